/// A password or token that cannot be printed by accident: only ``reveal()`` gives it out.
public struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let value: String

    /// Hides `value`.
    public init(_ value: String) {
        self.value = value
    }

    /// The secret itself, for a client library's call and nothing else.
    public func reveal() -> String { value }

    public var description: String { "•••" }
    public var debugDescription: String { "•••" }
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// `text` with the secret, and any longer piece of it that a client library may have cut out of a URL, taken away.
    ///
    /// libpq quotes the part of a URL that it could not read, which may be half a password.
    public func redact(_ text: String) -> String {
        guard !value.isEmpty else { return text }
        var result = text.replacing(value, with: "•••")
        let pieces = value.split { "@/:%&?# ".contains($0) }
        for piece in pieces where piece.count >= 4 { result = result.replacing(piece, with: "•••") }
        return result
    }
}
