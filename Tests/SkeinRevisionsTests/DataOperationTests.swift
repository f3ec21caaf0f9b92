import SkeinModel
import SkeinRevisions
import Testing

@Suite struct DataOperationTests {
    @Test func `bulk_insert takes the columns of the first row, in its order`() throws {
        let changes = try lower(
            """
            bulk_insert:
              table: t
              schema: s
              rows:
                - { id: 1, name: "x", ok: true }
                - { ok: false, name: null, id: 2 }
            """
        )
        let rows = RowSet(
            columns: ["id", "name", "ok"],
            rows: [[.integer(1), .text("x"), .bool(true)], [.integer(2), .null, .bool(false)]]
        )
        #expect(changes == [.insertRows(TableName("t", schema: "s"), rows)])
    }

    @Test(arguments: [("id: 1, age: 2", ["id" as Identifier]), ("age: 2", [])])
    func `Rows are told apart by the primary key when they have it`(_ row: String, _ key: [Identifier]) throws {
        let changes = try lower("bulk_insert: { table: users, rows: [ { \(row) } ] }", upon: KnownSchema.schema)
        guard case .insertRows("users", let rows)? = changes.first else {
            Issue.record("\(changes)")
            return
        }
        #expect(rows.key == key)
    }

    @Test(
        arguments: [
            ("1", Value.integer(1)), ("-7", .integer(-7)), ("0", .integer(0)), ("1.5", .double(1.5)),
            ("true", .bool(true)), ("false", .bool(false)), ("null", .null), ("~", .null),
            ("9223372036854775807", .integer(.max)),
            // What would not come back as it was written stays text.
            ("0123", .text("0123")), ("+4917", .text("+4917")), ("-0", .text("-0")), ("1.10", .text("1.10")),
            ("1e3", .text("1e3")), ("9223372036854775808", .text("9223372036854775808")), ("0x1F", .text("0x1F")),
            ("1_000", .text("1_000")), (".inf", .text(".inf")), ("nan", .text("nan")), ("yes", .text("yes")),
            ("True", .text("True")), ("12:30", .text("12:30")), ("2026-01-01", .text("2026-01-01")),
            ("'1'", .text("1")), ("\"true\"", .text("true")), ("\"null\"", .text("null")), ("\"\"", .text("")),
            ("\"\\u263A\"", .text("☺")), ("now()", .text("now()")),
        ]
    )
    func `Values are what they look like, and otherwise text`(_ text: String, _ value: Value) throws {
        let changes = try lower("bulk_insert:\n  table: t\n  rows:\n    - a: \(text)")
        #expect(changes == [.insertRows("t", RowSet(columns: ["a"], rows: [[value]]))])
    }

    @Test(
        arguments: [
            ("0", DefaultValue.literal(.integer(0))), ("\"0\"", .literal(.text("0"))),
            ("true", .literal(.bool(true))), ("abc", .literal(.text("abc"))),
            ("\"now()\"", .literal(.text("now()"))), ("'CURRENT_TIMESTAMP'", .literal(.text("CURRENT_TIMESTAMP"))),
            ("a (b)", .literal(.text("a (b)"))), ("{ sql: now() }", .sql("now()")),
            ("{ sql: { postgresql: now(), default: CURRENT_TIMESTAMP } }", .sql("now()")),
            ("{ postgresql: { sql: now() }, mysql: 5 }", .sql("now()")),
            ("{ default: 5, mysql: 6 }", .literal(.integer(5))),
        ]
    )
    func `Defaults of columns`(_ text: String, _ value: DefaultValue) throws {
        let changes = try lower("add_column:\n  table: t\n  column:\n    name: a\n    type: text\n    default: \(text)")
        #expect(changes == [.alterTable("t", [.addColumn(Column("a", .text, default: value), ifNotExists: false)])])
    }

