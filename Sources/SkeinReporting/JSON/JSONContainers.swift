extension JSONValueEncoder {
    struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let codingPath: [any CodingKey]
        let slot: Slot

        private func add(_ key: some CodingKey) -> Slot { slot.append(key: SnakeCase.of(key.stringValue)) }

        private func encoder(_ key: some CodingKey) -> JSONValueEncoder {
            JSONValueEncoder(codingPath: codingPath + [key], slot: add(key))
        }

        mutating func encodeNil(forKey key: Key) { add(key).set(.null) }

        mutating func encode(_ value: some Encodable, forKey key: Key) throws {
            add(key).set(try JSONValueEncoder.value(of: value, at: codingPath + [key]))
        }

        mutating func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type,
            forKey key: Key
        ) -> KeyedEncodingContainer<Nested> {
            encoder(key).container(keyedBy: type)
        }

        mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            encoder(key).unkeyedContainer()
        }

        mutating func superEncoder() -> any Encoder { encoder(SuperKey()) }

        mutating func superEncoder(forKey key: Key) -> any Encoder { encoder(key) }
    }

    struct Unkeyed: UnkeyedEncodingContainer {
        let codingPath: [any CodingKey]
        let slot: Slot

        var count: Int { slot.count }

        private var encoder: JSONValueEncoder { JSONValueEncoder(codingPath: codingPath, slot: slot.append()) }

        mutating func encodeNil() { slot.append().set(.null) }

        mutating func encode(_ value: some Encodable) throws {
            slot.append().set(try JSONValueEncoder.value(of: value, at: codingPath))
        }

        mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
            encoder.container(keyedBy: type)
        }

        mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder.unkeyedContainer() }

        mutating func superEncoder() -> any Encoder { encoder }
    }

    struct Single: SingleValueEncodingContainer {
        let codingPath: [any CodingKey]
        let slot: Slot

        mutating func encodeNil() { slot.set(.null) }
        mutating func encode(_ value: Bool) { slot.set(.bool(value)) }
        mutating func encode(_ value: String) { slot.set(.string(value)) }
        mutating func encode(_ value: Double) throws { try set(value) }
        mutating func encode(_ value: Float) throws { try set(value) }
        mutating func encode(_ value: Int) { set(value) }
        mutating func encode(_ value: Int8) { set(value) }
        mutating func encode(_ value: Int16) { set(value) }
        mutating func encode(_ value: Int32) { set(value) }
        mutating func encode(_ value: Int64) { set(value) }
        mutating func encode(_ value: UInt) { set(value) }
        mutating func encode(_ value: UInt8) { set(value) }
        mutating func encode(_ value: UInt16) { set(value) }
        mutating func encode(_ value: UInt32) { set(value) }
        mutating func encode(_ value: UInt64) { set(value) }

        mutating func encode(_ value: some Encodable) throws {
            slot.set(try JSONValueEncoder.value(of: value, at: codingPath))
        }

        private func set(_ value: some BinaryInteger) { slot.set(.number("\(value)")) }

        private func set(_ value: some BinaryFloatingPoint & LosslessStringConvertible & Encodable) throws {
            guard value.isFinite else {
                let context = EncodingError.Context(codingPath: codingPath, debugDescription: "JSON has no \(value)")
                throw EncodingError.invalidValue(value, context)
            }
            slot.set(.number(value.description))
        }
    }

    private struct SuperKey: CodingKey {
        var stringValue: String { "super" }
        var intValue: Int? { nil }

        init() {}
        init?(stringValue: String) { nil }
        init?(intValue: Int) { nil }
    }
}

/// `haltsOnFailure` as `halts_on_failure`.
enum SnakeCase {
    static func of(_ name: String) -> String {
        var result = ""
        var previousWasUppercase = false
        for character in name {
            // A run of capitals is one word: `planURL` is `plan_url`.
            if character.isUppercase, let last = result.last, last != "_", !previousWasUppercase { result += "_" }
            previousWasUppercase = character.isUppercase
            result += character.lowercased()
        }
        return result
    }
}
