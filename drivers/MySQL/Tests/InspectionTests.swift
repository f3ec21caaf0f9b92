#if MySQL
    import SkeinDriver
    import SkeinModel
    import TestServers
    import Testing

    @testable import SkeinMySQL

    @Suite struct InspectionTests {
        @Test(
            arguments: [
                "order", "a b", "a`b", "a``b", "a\"b", "a'b", "a.b", "a%sb", "a\\b", "a;b", "a--b", "ünïcode", "日本語",
                "a/*b", "?",
                "x`; DROP TABLE t; -- ", "123", "{{a}}", " lead", "MiXeD",
            ].filter { !$0.hasSuffix(" ") }
        )
        func hostileNames(_ name: String) async throws {
            try await withConnection { connection, _, _ in
                let name = try Identifier(name)
                let other = try Identifier(name.text + "2")
                let parent = Table(
                    TableName(other),
                    columns: [Column(name, .integer, nullable: false)],
                    primaryKey: PrimaryKey(columns: [name])
                )
                let table = Table(
                    TableName(name),
                    columns: [Column(name, .integer), Column(other, .text, comment: name.text)],
                    uniques: [UniqueConstraint(name: name, columns: [name])],
                    foreignKeys: [
                        ForeignKey(
                            name: other,
                            columns: [name],
                            referencedTable: TableName(other),
                            referencedColumns: [name]
                        )
                    ],
                    indexes: [Index(name: other, keys: [IndexKey(.column(other), prefixLength: 5)])],
                    comment: name.text
                )
                try await connection.make(.createTable(parent, ifNotExists: false))
                try await connection.make(.createTable(table, ifNotExists: false))
                let model = connection.dialect.normalize(SchemaModel([parent, table]))
                let everything = try await connection.schema()
                #expect(everything == model)
                let one = try await connection.inspect(.tables([TableName(name)]))
                #expect(Array(one.tables.keys) == [TableName(name)])
                try await connection.make(.alterTable(TableName(name), [.renameColumn(other, to: "plain")]))
                try await connection.make(.dropTable(TableName(name), ifExists: false, before: nil))
            }
        }

        @Test func scopes() async throws {
            try await withConnection { connection, database, server in
                try await connection.sql("CREATE TABLE a (x int)")
                try await connection.sql("CREATE TABLE b (x int)")
                try await connection.sql("CREATE VIEW v AS SELECT * FROM a")
                try await server.withDatabase("other") { other in
                    try server.query("CREATE TABLE c (x int)", database: other)
                    let everything = try await connection.inspect(.everything)
                    #expect(everything.tables.keys.sorted() == ["a", "b"])
                    let foreign = TableName("c", schema: Identifier(reported: other))
                    let some = try await connection.inspect(.tables(["a", "missing", "A", foreign]))
                    #expect(some.tables.keys.sorted() == ["a", foreign])
                    let own = TableName("b", schema: Identifier(reported: database))
                    #expect(try await connection.inspect(.tables([own])).tables.keys.sorted() == ["b"])
                    #expect(try await connection.inspect(.tables([])) == SchemaModel())
                }
            }
        }

        @Test(arguments: [
            InspectionScope.everything, .tables(["a"]), .tables(["a", "b", TableName("c", schema: "s")]),
        ])
        func queriesDoNotDependOnTables(_ scope: InspectionScope) throws {
            let catalog = MySQLCatalog(dialect: try dialect(), database: "db", scope: scope)
            #expect(try catalog.queries().count == 6)
        }

        /// Tables that Skein did not make: other engines, character sets, attributes.
        @Test func tablesOfOthers() async throws {
            try await withConnection { connection, _, _ in
                try await connection.sql(
                    """
                    CREATE TABLE t (a int unsigned NOT NULL, b varchar(9) CHARACTER SET latin1 DEFAULT NULL, c text, \
                    d timestamp NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp(), e int DEFAULT NULL \
                    CHECK (e > 1), UNIQUE KEY (a), KEY k (c(10), a)) ENGINE=Aria DEFAULT CHARSET=utf8mb3
                    """
                )
                let table = try #require(try await connection.inspect(.everything)["t"])
                #expect(table.options == ["engine": "Aria", "charset": "utf8mb3", "collation": "utf8mb3_general_ci"])
                #expect(table.column("a")?.type == .native("int unsigned"))
                #expect(table.column("b")?.collation == "latin1_swedish_ci")
                #expect(table.column("b")?.defaultValue == nil)
                #expect(table.column("c")?.type == .native("text"))
                #expect(table.column("d")?.options == ["on_update": "CURRENT_TIMESTAMP"])
                #expect(table.column("d")?.defaultValue == .sql("CURRENT_TIMESTAMP"))
                #expect(table.column("e")?.options == ["check": "`e` > 1"])
                #expect(table.uniques == [UniqueConstraint(name: "a", columns: ["a"])])
                #expect(table.indexes.first?.keys.first?.prefixLength == 10)

                // Made again from what was seen, it is the same.
                var copy = table
                copy.name = "u"
                try await connection.make(.createTable(copy, ifNotExists: false))
                var again = try #require(try await connection.schema()["u"])
                again.name = "t"
                #expect(again == connection.dialect.normalize(SchemaModel([table]))["t"])
            }
        }

        /// A bare MODIFY would lose each of these.
        @Test func alteringLosesNothing() async throws {
            try await withConnection { connection, _, server in
                try await connection.sql(
                    """
                    CREATE TABLE t (id int NOT NULL AUTO_INCREMENT PRIMARY KEY COMMENT 'k', \
                    s varchar(9) CHARACTER SET latin1 COLLATE latin1_bin NOT NULL DEFAULT 'a' COMMENT 'c' CHECK (s <> 'z'), \
                    d datetime(6) NOT NULL DEFAULT current_timestamp(6) ON UPDATE current_timestamp(6), \
                    h int INVISIBLE DEFAULT 5, g int GENERATED ALWAYS AS (h + 1) STORED COMMENT 'g')
                    """
                )
                let before = try await connection.sql("SHOW CREATE TABLE t").rows[0][1].text ?? ""
                for column in ["id", "s", "d", "h", "g"] as [Identifier] {
                    let alteration = ColumnAlteration(comment: .set("new"))
                    let changed = try await connection.make(
                        .alterTable("t", [.alterColumn(column, alteration, before: nil)])
                    )
                    #expect(changed.count == 1)
                }
                let after = try await connection.sql("SHOW CREATE TABLE t").rows[0][1].text ?? ""
                func withoutComments(_ text: String) -> String {
                    ["k", "c", "g", "new"].reduce(text) { $0.replacing(" COMMENT '\($1)'", with: "") }
                }
                #expect(withoutComments(after) == withoutComments(before))
                #expect(after.split(separator: "COMMENT 'new'").count == 6)
            }
        }
    }
#endif
