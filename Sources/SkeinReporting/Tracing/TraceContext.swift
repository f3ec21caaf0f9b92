/// Where a trace belongs: W3C Trace Context, level 1.
package struct TraceContext: Hashable, Sendable {
    /// The trace, as 32 lower-case hexadecimal digits.
    package var traceID: String
    /// The span that what follows is part of, as 16 of them; nil at the beginning of a trace.
    package var parentID: String?
    /// The trace flags.
    package var flags: Int

    /// A new trace.
    package init() {
        traceID = Self.randomID(bytes: 16)
        parentID = nil
        flags = 1
    }

    /// Reads `TRACEPARENT`: `00-` trace `-` span `-` flags. Nil for what is malformed, which is to be ignored
    /// (section 3.2.2.3), as are versions' further fields.
    package init?(parent text: String) {
        let fields = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard fields.count >= 4, Self.isHex(fields[0], 2), fields[0] != "ff", fields[0] != "00" || fields.count == 4,
            Self.isHex(fields[1], 32), fields[1].contains(where: { $0 != "0" }),
            Self.isHex(fields[2], 16), fields[2].contains(where: { $0 != "0" }),
            Self.isHex(fields[3], 2), let flags = Int(fields[3], radix: 16)
        else { return nil }
        traceID = fields[1]
        parentID = fields[2]
        self.flags = flags
    }

    /// A random id that is not all zeros.
    static func randomID(bytes: Int) -> String {
        while true {
            let digits = (0..<bytes).map { _ in
                let byte = String(UInt8.random(in: 0...255), radix: 16)
                return byte.count == 1 ? "0\(byte)" : byte
            }
            let id = digits.joined()
            if id.contains(where: { $0 != "0" }) { return id }
        }
    }

    private static func isHex(_ text: String, _ count: Int) -> Bool {
        text.utf8.count == count && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
