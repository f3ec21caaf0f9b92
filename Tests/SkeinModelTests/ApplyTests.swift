import SkeinModel
import Testing

@Suite struct ApplyTests {
    private func applying(_ changes: Change..., to schema: SchemaModel = Fixtures.schema) throws -> SchemaModel {
        var schema = schema
        for change in changes { try schema.apply(change) }
        return schema
    }

    // MARK: Tables

    @Test func `A created table is there without its stored text`() throws {
        let schema = try applying(.createTable(Fixtures.users, ifNotExists: false), to: SchemaModel())
        var expected = Fixtures.users
        expected.stored = nil
        #expect(schema == SchemaModel([expected]))
    }

    @Test func `A table that is there already stays as it was when that is fine`() throws {
        #expect(try applying(.createTable(Table("users", columns: []), ifNotExists: true)) == Fixtures.schema)
    }

    @Test func `A dropped table is gone and the others stay`() throws {
        let schema = try applying(.dropTable("orders", ifExists: false, before: nil))
        #expect(schema == SchemaModel([Fixtures.users]))
        #expect(try applying(.dropTable("nobody", ifExists: true, before: nil)) == Fixtures.schema)
    }

    @Test func `Foreign keys follow a renamed table`() throws {
        let schema = try applying(.renameTable("users", to: "people"))
        #expect(schema["users"] == nil)
        #expect(schema["people"]?.name == "people")
        #expect(schema["people"]?.foreignKeys.first?.referencedTable == "people")
        #expect(schema["orders"]?.foreignKeys.first?.referencedTable == "people")
        #expect(schema["orders"]?.stored == nil && schema["people"]?.stored == nil)
    }

    @Test func `A renamed table keeps its schema`() throws {
        let name = TableName("users", schema: "crm")
        let schema = try applying(.renameTable(name, to: "people"), to: SchemaModel([Table(name, columns: [])]))
        #expect(schema.tables.keys.map(\.description) == ["crm.people"])
    }

    @Test func `A table and one of the same name in another schema are two`() throws {
        let other = Table(TableName("users", schema: "crm"), columns: [])
        let schema = try applying(.createTable(other, ifNotExists: false))
        #expect(schema.tables.count == 3)
    }

    // MARK: Columns

    @Test func `An added column is the last`() throws {
        let column = Column("phone", .string(length: 20))
        let schema = try applying(Fixtures.alter(.addColumn(column, ifNotExists: false)))
        #expect(schema["users"]?.columns == Fixtures.users.columns + [column])
        #expect(schema["users"]?.stored == nil)
    }

    @Test func `A column that is there already stays as it was when that is fine`() throws {
        let change = Fixtures.alter(.addColumn(Column("age", .text), ifNotExists: true))
        #expect(try applying(change)["users"]?.column("age") == Fixtures.users.column("age"))
    }

