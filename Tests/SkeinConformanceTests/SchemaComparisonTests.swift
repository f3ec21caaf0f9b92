import SkeinModel
import Testing

@testable import SkeinConformance

@Suite struct SchemaComparisonTests {
    private static let table = Table(
        "users",
        columns: [Column("id", .integer, nullable: false), Column("age", .integer, comment: "years")],
        primaryKey: PrimaryKey(name: "pk", columns: ["id"]),
        uniques: [UniqueConstraint(name: "uq", columns: ["age"])],
        foreignKeys: [
            ForeignKey(name: "fk", columns: ["age"], referencedTable: "users", referencedColumns: ["id"])
        ],
        checks: [CheckConstraint(name: "ck", expression: "age > 0")],
        indexes: [Index(name: "ix", keys: [.column("age")])]
    )

    private func differences(columnOrder: Bool = true, _ edit: (inout Table) -> Void) -> [String] {
        var found = Self.table
        edit(&found)
        return SchemaComparison(columnOrder: columnOrder)
            .differences(expected: SchemaModel([Self.table]), found: SchemaModel([found]))
    }

    /// Each edit of the table that was found, and a word of the one difference that has to be told.
    private static let edits: [(String, @Sendable (inout Table) -> Void)] = [
        ("column age is missing", { $0.columns.removeLast() }),
        ("column extra is there", { $0.columns.append(Column("extra", .text)) }),
        ("type of column age", { $0.columns[1].type = .bigint }),
        ("nullability of column age", { $0.columns[1].nullable = false }),
        ("default of column age", { $0.columns[1].defaultValue = .literal(.null) }),
        ("autoincrement of column id", { $0.columns[0].autoincrement = true }),
        ("identity of column id", { $0.columns[0].identity = Identity() }),
        ("generated expression of column age", { $0.columns[1].computed = Computed(sql: "1", stored: true) }),
        ("comment of column age", { $0.columns[1].comment = nil }),
        ("collation of column age", { $0.columns[1].collation = "C" }),
        ("options of column age", { $0.columns[1].options = ["on_update": "now"] }),
        ("order of columns", { $0.columns.reverse() }),
        ("missing primary key pk", { $0.primaryKey = nil }),
        ("missing unique constraint uq", { $0.uniques = [] }),
        ("missing foreign key fk", { $0.foreignKeys = [] }),
        ("missing check ck", { $0.checks = [] }),
        ("unexpected check other", { $0.checks.append(CheckConstraint(name: "other", expression: "1 = 1")) }),
        ("index ix is missing", { $0.indexes = [] }),
        ("index ix should be", { $0.indexes[0].unique = true }),
        ("index iy is there", { $0.indexes.append(Index(name: "iy", keys: [.column("id")])) }),
        ("comment should be", { $0.comment = "people" }),
        ("options should be", { $0.options = ["engine": "InnoDB"] }),
    ]

    @Test func `Every difference is told, once and by name`() {
        for (words, edit) in Self.edits {
            let found = differences(edit)
            #expect(found.count == 1 && found[0].contains(words) && found[0].hasPrefix("table users: "), "\(words)")
        }
        #expect(differences { _ in } == [])
    }

    @Test func `A changed constraint is told with both sides`() {
        #expect(differences { $0.foreignKeys[0].onDelete = .cascade }.count == 2)
        #expect(differences { $0.checks[0].name = "renamed" }.count == 2)
    }

    @Test func `Tables are missing or too many`() {
        let model = SchemaModel([Self.table])
        let comparison = SchemaComparison()
        #expect(comparison.differences(expected: model, found: SchemaModel()) == ["table users is missing"])
        #expect(
            comparison.differences(expected: SchemaModel(), found: model) == ["table users is there and should not be"]
        )
    }

    @Test func `Order counts for columns only, and only when asked`() {
        #expect(differences(columnOrder: false) { $0.columns.reverse() } == [])
        var two = Self.table
        two.checks.append(CheckConstraint(name: "other", expression: "id > 0"))
        var reversed = two
        reversed.checks.reverse()
        #expect(SchemaComparison().differences(expected: SchemaModel([two]), found: SchemaModel([reversed])) == [])
    }

    @Test func `A constraint without a name takes one of any name, but none that is spoken for`() {
        var expected = Self.table
        expected.checks = [CheckConstraint(expression: "age > 0")]
        let comparison = SchemaComparison()
        #expect(comparison.differences(expected: SchemaModel([expected]), found: SchemaModel([Self.table])) == [])
        #expect(comparison.differences(expected: SchemaModel([Self.table]), found: SchemaModel([expected])).count == 2)
        expected.checks.append(CheckConstraint(name: "ck", expression: "age > 0"))
        #expect(comparison.differences(expected: SchemaModel([expected]), found: SchemaModel([Self.table])).count == 1)
    }
}
