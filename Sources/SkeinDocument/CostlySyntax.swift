internal import SkeinSQL

/// Finds the places where a file may hold syntax that is refused and that would cost the parser more than linear time:
/// aliases, and lists or mappings as keys, which it hashes whole at every level.
///
/// Without parsing, text cannot be told from structure: `*x` may be an alias or part of a quoted text. So every place that
/// may be structure is a suspect. ``disarmed`` replaces each by `@`, which starts no token: the parser stops at the first
/// suspect that is structure, and passes over those inside text.
struct CostlySyntax {
    /// What each suspect is if it is structure: the byte to replace, and the error to report.
    private(set) var suspects: [Int: (place: Int, fault: Fault)] = [:]
    private let bytes: [UInt8]

    enum Fault {
        case feature(YAMLFault.Feature)
        case collectionKey
        case tooDeep
        /// Text before it held so many lone brackets that it could not be looked at.
        case tangled
    }

    init(_ source: SourceText) {
        bytes = source.bytes
        var anchors: [Int] = []
        var aliases: [Int] = []
        // Nested flow collections are scanned once for each of their levels; text full of lone brackets is not worth more.
        var budget = max(1 << 21, bytes.count * 4)
        var isLineStart = true
        for (offset, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "&") where isName(offset + 1): anchors.append(offset)
            case UInt8(ascii: "*") where isName(offset + 1): aliases.append(offset)
            case UInt8(ascii: "?") where isLineStart && isBlank(offset + 1):
                suspects[offset] = (offset, .feature(.explicitKey))
                // Further ones on this line are structure only if this one is.
                isLineStart = false
                continue
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                // The outermost bracket of a flow collection follows a blank; scanning from there is exact.
                if isBlank(offset - 1), let found = scanFlow(from: offset, &budget) { suspects[offset] = found }
            default: break
            }
            isLineStart = byte == 0x0A || byte == 0x0D || isLineStart && " \t-?:".utf8.contains(byte)
        }
        // An alias without an anchor is an error in any case, and an anchor without an alias costs nothing.
        guard !anchors.isEmpty, !aliases.isEmpty else { return }
        for offset in anchors { suspects[offset] = (offset, .feature(.anchor)) }
        for offset in aliases { suspects[offset] = (offset, .feature(.alias)) }
    }

    /// The bytes with every suspect replaced, or nil without suspects.
    var disarmed: [UInt8]? {
        guard !suspects.isEmpty else { return nil }
        var result = bytes
        for offset in suspects.keys { result[offset] = UInt8(ascii: "@") }
        return result
    }

    /// Follows a flow collection by libyaml's rules up to its end or the first thing that is refused.
    private func scanFlow(from start: Int, _ budget: inout Int) -> (place: Int, fault: Fault)? {
        var stack: [UInt8] = []
        var isKey = false
        var isPlain = false
        var isAfterCollection = false
        var offset = start
        while offset < bytes.count {
            budget -= 1
            if budget < 0 { return (start, .tangled) }
            let byte = bytes[offset]
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                if stack.last == UInt8(ascii: "{"), isKey { return (offset, .collectionKey) }
                stack.append(byte)
                if stack.count > YAMLReader.maximumDepth { return (offset, .tooDeep) }
                (isKey, isPlain, isAfterCollection) = (true, false, false)
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                // The brackets' codes differ by two.
                guard let open = stack.popLast(), open + 2 == byte else { return nil }
                if stack.isEmpty { return nil }
                (isKey, isPlain, isAfterCollection) = (false, false, true)
            case UInt8(ascii: ","):
                (isKey, isPlain, isAfterCollection) = (true, false, false)
            case UInt8(ascii: ":") where !isPlain || endsKey(offset + 1):
                if isAfterCollection { return (offset, .collectionKey) }
                (isKey, isPlain) = (false, false)
            case UInt8(ascii: "#") where isBlank(offset - 1):
                isPlain = false
                while offset + 1 < bytes.count, bytes[offset + 1] != 0x0A, bytes[offset + 1] != 0x0D { offset += 1 }
            case 0x20, 0x09, 0x0A, 0x0D:
                break
            case _ where isPlain:
                break
            case UInt8(ascii: "?") where isBlank(offset + 1):
                return (offset, .feature(.explicitKey))
            case UInt8(ascii: "&"): return (offset, .feature(.anchor))
            case UInt8(ascii: "*"): return (offset, .feature(.alias))
            case UInt8(ascii: "!"): return (offset, .feature(.tag))
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                isAfterCollection = false
                offset += 1
                while offset < bytes.count, bytes[offset] != byte {
                    offset += byte == UInt8(ascii: "\"") && bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
                    budget -= 1
                }
            default:
                (isPlain, isAfterCollection) = (true, false)
            }
            offset += 1
        }
        return nil
    }

    private func isBlank(_ offset: Int) -> Bool {
        guard bytes.indices.contains(offset) else { return true }
        let byte = bytes[offset]
        return byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    /// Whether a `:` before `offset` ends a plain scalar of a flow collection.
    private func endsKey(_ offset: Int) -> Bool {
        isBlank(offset) || ",?[]{}".utf8.contains(bytes[offset])
    }

    /// Whether a name of an anchor can start here.
    private func isName(_ offset: Int) -> Bool {
        guard bytes.indices.contains(offset) else { return false }
        switch bytes[offset] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            return true
        default: return false
        }
    }
}
