internal import SkeinDriver
internal import SkeinModel
internal import SkeinRevisions
internal import SkeinSQL

/// The record of what was done to a target: revision, direction, checksum, times by the database's clock, who, and how
/// it ended. No SQL and no data.
///
/// Where DDL is transactional a row is written in the transaction of the revision itself, so the journal never lists
/// an effect that is absent. Elsewhere the row is there, `running`, before the first statement.
struct Journal: Sendable {
    let name: TableName
    let settings: EngineSettings

    init(_ settings: EngineSettings) {
        name = settings.journalTable
        self.settings = settings
    }

    /// What a row is about.
    struct Entry: Sendable {
        var revision: String
        /// `up`, `down` or `stamp`.
        var direction: String
        var checksum: String
    }

    /// How an entry ended; the raw value is stored.
    enum Outcome: String, Sendable {
        case running
        case done
        case failed
        /// It failed, and statements before took effect that cannot be rolled back.
        case partial
        /// The run that began it ended without a word.
        case abandoned

        /// Whether statements may have taken effect without the revision being done.
        var leavesDoubt: Bool {
            switch self {
            case .running, .partial, .abandoned: true
            case .done, .failed: false
            }
        }
    }

    /// The table as Skein makes it.
    var definition: Table {
        Table(
            name,
            columns: [
                Column("entry", .bigint, nullable: false, autoincrement: true),
                Column("run", .string(length: 36), nullable: false),
                Column("revision", .string(length: 255), nullable: false),
                Column("direction", .string(length: 8), nullable: false),
                Column("checksum", .string(length: 80), nullable: false),
                Column("actor", .string(length: 255), nullable: false),
                Column("tool", .string(length: 40), nullable: false),
                Column("outcome", .string(length: 12), nullable: false),
                Column("error_code", .string(length: 64)),
                Column("started_at", .datetime, nullable: false),
                Column("finished_at", .datetime),
            ],
            primaryKey: PrimaryKey(name: Identifier(reported: "\(name.name)_pk"), columns: ["entry"])
        )
    }

    /// Whether the table is there.
    func exists(_ connection: any Connection) async throws(DriverError) -> Bool {
        do {
            _ = try await connection.run(
                connection.dialect.statement("SELECT \(table: name).\(name: "entry") FROM \(table: name) WHERE 1 = 0")
            )
            return true
        } catch {
            if error.isMissingTable { return false }
            guard error.errorClass == .deterministic else { throw error }
            throw name.foreign(error, setting: "journal_table")
        }
    }

    /// How the latest entry about the same revision and direction ended; nil when there is none.
    func lastOutcome(_ entry: Entry, _ connection: any Connection) async throws(DriverError) -> Outcome? {
        let query = connection.dialect.statement(
            """
            SELECT \(name: "outcome") FROM \(table: name) WHERE \(name: "entry") = \
            (SELECT max(\(name: "entry")) FROM \(table: name) \
            WHERE \(name: "revision") = \(bind: .text(entry.revision)) \
            AND \(name: "direction") = \(bind: .text(entry.direction)))
            """
        )
        return try await connection.run(query).rows.first?.first?.text.flatMap(Outcome.init)
    }

    /// The statement that gives up entries that nobody closed. The target's lock is held, so nobody will.
    func abandon(_ entry: Entry, _ dialect: any Dialect) -> Statement {
        dialect.statement(
            """
            UPDATE \(table: name) SET \(name: "outcome") = \(bind: .text(Outcome.abandoned.rawValue)) \
            WHERE \(name: "revision") = \(bind: .text(entry.revision)) \
            AND \(name: "direction") = \(bind: .text(entry.direction)) \
            AND \(name: "outcome") = \(bind: .text(Outcome.running.rawValue))
            """
        )
    }

    /// The statement that opens an entry.
    func start(_ entry: Entry, _ dialect: any Dialect) -> Statement {
        insert(entry, .running, code: nil, finished: false, dialect)
    }

    /// The statement that closes the open entry.
    func finish(_ entry: Entry, _ outcome: Outcome, code: String? = nil, _ dialect: any Dialect) -> Statement {
        let clock = SQLFragment(sql: dialect.clock)
        let code: SQLFragment = code.map { "\(bind: .text($0))" } ?? "NULL"
        return dialect.statement(
            """
            UPDATE \(table: name) SET \(name: "outcome") = \(bind: .text(outcome.rawValue)), \
            \(name: "finished_at") = \(clock), \(name: "error_code") = \(code) \
            WHERE \(name: "run") = \(bind: .text(settings.run)) AND \(name: "revision") = \(bind: .text(entry.revision)) \
            AND \(name: "direction") = \(bind: .text(entry.direction)) \
            AND \(name: "outcome") = \(bind: .text(Outcome.running.rawValue))
            """,
            expectedRows: 1
        )
    }

    /// The statement that records an entry whose transaction was rolled back, or one that has no duration.
    func record(_ entry: Entry, _ outcome: Outcome, code: String? = nil, _ dialect: any Dialect) -> Statement {
        insert(entry, outcome, code: code, finished: true, dialect)
    }

    private func insert(
        _ entry: Entry,
        _ outcome: Outcome,
        code: String?,
        finished: Bool,
        _ dialect: any Dialect
    ) -> Statement {
        let clock = SQLFragment(sql: dialect.clock)
        let names: [Identifier] = [
            "run", "revision", "direction", "checksum", "actor", "tool", "outcome", "error_code", "started_at",
            "finished_at",
        ]
        let columns = SQLFragment(joining: names.map { "\(name: $0)" }, separator: ", ")
        let values: [SQLFragment] = [
            "\(bind: .text(settings.run))", "\(bind: .text(entry.revision))", "\(bind: .text(entry.direction))",
            "\(bind: .text(entry.checksum))", "\(bind: .text(settings.actor))", "\(bind: .text(settings.toolVersion))",
            "\(bind: .text(outcome.rawValue))", code.map { "\(bind: .text($0))" } ?? "NULL", clock,
            finished ? clock : "NULL",
        ]
        return dialect.statement(
            "INSERT INTO \(table: name) (\(columns)) VALUES (\(SQLFragment(joining: values, separator: ", ")))"
        )
    }
}
