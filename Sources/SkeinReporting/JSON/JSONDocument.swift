/// The JSON of a value: keys in snake_case and in the order of their declaration, nothing for nil.
package enum JSONDocument {
    /// The document in several lines, ended by a line feed.
    ///
    /// - Throws: what the value's `encode(to:)` throws; `EncodingError` for a number that JSON cannot hold.
    package static func encode(_ value: some Encodable) throws -> String {
        try JSONValueEncoder.value(of: value).pretty + "\n"
    }

    /// The document on one line, without a line feed.
    ///
    /// - Throws: as ``encode(_:)``.
    package static func encodeLine(_ value: some Encodable) throws -> String {
        try JSONValueEncoder.value(of: value).compact
    }
}
