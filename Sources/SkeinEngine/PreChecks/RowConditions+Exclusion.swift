internal import SkeinDriver
internal import SkeinModel

extension RowConditions {
    /// Whether two rows compare true by all operators of an exclusion. The operators are strict, so a NULL compares true with
    /// nothing (https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-EXCLUDE).
    ///
    /// - Parameter live: the table as it is.
    func conflicts(of exclude: ExcludeConstraint, in live: Table) -> String {
        let elements = exclude.elements.enumerated()
        let names = elements.map { "skein_\($0.offset)" }
        var values = elements.map { "\(spell($1.subject)) AS skein_\($0)" }
        let filter = exclude.predicate.map { " WHERE (\($0))" } ?? ""
        if let span = Self.span(of: exclude, in: live) {
            let rows = "SELECT \(values.joined(separator: ", ")) FROM \(dialect.quote(table))\(filter)"
            let groups = names.filter { $0 != names[span] }
            let window =
                (groups.isEmpty ? "" : "PARTITION BY \(groups.joined(separator: ", ")) ") + "ORDER BY \(names[span])"
            let isWhole = names.map { "\($0) IS NOT NULL" }.joined(separator: " AND ")
            return "WITH skein_rows AS (\(rows)) "
                + exists(
                    "(SELECT \(names[span]), lag(\(names[span])) OVER (\(window)) AS skein_before FROM skein_rows "
                        + "WHERE \(isWhole)) skein_pairs WHERE skein_before && \(names[span])"
                )
        }
        // Rows may have no key. The operators commute, so a pair is compared once.
        values.append("row_number() OVER () AS skein_row")
        let rows = "SELECT \(values.joined(separator: ", ")) FROM \(dialect.quote(table))\(filter)"
        let areAlike = elements.map { "skein_a.skein_\($0) \($1.comparison) skein_b.skein_\($0)" }
        return "WITH skein_rows AS (\(rows)) "
            + exists(
                "skein_rows skein_a JOIN skein_rows skein_b ON skein_a.skein_row < skein_b.skein_row AND "
                    + areAlike.joined(separator: " AND ")
            )
    }

    /// The place of the only element that is not compared by `=`, where it is a range compared by `&&`. Of ranges in their
    /// order two overlap only if two neighbours do, so that not every pair has to be looked at.
    private static func span(of exclude: ExcludeConstraint, in live: Table) -> Int? {
        let others = exclude.elements.indices.filter { exclude.elements[$0].comparison != "=" }
        guard others.count == 1, let place = others.first, exclude.elements[place].comparison == "&&" else {
            return nil
        }
        switch exclude.elements[place].subject {
        case .column(let name):
            guard case .native(let type) = live.column(name)?.type else { return nil }
            return rangeTypes.contains(type.lowercased()) ? place : nil
        case .expression(let sql):
            let text = sql.lowercased()
            // A cast or an operator after the call may make something else of it.
            let isCall = rangeTypes.contains { text.hasPrefix("\($0)(") } && text.hasSuffix(")")
            return isCall && !text.contains("multirange") ? place : nil
        }
    }

    /// https://www.postgresql.org/docs/current/rangetypes.html#RANGETYPES-BUILTIN
    private static let rangeTypes: Set<String> = [
        "int4range", "int8range", "numrange", "tsrange", "tstzrange", "daterange",
    ]
}
