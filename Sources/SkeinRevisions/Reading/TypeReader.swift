package import SkeinDocument
package import SkeinModel

/// Reads column types such as `string(20)`, `decimal(10,2)`, `enum(new, paid)` and `array(text)`.
package enum TypeReader {
    private static let simple: [String: DataType] = [
        "smallint": .smallint, "integer": .integer, "bigint": .bigint, "boolean": .boolean, "float": .float,
        "double": .double, "text": .text, "date": .date, "time": .time, "datetime": .datetime,
        "timestamp": .timestamp, "interval": .interval, "json": .json, "uuid": .uuid,
    ]
    /// What servers call these types.
    private static let otherNames = [
        "varchar": "string", "nvarchar": "string", "int": "integer", "bool": "boolean", "numeric": "decimal",
        "real": "float", "blob": "binary", "bytea": "binary", "varbinary": "binary", "timestamptz": "timestamp",
        "int2": "smallint", "int4": "integer", "int8": "bigint",
    ]
    private static let sized = ["string", "char", "binary", "decimal", "enum", "array"]

    /// Reads a type, or a map of types by dialect; under a dialect's name a type may also be in the server's own words.
    package static func read(_ node: SyntaxNode, _ subject: String) throws(SyntaxError) -> PerDialect<DataType> {
        guard case .mapping(let entries) = node.kind, !namesEnum(entries) else {
            return PerDialect(try portable(node, subject))
        }
        var result: PerDialect<DataType>?
        for entry in entries {
            let name = entry.key.text
            let type: DataType
            if name == "default" {
                type = try portable(entry.value, "\(subject) for default")
            } else {
                try DialectName.check(entry.key, orDefault: true)
                if case .mapping(let inner) = entry.value.kind, namesEnum(inner) {
                    type = try portable(entry.value, "\(subject) for \(name)")
                    if result == nil { result = PerDialect(type) }
                    result?.named[name] = type
                    continue
                }
                let text = try entry.value.string("\(subject) for \(name)")
                type = (try? parse(text)) ?? .native(text)
            }
            if result == nil { result = PerDialect(type) }
            if name == "default" { result?.common = type } else { result?.named[name] = type }
        }
        guard var result else { throw SyntaxError(position: node.position, message: "\(subject) is an empty map") }
        if !entries.contains(where: { $0.key.text == "default" }) { result.common = nil }
        return result
    }

    /// Whether a mapping is `{enum: name}`, and not a map by dialect.
    private static func namesEnum(_ entries: [SyntaxEntry]) -> Bool { entries.contains { $0.key.text == "enum" } }

    private static func portable(_ node: SyntaxNode, _ subject: String) throws(SyntaxError) -> DataType {
        if case .mapping = node.kind {
            var fields = try Fields(node, context: subject)
            let name = try fields.table("enum")
            try fields.finish()
            return .enumeration(values: [], name: name)
        }
        let text = try node.string(subject)
        do {
            return try parse(text)
        } catch {
            throw SyntaxError(position: node.position, message: "\(subject): \(error.message)", hint: error.hint)
        }
    }

    /// What is wrong with the text of a type.
    package struct Fault: Error, Hashable, Sendable {
        package var message: String
        package var hint: String?
    }

    /// Reads the text of a portable type.
    package static func parse(_ text: String) throws(Fault) -> DataType {
        let trimmed = text.trimmingSpaces
        if trimmed.isEmpty { throw Fault(message: "the type is empty", hint: nil) }
        guard let open = trimmed.firstIndex(of: "(") else {
            if let type = simple[trimmed] { return type }
            switch trimmed {
            case "decimal": return .decimal(precision: nil, scale: nil)
            case "binary": return .binary(length: nil)
            case "string", "char":
                throw Fault(message: "`\(trimmed)` needs a length", hint: "write \(trimmed)(255), or text for no limit")
            default: throw unknown(trimmed)
            }
        }
        guard trimmed.last == ")" else {
            // Between braces YAML ends a value at a comma, so `{type: decimal(10,2)}` arrives as `decimal(10`.
            throw Fault(
                message: "`\(trimmed)` has no closing parenthesis",
                hint: "quote a type with a comma, as in \"decimal(10,2)\""
            )
        }
        let name = String(trimmed[..<open]).trimmingSpaces
        let inside = trimmed[trimmed.index(after: open)...].dropLast()
        switch name {
        case "string": return .string(length: try length(inside, name))
        case "char": return .char(length: try length(inside, name))
        case "binary": return .binary(length: try length(inside, name))
        case "decimal":
            let parts = inside.split(separator: ",", omittingEmptySubsequences: false)
            guard let first = parts.first, parts.count <= 2 else { throw decimalFault }
            guard parts.count == 2 else { return .decimal(precision: try length(first, name), scale: nil) }
            let precision = try length(first, name)
            guard let scale = Int(String(parts[1]).trimmingSpaces), scale >= 0, scale <= precision else {
                throw decimalFault
            }
            return .decimal(precision: precision, scale: scale)
        case "enum": return .enumeration(values: try values(inside), name: nil)
        case "array": return .array(of: try parse(String(inside)))
        default:
            if simple[name] != nil { throw Fault(message: "`\(name)` takes nothing in parentheses", hint: nil) }
            throw unknown(name)
        }
    }

    private static var decimalFault: Fault {
        Fault(message: "a decimal is written decimal(precision,scale), as in decimal(10,2)", hint: nil)
    }

    private static func unknown(_ name: String) -> Fault {
        let near = otherNames[name.lowercased()] ?? NearestName.suggest(name, among: Array(simple.keys) + sized)
        return Fault(
            message: "unknown type `\(name)`",
            hint: near.map { "did you mean `\($0)`?" }
                ?? "a server's own type stands under its dialect, as in {default: text, postgresql: \(name)}"
        )
    }

    private static func length(_ text: some StringProtocol, _ name: String) throws(Fault) -> Int {
        guard let number = Int(String(text).trimmingSpaces), number > 0 else {
            throw Fault(message: "`\(name)(…)` takes a whole number above zero", hint: nil)
        }
        return number
    }

    /// The values of an enum: words, or text in single quotes with a quote inside doubled.
    private static func values(_ text: some StringProtocol) throws(Fault) -> [String] {
        var values: [String] = []
        var current = ""
        var quoted = false
        var wasQuoted = false
        var characters = String(text)[...]
        func finished() throws(Fault) -> String {
            let value = wasQuoted ? current : current.trimmingSpaces
            if value.isEmpty && !wasQuoted { throw Fault(message: "an enum has an empty value", hint: nil) }
            if values.contains(value) { throw Fault(message: "an enum has the value `\(value)` twice", hint: nil) }
            return value
        }
        while let character = characters.popFirst() {
            switch character {
            case "'" where quoted && characters.first == "'":
                current.append("'")
                characters.removeFirst()
            case "'" where quoted: quoted = false
            case "'" where current.trimmingSpaces.isEmpty && !wasQuoted:
                current = ""
                quoted = true
                wasQuoted = true
            case "," where !quoted:
                values.append(try finished())
                current = ""
                wasQuoted = false
            default:
                if wasQuoted && !quoted {
                    guard character == " " else {
                        throw Fault(message: "an enum's quoted value is followed by something else", hint: nil)
                    }
                } else {
                    current.append(character)
                }
            }
        }
        if quoted { throw Fault(message: "an enum's value has no closing quote", hint: nil) }
        values.append(try finished())
        return values
    }
}

extension String {
    /// The text without spaces, tabs and line ends around it.
    package var trimmingSpaces: String {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0.isNewline }
        guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) }) else {
            return ""
        }
        return String(self[first...last])
    }
}
