internal import SkeinDocument

/// The offsets from UTC of a zone of the IANA database, read once from its file (RFC 9636). The C library knows one zone a
/// process, and Foundation's zones bring ICU along.
struct TimeZoneRules: Hashable, Sendable {
    /// The zone's name, such as `Europe/Berlin`.
    let name: String
    /// When the offset changes, in seconds since 1970, ascending.
    private let transitions: [Int]
    /// Seconds east of UTC from each transition on.
    private let offsets: [Int]
    /// Seconds east of UTC before the first transition.
    private let first: Int
    /// What holds after the last transition.
    private let later: RecurringZone?

    /// Where the database is: Debian's package tzdata, and macOS has the same path.
    static let folder = "/usr/share/zoneinfo"

    /// Why a zone could not be read.
    struct Failure: Error {
        var message: String
        var hint: String
    }

    /// Reads a zone.
    init(named name: String, folder: String = TimeZoneRules.folder) throws(Failure) {
        let isName = name.utf8.allSatisfy { byte in
            let letter = byte | 0x20
            return letter >= 0x61 && letter <= 0x7A || byte >= 0x30 && byte <= 0x39 || "_+-/".utf8.contains(byte)
        }
        guard isName, !name.isEmpty, !name.hasPrefix("/"), !name.hasSuffix("/") else {
            throw Failure(message: "is not a name of a time zone", hint: "write one such as Europe/Berlin, or UTC")
        }
        let bytes: [UInt8]
        do {
            bytes = try FileBytes.read("\(folder)/\(name)", name: name, limit: 1 << 20)
        } catch {
            throw Failure(
                message: "is not known: \(folder)/\(name) cannot be read",
                hint: "correct the name, install the package tzdata, or use UTC"
            )
        }
        guard let parsed = Self.parse(bytes) else {
            throw Failure(message: "cannot be read from \(folder)/\(name)", hint: "reinstall the package tzdata")
        }
        self.name = name
        (transitions, offsets, first, later) = parsed
    }

    /// Seconds east of UTC at a moment.
    func offset(at seconds: Int) -> Int {
        guard let last = transitions.last else { return later?.offset(at: seconds) ?? first }
        if seconds >= last { return later?.offset(at: seconds) ?? offsets[offsets.count - 1] }
        // The first transition after the moment.
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? first : offsets[low - 1]
    }

    private typealias Parts = (transitions: [Int], offsets: [Int], first: Int, later: RecurringZone?)

    /// RFC 9636, 3: a block with times of 4 bytes, and from version 2 on another with times of 8 bytes and the rules for
    /// later times.
    private static func parse(_ bytes: [UInt8]) -> Parts? {
        var rest = bytes[...]
        guard let header = Header(&rest), let old = block(header, &rest, width: 4) else { return nil }
        if header.version == 0 { return (old.transitions, old.offsets, old.first, nil) }
        guard let header = Header(&rest), let block = block(header, &rest, width: 8) else { return nil }
        guard rest.popFirst() == 0x0A, let end = rest.firstIndex(of: 0x0A) else { return nil }
        let rules = String(decoding: rest[..<end], as: UTF8.self)
        let later = RecurringZone(rules)
        guard rules.isEmpty || later != nil else { return nil }
        return (block.transitions, block.offsets, block.first, later)
    }

    private struct Header {
        var version: UInt8
        var isUTCount = 0
        var isStandardCount = 0
        var leapCount = 0
        var timeCount = 0
        var typeCount = 0
        var characterCount = 0

        init?(_ rest: inout ArraySlice<UInt8>) {
            guard rest.count >= 44, rest.starts(with: Array("TZif".utf8)) else { return nil }
            version = rest[rest.startIndex + 4]
            rest = rest.dropFirst(20)
            isUTCount = number(&rest, 4)
            isStandardCount = number(&rest, 4)
            leapCount = number(&rest, 4)
            timeCount = number(&rest, 4)
            typeCount = number(&rest, 4)
            characterCount = number(&rest, 4)
            let counts = [isUTCount, isStandardCount, leapCount, timeCount, typeCount, characterCount]
            guard counts.allSatisfy({ (0...100_000).contains($0) }), typeCount > 0 else { return nil }
        }
    }

    private static func block(
        _ header: Header,
        _ rest: inout ArraySlice<UInt8>,
        width: Int
    ) -> (transitions: [Int], offsets: [Int], first: Int)? {
        let tail =
            header.characterCount + header.leapCount * (width + 4) + header.isStandardCount + header.isUTCount
        guard rest.count >= header.timeCount * (width + 1) + header.typeCount * 6 + tail else { return nil }
        let transitions = (0..<header.timeCount).map { _ in number(&rest, width) }
        let types = (0..<header.timeCount).map { _ in number(&rest, 1) }
        let offsets = (0..<header.typeCount).map { _ in
            let offset = number(&rest, 4)
            rest = rest.dropFirst(2)
            return offset
        }
        rest = rest.dropFirst(tail)
        guard types.allSatisfy({ $0 < offsets.count }) else { return nil }
        return (transitions, types.map { offsets[$0] }, offsets[0])
    }
}

/// A big-endian number: signed where it has 4 or 8 bytes.
private func number(_ rest: inout ArraySlice<UInt8>, _ width: Int) -> Int {
    let value = rest.prefix(width).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    rest = rest.dropFirst(width)
    return switch width {
    case 8: Int(Int64(bitPattern: value))
    case 4: Int(Int32(bitPattern: UInt32(value)))
    default: Int(value)
    }
}
