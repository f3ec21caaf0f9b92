/// A line of text in pieces, each with its meaning. Every piece is escaped when it is made, so what is printed through
/// this type cannot steer the terminal.
package struct StyledText: Hashable, Sendable, ExpressibleByStringLiteral {
    private struct Piece: Hashable {
        var text: String
        var paint: Paint?
    }

    private var pieces: [Piece]

    /// One piece.
    package init(_ text: String, _ paint: Paint? = nil) {
        pieces = [Piece(text: Printable.escape(text), paint: paint)]
    }

    package init(stringLiteral value: String) {
        self.init(value)
    }

    /// How many columns it takes.
    package var width: Int { pieces.reduce(0) { $0 + DisplayWidth.of($1.text) } }

    /// The text without colours.
    package var plain: String { pieces.map(\.text).joined() }

    /// The two after each other.
    package static func + (left: StyledText, right: StyledText) -> StyledText {
        var result = left
        result.pieces += right.pieces
        return result
    }

    package static func += (left: inout StyledText, right: StyledText) {
        left.pieces += right.pieces
    }

    /// The text itself if it fits, else as much of its beginning as fits with the ellipsis.
    package func truncated(to columns: Int, ellipsis: String) -> StyledText {
        guard width > columns else { return self }
        let room = columns - DisplayWidth.of(ellipsis)
        var used = 0
        var result = self
        result.pieces = []
        for var piece in pieces {
            let pieceWidth = DisplayWidth.of(piece.text)
            if used + pieceWidth > room {
                // The ellipsis belongs to the piece that is cut, or that it stands in for.
                piece.text = DisplayWidth.truncate(piece.text + " ", to: columns - used, ellipsis: ellipsis)
                result.pieces.append(piece)
                break
            }
            result.pieces.append(piece)
            used += pieceWidth
        }
        return result
    }

    /// The line, cut to the style's width.
    package func render(_ style: TextStyle) -> String {
        truncated(to: style.width, ellipsis: style.ellipsis).pieces.map { Self.render($0, style) }.joined()
    }

    private static func render(_ piece: Piece, _ style: TextStyle) -> String {
        guard style.colour, let paint = piece.paint, !piece.text.isEmpty else { return piece.text }
        return paint.apply(to: piece.text)
    }
}
