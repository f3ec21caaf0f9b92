#if SQLite
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension SQLiteDialect {
        /// Views. Their statements need a transaction, at whose end every view and trigger is held to still work
        /// (``SQLiteSoundness``): SQLite itself looks at a view only when it is read.
        func renderView(_ change: Change) throws(DialectError) -> [Statement] {
            switch change {
            case .createView(let view, let ifNotExists):
                try check(view.name, isMaterialized: view.isMaterialized)
                let condition = ifNotExists ? "IF NOT EXISTS " : ""
                return [Statement("CREATE VIEW \(condition)\(try text(of: view))", needsTransaction: true)]
            case .replaceView(let view, _):
                try check(view.name, isMaterialized: view.isMaterialized)
                return try replace(view)
            case .dropView(let name, let isMaterialized, let ifExists, _):
                try check(name, isMaterialized: isMaterialized)
                return [
                    Statement("DROP VIEW \(ifExists ? "IF EXISTS " : "")\(quote(name))", needsTransaction: true)
                ]
            default: return []
            }
        }

        /// Replaces a view's text. `DROP VIEW` would take the view's triggers along.
        private func replace(_ view: View) throws(DialectError) -> [Statement] {
            let name = view.name.name.text
            let create = "CREATE VIEW \(try text(of: view))"
            guard editsSchema else {
                return [
                    Statement(
                        """
                        SELECT NOT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'trigger' \
                        AND lower(tbl_name) = lower(\(SQLText.quoteString(name))))
                        """,
                        needsTransaction: true,
                        assertion: "view \(name) has triggers, and SQLite cannot keep them here when it is replaced"
                    ),
                    Statement("DROP VIEW \(quote(view.name))", needsTransaction: true),
                    Statement(create, needsTransaction: true),
                ]
            }
            // Made once under another name: SQLite reads the whole of it, and the version of the schema rises.
            var interim = view
            interim.name = ObjectName(Identifier(reported: Self.rebuildPrefix + name))
            return [Statement("CREATE VIEW \(try text(of: interim))", needsTransaction: true)]
                + SQLiteSchemaEdit.replacing(.view, name, nil, by: create)
                + [Statement("DROP VIEW \(quote(interim.name))", needsTransaction: true)]
        }

        /// What follows `CREATE VIEW`, as SQLite stores it.
        private func text(of view: View) throws(DialectError) -> String {
            var view = view
            view.query = SQLiteViewText.trimmed(view.query)
            if let option = view.options.keys.min() {
                throw DialectError(flavor, "view \(view.name) has the option \(option), and SQLite's views have none")
            }
            if view.query.isEmpty { throw DialectError(flavor, "view \(view.name) has no query") }
            return definition(of: view)
        }

        private func check(_ name: ObjectName, isMaterialized: Bool) throws(DialectError) {
            try check(name, kind: "view")
            if isMaterialized {
                try require(
                    .materializedViews,
                    "view \(name) is materialized",
                    hint: "make it a plain view, or a table that a trigger keeps up to date"
                )
            }
        }
    }
#endif
