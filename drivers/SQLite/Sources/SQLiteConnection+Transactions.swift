#if SQLite
    internal import CSQLite
    internal import SkeinDriver
    internal import SkeinModel

    /// The transaction that a connection has begun.
    struct SQLiteTransaction {
        /// Whether foreign keys are off while it runs.
        var foreignKeysOff: Bool
        /// What was wrong before it, when it is going to be compared.
        var soundness: SQLiteSoundness?
    }

    extension SQLiteConnection {
        func begin(foreignKeysOff: Bool) throws(DriverError) {
            let readOnly = isReadOnly
            let turnsOff = foreignKeysOff && enforcesForeignKeys
            do throws(DriverError) {
                transaction = try perform { database throws(SQLiteFailure) in
                    guard !database.isInTransaction else {
                        throw SQLiteFailure(code: SQLITE_MISUSE, message: "a transaction is already open")
                    }
                    // Inside a transaction the pragma is silently ignored (https://sqlite.org/pragma.html#pragma_foreign_keys).
                    if turnsOff { try set("foreign_keys", false, on: database) }
                    _ = try database.run(readOnly ? "BEGIN" : "BEGIN IMMEDIATE")
                    return SQLiteTransaction(
                        foreignKeysOff: foreignKeysOff,
                        soundness: foreignKeysOff ? try SQLiteSoundness(of: database, rows: true) : nil
                    )
                }
            } catch {
                try? rollback()
                throw error
            }
        }

        /// Commits. SQLite waits for readers within the lock timeout; when they stay, the transaction stays open.
        func commit() throws(DriverError) {
            guard let transaction else {
                throw DriverError(.deterministic, message: "there is no transaction to commit")
            }
            try perform { database throws(SQLiteFailure) in
                guard database.isInTransaction else {
                    throw SQLiteFailure(
                        code: SQLITE_ABORT,
                        message: "the transaction had already ended: a statement in it committed or rolled it back"
                    )
                }
                if let before = transaction.soundness {
                    let after = try SQLiteSoundness(of: database, rows: before.readsRows)
                    if let damage = after.damage(since: before) { throw damage }
                }
                _ = try database.run("COMMIT")
            }
            try restore()
        }

        func rollback() throws(DriverError) {
            // A statement that fails may already have rolled everything back (https://sqlite.org/lang_transaction.html).
            try perform { database throws(SQLiteFailure) in
                if database.isInTransaction { _ = try database.run("ROLLBACK") }
            }
            try restore()
        }

        /// Puts back the session's flags, those too that a rebuild that failed in its middle has left.
        private func restore() throws(DriverError) {
            let enforces = enforcesForeignKeys
            transaction = nil
            try perform { database throws(SQLiteFailure) in
                // An edit of the schema that failed has left SQLite's own tables open to writing.
                if try database.run("PRAGMA writable_schema").rows.first?.first?.integer == 1 {
                    _ = try database.run("PRAGMA writable_schema = RESET")
                }
                try set("legacy_alter_table", false, on: database)
                try set("foreign_keys", enforces, on: database)
            }
        }
    }
#endif
