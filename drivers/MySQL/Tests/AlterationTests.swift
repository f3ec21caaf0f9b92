#if MySQL
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import Testing

    @testable import SkeinMySQL

    private let mysql91 = Flavor(vendor: "mysql", version: ServerVersion(9, 1))

    /// The SQL of changes beyond the plain ones, word by word, on both vendors and on their old and new versions.
    @Suite struct AlterationTests {
        private func sql(
            _ change: Change,
            _ flavor: Flavor = mariaDB1011,
            before: SchemaModel = SchemaModel([DialectTests.table])
        ) throws -> [String] {
            let dialect = try dialect(flavor)
            let needs = dialect.needs(change)
            var model = SchemaModel(before.tables.values.filter { needs.contains($0.name) })
            model.views = before.views.filter { needs.contains($0.key) }
            return try dialect.render(change, before: model).map(\.sql)
        }

        private func alter(_ changes: TableChange..., flavor: Flavor = mariaDB1011) throws -> [String] {
            try sql(.alterTable("t", changes), flavor)
        }

        // MARK: - Columns

        @Test func renameAndChangeAreOneClause() throws {
            let type = TableChange.alterColumn("s", ColumnAlteration(type: .string(length: 30)), before: nil)
            let change = "ALTER TABLE `t` CHANGE COLUMN `s` `s2` varchar(30) NOT NULL DEFAULT 'x' COMMENT 'c'"
            #expect(try alter(type, .renameColumn("s", to: "s2")) == [change])
            // With a default alone, MODIFY would have been more than is asked; with a name it is not.
            #expect(
                try alter(
                    .renameColumn("n", to: "m"),
                    .alterColumn("m", ColumnAlteration(default: .drop), before: nil)
                ) == ["ALTER TABLE `t` CHANGE COLUMN `n` `m` int"]
            )
            #expect(
                try alter(.renameColumn("n", to: "m"), .renameColumn("m", to: "o"))
                    == ["ALTER TABLE `t` RENAME COLUMN `n` TO `m`", "ALTER TABLE `t` RENAME COLUMN `m` TO `o`"]
            )
        }

        /// A conversion through a type in between is not the conversion of one step.
        @Test func twoChangesOfTypeAreTwo() throws {
            #expect(
                try alter(
                    .alterColumn("n", ColumnAlteration(type: .string(length: 2)), before: nil),
                    .alterColumn("n", ColumnAlteration(type: .bigint), before: nil)
                ).count == 2
            )
            #expect(
                try alter(
                    .alterColumn("n", ColumnAlteration(type: .bigint), before: nil),
                    .alterColumn("n", ColumnAlteration(comment: .set("c")), before: nil)
                ) == ["ALTER TABLE `t` MODIFY COLUMN `n` bigint DEFAULT 1 COMMENT 'c'"]
            )
        }

        @Test func visibility() throws {
            let hide = TableChange.alterColumn("n", ColumnAlteration(options: ["invisible": .set("true")]), before: nil)
            #expect(try alter(hide) == ["ALTER TABLE `t` MODIFY COLUMN `n` int DEFAULT 1 INVISIBLE"])
            #expect(try alter(hide, flavor: mysql84) == ["ALTER TABLE `t` ALTER COLUMN `n` SET INVISIBLE"])
            #expect(throws: DialectError.self) { try alter(hide, flavor: mysql80) }
        }

        @Test func defaultsOfTheClock() throws {
            let now = TableChange.alterColumn(
                "d",
                ColumnAlteration(default: .set(.sql("now(3)"))),
                before: nil
            )
            var table = DialectTests.table
            table.columns[3].options = [:]
            let plain = SchemaModel([table])
            let change = Change.alterTable("t", [now])
            #expect(
                try sql(change, before: plain) == [
                    "ALTER TABLE `t` ALTER COLUMN `d` SET DEFAULT CURRENT_TIMESTAMP(3)"
                ]
            )
            let modify = "ALTER TABLE `t` MODIFY COLUMN `d` datetime(6) DEFAULT CURRENT_TIMESTAMP(3)"
            #expect(try sql(change, mysql84, before: plain) == [modify])
            // SET DEFAULT would take ON UPDATE away.
            #expect(try alter(now) == [modify + " ON UPDATE CURRENT_TIMESTAMP(6)"])
        }

        @Test func places() throws {
            #expect(
                try alter(
                    .addColumn(Column("a", .integer, options: ["first": "true"]), ifNotExists: false),
                    .addColumn(Column("z", .integer, options: ["after": "s`"]), ifNotExists: false),
                    .alterColumn("n", ColumnAlteration(options: ["after": .set("id")]), before: nil)
                ) == [
                    "ALTER TABLE `t` ADD COLUMN `a` int FIRST, ADD COLUMN `z` int AFTER `s```, "
                        + "MODIFY COLUMN `n` int DEFAULT 1 AFTER `id`"
                ]
            )
        }

        @Test func numbering() throws {
            #expect(
                try alter(.alterColumn("p", ColumnAlteration(identity: .set(Identity(start: 50))), before: nil)) == [
                    "ALTER TABLE `t` MODIFY COLUMN `p` bigint AUTO_INCREMENT, AUTO_INCREMENT=50"
                ]
            )
            let off = ["ALTER TABLE `t` MODIFY COLUMN `id` bigint NOT NULL"]
            #expect(try alter(.alterColumn("id", ColumnAlteration(autoincrement: false), before: nil)) == off)
            #expect(try alter(.alterColumn("id", ColumnAlteration(identity: .drop), before: nil)) == off)
        }

        @Test func collations() throws {
            let alteration = ColumnAlteration(collation: .set("latin1_bin"), options: ["charset": .set("latin1")])
            #expect(
                try alter(.alterColumn("s", alteration, before: nil)) == [
                    "ALTER TABLE `t` MODIFY COLUMN `s` varchar(20) CHARACTER SET latin1 COLLATE latin1_bin NOT NULL "
                        + "DEFAULT 'x' COMMENT 'c'"
                ]
            )
        }

        @Test func comments() throws {
            #expect(
                try alter(.setComment(.set("it's"), before: nil), .addColumn(Column("a", .integer), ifNotExists: false))
                    == ["ALTER TABLE `t` COMMENT='it''s', ADD COLUMN `a` int"]
            )
            #expect(try alter(.setComment(.drop, before: nil)) == ["ALTER TABLE `t` COMMENT=''"])
        }

        // MARK: - Names

        @Test func renames() throws {
            let names = [
                ("uq", "RENAME INDEX `uq` TO `z`"), ("ck", "DROP CONSTRAINT `ck`, ADD CONSTRAINT `z` CHECK (n > 0)"),
            ]
            for (name, clause) in names {
                let change = TableChange.renameConstraint(Identifier(reported: name), to: "z", before: nil)
                #expect(try alter(change) == ["ALTER TABLE `t` \(clause)"])
            }
            #expect(
                try alter(.renameConstraint("fk", to: "z", before: nil)) == [
                    "ALTER TABLE `t` DROP FOREIGN KEY `fk`, RENAME INDEX `fk` TO `z`, "
                        + "ADD CONSTRAINT `z` FOREIGN KEY (`p`) REFERENCES `p` (`id`)"
                ]
            )
            let other = TableName("t", schema: "other")
            #expect(
                try sql(.renameIndex("a", on: other, to: "b", before: nil))
                    == ["ALTER TABLE `other`.`t` RENAME INDEX `a` TO `b`"]
            )
        }

        // MARK: - Hints

        @Test func hints() throws {
            let hints = TableChange.hints(["algorithm": "instant", "lock": "none"])
            #expect(
                try alter(hints, .addColumn(Column("a", .integer), ifNotExists: false))
                    == ["ALTER TABLE `t` ADD COLUMN `a` int, ALGORITHM=INSTANT, LOCK=NONE"]
            )
            // An inverse has them last.
            #expect(
                try alter(.dropColumn("n", ifExists: false, before: nil), hints)
                    == ["ALTER TABLE `t` DROP INDEX `ix`, DROP COLUMN `n`, ALGORITHM=INSTANT, LOCK=NONE"]
            )
            #expect(try alter(hints) == [])
            let index = Index(name: "i", keys: [.column("n")])
            let build = IndexBuild(concurrently: true, hints: ["algorithm": "nocopy"])
            #expect(
                try sql(.createIndex(index, on: "t", build)) == [
                    "CREATE INDEX `i` ON `t` (`n`) ALGORITHM=NOCOPY LOCK=NONE"
                ]
            )
            // MariaDB's DROP INDEX reads none.
            #expect(
                try sql(.dropIndex("i", on: "t", IndexBuild(hints: ["lock": "shared"]), before: nil))
                    == ["ALTER TABLE `t` DROP INDEX `i`, LOCK=SHARED"]
            )
        }

        // MARK: - Indexes

        @Test func indexOptions() throws {
            let hidden = Index(name: "i", keys: [.column("n")], options: ["comment": "it's", "invisible": "true"])
            let create = Change.createIndex(hidden, on: "t", IndexBuild())
            #expect(try sql(create) == ["CREATE INDEX `i` ON `t` (`n`) COMMENT 'it''s' IGNORED"])
            #expect(try sql(create, mysql84) == ["CREATE INDEX `i` ON `t` (`n`) COMMENT 'it''s' INVISIBLE"])
            let parsed = Index(name: "f", keys: [.column("s")], method: "FULLTEXT", options: ["parser": "ngram"])
            #expect(
                try sql(.createIndex(parsed, on: "t", IndexBuild()), mysql84)
                    == ["CREATE FULLTEXT INDEX `f` ON `t` (`s`) WITH PARSER ngram"]
            )
        }

        // MARK: - Objects

        @Test func views() throws {
            let view = View("v", query: "SELECT 1", columns: ["a`b"], options: ["security": "invoker"])
            let create = Change.createView(view, ifNotExists: true)
            #expect(try sql(create) == ["CREATE SQL SECURITY INVOKER VIEW IF NOT EXISTS `v` (`a``b`) AS SELECT 1"])
            #expect(try sql(create, mysql91) == (try sql(create)))
            #expect(try sql(create, mysql84) == ["CREATE SQL SECURITY INVOKER VIEW `v` (`a``b`) AS SELECT 1"])
            var known = SchemaModel()
            known.views["v"] = view
            #expect(try sql(create, mysql84, before: known) == [])
            // OR REPLACE would take away the definer, the algorithm and the security.
            #expect(
                try sql(.replaceView(View("v", query: "SELECT 2"), before: nil)) == ["ALTER VIEW `v` AS SELECT 2"]
            )
            #expect(
                try sql(.dropView("v", isMaterialized: false, ifExists: true, before: nil))
                    == ["DROP VIEW IF EXISTS `v`"]
            )
        }

        @Test(arguments: [
            ("select `db`.`t`.`a` AS `a` from `db`.`t`", "select `t`.`a` AS `a` from `t`"),
            ("select `x`.`a` from (`db`.`t` `x` join `o`.`db`)", "select `x`.`a` from (`db`.`t` `x` join `o`.`db`)"),
            ("select 'it\\'s `db`.`t`' from `db`.`t`", "select 'it\\'s `db`.`t`' from `t`"),
            ("select `db`.`a` from `db`.`t` `db`", "select `db`.`a` from `db`.`t` `db`"),
            ("select nextval(`db`.`s`)", "select nextval(`s`)"),
        ])
        func ownNames(_ query: String, _ expected: String) throws {
            #expect(try dialect().unqualified(query, from: "db") == expected)
        }

        @Test func sequences() throws {
            let sequence = SQLSequence("s", start: 5, increment: -2, minimum: -9, maximum: 5, cycle: true, cache: 1)
            let create = Change.createSequence(sequence, ifNotExists: true)
            #expect(
                try sql(create) == [
                    "CREATE SEQUENCE IF NOT EXISTS `s` INCREMENT BY -2 MINVALUE -9 MAXVALUE 5 START WITH 5 CACHE 1 CYCLE"
                ]
            )
            #expect(throws: DialectError.self) { try sql(create, mysql84) }
        }

        @Test func batches() throws {
            let fill = Backfill("t", set: "n = 0", where: "n IS NULL", batch: 500)
            let statements = try dialect().render(.backfill(fill), before: SchemaModel())
            #expect(statements.map(\.sql) == ["UPDATE `t` SET n = 0 WHERE n IS NULL LIMIT 500"])
            #expect(statements.first?.transaction == .outside)
            #expect(statements.first?.batches?.size == 500)
        }

        @Test func tableOptions() throws {
            let options = [
                "row_format": "compressed", "key_block_size": "4", "stats_persistent": "0", "auto_increment": "9",
            ]
            let table = Table("o", columns: [Column("a", .integer)], options: options)
            #expect(
                try sql(.createTable(table, ifNotExists: false)).first?.hasSuffix(
                    " AUTO_INCREMENT=9 KEY_BLOCK_SIZE=4 ROW_FORMAT=COMPRESSED STATS_PERSISTENT=0"
                ) == true
            )
        }

        // MARK: - Refusals

        /// Each with its reason and, where there is one, the way round.
        @Test func refusals() throws {
            func index(_ index: Index, _ flavor: Flavor = mariaDB1011) throws -> [String] {
                try sql(.createIndex(index, on: "t", IndexBuild()), flavor)
            }
            func add(_ constraint: Constraint) throws -> [String] { try alter(.addConstraint(constraint)) }
            func create(_ options: [String: String]) throws -> [String] {
                try sql(
                    .createTable(Table("o", columns: [Column("a", .integer)], options: options), ifNotExists: false)
                )
            }
            let virtual = ColumnAlteration(computed: .set(Computed(sql: "id", stored: false)))
            let key = ForeignKey(columns: ["n"], referencedTable: "p", referencedColumns: ["id"])
            var full = key
            full.match = .full
            var lax = key
            lax.isValidated = false
            let exclusion = ExcludeConstraint(elements: [ExcludeConstraint.Element(.column("n"), "=")])
            let cases: [(String, () throws -> [String])] = [
                ("no hint speed", { try alter(.hints(["speed": "high"])) }),
                ("has no value fast", { try alter(.hints(["algorithm": "fast"])) }),
                ("has no value nocopy", { try alter(.hints(["algorithm": "nocopy"]), flavor: mysql84) }),
                ("names of primary keys", { try alter(.renameConstraint("PRIMARY", to: "z", before: nil)) }),
                (
                    "names of primary keys",
                    {
                        try alter(
                            .renameConstraint(
                                "pk",
                                to: "z",
                                before: .primaryKey(PrimaryKey(name: "pk", columns: ["id"]))
                            )
                        )
                    }
                ),
                ("no constraint nope", { try alter(.renameConstraint("nope", to: "z", before: nil)) }),
                ("validated", { try alter(.validateConstraint("ck")) }),
                ("not to be validated", { try add(.foreignKey(lax)) }),
                ("matched in full", { try add(.foreignKey(full)) }),
                ("exclusion", { try add(.exclude(exclusion)) }),
                ("NULLs are equal", { try add(.unique(UniqueConstraint(columns: ["n"], nullsNotDistinct: true))) }),
                ("includes columns", { try add(.unique(UniqueConstraint(columns: ["n"], include: ["s"]))) }),
                ("cannot change", { try alter(.alterColumn("n", virtual, before: nil)) }),
                (
                    "without a collation",
                    {
                        try alter(
                            .alterColumn("s", ColumnAlteration(options: ["charset": .set("latin1")]), before: nil)
                        )
                    }
                ),
                (
                    "holds no time",
                    { try alter(.alterColumn("d", ColumnAlteration(type: .integer, default: .drop), before: nil)) }
                ),
                (
                    "comes first, after another",
                    {
                        try alter(
                            .addColumn(
                                Column("a", .integer, options: ["first": "true", "after": "n"]),
                                ifNotExists: false
                            )
                        )
                    }
                ),
                (
                    "bounds",
                    {
                        try alter(
                            .alterColumn("p", ColumnAlteration(identity: .set(Identity(minimum: 3))), before: nil)
                        )
                    }
                ),
                ("NULLs are equal", { try index(Index(name: "i", keys: [.column("n")], nullsNotDistinct: true)) }),
                ("has the collation", { try index(Index(name: "i", keys: [IndexKey(.column("s"), collation: "C")])) }),
                ("operator class", { try index(Index(name: "i", keys: [IndexKey(.column("s"), operatorClass: "o")])) }),
                ("where NULLs come", { try index(Index(name: "i", keys: [IndexKey(.column("s"), nullsFirst: true)])) }),
                (
                    "descending",
                    { try index(Index(name: "i", keys: [IndexKey(.column("s"), descending: true)]), mariaDB105) }
                ),
                (
                    "neither prefixes nor an order",
                    { try index(Index(name: "i", keys: [IndexKey(.column("s"), prefixLength: 3)], method: "fulltext")) }
                ),
                (
                    "uses every index",
                    { try index(Index(name: "i", keys: [.column("n")], options: ["invisible": "true"]), mariaDB105) }
                ),
                (
                    "unknown option fillfactor",
                    { try index(Index(name: "i", keys: [.column("n")], options: ["fillfactor": "70"])) }
                ),
                (
                    "unknown option parser",
                    { try index(Index(name: "i", keys: [.column("n")], options: ["parser": "ngram"])) }
                ),
                (
                    "never unique",
                    { try index(Index(name: "i", keys: [.column("s")], unique: true, method: "fulltext")) }
                ),
                ("partitioned", { try create(["partitioned": "true"]) }),
                ("neither a word nor a number", { try create(["row_format": "a b"]) }),
                ("no number", { try create(["auto_increment": "x"]) }),
                (
                    "materialized",
                    { try sql(.createView(View("v", query: "SELECT 1", isMaterialized: true), ifNotExists: false)) }
                ),
                (
                    "unknown option algorithm",
                    {
                        try sql(
                            .createView(View("v", query: "SELECT 1", options: ["algorithm": "x"]), ifNotExists: false)
                        )
                    }
                ),
                ("is to be made or dropped", { try sql(.createSchema("s", ifNotExists: false)) }),
                ("is to be made or dropped", { try sql(.dropSchema("s", ifExists: false, cascade: true)) }),
                ("is to be installed", { try sql(.createExtension(Extension("e"), ifNotExists: false)) }),
                ("sequence s", { try sql(.dropSequence("s", ifExists: true, before: nil), mysql84) }),
                ("without saying of which table", { try sql(.renameIndex("i", on: nil, to: "j", before: nil)) }),
            ]
            for (reason, body) in cases {
                let error = try #require(throws: DialectError.self, "\(reason)") { try body() }
                #expect("\(error.reason); \(error.hint ?? "")".contains(reason), "\(error)")
            }
        }
    }
#endif
