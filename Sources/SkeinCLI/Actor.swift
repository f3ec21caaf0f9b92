#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Who runs a command, for the journal.
enum Actor {
    /// `user@host`, at most 255 characters. In CI the user is often root, so `SKEIN_ACTOR` may say who it really is.
    static func current(_ environment: [String: String]) -> String {
        if let actor = environment["SKEIN_ACTOR"], !actor.isEmpty { return String(actor.prefix(255)) }
        let user = getpwuid(geteuid()).map { String(cString: $0.pointee.pw_name) } ?? environment["USER"] ?? "unknown"
        var name = [CChar](repeating: 0, count: 256)
        let host =
            gethostname(&name, name.count - 1) == 0
            ? String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self) : "unknown"
        return String("\(user)@\(host)".prefix(255))
    }
}

/// The ids of runs.
enum RunID {
    /// Thirty-two random hexadecimal digits.
    static func random(using generator: inout some RandomNumberGenerator) -> String {
        let digits = Array("0123456789abcdef")
        return String((0..<32).map { _ in digits[Int.random(in: 0..<16, using: &generator)] })
    }
}
