internal import SkeinDriver
internal import SkeinModel

extension Corpus {
    /// Enum types, and the columns that hold their values where there are no such types.
    static let enums: [ConformanceCase] = createEnum + addEnumValue + renameEnumValue + dropEnum

    private static let createEnum: [ConformanceCase] = [
        enumCase("create_enum", "with a column of it", change: [create(status), create(tickets()), ticketRows]),
        enumCase("create_enum", "alone", change: [create(status)]),
        enumCase("create_enum", "one value", change: [create(EnumType("status", values: ["new"]))]),
        enumCase(
            "create_enum",
            "values that have to be escaped",
            change: [
                create(odd), create(tickets(odd, default: nil)), insert("it's \"odd\""), insert("größe 名前", id: 2),
            ]
        ),
        enumCase(
            "create_enum",
            "a name that needs quotes",
            change: [create(EnumType(#"Sta"tus `it's`"#, values: ["new", "paid"]))],
            also: { create(tickets($0)) }
        ),
        enumCase(
            "create_enum",
            "in another schema",
            before: [.createSchema("archive", ifNotExists: false)],
            change: [
                create(EnumType(ObjectName("status", schema: "archive"), values: ["new", "paid"])),
                create(tickets(EnumType(ObjectName("status", schema: "archive"), values: ["new", "paid"]))),
            ],
            requires: [.schemas, .enumTypes]
        ),
        enumCase(
            "create_enum",
            "two columns of it, one of them an array",
            change: [
                create(status),
                create(
                    Table(
                        "tickets",
                        columns: [
                            Column("id", .integer, nullable: false), Column("status", type(of: status)),
                            Column("past", .array(of: type(of: status))),
                        ],
                        primaryKey: PrimaryKey(columns: ["id"])
                    )
                ),
            ],
            requires: [.enumTypes, .arrays]
        ),
        enumCase(
            "create_enum",
            "one that is there already is fine when told so",
            before: [create(status), create(tickets())],
            change: [.createEnum(status, ifNotExists: true)],
            reversible: false
        ),
        enumCase(
            "create_enum",
            "one that is not there is made when told so",
            change: [
                .createEnum(status, ifNotExists: true), create(tickets()),
            ]
        ),
        enumCase(
            "add_column",
            "of an enum type, with a default, rows present",
            before: [
                create(status), create(users),
            ],
            rows: [userRows],
            change: [
                alter(
                    "users",
                    .addColumn(
                        Column("status", type(of: status), nullable: false, default: .literal(.text("new"))),
                        ifNotExists: false
                    )
                )
            ],
            rowsAfter: probe("users", "status", returns: [["new"], ["new"], ["new"]])
        ),
        enumCase(
            "alter_column",
            "text becomes an enum type, rows present",
            before: [
                create(status),
                create(
                    Table(
                        "tickets",
                        columns: [Column("id", .integer, nullable: false), Column("status", .string(length: 20))],
                        primaryKey: PrimaryKey(columns: ["id"])
                    )
                ),
            ],
            rows: [ticketRows],
            change: [
                alter("tickets", .alterColumn("status", ColumnAlteration(type: type(of: status)), before: nil))
            ],
            rowsAfter: probe("tickets", "status", returns: [["new"], ["paid"]])
        ),
        enumCase(
            "alter_column",
            "the default of a column of an enum type",
            before: [create(status), create(tickets())],
            rows: [ticketRows],
            change: [
                alter(
                    "tickets",
                    .alterColumn("status", ColumnAlteration(default: .set(.literal(.text("paid")))), before: nil)
                )
            ],
            rowsAfter: probe("tickets", "status", returns: [["new"], ["paid"]])
        ),
    ]

    private static let addEnumValue: [ConformanceCase] = [
        valueCase(
            "add_enum_value",
            "at the end, and a row holds it",
            .add("lost", .last, tolerant: false),
            then: "lost"
        ),
        valueCase("add_enum_value", "before another", .add("draft", .before("new"), tolerant: false), then: "draft"),
        valueCase("add_enum_value", "after another", .add("open", .after("new"), tolerant: false), then: "open"),
        valueCase("add_enum_value", "text that has to be escaped", .add("it's \"odd\" \\", .last, tolerant: false)),
        enumCase(
            "add_enum_value",
            "one that is there already is fine when told so",
            before: [
                create(status), create(tickets()),
            ],
            rows: [ticketRows],
            change: [.alterEnum("status", .add("paid", .last, tolerant: true), EnumUse())],
            reversible: false
        ),
        valueCase("add_enum_value", "one that is not there is added when told so", .add("lost", .last, tolerant: true)),
        enumCase(
            "add_enum_value",
            "two in a row",
            before: [create(status), create(tickets())],
            rows: [ticketRows],
            change: [
                .alterEnum("status", .add("lost", .last, tolerant: false), EnumUse()),
                .alterEnum("status", .add("found", .after("lost"), tolerant: false), EnumUse()),
            ]
        ),
        enumCase(
            "add_enum_value",
            "an enum that no column has",
            before: [create(status)],
            change: [.alterEnum("status", .add("lost", .last, tolerant: false), EnumUse())]
        ),
        enumCase(
            "add_enum_value",
            "two tables of it; NOT NULL, default and comment stay",
            before: [
                create(status), create(tickets()), create(tasks),
            ],
            rows: [ticketRows],
            change: [.alterEnum("status", .add("lost", .last, tolerant: false), EnumUse())],
            rowsAfter: probe("tickets", "status", returns: [["new"], ["paid"]])
        ),
        enumCase(
            "add_enum_value",
            "a name that needs quotes",
            before: [
                create(EnumType(#"Sta"tus"#, values: ["new", "paid"])),
                create(tickets(EnumType(#"Sta"tus"#, values: ["new", "paid"]))),
            ],
            rows: [ticketRows],
            change: [.alterEnum(#"Sta"tus"#, .add("lost", .last, tolerant: false), EnumUse())]
        ),
        enumCase(
            "add_enum_value",
            "in another schema",
            before: [
                .createSchema("archive", ifNotExists: false),
                create(EnumType(ObjectName("status", schema: "archive"), values: ["new", "paid"])),
            ],
            change: [
                .alterEnum(ObjectName("status", schema: "archive"), .add("lost", .last, tolerant: false), EnumUse())
            ],
            requires: [.schemas, .enumTypes]
        ),
    ]

    private static let renameEnumValue: [ConformanceCase] = [
        valueCase(
            "rename_enum_value",
            "the rows follow",
            .rename("paid", to: "settled"),
            returns: [["new"], ["settled"]]
        ),
        valueCase(
            "rename_enum_value",
            "the default follows",
            .rename("new", to: "open"),
            returns: [["open"], ["paid"]]
        ),
        valueCase(
            "rename_enum_value",
            "to text that has to be escaped",
            .rename("paid", to: "it's \"odd\" \\"),
            returns: [["new"], ["it's \"odd\" \\"]]
        ),
        valueCase(
            "rename_enum_value",
            "to the same word in other case",
            .rename("paid", to: "Paid"),
            returns: [["new"], ["Paid"]]
        ),
        enumCase(
            "rename_enum_value",
            "an enum that no column has",
            before: [create(status)],
            change: [.alterEnum("status", .rename("paid", to: "settled"), EnumUse())]
        ),
        enumCase(
            "rename_enum_value",
            "two tables of it",
            before: [create(status), create(tickets()), create(tasks)],
            rows: [ticketRows],
            change: [.alterEnum("status", .rename("paid", to: "settled"), EnumUse())],
            rowsAfter: probe("tickets", "status", returns: [["new"], ["settled"]])
        ),
    ]

    private static let dropEnum: [ConformanceCase] = [
        enumCase("drop_enum", "that no column has", before: [create(status)], change: [drop(status)]),
        enumCase(
            "drop_enum",
            "after its column",
            before: [create(status), create(tickets())],
            rows: [ticketRows],
            change: [alter("tickets", .dropColumn("status", ifExists: false, before: nil)), drop(status)]
        ),
        enumCase(
            "drop_enum",
            "after its column became text",
            before: [create(status), create(tickets())],
            rows: [ticketRows],
            change: [
                alter("tickets", .alterColumn("status", ColumnAlteration(type: .string(length: 20)), before: nil)),
                drop(status),
            ],
            rowsAfter: probe("tickets", "status", returns: [["new"], ["paid"]])
        ),
        enumCase("drop_enum", "values that have to be escaped come back", before: [create(odd)], change: [drop(odd)]),
        enumCase(
            "drop_enum",
            "a name that needs quotes",
            before: [
                create(EnumType(#"Sta"tus"#, values: ["new", "paid"]))
            ],
            change: [.dropEnum(#"Sta"tus"#, ifExists: false, before: nil)]
        ),
        enumCase(
            "drop_enum",
            "one that is gone already is fine when told so",
            before: [create(users)],
            change: [.dropEnum("status", ifExists: true, before: nil)],
            reversible: false
        ),
        enumCase(
            "drop_enum",
            "one that is there is dropped when told so",
            before: [create(status)],
            change: [.dropEnum("status", ifExists: true, before: nil)]
        ),
    ]

    private static let status = EnumType("status", values: ["new", "paid"])
    private static let odd = EnumType("status", values: ["it's \"odd\"", "größe 名前", "a,b", "new"])

    private static func create(_ type: EnumType) -> Change { .createEnum(type, ifNotExists: false) }
    private static func drop(_ type: EnumType) -> Change { .dropEnum(type.name, ifExists: false, before: nil) }
    private static func type(of type: EnumType) -> DataType { .enumeration(values: type.values, name: type.name) }

    private static func tickets(_ type: EnumType = status, default word: String? = "new") -> Table {
        Table(
            "tickets",
            columns: [
                Column("id", .integer, nullable: false),
                Column("status", self.type(of: type), nullable: false, default: word.map { .literal(.text($0)) }),
                Column("title", .string(length: 40)),
            ],
            primaryKey: PrimaryKey(columns: ["id"])
        )
    }

    private static let tasks = Table(
        "tasks",
        columns: [
            Column("id", .integer, nullable: false), Column("first", type(of: status)),
            Column("second", type(of: status), nullable: false, default: .literal(.text("paid"))),
        ],
        primaryKey: PrimaryKey(columns: ["id"])
    )

    private static let ticketRows = Change.insertRows(
        "tickets",
        RowSet(
            columns: ["id", "status"],
            rows: [[.integer(1), .text("new")], [.integer(2), .text("paid")]],
            key: ["id"]
        )
    )

    private static func insert(_ value: String, id: Int64 = 1) -> Change {
        .insertRows("tickets", RowSet(columns: ["id", "status"], rows: [[.integer(id), .text(value)]], key: ["id"]))
    }

    /// A change of the values of the enum of ``tickets(_:default:)``, optionally with a row that holds a new one.
    private static func valueCase(
        _ keyword: String,
        _ name: String,
        _ change: EnumChange,
        then value: String? = nil,
        returns rows: [[String?]] = [["new"], ["paid"]]
    ) -> ConformanceCase {
        enumCase(
            keyword,
            name,
            before: [create(status), create(tickets())],
            rows: [ticketRows],
            change: [.alterEnum("status", change, EnumUse())] + (value.map { [insert($0, id: 3)] } ?? []),
            rowsAfter: probe("tickets", "status", returns: rows + (value.map { [[$0]] } ?? []))
        )
    }

    private static func enumCase(
        _ keyword: String,
        _ name: String,
        before: [Change] = [],
        rows: [Change] = [],
        change: [Change],
        also: ((EnumType) -> Change)? = nil,
        requires: Set<Capabilities.Feature> = [],
        rowsAfter: RowProbe? = nil,
        reversible: Bool = true
    ) -> ConformanceCase {
        var change = change
        if let also, case .createEnum(let type, _)? = change.first { change.append(also(type)) }
        return ConformanceCase(
            keyword,
            name,
            before: before,
            rows: rows,
            change: change,
            requires: requires,
            rowsAfter: rowsAfter,
            reversible: reversible
        )
    }
}
