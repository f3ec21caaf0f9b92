internal import SkeinDriver
internal import SkeinModel

extension Corpus {
    /// Columns that the server numbers.
    static let identities: [ConformanceCase] = [
        identityCase("an identity that an insert may overrule", Identity(), requires: [], returns: [["1"], ["2"]]),
        identityCase("an identity that no insert overrules", Identity(always: true), returns: [["1"], ["2"]]),
        identityCase(
            "an identity from elsewhere, in steps",
            Identity(start: 100, increment: 10),
            returns: [["100"], ["110"]]
        ),
        identityCase(
            "an identity between limits, beginning again",
            Identity(
                start: 5,
                minimum: 5,
                maximum: 6,
                cycle: true,
                cache: 2
            ),
            returns: [["5"], ["6"]]
        ),
        identityCase(
            "an identity that counts down",
            Identity(
                always: true,
                start: -1,
                increment: -1,
                minimum: -1000,
                maximum: -1
            ),
            returns: [["-2"], ["-1"]]
        ),
        ConformanceCase(
            "create_table",
            "a numbered bigint",
            change: [create(events(.bigint, autoincrement: true)), titles("first", "second")],
            rowsAfter: probe("events", "id", "title", returns: [["1", "first"], ["2", "second"]])
        ),
        ConformanceCase(
            "bulk_insert",
            "numbers of its own into a numbered column",
            before: [create(events(autoincrement: true))],
            change: [
                .insertRows(
                    "events",
                    RowSet(columns: ["id", "title"], rows: [[.integer(7), .text("seventh")]], key: ["id"])
                )
            ],
            rowsAfter: probe("events", "id", "title", returns: [["7", "seventh"]])
        ),
        ConformanceCase(
            "alter_column",
            "the server numbers rows from now on, after those that are there",
            before: [create(events())],
            rows: [eventRows],
            change: [
                alter("events", .alterColumn("id", ColumnAlteration(autoincrement: true), before: nil)), titles("next"),
            ],
            rowsAfter: probe("events", "id", "title", returns: [["1", "one"], ["5", "five"], ["6", "next"]]),
            // The row that got its number cannot be found again by it.
            reversible: false
        ),
        ConformanceCase(
            "alter_column",
            "the server numbers rows from now on, and no longer",
            before: [create(events())],
            rows: [eventRows],
            change: [alter("events", .alterColumn("id", ColumnAlteration(autoincrement: true), before: nil))],
            rowsAfter: probe("events", "id", "title", returns: [["1", "one"], ["5", "five"]])
        ),
        ConformanceCase(
            "alter_column",
            "the server no longer numbers rows",
            before: [create(events(autoincrement: true))],
            rows: [eventRows],
            change: [alter("events", .alterColumn("id", ColumnAlteration(autoincrement: false), before: nil))],
            rowsAfter: probe("events", "id", "title", returns: [["1", "one"], ["5", "five"]])
        ),
        ConformanceCase(
            "alter_column",
            "the type of a numbered column, and the numbers go on",
            before: [create(events(autoincrement: true))],
            rows: [titles("first", "second")],
            change: [
                alter("events", .alterColumn("id", ColumnAlteration(type: .bigint), before: nil)), titles("third"),
            ],
            rowsAfter: probe("events", "id", "title", returns: [["1", "first"], ["2", "second"], ["3", "third"]]),
            reversible: false
        ),
        ConformanceCase(
            "alter_column",
            "another column of a table with a numbered one, and the numbers go on",
            before: [create(events(autoincrement: true))],
            rows: [
                titles("first", "second"),
                .execute(RawSQL([RawStatement("DELETE FROM events WHERE id = 2")], down: .nothing)),
            ],
            change: [
                alter("events", .alterColumn("title", ColumnAlteration(nullable: true), before: nil)), titles("third"),
            ],
            rowsAfter: probe("events", "id", "title", returns: [["1", "first"], ["3", "third"]]),
            reversible: false
        ),
        alterCase("an identity is set", from: nil, ColumnAlteration(identity: .set(Identity(always: true)))),
        alterCase("an identity is dropped", from: Identity(start: 5, increment: 2), ColumnAlteration(identity: .drop)),
        alterCase(
            "an identity's options",
            from: Identity(always: true, start: 5, increment: 2),
            ColumnAlteration(
                identity: .set(Identity(start: 7, increment: 3, minimum: 1, maximum: 1000, cycle: true, cache: 4))
            )
        ),
        alterCase(
            "whether an insert may overrule an identity",
            from: Identity(start: 5),
            ColumnAlteration(
                identity: .set(Identity(always: true, start: 5))
            )
        ),
        ConformanceCase(
            "add_column",
            "an identity, rows present",
            before: [create(users { $0.primaryKey = nil })],
            rows: [userRows],
            change: [
                alter(
                    "users",
                    .addColumn(
                        Column("number", .bigint, nullable: false, identity: Identity(always: true, start: 10)),
                        ifNotExists: false
                    )
                )
            ],
            requires: [.identityOptions],
            rowsAfter: probe("users", "number", by: "number", returns: [["10"], ["11"], ["12"]])
        ),
        ConformanceCase(
            "drop_column",
            "an identity comes back with its options",
            before: [
                create(
                    users {
                        $0.columns.append(
                            Column(
                                "number",
                                .bigint,
                                nullable: false,
                                identity: Identity(start: 10, increment: 5, cycle: true)
                            )
                        )
                    }
                )
            ],
            change: [alter("users", .dropColumn("number", ifExists: false, before: nil))],
            requires: [.identityOptions]
        ),
    ]

    private static func events(
        _ type: DataType = .integer,
        autoincrement: Bool = false,
        identity: Identity? = nil
    ) -> Table {
        Table(
            "events",
            columns: [
                Column("id", type, nullable: false, autoincrement: autoincrement, identity: identity),
                Column("title", .string(length: 40), nullable: false),
            ],
            primaryKey: PrimaryKey(columns: ["id"])
        )
    }

    private static func titles(_ titles: String...) -> Change {
        .insertRows("events", RowSet(columns: ["title"], rows: titles.map { [.text($0)] }))
    }

    private static let eventRows = Change.insertRows(
        "events",
        RowSet(
            columns: ["id", "title"],
            rows: [[.integer(1), .text("one")], [.integer(5), .text("five")]],
            key: ["id"]
        )
    )

    private static func identityCase(
        _ name: String,
        _ identity: Identity,
        requires: Set<Capabilities.Feature> = [.identityOptions],
        returns rows: [[String?]]
    ) -> ConformanceCase {
        ConformanceCase(
            "create_table",
            name,
            change: [create(events(identity: identity)), titles("first", "second")],
            requires: requires,
            rowsAfter: probe("events", "id", returns: rows)
        )
    }

    private static func alterCase(
        _ name: String,
        from identity: Identity?,
        _ alteration: ColumnAlteration
    ) -> ConformanceCase {
        ConformanceCase(
            "alter_column",
            name,
            before: [create(events(identity: identity))],
            change: [alter("events", .alterColumn("id", alteration, before: nil))],
            requires: [.identityOptions]
        )
    }
}
