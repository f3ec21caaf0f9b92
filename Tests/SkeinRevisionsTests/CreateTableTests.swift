import SkeinModel
import SkeinRevisions
import Testing

@Suite struct CreateTableTests {
    @Test func `Everything that a table can have`() throws {
        let changes = try lower(
            """
            create_table:
              table: orders
              schema: shop
              comment: what was bought
              if_not_exists: true
              options: { mysql: { engine: InnoDB }, postgresql: { tablespace: fast } }
              columns:
                - { name: id, type: bigint, primary_key: true, autoincrement: true }
                - { name: no, type: integer, identity: { always: true, start: 100, increment: 5 } }
                - { name: user_id, type: bigint, nullable: false, references: auth.users.id, on_delete: cascade,
                    on_update: set null, index: true }
                - { name: code, type: string(8), unique: true, collation: C, comment: short }
                - { name: total, type: "decimal(10, 2)", default: 0, check: total >= 0 }
                - { name: vat, type: double, computed: { sql: total * 0.2, stored: true } }
                - { name: seen, type: timestamp, default: { sql: now() } }
              unique_constraints:
                - { columns: [user_id, code] }
                - { name: uq_no, columns: [no], deferrable: true, initially: deferred }
              foreign_keys:
                - { columns: [user_id, code], referred_table: codes, referred_schema: ref, referred_columns: [a, b],
                    deferrable: true, on_delete: set default, on_update: restrict }
              checks: [ { name: ck_total, condition: total < 1000 } ]
              indexes:
                - { columns: [code, { column: total, descending: true, length: 9 }], unique: true, include: [no],
                    where: code IS NOT NULL, method: btree }
                - { name: ix_lower, columns: [ { expression: lower(code) } ] }
            """
        )
        let table = TableName("orders", schema: "shop")
        let expected = Table(
            table,
            columns: [
                Column("id", .bigint, nullable: false, autoincrement: true),
                Column(
                    "no",
                    .integer,
                    nullable: false,
                    identity: Identity(always: true, start: 100, increment: 5)
                ), Column("user_id", .bigint, nullable: false),
                Column("code", .string(length: 8), comment: "short", collation: "C"),
                Column("total", .decimal(precision: 10, scale: 2), default: .literal(.integer(0))),
                Column("vat", .double, computed: Computed(sql: "total * 0.2", stored: true)),
                Column("seen", .timestamp, default: .sql("now()")),
            ],
            primaryKey: PrimaryKey(name: "pk_orders", columns: ["id"]),
            uniques: [
                UniqueConstraint(name: "uq_orders_code", columns: ["code"]),
                UniqueConstraint(name: "uq_orders_user_id_code", columns: ["user_id", "code"]),
                UniqueConstraint(name: "uq_no", columns: ["no"], deferrability: .deferrableInitiallyDeferred),
            ],
            foreignKeys: [
                ForeignKey(
                    name: "fk_orders_user_id_users",
                    columns: ["user_id"],
                    referencedTable: TableName("users", schema: "auth"),
                    referencedColumns: ["id"],
                    onDelete: .cascade,
                    onUpdate: .setNull
                ),
                ForeignKey(
                    name: "fk_orders_user_id_code_codes",
                    columns: ["user_id", "code"],
                    referencedTable: TableName("codes", schema: "ref"),
                    referencedColumns: ["a", "b"],
                    onDelete: .setDefault,
                    onUpdate: .restrict,
                    deferrability: .deferrableInitiallyImmediate
                ),
            ],
            checks: [
                CheckConstraint(name: "ck_orders_total", expression: "total >= 0"),
                CheckConstraint(name: "ck_total", expression: "total < 1000"),
            ],
            indexes: [
                Index(name: "ix_orders_user_id", keys: [.column("user_id")]),
                Index(
                    name: "ix_orders_code_total",
                    keys: [.column("code"), IndexKey(.column("total"), descending: true, prefixLength: 9)],
                    unique: true,
                    predicate: "code IS NOT NULL",
                    include: ["no"],
                    method: "btree"
                ), Index(name: "ix_lower", keys: [IndexKey(.expression("lower(code)"))]),
            ],
            comment: "what was bought",
            options: ["tablespace": "fast"]
        )
        #expect(changes == [.createTable(expected, ifNotExists: true)])
    }

