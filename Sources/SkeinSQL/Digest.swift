internal import CMessageDigest

/// A SHA-256 digest, carried with the name of its recipe so that a recipe can change without a lie.
public struct Digest: Hashable, Sendable, CustomStringConvertible {
    /// The digest as 64 lower-case hexadecimal digits.
    public let hex: String

    /// The digest of the UTF-8 bytes of `text`.
    public init(of text: String) {
        self.init(of: Array(text.utf8))
    }

    /// The digest of `bytes`.
    public init(of bytes: [UInt8]) {
        self.init(sum: Self.sum(of: bytes))
    }

    /// A digest whose bytes are known.
    init(sum: [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        hex = String(decoding: sum.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// The 32 bytes of the digest of `bytes`.
    static func sum(of bytes: [UInt8]) -> [UInt8] {
        var context = SHA2_CTX()
        var output = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        SHA256Init(&context)
        SHA256Update(&context, bytes, bytes.count)
        SHA256Final(&output, &context)
        return output
    }

    /// The first eight bytes as a signed number, for advisory lock keys.
    public var prefix64: Int64 {
        Int64(bitPattern: UInt64(hex.prefix(16), radix: 16) ?? 0)
    }

    /// The form stored in journals: `sha256:<hex>`.
    public var description: String { "sha256:\(hex)" }
}
