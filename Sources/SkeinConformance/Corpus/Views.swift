internal import SkeinDriver
internal import SkeinModel
internal import SkeinSQL

extension Corpus {
    /// Views, whose queries every server reads.
    static let views: [ConformanceCase] = createView + replaceView + dropView

    private static let createView: [ConformanceCase] = [
        viewCase("create_view", "over a table", change: [create(adults)], returns: [["1"], ["2"]]),
        viewCase(
            "create_view",
            "with names for its columns",
            change: [create(View("adults", query: adults.query, columns: ["number", "mail"]))],
            probe: probe("adults", "number", by: "number", returns: [["1"], ["2"]])
        ),
        viewCase(
            "create_view",
            "names that need quotes",
            change: [create(View(#"Adu"lts `it's`"#, query: adults.query, columns: ["select", #"Ma"il ?"#]))],
            probe: probe(#"Adu"lts `it's`"#, "select", by: "select", returns: [["1"], ["2"]])
        ),
        viewCase(
            "create_view",
            "over another view",
            before: [create(adults)],
            change: [create(View("elders", query: "SELECT id FROM adults WHERE id > 1"))],
            probe: probe("elders", "id", returns: [["2"]])
        ),
        viewCase(
            "create_view",
            "over a join, counting",
            before: [create(orders)],
            rows: [orderRows],
            change: [
                create(
                    View(
                        "totals",
                        query: """
                            SELECT u.id AS id, count(o.id) AS bought, coalesce(sum(o.quantity), 0) AS pieces
                            FROM users u LEFT JOIN orders o ON o.user_id = u.id
                            GROUP BY u.id
                            """
                    )
                )
            ],
            probe: probe(
                "totals",
                "id",
                "bought",
                "pieces",
                returns: [["1", "2", "7"], ["2", "0", "0"], ["3", "0", "0"]]
            )
        ),
        viewCase(
            "create_view",
            "text with quotes and what looks like placeholders",
            change: [create(View("adults", query: "SELECT id, 'it''s ? $1 :x %s' AS words FROM users"))],
            probe: probe("adults", "words", returns: Array(repeating: ["it's ? $1 :x %s"], count: 3))
        ),
        viewCase(
            "create_view",
            "over no table",
            change: [create(View("constants", query: "SELECT 1 AS one"))],
            probe: probe("constants", "one", by: "one", returns: [["1"]])
        ),
        viewCase(
            "create_view",
            "materialized",
            change: [create(View("adults", query: adults.query, isMaterialized: true))],
            requires: [.materializedViews],
            returns: [["1"], ["2"]]
        ),
        viewCase(
            "create_view",
            "in another schema",
            before: [.createSchema("archive", ifNotExists: false)],
            change: [create(View(ObjectName("adults", schema: "archive"), query: adults.query))],
            requires: [.schemas]
        ),
        viewCase(
            "create_view",
            "one that is there already is fine when told so",
            before: [create(adults)],
            change: [.createView(View("adults", query: "SELECT 7 AS id"), ifNotExists: true)],
            reversible: false,
            returns: [["1"], ["2"]]
        ),
        viewCase(
            "create_view",
            "one that is not there is made when told so",
            change: [.createView(adults, ifNotExists: true)],
            returns: [["1"], ["2"]]
        ),
        viewCase(
            "create_view",
            "with the table that it reads from",
            change: [
                create(tree), treeRows, create(View("roots", query: "SELECT id FROM nodes WHERE parent_id IS NULL")),
            ],
            probe: probe("roots", "id", returns: [["1"]])
        ),
        viewCase(
            "alter_column",
            "under a view, which still reads",
            before: [create(adults)],
            change: [alter("users", .alterColumn("email", ColumnAlteration(nullable: true), before: nil))],
            returns: [["1"], ["2"]]
        ),
        viewCase(
            "drop_column",
            "under a view that does not read it",
            before: [create(adults)],
            change: [alter("users", .dropColumn("nickname", ifExists: false, before: nil))],
            returns: [["1"], ["2"]]
        ),
    ]

    private static let replaceView: [ConformanceCase] = [
        viewCase(
            "replace_view",
            "another condition",
            before: [create(adults)],
            change: [replace(View("adults", query: "SELECT id, email FROM users WHERE age >= 40"))],
            returns: [["2"]]
        ),
        viewCase(
            "replace_view",
            "one more column at the end",
            before: [create(adults)],
            change: [replace(View("adults", query: "SELECT id, email, age FROM users WHERE age >= 40"))],
            // Not every server takes a column from a view that is there.
            reversible: false,
            probe: probe("adults", "age", returns: [["41"]])
        ),
        viewCase(
            "replace_view",
            "with names for its columns",
            before: [
                create(
                    View("adults", query: "SELECT id, nickname FROM users WHERE age >= 18", columns: ["id", "name"])
                )
            ],
            change: [
                replace(View("adults", query: "SELECT id, nickname FROM users WHERE id = 1", columns: ["id", "name"]))
            ],
            probe: probe("adults", "name", returns: [["ada"]])
        ),
        viewCase(
            "replace_view",
            "a name that needs quotes",
            before: [create(View(#"Adu"lts `it's`"#, query: adults.query))],
            change: [replace(View(#"Adu"lts `it's`"#, query: "SELECT id, email FROM users WHERE age >= 40"))],
            probe: probe(#"Adu"lts `it's`"#, "id", returns: [["2"]])
        ),
        viewCase(
            "replace_view",
            "under another view",
            before: [create(adults), create(View("elders", query: "SELECT id FROM adults WHERE id > 1"))],
            change: [replace(View("adults", query: "SELECT id, email FROM users WHERE age >= 40"))],
            probe: probe("elders", "id", returns: [["2"]])
        ),
        viewCase(
            "replace_view",
            "twice",
            before: [create(adults)],
            change: [
                replace(View("adults", query: "SELECT id, email FROM users WHERE age >= 40")),
                replace(View("adults", query: "SELECT id, email FROM users WHERE age IS NULL")),
            ],
            returns: [["3"]]
        ),
        viewCase(
            "replace_view",
            "in another schema",
            before: [
                .createSchema("archive", ifNotExists: false),
                create(View(ObjectName("adults", schema: "archive"), query: adults.query)),
            ],
            change: [
                replace(
                    View(ObjectName("adults", schema: "archive"), query: "SELECT id, email FROM users WHERE age >= 40")
                )
            ],
            requires: [.schemas],
            probe: probe(ObjectName("adults", schema: "archive"), "id", returns: [["2"]])
        ),
        viewCase(
            "replace_view",
            "a materialized one cannot be",
            before: [create(View("adults", query: adults.query, isMaterialized: true))],
            change: [replace(View("adults", query: "SELECT id, email FROM users", isMaterialized: true))],
            outcome: .refused
        ),
    ]

    private static let dropView: [ConformanceCase] = [
        viewCase("drop_view", "plain", before: [create(adults)], change: [drop("adults")]),
        viewCase(
            "drop_view",
            "with names for its columns",
            before: [create(View("adults", query: adults.query, columns: ["number", "mail"]))],
            change: [drop("adults")]
        ),
        viewCase(
            "drop_view",
            "a name that needs quotes",
            before: [create(View(#"Adu"lts `it's`"#, query: adults.query))],
            change: [drop(#"Adu"lts `it's`"#)]
        ),
        viewCase(
            "drop_view",
            "a view of a view, then the view",
            before: [create(adults), create(View("elders", query: "SELECT id FROM adults WHERE id > 1"))],
            change: [drop("elders"), drop("adults")]
        ),
        viewCase(
            "drop_view",
            "materialized",
            before: [create(View("adults", query: adults.query, isMaterialized: true))],
            change: [.dropView("adults", isMaterialized: true, ifExists: false, before: nil)],
            requires: [.materializedViews]
        ),
        viewCase(
            "drop_view",
            "in another schema",
            before: [
                .createSchema("archive", ifNotExists: false),
                create(View(ObjectName("adults", schema: "archive"), query: adults.query)),
            ],
            change: [drop(ObjectName("adults", schema: "archive"))],
            requires: [.schemas]
        ),
        viewCase(
            "drop_view",
            "one that is gone already is fine when told so",
            change: [.dropView("adults", isMaterialized: false, ifExists: true, before: nil)],
            reversible: false
        ),
        viewCase(
            "drop_view",
            "one that is there is dropped when told so",
            before: [create(adults)],
            change: [.dropView("adults", isMaterialized: false, ifExists: true, before: nil)]
        ),
    ]

    private static let adults = View("adults", query: "SELECT id, email FROM users WHERE age >= 18")

    private static func create(_ view: View) -> Change { .createView(view, ifNotExists: false) }
    private static func replace(_ view: View) -> Change { .replaceView(view, before: nil) }
    private static func drop(_ view: ObjectName) -> Change {
        .dropView(view, isMaterialized: false, ifExists: false, before: nil)
    }

    /// A case with ``users`` and their rows.
    ///
    /// - Parameter ids: the `id` of each row of the view `adults` afterwards.
    private static func viewCase(
        _ keyword: String,
        _ name: String,
        before: [Change] = [],
        rows: [Change] = [],
        change: [Change],
        requires: Set<Capabilities.Feature> = [],
        whenMissing: ConformanceCase.WhenMissing = .refused,
        outcome: ConformanceCase.Outcome = .made,
        reversible: Bool = true,
        probe: RowProbe? = nil,
        returns ids: [[String?]]? = nil
    ) -> ConformanceCase {
        ConformanceCase(
            keyword,
            name,
            before: [create(users), userRows] + before,
            rows: rows,
            change: change,
            requires: requires,
            whenMissing: whenMissing,
            outcome: outcome,
            rowsAfter: probe ?? ids.map { Corpus.probe("adults", "id", returns: $0) },
            reversible: reversible
        )
    }
}
