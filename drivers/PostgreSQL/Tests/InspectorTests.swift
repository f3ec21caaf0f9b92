#if PostgreSQL
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers
    import Testing

    @testable import SkeinPostgreSQL

    @Suite struct InspectorTests {
        private func inspect(
            _ sql: String,
            schema: String? = nil,
            _ scope: InspectionScope = .everything
        ) async throws -> SchemaModel {
            let server = try TestServer.postgreSQL()
            return try await withConnection { setUp, url in
                let name = try await setUp.run(Statement("SELECT current_database()::text")).rows[0][0].text ?? ""
                try server.query(sql, database: name)
                let connection = try await connect(schema.map { "\(url)&schema=\($0)" } ?? url)
                let model = try await connection.inspect(scope)
                await connection.close()
                return model
            }
        }

        @Test func anEmptyDatabase() async throws {
            #expect(try await inspect("SELECT 1").tables.isEmpty)
            #expect(try await inspect("CREATE TABLE t (i int)", .tables([])).tables.isEmpty)
            #expect(try await inspect("CREATE TABLE t (i int)", .tables(["u"])).tables.isEmpty)
        }

        @Test func onlyTheTargetsOwnSchema() async throws {
            let model = try await inspect(
                """
                CREATE SCHEMA a; CREATE SCHEMA b;
                CREATE TYPE b.mood AS ENUM ('x'); CREATE TYPE a.mood AS ENUM ('y', 'z');
                CREATE TABLE b.t (i int PRIMARY KEY);
                CREATE TABLE a.u (i int PRIMARY KEY REFERENCES b.t, own a.mood, other b.mood DEFAULT 'x');
                CREATE TABLE a.v (i int REFERENCES a.u);
                CREATE VIEW a.w AS SELECT 1;
                """,
                schema: "a"
            )
            #expect(model.tables.keys.sorted() == ["u", "v"])
            let table = try #require(model["u"])
            #expect(table.foreignKeys.map(\.referencedTable) == [TableName("t", schema: "b")])
            #expect(table.column("own")?.type == .enumeration(values: ["y", "z"], name: "mood"))
            #expect(table.column("other")?.type == .enumeration(values: ["x"], name: ObjectName("mood", schema: "b")))
            #expect(table.column("other")?.defaultValue == .literal(.text("x")))
            #expect(model.enums.values.map(\.name) == ["mood"])
            #expect(model.views.keys.map(\.self) == ["w"])
            #expect(model.schemas == ["b"])
            #expect(model["v"]?.foreignKeys.map(\.referencedTable) == ["u"])
        }

        @Test func tablesByTheNamesTheyAreAskedFor() async throws {
            let names: Set<TableName> = [
                "t", TableName("t", schema: "public"), TableName(#"Or"d\er, 名"#, schema: #"s"{p}"#), "missing",
            ]
            let model = try await inspect(
                #"CREATE TABLE t (i int); CREATE SCHEMA "s""{p}"; CREATE TABLE "s""{p}"."Or""d\er, 名" (j int)"#,
                .tables(names)
            )
            #expect(Set(model.tables.keys) == names.subtracting(["missing"]))
            #expect(model[TableName("t", schema: "public")]?.columns == [Column("i", .integer)])
            #expect(model[TableName(#"Or"d\er, 名"#, schema: #"s"{p}"#)]?.columns == [Column("j", .integer)])
        }

        @Test func partitionsBelongToTheirParent() async throws {
            let sql = """
                CREATE TABLE p (i int, d date, PRIMARY KEY (i, d)) PARTITION BY RANGE (d);
                CREATE TABLE p_2026 PARTITION OF p FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
                """
            #expect(try await inspect(sql).tables.keys.sorted() == ["p"])
            #expect(try await inspect(sql, .tables(["p_2026"])).tables.keys.sorted() == ["p_2026"])
        }

        @Test func objectsByTheNamesTheyAreAskedFor() async throws {
            let sql = """
                CREATE SCHEMA s;
                CREATE TABLE s.t (i int PRIMARY KEY, m serial); CREATE TYPE s.mood AS ENUM ('a', 'b');
                CREATE TYPE none AS ENUM (); CREATE TYPE other AS ENUM ('x');
                CREATE VIEW s.v AS SELECT i AS j FROM s.t; CREATE SEQUENCE s.q INCREMENT -2 CACHE 5;
                CREATE SEQUENCE s.owned OWNED BY s.t.i;
                """
            let names: Set<ObjectName> = [
                ObjectName("mood", schema: "s"), ObjectName("v", schema: "s"), ObjectName("q", schema: "s"), "none",
                "t", ObjectName("owned", schema: "s"),
            ]
            let model = try await inspect(sql, .tables(names))
            #expect(model.tables.isEmpty && model.schemas.isEmpty && model.extensions.isEmpty)
            #expect(model.enums[ObjectName("mood", schema: "s")]?.values == ["a", "b"])
            #expect(model.enums["none"]?.values == [])
            #expect(model.enums.count == 2)
            #expect(model.views.values.map(\.columns) == [["j"]])
            #expect(model.views.values.map(\.query) == ["SELECT t.i AS j\n   FROM s.t"])
            let q = ObjectName("q", schema: "s")
            #expect(model.sequences == [q: SQLSequence(q, increment: -2, cache: 5)])
        }

        @Test func everyPartOfATable() async throws {
            let model = try await inspect(
                """
                CREATE COLLATION german (provider = icu, locale = 'de');
                CREATE UNLOGGED TABLE t (
                    r int4range, a int, b text COLLATE "C", gone int,
                    d int GENERATED ALWAYS AS IDENTITY (START -5 INCREMENT -1 MINVALUE -99 CYCLE CACHE 7),
                    CONSTRAINT x EXCLUDE USING gist (r WITH &&) WHERE (a > 0) DEFERRABLE,
                    CONSTRAINT u UNIQUE NULLS NOT DISTINCT (a) INCLUDE (b)
                ) WITH (fillfactor = 50, toast.autovacuum_enabled = false);
                ALTER TABLE t DROP COLUMN gone;
                ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES t (a) MATCH FULL NOT VALID;
                ALTER TABLE t ADD CONSTRAINT c CHECK (a < 9) NOT VALID;
                CREATE INDEX ix ON t (a DESC NULLS LAST, b COLLATE "POSIX" text_pattern_ops) WITH (fillfactor = 40);
                CREATE INDEX iy ON t (lower(b) COLLATE german, (b || 'x' COLLATE "C"), (upper(b)) COLLATE "POSIX" DESC);
                CREATE UNIQUE INDEX iz ON t (a) NULLS NOT DISTINCT;
                """
            )
            let table = try #require(model["t"])
            #expect(table.column("gone") == nil)
            #expect(
                table.column("d")?.identity
                    == Identity(always: true, start: -5, increment: -1, minimum: -99, cycle: true, cache: 7)
            )
            #expect(table.options == ["fillfactor": "50", "toast.autovacuum_enabled": "false", "unlogged": "true"])
            #expect(
                table.exclusions == [
                    ExcludeConstraint(
                        name: "x",
                        elements: [ExcludeConstraint.Element(.column("r"), "&&")],
                        predicate: "a > 0",
                        deferrability: .deferrableInitiallyImmediate
                    )
                ]
            )
            #expect(
                table.uniques == [UniqueConstraint(name: "u", columns: ["a"], include: ["b"], nullsNotDistinct: true)]
            )
            #expect(table.foreignKeys.map(\.match) == [.full] && table.foreignKeys.map(\.isValidated) == [false])
            #expect(table.checks == [CheckConstraint(name: "c", expression: "(a < 9)", isValidated: false)])
            #expect(
                table.index("ix")?.keys == [
                    IndexKey(.column("a"), descending: true, nullsFirst: false),
                    IndexKey(.column("b"), collation: "POSIX", operatorClass: "text_pattern_ops"),
                ]
            )
            #expect(table.index("ix")?.options == ["fillfactor": "40"])
            #expect(table.index("iy")?.keys.map(\.collation) == ["german", nil, "POSIX"])
            #expect(table.index("iz")?.nullsNotDistinct == true)
        }

        @Test func keysToPartitionedTablesAreReadOnce() async throws {
            let model = try await inspect(
                """
                CREATE TABLE p (i int PRIMARY KEY) PARTITION BY RANGE (i);
                CREATE TABLE p_1 PARTITION OF p FOR VALUES FROM (1) TO (9);
                CREATE TABLE t (i int REFERENCES p);
                """
            )
            #expect(model["t"]?.foreignKeys.map(\.referencedTable) == ["p"])
        }

        @Test func viewsAreReadSoThatTheyCanBeMadeAgain() async throws {
            try await withConnection { connection, _ in
                _ = try await connection.run([
                    Statement("CREATE TABLE t (i int, s text)"),
                    Statement(
                        "CREATE VIEW v (a, \"B\") WITH (security_barrier) AS SELECT i, s FROM t WHERE i > 0 WITH LOCAL CHECK OPTION"
                    ),
                    Statement("CREATE VIEW w (x) AS SELECT 1 UNION SELECT 2"),
                    Statement("CREATE MATERIALIZED VIEW m WITH (fillfactor = 30) AS SELECT count(*) FROM v"),
                ])
                let first = try await connection.inspect(.everything)
                #expect(first.views["v"]?.options == ["check_option": "local", "security_barrier": "true"])
                #expect(first.views["m"]?.options == ["fillfactor": "30"])
                for name: ObjectName in ["m", "w", "v"] {
                    let view = try #require(first.views[name])
                    let isMaterialized = view.isMaterialized
                    try await make(
                        .dropView(name, isMaterialized: isMaterialized, ifExists: false, before: nil),
                        on: connection
                    )
                }
                for name: ObjectName in ["v", "w", "m"] {
                    let view = try #require(first.views[name])
                    try await make(.createView(view, ifNotExists: false), on: connection)
                }
                #expect(try await connection.inspect(.everything) == first)
            }
        }

        @Test func hostileNames() async throws {
            let names: [Identifier] = [
                "a b", "select", "Ünïcödé 名前 🦆", #"q"uo"te"#, "it's", #"b\s"#, "{,}", "x;--", "%s$1", "é", "e\u{301}",
            ]
            try await withConnection { connection, _ in
                for name in names {
                    let table = Table(
                        TableName(name),
                        columns: [Column(name, .string(length: 9), comment: name.text), Column("n", .integer)],
                        primaryKey: PrimaryKey(name: Identifier(reported: "pk \(name)"), columns: [name]),
                        checks: [
                            CheckConstraint(
                                name: Identifier(reported: "ck \(name)"),
                                expression: "\(dialect.quote(name)) <> 'x'"
                            )
                        ],
                        indexes: [Index(name: Identifier(reported: "ix \(name)"), keys: [.column(name), .column("n")])]
                    )
                    try await make(.createTable(table, ifNotExists: false), on: connection)
                    let found = try await connection.inspect(.tables([table.name]))
                    #expect(dialect.normalize(found) == dialect.normalize(SchemaModel([table])))
                }
                #expect(try await connection.inspect(.everything).tables.count == names.count)
            }
        }

        @Test func insideATransaction() async throws {
            try await withConnection { connection, _ in
                try await connection.begin(foreignKeysOff: false)
                #expect(try await connection.inspect(.everything).tables.isEmpty)
                _ = try await connection.run(Statement("CREATE TABLE t (i int)"))
                #expect(try await connection.inspect(.everything).tables.count == 1)
                try await connection.rollback()
                #expect(try await connection.inspect(.everything).tables.isEmpty)
            }
        }

        @Test func manyTablesInOneFlight() async throws {
            try await withConnection { connection, _ in
                _ = try await connection.run(
                    Statement(
                        "DO $$ BEGIN FOR n IN 1..300 LOOP EXECUTE format('CREATE TABLE t%s (i int PRIMARY KEY, x text UNIQUE)', n); END LOOP; END $$"
                    )
                )
                let model = try await connection.inspect(.everything)
                #expect(model.tables.count == 300)
                #expect(model.tables.values.allSatisfy { $0.columns.count == 2 && $0.uniques.count == 1 })
            }
        }
    }
#endif
