internal import SkeinSQL

/// The text of a file, known to be UTF-8 without control characters, and the places of its lines.
struct SourceText {
    let file: String
    /// The bytes without a byte order mark.
    let bytes: [UInt8]
    /// The offset of each line's first byte.
    let lineStarts: [Int]
    let isASCII: Bool

    /// Checks `bytes` in one pass.
    ///
    /// - Throws: `SyntaxError` at the first byte that is not UTF-8 or the first character that has no place in YAML.
    init(_ input: [UInt8], file: String) throws(SyntaxError) {
        if input.starts(with: [0xFF, 0xFE]) || input.starts(with: [0xFE, 0xFF]) {
            throw SyntaxError(file: file, message: "the file is UTF-16", hint: "save it as UTF-8")
        }
        let bytes = input.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(input[3...]) : input
        var lineStarts = [0]
        var isASCII = true
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            switch byte {
            case 0x20...0x7E, 0x09:
                offset += 1
            case 0x0A:
                offset += 1
                lineStarts.append(offset)
            case 0x0D:
                offset += 1
                if offset == bytes.count || bytes[offset] != 0x0A { lineStarts.append(offset) }
            case 0x80...0xFF:
                isASCII = false
                guard let (scalar, length) = Self.decode(bytes, at: offset) else {
                    throw SyntaxError(
                        position: Self.position(of: offset, in: bytes, lineStarts, file),
                        message: "the file is not UTF-8: byte 0x\(String(byte, radix: 16, uppercase: true)) at offset "
                            + "\(offset + input.count - bytes.count) is invalid",
                        hint: "save it as UTF-8"
                    )
                }
                guard Self.isPrintable(scalar) else {
                    throw Self.control(scalar, at: Self.position(of: offset, in: bytes, lineStarts, file))
                }
                offset += length
            default:
                throw Self.control(Unicode.Scalar(byte), at: Self.position(of: offset, in: bytes, lineStarts, file))
            }
        }
        self.file = file
        self.bytes = bytes
        self.lineStarts = lineStarts
        self.isASCII = isASCII
    }

    /// The bytes of a line from 1, without its break.
    func line(_ number: Int) -> ArraySlice<UInt8> {
        guard number >= 1, number <= lineStarts.count else { return [] }
        let end = number < lineStarts.count ? lineStarts[number] : bytes.count
        var line = bytes[lineStarts[number - 1]..<end]
        while let last = line.last, last == 0x0A || last == 0x0D { line.removeLast() }
        return line
    }

    /// The offset of a place that libyaml named, or nil past the end.
    func offset(line: Int, column: Int) -> Int? {
        guard line >= 1, line <= lineStarts.count else { return nil }
        var offset = lineStarts[line - 1]
        if isASCII {
            offset += column - 1
        } else {
            var left = column - 1
            while left > 0, offset < bytes.count {
                offset += 1
                while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
                left -= 1
            }
        }
        return offset < bytes.count ? offset : nil
    }

    /// The place of a byte.
    func position(of offset: Int) -> SourcePosition {
        // The last line that starts at or before the offset.
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return Self.position(of: offset, in: bytes, Array(lineStarts[...low]), file)
    }

    /// The place of `offset`, which lies in the last of `lineStarts`.
    private static func position(
        of offset: Int,
        in bytes: [UInt8],
        _ lineStarts: [Int],
        _ file: String
    ) -> SourcePosition {
        let start = lineStarts.last ?? 0
        let column = bytes[start..<offset].count { $0 & 0xC0 != 0x80 } + 1
        return SourcePosition(file: file, line: lineStarts.count, column: column)
    }

    private static func control(_ scalar: Unicode.Scalar, at position: SourcePosition) -> SyntaxError {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return SyntaxError(
            position: position,
            message: scalar.value == 0 ? "the file holds a NUL byte" : "the file holds the control character \(code)",
            hint: scalar.value == 0 ? "save it as UTF-8 text" : "remove it, or write it as an escape in double quotes"
        )
    }

    /// Whether YAML allows the character as it is (1.2.2, rule 1 `c-printable`), without the breaks that only YAML 1.1
    /// counts as line ends (U+0085, U+2028, U+2029): editors do not, so lines would be counted differently.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// Decodes one non-ASCII scalar (Unicode 15, table 3-7: no overlong form, no surrogate).
    private static func decode(_ bytes: [UInt8], at offset: Int) -> (Unicode.Scalar, length: Int)? {
        let length: Int
        switch bytes[offset] {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: return nil
        }
        guard offset + length <= bytes.count else { return nil }
        var value = UInt32(bytes[offset]) & (0x7F >> UInt32(length))
        for byte in bytes[(offset + 1)..<(offset + length)] {
            guard byte & 0xC0 == 0x80 else { return nil }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
        guard value >= smallest, let scalar = Unicode.Scalar(value) else { return nil }
        return (scalar, length)
    }
}
