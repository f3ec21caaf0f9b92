/// Builds a ``JSONValue``. The encoders of the Foundations order an object's keys by the alphabet or not at all, and a
/// report is read by people too: its command first, its thousands of targets last.
struct JSONValueEncoder: Encoder {
    let codingPath: [any CodingKey]
    let userInfo: [CodingUserInfoKey: Any] = [:]
    let slot: Slot

    static func value(of value: some Encodable) throws -> JSONValue {
        try Self.value(of: value, at: [])
    }

    static func value(of value: some Encodable, at path: [any CodingKey]) throws -> JSONValue {
        // A dictionary's keys are data: they keep their spelling and get an order.
        if let dictionary = value as? any StringKeyed {
            return try dictionary.object(at: path)
        }
        let slot = Slot()
        try value.encode(to: JSONValueEncoder(codingPath: path, slot: slot))
        return slot.resolved
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        slot.becomeObject()
        return KeyedEncodingContainer(Keyed<Key>(codingPath: codingPath, slot: slot))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        slot.becomeArray()
        return Unkeyed(codingPath: codingPath, slot: slot)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        Single(codingPath: codingPath, slot: slot)
    }
}
