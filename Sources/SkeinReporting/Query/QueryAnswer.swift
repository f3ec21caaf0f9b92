package import SkeinModel

/// What one target answered to a query.
package struct QueryAnswer: Sendable {
    /// The target's id.
    package var target: String
    /// The names of the columns, as the target gave them.
    package var columns: [String] = []
    /// The rows, each as long as `columns`.
    package var rows: [[Value]] = []
    /// Whether there were more rows than are asked for.
    package var isCut = false
    /// Why there is no answer.
    package var failure: TargetReport?

    /// An answer without rows.
    package init(target: String) { self.target = target }
}

/// The columns of all answers, in the order in which they appeared first.
struct QueryColumns {
    /// The names, which differ. The first is the target's.
    private(set) var names = ["target"]
    private var places = ["target": 0]

    /// The place of each column of an answer. A name that an answer has twice, or that is the target's, gets a number:
    /// `id (2)`.
    mutating func places(of columns: [String]) -> [Int] {
        var used: Set<String> = ["target"]
        return columns.map { column in
            var name = column
            var number = 2
            while !used.insert(name).inserted {
                name = "\(column) (\(number))"
                number += 1
            }
            if let place = places[name] { return place }
            names.append(name)
            places[name] = names.count - 1
            return names.count - 1
        }
    }
}

extension Value {
    /// The value as people write it; nothing for NULL, bytes in hexadecimal digits after `\x`.
    var cell: String {
        guard case .bytes(let bytes) = self else { return text ?? "" }
        let digits = Array("0123456789abcdef".utf8)
        return String(unsafeUninitializedCapacity: 2 + 2 * bytes.count) { buffer in
            buffer[0] = UInt8(ascii: "\\")
            buffer[1] = UInt8(ascii: "x")
            for (place, byte) in bytes.enumerated() {
                buffer[2 + 2 * place] = digits[Int(byte >> 4)]
                buffer[3 + 2 * place] = digits[Int(byte & 15)]
            }
            return 2 + 2 * bytes.count
        }
    }

    /// The value in a document. A number that JSON has not is a text.
    var json: JSONValue {
        switch self {
        case .null: .null
        case .bool(let value): .bool(value)
        case .integer(let value): .number(String(value))
        case .double(let value): value.isFinite ? .number(value.description) : .string(value.description)
        case .text(let value): .string(value)
        case .bytes: .string(cell)
        }
    }
}
