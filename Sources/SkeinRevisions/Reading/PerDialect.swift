package import SkeinDocument
package import SkeinModel

/// A value that may differ by dialect: written plainly, or as a map such as `{postgresql: …, default: …}`.
package struct PerDialect<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The value where no other fits.
    package var common: Value?
    /// The values by dialect name.
    package var named: [String: Value]

    /// The same value everywhere.
    package init(_ common: Value) {
        self.common = common
        named = [:]
    }

    /// Reads a plain value or a map of them.
    ///
    /// - Parameter isPlain: whether a mapping is itself a plain value, told by its keys; only other mappings are maps by dialect.
    package init(
        _ node: SyntaxNode,
        _ subject: String,
        isPlain: ([SyntaxEntry]) -> Bool = { _ in false },
        read: (SyntaxNode, _ subject: String) throws(SyntaxError) -> Value
    ) throws(SyntaxError) {
        named = [:]
        guard case .mapping(let entries) = node.kind, !isPlain(entries) else {
            common = try read(node, subject)
            return
        }
        for entry in entries {
            let name = entry.key.text
            if name != "default" { try DialectName.check(entry.key, orDefault: true) }
            let value = try read(entry.value, "\(subject) for \(name)")
            if name == "default" { common = value } else { named[name] = value }
        }
        if entries.isEmpty { throw SyntaxError(position: node.position, message: "\(subject) is an empty map") }
    }

    /// The value for `flavor`: its vendor's, else its family's, else the common one.
    package func value(for flavor: Flavor) -> Value? {
        for name in flavor.names {
            if let value = named[name] { return value }
        }
        return common
    }
}

/// The dialect names that files may use, whether or not this build has their drivers.
package enum DialectName {
    /// The names, as ``Flavor/names`` gives them.
    package static let known = ["postgresql", "mysql", "mariadb", "sqlite"]

    /// Refuses a name that is not one.
    ///
    /// - Parameter orDefault: whether the caller takes `default` as well, for the suggestion.
    package static func check(_ key: SyntaxKey, orDefault: Bool = false) throws(SyntaxError) {
        if known.contains(key.text) { return }
        throw SyntaxError(
            position: key.position,
            message: "unknown dialect `\(key.text)`",
            hint: NearestName.hint(key.text, among: orDefault ? known + ["default"] : known, called: "dialects")
        )
    }
}
