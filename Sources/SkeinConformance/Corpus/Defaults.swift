internal import SkeinModel
internal import SkeinSQL

extension Corpus {
    /// Defaults, checked in the catalogue and by inserting a row that does not name the column.
    static let defaults: [ConformanceCase] = [
        defaultCase("an integer", .integer, .literal(.integer(42)), reads: "42"),
        defaultCase("a negative integer", .integer, .literal(.integer(-7)), reads: "-7"),
        defaultCase("zero", .bigint, .literal(.integer(0)), reads: "0"),
        defaultCase("the smallest bigint", .bigint, .literal(.integer(.min)), reads: "-9223372036854775808"),
        defaultCase("a fraction", .double, .literal(.double(1.5)), reads: "1.5"),
        defaultCase("true", .boolean, .literal(.bool(true))),
        defaultCase("false", .boolean, .literal(.bool(false))),
        defaultCase("text", .string(length: 20), .literal(.text("new")), reads: "new"),
        defaultCase("empty text", .string(length: 20), .literal(.text("")), reads: ""),
        defaultCase("text that looks like a number", .string(length: 20), .literal(.text("007")), reads: "007"),
        defaultCase("text that looks like NULL", .string(length: 20), .literal(.text("NULL")), reads: "NULL"),
        defaultCase(
            "text with quotes and a backslash",
            .string(length: 60),
            .literal(.text(#"it's "a" \ back`tick -- ; 100%"#)),
            reads: #"it's "a" \ back`tick -- ; 100%"#
        ),
        defaultCase("text beyond ASCII", .string(length: 20), .literal(.text("größe 名前")), reads: "größe 名前"),
        defaultCase("an expression", .integer, .sql("(1 + 2)"), reads: "3"),
    ]

    private static func defaultCase(
        _ name: String,
        _ type: DataType,
        _ value: DefaultValue,
        reads text: String? = nil
    ) -> ConformanceCase {
        ConformanceCase(
            "create_table",
            "default: \(name)",
            change: [
                create(
                    Table(
                        "samples",
                        columns: [
                            Column("id", .integer, nullable: false), Column("sample", type, default: value),
                            Column("required", type, nullable: false, default: value),
                        ],
                        primaryKey: PrimaryKey(columns: ["id"])
                    )
                ),
                .insertRows("samples", RowSet(columns: ["id"], rows: [[.integer(1)]], key: ["id"])),
            ],
            rowsAfter: text.map {
                RowProbe("SELECT \(name: "sample"), \(name: "required") FROM \(table: "samples")", returns: [[$0, $0]])
            }
        )
    }
}
