internal import SkeinModel

/// The answers as one table. Values cannot steer the terminal.
package struct QueryTable {
    private var columns = QueryColumns()
    private var rows: [[StyledText]] = []
    private var failed = 0
    private var answered = 0
    private var cutCells = 0

    /// A longer value is cut: every row of a table is as wide as its widest value.
    private static let longestCell = 1_000

    /// A table without rows.
    package init() {}

    /// Adds an answer.
    package mutating func add(_ answer: QueryAnswer) {
        if answer.failure == nil { answered += 1 } else { failed += 1 }
        let places = columns.places(of: answer.columns)
        for row in answer.rows {
            var cells = Array(repeating: StyledText(""), count: columns.names.count)
            cells[0] = StyledText(answer.target)
            for (place, value) in zip(places, row) {
                cells[place] = value == .null ? StyledText("NULL", .quiet) : StyledText(cell(value))
            }
            rows.append(cells)
        }
    }

    private mutating func cell(_ value: Value) -> String {
        // What is left out of bytes is not spelled first.
        if case .bytes(let bytes) = value, bytes.count > Self.longestCell / 2 {
            cutCells += 1
            return Value.bytes(Array(bytes.prefix(Self.longestCell / 2))).cell + "... (\(bytes.count) bytes)"
        }
        let text = value.cell
        guard text.utf8.count > Self.longestCell,
            let end = text.index(
                text.startIndex,
                offsetBy: Self.longestCell,
                limitedBy: text.endIndex
            ), end < text.endIndex
        else { return text }
        cutCells += 1
        return text[..<end] + "... (\(text.utf8.count) bytes)"
    }

    /// The lines, and how many rows there are; nothing when no target answered, which is said elsewhere.
    package func render(_ style: TextStyle) -> String {
        let count = rows.count == 1 ? "1 row" : "\(rows.count) rows"
        if answered == 0, failed > 0 { return "" }
        if rows.isEmpty { return "\(count)\n" }
        let cut =
            cutCells == 0
            ? "" : ", \(cutCells) long \(cutCells == 1 ? "value" : "values") cut, --format csv has them whole"
        return TextTable(headers: columns.names, rows: rows).render(style) + "\n\(count)\(cut)\n"
    }
}
