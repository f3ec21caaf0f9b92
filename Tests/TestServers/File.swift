#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Where the tests put their files: on the disk of the test servers, if there are any.
func temporaryFolder() -> String { environmentVariable("SKEIN_TEST_TMP") ?? "/tmp" }

/// Sixteen characters that no other test has got.
func uniqueSuffix() -> String {
    let digits = String(UInt64.random(in: .min ... .max), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
}

/// Writes as much as the disk takes.
@discardableResult
func writeAll(_ bytes: [UInt8], to file: CInt) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
    }
    return true
}

/// The whole text of an open file.
func readAll(_ file: CInt) -> String {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = pread(file, &block, block.count, off_t(bytes.count))
        guard count > 0 else { break }
        bytes += block[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
}
