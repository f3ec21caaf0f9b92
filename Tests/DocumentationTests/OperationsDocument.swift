import SkeinDriver
import SkeinDrivers
import SkeinRevisions

/// `docs/operations.md`, made of the operations' own references and the drivers' SQL.
struct OperationsDocument {
    private static let groups: [(title: String, keywords: [String])] = [
        ("Tables", ["create_table", "drop_table", "rename_table", "create_table_comment", "drop_table_comment"]),
        ("Columns", ["add_column", "drop_column", "rename_column", "alter_column"]),
        ("Indexes", ["create_index", "drop_index", "rename_index"]),
        (
            "Constraints",
            [
                "create_primary_key", "create_unique_constraint", "create_foreign_key", "create_check_constraint",
                "create_exclude_constraint", "validate_constraint", "rename_constraint", "drop_constraint",
            ]
        ),
        ("Enum types", ["create_enum", "add_enum_value", "rename_enum_value", "drop_enum"]),
        ("Views", ["create_view", "replace_view", "drop_view"]),
        (
            "Sequences, schemas, extensions",
            [
                "create_sequence", "drop_sequence", "create_schema", "drop_schema", "create_extension",
                "drop_extension",
            ]
        ),
        ("Rows, SQL, programs", ["bulk_insert", "backfill", "assert", "execute", "run"]),
    ]

    /// The dialects whose SQL is shown, one a vendor.
    static func dialects() throws -> [any Dialect] {
        try BuiltinDrivers.all.flatMap { driver in try driver.flavors.map { try driver.dialect(for: $0) } }
    }

    /// The groups with what the catalogue has besides, so that a new operation shows up without a line here.
    private static var chapters: [(title: String, keywords: [String])] {
        let grouped = Set(groups.flatMap(\.keywords))
        let others = OperationCatalog.all.map { $0.keyword }.filter { !grouped.contains($0) }
        return others.isEmpty ? groups : groups + [("Others", others)]
    }

    /// The whole document.
    static func markdown() throws -> String {
        let dialects = try dialects()
        let flavors = dialects.map { "\($0.flavor)" }.joined(separator: ", ")
        let contents = chapters.map { group in
            "- \(group.title): " + group.keywords.map { "[`\($0)`](#\($0))" }.joined(separator: " ")
        }
        var pages: [String] = []
        for operation in chapters.flatMap(\.keywords).compactMap({ OperationCatalog.byKeyword[$0] }) {
            pages.append(try OperationPage(operation: operation).markdown(dialects))
        }
        return """
            # Operations

            What a revision may do, one operation after the other. This page is made from the operations' source, and its SQL by
            the drivers (\(flavors)); `make docs` writes it anew.
            How a revision file looks, and what columns, types and defaults are, is in [revisions.md](revisions.md).

            \(contents.joined(separator: "\n"))

            Every operation takes `only:` and `except:`, each a dialect or a list of dialects. `SQL, or map` is a text, or a map of
            texts by dialect with `default` for the rest. What a backend cannot express is refused with a reason before anything is
            touched.

            ## Options

            What only one dialect knows of a table, a column or an index stands under `options`, by dialect: `{ mysql: { engine: InnoDB } }`.
            An option that the dialect does not know is refused.

            | dialect | tables | columns | indexes |
            |---|---|---|---|
            | `postgresql` | storage parameters such as `fillfactor`, `tablespace`, `unlogged` | none | storage parameters, `tablespace` |
            | `mysql`, `mariadb` | `engine` (InnoDB), `charset` (utf8mb4), `collation` (utf8mb4_unicode_ci), always stated, and more | `charset`, `on_update`, `invisible`, `check` | see `drivers/MySQL` |
            | `sqlite` | `strict`, `without_rowid` | none | none |

            ## Hints

            How the server is to make a change stands under `hints`, by dialect; it leaves no trace in the schema. MySQL and MariaDB take
            `algorithm` (`default`, `instant`, `nocopy`, `inplace`, `copy`) and `lock` (`default`, `none`, `shared`, `exclusive`), and the server
            refuses a change that it cannot make like that: `hints: { mysql: { algorithm: instant } }` never copies a table by surprise.
            Changes of one table with different hints are not joined into one statement.

            \(pages.joined(separator: "\n"))
            """
    }
}
