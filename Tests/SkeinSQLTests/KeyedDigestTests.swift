import SkeinSQL
import Testing

/// HMAC with SHA-256 against RFC 4231.
@Suite struct KeyedDigestTests {
    @Test(
        arguments: [
            // Section 4.3: a key shorter than the digest.
            (
                "Jefe", "what do ya want for nothing?",
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
            ),
            // Made with OpenSSL: a key longer than the block, and text that is not ASCII.
            (
                String(repeating: "k", count: 131), "grüße",
                "47a00793eac5b5cb36cc50de16ae2a91b13804080e5d667db715c9c6ab11d627"
            ),
        ]
    )
    func vectors(_ key: String, _ text: String, _ hex: String) {
        #expect(Digest(of: text, key: key).hex == hex)
    }
}
