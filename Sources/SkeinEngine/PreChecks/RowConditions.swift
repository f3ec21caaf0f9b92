internal import SkeinDriver
internal import SkeinModel

/// Queries that say whether rows of a table stand in the way of a constraint. Each gives one truth value, stops at the first
/// row that does, and gives no row data.
struct RowConditions {
    let dialect: any Dialect
    let table: TableName

    init(_ dialect: any Dialect, _ table: TableName) {
        self.dialect = dialect
        self.table = table
    }

    /// Whether there is a row.
    var any: String { exists(dialect.quote(table)) }

    /// Whether a row has a NULL in one of the columns.
    func nulls(in columns: [Identifier]) -> String {
        exists(
            "\(dialect.quote(table)) WHERE " + columns.map { "\(dialect.quote($0)) IS NULL" }.joined(separator: " OR ")
        )
    }

    /// Whether two rows are alike in the columns.
    func duplicates(of columns: [Identifier], nullsAreEqual: Bool) -> String {
        duplicates(of: columns.map { dialect.quote($0) }, where: nil, nullsAreEqual: nullsAreEqual)
    }

    /// Whether two rows are alike for a unique index; nil for an index whose keys are not compared as `GROUP BY` does.
    func duplicates(of index: Index) -> String? {
        let keys = index.keys
        guard index.method == nil || index.method?.lowercased() == "btree",
            keys.allSatisfy({ $0.prefixLength == nil && $0.collation == nil && $0.operatorClass == nil })
        else { return nil }
        return duplicates(
            of: keys.map { spell($0.subject) },
            where: index.predicate,
            nullsAreEqual: index.nullsNotDistinct
        )
    }

    private func duplicates(of keys: [String], where predicate: String?, nullsAreEqual: Bool) -> String {
        var conditions = predicate.map { ["(\($0))"] } ?? []
        if !nullsAreEqual { conditions += keys.map { "\($0) IS NOT NULL" } }
        let filter = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
        return exists(
            "\(dialect.quote(table))\(filter) GROUP BY \(keys.joined(separator: ", ")) HAVING count(*) > 1"
        )
    }

    /// Whether a row references one that is not there.
    func orphans(of key: ForeignKey) -> String {
        let pairs = zip(key.columns, key.referencedColumns).map { (dialect.quote($0), dialect.quote($1)) }
        let isSame = pairs.map { "skein_to.\($1) = skein_from.\($0)" }.joined(separator: " AND ")
        let isWhole = pairs.map { "skein_from.\($0.0) IS NOT NULL" }.joined(separator: " AND ")
        let isLost = "NOT EXISTS (SELECT 1 FROM \(dialect.quote(key.referencedTable)) skein_to WHERE \(isSame))"
        var condition = "\(isWhole) AND \(isLost)"
        if key.match == .full, pairs.count > 1 {
            let isPartly = pairs.map { "skein_from.\($0.0) IS NOT NULL" }.joined(separator: " OR ")
            condition = "(\(condition)) OR ((\(isPartly)) AND NOT (\(isWhole)))"
        }
        return exists("\(dialect.quote(table)) skein_from WHERE \(condition)")
    }

    /// Whether a row makes the condition false; one that makes it neither true nor false holds it (SQL:2023 4.25.3.4).
    func violations(of check: CheckConstraint) -> String {
        exists("\(dialect.quote(table)) WHERE NOT (\(check.expression))")
    }

    func spell(_ subject: IndexKey.Subject) -> String {
        switch subject {
        case .column(let name): dialect.quote(name)
        case .expression(let sql): "(\(sql))"
        }
    }

    func exists(_ rows: String) -> String { "SELECT EXISTS (SELECT 1 FROM \(rows))" }
}