    @Test func `A dropped column takes along what it is part of`() throws {
        let table = try #require(
            try applying(
                Fixtures.alter(
                    .dropColumn("email", ifExists: false, before: nil),
                    .dropColumn("manager", ifExists: false, before: nil),
                    .dropColumn("id", ifExists: false, before: nil),
                    .dropColumn("nothing", ifExists: true, before: nil)
                )
            )["users"]
        )
        #expect(table.columns.map(\.name) == ["age"])
        #expect(table.primaryKey == nil && table.uniques.isEmpty && table.foreignKeys.isEmpty)
        #expect(table.indexes.isEmpty, "the index includes manager")
        #expect(table.checks == Fixtures.users.checks)
    }

    @Test func `A renamed column is renamed wherever it is named`() throws {
        let schema = try applying(
            Fixtures.alter(
                .renameColumn("id", to: "user_id"),
                .renameColumn("email", to: "mail"),
                .renameColumn("manager", to: "boss"),
                .renameColumn("age", to: "years")
            )
        )
        let table = try #require(schema["users"])
        #expect(table.columns.map(\.name) == ["user_id", "mail", "years", "boss"])
        #expect(table.primaryKey == PrimaryKey(name: "pk_users", columns: ["user_id"]))
        #expect(table.uniques.first?.columns == ["mail"])
        #expect(table.foreignKeys.first?.columns == ["boss"])
        #expect(table.foreignKeys.first?.referencedColumns == ["user_id"])
        #expect(table.indexes.first?.keys.first == .column("years"))
        #expect(table.indexes.first?.include == ["boss"])
        #expect(schema["orders"]?.foreignKeys.first?.referencedColumns == ["user_id"])
        #expect(schema["orders"]?.stored == nil)
    }

    @Test func `An alteration changes what it names and nothing else`() throws {
        let alterations: [(ColumnAlteration, (inout Column) -> Void)] = [
            (ColumnAlteration(type: .bigint), { $0.type = .bigint }),
            (ColumnAlteration(nullable: false), { $0.nullable = false }),
            (ColumnAlteration(default: .set(.sql("1 + 1"))), { $0.defaultValue = .sql("1 + 1") }),
            (ColumnAlteration(default: .drop), { $0.defaultValue = nil }),
            (ColumnAlteration(comment: .set("new")), { $0.comment = "new" }),
            (ColumnAlteration(comment: .drop), { $0.comment = nil }),
            (ColumnAlteration(autoincrement: true), { $0.autoincrement = true }),
            (ColumnAlteration(), { _ in }),
        ]
        for (alteration, edit) in alterations {
            var expected = try #require(Fixtures.users.column("age"))
            edit(&expected)
            let schema = try applying(Fixtures.alter(.alterColumn("age", alteration, before: nil)))
            #expect(schema["users"]?.column("age") == expected)
            #expect(schema["users"]?.columns.map(\.name) == Fixtures.users.columns.map(\.name))
        }
    }

    // MARK: Constraints and indexes

    @Test func `Constraints are added and dropped by name and by kind`() throws {
        for constraint in Fixtures.users.constraints {
            let gone = try applying(
                Fixtures.alter(.dropConstraint(constraint.name, kind: nil, ifExists: false, before: nil))
            )
            #expect(gone["users"]?.constraints == Fixtures.users.constraints.filter { $0 != constraint })
            let back = try applying(Fixtures.alter(.addConstraint(constraint)), to: gone)
            #expect(Set(back["users"]?.constraints ?? []) == Set(Fixtures.users.constraints))
            let byKind = try applying(
                Fixtures.alter(.dropConstraint(nil, kind: constraint.kind, ifExists: false, before: nil))
            )
            #expect(byKind == gone)
        }
        let tolerant = Fixtures.alter(.dropConstraint("nothing", kind: .check, ifExists: true, before: nil))
        #expect(try applying(tolerant)["users"]?.constraints == Fixtures.users.constraints)
    }

    @Test func `A primary key makes its columns NOT NULL`() throws {
        let schema = try applying(
            Fixtures.alter(
                .dropConstraint(nil, kind: .primaryKey, ifExists: false, before: nil),
                .addConstraint(.primaryKey(PrimaryKey(columns: ["age", "id"])))
            )
        )
        #expect(schema["users"]?.column("age")?.nullable == false)
    }

    @Test func `A kind alone does not choose among several`() {
        var schema = Fixtures.schema
        #expect(throws: Never.self) {
            try schema.apply(Fixtures.alter(.addConstraint(.check(CheckConstraint(expression: "id > 0")))))
        }
        let change = Fixtures.alter(.dropConstraint(nil, kind: .check, ifExists: false, before: nil))
        #expect(throws: ModelError.constraintMissing(nil, "users")) { try schema.apply(change) }
    }

    @Test func `Indexes are made and dropped, with and without their table`() throws {
        let index = Index(name: "ix_total", keys: [.column("total")])
        let made = try applying(.createIndex(index, on: "orders", IndexBuild()))
        #expect(made["orders"]?.indexes == [index])
        #expect(try applying(.createIndex(index, on: "orders", IndexBuild(tolerant: true)), to: made) == made)
        for table in ["orders", nil] as [TableName?] {
            let dropped = try applying(.dropIndex("ix_total", on: table, IndexBuild(), before: nil), to: made)
            #expect(dropped["orders"]?.indexes == [])
        }
        #expect(
            try applying(.dropIndex("nothing", on: nil, IndexBuild(tolerant: true), before: nil)) == Fixtures.schema
        )
    }

    @Test func `Rows and raw SQL leave a model as it is`() throws {
        let rows = RowSet(columns: ["id"], rows: [[.integer(1)]])
        let schema = try applying(
            .insertRows("users", rows),
            .deleteRows("nobody", rows),
            .execute(RawSQL([RawStatement("DROP TABLE users")]))
        )
        #expect(schema == Fixtures.schema)
    }

    // MARK: Refusals

    @Test(
        arguments: [
            (.createTable(Fixtures.users, ifNotExists: false), .tableExists("users")),
            (.dropTable("nobody", ifExists: false, before: nil), .tableMissing("nobody")),
            (.renameTable("nobody", to: "x"), .tableMissing("nobody")),
            (.renameTable("users", to: "orders"), .tableExists("orders")),
            (.renameTable("users", to: "users"), .tableExists("users")),
            (.alterTable("nobody", [.dropColumn("x", ifExists: true, before: nil)]), .tableMissing("nobody")),
            (Fixtures.alter(.addColumn(Column("age", .text), ifNotExists: false)), .columnExists("age", "users")),
            (Fixtures.alter(.dropColumn("x", ifExists: false, before: nil)), .columnMissing("x", "users")),
            (Fixtures.alter(.renameColumn("x", to: "y")), .columnMissing("x", "users")),
            (Fixtures.alter(.renameColumn("id", to: "age")), .columnExists("age", "users")),
            (
                Fixtures.alter(.alterColumn("x", ColumnAlteration(nullable: true), before: nil)),
                .columnMissing("x", "users")
            ),
            (Fixtures.alter(.addConstraint(Fixtures.users.constraints[1])), .constraintExists("uq_email", "users")),
            (
                Fixtures.alter(.addConstraint(.check(CheckConstraint(name: "uq_email", expression: "1 = 1")))),
                .constraintExists("uq_email", "users")
            ),
            (Fixtures.alter(.addConstraint(.primaryKey(PrimaryKey(columns: ["age"])))), .primaryKeyExists("users")),
            (
                Fixtures.alter(.dropConstraint("x", kind: nil, ifExists: false, before: nil)),
                .constraintMissing("x", "users")
            ),
            (
                Fixtures.alter(.dropConstraint("uq_email", kind: .check, ifExists: false, before: nil)),
                .constraintMissing("uq_email", "users")
            ),
            (.createIndex(Fixtures.users.indexes[0], on: "users", IndexBuild()), .indexExists("ix_age", "users")),
            (.createIndex(Fixtures.users.indexes[0], on: "nobody", IndexBuild()), .tableMissing("nobody")),
            (.dropIndex("x", on: "users", IndexBuild(), before: nil), .indexMissing("x", "users")),
            (.dropIndex("x", on: nil, IndexBuild(), before: nil), .indexMissing("x", nil)),
            (.dropIndex("ix_age", on: "orders", IndexBuild(), before: nil), .indexMissing("ix_age", "orders")),
        ] as [(Change, ModelError)]
    )
    func `What does not fit is refused and changes nothing`(_ change: Change, _ error: ModelError) {
        var schema = Fixtures.schema
        #expect(throws: error) { try schema.apply(change) }
        #expect(schema == Fixtures.schema)
        #expect(
            error.description.contains("users") || error.description.contains("nobody") || "\(error)".contains("x")
                || "\(error)".contains("orders")
        )
    }

    @Test func `A list is applied whole or not at all`() {
        var schema = Fixtures.schema
        let change = Fixtures.alter(
            .addColumn(Column("phone", .text), ifNotExists: false),
            .renameColumn("id", to: "user_id"),
            .dropColumn("x", ifExists: false, before: nil)
        )
        #expect(throws: ModelError.columnMissing("x", "users")) { try schema.apply(change) }
        #expect(schema == Fixtures.schema, "the rename of a referenced column is undone in the other table too")
    }
}
