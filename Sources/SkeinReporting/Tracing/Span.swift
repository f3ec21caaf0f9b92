/// A span in the JSON encoding of OTLP: ids in hexadecimal, enumerations as numbers, 64-bit numbers as strings, names in
/// camelCase (OpenTelemetry protocol 1.x, "JSON Protobuf Encoding").
struct Span {
    /// An attribute's value.
    enum Value {
        case text(String)
        case number(Int)
    }

    var traceID: String
    var id = TraceContext.randomID(bytes: 8)
    var parentID: String?
    /// The W3C flags, and whether the parent is in another process (`SpanFlags` in trace.proto).
    var flags: Int
    var name: String
    /// 1 for work inside the program, 3 for a call to a server (`SpanKind`).
    var kind = 1
    /// Nanoseconds since the beginning of 1970.
    var start: Int
    var end = 0
    var attributes: [(String, Value)] = []
    var events: [(name: String, time: Int, attributes: [(String, Value)])] = []
    /// Why it failed; nil when nothing did.
    var fault: String?

    /// The span as JSON.
    var json: JSONValue {
        var members: [(key: String, value: JSONValue)] = [("traceId", .string(traceID)), ("spanId", .string(id))]
        if let parentID { members.append(("parentSpanId", .string(parentID))) }
        members += [
            ("flags", .number("\(flags)")), ("name", .string(name)), ("kind", .number("\(kind)")),
            ("startTimeUnixNano", .string("\(start)")), ("endTimeUnixNano", .string("\(end)")),
            ("attributes", Self.json(attributes)),
        ]
        if !events.isEmpty {
            let list = events.map { event in
                JSONValue.object([
                    ("timeUnixNano", .string("\(event.time)")), ("name", .string(event.name)),
                    ("attributes", Self.json(event.attributes)),
                ])
            }
            members.append(("events", .array(list)))
        }
        // `StatusCode`: 0 unset, 2 error.
        if let fault { members.append(("status", .object([("message", .string(fault)), ("code", .number("2"))]))) }
        return .object(members)
    }

    static func json(_ attributes: [(String, Value)]) -> JSONValue {
        .array(
            attributes.map { name, value in
                let json: JSONValue =
                    switch value {
                    case .text(let text): .object([("stringValue", .string(text))])
                    case .number(let number): .object([("intValue", .string("\(number)"))])
                    }
                return .object([("key", .string(name)), ("value", json)])
            }
        )
    }
}
