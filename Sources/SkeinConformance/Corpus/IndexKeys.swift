internal import SkeinDriver
internal import SkeinModel

extension Corpus {
    /// What indexes have beside their columns.
    static let indexKeys: [ConformanceCase] = [
        keyCase("NULLs first", [IndexKey(.column("age"), nullsFirst: true)], requires: [.nullsOrder]),
        keyCase(
            "descending, NULLs last",
            [IndexKey(.column("age"), descending: true, nullsFirst: false)],
            requires: [.nullsOrder]
        ),
        keyCase("NULLs where they come anyway", [IndexKey(.column("age"), nullsFirst: false)], requires: [.nullsOrder]),
        keyCase(
            "every key descending",
            [
                IndexKey(.column("age"), descending: true), IndexKey(.column("email"), descending: true),
            ]
        ),
        keyCase(
            "an operator class",
            [IndexKey(.column("note"), operatorClass: "text_pattern_ops")],
            requires: [.operatorClasses]
        ),
        keyCase(
            "an operator class of a method of its own",
            [
                IndexKey(.column("data"), operatorClass: "jsonb_path_ops")
            ],
            method: "gin",
            requires: [.operatorClasses, .indexMethods]
        ),
        keyCase("the usual method by its name", [.column("age")], method: "btree", requires: [.indexMethods]),
        keyCase("a prefix of a text", [IndexKey(.column("note"), prefixLength: 20)], requires: [.indexPrefixes]),
        keyCase(
            "a prefix of a string beside a column",
            [
                IndexKey(.column("email"), prefixLength: 10), .column("age"),
            ],
            requires: [.indexPrefixes]
        ),
        keyCase(
            "a unique prefix, descending",
            [
                IndexKey(.column("email"), descending: true, prefixLength: 50)
            ],
            unique: true,
            requires: [.indexPrefixes]
        ),
        keyCase(
            "unique, NULLs alike",
            [.column("age")],
            unique: true,
            nullsNotDistinct: true,
            requires: [.nullsNotDistinct]
        ),
        keyCase(
            "an expression with a string in it",
            [IndexKey(.expression("coalesce(nickname, 'it''s')"))],
            requires: [.expressionIndexes]
        ),
        keyCase(
            "partial, with a string in the condition",
            [.column("age")],
            predicate: "nickname <> 'it''s (?)'",
            requires: [.partialIndexes]
        ),
        keyCase(
            "partial, on an expression, descending",
            [IndexKey(.expression("age * 2"), descending: true)],
            predicate: "age IS NOT NULL",
            requires: [.partialIndexes, .expressionIndexes]
        ),
        keyCase(
            "included columns, partial",
            [.column("age")],
            predicate: "id > 0",
            include: ["email"],
            requires: [.coveringIndexes, .partialIndexes]
        ),
        keyCase("a column whose name needs quotes", [.column(#"Or"der"#)]),
        keyCase("an option that no server has", [.column("age")], options: ["flavour": "vanilla"], outcome: .refused),
        ConformanceCase(
            "create_index",
            "of a table whose name needs quotes",
            before: [create(people { $0.name = #"Pe"ople `it's`"# })],
            change: [.createIndex(index("ix_people_age", "age"), on: #"Pe"ople `it's`"#, IndexBuild())]
        ),
        ConformanceCase(
            "create_index",
            "one that is not there is made when told so",
            before: [create(people)],
            change: [.createIndex(index("ix_people_age", "age"), on: "people", IndexBuild(tolerant: true))]
        ),
        ConformanceCase(
            "create_index",
            "concurrently and unique",
            before: [create(people)],
            rows: [personRows],
            change: [
                .createIndex(index("ix_people_age", "age", unique: true), on: "people", IndexBuild(concurrently: true))
            ],
            requires: [.concurrentIndexes],
            whenMissing: .ignored
        ),
        ConformanceCase(
            "create_index",
            "concurrently, and one that is there already is fine when told so",
            before: [create(people { $0.indexes = [index("ix_people_age", "age")] })],
            change: [
                .createIndex(
                    index("ix_people_age", "age"),
                    on: "people",
                    IndexBuild(concurrently: true, tolerant: true)
                )
            ],
            reversible: false
        ),
        ConformanceCase(
            "create_index",
            "told its algorithm and lock",
            before: [create(people)],
            rows: [personRows],
            change: [
                .createIndex(
                    index("ix_people_age", "age"),
                    on: "people",
                    IndexBuild(hints: ["algorithm": "inplace", "lock": "none"])
                )
            ],
            requires: [.algorithmHints]
        ),
        ConformanceCase(
            "create_index",
            "a hint that no server knows",
            before: [create(people)],
            change: [.createIndex(index("ix_people_age", "age"), on: "people", IndexBuild(hints: ["mood": "good"]))],
            outcome: .refused
        ),
        dropCase(
            "descending, NULLs last",
            Index(
                name: "ix_people",
                keys: [IndexKey(.column("age"), descending: true, nullsFirst: false)]
            ),
            requires: [.nullsOrder]
        ),
        dropCase(
            "a prefix",
            Index(name: "ix_people", keys: [IndexKey(.column("note"), prefixLength: 20)]),
            requires: [.indexPrefixes]
        ),
        dropCase(
            "included columns",
            Index(name: "ix_people", keys: [.column("age")], include: ["email"]),
            requires: [.coveringIndexes]
        ),
        dropCase(
            "an operator class and a method",
            Index(
                name: "ix_people",
                keys: [IndexKey(.column("data"), operatorClass: "jsonb_path_ops")],
                method: "gin"
            ),
            requires: [.operatorClasses, .indexMethods]
        ),
        dropCase(
            "unique, NULLs alike",
            Index(
                name: "ix_people",
                keys: [.column("age")],
                unique: true,
                nullsNotDistinct: true
            ),
            requires: [.nullsNotDistinct]
        ),
        dropCase("a name that needs quotes", index(#"Ix "people" `it's`"#, "age")),
        dropCase("one that is there is dropped when told so", index("ix_people", "age"), IndexBuild(tolerant: true)),
        dropCase(
            "told its algorithm and lock",
            index("ix_people", "age"),
            IndexBuild(
                hints: ["algorithm": "inplace", "lock": "none"]),
            requires: [.algorithmHints]
        ),
        dropCase(
            "a hint that no server knows",
            index("ix_people", "age"),
            IndexBuild(hints: ["mood": "good"]),
            outcome: .refused
        ),
    ]

    private static let people = Table(
        "people",
        columns: [
            Column("id", .integer, nullable: false), Column("email", .string(length: 100), nullable: false),
            Column("nickname", .string(length: 20)), Column("age", .integer), Column("note", .text),
            Column("data", .json), Column(#"Or"der"#, .integer),
        ],
        primaryKey: PrimaryKey(columns: ["id"])
    )

    private static func people(_ change: (inout Table) -> Void) -> Table {
        var table = people
        change(&table)
        return table
    }

    private static let personRows = Change.insertRows(
        "people",
        RowSet(
            columns: ["id", "email", "nickname", "age", "note", "data"],
            rows: [
                [.integer(1), .text("ada@example.org"), .text("ada"), .integer(36), .text("first"), .text("{}")],
                [.integer(2), .text("bob@example.org"), .null, .null, .null, .null],
            ],
            key: ["id"]
        )
    )

    private static func keyCase(
        _ name: String,
        _ keys: [IndexKey],
        unique: Bool = false,
        predicate: String? = nil,
        include: [Identifier] = [],
        method: String? = nil,
        nullsNotDistinct: Bool = false,
        options: [String: String] = [:],
        requires: Set<Capabilities.Feature> = [],
        outcome: ConformanceCase.Outcome = .made
    ) -> ConformanceCase {
        let index = Index(
            name: "ix_people",
            keys: keys,
            unique: unique,
            predicate: predicate,
            include: include,
            method: method,
            nullsNotDistinct: nullsNotDistinct,
            options: options
        )
        return ConformanceCase(
            "create_index",
            name,
            before: [create(people)],
            rows: [personRows],
            change: [.createIndex(index, on: "people", IndexBuild())],
            requires: requires,
            outcome: outcome
        )
    }

    private static func dropCase(
        _ name: String,
        _ index: Index,
        _ build: IndexBuild = IndexBuild(),
        requires: Set<Capabilities.Feature> = [],
        outcome: ConformanceCase.Outcome = .made
    ) -> ConformanceCase {
        ConformanceCase(
            "drop_index",
            name,
            before: [create(people), .createIndex(index, on: "people", IndexBuild())],
            rows: [personRows],
            change: [.dropIndex(index.name, on: "people", build, before: nil)],
            requires: requires,
            outcome: outcome
        )
    }
}
