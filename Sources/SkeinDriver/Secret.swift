/// A password or token that cannot be printed by accident: only ``reveal()`` gives it out.
public struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let value: String

    /// Hides `value`.
    public init(_ value: String) {
        self.value = value
    }

    /// The variables in which PostgreSQL's and MySQL's own clients look for a password (PostgreSQL manual 34.15, MySQL
    /// 4.9). Programs that Skein starts do not inherit them.
    public static let environmentVariables = ["MYSQL_PWD", "PGPASSWORD"]

    /// The secret itself, for a client library's call and nothing else.
    public func reveal() -> String { value }

    public var description: String { Self.mask }
    public var debugDescription: String { Self.mask }
    public var customMirror: Mirror { Mirror(self, children: []) }

    private static let mask = "•••"

    /// `text` with the secret taken away: as it is, percent-encoded, and any longer piece of it that a client library may
    /// have cut out of a URL.
    ///
    /// libpq quotes the part of a URL that it could not read, which may be half a password.
    public func redact(_ text: String) -> String {
        guard !value.isEmpty else { return text }
        var bytes = Array(text.utf8)
        Self.mask(value, in: &bytes)
        Self.mask(ConnectionURL.encode(value), in: &bytes)
        let pieces = value.split { "@/:%&?# ".contains($0) }
        for piece in pieces where piece.count >= 4 { Self.mask(String(piece), in: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Compares bytes: a combining mark after the secret in the text would make its last character another one.
    private static func mask(_ secret: String, in bytes: inout [UInt8]) {
        let wanted = Array(secret.utf8)
        guard bytes.count >= wanted.count else { return }
        var result: [UInt8] = []
        var start = bytes.startIndex
        while start < bytes.endIndex {
            if bytes[start...].starts(with: wanted) {
                result += mask.utf8
                start += wanted.count
            } else {
                result.append(bytes[start])
                start += 1
            }
        }
        bytes = result
    }
}
