import TestServers

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A generator with a seed, so that a failing case comes back.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Texts of pieces that mean something to one server or another.
enum Hostile {
    private static let pieces = [
        "'", "''", "\"", "\"\"", "`", "``", "\\", "\\'", ";", "--", "-- ", "#", "/*", "*/", "/*!", "/*M!", "$$", "$a$",
        "[", "]",
        "%", "%s", "_", "?", "$1", ":x", ":'x'", "@a", "{{", "}}", "${X}", " ", "  ", "(", ")", ",", ".", "=", "E'",
        "x'00'", "N'",
        "a", "Z", "0", "select", "DROP TABLE users", "BEGIN", "END", "COMMIT", "DELIMITER //", "\u{E9}", "e\u{301}",
        "\u{DF}",
        "\u{8868}", "\u{FF07}", "\u{2019}", "\u{1F600}", "\u{FEFF}", "\u{200B}", "\u{A0}",
    ]
    private static let lineEnds = ["\n", "\r\n", "\r", "\t"]

    static func text(using generator: inout SplitMix, newlines: Bool, limit: Int = 24) -> String {
        let all = newlines ? pieces + lineEnds : pieces
        return (0..<Int.random(in: 1...limit, using: &generator)).map { _ in
            all.randomElement(using: &generator) ?? ""
        }.joined()
    }
}

/// Small changes of bytes that were right.
enum Mutation {
    static func of(_ bytes: [UInt8], using generator: inout SplitMix) -> [UInt8] {
        var result = bytes
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            if result.isEmpty { result = [0x61] }
            let at = Int.random(in: 0..<result.count, using: &generator)
            let end = min(result.count, at + Int.random(in: 1...12, using: &generator))
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: result[at] = UInt8.random(in: 0 ... .max, using: &generator)
            case 1: result.removeSubrange(at..<end)
            case 2: result.insert(contentsOf: result[at..<end], at: Int.random(in: 0...result.count, using: &generator))
            case 3:
                result.insert(contentsOf: Array(Hostile.text(using: &generator, newlines: true, limit: 3).utf8), at: at)
            case 4: result.replaceSubrange(at..<end, with: result[..<(end - at)])
            default: result.removeSubrange(at...)
            }
        }
        return result
    }
}

extension TemporaryDirectory {
    /// Writes bytes that need not be text.
    ///
    /// - Returns: the path of the file.
    func writeBytes(_ bytes: [UInt8], to name: String) throws -> String {
        let file = open(path(name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw FaultDatabase.ClientFailed(description: "\(name) cannot be written") }
        defer { close(file) }
        guard bytes.withUnsafeBytes({ Glibc.write(file, $0.baseAddress, $0.count) }) == bytes.count else {
            throw FaultDatabase.ClientFailed(description: "\(name) cannot be written")
        }
        return path(name)
    }
}
