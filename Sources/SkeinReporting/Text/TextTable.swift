/// A table in columns two spaces apart, without lines. Cells are escaped; columns align by display width.
package struct TextTable: Sendable {
    /// The side that a column's cells stand at.
    package enum Alignment: Hashable, Sendable {
        case left
        case right
    }

    private let headers: [String]
    private let rows: [[StyledText]]
    private let alignment: [Alignment]

    /// A table. Rows may differ in length: what is missing is empty. Columns that `alignment` does not reach stand
    /// left. Without headers there is no line for them.
    package init(headers: [String], rows: [[StyledText]], alignment: [Alignment] = []) {
        self.headers = headers
        self.rows = rows
        self.alignment = alignment
    }

    /// A table of cells without colour.
    package init(headers: [String], rows: [[String]], alignment: [Alignment] = []) {
        self.init(headers: headers, rows: rows.map { $0.map { StyledText($0) } }, alignment: alignment)
    }

    /// The lines, each ended by a line feed and without white space before it; headers first.
    ///
    /// When the table is wider than the style's lines the widest columns are cut, down to six columns each.
    package func render(_ style: TextStyle) -> String {
        let head = headers.map { StyledText($0, .strong) }
        let lines = (head.isEmpty ? [] : [head]) + rows
        let widths = columnWidths(of: lines, within: style.width)
        return lines.map { renderLine($0, widths: widths, style: style) + "\n" }.joined()
    }

    private static let gap = 2
    private static let narrowest = 6

    private func columnWidths(of lines: [[StyledText]], within width: Int) -> [Int] {
        let columns = lines.reduce(0) { max($0, $1.count) }
        var widths = (0..<columns).map { column in
            lines.reduce(0) { column < $1.count ? max($0, $1[column].width) : $0 }
        }
        let available = width - Self.gap * max(0, widths.count - 1)
        var excess = widths.reduce(0, +) - available
        while excess > 0, let widest = widths.max(), widest > Self.narrowest {
            let places = widths.indices.filter { widths[$0] == widest }
            let next = max(widths.filter { $0 < widest }.max() ?? 0, Self.narrowest)
            let cut = min(widest - next, (excess + places.count - 1) / places.count)
            for place in places {
                let less = min(cut, max(0, excess))
                widths[place] -= less
                excess -= less
            }
        }
        return widths
    }

    private func renderLine(_ cells: [StyledText], widths: [Int], style: TextStyle) -> String {
        var unlimited = style
        unlimited.width = .max
        var result = ""
        // Spaces are written only before a cell, so that no line ends with them.
        var spaces = 0
        for (column, width) in widths.enumerated() {
            let cell = column < cells.count ? cells[column].truncated(to: width, ellipsis: style.ellipsis) : ""
            let padding = width - cell.width
            let right = column < alignment.count && alignment[column] == .right
            if right { spaces += padding }
            if cell.width > 0 {
                result += String(repeating: " ", count: spaces) + cell.render(unlimited)
                spaces = 0
            }
            spaces += (right ? 0 : padding) + Self.gap
        }
        return result
    }
}
