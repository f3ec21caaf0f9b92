internal import SkeinModel
internal import SkeinSQL

extension Corpus {
    /// Names that break whatever is not quoted, escaped or bound: the same name for a table, a column, an index and
    /// a constraint.
    static let names: [ConformanceCase] = hostileNames.map { name in
        let table = TableName(name)
        return ConformanceCase(
            "create_table",
            "name \(name)",
            change: [
                create(
                    Table(
                        table,
                        columns: [
                            Column("id", .integer, nullable: false), Column(name, .integer),
                            Column(prefixed("other ", name), .integer, nullable: false),
                        ],
                        primaryKey: PrimaryKey(columns: ["id"]),
                        uniques: [UniqueConstraint(name: prefixed("uq ", name), columns: [name])],
                        indexes: [index(prefixed("ix ", name), prefixed("other ", name))]
                    )
                ),
                .insertRows(
                    table,
                    RowSet(
                        columns: ["id", name, prefixed("other ", name)],
                        rows: [[.integer(1), .integer(2), .integer(3)]]
                    )
                ),
                alter(table, .addColumn(Column(prefixed("new ", name), .string(length: 10)), ifNotExists: false)),
                alter(table, .renameColumn(name, to: prefixed("re ", name))),
            ],
            rowsAfter: RowProbe(
                "SELECT \(name: prefixed("re ", name)), \(name: prefixed("other ", name)) FROM \(table: table)",
                returns: [["2", "3"]]
            )
        )
    }

    private static let hostileNames: [Identifier] = [
        "select", "Table", "MixedCase", "two words", #"double"quote"#, "single'quote", "back`tick", "bracket]s[",
        "semi;colon", "dash--dash", "/*comment*/", "dot.ted", "100% %s %1$s", "what?", "$1 :name @var #hash",
        #"back\slash"#, "größe", "名前", "Ελληνικά", #"'; DROP TABLE users; --"#, " leading space",
        "a_name_that_is_long_but_that_every_server_keeps_whole",
    ]

    private static func prefixed(_ prefix: String, _ name: Identifier) -> Identifier {
        Identifier(reported: prefix + name.text)
    }
}
