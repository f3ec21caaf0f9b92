internal import SkeinDriver
internal import SkeinModel

extension Corpus {
    static let excludeConstraints: [ConformanceCase] = [
        excludeCase("ranges that must not overlap, rows present", overlap),
        excludeCase(
            "equal values, by the usual index",
            ExcludeConstraint(
                name: "ex_bookings",
                method: "btree",
                elements: [.init(.column("room"), "=")]
            )
        ),
        excludeCase(
            "equal values, by a hash",
            ExcludeConstraint(
                name: "ex_bookings",
                method: "hash",
                elements: [.init(.column("room"), "=")]
            )
        ),
        excludeCase(
            "two elements",
            ExcludeConstraint(
                name: "ex_bookings",
                elements: [
                    .init(.expression("int4range(room, room + 1)"), "&&"),
                    .init(.expression("daterange(starts, ends)"), "&&"),
                ]
            )
        ),
        excludeCase(
            "with a condition",
            ExcludeConstraint(
                name: "ex_bookings",
                elements: overlap.elements,
                predicate: "room > 0"
            )
        ),
        excludeCase(
            "deferrable",
            ExcludeConstraint(
                name: "ex_bookings",
                elements: overlap.elements,
                deferrability: .deferrableInitiallyDeferred
            )
        ),
        excludeCase(
            "with an operator class",
            ExcludeConstraint(
                name: "ex_bookings",
                method: "btree",
                elements: [.init(.column("guest"), "=", operatorClass: "text_pattern_ops")]
            )
        ),
        excludeCase(
            "a name that needs quotes",
            ExcludeConstraint(
                name: #"Ex "bookings" `it's`"#,
                elements: overlap.elements
            )
        ),
        excludeCase(
            "a column whose name needs quotes",
            ExcludeConstraint(
                name: "ex_bookings",
                method: "btree",
                elements: [.init(.column(#"Or"der"#), "=")]
            )
        ),
        ConformanceCase(
            "create_table",
            "an exclusion constraint",
            change: [create(bookings([overlap])), bookingRows],
            requires: [.exclusionConstraints]
        ),
        ConformanceCase(
            "drop_constraint",
            "an exclusion constraint",
            before: [create(bookings([overlap]))],
            rows: [bookingRows],
            change: [
                alter("bookings", .dropConstraint("ex_bookings", kind: .exclude, ifExists: false, before: nil))
            ],
            requires: [.exclusionConstraints]
        ),
        ConformanceCase(
            "rename_constraint",
            "an exclusion constraint",
            before: [create(bookings([overlap]))],
            rows: [bookingRows],
            change: [alter("bookings", .renameConstraint("ex_bookings", to: "ex_rooms", before: nil))],
            requires: [.exclusionConstraints]
        ),
    ]

    private static let overlap = ExcludeConstraint(
        name: "ex_bookings",
        elements: [.init(.expression("daterange(starts, ends)"), "&&")]
    )

    private static func bookings(_ exclusions: [ExcludeConstraint]) -> Table {
        Table(
            "bookings",
            columns: [
                Column("id", .integer, nullable: false), Column("room", .integer), Column("guest", .text),
                Column("starts", .date), Column("ends", .date), Column(#"Or"der"#, .integer),
            ],
            primaryKey: PrimaryKey(columns: ["id"]),
            exclusions: exclusions
        )
    }

    private static let bookingRows = Change.insertRows(
        "bookings",
        RowSet(
            columns: ["id", "room", "guest", "starts", "ends"],
            rows: [
                [.integer(1), .integer(1), .text("ada"), .text("2026-01-01"), .text("2026-01-03")],
                [.integer(2), .integer(2), .text("bob"), .text("2026-01-03"), .text("2026-01-04")],
            ],
            key: ["id"]
        )
    )

    private static func excludeCase(_ name: String, _ constraint: ExcludeConstraint) -> ConformanceCase {
        ConformanceCase(
            "create_exclude_constraint",
            name,
            before: [create(bookings([]))],
            rows: [bookingRows],
            change: [alter("bookings", .addConstraint(.exclude(constraint)))],
            requires: constraint.deferrability == .immediate
                ? [.exclusionConstraints] : [.exclusionConstraints, .deferrableConstraints]
        )
    }
}
