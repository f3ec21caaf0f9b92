package import SkeinModel
internal import SkeinSQL

/// How constraints and indexes are called when a revision does not name them, so that a later one can.
package struct NamingConvention: Hashable, Sendable {
    /// What is named.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case index
        case unique
        case foreignKey = "foreign_key"
        case check
        case primaryKey = "primary_key"
    }

    /// The templates by kind, with `{table}`, `{columns}`, `{referred_table}` and, for checks, `{name}`.
    package var templates: [Kind: String]

    /// The convention of the project file's defaults.
    package static let standard = NamingConvention(templates: [
        .index: "ix_{table}_{columns}",
        .unique: "uq_{table}_{columns}",
        .foreignKey: "fk_{table}_{columns}_{referred_table}",
        .check: "ck_{table}_{name}",
        .primaryKey: "pk_{table}",
    ])

    /// A convention; kinds that are missing are named as by ``standard``.
    package init(templates: [Kind: String]) {
        self.templates = templates
    }

    /// The longest name in bytes that every supported server keeps whole (PostgreSQL's NAMEDATALEN - 1).
    private static let limit = 63

    /// A name by the convention. One that would be too long for some server is cut and ends in a digest of the whole.
    package func name(
        _ kind: Kind,
        table: Identifier,
        columns: [Identifier] = [],
        referred: Identifier? = nil
    ) -> Identifier {
        let joined = columns.map(\.text).joined(separator: "_")
        let template = templates[kind] ?? Self.standard.templates[kind] ?? "{table}_{columns}"
        let full = Self.fill(
            template,
            ["table": table.text, "columns": joined, "name": joined, "referred_table": referred?.text ?? ""]
        )
        guard full.utf8.count > Self.limit else { return Identifier(reported: full) }
        let suffix = "_" + Digest(of: full).hex.prefix(8)
        var cut = full
        while cut.utf8.count + suffix.utf8.count > Self.limit { cut.removeLast() }
        return Identifier(reported: cut + suffix)
    }

    /// Fills placeholders in one pass, so that a table called `{columns}` stays what it is.
    private static func fill(_ template: String, _ values: [String: String]) -> String {
        var result = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            guard let close = rest[open...].firstIndex(of: "}"),
                let value = values[String(rest[rest.index(after: open)..<close])]
            else {
                result += rest[open...]
                return result
            }
            result += value
            rest = rest[close...].dropFirst()
        }
        return result + rest
    }
}
