import SkeinRevisions
import Testing

@Suite struct ChecksumTests {
    private static let yaml = """
        revision: a1
        message: one
        upgrade:
          - create_table:
              table: t
              columns:
                - { name: a, type: integer, default: 1 }
          - execute: { sql: "SELECT 1", down: none }
        downgrade: auto
        """

    @Test func `The recipe has a name`() throws {
        let checksum = try revision(Self.yaml).checksum
        #expect(checksum.wholeMatch(of: /v1:sha256:[0-9a-f]{64}/) != nil)
    }

    @Test(
        arguments: [
            yaml.replacing("\n", with: "\r\n"), "\u{FEFF}" + yaml, "# a comment\n" + yaml,
            yaml.replacing("table: t\n", with: "table: t   # here\n\n\n"), yaml + "\n\n\n",
            yaml.replacing("{ name: a, type: integer, default: 1 }", with: "{ default: 1, type: integer, name: a }"),
            yaml.replacing(
                "{ name: a, type: integer, default: 1 }",
                with: "{name: a,\n            type: integer,\n            default: 1}"
            ),
            yaml.replacing(
                "- { name: a, type: integer, default: 1 }",
                with: "- name: a\n          type: integer\n          default: 1"
            ),
            yaml.replacing("\"SELECT 1\"", with: "'SELECT 1'"),
            yaml.replacing("\"SELECT 1\"", with: "\"SELECT\\x201\""),
            yaml.replacing("message: one", with: "message: two"),
            yaml.replacing("a1", with: "a2\nparent: a1\nlabels: x"),
            yaml.replacing("downgrade: auto", with: "downgrade: { irreversible: x }\nverify: [SELECT 1]"),
            yaml.replacing("downgrade: auto", with: "downgrade:\n  - drop_table: { table: t }"),
        ]
    )
    func `What does not change the upgrade does not change the checksum`(_ text: String) throws {
        #expect(try revision(text).checksum == revision(Self.yaml).checksum)
        #expect(text != Self.yaml)
    }

    @Test(
        arguments: [
            yaml.replacing("table: t", with: "table: u"), yaml.replacing("default: 1", with: "default: 2"),
            yaml.replacing("default: 1", with: "default: \"1\""), yaml.replacing("default: 1", with: "default: null"),
            yaml.replacing("integer", with: "bigint"), yaml.replacing("name: a", with: "name: A"),
            yaml.replacing("name: a", with: "comment: a, name: a"), yaml.replacing("SELECT 1", with: "SELECT  1"),
            yaml.replacing("down: none", with: "down: SELECT 2"),
            yaml.replacing("  - execute: { sql: \"SELECT 1\", down: none }\n", with: ""),
            yaml.replacing("down: none", with: "down: none, only: sqlite"),
            "revision: a1\nupgrade: []", "revision: a1\nupgrade:\n  - execute: SELECT 1\n  - execute: SELECT 2",
            "revision: a1\nupgrade:\n  - execute: SELECT 2\n  - execute: SELECT 1",
            "revision: a1\nupgrade:\n  - create_index: { table: t, columns: [a, b] }",
            "revision: a1\nupgrade:\n  - create_index: { table: t, columns: [b, a] }",
            "revision: a1\nupgrade:\n  - create_index: { table: t, columns: [ab] }",
        ]
    )
    func `Any change of the upgrade changes the checksum`(_ text: String) throws {
        #expect(try revision(text).checksum != revision(Self.yaml).checksum)
    }

    @Test func `Upgrades that resemble each other have different checksums`() throws {
        let upgrades = [
            "[]", "[execute: a]", "[execute: \"a\"]", "[execute: {sql: a}]", "[execute: a, execute: b]",
            "[execute: b, execute: a]", "[execute: a1]", "[execute: 'p1:a']", "[execute: {sql: a, down: b}]",
            "[execute: {sql: b, down: a}]", "[execute: {sql: {mysql: a}}]", "[execute: {sql: {sqlite: a}}]",
        ]
        let checksums = try upgrades.map { try revision("revision: a1\nupgrade: \($0)").checksum }
        #expect(Set(checksums).count == upgrades.count)
    }

    private static let sql = """
        -- revision: a1
        -- message: one
        -- upgrade
        CREATE TABLE t (
          a int
        );
        -- upgrade mysql
        CREATE TABLE t (b int);
        -- downgrade
        DROP TABLE t;
        """

    @Test(
        arguments: [
            sql.replacing("\n", with: "\r\n"), "\u{FEFF}" + sql, sql.replacing("one", with: "two"),
            "-- another comment\n" + sql, sql.replacing("  a int", with: "  a int  \t"), sql + "\n\n",
            sql.replacing("-- upgrade\n", with: "-- upgrade\n\n"), sql.replacing("DROP TABLE t", with: "DROP TABLE u"),
            sql.replacing("-- downgrade\nDROP TABLE t;", with: ""),
            sql.replacing("-- upgrade mysql", with: "\n--  UPGRADE mysql:"),
        ]
    )
    func `SQL: line ends, trailing space, metadata and the downgrade do not count`(_ text: String) throws {
        #expect(try sqlRevision(text).checksum == sqlRevision(Self.sql).checksum)
        #expect(text != Self.sql)
    }

    @Test(
        arguments: [
            sql.replacing("a int", with: "a bigint"), sql.replacing("b int", with: "c int"),
            sql.replacing("upgrade mysql", with: "upgrade sqlite"),
            sql.replacing("-- upgrade mysql\nCREATE TABLE t (b int);\n", with: ""),
            sql.replacing("-- upgrade mysql\n", with: ""), sql.replacing("-- downgrade\n", with: ""),
        ]
    )
    func `SQL: any change of the upgrade counts`(_ text: String) throws {
        #expect(try sqlRevision(text).checksum != sqlRevision(Self.sql).checksum)
        #expect(text != Self.sql)
    }
}
