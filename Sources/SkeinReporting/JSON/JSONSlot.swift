extension JSONValueEncoder {
    /// Where one value is put together; containers handed out for the same value share it.
    final class Slot {
        private enum Kind {
            case value(JSONValue)
            case array
            case object
        }

        // A type that encodes nothing is an empty object.
        private var kind = Kind.object
        private var elements: [Slot] = []
        private var members: [(key: String, slot: Slot)] = []

        var resolved: JSONValue {
            switch kind {
            case .value(let value): value
            case .array: .array(elements.map(\.resolved))
            case .object: .object(members.map { ($0.key, $0.slot.resolved) })
            }
        }

        var count: Int { elements.count }

        func set(_ value: JSONValue) { kind = .value(value) }

        func becomeArray() { kind = .array }

        func becomeObject() { kind = .object }

        /// The slot of a new last element.
        func append() -> Slot {
            let slot = Slot()
            elements.append(slot)
            return slot
        }

        /// The slot of a new last member.
        func append(key: String) -> Slot {
            let slot = Slot()
            members.append((key, slot))
            return slot
        }
    }
}

/// A dictionary whose keys become an object's keys.
protocol StringKeyed {
    func object(at path: [any CodingKey]) throws -> JSONValue
}

extension Dictionary: StringKeyed where Key == String, Value: Encodable {
    func object(at path: [any CodingKey]) throws -> JSONValue {
        .object(try sorted { $0.key < $1.key }.map { ($0.key, try JSONValueEncoder.value(of: $0.value, at: path)) })
    }
}
