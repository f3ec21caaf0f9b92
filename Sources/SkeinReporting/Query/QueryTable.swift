internal import SkeinModel

/// The answers as one table. Values cannot steer the terminal.
package struct QueryTable {
    private var columns = QueryColumns()
    private var rows: [[StyledText]] = []

    /// A table without rows.
    package init() {}

    /// Adds an answer.
    package mutating func add(_ answer: QueryAnswer) {
        let places = columns.places(of: answer.columns)
        for row in answer.rows {
            var cells = Array(repeating: StyledText(""), count: columns.names.count)
            cells[0] = StyledText(answer.target)
            for (place, value) in zip(places, row) {
                cells[place] = value == .null ? StyledText("NULL", .quiet) : StyledText(value.cell)
            }
            rows.append(cells)
        }
    }

    /// The lines, and how many rows there are.
    package func render(_ style: TextStyle) -> String {
        let count = rows.count == 1 ? "1 row" : "\(rows.count) rows"
        if rows.isEmpty { return "\(count)\n" }
        return TextTable(headers: columns.names, rows: rows).render(style) + "\n\(count)\n"
    }
}