    @Test func `A default for one dialect leaves the others without one`() throws {
        let operation = "add_column: { table: t, column: { name: a, type: text, default: { mysql: x, sqlite: y } } }"
        let expected: [DefaultValue?] = [nil, .literal(.text("x")), .literal(.text("x")), .literal(.text("y"))]
        for (flavor, value) in zip(Flavor.all, expected) {
            let column = Column("a", .text, default: value)
            #expect(try lower(operation, for: flavor) == [.alterTable("t", [.addColumn(column, ifNotExists: false)])])
        }
    }

    @Test func `execute in its short form`() throws {
        let raw = RawSQL([RawStatement("DELETE FROM t"), RawStatement("DELETE FROM u WHERE a = ';'")])
        #expect(try lower("execute: \"DELETE FROM t; DELETE FROM u WHERE a = ';';\"") == [.execute(raw)])
        #expect(try lower("execute: |\n  DELETE FROM t;\n  -- and\n  DELETE FROM u WHERE a = ';'\n") == [.execute(raw)])
    }

    @Test(
        arguments: [
            ("", RawSQL.Down.unknown), ("down: none", .nothing), ("down: { default: none }", .nothing),
            (
                "down: DROP TABLE a; DROP TABLE b",
                .statements([RawStatement("DROP TABLE a"), RawStatement("DROP TABLE b")])
            ),
            ("down: \"\"", .statements([])), ("transactional: false", .unknown),
        ]
    )
    func `execute and what takes it back`(_ text: String, _ down: RawSQL.Down) throws {
        let raw = RawSQL([RawStatement("SELECT 1")], down: down, transactional: !text.contains("transactional"))
        #expect(try lower("execute:\n  sql: SELECT 1\n  \(text)") == [.execute(raw)])
    }

    @Test func `SAVEPOINT stays inside of the transaction`() throws {
        #expect(
            try lower("execute: SAVEPOINT a; ROLLBACK TO a; RELEASE a") == [
                .execute(RawSQL(["SAVEPOINT a", "ROLLBACK TO a", "RELEASE a"].map { RawStatement($0) }))
            ]
        )
    }

    @Test(
        arguments: [
            (Flavor.postgresql, "p"), (.mysql, "m"), (.mariadb, "a"), (.sqlite, "d"),
        ]
    )
    func `SQL by dialect: the vendor, then its family, then the default`(_ flavor: Flavor, _ sql: String) throws {
        let operation = "execute: { sql: { default: d, mysql: m, mariadb: a, postgresql: p } }"
        #expect(try lower(operation, for: flavor) == [.execute(RawSQL([RawStatement(sql)]))])
        let family = "execute: { sql: { default: d, mysql: m, postgresql: p } }"
        let expected = sql == "a" ? "m" : sql
        #expect(try lower(family, for: flavor) == [.execute(RawSQL([RawStatement(expected)]))])
    }

    @Test(
        arguments: [
            ("only: [postgresql]", ["postgresql"]), ("only: postgresql", ["postgresql"]),
            ("only: [mysql]", ["mysql", "mariadb"]), ("only: [mariadb]", ["mariadb"]),
            ("except: [sqlite]", ["postgresql", "mysql", "mariadb"]), ("except: mysql", ["postgresql", "sqlite"]),
            ("except: [mariadb]", ["postgresql", "mysql", "sqlite"]), ("only: mysql, except: mariadb", ["mysql"]),
            ("only: [mysql, sqlite]", ["mysql", "mariadb", "sqlite"]), ("except: []", Flavor.all.map(\.vendor)),
        ]
    )
    func `only and except`(_ text: String, _ vendors: [String]) throws {
        for flavor in Flavor.all {
            let changes = try lower("drop_table: { table: t, \(text) }", for: flavor)
            #expect(changes.isEmpty == !vendors.contains(flavor.vendor), "\(flavor)")
        }
    }

    @Test func `What is not for a flavour may lack a value for it`() throws {
        #expect(try lower("execute: { sql: { mysql: m }, only: mysql }", for: .sqlite).isEmpty)
    }
}
