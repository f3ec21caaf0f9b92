#if MySQL
    internal import SkeinDriver
    internal import SkeinSQL

    /// Scripts for the command-line clients `mysql` and `mariadb`, which stop at the first error of a file.
    ///
    /// Outside of stored programs MySQL has no statement that raises an error. A message that is a key twice does, and is
    /// shown: `Duplicate entry 'the database is not at …'`.
    struct MySQLScripts: ScriptSpelling {
        let usage = "mysql DATABASE < FILE, or mariadb DATABASE < FILE"

        let opening = [
            "SET NAMES utf8mb4;",
            "SET SESSION sql_mode = '\(MySQLOpener.sqlMode)';",
            "SET SESSION time_zone = '+00:00', lock_wait_timeout = 3, innodb_lock_wait_timeout = 3;",
            "SET SESSION foreign_key_checks = 1, unique_checks = 1, sql_safe_updates = 0;",
            "CREATE TEMPORARY TABLE skein_guard (refused VARCHAR(180) CHARACTER SET utf8mb4 NOT NULL PRIMARY KEY);",
        ]

        func begin(foreignKeysOff: Bool) -> [String] { ["START TRANSACTION;"] }

        func commit(foreignKeysOff: Bool) -> [String] { ["COMMIT;"] }

        /// The client cuts at every semicolon outside of quotes, those of a stored program too, unless it is told otherwise
        /// ("mysql Client Commands", `delimiter`).
        func terminated(_ sql: String) -> [String] {
            guard sql.contains(";") else { return closed(sql) }
            var delimiter = "//"
            while sql.contains(delimiter) { delimiter += "/" }
            return ["DELIMITER \(delimiter)", sql, delimiter, "DELIMITER ;"]
        }

        func require(_ condition: String, otherwise message: String) -> [String] {
            [refusal(unless: "(\(condition)) IS TRUE", message)]
        }

        func changingOneRow(_ sql: String, otherwise message: String) -> [String] {
            terminated(sql) + ["SET @skein_rows = ROW_COUNT();", refusal(unless: "@skein_rows = 1", message)]
        }

        func holds(_ query: String) -> String { "(\(query)) <> 0" }

        private func refusal(unless condition: String, _ message: String) -> String {
            let shown = SQLText.quoteIdentifier(String(message.prefix(180)), quote: "'").replacing("\\", with: "\\\\")
            return """
                INSERT INTO skein_guard SELECT \(shown) FROM (SELECT 1 AS n UNION ALL SELECT 2) AS two
                WHERE NOT (\(condition));
                """
        }
    }
#endif
