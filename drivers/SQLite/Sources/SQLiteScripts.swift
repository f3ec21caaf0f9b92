#if SQLite
    internal import SkeinDriver
    internal import SkeinSQL

    /// Scripts for the shell `sqlite3`.
    struct SQLiteScripts: ScriptSpelling {
        let usage = "sqlite3 FILE.db < SCRIPT"

        // `.bail on` ends the shell at the first error, and an open transaction with it (https://sqlite.org/cli.html).
        let opening = [
            ".bail on", ".timeout 3000", "CREATE TEMP TABLE skein_guard (ok);",
            "CREATE TEMP TABLE skein_rows (ok);",
            """
            CREATE TEMP TRIGGER skein_one_row BEFORE INSERT ON skein_rows WHEN NEW.ok IS NOT TRUE
            BEGIN SELECT RAISE(ABORT, 'a row that this script changes is not there: the database is another one'); END;
            """,
        ]

        func begin(foreignKeysOff: Bool) -> [String] {
            // Inside a transaction the pragma is silently ignored (https://sqlite.org/pragma.html#pragma_foreign_keys).
            let lines = ["PRAGMA foreign_keys = \(foreignKeysOff ? "OFF" : "ON");", "BEGIN IMMEDIATE;"]
            guard foreignKeysOff else { return lines }
            return lines + ["CREATE TEMP TABLE skein_orphans AS SELECT count(*) AS n FROM pragma_foreign_key_check;"]
        }

        func commit(foreignKeysOff: Bool) -> [String] {
            guard foreignKeysOff else { return ["COMMIT;"] }
            return require(
                "(SELECT count(*) FROM pragma_foreign_key_check) <= (SELECT n FROM temp.skein_orphans)",
                otherwise: "rows would be left whose foreign key leads nowhere"
            ) + ["DROP TABLE temp.skein_orphans;", "COMMIT;"]
        }

        func require(_ condition: String, otherwise message: String) -> [String] {
            [
                """
                CREATE TEMP TRIGGER skein_refuse BEFORE INSERT ON skein_guard WHEN NEW.ok IS NOT TRUE
                BEGIN SELECT RAISE(ABORT, \(SQLText.quoteString(message))); END;
                """,
                "INSERT INTO temp.skein_guard VALUES ((\(condition)));", "DROP TRIGGER temp.skein_refuse;",
            ]
        }

        func changingOneRow(_ sql: String, otherwise message: String) -> [String] {
            terminated(sql) + ["INSERT INTO temp.skein_rows VALUES (changes() = 1);"]
        }

        func holds(_ query: String) -> String { "(\(query))" }
    }
#endif
