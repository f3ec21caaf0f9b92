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
    }
#endif
