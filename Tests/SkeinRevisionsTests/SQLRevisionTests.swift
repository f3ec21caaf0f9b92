import SkeinModel
import SkeinRevisions
import Testing

@Suite struct SQLRevisionTests {
    private static let full = """
        -- order totals, see: the wiki
        -- revision: 2c9e5b7a1f04
        -- parent: 8d3f21c07a5e, b2
        -- message: order totals: a view
        -- created: 2026-11-22T09:30:00Z
        -- labels: orders, shop
        --depends_on:billing
        -- transaction: none

        -- upgrade
        CREATE TABLE t (a int);

        -- upgrade mysql
        CREATE TABLE t (
          a int
        ) ENGINE=InnoDB;
          SELECT
            ';';
        -- downgrade
        DROP TABLE t;
        """

    @Test func `All metadata`() throws {
        let read = try sqlRevision(Self.full)
        #expect(read.id == "2c9e5b7a1f04")
        #expect(read.parents == ["8d3f21c07a5e", "b2"])
        #expect(read.message == "order totals: a view")
        #expect(read.created == "2026-11-22T09:30:00Z")
        #expect(read.labels == ["orders", "shop"])
        #expect(read.dependsOn == ["billing"])
        #expect(!read.isTransactional)
        #expect(read.verify.isEmpty)
        #expect(read.file == "f.sql")
    }

    @Test(arguments: ["\n", "\r\n"], ["", "\u{FEFF}"])
    func `Sections by dialect, with the lines of the file`(_ lineEnd: String, _ mark: String) throws {
        let read = try sqlRevision(mark + Self.full.replacing("\n", with: lineEnd))
        let plain = RawSQL([RawStatement("CREATE TABLE t (a int)", line: 11)])
        let create = "CREATE TABLE t (\n  a int\n) ENGINE=InnoDB"
        let mysql = RawSQL([RawStatement(create, line: 14), RawStatement("SELECT\n    ';'", line: 17)])
        for (flavor, raw) in [(Flavor.postgresql, plain), (.mysql, mysql), (.mariadb, mysql), (.sqlite, plain)] {
            let changes = try read.upgrade.lower(for: flavor)
            #expect(changes.map(\.change) == [.execute(raw)])
        }
        guard case .script(let script) = read.downgrade else {
            Issue.record("\(read.downgrade)")
            return
        }
        let drop = RawSQL([RawStatement("DROP TABLE t", line: 20)])
        #expect(try script.lower(for: .mysql).map(\.change) == [.execute(drop)])
    }

    @Test(
        arguments: [
            "-- Upgrade\nA;\n-- DOWNGRADE\nB;", "--upgrade\nA;\n--downgrade\nB;",
            "-- upgrade:\nA;\n  -- downgrade:\nB;",
            "-- upgrade  \nA;\n--\tdowngrade\t\nB;", "-- UPGRADE postgresql:\nA;\n-- downgrade postgresql\nB;",
            "-- downgrade\nB;\n-- upgrade\nA;", "-- upgrade\nA;\n-- downgrade the rest by hand\n-- downgrade\nB;",
        ]
    )
    func `Spellings of headings`(_ sections: String) throws {
        let read = try sqlRevision("-- revision: a1\n" + sections)
        guard case .script(let down) = read.downgrade else {
            Issue.record("the downgrade is part of the upgrade")
            return
        }
        func statements(_ script: Script) throws -> [String] {
            try script.lower().flatMap { lowered in
                if case .execute(let raw) = lowered.change { raw.up.map(\.sql) } else { [String]() }
            }
        }
        #expect(try statements(read.upgrade) == ["A"])
        #expect(try statements(down) == ["B"])
    }

    @Test func `Without a downgrade`() throws {
        guard
            case .irreversible("the file has no section `-- downgrade`") = try sqlRevision(
                "-- revision: a1\n-- upgrade\nSELECT 1"
            ).downgrade,
            case .irreversible("data is gone") = try sqlRevision(
                "-- revision: a1\n-- irreversible: data is gone\n-- upgrade\nSELECT 1"
            ).downgrade
        else {
            Issue.record("it can be taken back")
            return
        }
    }

    @Test func `An empty section does nothing`() throws {
        #expect(try sqlRevision("-- revision: a1\n-- upgrade\n-- nothing\n").upgrade.lower().isEmpty)
    }

    @Test func `A dollar quote and a procedure stay whole`() throws {
        let read = try sqlRevision("-- revision: a1\n-- upgrade\nDO $$ BEGIN\n  COMMIT; END $$;\n\nSELECT 1;")
        let raw = RawSQL([RawStatement("DO $$ BEGIN\n  COMMIT; END $$", line: 3), RawStatement("SELECT 1", line: 6)])
        #expect(try read.upgrade.lower().map(\.change) == [.execute(raw)])
    }

