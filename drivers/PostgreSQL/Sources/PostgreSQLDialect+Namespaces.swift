#if PostgreSQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension PostgreSQLDialect {
        /// Databases that hosts keep for themselves, beside `postgres`, which every server has for tools to connect to.
        private static let hostDatabases = [
            "postgres", "rdsadmin", "cloudsqladmin", "alloydbadmin", "azure_maintenance", "azure_sys",
        ]

        func listing(
            _ namespaces: Namespaces,
            like pattern: String,
            limit: Int
        ) throws(DialectError) -> Statement {
            let sql =
                switch namespaces {
                case .databases:
                    // A datconnlimit of -2 marks a database whose DROP did not finish (manual 51.15).
                    """
                    SELECT datname::text AS name FROM pg_catalog.pg_database
                    WHERE datname::text LIKE $1::text AND datallowconn AND NOT datistemplate AND datconnlimit <> -2
                    AND datname::text NOT IN (\(Self.hostDatabases.map { "'\($0)'" }.joined(separator: ", ")))
                    ORDER BY datname::text COLLATE "C" LIMIT \(limit)
                    """
                case .schemas:
                    // Names that begin with pg_ are the server's own (manual 5.10.5).
                    """
                    SELECT nspname::text AS name FROM pg_catalog.pg_namespace
                    WHERE nspname::text LIKE $1::text AND nspname::text NOT LIKE 'pg\\_%'
                    AND nspname::text <> 'information_schema'
                    ORDER BY nspname::text COLLATE "C" LIMIT \(limit)
                    """
                }
            return Statement(sql, binds: [.text(pattern)])
        }

        /// The catalogue shows everything to everybody, so that a schema that may be used hides nothing.
        func presence(of read: NamespaceRead, in names: [Identifier]) throws(DialectError) -> Statement {
            guard read.namespaces == .schemas else {
                throw DialectError(flavor, "a session reads one database only")
            }
            var binds: [Value] = [.text(arrayLiteral(names.map(\.text)))]
            let schemas = "pg_catalog.pg_namespace n"
            let usable = "n.nspname = ANY ($1::name[]) AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')"
            var branches = ["SELECT n.nspname::text, NULL::text, true FROM \(schemas) WHERE \(usable)"]
            for part in read.parts {
                let table = binds.count + 1
                binds += [.text(part.table.text), .text(arrayLiteral(part.required.map(\.text)))]
                branches.append(
                    """
                    SELECT n.nspname::text, c.relname::text,
                    c.relkind IN ('r', 'p', 'v', 'm', 'f') AND pg_catalog.has_table_privilege(c.oid, 'SELECT')
                    AND (SELECT count(*) FROM pg_catalog.pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0
                    AND NOT a.attisdropped AND a.attname::text = ANY ($\(table + 1)::text[])) = \(part.required.count)
                    FROM \(schemas) JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid
                    WHERE \(usable) AND c.relname = $\(table)::name
                    """
                )
            }
            return Statement(branches.joined(separator: "\nUNION ALL "), binds: binds)
        }

        func text(_ expression: String) -> String { "CAST(\(expression) AS text)" }

        /// A server that is copied with its files keeps its `system_identifier`, and so do all of its standbys, but not the
        /// microsecond in which it was started. Everybody may ask for that.
        var identity: Statement? {
            Statement(
                """
                SELECT extract(epoch FROM pg_catalog.pg_postmaster_start_time())::text || '/'
                || pg_catalog.current_setting('port'),
                pg_catalog.current_database()::text, pg_catalog.current_schema()::text
                """
            )
        }

        /// A query is read through a cursor, so that the server does not work out rows that nobody reads (manual, DECLARE).
        func reading(_ query: String, atMost limit: Int) -> [Statement] {
            let first = try? Lexer(query, lexicon: lexicon).significantTokens().first
            guard first?.isWord(in: ["SELECT", "WITH", "VALUES", "TABLE"]) == true || first?.isPunctuation("(") == true
            else { return [Statement(query)] }
            return [
                Statement("DECLARE skein_query NO SCROLL CURSOR FOR \(query)"),
                Statement("FETCH FORWARD \(limit) FROM skein_query"),
            ]
        }
    }
#endif
