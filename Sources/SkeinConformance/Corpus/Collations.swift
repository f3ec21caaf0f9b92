internal import SkeinDriver
internal import SkeinModel

extension Corpus {
    static let collations: [ConformanceCase] = [
        ConformanceCase(
            "create_table",
            "a column with a collation",
            change: [create(words(collation))]
        ),
        ConformanceCase(
            "create_table",
            "a collation beside a default, NOT NULL and an index",
            change: [
                create(
                    words(collation) {
                        $0.columns[1].nullable = false
                        $0.columns[1].defaultValue = .literal(.text("it's"))
                        $0.indexes = [index("ix_words_word", "word", unique: true)]
                    }
                )
            ]
        ),
        ConformanceCase(
            "add_column",
            "with a collation, rows present",
            before: [create(words(nil))],
            rows: [wordRows],
            change: [
                alter(
                    "words",
                    .addColumn(Column("other", .string(length: 20), collation: collation), ifNotExists: false)
                )
            ]
        ),
        ConformanceCase(
            "drop_column",
            "a collation comes back",
            before: [create(words(collation))],
            change: [alter("words", .dropColumn("word", ifExists: false, before: nil))]
        ),
        wordCase("a collation is set", from: nil, ColumnAlteration(collation: .set(collation))),
        wordCase("a collation is changed", from: collation, ColumnAlteration(collation: .set(otherCollation))),
        wordCase("a collation is dropped", from: collation, ColumnAlteration(collation: .drop)),
        wordCase(
            "type and collation at once",
            from: nil,
            ColumnAlteration(
                type: .string(length: 90),
                collation: .set(collation)
            )
        ),
        wordCase(
            "a type is changed and the collation stays",
            from: collation,
            ColumnAlteration(type: .string(length: 90))
        ),
        wordCase("NULL no longer allowed and the collation stays", from: collation, ColumnAlteration(nullable: false)),
        wordCase(
            "a default is set and the collation stays",
            from: collation,
            ColumnAlteration(
                default: .set(.literal(.text("none")))
            )
        ),
        ConformanceCase(
            "rename_column",
            "with a collation",
            before: [create(words(collation))],
            rows: [wordRows],
            change: [alter("words", .renameColumn("word", to: "term"))],
            rowsAfter: probe("words", "term", returns: [["Ada"], ["ada"]])
        ),
        ConformanceCase(
            "create_index",
            "a collation of its own",
            before: [create(words(nil))],
            rows: [wordRows],
            change: [
                .createIndex(
                    Index(name: "ix_words", keys: [IndexKey(.column("word"), collation: collation), .column("id")]),
                    on: "words",
                    IndexBuild()
                )
            ],
            requires: [.indexCollations]
        ),
        ConformanceCase(
            "create_index",
            "a collation of its own, descending",
            before: [create(words(nil))],
            change: [
                .createIndex(
                    Index(name: "ix_words", keys: [IndexKey(.column("word"), descending: true, collation: collation)]),
                    on: "words",
                    IndexBuild()
                )
            ],
            requires: [.indexCollations]
        ),
        ConformanceCase(
            "create_index",
            "on a column with a collation",
            before: [create(words(collation))],
            rows: [wordRows],
            change: [.createIndex(index("ix_words", "word"), on: "words", IndexBuild())]
        ),
        ConformanceCase(
            "drop_index",
            "with a collation of its own",
            before: [
                create(
                    words(nil) {
                        $0.indexes = [Index(name: "ix_words", keys: [IndexKey(.column("word"), collation: collation)])]
                    }
                )
            ],
            change: [.dropIndex("ix_words", on: "words", IndexBuild(), before: nil)],
            requires: [.indexCollations]
        ),
    ]

    private static func words(_ collation: String?, _ change: (inout Table) -> Void = { _ in }) -> Table {
        var table = Table(
            "words",
            columns: [
                Column("id", .integer, nullable: false), Column("word", .string(length: 40), collation: collation),
            ],
            primaryKey: PrimaryKey(columns: ["id"])
        )
        change(&table)
        return table
    }

    private static let wordRows = Change.insertRows(
        "words",
        RowSet(
            columns: ["id", "word"],
            rows: [[.integer(1), .text("Ada")], [.integer(2), .text("ada")]],
            key: ["id"]
        )
    )

    private static func wordCase(_ name: String, from old: String?, _ alteration: ColumnAlteration) -> ConformanceCase {
        ConformanceCase(
            "alter_column",
            name,
            before: [create(words(old))],
            rows: [wordRows],
            change: [alter("words", .alterColumn("word", alteration, before: nil))],
            rowsAfter: probe("words", "word", returns: [["Ada"], ["ada"]])
        )
    }
}
