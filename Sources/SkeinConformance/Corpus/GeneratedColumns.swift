internal import SkeinDriver
internal import SkeinModel

extension Corpus {
    /// Columns that are computed from others.
    static let generatedColumns: [ConformanceCase] = [
        ConformanceCase(
            "create_table",
            "a virtual generated column",
            change: [create(lines(virtual)), lineRows],
            requires: [.virtualColumns],
            rowsAfter: probe("lines", "doubled", returns: [["4"], ["42"]])
        ),
        ConformanceCase(
            "create_table",
            "an index on a stored generated column",
            change: [
                create(
                    lines(stored) { $0.indexes = [index("ix_lines_doubled", "doubled", unique: true)] }
                ), lineRows,
            ],
            requires: [.storedColumns]
        ),
        ConformanceCase(
            "create_table",
            "a generated column of text with quotes",
            change: [
                create(
                    Table(
                        "labels",
                        columns: [
                            Column("id", .integer, nullable: false), Column("word", .string(length: 20)),
                            Column(
                                "label",
                                .string(length: 60),
                                computed: Computed(sql: "coalesce(word, 'it''s (none)')", stored: true)
                            ),
                        ],
                        primaryKey: PrimaryKey(columns: ["id"])
                    )
                ), .insertRows("labels", RowSet(columns: ["id"], rows: [[.integer(1)]], key: ["id"])),
            ],
            requires: [.storedColumns],
            rowsAfter: probe("labels", "label", returns: [["it's (none)"]])
        ),
        lineCase(
            "add_column",
            "a stored generated column, rows present",
            nil,
            .addColumn(Column("doubled", .integer, computed: stored), ifNotExists: false),
            requires: [.storedColumns],
            returns: [["4"], ["42"]]
        ),
        lineCase(
            "add_column",
            "a virtual generated column, rows present",
            nil,
            .addColumn(Column("doubled", .integer, computed: virtual), ifNotExists: false),
            requires: [.virtualColumns],
            returns: [["4"], ["42"]]
        ),
        lineCase(
            "drop_column",
            "a stored generated column",
            stored,
            .dropColumn("doubled", ifExists: false, before: nil),
            requires: [.storedColumns]
        ),
        lineCase(
            "drop_column",
            "a virtual generated column",
            virtual,
            .dropColumn("doubled", ifExists: false, before: nil),
            requires: [.virtualColumns]
        ),
        lineCase(
            "rename_column",
            "a stored generated column",
            stored,
            .renameColumn("doubled", to: "twice"),
            requires: [.storedColumns]
        ),
        lineCase(
            "alter_column",
            "another expression of a stored generated column",
            stored,
            .alterColumn(
                "doubled",
                ColumnAlteration(computed: .set(Computed(sql: "quantity * 2 + 1", stored: true))),
                before: nil
            ),
            requires: [.storedColumns, .expressionChanges],
            returns: [["5"], ["43"]]
        ),
        lineCase(
            "alter_column",
            "another expression of a virtual generated column",
            virtual,
            .alterColumn(
                "doubled",
                ColumnAlteration(computed: .set(Computed(sql: "quantity * 2 + 1", stored: false))),
                before: nil
            ),
            requires: [.virtualColumns, .expressionChanges],
            returns: [["5"], ["43"]]
        ),
        lineCase(
            "alter_column",
            "a stored generated column becomes plain and keeps its values",
            stored,
            .alterColumn("doubled", ColumnAlteration(computed: .drop), before: nil),
            requires: [.storedColumns],
            returns: [["4"], ["42"]],
            // A plain column cannot become a generated one everywhere; the next case is about that.
            reversible: false
        ),
        lineCase(
            "alter_column",
            "a plain column becomes a stored generated one",
            nil,
            .alterColumn("price", ColumnAlteration(computed: .set(stored)), before: nil),
            requires: [.storedColumns, .generatedConversions]
        ),
        lineCase(
            "alter_column",
            "the comment of a generated column, which stays generated",
            stored,
            .alterColumn("doubled", ColumnAlteration(comment: .set("twice")), before: nil),
            requires: [.storedColumns],
            returns: [["4"], ["42"]]
        ),
        lineCase(
            "alter_column",
            "the type of a generated column, which stays generated",
            stored,
            .alterColumn("doubled", ColumnAlteration(type: .bigint), before: nil),
            requires: [.storedColumns],
            returns: [["4"], ["42"]]
        ),
        lineCase(
            "alter_column",
            "another column of a table with a generated one",
            stored,
            .alterColumn("price", ColumnAlteration(nullable: false, default: .set(.literal(.integer(9)))), before: nil),
            requires: [.storedColumns],
            returns: [["4"], ["42"]]
        ),
        lineCase(
            "alter_column",
            "another column of a table with a virtual one",
            virtual,
            .alterColumn("price", ColumnAlteration(nullable: false, default: .set(.literal(.integer(9)))), before: nil),
            requires: [.virtualColumns],
            returns: [["4"], ["42"]]
        ),
    ]

    private static let stored = Computed(sql: "quantity * 2", stored: true)
    private static let virtual = Computed(sql: "quantity * 2", stored: false)

    private static func lines(_ computed: Computed?, _ change: (inout Table) -> Void = { _ in }) -> Table {
        var table = Table(
            "lines",
            columns: [
                Column("id", .integer, nullable: false), Column("quantity", .integer, nullable: false),
                Column("price", .integer),
            ],
            primaryKey: PrimaryKey(columns: ["id"])
        )
        if let computed { table.columns.append(Column("doubled", .integer, computed: computed)) }
        change(&table)
        return table
    }

    private static let lineRows = Change.insertRows(
        "lines",
        RowSet(
            columns: ["id", "quantity", "price"],
            rows: [[.integer(1), .integer(2), .integer(3)], [.integer(2), .integer(21), .integer(4)]],
            key: ["id"]
        )
    )

    private static func lineCase(
        _ keyword: String,
        _ name: String,
        _ computed: Computed?,
        _ change: TableChange,
        requires: Set<Capabilities.Feature>,
        returns rows: [[String?]]? = nil,
        reversible: Bool = true
    ) -> ConformanceCase {
        ConformanceCase(
            keyword,
            name,
            before: [create(lines(computed))],
            rows: [lineRows],
            change: [alter("lines", change)],
            requires: requires,
            rowsAfter: rows.map { probe("lines", "doubled", returns: $0) },
            reversible: reversible
        )
    }
}
