/// SQL text that cannot be cut into tokens or statements, and the place where that shows.
public struct LexError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The place, in UTF-8 bytes from the start of the text.
    public var offset: Int
    /// The line of the place, from 1; a line feed ends a line.
    public var line: Int
    /// The column of the place, from 1, in Unicode scalars.
    public var column: Int
    /// What is wrong there, one line without a full stop.
    public var message: String

    /// An error at a known place.
    public init(offset: Int, line: Int, column: Int, message: String) {
        self.offset = offset
        self.line = line
        self.column = column
        self.message = message
    }

    /// An error at the UTF-8 offset `offset` of `text`.
    public init(offset: Int, in text: String, message: String) {
        self.init(offset: offset, in: Array(text.utf8), message: message)
    }

    init(offset: Int, in bytes: [UInt8], message: String) {
        var counter = LineCounter(bytes)
        counter.advance(to: offset)
        self.init(offset: offset, line: counter.line, column: counter.column, message: message)
    }

    /// `line L, column C: message`.
    public var description: String { "line \(line), column \(column): \(message)" }
}

/// Lines and columns of ascending offsets, counted in one pass.
struct LineCounter {
    private let bytes: [UInt8]
    private var offset = 0
    private(set) var line = 1
    private(set) var column = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func advance(to target: Int) {
        while offset < target, offset < bytes.count {
            let byte = bytes[offset]
            if byte == .lineFeed {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                // Bytes 10xxxxxx continue a scalar that is already counted.
                column += 1
            }
            offset += 1
        }
    }
}
