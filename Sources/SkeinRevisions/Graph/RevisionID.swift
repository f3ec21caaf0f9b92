/// The id of a revision: 1 to 255 letters, digits and underscores of ASCII.
///
/// `@ + - :` are signs of the target grammar (`label@head`, `rev+1`, `a:b`) and the symbols of that grammar are
/// reserved, so an id can never be read as something else.
package struct RevisionID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The id as people write it.
    package let text: String

    /// Words that name revisions by their place in the graph.
    package static let reserved: Set<String> = ["head", "heads", "base", "current"]

    /// An id that a person, a file or a version table gave.
    ///
    /// - Throws: ``RevisionIDError`` with what is wrong.
    package init(_ text: String) throws(RevisionIDError) {
        if text.isEmpty { throw RevisionIDError(text: text, reason: .empty) }
        if let character = text.first(where: { !Self.allows($0) }) {
            throw RevisionIDError(text: text, reason: .character(character))
        }
        if text.utf8.count > 255 { throw RevisionIDError(text: text, reason: .tooLong(text.utf8.count)) }
        if Self.reserved.contains(text) { throw RevisionIDError(text: text, reason: .reserved) }
        self.text = text
    }

    /// An id from one of this module's own generators.
    private init(generated text: String) {
        self.text = text
    }

    /// Twelve random lower-case hexadecimal digits.
    package static func random(using generator: inout some RandomNumberGenerator) -> RevisionID {
        let digits = Array("0123456789abcdef")
        return RevisionID(generated: String((0..<12).map { _ in digits[Int.random(in: 0..<16, using: &generator)] }))
    }

    /// Whether ids and branch labels may contain the character.
    static func allows(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || character == "_")
    }

    package static func < (left: RevisionID, right: RevisionID) -> Bool { left.text < right.text }

    package var description: String { text }
}

/// Why a text cannot be a revision id or a branch label.
package struct RevisionIDError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong with the text.
    package enum Reason: Hashable, Sendable {
        case empty
        case character(Character)
        /// The length, in characters.
        case tooLong(Int)
        case reserved
    }

    /// The refused text.
    package let text: String
    /// What is wrong with it.
    package let reason: Reason

    package init(text: String, reason: Reason) {
        self.text = text
        self.reason = reason
    }

    package var description: String {
        switch reason {
        case .empty: "the id is empty; use letters, digits and `_`"
        case .character(let character):
            "`\(Self.printable(text))` contains `\(Self.printable(String(character)))`; "
                + "use only the letters A-Z and a-z, digits and `_`"
        case .tooLong(let length): "the id has \(length) characters; at most 255 are allowed"
        case .reserved: "`\(text)` is a word of the target grammar; choose another id"
        }
    }

    private static func printable(_ text: String) -> String {
        text.unicodeScalars.map { $0.isASCII || $0.properties.isAlphabetic ? $0.escaped(asASCII: false) : hex($0) }
            .joined()
    }

    private static func hex(_ scalar: Unicode.Scalar) -> String {
        "U+" + String(scalar.value, radix: 16, uppercase: true)
    }
}
