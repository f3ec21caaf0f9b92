internal import SkeinDriver
internal import SkeinModel
internal import SkeinSQL

extension Corpus {
    /// Changes of a column's type that keep the meaning of every value, there and back again.
    static let conversions: [ConformanceCase] = [
        conversion("integer to string", .integer, .string(length: 12), [.integer(7), .null], ["7", nil]),
        conversion("string to integer", .string(length: 12), .integer, [.text("7"), .null], ["7", nil]),
        conversion("smallint to bigint", .smallint, .bigint, [.integer(7), .null], ["7", nil]),
        conversion("bigint to smallint", .bigint, .smallint, [.integer(7), .null], ["7", nil]),
        conversion("integer to double", .integer, .double, [.integer(7), .null]),
        conversion("float to double", .float, .double, [.double(1.5), .null], ["1.5", nil]),
        conversion(
            "integer to decimal",
            .integer,
            .decimal(precision: 12, scale: 0),
            [.integer(7), .null],
            ["7", nil]
        ),
        conversion("text to string", .text, .string(length: 20), [.text("ada"), .null], ["ada", nil]),
        conversion("string to char", .string(length: 3), .char(length: 3), [.text("ada"), .null], ["ada", nil]),
        conversion(
            "string to shorter string",
            .string(length: 80),
            .string(length: 5),
            [.text("ada"), .null],
            ["ada", nil]
        ),
        conversion("integer to boolean", .integer, .boolean, [.integer(1), .null]),
        conversion("boolean to integer", .boolean, .integer, [.bool(true), .null], ["1", nil]),
        conversion("text to date", .string(length: 10), .date, [.text("2026-11-22"), .null], ["2026-11-22", nil]),
        conversion("date to text", .date, .string(length: 10), [.text("2026-11-22"), .null], ["2026-11-22", nil]),
        conversion("date to datetime", .date, .datetime, [.text("2026-11-22"), .null]),
        conversion("datetime to timestamp", .datetime, .timestamp, [.text("2026-11-22 10:00:00"), .null]),
        conversion("text to json", .text, .json, [.text("[1]"), .null], ["[1]", nil]),
        conversion(
            "text to uuid",
            .string(length: 36),
            .uuid,
            [
                .text("0b0e7b52-13a9-4f0f-8a3c-3d1f6d0e9c11"), .null,
            ],
            ["0b0e7b52-13a9-4f0f-8a3c-3d1f6d0e9c11", nil]
        ),
        conversion(
            "an enumeration without a name to text",
            .enumeration(values: ["new", "paid"], name: nil),
            .string(length: 10),
            [.text("new"), .null],
            ["new", nil]
        ),
        conversion(
            "text to an enumeration without a name",
            .string(length: 10),
            .enumeration(values: ["new", "paid"], name: nil),
            [.text("new"), .null],
            ["new", nil]
        ),
        conversion(
            "one more value of an enumeration without a name",
            .enumeration(values: ["new", "paid"], name: nil),
            .enumeration(values: ["new", "paid", "lost"], name: nil),
            [.text("new"), .null],
            ["new", nil]
        ),
        ConformanceCase(
            "alter_column",
            "type of a column with a default of the old type",
            before: [create(samples(.integer, default: .literal(.integer(5))))],
            change: [
                alter(
                    "samples",
                    .alterColumn(
                        "sample",
                        ColumnAlteration(type: .string(length: 10), default: .set(.literal(.text("five")))),
                        before: nil
                    )
                )
            ]
        ),
        ConformanceCase(
            "alter_column",
            "type of the key, rows present",
            before: [create(users), create(ordersTable())],
            rows: [userRows],
            change: [alter("users", .alterColumn("id", ColumnAlteration(type: .bigint), before: nil))],
            rowsAfter: probe("users", "id", returns: [["1"], ["2"], ["3"]])
        ),
        ConformanceCase(
            "alter_column",
            "types of two columns in one list",
            before: [create(users)],
            rows: [userRows],
            change: [
                alter(
                    "users",
                    .alterColumn("age", ColumnAlteration(type: .bigint), before: nil),
                    .alterColumn("nickname", ColumnAlteration(type: .text), before: nil)
                )
            ],
            rowsAfter: probe("users", "nickname", "age", returns: [["ada", "36"], ["bob", "41"], [nil, nil]])
        ),
        ConformanceCase(
            "alter_column",
            "twice the same column in one list",
            before: [create(users)],
            rows: [userRows],
            change: [
                alter(
                    "users",
                    .alterColumn("age", ColumnAlteration(type: .bigint), before: nil),
                    .alterColumn("age", ColumnAlteration(default: .set(.literal(.integer(18)))), before: nil)
                )
            ],
            rowsAfter: probe("users", "age", returns: [["36"], ["41"], [nil]])
        ),
        ConformanceCase(
            "alter_column",
            "a column whose name needs quotes",
            before: [create(users { $0.columns[3].name = #"A"ge `it's`"# })],
            change: [
                alter(
                    "users",
                    .alterColumn(
                        #"A"ge `it's`"#,
                        ColumnAlteration(type: .bigint, nullable: false, default: .set(.literal(.integer(18)))),
                        before: nil
                    )
                )
            ]
        ),
        ConformanceCase(
            "alter_column",
            "to a default that is an expression",
            before: [create(users)],
            rows: [userRows],
            change: [
                alter("users", .alterColumn("age", ColumnAlteration(default: .set(.sql("(10 + 8)"))), before: nil))
            ],
            rowsAfter: probe("users", "age", returns: [["36"], ["41"], [nil]])
        ),
        ConformanceCase(
            "alter_column",
            "everything but its name",
            before: [create(users)],
            change: [
                alter(
                    "users",
                    .alterColumn(
                        "nickname",
                        ColumnAlteration(
                            type: .string(length: 50),
                            nullable: false,
                            default: .set(.literal(.text("it's \\ \"new\""))),
                            comment: .set("what friends say; it's short")
                        ),
                        before: nil
                    )
                )
            ],
            requires: [.comments],
            whenMissing: .ignored
        ),
        ConformanceCase(
            "alter_column",
            "one of a composite key",
            before: [create(users { $0.primaryKey = PrimaryKey(columns: ["email", "id"]) })],
            rows: [userRows],
            change: [alter("users", .alterColumn("email", ColumnAlteration(type: .string(length: 120)), before: nil))],
            rowsAfter: probe(
                "users",
                "email",
                returns: [["ada@example.org"], ["bob@example.org"], ["eve@example.org"]]
            )
        ),
        ConformanceCase(
            "alter_column",
            "the referencing column of a foreign key, and the key stays",
            before: [create(users), create(ordersTable(foreignKeys: [cascading]))],
            rows: [userRows, orderRows],
            change: [
                alter(
                    "orders",
                    .alterColumn("user_id", ColumnAlteration(default: .set(.literal(.integer(1)))), before: nil)
                )
            ],
            rowsAfter: probe("orders", "user_id", returns: [["1"], ["1"], [nil]])
        ),
        ConformanceCase(
            "alter_column",
            "with partial, expression and descending indexes, which stay",
            before: [
                create(
                    users {
                        $0.indexes = [
                            Index(name: "ix_a", keys: [.column("email")], unique: true, predicate: "age >= 18"),
                            Index(name: "ix_b", keys: [IndexKey(.expression("abs(age)"))]),
                            Index(name: "ix_c", keys: [IndexKey(.column("nickname"), descending: true)]),
                        ]
                    }
                )
            ],
            rows: [userRows],
            change: [alter("users", .alterColumn("nickname", ColumnAlteration(type: .text), before: nil))],
            requires: [.partialIndexes, .expressionIndexes]
        ),
    ]

    private static func samples(_ type: DataType, default value: DefaultValue? = nil) -> Table {
        Table(
            "samples",
            columns: [Column("id", .integer, nullable: false), Column("sample", type, default: value)],
            primaryKey: PrimaryKey(columns: ["id"])
        )
    }

    /// Changes the type of a column with `values`.
    ///
    /// - Parameter texts: what is read of each value afterwards, where every server says it alike.
    private static func conversion(
        _ name: String,
        _ old: DataType,
        _ new: DataType,
        _ values: [Value],
        _ texts: [String?]? = nil
    ) -> ConformanceCase {
        let rows = values.enumerated().map { [.integer(Int64($0.offset)), $0.element] }
        return ConformanceCase(
            "alter_column",
            name,
            before: [create(samples(old))],
            rows: [.insertRows("samples", RowSet(columns: ["id", "sample"], rows: rows, key: ["id"]))],
            change: [alter("samples", .alterColumn("sample", ColumnAlteration(type: new), before: nil))],
            rowsAfter: texts.map { probe("samples", "sample", returns: $0.map { [$0] }) }
        )
    }
}