    @Test func `A column allows NULL and a table expects to be new`() throws {
        let changes = try lower("create_table: { table: t, columns: [ { name: a, type: text } ] }")
        #expect(changes == [.createTable(Table("t", columns: [Column("a", .text)]), ifNotExists: false)])
    }

    @Test(
        arguments: [
            ("primary_key: [b, a]", PrimaryKey(name: "pk_t", columns: ["b", "a"])),
            ("primary_key: { columns: [a] }", PrimaryKey(name: "pk_t", columns: ["a"])),
            ("primary_key: { name: t_key, columns: [a, b] }", PrimaryKey(name: "t_key", columns: ["a", "b"])),
        ]
    )
    func `The primary key of a table`(_ text: String, _ key: PrimaryKey) throws {
        let changes = try lower(
            "create_table: { table: t, columns: [ { name: a, type: text }, { name: b, type: text } ], \(text) }"
        )
        let columns = (["a", "b"] as [Identifier]).map { Column($0, .text, nullable: !key.columns.contains($0)) }
        #expect(changes == [.createTable(Table("t", columns: columns, primaryKey: key), ifNotExists: false)])
    }

    @Test func `Columns marked as primary keys form one key`() throws {
        let changes = try lower(
            """
            create_table:
              table: t
              columns:
                - { name: a, type: text, primary_key: true }
                - { name: b, type: text, primary_key: true, nullable: false }
            """
        )
        let columns = [Column("a", .text, nullable: false), Column("b", .text, nullable: false)]
        let key = PrimaryKey(name: "pk_t", columns: ["a", "b"])
        #expect(changes == [.createTable(Table("t", columns: columns, primaryKey: key), ifNotExists: false)])
    }

    @Test(
        arguments: [
            (Flavor.mysql, ["engine": "InnoDB", "charset": "utf8mb4"]),
            (.mariadb, ["engine": "Aria", "charset": "utf8mb4", "transactional": "1"]), (.sqlite, [:]),
        ]
    )
    func `Options of the vendor win over those of its family`(_ flavor: Flavor, _ options: [String: String]) throws {
        let changes = try lower(
            """
            create_table:
              table: t
              columns: [ { name: a, type: text } ]
              options:
                mariadb: { engine: Aria, transactional: 1 }
                mysql: { engine: InnoDB, charset: utf8mb4 }
            """,
            for: flavor
        )
        let table = Table("t", columns: [Column("a", .text)], options: options)
        #expect(changes == [.createTable(table, ifNotExists: false)])
    }

    @Test func `A column that is unique and indexed has one unique index`() throws {
        let changes = try lower(
            "create_table: { table: t, columns: [ { name: a, type: text, unique: true, index: true } ] }"
        )
        let index = Index(name: "ix_t_a", keys: [.column("a")], unique: true)
        let table = Table("t", columns: [Column("a", .text)], indexes: [index])
        #expect(changes == [.createTable(table, ifNotExists: false)])
    }

    @Test(arguments: ["autoincrement: true", "identity: {}", "primary_key: true"])
    func `What the server numbers is never NULL unless the file says so`(_ text: String) throws {
        func column(_ more: String) throws -> Column? {
            let changes = try lower(
                "create_table: { table: t, columns: [ { name: a, type: bigint, \(text)\(more) } ] }"
            )
            guard case .createTable(let table, _) = changes.first else { return nil }
            return table.columns.first
        }
        #expect(try column("")?.nullable == false)
        #expect(try column(", nullable: false")?.nullable == false)
        if text != "primary_key: true" { #expect(try column(", nullable: true")?.nullable == true) }
    }

    @Test func `Identity without details leaves them to the server`() throws {
        let changes = try lower("create_table: { table: t, columns: [ { name: a, type: bigint, identity: {} } ] }")
        let column = Column("a", .bigint, nullable: false, identity: Identity())
        #expect(changes == [.createTable(Table("t", columns: [column]), ifNotExists: false)])
    }
}
