internal import SkeinModel
internal import SkeinSQL

extension Corpus {
    static let backfill: [ConformanceCase] = [
        backfillCase("every row at once", Backfill("users", set: "age = 7"), returns: [["7"], ["7"], ["7"]]),
        backfillCase(
            "some rows",
            Backfill("users", set: "age = 7", where: "age IS NULL"),
            returns: [["36"], ["41"], ["7"]]
        ),
        backfillCase(
            "from another column",
            Backfill("users", set: "age = id * 10, nickname = 'it''s ?'"),
            returns: [["10"], ["20"], ["30"]]
        ),
        backfillCase(
            "a row at a time",
            Backfill("users", set: "age = age + 100", where: "age < 100", batch: 1),
            returns: [["136"], ["141"], [nil]]
        ),
        backfillCase(
            "more in a batch than there are",
            Backfill("users", set: "age = 7", where: "age IS NULL", batch: 500),
            returns: [["36"], ["41"], ["7"]]
        ),
        backfillCase(
            "batches with a pause",
            Backfill(
                "users",
                set: "age = 7",
                where: "age <> 7",
                batch: 1,
                pause: .milliseconds(1)
            ),
            returns: [["7"], ["7"], [nil]]
        ),
        backfillCase(
            "batches of no rows",
            Backfill("users", set: "age = 7", where: "age < 0", batch: 10),
            returns: [["36"], ["41"], [nil]]
        ),
        ConformanceCase(
            "backfill",
            "batches of a table with a composite key",
            before: [create(pairs(key: ["left_id", "right_id"]))],
            rows: [pairRows],
            change: [.backfill(Backfill("pairs", set: "weight = 1", where: "weight IS NULL", batch: 2))],
            rowsAfter: RowProbe("SELECT count(*), sum(weight) FROM \(table: "pairs")", returns: [["20", "20"]])
        ),
        ConformanceCase(
            "backfill",
            "batches of a table without a key",
            before: [create(pairs(key: []))],
            rows: [pairRows],
            change: [.backfill(Backfill("pairs", set: "weight = 1", where: "weight IS NULL", batch: 3))],
            rowsAfter: RowProbe("SELECT count(*), sum(weight) FROM \(table: "pairs")", returns: [["20", "20"]])
        ),
        ConformanceCase(
            "backfill",
            "batches of a table whose name needs quotes",
            before: [create(users { $0.name = #"Us"ers `it's`"# })],
            rows: [insertUsers(into: #"Us"ers `it's`"#)],
            change: [.backfill(Backfill(#"Us"ers `it's`"#, set: "age = 7", where: "age IS NULL", batch: 2))],
            rowsAfter: probe(#"Us"ers `it's`"#, "age", returns: [["36"], ["41"], ["7"]])
        ),
        ConformanceCase(
            "backfill",
            "of a column that was added just before, then NOT NULL",
            before: [create(users)],
            rows: [userRows],
            change: [
                alter("users", .addColumn(Column("phone", .string(length: 20)), ifNotExists: false)),
                .backfill(Backfill("users", set: "phone = ''", where: "phone IS NULL", batch: 2)),
                alter("users", .alterColumn("phone", ColumnAlteration(nullable: false), before: nil)),
            ],
            rowsAfter: probe("users", "phone", returns: [[""], [""], [""]])
        ),
        ConformanceCase(
            "backfill",
            "batches whose rows stay to be done are stopped",
            before: [create(users)],
            rows: [userRows],
            change: [.backfill(Backfill("users", set: "age = 7", where: "age IS NOT NULL", batch: 1))],
            outcome: .fails(code: "backfill_endless")
        ),
    ]

    static let assertions: [ConformanceCase] = [
        assertCase("a comparison that holds", "SELECT count(*) = 3 FROM users"),
        assertCase("a number that is not zero", "SELECT max(age) FROM users"),
        assertCase("with a message of its own", "SELECT 1 = 1", message: "it's \"off\""),
        assertCase("one that does not hold", "SELECT count(*) = 4 FROM users", holds: false),
        assertCase("one that does not hold, with a message", "SELECT 1 = 2", message: "it's off", holds: false),
        assertCase("no row", "SELECT id FROM users WHERE id = 77", holds: false),
        assertCase("two rows", "SELECT id FROM users WHERE id < 3", holds: false),
        assertCase("NULL", "SELECT age FROM users WHERE id = 3", holds: false),
        assertCase("zero", "SELECT 0", holds: false),
    ]

    /// Programs are the engine's: to a dialect each is no statement at all.
    static let programs: [ConformanceCase] = [
        ConformanceCase(
            "run",
            "is no SQL",
            before: [create(users)],
            rows: [userRows],
            change: [.run(Program(["true"], down: .nothing))]
        ),
        ConformanceCase(
            "run",
            "with what takes it back",
            before: [create(users)],
            rows: [userRows],
            change: [.run(Program(["sh", "-c", "exit 0"], down: .arguments(["true"]), timeout: .seconds(5)))]
        ),
    ]

    private static func backfillCase(_ name: String, _ backfill: Backfill, returns rows: [[String?]]) -> ConformanceCase
    {
        ConformanceCase(
            "backfill",
            name,
            before: [create(users)],
            rows: [userRows],
            change: [.backfill(backfill)],
            rowsAfter: probe("users", "age", returns: rows)
        )
    }

    private static func assertCase(
        _ name: String,
        _ query: String,
        message: String? = nil,
        holds: Bool = true
    ) -> ConformanceCase {
        ConformanceCase(
            "assert",
            name,
            before: [create(users)],
            rows: [userRows],
            change: [.assert(Assertion(RawStatement(query), message: message))],
            outcome: holds ? .made : .fails(code: "assertion")
        )
    }

    private static func insertUsers(into table: TableName) -> Change {
        guard case .insertRows(_, let rows) = userRows else { return userRows }
        return .insertRows(table, rows)
    }

    private static func pairs(key: [Identifier]) -> Table {
        Table(
            "pairs",
            columns: [
                Column("left_id", .integer, nullable: false), Column("right_id", .integer, nullable: false),
                Column("weight", .integer),
            ],
            primaryKey: key.isEmpty ? nil : PrimaryKey(columns: key)
        )
    }

    private static let pairRows = Change.insertRows(
        "pairs",
        RowSet(
            columns: ["left_id", "right_id"],
            rows: (1...4).flatMap { left in (1...5).map { [.integer(left), .integer($0)] } }
        )
    )
}
