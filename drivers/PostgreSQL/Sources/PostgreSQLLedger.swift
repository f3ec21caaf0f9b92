#if PostgreSQL
    internal import SkeinDriver
    internal import SkeinSQL

    /// A ledger that many runners share: row locks, and rows that are skipped while another holds them (manual, SELECT,
    /// "The Locking Clause").
    struct PostgreSQLLedger: LedgerSpelling {
        var now: String { "CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)" }
        var setup: [Statement] { [] }
        var forShare: String { " FOR SHARE" }
        var forUpdate: String { " FOR UPDATE" }
        var forUpdateSkipLocked: String { " FOR UPDATE SKIP LOCKED" }
    }
#endif
