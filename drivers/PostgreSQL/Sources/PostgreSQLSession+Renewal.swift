#if PostgreSQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    /// A session that has served one target forgets it, before it is set up for the next one.
    extension PostgreSQLSession {
        /// What resets the session, and looks whether anything is left that a reset does not reach.
        static func forgetting(_ version: ServerVersion, _ users: Users) -> [[Statement]] {
            [
                // Cursors, the user, settings, prepared statements, LISTEN, advisory locks, plans, temporary tables and
                // sequences (manual, DISCARD). Not in a transaction, so in a flight's segment of its own.
                [Statement("DISCARD ALL")],
                [
                    // The role that the login gave, which ALL does not reach.
                    Statement("RESET ROLE"),
                    // Random numbers go on from a seed that was set; a new session has one of its own.
                    Statement("SELECT pg_catalog.setseed($1::float8)", binds: [.double(.random(in: -1...1))]),
                    leftovers(version, users),
                ],
            ]
        }

        /// Holds the session to the answers of ``forgetting(_:_:)``.
        ///
        /// - Throws: ``DriverError`` where something is left or that cannot be ruled out.
        static func checkForgotten(_ replies: ArraySlice<[Reply]>, _ endpoint: Endpoint) throws(DriverError) {
            for case .failure(let error) in replies.joined() { throw error }
            guard case .result(let result, _)? = replies.last?.last, result.rows == [[.bool(false)]] else {
                throw notRenewed(endpoint)
            }
        }

        /// Asks whether the session may have something that `DISCARD ALL` leaves: an origin of replication, what the code
        /// of an extension keeps, a setting with a dot in its name. Such a setting is an empty text for ever after where
        /// a new session does not know it, and no catalogue shows that; so functions that could set one are looked for,
        /// as ``Statement/mayBeRemembered`` looks at what ran.
        private static func leftovers(_ version: ServerVersion, _ users: Users) -> Statement {
            let origin = users.seesOrigin ? "pg_catalog.pg_replication_origin_session_is_setup()" : "false"
            // The number of set_config, which a body that is parsed already has in the place of the name.
            let parsed = version < ServerVersion(14) ? "false" : "p.prosqlbody::text ~ ':funcid 2078 '"
            return Statement(
                """
                SELECT \(origin) OR count(*) > \(mostFunctions) OR coalesce(bool_or(f.remembers), false) FROM (\
                SELECT CASE WHEN p.prolang = 13 THEN p.probin <> ALL ($1::text[]) ELSE \
                p.prosrc ~* $2 OR coalesce(p.proconfig::text ~ '[{,"][[:alnum:]_]+[.]', false) \
                OR coalesce(\(parsed), false) END AS remembers \
                FROM pg_catalog.pg_proc p WHERE p.oid >= 16384 LIMIT \(mostFunctions + 1)) AS f
                """,
                binds: [
                    .text(arrayLiteral(forgetful.map { "$libdir/\($0)" })),
                    .text(#"set_config|\mset\s+(local\s+|session\s+)?('|[[:alnum:]_%"]+\s*[.])"#),
                ]
            )
        }

        /// The condition of ``Users/seesOrigin``: superusers until 13, later whoever is allowed to (release notes of 14).
        static func mayAskForOrigin(_ version: ServerVersion) -> String {
            version < ServerVersion(14)
                ? "current_setting('is_superuser') = 'on'"
                : "has_function_privilege('pg_catalog.pg_replication_origin_session_is_setup()', 'EXECUTE')"
        }

        /// How many functions of people's are looked through; where there are more, a new session is cheaper.
        private static let mostFunctions = 1000

        /// The libraries of extensions that keep nothing in a session, apart from settings. Others may, as `dblink` keeps
        /// its connections and `plpython3u` its globals.
        private static let forgetful = [
            "plpgsql", "amcheck", "bloom", "btree_gin", "btree_gist", "citext", "cube", "dict_int", "earthdistance",
            "fuzzystrmatch", "hstore", "_int", "isn", "lo", "ltree", "pageinspect", "pg_buffercache",
            "pg_stat_statements", "pg_trgm", "pgcrypto", "pgstattuple", "seg", "sslinfo", "tablefunc", "unaccent",
            "uuid-ossp",
        ]

        /// Why a session is not handed on.
        static func notRenewed(_ endpoint: Endpoint) -> DriverError {
            failure(
                "the session of another target cannot be made a new one for \(endpoint)",
                hint: "the target gets a session of its own"
            )
        }
    }

    extension Endpoint {
        /// Whether the URL, its service or the environment say what the server shows of us (manual 34.15).
        var namesApplication: Bool {
            options["application_name"] != nil || ClientEnvironment["PGAPPNAME"] != nil
        }
    }
#endif
