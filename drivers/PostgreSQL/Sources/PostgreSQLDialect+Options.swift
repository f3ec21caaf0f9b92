#if PostgreSQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension PostgreSQLDialect {
        private static let tablespace = "tablespace"
        private static let unlogged = "unlogged"

        func tablePrefix(_ table: Table) throws(DialectError) -> String {
            guard let value = table.options[Self.unlogged] else { return "CREATE TABLE" }
            switch Expression.boolean(value) {
            case "true"?: return "CREATE UNLOGGED TABLE"
            case "false"?: return "CREATE TABLE"
            default:
                throw DialectError(
                    flavor,
                    "table \(table.name) has the option unlogged: \(value), which is not true or false"
                )
            }
        }

        func tableSuffix(_ table: Table) throws(DialectError) -> String {
            var options = table.options
            options[Self.unlogged] = nil
            return try storage(options) { key throws(DialectError) in
                if StorageParameter.isTables(key) { return }
                throw DialectError(
                    flavor,
                    "table \(table.name) has the option \(key), which PostgreSQL does not have",
                    hint:
                        "the options of a table are tablespace, unlogged and its storage parameters, such as fillfactor"
                )
            }
        }

        func indexSuffix(_ index: Index) throws(DialectError) -> String {
            let method = index.method?.lowercased() ?? "btree"
            return try storage(index.options) { key throws(DialectError) in
                if StorageParameter.isIndexes(key, method: method) { return }
                throw DialectError(
                    flavor,
                    "index \(index.name) has the option \(key), which \(method) indexes of PostgreSQL do not have",
                    hint: "the options of an index are tablespace and its storage parameters, such as fillfactor"
                )
            }
        }

        /// `CREATE VIEW` with what the standard has no words for.
        func create(
            _ view: View,
            orReplace: Bool = false,
            ifNotExists: Bool = false
        ) throws(DialectError) -> Statement {
            let isMaterialized = view.isMaterialized
            if orReplace, isMaterialized {
                throw DialectError(
                    flavor,
                    "view \(view.name) is materialized and cannot be replaced",
                    hint: "drop it and create it again"
                )
            }
            let options = try storage(view.options) { key throws(DialectError) in
                if isMaterialized ? StorageParameter.isTables(key) : StorageParameter.isViews(key, flavor.version) {
                    return
                }
                throw DialectError(
                    flavor,
                    "view \(view.name) has the option \(key), which PostgreSQL does not have",
                    hint: isMaterialized
                        ? "the options of a materialized view are tablespace and storage parameters, such as fillfactor"
                        : "the options of a view are check_option, security_barrier and, since 15, security_invoker"
                )
            }
            if !isMaterialized, view.options[Self.tablespace] != nil {
                throw DialectError(
                    flavor,
                    "view \(view.name) has a tablespace, and only a materialized one stores rows"
                )
            }
            let kind = isMaterialized ? "MATERIALIZED VIEW" : "VIEW"
            let columns = view.columns.isEmpty ? "" : " (\(quote(view.columns)))"
            let head = "CREATE \(orReplace ? "OR REPLACE " : "")\(kind) \(ifNotExists ? "IF NOT EXISTS " : "")"
            return Statement("\(head)\(quote(view.name))\(columns)\(options) AS \(view.query)")
        }

        /// `WITH (…) TABLESPACE …`, with a leading space.
        private func storage(
            _ options: [String: String],
            check: (String) throws(DialectError) -> Void
        ) throws(DialectError) -> String {
            var parameters: [String] = []
            for (key, value) in options.sorted(by: { $0.key < $1.key }) where key != Self.tablespace {
                try check(key)
                parameters.append("\(key) = \(try literal(.text(value)))")
            }
            var sql = parameters.isEmpty ? "" : " WITH (\(parameters.joined(separator: ", ")))"
            if let tablespace = options[Self.tablespace] {
                sql += " TABLESPACE \(quote(Identifier(reported: tablespace)))"
            }
            return sql
        }

        /// The options without those that say what is so anyway.
        static func normalized(options: [String: String]) -> [String: String] {
            var options = options
            if options[tablespace] == "pg_default" { options[tablespace] = nil }
            switch options[unlogged].flatMap(Expression.boolean) {
            case "true"?: options[unlogged] = "true"
            case "false"?: options[unlogged] = nil
            default: break
            }
            return options
        }
    }

    /// The parameters of tables, indexes and views.
    private enum StorageParameter {
        /// Manual, CREATE TABLE, "Storage Parameters".
        static func isTables(_ key: String) -> Bool {
            let plain = key.hasPrefix("toast.") ? key.dropFirst(6) : key[...]
            return tables.contains(String(plain)) || plain.hasPrefix("autovacuum_") && isName(plain)
        }

        /// Manual, CREATE INDEX, "Index Storage Parameters". Those of methods that an extension brings are the extension's
        /// to check.
        static func isIndexes(_ key: String, method: String) -> Bool {
            indexes[method]?.contains(key) ?? isName(key[...])
        }

        /// Manual, CREATE VIEW, "Parameters".
        static func isViews(_ key: String, _ version: ServerVersion) -> Bool {
            ["check_option", "security_barrier"].contains(key)
                || key == "security_invoker" && version >= ServerVersion(15)
        }

        private static func isName(_ text: Substring) -> Bool {
            !text.isEmpty
                && text.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x5F }
        }

        private static let tables: Set<String> = [
            "fillfactor", "log_autovacuum_min_duration", "parallel_workers", "toast_tuple_target", "user_catalog_table",
            "vacuum_index_cleanup", "vacuum_truncate", "vacuum_max_eager_freeze_failure_rate",
        ]

        private static let indexes: [String: Set<String>] = [
            "btree": ["fillfactor", "deduplicate_items"],
            "hash": ["fillfactor"],
            "gist": ["fillfactor", "buffering"],
            "spgist": ["fillfactor"],
            "gin": ["fastupdate", "gin_pending_list_limit"],
            "brin": ["pages_per_range", "autosummarize"],
        ]
    }
#endif
