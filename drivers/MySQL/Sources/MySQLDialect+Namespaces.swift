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

        /// The information schema shows what the user has any right to, so what it does not show may be hidden, and no
        /// row says that nothing is.
        func presence(of read: NamespaceRead, in names: [Identifier]) throws(DialectError) -> Statement {
            guard read.namespaces == .databases else {
                throw DialectError(flavor, "a database has no schemas in it")
            }
            func list(_ names: [Identifier]) throws(DialectError) -> String {
                var literals: [String] = []
                for name in names { literals.append(try literal(.text(name.text))) }
                return literals.joined(separator: ", ")
            }
            let databases = try list(names)
            var branches: [String] = []
            for part in read.parts {
                // MariaDB opens only the tables of that name, since it is one constant ("Information Schema Optimization").
                branches.append(
                    """
                    SELECT table_schema, \(text(try list([part.table]))), COUNT(*) = \(part.required.count)
                    FROM information_schema.columns
                    WHERE table_name = \(try list([part.table])) AND table_schema IN (\(databases))
                    AND column_name IN (\(try list(part.required)))
                    GROUP BY table_schema
                    """
                )
            }
            return Statement(branches.joined(separator: "\nUNION ALL "))
        }

        /// Texts of two collations cannot stand in one column of a UNION (MySQL 12.8.4).
        func text(_ expression: String) -> String { "CONVERT(\(expression) USING utf8mb4) COLLATE utf8mb4_bin" }

        /// A server that is copied with its data keeps its numbers and identifiers, but not the second in which it was
        /// started, which is what its clock says less its time of service: both are taken as the statement begins.
        var identity: Statement? {
            let status = traits.isMariaDB ? "information_schema" : "performance_schema"
            let uuid = traits.isMariaDB ? "" : ", @@server_uuid"
            return Statement(
                """
                SELECT CONCAT_WS('/', @@hostname, @@port, @@datadir, @@server_id\(uuid),
                UNIX_TIMESTAMP() - (SELECT CAST(variable_value AS SIGNED) FROM \(status).global_status
                WHERE variable_name = 'Uptime')),
                IF(@@lower_case_table_names = 0, DATABASE(), LOWER(DATABASE())), NULL
                """
            )
        }
    }
#endif
