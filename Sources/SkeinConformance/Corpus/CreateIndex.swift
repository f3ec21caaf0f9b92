internal import SkeinDriver
internal import SkeinModel

extension Corpus {
    static let createIndex: [ConformanceCase] = [
        indexCase("plain", index("ix_users_email", "email")),
        indexCase("unique", index("ix_users_email", "email", unique: true)),
        indexCase("composite", index("ix_users_age_email", "age", "email")),
        indexCase(
            "descending",
            Index(name: "ix_users_age", keys: [IndexKey(.column("age"), descending: true), .column("id")])
        ),
        indexCase(
            "partial",
            Index(name: "ix_users_adults", keys: [.column("email")], predicate: "age >= 18"),
            requires: [.partialIndexes]
        ),
        indexCase(
            "unique and partial",
            Index(name: "ix_users_named", keys: [.column("email")], unique: true, predicate: "nickname IS NOT NULL"),
            requires: [.partialIndexes]
        ),
        indexCase(
            "over an expression",
            Index(name: "ix_users_distance", keys: [IndexKey(.expression("abs(age)"))]),
            requires: [.expressionIndexes]
        ),
        indexCase(
            "over a column and an expression",
            Index(
                name: "ix_users_mixed",
                keys: [.column("email"), IndexKey(.expression("age + 1"), descending: true)]
            ),
            requires: [.expressionIndexes]
        ),
        indexCase(
            "with included columns",
            Index(name: "ix_users_email", keys: [.column("email")], unique: true, include: ["nickname", "age"]),
            requires: [.coveringIndexes]
        ),
        indexCase(
            "concurrently",
            index("ix_users_email", "email"),
            IndexBuild(concurrently: true),
            requires: [.concurrentIndexes]
        ),
        indexCase("with a name that needs quotes", index(#"Ix "users" `it's`"#, "email")),
        ConformanceCase(
            "create_index",
            "one that is there already is fine when told so",
            before: [create(users { $0.indexes = [index("ix_users_email", "email")] })],
            change: [.createIndex(index("ix_users_email", "email"), on: "users", IndexBuild(tolerant: true))],
            reversible: false
        ),
    ]

    private static func indexCase(
        _ name: String,
        _ index: Index,
        _ build: IndexBuild = IndexBuild(),
        requires: Set<Capabilities.Feature> = []
    ) -> ConformanceCase {
        ConformanceCase(
            "create_index",
            name,
            before: [create(users)],
            rows: [userRows],
            change: [.createIndex(index, on: "users", build)],
            requires: requires,
            // A plain build is a slower way to the same index, so it is not refused.
            whenMissing: build.concurrently ? .ignored : .refused
        )
    }
}
