/// A piece of HTML, SVG or XML. What comes from outside gets in as text or as an attribute's value only, and is escaped
/// there; names of elements and attributes are written in the source.
struct Markup: Sendable {
    /// The piece as it stands in a document.
    private(set) var source: String

    /// Nothing.
    init() { source = "" }

    private init(source: String) { self.source = source }

    /// Text, escaped. Characters that steer a terminal or turn the direction of writing are made visible.
    init(text: String) { source = Self.escaped(Printable.escape(text)) }

    /// Text in several lines, escaped.
    init(lines text: String) {
        source = Printable.lines(text).map(Self.escaped).joined(separator: "\n")
    }

    /// Source that is written here as it is to stand in the document.
    init(verbatim: StaticString) { source = verbatim.description }

    /// Pieces one after the other.
    init(_ pieces: [Markup]) { source = pieces.map(\.source).joined() }

    /// An element with content.
    static func element(
        _ name: StaticString,
        _ attributes: KeyValuePairs<StaticString, String> = [:],
        _ content: Markup...
    ) -> Markup {
        element(name, attributes, content)
    }

    /// An element with content.
    static func element(
        _ name: StaticString,
        _ attributes: KeyValuePairs<StaticString, String> = [:],
        _ content: [Markup]
    ) -> Markup {
        var source = opening(name, attributes) + ">"
        for piece in content { source += piece.source }
        return Markup(source: source + "</\(name)>")
    }

    /// An element with text alone.
    static func element(
        _ name: StaticString,
        _ attributes: KeyValuePairs<StaticString, String> = [:],
        text: String
    ) -> Markup {
        element(name, attributes, [Markup(text: text)])
    }

    /// An element that has no content: one of XML or SVG, or a void one of HTML.
    static func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) -> Markup {
        Markup(source: opening(name, attributes) + "/>")
    }

    static func + (left: Markup, right: Markup) -> Markup { Markup(source: left.source + right.source) }

    static func += (left: inout Markup, right: Markup) { left.source += right.source }

    private static func opening(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>) -> String {
        var source = "<\(name)"
        for (key, value) in attributes { source += " \(key)=\"\(escaped(Printable.escape(value)))\"" }
        return source
    }

    /// The five characters that mean something in markup as entities. U+FFFE and U+FFFF have no place in XML (XML 1.0,
    /// 2.2), nor have control characters, which are escapes by now.
    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: isSpecial) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\u{FFFE}": result += "\\u{FFFE}"
            case "\u{FFFF}": result += "\\u{FFFF}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        // The last is the first byte of U+FFFE and U+FFFF.
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0xEF: true
        default: false
        }
    }
}