    private static let faults = [
        Refusal(
            "-- revision: a b\n-- upgrade\n",
            "`revision`: `a b` contains ` `; use only the letters A-Z and a-z, digits and `_`",
            at: "-- revision"
        ),
        Refusal(
            "-- revision:\n-- upgrade\n",
            "`revision`: the id is empty; use letters, digits and `_`",
            at: "-- revision"
        ),
        Refusal(
            "-- revision: a1\n-- parent: b, head\n-- upgrade\n",
            "`parent`: `head` is a word of the target grammar; choose another id",
            at: "-- parent"
        ),
        Refusal("-- revision: a1\n-- parent: b, b\n-- upgrade\n", "`parent` names `b` twice", at: "-- parent"),
        Refusal(
            "-- revision: a1\n-- parents: b\n-- upgrade\n",
            "unknown key `parents` in the revision; did you mean `parent`?",
            at: "-- parents"
        ),
        Refusal(
            "-- revision: a1\n-- depends-on: b\n-- upgrade\n",
            "unknown key `depends-on` in the revision; did you mean `depends_on`?",
            at: "-- depends-on"
        ),
        Refusal(
            "-- revision: a1\n-- author: b\n-- upgrade\n",
            "unknown key `author` in the revision; known keys: revision, parent, message, created, labels, depends_on, "
                + "transaction, irreversible, retry",
            at: "-- author"
        ),
        Refusal("-- revision: a1\n-- revision : a2\n-- upgrade\n", "`revision` is there twice", at: "-- revision : a2"),
        Refusal(
            "-- revision: a1\n-- transaction: no\n-- upgrade\n",
            "`transaction` must be one of auto, none",
            at: "-- transaction"
        ),
        Refusal(
            "-- revision: a1\nSELECT 1;\n-- upgrade\n",
            "SQL before the first section; a section starts with a line `-- upgrade` or `-- downgrade`",
            at: "SELECT"
        ),
        Refusal(
            "-- revision: a1\n-- upgrade\n-- upgrade\n",
            "the section `upgrade` is there twice",
            at: "-- upgrade\n"
        ),
        Refusal(
            "-- revision: a1\n-- upgrade mysql\n-- downgrade mysql\n-- downgrade mysql",
            "the section `downgrade mysql` is there twice",
            at: "-- downgrade mysql"
        ),
        Refusal(
            "-- revision: a1\n-- upgrade postgres\n",
            "unknown dialect `postgres`; did you mean `postgresql`?",
            at: "-- upgrade postgres"
        ),
        Refusal(
            "-- revision: a1\n-- irreversible: x\n-- upgrade\n-- downgrade\n",
            "`irreversible` stands in a file with a `-- downgrade`",
            at: "-- irreversible"
        ),
    ]

    @Test(arguments: faults)
    func `A file is refused where it is wrong`(_ refusal: Refusal) {
        refusal.expect(in: refusal.source) { _ = try sqlRevision(refusal.source) }
    }

    @Test(
        arguments: [
            (
                "",
                "f.sql: the file has no `-- revision: id`; a SQL revision starts with comments such as `-- revision: 2c9e5b7a1f04`"
            ),
            (
                "-- upgrade\nSELECT 1;",
                "f.sql: the file has no `-- revision: id`; a SQL revision starts with comments such as `-- revision: 2c9e5b7a1f04`"
            ),
            ("-- revision: a1\n", "f.sql: the file has no section `-- upgrade`"),
            ("-- revision: a1\n-- downgrade\nSELECT 1;", "f.sql: the file has no section `-- upgrade`"),
            ("-- revision: a1\n-- upgrade\nSELECT '\0'", "f.sql: the file contains a NUL byte"),
        ]
    )
    func `Files that are no revisions`(_ text: String, _ message: String) {
        #expect(fault { try sqlRevision(text) } == message)
    }

    @Test func `Bytes that are no text`() {
        #expect(
            fault { try SQLRevisionReader.read([0x2D, 0xFF], file: "f.sql") } == "f.sql: the file is not valid UTF-8"
        )
    }

    private static let statementFaults = [
        Refusal(
            "-- revision: a1\n-- upgrade\nSELECT 1;\n  COMMIT;",
            "the SQL contains COMMIT, but a revision's transaction is Skein's to begin and end; "
                + "leave it out; `transaction: none` runs a revision outside of a transaction",
            at: "COMMIT;"
        ),
        Refusal(
            "-- revision: a1\n-- upgrade\nSELECT 1;\n\n BEGIN; SELECT 1",
            "the SQL contains BEGIN, but a revision's transaction is Skein's to begin and end; "
                + "leave it out; `transaction: none` runs a revision outside of a transaction",
            at: "BEGIN; SELECT"
        ),
        Refusal(
            "-- revision: a1\n-- upgrade\nSELECT 1;\nSELECT 'open",
            "the SQL cannot be read: the string that starts here has no closing '",
            at: "'open"
        ),
        Refusal(
            "-- revision: a1\n-- upgrade mysql\nSELECT 1;\n",
            "this file has no section `-- upgrade` for postgresql; "
                + "add `-- upgrade postgresql`, or a plain one for every dialect",
            at: "-- revision"
        ),
    ]

    @Test(arguments: statementFaults)
    func `SQL is refused where it is wrong`(_ refusal: Refusal) {
        refusal.expect(in: refusal.source.replacing("\r\n", with: "\n")) {
            _ = try sqlRevision(refusal.source).upgrade.lower()
        }
    }

    @Test func `A downgrade that lacks a dialect says so`() throws {
        let read = try sqlRevision("-- revision: a1\n-- upgrade\nA;\n-- downgrade mysql\nB;")
        #expect(
            fault { try SchemaReplay.empty(.sqlite).revert(read) } == """
                f.sql:1:1: this file has no section `-- downgrade` for sqlite
                  add `-- downgrade sqlite`, or a plain one for every dialect
                """
        )
    }
}
