/// A portable column type; each dialect spells it.
public indirect enum DataType: Hashable, Sendable {
    case smallint
    case integer
    case bigint
    case boolean
    /// An exact number; without a precision, the server's widest.
    case decimal(precision: Int?, scale: Int?)
    /// A four-byte floating-point number.
    case float
    /// An eight-byte floating-point number.
    case double
    /// Text of at most `length` characters.
    case string(length: Int)
    /// Text without a declared limit.
    case text
    /// Text padded to `length` characters.
    case char(length: Int)
    /// Bytes, at most `length` of them when it is given.
    case binary(length: Int?)
    case date
    case time
    /// Date and time without a zone.
    case datetime
    /// A point in time.
    case timestamp
    case interval
    case json
    case uuid
    /// One of `values`; `name` names the type where the server has named enum types.
    case enumeration(values: [String], name: ObjectName?)
    case array(of: DataType)
    /// A type in the server's own words, written as it is.
    case native(String)
}

extension DataType {
    /// The name of the enum type, where this is one that has a name, or an array of it.
    public var enumName: ObjectName? {
        switch self {
        case .enumeration(_, let name): name
        case .array(let element): element.enumName
        default: nil
        }
    }

    /// The type with the values of the enum called `name` replaced.
    func withValues(_ values: [String], ofEnum name: ObjectName) -> DataType {
        switch self {
        case .enumeration(_, name): .enumeration(values: values, name: name)
        case .array(let element): .array(of: element.withValues(values, ofEnum: name))
        default: self
        }
    }
}

extension DataType: CustomStringConvertible {
    /// The type as revision files write it, such as `decimal(10,2)`.
    public var description: String {
        switch self {
        case .smallint: "smallint"
        case .integer: "integer"
        case .bigint: "bigint"
        case .boolean: "boolean"
        case .decimal(let precision?, let scale?): "decimal(\(precision),\(scale))"
        case .decimal(let precision?, nil): "decimal(\(precision))"
        case .decimal: "decimal"
        case .float: "float"
        case .double: "double"
        case .string(let length): "string(\(length))"
        case .text: "text"
        case .char(let length): "char(\(length))"
        case .binary(let length?): "binary(\(length))"
        case .binary(nil): "binary"
        case .date: "date"
        case .time: "time"
        case .datetime: "datetime"
        case .timestamp: "timestamp"
        case .interval: "interval"
        case .json: "json"
        case .uuid: "uuid"
        case .enumeration(let values, _): "enum(\(values.joined(separator: ", ")))"
        case .array(let element): "array(\(element))"
        case .native(let text): text
        }
    }
}
