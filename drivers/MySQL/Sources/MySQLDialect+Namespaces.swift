#if MySQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension MySQLDialect {
        func listing(
            _ namespaces: Namespaces,
            like pattern: String,
            limit: Int
        ) throws(DialectError) -> Statement {
            guard namespaces == .databases else {
                throw DialectError(
                    flavor,
                    "a database has no schemas in it",
                    hint: "a schema is a database here: use `databases`"
                )
            }
            // The server's own (MySQL 8.4 manual, 7.3, 28, 29, 30).
            return Statement(
                """
                SELECT schema_name AS name FROM information_schema.schemata
                WHERE schema_name LIKE ? AND LOWER(schema_name) NOT IN
                ('information_schema', 'mysql', 'performance_schema', 'sys')
                ORDER BY BINARY schema_name LIMIT \(limit)
                """,
                binds: [.text(pattern)]
            )
        }
    }
#endif
