internal import SkeinDriver
internal import SkeinModel

extension Corpus {
    static let renameIndex: [ConformanceCase] = [
        renameCase("plain, rows present", index("ix_users_email", "email")),
        renameCase("unique", index("ix_users_email", "email", unique: true)),
        renameCase("composite", index("ix_users_age_email", "age", "email")),
        renameCase(
            "partial",
            Index(name: "ix_users_adults", keys: [.column("email")], predicate: "age >= 18"),
            requires: [.partialIndexes]
        ),
        renameCase(
            "over an expression",
            Index(name: "ix_users_distance", keys: [IndexKey(.expression("abs(age)"))]),
            requires: [.expressionIndexes]
        ),
        renameCase("to a name that needs quotes", index("ix_users_email", "email"), to: #"Ix "users" `it's`"#),
        renameCase("from a name that needs quotes", index(#"select "größe"; --"#, "email")),
        renameCase("to the same name in other case", index("ix_users_email", "email"), to: "IX_Users_Email"),
        ConformanceCase(
            "rename_index",
            "two indexes trade names",
            before: [create(users { $0.indexes = [index("ix_a", "email"), index("ix_b", "age")] })],
            rows: [userRows],
            change: [
                .renameIndex("ix_a", on: "users", to: "ix_spare", before: nil),
                .renameIndex("ix_b", on: "users", to: "ix_a", before: nil),
                .renameIndex("ix_spare", on: "users", to: "ix_b", before: nil),
            ]
        ),
        ConformanceCase(
            "rename_index",
            "of a table in another schema",
            before: [
                .createSchema("archive", ifNotExists: false),
                create(
                    users {
                        $0.name = TableName("users", schema: "archive")
                        $0.indexes = [index("ix_users_email", "email")]
                    }
                ),
            ],
            change: [
                .renameIndex(
                    "ix_users_email",
                    on: TableName("users", schema: "archive"),
                    to: "ix_users_mail",
                    before: nil
                )
            ],
            requires: [.schemas]
        ),
    ]

    private static func renameCase(
        _ name: String,
        _ index: Index,
        to new: Identifier = "ix_renamed",
        requires: Set<Capabilities.Feature> = []
    ) -> ConformanceCase {
        ConformanceCase(
            "rename_index",
            name,
            before: [create(users), .createIndex(index, on: "users", IndexBuild())],
            rows: [userRows],
            change: [.renameIndex(index.name, on: "users", to: new, before: nil)],
            requires: requires
        )
    }
}
