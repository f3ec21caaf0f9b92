internal import SkeinDriver
internal import SkeinModel
internal import SkeinSQL

/// What a target's tables of Skein say of it.
struct Standing: Hashable, Sendable {
    /// The rows of the version table, sorted; nil without the table.
    var rows: [String]?
    /// The revision that an earlier run left half done.
    var halfDone: HalfDone?
    /// Whether the journal is there, in today's shape.
    var hasJournal = false
    /// Whether there is no table of the journal's name; where this is false too, it has another shape.
    var lacksJournal = false
    /// The version of Skein that wrote last here.
    var tool: String?

    /// A revision that was begun and not finished.
    struct HalfDone: Hashable, Sendable {
        var revision: String
        /// `up` or `down`.
        var direction: String
    }
}

extension Standing {
    /// Takes up the journal's last word about a whole revision: revision, direction, outcome, tool.
    mutating func read(_ row: [Value]) {
        guard row.count == 4, let revision = row[0].text, let direction = row[1].text else { return }
        tool = row[3].text
        if row[2].text.flatMap(Journal.Outcome.init)?.leavesDoubt == true {
            halfDone = HalfDone(revision: revision, direction: direction)
        }
    }

    /// Whether a newer Skein than `version` wrote here last, whose journal this one may not understand. Numbers after the
    /// second do not count.
    func isNewer(than version: String) -> Bool {
        func numbers(_ text: String) -> [Int]? {
            let parts = text.split(separator: ".").prefix(2).map { Int($0) }
            return parts.contains(nil) ? nil : parts.compactMap { $0 }
        }
        guard let theirs = tool.flatMap(numbers), let ours = numbers(version) else { return false }
        return ours.lexicographicallyPrecedes(theirs)
    }
}

/// A row of the journal. What is about a stamp tells only that there was one.
struct JournalRecord: Hashable, Sendable {
    var revision: String
    var direction: String
    var checksum: String
    var outcome: Journal.Outcome?
    var actor: String
    var startedAt: String
    /// 0 for a whole revision.
    var step: Int
    var part: Int
    var parts: Int
    var operation: String
}

extension Journal {
    /// The heads and what is half done, in one query.
    ///
    /// - Throws: `DriverError` for anything but a table that is missing, or a journal of another shape.
    func standing(_ versions: VersionTable, _ connection: any Connection) async throws(DriverError) -> Standing {
        let query = connection.dialect.statement(
            """
            SELECT v.\(name: VersionTable.column), NULL, NULL, NULL FROM \(table: versions.name) v UNION ALL \(lastWord)
            """
        )
        let result: ResultSet
        do {
            result = try await connection.run(query)
        } catch {
            if error.errorClass != .deterministic { throw error }
            return try await standing(versions, after: error, connection)
        }
        var standing = Standing(rows: [], hasJournal: true)
        for row in result.rows {
            guard let text = row.first?.text else { continue }
            if row.count < 2 || row[1].text == nil {
                standing.rows?.append(text)
            } else {
                standing.read(row)
            }
        }
        standing.rows?.sort()
        return standing
    }

    /// The last word about a whole revision tells whether one is half done: it is finished before any other begins.
    ///
    /// Columns are named with their table, because SQLite takes a quoted name that is no column for a text.
    private var lastWord: SQLFragment {
        let columns = SQLFragment(joining: Self.lastWordColumns.map { "t.\(name: $0)" }, separator: ", ")
        return "SELECT \(columns) FROM \(table: name) t WHERE \(Self.isLastWord(of: name))"
    }

    /// What ``Standing/read(_:)`` takes.
    static let lastWordColumns: [Identifier] = ["revision", "direction", "outcome", "tool"]

    /// Whether the row of `table`, whose alias is `t`, is the last word.
    static func isLastWord(of table: TableName) -> SQLFragment {
        "t.\(name: "entry") = (SELECT max(i.\(name: "entry")) FROM \(table: table) i WHERE i.\(name: "step") = 0)"
    }

    /// The tables one by one, where they cannot be asked together: one is missing, the journal is of another version of
    /// Skein, or the texts of the two do not compare.
    private func standing(
        _ versions: VersionTable,
        after error: DriverError,
        _ connection: any Connection
    ) async throws(DriverError) -> Standing {
        var standing = Standing(rows: try await versions.read(connection))
        if error.isMissingTable, standing.rows != nil {
            standing.lacksJournal = true
            return standing
        }
        let query = connection.dialect.statement(lastWord)
        do {
            let row = try await connection.run(query).rows.first ?? []
            standing.hasJournal = true
            standing.read(row)
        } catch {
            if error.errorClass != .deterministic { throw error }
            standing.lacksJournal = error.isMissingTable
        }
        return standing
    }

    /// The rows about one revision and about every stamp, in order.
    func records(of revision: String, _ connection: any Connection) async throws(DriverError) -> [JournalRecord] {
        try await records(
            where: "\(name: "revision") = \(bind: .text(revision)) OR \(name: "direction") = 'stamp'",
            connection
        )
    }

    /// The last row about each whole revision.
    func lastRecords(_ connection: any Connection) async throws(DriverError) -> [JournalRecord] {
        try await records(
            where: """
                \(name: "entry") IN (SELECT max(\(name: "entry")) FROM \(table: name) WHERE \(name: "step") = 0 \
                AND \(name: "outcome") = 'done' GROUP BY \(name: "revision"))
                """,
            connection
        )
    }

    private func records(
        where condition: SQLFragment,
        _ connection: any Connection
    ) async throws(DriverError) -> [JournalRecord] {
        let names: [Identifier] = [
            "revision", "direction", "checksum", "outcome", "actor", "started_at", "step", "part", "parts",
            "operation",
        ]
        let columns = SQLFragment(joining: names.map { "\(name: $0)" }, separator: ", ")
        let query = connection.dialect.statement(
            "SELECT \(columns) FROM \(table: name) WHERE \(condition) ORDER BY \(name: "entry")"
        )
        return try await connection.run(query).rows.compactMap { row in
            guard row.count == names.count, let revision = row[0].text else { return nil }
            return JournalRecord(
                revision: revision,
                direction: row[1].text ?? "",
                checksum: row[2].text ?? "",
                outcome: row[3].text.flatMap(Outcome.init),
                actor: row[4].text ?? "",
                startedAt: row[5].text ?? "",
                step: Int(row[6].integer ?? 0),
                part: Int(row[7].integer ?? 0),
                parts: Int(row[8].integer ?? 0),
                operation: row[9].text ?? ""
            )
        }
    }
}
