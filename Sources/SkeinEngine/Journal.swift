internal import SkeinDriver
internal import SkeinModel
internal import SkeinRevisions
internal import SkeinSQL

/// The record of what was done to a target: revision, direction, checksum, times by the database's clock, who, and how
/// it ended. No SQL and no data.
///
/// A revision has a row of its own, step 0. Where a transaction holds it together, that row is written in it, so that the
/// journal never lists an effect that is absent. Elsewhere the row is there, `running`, before the first statement, and
/// every piece of the revision has a row too: written with a piece that is a transaction, and before one that is not.
struct Journal: Sendable {
    let name: TableName
    let settings: EngineSettings

    init(_ settings: EngineSettings) {
        name = settings.journalTable
        self.settings = settings
    }

    /// What a row is about.
    struct Entry: Hashable, Sendable {
        var revision: String
        /// `up`, `down` or `stamp`.
        var direction: String
        var checksum: String
        /// What of the revision; nil for all of it.
        var piece: Piece?
    }

    /// A piece of a revision: a change, or one of its statements.
    struct Piece: Hashable, Sendable {
        /// The number of the change in the revision, from 1.
        var step: Int
        /// The number of the statement in the change, from 1; 0 when the piece is the whole change.
        var part = 0
        /// How many statements the change has.
        var parts = 0
        /// A digest of the change as the revision has it.
        var operation: String
        /// A digest of the statements.
        var statement: String?
    }

    /// How an entry ended; the raw value is stored.
    enum Outcome: String, Sendable {
        /// A revision is under way.
        case running
        /// A piece is under way.
        case intent
        case done
        /// It failed without effect.
        case failed
        /// It failed, and statements before took effect that cannot be rolled back.
        case partial
        /// The run that began it ended without a word.
        case abandoned
        /// Somebody says that the piece has not taken effect, or has been undone.
        case undone

        /// Whether a revision that ended so may be half done.
        var leavesDoubt: Bool {
            switch self {
            case .running, .partial, .abandoned: true
            case .intent, .done, .failed, .undone: false
            }
        }
    }

    private enum Key {
        static let entry: Identifier = "entry"
        static let run: Identifier = "run"
        static let revision: Identifier = "revision"
        static let direction: Identifier = "direction"
        static let checksum: Identifier = "checksum"
        static let actor: Identifier = "actor"
        static let tool: Identifier = "tool"
        static let outcome: Identifier = "outcome"
        static let errorCode: Identifier = "error_code"
        static let startedAt: Identifier = "started_at"
        static let finishedAt: Identifier = "finished_at"
        static let step: Identifier = "step"
        static let part: Identifier = "part"
        static let parts: Identifier = "parts"
        static let operation: Identifier = "operation"
        static let statement: Identifier = "statement"
        static let session: Identifier = "session"
    }

    /// The table as Skein makes it.
    var definition: Table {
        Table(
            name,
            columns: Self.firstColumns + Self.addedColumns,
            primaryKey: PrimaryKey(name: Identifier(reported: "\(name.name)_pk"), columns: [Key.entry])
        )
    }

    /// The columns that the table had at first.
    static let firstColumns = [
        Column(Key.entry, .bigint, nullable: false, autoincrement: true),
        Column(Key.run, .string(length: 36), nullable: false),
        Column(Key.revision, .string(length: 255), nullable: false),
        Column(Key.direction, .string(length: 8), nullable: false),
        Column(Key.checksum, .string(length: 80), nullable: false),
        Column(Key.actor, .string(length: 255), nullable: false),
        Column(Key.tool, .string(length: 40), nullable: false),
        Column(Key.outcome, .string(length: 12), nullable: false),
        Column(Key.errorCode, .string(length: 64)),
        Column(Key.startedAt, .datetime, nullable: false),
        Column(Key.finishedAt, .datetime),
    ]

    /// The columns that came later, each with what it means to rows without it.
    static let addedColumns = [
        Column(Key.step, .integer, nullable: false, default: .literal(.integer(0))),
        Column(Key.part, .integer, nullable: false, default: .literal(.integer(0))),
        Column(Key.parts, .integer, nullable: false, default: .literal(.integer(0))),
        Column(Key.operation, .string(length: 80)),
        Column(Key.statement, .string(length: 80)),
        Column(Key.session, .string(length: 64)),
    ]

    /// The statement that gives up entries of a revision that nobody closed. The target's lock is held, so nobody will.
    func abandon(_ entry: Entry, _ dialect: any Dialect) -> Statement {
        dialect.statement(
            """
            UPDATE \(table: name) SET \(name: Key.outcome) = \(bind: .text(Outcome.abandoned.rawValue)) \
            WHERE \(name: Key.revision) = \(bind: .text(entry.revision)) \
            AND \(name: Key.step) = 0 \
            AND \(name: Key.outcome) = \(bind: .text(Outcome.running.rawValue))
            """
        )
    }

