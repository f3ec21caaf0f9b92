#if MySQL
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import Testing

    @testable import SkeinMySQL

    /// The SQL of every kind of change, word by word.
    @Suite struct DialectTests {
        static let table = Table(
            "t",
            columns: [
                Column("id", .bigint, nullable: false, autoincrement: true),
                Column("s", .string(length: 20), nullable: false, default: .literal(.text("x")), comment: "c"),
                Column("n", .integer, default: .literal(.integer(1))),
                Column("d", .datetime, default: .sql("now()"), options: ["on_update": "now()"]),
                Column("p", .bigint), Column("j", .json), Column("b", .boolean, collation: nil),
            ],
            primaryKey: PrimaryKey(name: "pk", columns: ["id"]),
            uniques: [UniqueConstraint(name: "uq", columns: ["s"])],
            foreignKeys: [ForeignKey(name: "fk", columns: ["p"], referencedTable: "p", referencedColumns: ["id"])],
            checks: [CheckConstraint(name: "ck", expression: "n > 0")],
            indexes: [Index(name: "ix", keys: [.column("p"), .column("n")]), Index(name: "fk", keys: [.column("p")])]
        )

        private func sql(
            _ change: Change,
            _ flavor: Flavor = mariaDB1011,
            before: Table? = table
        ) throws -> [String] {
            let dialect = try dialect(flavor)
            let needs = dialect.needs(change)
            // A dialect sees only what it asked for.
            let model = SchemaModel((before.map { [$0] } ?? []).filter { needs.contains($0.name) })
            return try dialect.render(change, before: model).map(\.sql)
        }

        private func alter(_ changes: TableChange..., flavor: Flavor = mariaDB1011) throws -> [String] {
            try sql(.alterTable("t", changes), flavor)
        }

        private func refusal(_ body: () throws -> [String]) -> DialectError? {
            do {
                Issue.record("not refused: \(try body())")
                return nil
            } catch {
                return error as? DialectError
            }
        }

        @Test func createTable() throws {
            let table = Table(
                "a`b",
                columns: [
                    Column("id", .integer, nullable: false, identity: Identity(start: 10)),
                    Column(
                        "s",
                        .string(length: 5),
                        default: .literal(.text("it's \\")),
                        comment: "it's",
                        collation: "utf8mb4_bin"
                    ),
                    Column("g", .integer, computed: Computed(sql: "id + 1", stored: true)),
                    Column("ts", .timestamp, default: .sql("now()"), options: ["on_update": "CURRENT_TIMESTAMP"]),
                    Column("tn", .timestamp), Column("e", .text, default: .literal(.text("x"))),
                    Column("u", .uuid, nullable: false, default: .sql("uuid()")),
                    Column("h", .integer, options: ["invisible": "true"]),
                ],
                primaryKey: PrimaryKey(name: "ignored", columns: ["id"]),
                uniques: [UniqueConstraint(name: "uq", columns: ["s", "id"])],
                foreignKeys: [
                    ForeignKey(
                        name: "fk",
                        columns: ["id"],
                        referencedTable: TableName("p", schema: "other"),
                        referencedColumns: ["id"],
                        onDelete: .setNull,
                        onUpdate: .cascade
                    )
                ],
                checks: [CheckConstraint(name: "ck", expression: "id > 0")],
                indexes: [
                    Index(
                        name: "ix",
                        keys: [IndexKey(.column("s"), descending: true, prefixLength: 3)],
                        method: "btree"
                    ),
                    Index(name: "ft", keys: [.column("e")], method: "fulltext"),
                ],
                comment: "it's"
            )
            let mariaDB = """
                CREATE TABLE IF NOT EXISTS `a``b` (
                    `id` int NOT NULL AUTO_INCREMENT,
                    `s` varchar(5) COLLATE utf8mb4_bin DEFAULT 'it''s \\\\' COMMENT 'it''s',
                    `g` int GENERATED ALWAYS AS (id + 1) STORED,
                    `ts` timestamp(6) NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6),
                    `tn` timestamp(6) NULL,
                    `e` longtext DEFAULT 'x',
                    `u` uuid NOT NULL DEFAULT (uuid()),
                    `h` int INVISIBLE,
                    PRIMARY KEY (`id`),
                    CONSTRAINT `uq` UNIQUE (`s`, `id`),
                    CONSTRAINT `fk` FOREIGN KEY (`id`) REFERENCES `other`.`p` (`id`) ON DELETE SET NULL ON UPDATE CASCADE,
                    CONSTRAINT `ck` CHECK (id > 0),
                    INDEX `ix` USING BTREE (`s`(3) DESC),
                    FULLTEXT INDEX `ft` (`e`)
                ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci AUTO_INCREMENT=10 COMMENT='it''s'
                """
            #expect(try sql(.createTable(table, ifNotExists: true)) == [mariaDB])
            let mysql = mariaDB.replacing("DEFAULT 'x'", with: "DEFAULT ('x')").replacing(
                "`u` uuid",
                with: "`u` char(36)"
            )
            #expect(try sql(.createTable(table, ifNotExists: true), mysql84) == [mysql])
        }

        @Test func tables() throws {
            #expect(try sql(.dropTable("t", ifExists: true, before: nil)) == ["DROP TABLE IF EXISTS `t`"])
            #expect(try sql(.renameTable(TableName("t", schema: "s"), to: "u")) == ["RENAME TABLE `s`.`t` TO `s`.`u`"])
            let options = ["engine": "Aria", "charset": "latin1"]
            let odd = Table("t", columns: [Column("a", .integer)], options: options)
            #expect(
                try sql(.createTable(odd, ifNotExists: false)) == [
                    "CREATE TABLE `t` (\n    `a` int\n) ENGINE=Aria DEFAULT CHARSET=latin1 COLLATE=latin1_swedish_ci"
                ]
            )
        }

        @Test func columns() throws {
            #expect(
                try alter(
                    .addColumn(
                        Column("a", .integer, nullable: false, default: .literal(.integer(0))),
                        ifNotExists: true
                    ),
                    .dropColumn("n", ifExists: true, before: nil),
                    .renameColumn("s", to: "s2")
                ) == [
                    "ALTER TABLE `t` ADD COLUMN IF NOT EXISTS `a` int NOT NULL DEFAULT 0, DROP INDEX `ix`, "
                        + "DROP COLUMN IF EXISTS `n`, RENAME COLUMN `s` TO `s2`"
                ]
            )
            // MySQL has no IF [NOT] EXISTS here, so the table is looked at.
            #expect(
                try alter(
                    .addColumn(Column("n", .integer), ifNotExists: true),
                    .addColumn(Column("m", .integer), ifNotExists: true),
                    .dropColumn("gone", ifExists: true, before: nil),
                    flavor: mysql84
                ) == ["ALTER TABLE `t` ADD COLUMN `m` int"]
            )
        }

        @Test func alterColumn() throws {
            #expect(
                try alter(.alterColumn("s", ColumnAlteration(type: .string(length: 30)), before: nil)) == [
                    "ALTER TABLE `t` MODIFY COLUMN `s` varchar(30) NOT NULL DEFAULT 'x' COMMENT 'c'"
                ]
            )
            #expect(
                try alter(.alterColumn("d", ColumnAlteration(nullable: false), before: nil)) == [
                    "ALTER TABLE `t` MODIFY COLUMN `d` datetime(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) "
                        + "ON UPDATE CURRENT_TIMESTAMP(6)"
                ]
            )
            #expect(
                try alter(.alterColumn("id", ColumnAlteration(comment: .set("key")), before: nil)) == [
                    "ALTER TABLE `t` MODIFY COLUMN `id` bigint NOT NULL AUTO_INCREMENT COMMENT 'key'"
                ]
            )
            #expect(
                try alter(
                    .alterColumn("n", ColumnAlteration(default: .set(.literal(.integer(2)))), before: nil),
                    .alterColumn("s", ColumnAlteration(default: .drop), before: nil)
                ) == ["ALTER TABLE `t` ALTER COLUMN `n` SET DEFAULT 2, ALTER COLUMN `s` DROP DEFAULT"]
            )
            #expect(
                try alter(.alterColumn("n", ColumnAlteration(default: .drop), before: nil)) == [
                    "ALTER TABLE `t` ALTER COLUMN `n` SET DEFAULT NULL"
                ]
            )
            #expect(
                try alter(.alterColumn("n", ColumnAlteration(default: .set(.sql("1 + 1"))), before: nil)) == [
                    "ALTER TABLE `t` ALTER COLUMN `n` SET DEFAULT (1 + 1)"
                ]
            )
            #expect(
                try alter(
                    .alterColumn("j", ColumnAlteration(default: .set(.literal(.text("{}")))), before: nil),
                    flavor: mysql84
                )
                    == ["ALTER TABLE `t` ALTER COLUMN `j` SET DEFAULT ('{}')"]
            )
        }

        @Test func whatChangesNothingIsNotRun() throws {
            #expect(
                try alter(
                    .alterColumn("n", ColumnAlteration(type: .native("int(11)"), nullable: true), before: nil),
                    .alterColumn("b", ColumnAlteration(type: .native("bool")), before: nil),
                    .alterColumn("d", ColumnAlteration(default: .set(.sql("current_timestamp(6)"))), before: nil)
                ) == []
            )
        }

        @Test func aChangeOfAChange() throws {
            #expect(
                try alter(
                    .renameColumn("n", to: "m"),
                    .alterColumn("m", ColumnAlteration(type: .bigint), before: nil),
                    .alterColumn("m", ColumnAlteration(nullable: false), before: nil),
                    .addConstraint(.unique(UniqueConstraint(name: "u", columns: ["m"]))),
                    .dropColumn("m", ifExists: false, before: nil)
                ) == [
                    "ALTER TABLE `t` CHANGE COLUMN `n` `m` bigint NOT NULL DEFAULT 1",
                    "ALTER TABLE `t` ADD CONSTRAINT `u` UNIQUE (`m`)",
                    "ALTER TABLE `t` DROP INDEX `ix`, DROP COLUMN `m`",
                ]
            )
        }

        @Test func constraints() throws {
            #expect(
                try alter(
                    .addConstraint(.check(CheckConstraint(expression: "n < 9"))),
                    .addConstraint(
                        .foreignKey(
                            ForeignKey(
                                columns: ["n"],
                                referencedTable: "p",
                                referencedColumns: ["id"],
                                onDelete: .cascade
                            )
                        )
                    ),
                    .addConstraint(.unique(UniqueConstraint(columns: ["n"])))
                ) == [
                    "ALTER TABLE `t` ADD CHECK (n < 9), ADD FOREIGN KEY (`n`) REFERENCES `p` (`id`) ON DELETE CASCADE, "
                        + "ADD UNIQUE (`n`)"
                ]
            )
            #expect(
                try alter(
                    .dropConstraint(nil, kind: .primaryKey, ifExists: false, before: nil),
                    .addConstraint(.primaryKey(PrimaryKey(name: "pk", columns: ["id", "n"])))
                ) == ["ALTER TABLE `t` DROP PRIMARY KEY, ADD PRIMARY KEY (`id`, `n`)"]
            )
            #expect(
                try alter(.dropConstraint("ck", kind: .check, ifExists: true, before: nil)) == [
                    "ALTER TABLE `t` DROP CONSTRAINT IF EXISTS `ck`"
                ]
            )
            #expect(
                try alter(
                    .dropConstraint("ck", kind: .check, ifExists: false, before: nil),
                    flavor: Flavor(vendor: "mysql", version: ServerVersion(8, 0, 16))
                )
                    == ["ALTER TABLE `t` DROP CHECK `ck`"]
            )
            #expect(
                try alter(.dropConstraint("uq", kind: nil, ifExists: false, before: nil)) == [
                    "ALTER TABLE `t` DROP INDEX `uq`"
                ]
            )
            #expect(try alter(.dropConstraint("nope", kind: nil, ifExists: true, before: nil)) == [])
            // The index that the server made for the key goes with it.
            #expect(
                try alter(.dropConstraint("fk", kind: .foreignKey, ifExists: false, before: nil)) == [
                    "ALTER TABLE `t` DROP FOREIGN KEY `fk`, DROP INDEX `fk`"
                ]
            )
        }

        @Test func indexes() throws {
            let expression = Index(name: "e", keys: [IndexKey(.expression("lower(s)"), descending: true)], unique: true)
            #expect(
                try sql(.createIndex(expression, on: "t", IndexBuild()), mysql84) == [
                    "CREATE UNIQUE INDEX `e` ON `t` ((lower(s)) DESC)"
                ]
            )
            let plain = Index(name: "i", keys: [.column("n")])
            let build = IndexBuild(concurrently: true, tolerant: true)
            #expect(
                try sql(.createIndex(plain, on: "t", build)) == [
                    "CREATE INDEX IF NOT EXISTS `i` ON `t` (`n`) ALGORITHM=INPLACE LOCK=NONE"
                ]
            )
            #expect(try sql(.createIndex(Index(name: "ix", keys: [.column("n")]), on: "t", build), mysql84) == [])
            #expect(try sql(.dropIndex("ix", on: "t", IndexBuild(), before: nil)) == ["DROP INDEX `ix` ON `t`"])
            #expect(try sql(.dropIndex("nope", on: "t", IndexBuild(tolerant: true), before: nil)) == [])
            var table = Self.table
            table.indexes.removeAll { $0.name == "fk" }
            // The last index of a foreign key is replaced by the one the server would have made.
            #expect(
                try sql(.dropIndex("ix", on: "t", IndexBuild(), before: nil), before: table) == [
                    "ALTER TABLE `t` DROP INDEX `ix`, ADD INDEX `fk` (`p`)"
                ]
            )
        }

        @Test func rows() throws {
            let rows = RowSet(columns: ["a", "b"], rows: [[.integer(1), .null], [.text("x"), .bool(true)]], key: [])
            let dialect = try dialect()
            let insert = try dialect.render(.insertRows("t", rows), before: SchemaModel())
            #expect(insert.map(\.sql) == ["INSERT INTO `t` (`a`, `b`) VALUES (?, ?), (?, ?)"])
            #expect(insert.first?.binds == [.integer(1), .null, .text("x"), .bool(true)])
            let delete = try dialect.render(.deleteRows("t", rows), before: SchemaModel())
            #expect(
                delete.map(\.sql) == [
                    "DELETE FROM `t` WHERE `a` = ? AND `b` = ?", "DELETE FROM `t` WHERE `a` = ? AND `b` IS NULL",
                ]
            )
            let raw = try dialect.render(
                .execute(RawSQL([RawStatement("OPTIMIZE TABLE t", line: 3)], transactional: false)),
                before: SchemaModel()
            )
            #expect(raw == [Statement("OPTIMIZE TABLE t", transaction: .outside, line: 3)])
        }

        @Test func needsOnlyWhatItMust() throws {
            let maria = try dialect()
            let mysql = try dialect(mysql84)
            let add = Change.alterTable(
                "t",
                [.addColumn(Column("a", .integer), ifNotExists: true), .renameColumn("b", to: "c")]
            )
            #expect(maria.needs(add) == [])
            #expect(mysql.needs(add) == ["t"])
            #expect(
                maria.needs(.alterTable("t", [.alterColumn("a", ColumnAlteration(nullable: true), before: nil)])) == [
                    "t"
                ]
            )
            #expect(maria.needs(.alterTable("t", [.addConstraint(.check(CheckConstraint(expression: "1")))])) == [])
            #expect(
                maria.needs(.alterTable("t", [.dropConstraint("c", kind: .check, ifExists: true, before: nil)])) == []
            )
            #expect(
                mysql.needs(.alterTable("t", [.dropConstraint("c", kind: .check, ifExists: true, before: nil)])) == [
                    "t"
                ]
            )
            #expect(
                maria.needs(.alterTable("t", [.dropConstraint("c", kind: .foreignKey, ifExists: false, before: nil)]))
                    == ["t"]
            )
            #expect(maria.needs(.dropTable("t", ifExists: false, before: nil)) == [])
        }

        @Test func refusals() throws {
            func create(_ column: Column, _ flavor: Flavor = mariaDB1011) throws -> [String] {
                try sql(.createTable(Table("t", columns: [column]), ifNotExists: false), flavor)
            }
            let partial = Index(name: "i", keys: [.column("n")], predicate: "n > 0")
            let covering = Index(name: "i", keys: [.column("n")], include: ["s"])
            let expression = Index(name: "i", keys: [IndexKey(.expression("n + 1"))])
            let foreign = ForeignKey(
                columns: ["n"],
                referencedTable: "p",
                referencedColumns: ["id"],
                onDelete: .setDefault
            )
            let deferred = UniqueConstraint(columns: ["n"], deferrability: .deferrableInitiallyDeferred)
            let cases: [(String, () throws -> [String])] = [
                ("no partial indexes", { try sql(.createIndex(partial, on: "t", IndexBuild())) }),
                ("cannot", { try sql(.createIndex(covering, on: "t", IndexBuild())) }),
                ("indexes only columns", { try sql(.createIndex(expression, on: "t", IndexBuild())) }),
                (
                    "uses gin",
                    {
                        try sql(
                            .createIndex(Index(name: "i", keys: [.column("n")], method: "gin"), on: "t", IndexBuild())
                        )
                    }
                ),
                ("without saying of which table", { try sql(.dropIndex("i", on: nil, IndexBuild(), before: nil)) }),
                ("InnoDB refuses", { try alter(.addConstraint(.foreignKey(foreign))) }),
                ("deferrable", { try alter(.addConstraint(.unique(deferred))) }),
                (
                    "conversion of its own",
                    { try alter(.alterColumn("n", ColumnAlteration(type: .text, using: "n::text"), before: nil)) }
                ),
                ("no column nope", { try alter(.alterColumn("nope", ColumnAlteration(nullable: true), before: nil)) }),
                ("no constraint nope", { try alter(.dropConstraint("nope", kind: nil, ifExists: false, before: nil)) }),
                (
                    "present definition is not known",
                    { try sql(.alterTable("x", [.alterColumn("n", ColumnAlteration(nullable: true), before: nil)])) }
                ),
                ("always numbered", { try create(Column("a", .integer, identity: Identity(always: true))) }),
                ("steps of 2", { try create(Column("a", .integer, identity: Identity(increment: 2))) }),
                (
                    "has a default",
                    { try create(Column("a", .integer, default: .literal(.integer(1)), autoincrement: true)) }
                ),
                ("unknown option onupdate", { try create(Column("a", .integer, options: ["onupdate": "x"])) }),
                (
                    "which this server cannot say",
                    { try create(Column("a", .integer, nullable: false, computed: Computed(sql: "1", stored: true))) }
                ),
                (
                    "keeps checks with the table",
                    { try create(Column("a", .integer, options: ["check": "a > 1"]), mysql84) }
                ),
                ("only constants", { try create(Column("a", .uuid, default: .sql("uuid()")), mysql80) }),
                ("updates itself", { try create(Column("a", .timestamp, nullable: false), mariaDB105) }),
                (
                    "longer than 64",
                    { try create(Column(Identifier(reported: String(repeating: "é", count: 65)), .integer)) }
                ),
                ("ends with a space", { try create(Column("a ", .integer)) }),
                ("cannot keep in names", { try create(Column("a💥", .integer)) }),
                ("not a name", { try create(Column("a", .text, collation: "x; DROP")) }),
                (
                    "ignores them",
                    {
                        try sql(
                            .createTable(
                                Table("t", columns: [], checks: [CheckConstraint(expression: "1")]),
                                ifNotExists: false
                            ),
                            mysql80
                        )
                    }
                ),
                (
                    "unknown option fillfactor",
                    { try sql(.createTable(Table("t", columns: [], options: ["fillfactor": "1"]), ifNotExists: false)) }
                ),
                ("NUL", { try create(Column("a", .text, default: .literal(.text("\0")))) }),
            ]
            for (reason, body) in cases {
                let error = try #require(refusal(body), "\(reason)")
                #expect(error.reason.contains(reason), "\(error)")
            }
        }
    }
#endif
