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

    /// A revision that was begun and not finished.
    struct HalfDone: Hashable, Sendable {
        var revision: String
        /// `up` or `down`.
        var direction: String
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
            SELECT v.\(name: VersionTable.column), NULL, NULL FROM \(table: versions.name) v UNION ALL \(lastWord)
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
        for row in result.rows where row.count == 3 {
            guard let text = row[0].text else { continue }
            guard let direction = row[1].text else {
                standing.rows?.append(text)
                continue
            }
            if row[2].text.flatMap(Outcome.init)?.leavesDoubt == true {
                standing.halfDone = Standing.HalfDone(revision: text, direction: direction)
            }
        }
        standing.rows?.sort()
        return standing
    }

    /// The last word about a whole revision tells whether one is half done: it is finished before any other begins.
    ///
    /// Columns are named with their table, because SQLite takes a quoted name that is no column for a text.
    private var lastWord: SQLFragment {
        """
        SELECT j.\(name: "revision"), j.\(name: "direction"), j.\(name: "outcome") FROM \(table: name) j \
        WHERE j.\(name: "entry") = (SELECT max(i.\(name: "entry")) FROM \(table: name) i WHERE i.\(name: "step") = 0)
        """
    }

    /// The tables one by one, where they cannot be asked together: one is missing, the journal is of another version of
    /// Skein, or the texts of the two do not compare.
    private func standing(
        _ versions: VersionTable,
        after error: DriverError,
        _ connection: any Connection
    ) async throws(DriverError) -> Standing {
        var standing = Standing(rows: try await versions.read(connection))
        if error.isMissingTable, standing.rows != nil { return standing }
        let query = connection.dialect.statement(lastWord)
        do {
            let row = try await connection.run(query).rows.first ?? []
            standing.hasJournal = true
            if row.count == 3, let revision = row[0].text, let direction = row[1].text,
                row[2].text.flatMap(Outcome.init)?.leavesDoubt == true
            {
                standing.halfDone = Standing.HalfDone(revision: revision, direction: direction)
            }
        } catch {
            if error.errorClass != .deterministic { throw error }
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
