import FoundationEssentials

/// A JSON document, read by a parser that is not Skein's.
enum JSON: Hashable, Decodable {
    case missing
    case null
    case bool(Bool)
    case number(Double)
    case text(String)
    case list([JSON])
    case object([String: JSON])

    /// Reads exactly one document.
    init(parsing text: String) throws {
        self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([JSON].self) {
            self = .list(value)
        } else {
            self = .object(try container.decode([String: JSON].self))
        }
    }

    subscript(_ key: String) -> JSON {
        guard case .object(let fields) = self else { return .missing }
        return fields[key] ?? .missing
    }

    subscript(_ index: Int) -> JSON {
        guard case .list(let elements) = self, elements.indices.contains(index) else { return .missing }
        return elements[index]
    }

    /// The elements of a list; none of anything else.
    var elements: [JSON] {
        guard case .list(let elements) = self else { return [] }
        return elements
    }

    var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    var number: Double? {
        guard case .number(let number) = self else { return nil }
        return number
    }

    /// The document without the named fields, at any depth.
    func without(_ names: Set<String>) -> JSON {
        switch self {
        case .list(let elements): .list(elements.map { $0.without(names) })
        case .object(let fields):
            .object(fields.filter { !names.contains($0.key) }.mapValues { $0.without(names) })
        default: self
        }
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int) { self = .number(Double(value)) }
    init(booleanLiteral value: Bool) { self = .bool(value) }
    init(arrayLiteral elements: JSON...) { self = .list(elements) }
    init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(Dictionary(elements) { first, _ in first })
    }
}
