#if SQLite
    internal import SkeinDriver
    internal import SkeinSQL

    /// A ledger in a file: a transaction takes the file's write lock as it begins, so that rows need none.
    struct SQLiteLedger: LedgerSpelling {
        // 2440587.5 is the Julian day of 1970-01-01 (https://sqlite.org/lang_datefunc.html).
        var now: String { "CAST(round((julianday('now') - 2440587.5) * 86400000.0) AS INTEGER)" }

        // Readers do not wait for a writer, and a commit does not wait for the disk; what a loss of power may cost of the
        // ledger, the targets still know (https://sqlite.org/wal.html, "Performance Considerations").
        var setup: [Statement] {
            [Statement("PRAGMA journal_mode = WAL", transaction: .outside), Statement("PRAGMA synchronous = NORMAL")]
        }

        var forShare: String { "" }
        var forUpdate: String { "" }
        var forUpdateSkipLocked: String { "" }
    }
#endif
