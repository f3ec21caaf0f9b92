internal import SkeinDriver
internal import SkeinModel
internal import SkeinRevisions
internal import SkeinSQL

/// The table of a target's heads: one row a head, in Alembic's shape, with ids of up to 255 characters.
struct VersionTable: Sendable {
    static let column: Identifier = "version_num"

    let name: TableName

    /// The table as Skein makes it.
    var definition: Table {
        Table(
            name,
            columns: [Column(Self.column, .string(length: 255), nullable: false)],
            primaryKey: PrimaryKey(name: Identifier(reported: "\(name.name)_pkc"), columns: [Self.column])
        )
    }

    /// The rows of a database, sorted, or nil when the table is not there: nothing was ever applied.
    ///
    /// - Throws: `DriverError` for anything but a missing table.
    func read(_ connection: any Connection) async throws(DriverError) -> [String]? {
        // SQLite takes a quoted name that is no column for a text, unless its table is named too (https://sqlite.org/quirks.html).
        let query = connection.dialect.statement(
            "SELECT \(table: name).\(name: Self.column) FROM \(table: name)"
        )
        do {
            let result = try await connection.run(query)
            return result.rows.compactMap { $0.first?.text }.sorted()
        } catch {
            if error.isMissingTable { return nil }
            guard error.errorClass == .deterministic else { throw error }
            throw name.foreign(error, setting: "version_table")
        }
    }

    /// The statements that change the rows as `edits` say. Each has to find exactly the row that it expects, so that
    /// a database that somebody else moved meanwhile is noticed.
    func statements(_ edits: [VersionEdit], _ dialect: any Dialect) -> [Statement] {
        edits.map { edit in
            let fragment: SQLFragment =
                switch edit {
                case .insert(let id):
                    "INSERT INTO \(table: name) (\(name: Self.column)) VALUES (\(bind: .text(id.text)))"
                case .delete(let id):
                    "DELETE FROM \(table: name) WHERE \(name: Self.column) = \(bind: .text(id.text))"
                case .update(let old, let new):
                    """
                    UPDATE \(table: name) SET \(name: Self.column) = \(bind: .text(new.text)) \
                    WHERE \(name: Self.column) = \(bind: .text(old.text))
                    """
                }
            return dialect.statement(fragment, expectedRows: 1)
        }
    }

    /// The statement that forgets every row.
    func purge(_ dialect: any Dialect) -> Statement {
        dialect.statement("DELETE FROM \(table: name)")
    }
}

extension TableName {
    /// What is wrong with a table of Skein's that is there and has other columns: it may be another program's.
    func foreign(_ error: DriverError, setting: String) -> DriverError {
        var error = error
        error.message = "the table \(self) cannot be read as Skein's: \(error.message)"
        error.hint = "if it belongs to another program, give `\(setting)` in skein.yaml another name"
        return error
    }
}
