package import SkeinDocument
package import SkeinModel

/// `create_index`: makes an index over columns or expressions.
package struct CreateIndex: Operation {
    package static let keyword = "create_index"

    var table: TableName
    var index: IndexSpecification
    var build: IndexBuild
    var hints: DialectOptions

    package init(_ fields: inout Fields) throws(SyntaxError) {
        table = try fields.table()
        build = IndexBuild(
            concurrently: try fields.bool("concurrently", default: false),
            tolerant: try fields.bool("if_not_exists", default: false)
        )
        index = try IndexSpecification(&fields)
        hints = try DialectOptions(&fields, "hints")
    }

    package func lower(in context: LoweringContext) throws(OperationError) -> [Change] {
        var build = build
        build.hints = hints.value(for: context.flavor)
        return [.createIndex(try index.index(on: table, in: context), on: table, build)]
    }

    package static let reference = OperationReference(
        "Makes an index over columns or expressions.",
        fields: [
            .table, .schema,
            .required(
                "columns",
                "list",
                "names, or maps of `column` or `expression` with `descending`, `nulls: first` or `last`, `collation`, "
                    + "`operator_class`, `length`"
            ),
            .optional("name", "name", "`ix_{table}_{columns}`", "required with an expression"),
            .optional("unique", "bool", "`false`"),
            .optional("where", "SQL, or map", "none", "only rows that satisfy it"),
            .optional("include", "list of names", "none", "columns kept in the index and not searched"),
            .optional("method", "text, or map", "the server's", "`hash`, `gin`, `fulltext`, …"),
            .optional("nulls_not_distinct", "bool", "`false`", "with `unique`: NULLs are equal"),
            .optional("concurrently", "bool", "`false`", "without blocking writers"),
            .optional("options", "map by dialect", "none", "what only one dialect knows, see [options](#options)"),
            .ifNotExists, .hints,
        ],
        example: """
            - create_index: { table: users, columns: [org_id, { column: email, descending: true }] }
            - create_index:
                table: users
                name: ix_users_email_lower
                columns: [{ expression: "lower(email)" }]
                unique: true
                where: "active"
                only: [postgresql, sqlite]
            """,
        setting: .users,
        inverse: "The index is dropped.",
        hazards: [
            "Without `concurrently` nobody may write to the table on PostgreSQL while the index is built. With it the "
                + "revision runs outside of a transaction: put it into a revision of its own."
        ],
        backends: [
            "`where` and expressions: PostgreSQL and SQLite; expressions also MySQL 8.0.13 and later.",
            "`include`, `nulls_not_distinct` (15 and later), `operator_class` and `nulls`: PostgreSQL. `length`: MySQL and "
                + "MariaDB. `collation`: PostgreSQL and SQLite.",
            "`concurrently` is `ALGORITHM=INPLACE LOCK=NONE` on MySQL and MariaDB, and an ordinary build on SQLite.",
        ]
    )
}
