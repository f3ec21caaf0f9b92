/// How large a terminal is.
package struct TerminalSize: Hashable, Sendable {
    /// The columns of a line.
    package var columns: Int
    /// The lines of the screen.
    package var rows: Int

    /// A size.
    package init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }
}

/// What the place that text goes to can show. The caller decides, from the terminal and the environment.
package struct TextStyle: Hashable, Sendable {
    /// Whether colours may be used.
    package var colour: Bool
    /// The columns of a line; `Int.max` when lines may be of any length.
    package var width: Int
    /// Whether characters outside ASCII may be used for arrows, bars and ellipses.
    package var unicode: Bool

    /// A style.
    package init(colour: Bool, width: Int, unicode: Bool) {
        self.colour = colour
        self.width = width
        self.unicode = unicode
    }

    /// No colours, lines of any length, ASCII signs: for pipes and files.
    package static let plain = TextStyle(colour: false, width: .max, unicode: false)

    /// The sign between what was and what is.
    package var arrow: String { unicode ? "→" : "->" }
    /// The sign for what was cut.
    package var ellipsis: String { unicode ? "…" : "..." }
}
