package import SkeinDocument
package import SkeinModel

/// `create_foreign_key`: makes columns reference another table's.
package struct CreateForeignKey: Operation {
    package static let keyword = "create_foreign_key"

    var table: TableName
    var foreignKey: ForeignKeySpecification
    var hints: DialectOptions

    package init(_ fields: inout Fields) throws(SyntaxError) {
        table = try fields.table()
        foreignKey = try ForeignKeySpecification(&fields)
        hints = try DialectOptions(&fields, "hints")
    }

    package func lower(in context: LoweringContext) -> [Change] {
        let constraint = foreignKey.constraint(on: table, in: context)
        return [.alterTable(table, hints.hints(for: context.flavor) + [.addConstraint(constraint)])]
    }

    package static let reference = OperationReference(
        "Makes columns reference another table's.",
        fields: [
            .table, .schema, .required("columns", "list of names"), .required("referred_table", "name"),
            .optional("referred_schema", "name", "the target's own"),
            .required("referred_columns", "list of names", "as many as `columns`"),
            .optional("name", "name", "`fk_{table}_{columns}_{referred_table}`"),
            .optional(
                "on_delete",
                "`no action`, `restrict`, `cascade`, `set null`, `set default`",
                "`no action`"
            ),
            .optional("on_update", "the same", "`no action`"),
            .optional("match", "`simple`, `full`", "`simple`", "whether a key may be partly NULL"), .notValid,
            .deferrable, .initially, .hints,
        ],
        example: """
            - create_foreign_key:
                table: users
                columns: [org_id]
                referred_table: orgs
                referred_columns: [id]
                on_delete: cascade
            """,
        setting: .users,
        inverse: "The key is dropped; on MySQL and MariaDB together with the index that the server made for it.",
        hazards: [
            "Locks both tables and reads every row; with `not_valid` and [`validate_constraint`](#validate_constraint) in "
                + "the next revision PostgreSQL does not."
        ],
        backends: [
            "`match: full` and `not_valid` are PostgreSQL's alone; `deferrable` is on PostgreSQL and SQLite.",
            "SQLite edits the stored definition, having looked for rows that refer to nothing.",
        ]
    )
}
