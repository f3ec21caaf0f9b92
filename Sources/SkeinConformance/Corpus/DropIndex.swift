internal import SkeinDriver
internal import SkeinModel

extension Corpus {
    static let dropIndex: [ConformanceCase] = [
        dropCase("plain", index("ix_users_email", "email")),
        dropCase("unique", index("ix_users_email", "email", unique: true)),
        dropCase("composite", index("ix_users_age_email", "age", "email")),
        dropCase(
            "partial",
            Index(name: "ix_users_adults", keys: [.column("email")], predicate: "age >= 18"),
            requires: [.partialIndexes]
        ),
        dropCase(
            "over an expression",
            Index(name: "ix_users_distance", keys: [IndexKey(.expression("abs(age)"))]),
            requires: [.expressionIndexes]
        ),
        dropCase("concurrently", index("ix_users_email", "email"), IndexBuild(concurrently: true)),
        ConformanceCase(
            "drop_index",
            "one that is gone already is fine when told so",
            before: [create(users)],
            change: [.dropIndex("ix_users_email", on: "users", IndexBuild(tolerant: true), before: nil)],
            reversible: false
        ),
    ]

    private static func dropCase(
        _ name: String,
        _ index: Index,
        _ build: IndexBuild = IndexBuild(),
        requires: Set<Capabilities.Feature> = []
    ) -> ConformanceCase {
        ConformanceCase(
            "drop_index",
            name,
            before: [create(users), .createIndex(index, on: "users", IndexBuild())],
            rows: [userRows],
            change: [.dropIndex(index.name, on: "users", build, before: nil)],
            requires: requires
        )
    }
}
