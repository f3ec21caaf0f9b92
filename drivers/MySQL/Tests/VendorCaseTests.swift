#if MySQL
    import SkeinConformance
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers
    import Testing

    @testable import SkeinMySQL

    /// The conformance suite's equation for what only this driver has: made and inspected is what the model says, and the
    /// inverse gives back what was there before.
    @Suite struct VendorCaseTests {
        private static let notes = Table(
            "notes",
            columns: [
                Column("id", .integer, nullable: false),
                Column("body", .text),
                Column("title", .string(length: 40), nullable: false, default: .literal(.text("none"))),
                Column("seen", .datetime, options: ["on_update": "current_timestamp(6)"]),
                Column("owner", .integer),
                Column("place", .native("point"), nullable: false),
            ],
            primaryKey: PrimaryKey(columns: ["id"]),
            foreignKeys: [
                ForeignKey(name: "fk_owner", columns: ["owner"], referencedTable: "notes", referencedColumns: ["id"])
            ]
        )

        private static func made(_ index: Index, _ build: IndexBuild = IndexBuild()) -> ConformanceCase {
            ConformanceCase(
                "create_index",
                "\(index)",
                before: [.createTable(notes, ifNotExists: false)],
                change: [.createIndex(index, on: "notes", build)]
            )
        }

        private static func altered(_ name: String, _ changes: TableChange...) -> ConformanceCase {
            ConformanceCase(
                "alter_table",
                name,
                before: [.createTable(notes, ifNotExists: false)],
                change: [.alterTable("notes", changes)]
            )
        }

        private static func table(_ name: String, _ options: [String: String]) -> ConformanceCase {
            let columns = [Column("a", .integer), Column("b", .string(length: 10))]
            return ConformanceCase(
                "create_table",
                name,
                change: [.createTable(Table("odd", columns: columns, options: options), ifNotExists: false)]
            )
        }

        static let cases: [ConformanceCase] = [
            made(Index(name: "ix", keys: [.column("title")], options: ["comment": "it's", "invisible": "true"])),
            made(Index(name: "ux", keys: [.column("title")], unique: true, options: ["comment": "one"])),
            made(
                Index(name: "ix", keys: [IndexKey(.column("body"), descending: true, prefixLength: 7), .column("id")])
            ),
            made(Index(name: "ux", keys: [IndexKey(.column("title"), prefixLength: 3)], unique: true)),
            made(Index(name: "ft", keys: [.column("body"), .column("title")], method: "FULLTEXT")),
            made(Index(name: "sp", keys: [.column("place")], method: "spatial")),
            made(Index(name: "ix", keys: [.column("title")], method: "btree")),
            made(
                Index(name: "ix", keys: [.column("title")]),
                IndexBuild(tolerant: true, hints: ["algorithm": "nocopy", "lock": "none"])
            ),
            altered(
                "with hints",
                .hints(["algorithm": "instant", "lock": "none"]),
                .addColumn(Column("extra", .integer), ifNotExists: false)
            ),
            altered(
                "option set",
                .alterColumn("title", ColumnAlteration(options: ["invisible": .set("true")]), before: nil)
            ),
            altered(
                "option dropped",
                .alterColumn("seen", ColumnAlteration(options: ["on_update": .drop]), before: nil)
            ),
            altered(
                "check on a column",
                .alterColumn("owner", ColumnAlteration(options: ["check": .set("owner > 0")]), before: nil)
            ),
            altered(
                "type and name, and what expressions say",
                .addColumn(
                    Column("half", .integer, computed: Computed(sql: "owner / 2", stored: true)),
                    ifNotExists: false
                ),
                .dropConstraint("fk_owner", kind: .foreignKey, ifExists: false, before: nil),
                .alterColumn("owner", ColumnAlteration(type: .bigint, comment: .set("who")), before: nil)
            ),
            altered(
                "constraints renamed",
                .addConstraint(.unique(UniqueConstraint(name: "uq", columns: ["title"]))),
                .addConstraint(.check(CheckConstraint(name: "ck", expression: "length(title) > 1"))),
                .renameConstraint("uq", to: "uq2", before: nil),
                .renameConstraint("ck", to: "ck2", before: nil),
                .renameConstraint("fk_owner", to: "fk2", before: nil)
            ),
            table("compressed", ["row_format": "COMPRESSED", "key_block_size": "4", "stats_persistent": "1"]),
            table("of another engine", ["engine": "Aria", "row_format": "page", "transactional": "0"]),
            table("of another character set", ["charset": "gbk"]),
            table("versioned", ["system_versioning": "true"]),
            table("in pages", ["page_compressed": "1", "encrypted": "no"]),
            ConformanceCase(
                "create_view",
                "with options and a check",
                before: [.createTable(notes, ifNotExists: false)],
                change: [
                    .createView(
                        View(
                            "few",
                            query: "SELECT id, title FROM notes WHERE id > 3 WITH LOCAL CHECK OPTION",
                            columns: ["number", "what is it"],
                            options: ["security": "INVOKER", "algorithm": "merge"]
                        ),
                        ifNotExists: false
                    )
                ]
            ),
            ConformanceCase(
                "drop_sequence",
                "downwards",
                before: [
                    .createSequence(
                        SQLSequence(
                            "Down `it's`",
                            start: 9,
                            increment: -3,
                            minimum: 1,
                            maximum: 9,
                            cycle: true,
                            cache: 5
                        ),
                        ifNotExists: false
                    ),
                    .createSequence(SQLSequence("plain", start: 1, increment: 1, cache: 1000), ifNotExists: false),
                ],
                change: [.dropSequence("Down `it's`", ifExists: false, before: nil)],
                requires: [.sequences]
            ),
        ]

        @Test(arguments: cases) func conforms(_ test: ConformanceCase) async throws {
            try await withConnection { connection, _, _ in
                _ = try await ConformanceRunner().run(test, on: connection)
            }
        }

        /// What a revision does not name of a view stays: who defined it, its security and its algorithm.
        @Test func replacedViewsKeepTheirManner() async throws {
            try await withConnection { connection, database, server in
                try server.query(
                    """
                    CREATE TABLE a (x int, y int);
                    CREATE ALGORITHM=TEMPTABLE DEFINER=skein_pw@`%` SQL SECURITY INVOKER VIEW v AS SELECT x FROM a
                    """,
                    database: database
                )
                let change = Change.replaceView(View("v", query: "SELECT y FROM a"), before: nil)
                try await connection.make(change)
                let text = try server.query("SHOW CREATE VIEW v", database: database)
                #expect(
                    text.contains(
                        "CREATE ALGORITHM=TEMPTABLE DEFINER=`skein_pw`@`%` SQL SECURITY INVOKER VIEW `v` AS "
                            + "select `a`.`y` AS `y` from `a`"
                    )
                )
            }
        }

        /// A view's text as it was inspected makes it again in another database.
        @Test func inspectedViewsAreOfNoDatabase() async throws {
            try await withConnection { connection, database, server in
                try server.query(
                    "CREATE TABLE a (x int); CREATE VIEW v AS SELECT a.x, b.x y FROM a JOIN a b",
                    database: database
                )
                let view = try #require(try await connection.inspect(.tables(["v"])).views["v"])
                #expect(!view.query.contains(database))
                try await server.withDatabase("copy") { other in
                    try server.query("CREATE TABLE a (x int); CREATE VIEW v AS \(view.query)", database: other)
                    #expect(try server.query("SELECT count(*) FROM v", database: other) == "0")
                }
            }
        }

        /// The server refuses what it cannot do as it was told, and nothing has happened.
        @Test func hintsAreLeftToTheServer() async throws {
            try await withConnection { connection, _, _ in
                try await connection.make(.createTable(Self.notes, ifNotExists: false))
                let change = Change.alterTable(
                    "notes",
                    [
                        .hints(["algorithm": "instant"]),
                        .alterColumn("owner", ColumnAlteration(comment: .set("who")), before: nil),
                        .alterColumn("title", ColumnAlteration(type: .integer, default: .drop), before: nil),
                    ]
                )
                let error = try await driverError { try await connection.make(change) }
                #expect(error.message.contains("ALGORITHM=INSTANT"), "\(error)")
                #expect(error.errorClass == .deterministic)
            }
        }

        @Test func batchedBackfill() async throws {
            try await withConnection { connection, database, server in
                try server.query(
                    "CREATE TABLE b (n int, m int); INSERT INTO b SELECT seq, NULL FROM seq_1_to_1000",
                    database: database
                )
                let fill = Change.backfill(Backfill("b", set: "m = n * 2", where: "m IS NULL", batch: 300))
                let results = try await connection.runChecked(
                    try connection.dialect.render(fill, before: SchemaModel())
                )
                #expect(results.map(\.affectedRows) == [1000])
                #expect(try server.query("SELECT count(*), sum(m) FROM b", database: database) == "1000\t1001000")
            }
        }
    }
#endif
