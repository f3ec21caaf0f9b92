/// A value bound to a statement or read from a result.
public enum Value: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    case double(Double)
    case text(String)
    case bytes([UInt8])

    /// The value as text, the way a person would write it; nil for NULL.
    public var text: String? {
        switch self {
        case .null: nil
        case .bool(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .double(let value): String(value)
        case .text(let value): value
        case .bytes(let value): String(decoding: value, as: UTF8.self)
        }
    }

    /// The value as a whole number, where it is one or spells one.
    public var integer: Int64? {
        switch self {
        case .integer(let value): value
        case .bool(let value): value ? 1 : 0
        case .text(let value): Int64(value)
        case .null, .double, .bytes: nil
        }
    }
}
