internal import SkeinModel
internal import SkeinSQL

extension Corpus {
    static let bulkInsert: [ConformanceCase] = [
        ConformanceCase(
            "bulk_insert",
            "every kind of value",
            before: [create(samples)],
            change: [
                .insertRows(
                    "samples",
                    RowSet(
                        columns: ["id", "amount", "ratio", "title", "done", "body"],
                        rows: [
                            [
                                .integer(1), .integer(.max), .double(-2.5), .text("one"), .bool(true),
                                .bytes([0, 1, 127, 128, 255]),
                            ],
                            [.integer(2), .null, .null, .null, .null, .null],
                        ],
                        key: ["id"]
                    )
                )
            ],
            rowsAfter: RowProbe(
                """
                SELECT \(name: "amount"), \(name: "ratio"), \(name: "title"), length(\(name: "body"))
                FROM \(table: "samples") ORDER BY \(name: "id")
                """,
                returns: [["9223372036854775807", "-2.5", "one", "5"], [nil, nil, nil, nil]]
            )
        ),
        ConformanceCase(
            "bulk_insert",
            "text that has to be bound or escaped",
            before: [create(samples)],
            change: [
                .insertRows(
                    "samples",
                    RowSet(
                        columns: ["id", "title"],
                        rows: hostileTexts.enumerated().map { [.integer(Int64($0.offset)), .text($0.element)] },
                        key: ["id"]
                    )
                )
            ],
            rowsAfter: RowProbe(
                "SELECT \(name: "title") FROM \(table: "samples") ORDER BY \(name: "id")",
                returns: hostileTexts.map { [$0] }
            )
        ),
        ConformanceCase(
            "bulk_insert",
            "more rows than one statement holds",
            before: [create(samples)],
            change: [
                .insertRows(
                    "samples",
                    RowSet(
                        columns: ["id", "amount", "title"],
                        rows: (1...1500).map { [.integer($0), .integer($0 * $0), .text("row \($0)")] },
                        key: ["id"]
                    )
                )
            ],
            rowsAfter: RowProbe(
                "SELECT count(*), min(\(name: "amount")), max(\(name: "amount")) FROM \(table: "samples")",
                returns: [["1500", "1", "2250000"]]
            )
        ),
        ConformanceCase(
            "bulk_insert",
            "no rows",
            before: [create(samples)],
            change: [.insertRows("samples", RowSet(columns: ["id", "title"], rows: []))],
            rowsAfter: RowProbe("SELECT count(*) FROM \(table: "samples")", returns: [["0"]])
        ),
        ConformanceCase(
            "bulk_insert",
            "into a table made just before",
            change: [create(users), userRows],
            rowsAfter: RowProbe("SELECT count(*) FROM \(table: "users")", returns: [["3"]])
        ),
        ConformanceCase(
            "bulk_insert",
            "taken back by key, where others are NULL",
            before: [create(users)],
            rows: [userRows],
            change: [
                .deleteRows(
                    "users",
                    RowSet(
                        columns: ["id", "email", "nickname", "age"],
                        rows: [[.integer(3), .text("eve@example.org"), .null, .null]],
                        key: ["id"]
                    )
                )
            ],
            rowsAfter: RowProbe(
                "SELECT \(name: "id") FROM \(table: "users") ORDER BY \(name: "id")",
                returns: [["1"], ["2"]]
            )
        ),
        ConformanceCase(
            "bulk_insert",
            "taken back by every column, NULL among them",
            before: [create(users)],
            rows: [userRows],
            change: [
                .deleteRows(
                    "users",
                    RowSet(columns: ["email", "nickname"], rows: [[.text("eve@example.org"), .null]])
                )
            ],
            rowsAfter: RowProbe(
                "SELECT \(name: "id") FROM \(table: "users") ORDER BY \(name: "id")",
                returns: [["1"], ["2"]]
            ),
            // The inverse would insert a row without a key.
            reversible: false
        ),
    ]

    private static let samples = Table(
        "samples",
        columns: [
            Column("id", .integer, nullable: false), Column("amount", .bigint), Column("ratio", .double),
            Column("title", .string(length: 200)), Column("done", .boolean), Column("body", .binary(length: nil)),
        ],
        primaryKey: PrimaryKey(columns: ["id"])
    )

    private static let hostileTexts = [
        "", " ", "it's", #"a "quoted" word"#, "back`tick", #"back\slash\"#, "100% %s", "what? $1 :name @x",
        "-- no comment",
        "/* nor this */", "'; DROP TABLE samples; --", "größe", "名前", "👩‍💻 emoji", "e\u{301} combining",
        "tab\tand\nline\r\n",
        "NULL", "0", "true",
    ]
}
