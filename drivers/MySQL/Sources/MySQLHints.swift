#if MySQL
    internal import SkeinDriver
    internal import SkeinModel

    /// How the server is to make a change of a table: the hints `algorithm` (`default`, `instant`, `nocopy`, `inplace`,
    /// `copy`) and `lock` (`default`, `none`, `shared`, `exclusive`).
    ///
    /// They are stated and nothing more. What a server can do that way differs from version to version, and it refuses
    /// what it cannot (MySQL 17.12.1 "Online DDL Operations").
    struct MySQLHints: Hashable {
        /// `ALGORITHM=…` and `LOCK=…`, as far as they are said.
        let clauses: [String]

        init(_ hints: [String: String], for dialect: MySQLDialect) throws(DialectError) {
            var known = ["algorithm": ["default", "instant", "inplace", "copy"]]
            if dialect.traits.hasNoCopyAlgorithm { known["algorithm"]?.insert("nocopy", at: 2) }
            known["lock"] = ["default", "none", "shared", "exclusive"]
            var clauses: [String] = []
            for (key, value) in hints.sorted(by: { $0.key < $1.key }) {
                guard let values = known[key] else {
                    throw DialectError(
                        dialect.flavor,
                        "there is no hint \(key)",
                        hint: "known are \(known.keys.sorted().joined(separator: ", "))"
                    )
                }
                guard values.contains(value.lowercased()) else {
                    throw DialectError(
                        dialect.flavor,
                        "the hint \(key) has no value \(value)",
                        hint: "it has \(values.joined(separator: ", "))"
                    )
                }
                clauses.append("\(key.uppercased())=\(value.uppercased())")
            }
            self.clauses = clauses
        }
    }
#endif
