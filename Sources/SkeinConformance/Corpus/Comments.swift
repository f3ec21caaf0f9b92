internal import SkeinDriver
internal import SkeinModel

extension Corpus {
    static let tableComments: [ConformanceCase] =
        [
            commentCase("create_table_comment", "of a table without one", nil, .set("People who log in")),
            commentCase("create_table_comment", "in place of another", "people", .set("People who log in")),
            commentCase(
                "create_table_comment",
                "text that has to be escaped",
                nil,
                .set("it's a \"table\" \\ of\ntwo lines; -- 100% größe 名前")
            ),
            commentCase(
                "create_table_comment",
                "of a table whose name needs quotes",
                nil,
                .set("odd"),
                #"Sel"ect `it's`"#
            ),
            commentCase(
                "create_table_comment",
                "of a table in another schema",
                nil,
                .set("old people"),
                TableName("users", schema: "archive")
            ),
            commentCase("drop_table_comment", "of a table with one", "people", .drop),
            commentCase("drop_table_comment", "text with quotes comes back", "it's \\ \"old\"", .drop),
            commentCase("drop_table_comment", "of a table whose name needs quotes", "odd", .drop, #"Sel"ect `it's`"#),
        ] + [
            ConformanceCase(
                "create_table_comment",
                "with other changes, the columns' comments stay",
                before: [
                    create(
                        users {
                            $0.comment = "people"
                            $0.columns[3].comment = "in years"
                        }
                    )
                ],
                rows: [userRows],
                change: [
                    alter(
                        "users",
                        .addColumn(Column("phone", .string(length: 20), comment: "E.164"), ifNotExists: false),
                        .setComment(.set("People who log in"), before: nil),
                        .alterColumn("nickname", ColumnAlteration(comment: .set("for friends")), before: nil)
                    )
                ],
                requires: [.comments],
                whenMissing: .ignored
            )
        ]

    private static func commentCase(
        _ keyword: String,
        _ name: String,
        _ before: String?,
        _ comment: ColumnAlteration.Setting<String>,
        _ table: TableName = "users"
    ) -> ConformanceCase {
        let schema: [Change] = table.schema.map { [.createSchema($0, ifNotExists: false)] } ?? []
        let made = users {
            $0.name = table
            $0.comment = before
            $0.columns[3].comment = "in years"
        }
        return ConformanceCase(
            keyword,
            name,
            before: schema + [create(made)],
            change: [alter(table, .setComment(comment, before: nil))],
            requires: schema.isEmpty ? [.comments] : [.comments, .schemas],
            whenMissing: schema.isEmpty ? .ignored : .refused
        )
    }
}
