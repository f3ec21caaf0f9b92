package import SkeinDocument
package import SkeinModel

/// What only one dialect knows, by dialect, as in `{mysql: {engine: InnoDB}}`.
package struct DialectOptions: Hashable, Sendable {
    private var named: [String: [String: String]] = [:]

    /// Reads the map under `key`; empty without it. The drivers know their keys, and refuse others when they render.
    package init(_ fields: inout Fields, _ key: String) throws(SyntaxError) {
        for entry in try fields.optionalEntries(key) ?? [] {
            try DialectName.check(entry.key)
            var options: [String: String] = [:]
            for option in try entry.value.mapping("\(fields.subject(key)) for \(entry.key.text)") {
                options[option.key.text] = try option.value.string("`\(option.key.text)`")
            }
            named[entry.key.text] = options
        }
    }

    /// The options for `flavor`: its family's, and over them its vendor's.
    package func value(for flavor: Flavor) -> [String: String] {
        flavor.names.reversed().reduce(into: [:]) { result, name in
            result.merge(named[name] ?? [:]) { _, specific in specific }
        }
    }

    /// How the server is to make changes of a table, as a change to go with them; none without any.
    package func hints(for flavor: Flavor) -> [TableChange] {
        let hints = value(for: flavor)
        return hints.isEmpty ? [] : [.hints(hints)]
    }
}
