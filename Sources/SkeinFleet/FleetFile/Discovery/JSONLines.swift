/// Reads a JSON object a line (https://jsonlines.org). Empty lines are passed over.
enum JSONLines {
    /// The rows of a text.
    ///
    /// - Parameter name: what origins of rows call the text.
    /// - Throws: `DiscoveryFault` with the line of the first fault.
    static func rows(_ bytes: [UInt8], of name: String) throws(DiscoveryFault) -> FoundRows {
        var columns: [String] = []
        var known: Set<String> = []
        var rows: [FoundRows.Row] = []
        // A byte order mark, as some editors and shells write it.
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        for (index, line) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            guard let text = String(validating: line, as: UTF8.self) else {
                throw DiscoveryFault("is not UTF-8 in line \(index + 1)")
            }
            if text.allSatisfy(\.isWhitespace) { continue }
            let fields: [(key: String, value: JSONScalar)]
            do throws(JSONFault) {
                var reader = JSONObjectReader(text)
                fields = try reader.object()
            } catch {
                throw DiscoveryFault(
                    "has no JSON object in line \(index + 1): \(error.message) at column \(error.column)"
                )
            }
            guard rows.count < FoundRows.limit else { throw DiscoveryFault("has more than \(FoundRows.limit) rows") }
            var values: [String: String] = [:]
            var seen: Set<String> = []
            for (key, value) in fields {
                guard seen.insert(key).inserted else {
                    throw DiscoveryFault("has `\(TargetID.printable(key))` twice in line \(index + 1)")
                }
                switch value {
                case .text(let text): values[key] = text
                // A list or an object is no value that a text could be made of.
                case .null, .nested: break
                }
                if known.insert(key).inserted { columns.append(key) }
            }
            rows.append(.init(values: values, origin: "line \(index + 1) of \(name)"))
        }
        return FoundRows(columns: columns, rows: rows)
    }
}