    /// The statement that says how a piece ended that an earlier run left open; many pieces or none.
    func settle(_ entry: Entry, _ outcome: Outcome, _ dialect: any Dialect) -> Statement {
        dialect.statement(
            """
            UPDATE \(table: name) SET \(name: Key.outcome) = \(bind: .text(outcome.rawValue)) \
            WHERE \(name: Key.revision) = \(bind: .text(entry.revision)) \
            AND \(name: Key.direction) = \(bind: .text(entry.direction)) \
            AND \(name: Key.step) = \(bind: .integer(Int64(entry.piece?.step ?? 0))) \
            AND \(name: Key.outcome) = \(bind: .text(Outcome.intent.rawValue))
            """
        )
    }

    /// The statement that opens an entry.
    func start(_ entry: Entry, _ connection: any Connection) -> Statement {
        insert(entry, entry.piece == nil ? .running : .intent, code: nil, finished: false, connection)
    }

    /// The statement that closes the open entry.
    func finish(_ entry: Entry, _ outcome: Outcome, code: String? = nil, _ dialect: any Dialect) -> Statement {
        let clock = SQLFragment(sql: dialect.clock)
        let code: SQLFragment = code.map { "\(bind: .text($0))" } ?? "NULL"
        let open: Outcome = entry.piece == nil ? .running : .intent
        return dialect.statement(
            """
            UPDATE \(table: name) SET \(name: Key.outcome) = \(bind: .text(outcome.rawValue)), \
            \(name: Key.finishedAt) = \(clock), \(name: Key.errorCode) = \(code) \
            WHERE \(name: Key.run) = \(bind: .text(settings.run)) \
            AND \(name: Key.revision) = \(bind: .text(entry.revision)) \
            AND \(name: Key.direction) = \(bind: .text(entry.direction)) \
            AND \(name: Key.step) = \(bind: .integer(Int64(entry.piece?.step ?? 0))) \
            AND \(name: Key.part) = \(bind: .integer(Int64(entry.piece?.part ?? 0))) \
            AND \(name: Key.outcome) = \(bind: .text(open.rawValue))
            """,
            expectedRows: 1
        )
    }

    /// The statement that changes nothing and fails when the revision's entry is no longer this run's: another runner
    /// has taken over.
    func claim(_ entry: Entry, _ dialect: any Dialect) -> Statement {
        dialect.statement(
            """
            UPDATE \(table: name) SET \(name: Key.finishedAt) = NULL \
            WHERE \(name: Key.run) = \(bind: .text(settings.run)) \
            AND \(name: Key.revision) = \(bind: .text(entry.revision)) \
            AND \(name: Key.step) = 0 \
            AND \(name: Key.outcome) = \(bind: .text(Outcome.running.rawValue))
            """,
            expectedRows: 1
        )
    }

    /// The statement that records an entry whose transaction was rolled back, or one that has no duration.
    func record(
        _ entry: Entry,
        _ outcome: Outcome,
        code: String? = nil,
        _ connection: any Connection
    ) -> Statement {
        insert(entry, outcome, code: code, finished: true, connection)
    }

    private func insert(
        _ entry: Entry,
        _ outcome: Outcome,
        code: String?,
        finished: Bool,
        _ connection: any Connection
    ) -> Statement {
        let dialect = connection.dialect
        let clock = SQLFragment(sql: dialect.clock)
        func text(_ value: String?) -> SQLFragment { value.map { "\(bind: .text($0))" } ?? "NULL" }
        func number(_ value: Int) -> SQLFragment { "\(bind: .integer(Int64(value)))" }
        let session = connection.sessionID
        let fields: [(name: Identifier, value: SQLFragment)] = [
            (Key.run, text(settings.run)), (Key.revision, text(entry.revision)), (Key.direction, text(entry.direction)),
            (Key.checksum, text(entry.checksum)), (Key.actor, text(settings.actor)),
            (Key.tool, text(settings.toolVersion)), (Key.outcome, text(outcome.rawValue)), (Key.errorCode, text(code)),
            (Key.startedAt, clock), (Key.finishedAt, finished ? clock : "NULL"),
            (Key.step, number(entry.piece?.step ?? 0)), (Key.part, number(entry.piece?.part ?? 0)),
            (Key.parts, number(entry.piece?.parts ?? 0)), (Key.operation, text(entry.piece?.operation)),
            (Key.statement, text(entry.piece?.statement)), (Key.session, text(session.isEmpty ? nil : session)),
        ]
        let columns = SQLFragment(joining: fields.map { "\(name: $0.name)" }, separator: ", ")
        let values = SQLFragment(joining: fields.map(\.value), separator: ", ")
        return dialect.statement("INSERT INTO \(table: name) (\(columns)) VALUES (\(values))")
    }
}
