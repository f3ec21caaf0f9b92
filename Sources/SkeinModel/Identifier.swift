/// The name of a table, column, index, constraint or schema, exactly as its author wrote it.
///
/// Names are always quoted when they are written into SQL, so reserved words, mixed case, spaces and quotes are fine.
/// What no server stores safely is refused here, once, instead of by each driver: the empty name, control
/// characters (a NUL cuts a statement short in C clients) and bidirectional overrides (they hide what is read).
public struct Identifier: Hashable, Sendable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The name, unquoted.
    public let text: String

    /// A name that a person or a file gave.
    ///
    /// - Throws: ``IdentifierError`` when no backend could store the name.
    public init(_ text: String) throws(IdentifierError) {
        if text.isEmpty { throw IdentifierError(text: text, reason: .empty) }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0: throw IdentifierError(text: text, reason: .controlCharacter(scalar.value))
            case 0x202A...0x202E, 0x2066...0x2069: throw IdentifierError(text: text, reason: .bidirectionalOverride)
            default: break
            }
        }
        self.text = text
    }

    /// A name that a server's catalogue reported; it exists, so it is taken as it is.
    public init(reported text: String) {
        self.text = text
    }

    /// A name written in Skein's own source.
    public init(stringLiteral value: String) {
        text = value
    }

    /// Whether the scalars are the same. Servers compare bytes, so a composed and a decomposed é are two names, which
    /// `String` would call equal.
    public static func == (left: Identifier, right: Identifier) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    public func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
        hasher.combine(0xFF as UInt8)
    }

    /// Compares by Unicode scalar values, so that order does not depend on a locale.
    public static func < (left: Identifier, right: Identifier) -> Bool {
        left.text.unicodeScalars.lexicographicallyPrecedes(right.text.unicodeScalars)
    }

    public var description: String { text }
}

/// Why a text cannot be a name on any backend.
public struct IdentifierError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong with the name.
    public enum Reason: Hashable, Sendable {
        case empty
        /// The scalar value of the control character.
        case controlCharacter(UInt32)
        case bidirectionalOverride
    }

    /// The refused text.
    public let text: String
    /// What is wrong with it.
    public let reason: Reason

    public var description: String {
        switch reason {
        case .empty: "a name must not be empty"
        case .controlCharacter(let value):
            "the name contains the control character U+\(String(value, radix: 16, uppercase: true))"
        case .bidirectionalOverride: "the name contains a bidirectional override, which hides how it reads"
        }
    }
}
