extension Digest {
    /// SHA-256's block, in bytes (FIPS 180-4, figure 1).
    private static let blockSize = 64

    /// The HMAC of the UTF-8 bytes of `text` (RFC 2104): what only somebody who knows `key` can compute.
    public init(of text: String, key: String) {
        var block = Array(key.utf8)
        if block.count > Self.blockSize { block = Self.sum(of: block) }
        block += [UInt8](repeating: 0, count: Self.blockSize - block.count)
        let inner = Self.sum(of: block.map { $0 ^ 0x36 } + Array(text.utf8))
        self.init(sum: Self.sum(of: block.map { $0 ^ 0x5C } + inner))
    }
}
