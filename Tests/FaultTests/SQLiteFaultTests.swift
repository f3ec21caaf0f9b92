import TestServers
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What only a file can have done to it.
@Suite struct SQLiteFaultTests {
    private static let tables = """
        CREATE TABLE parent (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, n INTEGER, twice INTEGER AS (n * 2) STORED,
            CONSTRAINT positive CHECK (n > 0));
        CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES parent ON DELETE CASCADE);
        CREATE TABLE pair (a TEXT, b INTEGER, c INTEGER REFERENCES parent, PRIMARY KEY (a, b)) WITHOUT ROWID;
        CREATE TABLE strict (id INTEGER PRIMARY KEY, v ANY) STRICT;
        CREATE INDEX parent_some ON parent (name) WHERE n > 1;
        CREATE INDEX parent_lower ON parent (lower(name), n DESC);
        CREATE VIEW named AS SELECT p.name, count(c.id) AS children FROM parent p LEFT JOIN child c ON c.parent_id = p.id GROUP BY p.id;
        CREATE TABLE log (text TEXT);
        CREATE TRIGGER noted AFTER UPDATE ON parent BEGIN INSERT INTO log VALUES (old.name); END;
        INSERT INTO parent (id, name, n) VALUES (1, 'a', 1), (5, 'b', 2), (9, 'c', 3), (12, 'gone', 4);
        DELETE FROM parent WHERE id = 12;
        INSERT INTO child VALUES (1, 1), (2, 5), (3, 5), (7, 9);
        INSERT INTO pair VALUES ('x', 1, 1), ('x', 2, 5), ('y', 1, NULL);
        INSERT INTO strict VALUES (1, 'text'), (2, 2), (3, x'00ff');
        """

    private static let revisions = [
        "revision: r1\nupgrade:\n  - execute: { sql: \"SELECT 1\", down: none }\n",
        """
        revision: r2
        parent: r1
        upgrade:
          - alter_column: { table: parent, column: name, type: string(40), nullable: false, default: "" }
          - drop_constraint: { table: parent, name: positive, type: check }
          - alter_column: { table: pair, column: c, type: bigint }
        downgrade: { irreversible: not here }

        """,
    ]

    @Test("row 22: tables with everything are rebuilt, and killed at every call of it")
    func rebuild() async throws {
        var tally = Tally(22, .sqlite)
        try await Site.with(
            .sqlite,
            history: { folder in
                for (index, text) in Self.revisions.enumerated() {
                    try folder.write(text, to: "migrations/r\(index + 1).yaml")
                }
            }
        ) { site in
            try site.database.query(Self.tables)
            try #require(try site.run(["upgrade", "r1"]).status == 0)
            let original = site.folder.path("original.db")
            try MortalServer.run(["cp", site.database.name, original])
            let before = try site.database.picture()
            let log = site.folder.path("calls")
            let undisturbed = try site.run(["upgrade", "head"], log: log)
            try #require(undisturbed.status == 0, "\(undisturbed.output)\(undisturbed.errorOutput)")
            let after = try site.database.picture()
            // Not a row, an id or a byte is another; nothing that the application has made is gone.
            #expect(after.rows == before.rows)
            #expect(after.schema.count >= before.schema.count - 1 && after.schema != before.schema)
            for name in ["parent_some", "parent_lower", "named", "noted"] {
                #expect(after.schema.contains { $0.contains("|\(name)|") })
            }
            #expect(try site.database.query("SELECT seq FROM sqlite_sequence WHERE name = 'parent'") == "12")
            #expect(try site.database.query("PRAGMA foreign_key_check") == "")
            for call in 1...(try site.calls("calls").count) {
                try MortalServer.run(["cp", original, site.database.name])
                let killed = try site.run(["upgrade", "head"], failpoint: "\(call):before:exit9")
                #expect(killed.status == 137)
                let between = try site.database.picture()
                var isSound = between == before || between == after
                if !isSound { Issue.record("call \(call): \(between.difference(from: before))") }
                let again = try site.run(["upgrade", "head"])
                isSound = try again.status == 0 && site.database.picture() == after && isSound
                #expect(isSound, "call \(call): \(again.output)")
                tally.count(converged: isSound)
            }
        }
        tally.note =
            "cascading children, AUTOINCREMENT, generated column, WITHOUT ROWID, STRICT, partial and expression indexes, view, trigger"
        try tally.record()
    }

    @Test("row 23: readers and writers at the file while it is migrated", arguments: ["DELETE", "WAL"])
    func busy(_ mode: String) async throws {
        var tally = Tally(23, .sqlite)
        try await Site.with(.sqlite) { site in
            try site.database.query("PRAGMA journal_mode = \(mode)")
            let checker = try await Checker(site, .up)
            for round in 0..<Rounds.repeated(1, long: 5) {
                // Three seconds are waited for a lock: the second reader of a file without WAL outlasts them.
                for (seconds, begin, work) in [
                    (1.0, "BEGIN", "SELECT count(*) FROM other"), (3.5, "BEGIN", "SELECT count(*) FROM other"),
                    (1.0, "BEGIN IMMEDIATE", "UPDATE other SET body = body"),
                ] {
                    let place: Comment = "\(mode), round \(round), \(begin) for \(seconds) s"
                    let application = try site.database.hold(work, begin: begin, seconds: seconds)
                    let result = try site.run(["upgrade", "head"])
                    let ended = try application.command.result()
                    #expect(ended.status == 0, "\(place): the application got \(ended.errorOutput)")
                    let isSound = try checker.checkConverged(result, place)
                    tally.count(converged: isSound)
                    try #require(isSound)
                    try site.goBack()
                }
            }
        }
        tally.note = "journal_mode \(mode)"
        try tally.record()
    }
}
