import TestServers

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A session of the application, in its own client, that ends by itself after a time.
struct ApplicationSession: Sendable {
    let database: FaultDatabase
    let command: RunningCommand

    /// Ends it, wherever it is.
    func end() throws {
        try database.endOtherSessions(running: "sleep")
        command.signal(SIGKILL)
        _ = try? command.result()
    }
}

extension FaultDatabase {
    /// A pause of a session, in the server's SQL.
    func sleep(_ seconds: Double) -> String {
        switch backend {
        case .postgreSQL: "SELECT pg_sleep(\(seconds));"
        case .mariaDB: "SELECT sleep(\(seconds));"
        // At the start of a line it is a command of the shell.
        case .sqlite: "\n.shell sleep \(seconds)\n"
        }
    }

    /// Starts a client that runs a script.
    func startClient(_ script: String) throws -> RunningCommand {
        switch backend {
        case .sqlite: try startCommand(["sqlite3", "-batch", "-bail", "-init", "/dev/null", name], input: script)
        case .postgreSQL, .mariaDB: try startCommand(running().client(database: name), input: script)
        }
    }

    /// Starts a transaction that does something and then stays open, and waits until it has done it.
    func hold(_ sql: String, begin: String = "BEGIN", seconds: Double = 25) throws -> ApplicationSession {
        let script = "\(begin);\n\(sql);\n\(sleep(seconds))\nCOMMIT;\n"
        let session = ApplicationSession(database: self, command: try startClient(script))
        if backend == .sqlite {
            usleep(100_000)
        } else {
            try waitUntil("the application holds its lock") { try statements().contains { $0.contains("sleep(") } }
        }
        return session
    }

    /// What other sessions are running right now.
    func statements() throws -> [String] {
        switch backend {
        case .postgreSQL:
            try query(
                """
                SELECT replace(query, chr(10), ' ') FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'active'
                    AND backend_type = 'client backend'
                """
            ).lines
        case .mariaDB:
            try query(
                """
                SELECT replace(info, char(10), ' ') FROM information_schema.processlist
                WHERE db = database() AND id <> connection_id() AND command = 'Query'
                """
            ).lines
        case .sqlite: []
        }
    }

    /// How many statements of other sessions wait for a lock of a table.
    func waiting() throws -> Int {
        switch backend {
        case .postgreSQL:
            Int(
                try query(
                    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
                )
            ) ?? 0
        case .mariaDB:
            Int(
                try query(
                    """
                    SELECT count(*) FROM information_schema.processlist
                    WHERE db = database() AND state LIKE 'Waiting for table metadata lock%'
                    """
                )
            ) ?? 0
        case .sqlite: 0
        }
    }

    /// Ends every other session in the database, from the server's side.
    ///
    /// - Parameter text: only sessions whose statement holds it.
    func endOtherSessions(running text: String = "") throws {
        switch backend {
        case .postgreSQL:
            try query(
                """
                SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
                    AND query LIKE '%\(text)%'
                """
            )
        case .mariaDB:
            let filter = text.isEmpty ? "" : "AND info LIKE '%\(text)%'"
            for line in try query(
                "SELECT id FROM information_schema.processlist WHERE db = database() AND id <> connection_id() \(filter)"
            ).lines {
                _ = try? query("KILL CONNECTION \(line)")
            }
        case .sqlite: break
        }
    }
}
