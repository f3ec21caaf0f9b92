#if MySQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension MySQLDialect {
        func create(_ view: View, ifNotExists: Bool, before: SchemaModel) throws(DialectError) -> [Statement] {
            try check(view.name.name)
            let manner = try manner(of: view)
            if ifNotExists, !traits.hasConditionalViews, before.views[view.name] != nil || before[view.name] != nil {
                return []
            }
            let condition = ifNotExists && traits.hasConditionalViews ? "IF NOT EXISTS " : ""
            return [Statement("CREATE \(manner)VIEW \(condition)\(definition(of: view))")]
        }

        /// `CREATE OR REPLACE` would make the view anew, with another definer and without its algorithm and security.
        /// `ALTER VIEW` keeps what it does not name (MySQL 15.1.11 "ALTER VIEW Statement").
        func replace(_ view: View) throws(DialectError) -> Statement {
            Statement("ALTER \(try manner(of: view))VIEW \(definition(of: view))")
        }

        /// What stands before `VIEW`, with a space behind.
        private func manner(of view: View) throws(DialectError) -> String {
            if view.isMaterialized {
                try require(
                    .materializedViews,
                    "view \(view.name) is materialized",
                    hint: "make a table, and fill it again when its rows have changed"
                )
            }
            let known = ["algorithm": ["merge", "temptable", "undefined"], "security": ["definer", "invoker"]]
            var manner = ""
            for (key, value) in view.options.sorted(by: { $0.key < $1.key }) {
                guard let values = known[key], values.contains(value.lowercased()) else {
                    throw DialectError(
                        flavor,
                        "view \(view.name) has the unknown option \(key): \(value)",
                        hint: "known are algorithm (merge, temptable) and security (definer, invoker)"
                    )
                }
                manner +=
                    key == "algorithm" ? "ALGORITHM=\(value.uppercased()) " : "SQL SECURITY \(value.uppercased()) "
            }
            return manner
        }

        /// A query as the server reports it, without the name of `database` before the names of tables, so that the view
        /// can be made in another database. Where that name stands for something else as well, the query stays.
        func unqualified(_ query: String, from database: String) -> String {
            guard let all = try? Lexer(query, lexicon: lexicon).tokens() else { return query }
            let tokens = all.filter { !$0.isTrivia }
            var cuts: [Range<Int>] = []
            for (position, token) in tokens.enumerated() {
                guard token.kind == .quotedIdentifier, token.unquotedIdentifier(lexicon) == database else { continue }
                let isFirst = position == 0 || !tokens[position - 1].isPunctuation(".")
                guard isFirst, position + 2 < tokens.count, tokens[position + 1].isPunctuation("."),
                    tokens[position + 2].kind == .quotedIdentifier
                else { return query }
                cuts.append(token.offset..<tokens[position + 2].offset)
            }
            var bytes = Array(query.utf8)
            for cut in cuts.reversed() { bytes.removeSubrange(cut) }
            return String(decoding: bytes, as: UTF8.self)
        }
    }
#endif
