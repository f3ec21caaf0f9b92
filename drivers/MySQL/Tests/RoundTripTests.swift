#if MySQL
    import SkeinDriver
    import SkeinModel
    import TestServers
    import Testing

    @testable import SkeinMySQL

    /// What a change does to a live database is what it does to a model, and its inverse takes it back.
    @Suite struct RoundTripTests {
        struct Case: Sendable, CustomTestStringConvertible {
            var name: String
            var tables: [Table]
            var change: Change
            var isReversible: Bool
            var testDescription: String { name }

            init(
                _ name: String,
                _ tables: [Table],
                _ change: Change,
                also: Table? = nil,
                isReversible: Bool = true
            ) {
                self.name = name
                self.tables = (also.map { [$0] } ?? []) + tables
                self.change = change
                self.isReversible = isReversible
            }

            init(_ name: String, _ change: Change, isReversible: Bool = true) {
                self.init(name, [RoundTripTests.users], change, isReversible: isReversible)
            }
        }

        static let users = Table(
            "users",
            columns: [
                Column("id", .bigint, nullable: false, autoincrement: true),
                Column("email", .string(length: 100), nullable: false, comment: "where to write"),
                Column("age", .integer, default: .literal(.integer(18))),
                Column("created", .datetime, nullable: false, default: .sql("now()")),
                Column("note", .text),
            ],
            primaryKey: PrimaryKey(name: "pk_users", columns: ["id"]),
            uniques: [UniqueConstraint(name: "uq_email", columns: ["email"])],
            checks: [CheckConstraint(name: "ck_age", expression: "age >= 0 AND (age < 200 OR age IS NULL)")],
            indexes: [Index(name: "ix_created", keys: [.column("created"), .column("age")])],
            comment: "people"
        )

        static let orders = Table(
            "orders",
            columns: [
                Column("id", .integer, nullable: false),
                Column("user_id", .bigint),
                Column("second_id", .bigint),
                Column(
                    "status",
                    .enumeration(values: ["new", "it's", "a,b"], name: "status"),
                    default: .literal(.text("new"))
                ),
            ],
            primaryKey: PrimaryKey(columns: ["id"]),
            foreignKeys: [
                ForeignKey(
                    name: "fk_orders_user",
                    columns: ["user_id"],
                    referencedTable: "users",
                    referencedColumns: ["id"],
                    onDelete: .cascade
                ),
                ForeignKey(
                    columns: ["second_id"],
                    referencedTable: "users",
                    referencedColumns: ["id"],
                    onUpdate: .restrict
                ),
            ]
        )

        /// Every type, with a default where it can have one.
        static let types = Table(
            "types",
            columns: [
                Column("a", .smallint, default: .literal(.integer(-5))),
                Column("b", .integer, default: .sql("1 + 2 * 3")),
                Column("c", .bigint, default: .sql("5")),
                Column("d", .boolean, nullable: false, default: .literal(.bool(true))),
                Column("e", .decimal(precision: 10, scale: 2), default: .literal(.text("1.50"))),
                Column("f", .decimal(precision: nil, scale: nil), default: .literal(.integer(0))),
                Column("g", .float, default: .literal(.double(1.5))),
                Column("h", .double, default: .literal(.integer(2))),
                Column("i", .string(length: 20), default: .literal(.text("it's a \\ \"ü\""))),
                Column("j", .text, default: .literal(.text("long"))),
                Column("k", .char(length: 5), default: .sql("'x'")),
                Column("l", .binary(length: nil), default: .literal(.bytes([0, 255, 39]))),
                Column("m", .binary(length: 16), default: .literal(.bytes([65]))),
                Column("n", .date, default: .literal(.text("2020-02-29"))),
                Column("o", .time, default: .literal(.text("10:30:00"))),
                Column("p", .datetime, default: .literal(.text("2020-01-01 10:00:00"))),
                Column("q", .timestamp, nullable: false, default: .sql("CURRENT_TIMESTAMP")),
                Column("r", .timestamp),
                Column("s", .interval),
                Column("t", .json, default: .literal(.text("{\"a\": 1}"))),
                Column("u", .uuid, default: .sql("uuid()")),
                Column("v", .enumeration(values: ["a", "b'c"], name: nil), default: .literal(.text("b'c"))),
                Column("w", .native("mediumint(9) unsigned")),
                Column("x", .native("YEAR")),
                Column("y", .native("bit(3)"), default: .sql("b'101'")),
                Column("z", .native("set('x', 'y')"), default: .literal(.text("x,y"))),
                Column("aa", .native("INT(11)"), default: .literal(.text("7"))),
                Column("ab", .native("varchar(10)"), collation: "latin1_bin"),
                Column("ac", .string(length: 10), options: ["charset": "ascii"]),
                Column("ad", .integer, computed: Computed(sql: "a + b", stored: false)),
                Column("ae", .string(length: 50), computed: Computed(sql: "concat(LOWER(i), 'x')", stored: true)),
                Column("af", .datetime, default: .sql("now()"), options: ["on_update": "CURRENT_TIMESTAMP"]),
                Column("ag", .integer, default: .literal(.integer(3)), options: ["invisible": "true"]),
                Column("ah", .integer, options: ["check": "ah > 3 and ah <> 5"]),
                Column("ai", .datetime, nullable: false),
                Column("aj", .native("datetime"), default: .sql("localtimestamp")),
                Column("ak", .timestamp, nullable: false),
                Column("al", .native("text"), default: .sql("concat('a', 'b')")),
                Column("am", .json, nullable: false),
            ]
        )

        static func altering(_ column: Identifier, _ alteration: ColumnAlteration, of table: Table = users) -> Change {
            .alterTable(table.name, [.alterColumn(column, alteration, before: table.column(column))])
        }

        static let checks = [
            "a > 0", "(a > 0) and (b > 0)", "a > 0 AND (b > 0 OR s = 'x')", "not (a = b and a > 3)", "NOT a",
            "not (a = 1 or b < 2)", "NOT (a IN (1,2))", "a NOT IN (1, 2)", "NOT (s LIKE 'x%')",
            "s NOT LIKE 'a_c' ESCAPE '!'", "s LIKE 'a\\_c'", "not (a between 1 and 2)", "a is not null",
            "a is not true",
            "a != b", "a % 2 = 0", "mod(a,2) = 0", "a DIV 2 = 1", "a && b", "a || b", "a xor b", "-a < 3",
            "- (a + b) < 3",
            "a - (b - 1) > 0", "(a - b) - 1 > 0", "a * (b + 1) > 0", "length(s) > 1", "character_length(s) > 1",
            "lower(s) = s", "substring(s, 1, 2) = 'ab'", "substr(s from 2 for 3) = 'ab'", "trim(both 'x' from s) = s",
            "if(a, b, 1) > 0", "case when a > 0 then b else 1 end > 0", "case a when 1 then b end > 0", "s rlike '^a'",
            "cast(s as unsigned) > 1", "cast(s as char) = 'a'", "cast(s as signed integer) > 1", "json_valid(s)",
            "d > date '2020-01-01'", "date_add(d, interval 1 day) > d", "d + interval 1 day > d",
            "extract(year from d) > 2000", "s in ('a', \"b\")", "a = true", "s = 'it''s'", "s = 'back\\\\slash'",
            "s = 'new\\nline'", "s = 'é'", "s = N'x'", "a & b = 1", "a | b > 0", "~a > 0", "a << 1 > 0",
            "binary s = 'a'", "a <=> b", "a = 1.50", "a = 1e3", "a = 0x1F", "a = b'101'",
            "isnull(a)", "instr(s, '@') > 0", "position('@' in s) > 0", "t.a > 0", "A > 0", "a in (1)",
            "(a, b) = (1, 2)", "a > 1 or (b > 1 and a < 5)", "if(s = '', 0, 1) and a", "!a", "! (a = 1)",
            "coalesce(a, b, 0) between 0 and 10", "concat(s, '-', a) <> ''", "round(a / 3, 2) > 1.0",
        ]

        static let cases: [Case] = [
            Case("create table", [], .createTable(users, ifNotExists: false)),
            Case("create table with foreign keys", [users], .createTable(orders, ifNotExists: false)),
            Case("create table of every type", [], .createTable(types, ifNotExists: false)),
            Case(
                "create table with options",
                [],
                .createTable(
                    Table(
                        "odd",
                        columns: [
                            Column("a", .string(length: 10)), Column("b", .text, collation: "utf8mb4_bin"),
                            Column("id", .integer, nullable: false, identity: Identity(start: 100)),
                        ],
                        primaryKey: PrimaryKey(columns: ["id"]),
                        options: ["engine": "InnoDB", "charset": "latin1"]
                    ),
                    ifNotExists: true
                )
            ),
            Case(
                "create table with every check",
                [],
                .createTable(
                    Table(
                        "t",
                        columns: [
                            Column("a", .integer), Column("b", .integer), Column("s", .string(length: 50)),
                            Column("d", .datetime),
                        ],
                        checks: checks.enumerated().map {
                            CheckConstraint(name: Identifier(reported: "c\($0)"), expression: $1)
                        }
                    ),
                    ifNotExists: false
                )
            ),
            Case(
                "create table with unnamed constraints",
                [users],
                .createTable(
                    Table(
                        "bare",
                        columns: [Column("a", .bigint), Column("b", .integer), Column("c", .bigint)],
                        uniques: [UniqueConstraint(columns: ["b"]), UniqueConstraint(columns: ["b", "a"])],
                        foreignKeys: [
                            ForeignKey(columns: ["a"], referencedTable: "users", referencedColumns: ["id"]),
                            ForeignKey(columns: ["c"], referencedTable: "users", referencedColumns: ["id"]),
                        ],
                        checks: [CheckConstraint(expression: "a > 1"), CheckConstraint(expression: "b > 1")]
                    ),
                    ifNotExists: false
                )
            ),
            Case("drop table", [users, orders], .dropTable("orders", ifExists: false, before: orders)),
            Case("rename table", [users, orders], .renameTable("users", to: "people")),
            Case("rename a table that references", [users, orders], .renameTable("orders", to: "purchases")),
            Case(
                "add columns",
                .alterTable(
                    "users",
                    [
                        .addColumn(Column("phone", .string(length: 20), comment: "it's"), ifNotExists: false),
                        .addColumn(
                            Column("score", .double, nullable: false, default: .literal(.integer(0))),
                            ifNotExists: true
                        ),
                        .addColumn(
                            Column("twice", .integer, computed: Computed(sql: "age * 2", stored: true)),
                            ifNotExists: false
                        ),
                    ]
                )
            ),
            Case(
                "drop column",
                .alterTable("users", [.dropColumn("note", ifExists: false, before: users.column("note"))])
            ),
            Case("rename column", [users, orders], .alterTable("users", [.renameColumn("id", to: "number")])),
            Case("rename an indexed column", .alterTable("users", [.renameColumn("created", to: "made")])),
            Case("alter type", altering("age", ColumnAlteration(type: .bigint))),
            Case("alter to not null", altering("age", ColumnAlteration(nullable: false))),
            Case("alter comment", altering("email", ColumnAlteration(comment: .drop))),
            Case("alter default", altering("age", ColumnAlteration(default: .set(.literal(.integer(21)))))),
            Case("alter default to an expression", altering("age", ColumnAlteration(default: .set(.sql("1 + 1"))))),
            Case("alter default to the time", altering("created", ColumnAlteration(default: .drop))),
            Case("drop default", altering("age", ColumnAlteration(default: .drop))),
            Case("alter autoincrement", altering("id", ColumnAlteration(autoincrement: false))),
            Case("number rows", [users, orders], altering("id", ColumnAlteration(autoincrement: true), of: orders)),
            Case(
                "alter default of a boolean",
                [types],
                altering("d", ColumnAlteration(default: .set(.sql("0"))), of: types)
            ),
            Case(
                "alter type of an enum",
                [users, orders],
                altering(
                    "status",
                    ColumnAlteration(type: .enumeration(values: ["new", "it's", "a,b", "paid"], name: nil)),
                    of: orders
                )
            ),
            Case("alter text to json", altering("note", ColumnAlteration(type: .json))),
            Case("alter json to text", [types], altering("t", ColumnAlteration(type: .text), of: types)),
            Case(
                "alter type of text",
                [users.without("uq_email")],
                altering("email", ColumnAlteration(type: .text), of: users)
            ),
            Case(
                "alter everything",
                [users.without("ck_age")],
                altering(
                    "age",
                    ColumnAlteration(
                        type: .string(length: 10),
                        nullable: false,
                        default: .set(.literal(.text("x"))),
                        comment: .set("how old")
                    )
                )
            ),
            Case(
                "alter keeps what it does not name",
                [types],
                .alterTable(
                    "types",
                    ["d", "i", "l", "q", "t", "u", "v", "ab", "ac", "ad", "ae", "af", "ag", "ah"].map { name in
                        .alterColumn(
                            name,
                            ColumnAlteration(comment: .set("about \(name)")),
                            before: types.column(name)
                        )
                    }
                )
            ),
            Case(
                "several changes of one column",
                .alterTable(
                    "users",
                    [
                        .renameColumn("note", to: "remark"),
                        .alterColumn(
                            "remark",
                            ColumnAlteration(type: .string(length: 300), nullable: false),
                            before: Column("remark", .text)
                        ),
                        .alterColumn(
                            "remark",
                            ColumnAlteration(default: .set(.literal(.text("none")))),
                            before: Column("remark", .string(length: 300), nullable: false)
                        ),
                        .addColumn(Column("extra", .integer), ifNotExists: false),
                        .alterColumn(
                            "extra",
                            ColumnAlteration(type: .bigint),
                            before: Column("extra", .integer)
                        ),
                        .addConstraint(.unique(UniqueConstraint(name: "uq_extra", columns: ["extra"]))),
                    ]
                )
            ),
            Case(
                "add unique",
                .alterTable(
                    "users",
                    [.addConstraint(.unique(UniqueConstraint(name: "uq", columns: ["age", "created"])))]
                )
            ),
            Case(
                "add check",
                .alterTable(
                    "users",
                    [.addConstraint(.check(CheckConstraint(name: "ck", expression: "length(email) > 3")))]
                )
            ),
            Case(
                "add foreign key",
                [users, orders],
                .alterTable(
                    "orders",
                    [
                        .addConstraint(
                            .foreignKey(
                                ForeignKey(
                                    name: "fk_again",
                                    columns: ["second_id", "user_id"],
                                    referencedTable: "pairs",
                                    referencedColumns: ["a", "b"],
                                    onDelete: .setNull
                                )
                            )
                        )
                    ]
                ),
                also: Table(
                    "pairs",
                    columns: [Column("a", .bigint, nullable: false), Column("b", .bigint, nullable: false)],
                    primaryKey: PrimaryKey(columns: ["a", "b"])
                )
            ),
            Case(
                "drop foreign key",
                [users, orders],
                .alterTable(
                    "orders",
                    [
                        .dropConstraint(
                            "fk_orders_user",
                            kind: .foreignKey,
                            ifExists: false,
                            before: .foreignKey(orders.foreignKeys[0])
                        )
                    ]
                )
            ),
            Case(
                "drop a foreign key without a name",
                [users, orders.without("fk_orders_user")],
                .alterTable(
                    "orders",
                    [
                        .dropConstraint(
                            nil,
                            kind: .foreignKey,
                            ifExists: false,
                            before: .foreignKey(orders.foreignKeys[1])
                        )
                    ]
                )
            ),
            Case(
                "drop unique",
                .alterTable(
                    "users",
                    [.dropConstraint("uq_email", kind: .unique, ifExists: false, before: .unique(users.uniques[0]))]
                )
            ),
            Case(
                "drop a constraint of unsaid kind",
                .alterTable(
                    "users",
                    [.dropConstraint("ck_age", kind: nil, ifExists: false, before: .check(users.checks[0]))]
                )
            ),
            Case(
                "drop what is not there",
                .alterTable(
                    "users",
                    [
                        .dropConstraint(
                            "nothing",
                            kind: nil,
                            ifExists: true,
                            before: .check(CheckConstraint(expression: "1"))
                        )
                    ]
                ),
                isReversible: false
            ),
            Case(
                "change primary key",
                [users, orders],
                .alterTable(
                    "orders",
                    [
                        .dropConstraint(
                            nil,
                            kind: .primaryKey,
                            ifExists: false,
                            before: .primaryKey(PrimaryKey(columns: ["id"]))
                        ),
                        .addConstraint(.primaryKey(PrimaryKey(name: "pk", columns: ["id", "status"]))),
                    ]
                ),
                isReversible: false
            ),
            Case(
                "create index",
                .createIndex(Index(name: "ix_age", keys: [.column("age")]), on: "users", IndexBuild())
            ),
            Case(
                "create index concurrently",
                .createIndex(
                    Index(
                        name: "ix_note",
                        keys: [IndexKey(.column("note"), prefixLength: 10), IndexKey(.column("age"), descending: true)]
                    ),
                    on: "users",
                    IndexBuild(concurrently: true, tolerant: true)
                )
            ),
            Case(
                "create unique index",
                .createIndex(Index(name: "ux", keys: [.column("age")], unique: true), on: "users", IndexBuild())
            ),
            Case(
                "create fulltext index",
                .createIndex(Index(name: "ft", keys: [.column("note")], method: "fulltext"), on: "users", IndexBuild())
            ),
            Case(
                "drop index",
                .dropIndex("ix_created", on: "users", IndexBuild(), before: users.indexes[0])
            ),
            Case(
                "index on a foreign key, there and back",
                [users, orders],
                .createIndex(Index(name: "ix_user", keys: [.column("user_id")]), on: "orders", IndexBuild())
            ),
            Case(
                "unique constraint on a foreign key, there and back",
                [users, orders],
                .alterTable(
                    "orders",
                    [.addConstraint(.unique(UniqueConstraint(name: "uq_user", columns: ["user_id", "status"])))]
                )
            ),
        ]

        @Test(arguments: cases) func live(_ test: Case) async throws {
            try await withConnection { connection, _, _ in
                let dialect = connection.dialect
                var model = SchemaModel()
                for table in test.tables {
                    try await connection.make(.createTable(table, ifNotExists: false))
                    try model.apply(.createTable(table, ifNotExists: false))
                }
                expectEqual(try await connection.schema(), dialect.normalize(model), "before")

                try await connection.make(test.change)
                var changed = model
                try changed.apply(test.change)
                expectEqual(try await connection.schema(), dialect.normalize(changed), "after")

                guard test.isReversible else { return }
                for inverse in try test.change.inverted() { try await connection.make(inverse) }
                expectEqual(try await connection.schema(), dialect.normalize(model), "and back")
            }
        }

        /// What says "if exists" may be run again.
        @Test func tolerantChangesTwice() async throws {
            try await withConnection { connection, _, _ in
                let index = Index(name: "ix", keys: [.column("age")])
                let changes: [Change] = [
                    .createTable(Self.users, ifNotExists: true),
                    .createIndex(index, on: "users", IndexBuild(tolerant: true)),
                    .alterTable("users", [.addColumn(Column("x", .integer), ifNotExists: true)]),
                    .alterTable("users", [.dropColumn("note", ifExists: true, before: nil)]),
                    .alterTable("users", [.dropConstraint("ck_age", kind: .check, ifExists: true, before: nil)]),
                    .alterTable("users", [.dropConstraint("uq_email", kind: .unique, ifExists: true, before: nil)]),
                    .dropIndex("ix_created", on: "users", IndexBuild(tolerant: true), before: nil),
                    .dropTable("nothing", ifExists: true, before: nil),
                ]
                var model = SchemaModel()
                for change in changes {
                    try await connection.make(change)
                    try await connection.make(change)
                    try model.apply(change)
                    let live = try await connection.schema()
                    expectEqual(live, connection.dialect.normalize(model), "\(change)")
                }
            }
        }

        @Test func rowsComeAndGo() async throws {
            try await withConnection { connection, _, _ in
                try await connection.make(.createTable(Self.types, ifNotExists: false))
                let rows = RowSet(
                    columns: ["c", "d", "i", "l", "t", "ai", "ak", "am"],
                    rows: (1...300).map { number in
                        let time = Value.text("2020-01-01 00:00:00")
                        return [
                            .integer(Int64(number)), .bool(number % 2 == 0), .text("it's"), .bytes([0, 255]),
                            .text("[1]"),
                            time, time,
                            .text("{}"),
                        ]
                    },
                    key: ["c", "d"]
                )
                let insert = Change.insertRows("types", rows)
                #expect(try await connection.make(insert).count == 1)
                let found = try await connection.sql("SELECT COUNT(*), SUM(d), MIN(l), MIN(j) FROM types")
                #expect(found.rows == [[.integer(300), .text("150"), .bytes([0, 255]), .text("long")]])
                for inverse in try insert.inverted() { try await connection.make(inverse) }
                #expect(try await connection.sql("SELECT COUNT(*) FROM types").rows == [[.integer(0)]])
            }
        }

        /// Says which table and which part of it differs.
        private func expectEqual(_ live: SchemaModel, _ model: SchemaModel, _ when: String) {
            #expect(live.tables.keys.sorted() == model.tables.keys.sorted(), "\(when)")
            for (name, table) in model.tables {
                guard let found = live[name] else { continue }
                for column in table.columns { #expect(found.column(column.name) == column, "\(when)") }
                for (left, right) in zip(found.constraints, table.constraints) { #expect(left == right, "\(when)") }
                for (left, right) in zip(found.indexes, table.indexes) { #expect(left == right, "\(when)") }
                // The whole of it only as a verdict: printed it would be pages.
                let isEqual = found == table
                #expect(isEqual, "\(when) \(name): \(found.options) \(found.comment ?? "")")
            }
        }
    }

    extension Table {
        /// The table without the constraint called `name`.
        fileprivate func without(_ name: Identifier) -> Table {
            var table = self
            table.uniques.removeAll { $0.name == name }
            table.checks.removeAll { $0.name == name }
            table.foreignKeys.removeAll { $0.name == name }
            return table
        }
    }
#endif
