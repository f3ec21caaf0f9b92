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
            #expect(table.column("other")?.type == .native("b.mood"))
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

        @Test func whatTheModelHasNoWordsForIsPassedOver() async throws {
            let model = try await inspect(
                """
                CREATE TABLE t (r int4range, a int, gone int, EXCLUDE USING gist (r WITH &&));
                ALTER TABLE t DROP COLUMN gone;
                CREATE INDEX ix ON t (a) WITH (fillfactor = 50);
                """
            )
            #expect(model["t"]?.columns == [Column("r", .native("int4range")), Column("a", .integer)])
            #expect(model["t"]?.indexes == [Index(name: "ix", keys: [.column("a")])])
            #expect(model["t"]?.constraints.isEmpty == true)
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
