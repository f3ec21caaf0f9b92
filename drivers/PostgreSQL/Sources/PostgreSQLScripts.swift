#if PostgreSQL
    internal import SkeinDriver
    internal import SkeinSQL

    /// Scripts for `psql`.
    struct PostgreSQLScripts: ScriptSpelling {
        let usage = "psql -X -f FILE"

        // psql, "ON_ERROR_STOP": without it the rest of a script runs after an error.
        let opening = [
            "\\set ON_ERROR_STOP on", "SET client_encoding = 'UTF8';", "SET standard_conforming_strings = on;",
            "SET client_min_messages = warning;", "SET lock_timeout = '3s';",
        ]

        func begin(foreignKeysOff: Bool) -> [String] { ["BEGIN;"] }

        func commit(foreignKeysOff: Bool) -> [String] { ["COMMIT;"] }

        func require(_ condition: String, otherwise message: String) -> [String] {
            block(
                """
                BEGIN
                  IF (\(condition)) IS NOT TRUE THEN
                    RAISE EXCEPTION USING MESSAGE = \(SQLText.quoteString(message));
                  END IF;
                END
                """
            )
        }

        func changingOneRow(_ sql: String, otherwise message: String) -> [String] {
            block(
                """
                DECLARE changed bigint;
                BEGIN
                  \(sql);
                  GET DIAGNOSTICS changed = ROW_COUNT;
                  IF changed <> 1 THEN
                    RAISE EXCEPTION USING MESSAGE = \(SQLText.quoteString(message));
                  END IF;
                END
                """
            )
        }

        /// The words for true that are read from a driver's reply too.
        func holds(_ query: String) -> String { "(\(query))::text ~ '^(t|true|-?0*[1-9][0-9]*)$'" }

        /// `DO` with quotes that the body does not hold (manual 4.1.2.4).
        private func block(_ body: String) -> [String] {
            var tag = "skein"
            while body.contains("$\(tag)$") { tag += "_" }
            return ["DO $\(tag)$\n\(body)\n$\(tag)$;"]
        }
    }
#endif
