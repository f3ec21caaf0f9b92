import TestServers

/// What Skein's own tables say, and what must never be left behind.
struct Facts: Sendable {
    /// The rows of the version table, in order.
    var heads: [String] = []
    /// How many entries of the journal are open: begun, and not ended in any way.
    var open = 0
    /// How many entries say that the revision after the heads may be half there.
    var doubt = 0
    /// Revisions of the journal's finished entries, with their direction, in order: `f1 up`.
    var finished: [String] = []
    /// How many locks of Skein's are held.
    var locks = 0
    /// How many indexes are there and of no use.
    var invalidIndexes = 0
    /// How many other sessions are in the database.
    var sessions = 0
    /// Tables whose name says that they were meant to go.
    var leftovers: [String] = []
}

extension FaultDatabase {
    /// Waits until nobody else is connected, ten seconds at most, because a server finishes what a runner that was
    /// killed has asked for; then looks.
    func facts(waiting: Bool = true) throws -> Facts {
        let said =
            switch backend {
            case .postgreSQL: try query((waiting ? Self.postgreSQLWait : "") + Self.postgreSQLFacts)
            case .mariaDB: try query((waiting ? Self.mariaDBWait : "") + Self.mariaDBFacts)
            case .sqlite: try sqliteFacts()
            }
        var facts = Facts()
        for line in said.lines {
            let words = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            guard words.count > 1 else { continue }
            switch words[0] {
            case "head": facts.heads.append(words[1])
            case "open": facts.open = Int(words[1]) ?? -1
            case "doubt": facts.doubt = Int(words[1]) ?? -1
            case "done": facts.finished.append("\(words[1]) \(words[2])")
            case "locks": facts.locks = Int(words[1]) ?? -1
            case "invalid": facts.invalidIndexes = Int(words[1]) ?? -1
            case "sessions": facts.sessions = Int(words[1]) ?? -1
            case "table":
                if words[1].contains("_skein") || words[1].hasPrefix("skein_") { facts.leftovers.append(words[1]) }
            default: continue
            }
        }
        facts.heads.sort()
        facts.leftovers.removeAll(where: Self.own.contains)
        return facts
    }

    private static let headQuery = "SELECT 'head', version_num FROM skein_version"
    private static let openQuery = "SELECT 'open', count(*) FROM skein_journal WHERE outcome IN ('running', 'intent')"
    private static let doubtQuery = """
        SELECT 'doubt', count(*) FROM skein_journal WHERE step = 0 AND outcome IN ('running', 'partial', 'abandoned')
            AND entry > coalesce((SELECT max(entry) FROM skein_journal WHERE step = 0 AND outcome = 'done'), 0)
        """
    private static let doneQuery =
        "SELECT 'done', revision, direction FROM skein_journal WHERE outcome = 'done' AND step = 0 ORDER BY entry"

    private static let postgreSQLWait = """
        DO $$
        BEGIN
            FOR i IN 1..2000 LOOP
                PERFORM pg_stat_clear_snapshot();
                EXIT WHEN NOT EXISTS (SELECT FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend');
                PERFORM pg_sleep(0.005);
            END LOOP;
        END $$;

        """

    private static let postgreSQLFacts = """
        SELECT to_regclass('skein_version') IS NOT NULL AS has_version, to_regclass('skein_journal') IS NOT NULL AS has_journal \\gset
        \\if :has_version
        \(headQuery);
        \\endif
        \\if :has_journal
        \(openQuery);
        \(doubtQuery);
        \(doneQuery);
        \\endif
        SELECT 'locks', count(*) FROM pg_locks WHERE locktype = 'advisory'
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database());
        SELECT 'invalid', count(*) FROM pg_index WHERE NOT (indisvalid AND indisready);
        SELECT 'sessions', count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend';
        SELECT 'table', relname FROM pg_class WHERE relkind IN ('r', 'v') AND relnamespace = 'public'::regnamespace;
        """

    private static let mariaDBWait = """
        DELIMITER //
        BEGIN NOT ATOMIC
            DECLARE tries INT DEFAULT 0;
            WHILE tries < 2000 AND (SELECT count(*) FROM information_schema.processlist
                WHERE db = database() AND id <> connection_id()) > 0 DO
                DO sleep(0.005);
                SET tries = tries + 1;
            END WHILE;
        END //
        DELIMITER ;

        """

    private static let mariaDBFacts = """
        SET @has_version = (SELECT count(*) FROM information_schema.tables
            WHERE table_schema = database() AND table_name = 'skein_version');
        SET @has_journal = (SELECT count(*) FROM information_schema.tables
            WHERE table_schema = database() AND table_name = 'skein_journal');
        PREPARE head FROM IF(@has_version, "\(headQuery)", 'DO 0');
        EXECUTE head;
        PREPARE open FROM IF(@has_journal, "\(openQuery)", 'DO 0');
        EXECUTE open;
        PREPARE doubt FROM IF(@has_journal, "\(doubtQuery)", 'DO 0');
        EXECUTE doubt;
        PREPARE done FROM IF(@has_journal, "\(doneQuery)", 'DO 0');
        EXECUTE done;
        SELECT 'locks', IS_USED_LOCK(concat('skein:', left(sha2(concat('skein:v1:', database(), '.skein_version'), 256), 40)))
            IS NOT NULL;
        SELECT 'sessions', count(*) FROM information_schema.processlist WHERE db = database() AND id <> connection_id();
        SELECT 'table', table_name FROM information_schema.tables WHERE table_schema = database();
        """

    private func sqliteFacts() throws -> String {
        let shell = SQLiteFile(name)
        let tables = try shell.query("SELECT 'table', name FROM sqlite_schema WHERE type IN ('table', 'view')")
        var queries: [String] = []
        if tables.lines.contains("table|skein_version") { queries.append(Self.headQuery) }
        if tables.lines.contains("table|skein_journal") {
            queries += [Self.openQuery, Self.doubtQuery, Self.doneQuery]
        }
        if queries.isEmpty { return tables }
        let check = "SELECT 'fault', * FROM pragma_integrity_check WHERE integrity_check <> 'ok'"
        return try tables + "\n" + shell.query((queries + [check]).joined(separator: ";\n"))
    }
}
