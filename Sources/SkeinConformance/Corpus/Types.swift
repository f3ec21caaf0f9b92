internal import SkeinDriver
internal import SkeinModel

extension Corpus {
    /// Each portable type in a column of its own table.
    static let types: [ConformanceCase] =
        portableTypes.map { typeCase($0) }
        + [typeCase(.array(of: .integer), requires: [.arrays])]

    private static let portableTypes: [DataType] = [
        .smallint, .integer, .bigint, .boolean, .decimal(precision: 10, scale: 2), .decimal(precision: 8, scale: nil),
        .decimal(precision: nil, scale: nil), .float, .double, .string(length: 40), .string(length: 255), .text,
        .char(length: 8), .binary(length: nil), .binary(length: 16), .date, .time, .datetime, .timestamp, .interval,
        .json, .uuid, .enumeration(values: ["new", "paid", "it's \"odd\""], name: nil),
    ]

    private static func typeCase(
        _ type: DataType,
        requires: Set<Capabilities.Feature> = []
    ) -> ConformanceCase {
        ConformanceCase(
            "create_table",
            "type \(type)",
            change: [
                create(
                    Table(
                        "samples",
                        columns: [
                            Column("id", .integer, nullable: false), Column("sample", type),
                            Column("required", type, nullable: false),
                        ],
                        primaryKey: PrimaryKey(columns: ["id"])
                    )
                )
            ],
            requires: requires
        )
    }
}
