import SkeinModel
import SkeinRevisions
import Testing

@Suite struct OperationRefusalTests {
    private static let columns = "columns: [ { name: a, type: text } ]"

    private static let shapes = [
        Refusal(
            "add_colum: { table: t }",
            "unknown operation `add_colum`; did you mean `add_column`?",
            at: "add_colum:"
        ),
        Refusal(
            "frobnicate: {}",
            "unknown operation `frobnicate`; known operations: "
                + OperationCatalog.all.map { $0.keyword }.joined(separator: ", "),
            at: "frobnicate"
        ),
        Refusal("drop_table", "an operation must be a mapping, not text", at: "drop_table"),
        Refusal("{}", "an operation must have one key, but it is empty", at: "{}"),
        Refusal(
            "drop_table: { table: t }\nif_exists: true",
            "an operation must have one key, but `if_exists` follows `drop_table`; "
                + "indent the keys that belong to `drop_table` below it",
            at: "if_exists"
        ),
        Refusal("drop_table: t", "drop_table must be a mapping, not text", at: "t"),
        Refusal("drop_table: [t]", "drop_table must be a mapping, not a list", at: "[t]"),
        Refusal("drop_table:", "drop_table needs `table`", at: "drop_table"),
        Refusal("execute:", "execute needs `sql`", at: "execute"),
        Refusal("execute: [a]", "execute must be a mapping, not a list", at: "[a]"),
        Refusal("drop_table: { tabel: t }", "drop_table needs `table`; is `tabel` meant to be `table`?", at: "{ tabel"),
        Refusal("drop_table: { table: }", "drop_table needs a value for `table`", at: "table:"),
        Refusal(
            "drop_table: { table: t, if_exist: true }",
            "unknown key `if_exist` in drop_table; did you mean `if_exists`?",
            at: "if_exist:"
        ),
        Refusal(
            "drop_table: { table: t, cascade: true }",
            "unknown key `cascade` in drop_table; known keys: only, except, table, schema, if_exists",
            at: "cascade"
        ),
        Refusal("drop_table: { table: [t] }", "`table` in drop_table must be text, not a list", at: "[t]"),
        Refusal(
            "drop_table: { table: t, if_exists: yes }",
            "`if_exists` in drop_table must be true or false, not `yes`; write `true`",
            at: "yes"
        ),
        Refusal(
            "drop_table: { table: t, only: [postgres] }",
            "unknown dialect `postgres`; did you mean `postgresql`?",
            at: "postgres]"
        ),
        Refusal(
            "drop_table: { table: t, except: oracle }",
            "unknown dialect `oracle`; known dialects: postgresql, mysql, mariadb, sqlite",
            at: "oracle"
        ),
        Refusal(
            "execute: { sql: { postgres: a } }",
            "unknown dialect `postgres`; did you mean `postgresql`?",
            at: "postgres:"
        ),
        Refusal(
            "execute: { sql: { defualt: a } }",
            "unknown dialect `defualt`; did you mean `default`?",
            at: "defualt"
        ),
        Refusal("execute: { sql: {} }", "`sql` in execute is an empty map", at: "{} }"),
        Refusal("execute: { sql: { mysql: [a] } }", "`sql` in execute for mysql must be text, not a list", at: "[a]"),
        Refusal("execute: { sql: a, down: [b] }", "`down` in execute must be text, not a list", at: "[b]"),
    ]

    private static let names = [
        Refusal("drop_table: { table: \"\" }", "`table` in drop_table: a name must not be empty", at: "\"\""),
        Refusal(
            "drop_table: { table: \"a\\0b\" }",
            "the text holds a NUL character, which no database takes; remove the `\\0`",
            at: "\"a\\0b"
        ),
        Refusal(
            "drop_table: { table: \"a\\nb\" }",
            "`table` in drop_table: the name contains the control character U+A",
            at: "\"a\\nb"
        ),
        Refusal(
            "drop_table: { table: \"a\\u202Eb\" }",
            "`table` in drop_table: the name contains a bidirectional override, which hides how it reads",
            at: "\"a"
        ),
        Refusal(
            "bulk_insert: { table: t, rows: [ { \"a\\0\": 1 } ] }",
            "the text holds a NUL character, which no database takes; remove the `\\0`",
            at: "\"a\\0"
        ),
        Refusal(
            "add_column: { table: t, column: { name: a, type: text, references: \"u.\\0\" } }",
            "the text holds a NUL character, which no database takes; remove the `\\0`",
            at: "\"u."
        ),
    ]

    private static let columnFaults = [
        Refusal("add_column: { table: t, column: a }", "`column` in add_column must be a mapping, not text", at: "a }"),
        Refusal("add_column: { table: t }", "add_column needs `column`", at: "{ table"),
        Refusal("add_column: { table: t, column: { name: a } }", "the column needs `type`", at: "{ name"),
        Refusal(
            "add_column: { table: t, column: { name: a, type: text, nulable: true } }",
            "unknown key `nulable` in the column; did you mean `nullable`?",
            at: "nulable"
        ),
        Refusal(
            "add_column: { table: t, column: { name: a, type: text, references: users } }",
            "`references` in the column must be table.column or schema.table.column; "
                + "names with dots go into a create_foreign_key of their own",
            at: "users"
        ),
        Refusal(
            "add_column: { table: t, column: { name: a, type: text, references: a.b.c.d } }",
            "`references` in the column must be table.column or schema.table.column; "
                + "names with dots go into a create_foreign_key of their own",
            at: "a.b.c.d"
        ),
        Refusal(
            "add_column: { table: t, column: { name: a, type: text, references: users. } }",
            "`references` in the column: a name must not be empty",
            at: "users."
        ),
        Refusal(
            "add_column: { table: t, column: { name: a, type: text, on_delete: cascade } }",
            "`on_delete` in the column needs `references`",
            at: "on_delete"
        ),
        Refusal(
            "add_column: { table: t, column: { name: a, type: text, on_update: cascade } }",
            "`on_update` in the column needs `references`",
            at: "on_update"
        ),
        Refusal(
            "add_column: { table: t, column: { name: a, type: text, references: u.a, on_delete: cascad } }",
            "`on_delete` in the column must be one of cascade, no action, restrict, set default, set null, not `cascad`; "
                + "did you mean `cascade`?",
            at: "cascad"
        ),
        Refusal(
            "add_column: { table: t, column: { name: a, type: text, primary_key: true, nullable: true } }",
            "column `a` is a primary key, which is never NULL",
            at: "nullable"
        ),
        Refusal(
            "add_column: { table: t, column: { name: a, type: text, default: 1, computed: { sql: b } } }",
            "column `a` is computed, so it cannot have a default",
            at: "default"
        ),
        Refusal(
            "add_column: { table: t, column: { name: a, type: text, computed: { stored: true } } }",
            "`computed` in the column needs `sql`",
            at: "{ stored"
        ),
        Refusal(
            "add_column: { table: t, column: { name: a, type: text, identity: { start: one } } }",
            "`start` in `identity` in the column must be a whole number, not `one`",
            at: "one"
        ),
        Refusal(
            "add_column: { table: t, column: { name: a, type: strng(20) } }",
            "`type` in the column: unknown type `strng`; did you mean `string`?",
            at: "strng"
        ),
        Refusal(
            "add_column: { table: t, column: { name: a, type: string } }",
            "`type` in the column: `string` needs a length; write string(255), or text for no limit",
            at: "string"
        ),
        Refusal(
            "add_column: { table: t, column: { name: a, type: decimal(10,2) } }",
            "`type` in the column: `decimal(10` has no closing parenthesis; "
                + "quote a type with a comma, as in \"decimal(10,2)\"",
            at: "decimal(10"
        ),
        Refusal(
            "add_column: { table: t, column: { name: a, type: {} } }",
            "`type` in the column is an empty map",
            at: "{} }"
        ),
        Refusal(
            "add_column: { table: t, column: { name: a, type: { default: tsvector, postgres: x } } }",
            "`type` in the column for default: unknown type `tsvector`; "
                + "a server's own type stands under its dialect, as in {default: text, postgresql: tsvector}",
            at: "tsvector"
        ),
        Refusal(
            "add_column: { table: t, column: { name: a, type: { postgres: x } } }",
            "unknown dialect `postgres`; did you mean `postgresql`?",
            at: "postgres"
        ),
        Refusal(
            "add_column: { table: t, column: { name: a, type: timestamp, default: now() } }",
            "`default` in the column is `now()`, which may be text or an expression; "
                + "write {sql: \"now()\"} for the expression, or quote the text",
            at: "now()"
        ),
        Refusal(
            "add_column: { table: t, column: { name: a, type: timestamp, default: { mysql: Current_Timestamp } } }",
            "`default` in the column for mysql is `Current_Timestamp`, which may be text or an expression; "
                + "write {sql: \"Current_Timestamp\"} for the expression, or quote the text",
            at: "Current"
        ),
        Refusal(
            "add_column: { table: t, column: { name: a, type: text, default: [1] } }",
            "`default` in the column must be text, not a list",
            at: "[1]"
        ),
        Refusal(
            "alter_column: { table: t, column: a }",
            "alter_column of `t.a` changes nothing; "
                + "name what changes: type, nullable, default, comment, autoincrement, collation, identity, computed, "
                + "options or to",
            at: "{ table"
        ),
        Refusal(
            "alter_column: { table: t, column: a, to: a }",
            "alter_column of `t.a` changes nothing; "
                + "name what changes: type, nullable, default, comment, autoincrement, collation, identity, computed, "
                + "options or to",
            at: "{ table"
        ),
        Refusal(
            "alter_column: { table: t, column: a, nulable: true }",
            "unknown key `nulable` in alter_column; did you mean `nullable`?",
            at: "nulable"
        ),
        Refusal(
            "alter_column: { table: t, column: a, nullable: true, using: a::int }",
            "`using` in alter_column needs `type`",
            at: "using"
        ),
    ]

    private static let tableFaults = [
        Refusal("create_table: { table: t }", "create_table needs `columns`", at: "{ table"),
        Refusal("create_table: { table: t, columns: [] }", "table `t` needs at least one column", at: "{ table"),
        Refusal(
            "create_table: { table: t, columns: {} }",
            "`columns` in create_table must be a list, not a mapping",
            at: "{} }"
        ),
        Refusal(
            "create_table: { table: t, columns: [a] }",
            "every element of `columns` in create_table must be a mapping, not text",
            at: "a]"
        ),
        Refusal(
            "create_table: { table: t, columns: [ { name: a, type: text }, { name: a, type: date } ] }",
            "table `t` has the column `a` twice",
            at: "{ name: a, type: date"
        ),
        Refusal(
            "create_table: { table: t, columns: [ { name: a, type: text, primary_key: true } ], primary_key: [a] }",
            "table `t` has `primary_key` both for the table and on the column `a`",
            at: "primary_key: [a]"
        ),
        Refusal(
            "create_table: { table: t, columns: [ { name: a, type: text, nullable: true } ], primary_key: [a] }",
            "column `a` is in the primary key, which is never NULL, but has `nullable: true`",
            at: "primary_key: [a]"
        ),
        Refusal(
            "create_table: { table: t, \(columns), primary_key: [] }",
            "`primary_key` in create_table must name at least one",
            at: "[] }"
        ),
        Refusal(
            "create_table: { table: t, \(columns), primary_key: [a, a] }",
            "`primary_key` in create_table names `a` twice",
            at: "a] }"
        ),
        Refusal(
            "create_table: { table: t, \(columns), primary_key: { name: k } }",
            "`primary_key` in create_table needs `columns`",
            at: "{ name: k"
        ),
        Refusal(
            "create_table: { table: t, \(columns), primary_key: [b] }",
            "the primary key of table t names the unknown column b",
            at: "create_table"
        ),
        Refusal(
            "create_table: { table: t, \(columns), unique_constraints: [ { columns: [b] } ] }",
            "a constraint of table t names the unknown column b",
            at: "create_table"
        ),
        Refusal(
            "create_table: { table: t, \(columns), indexes: [ { columns: [a], include: [b] } ] }",
            "index ix_t_a of table t names the unknown column b",
            at: "create_table"
        ),
        Refusal(
            "create_table: { table: t, \(columns), indexes: [ { columns: [a] }, { columns: [a] } ] }",
            "table t has two indexes called ix_t_a; give one of them a `name` of its own, or leave one of them out",
            at: "create_table"
        ),
        Refusal(
            "create_table: { table: t, columns: [ { name: a, type: text, unique: true } ], "
                + "unique_constraints: [ { columns: [a] } ] }",
            "table t has two constraints called uq_t_a; give one of them a `name` of its own, or leave one of them out",
            at: "create_table"
        ),
        Refusal(
            "create_table: { table: t, \(columns), checks: [ { condition: a > 0 } ] }",
            "an element of `checks` in create_table needs `name`",
            at: "{ condition"
        ),
        Refusal(
            "create_table: { table: t, \(columns), indexes: [ { columns: [a], uniqe: true } ] }",
            "unknown key `uniqe` in an element of `indexes` in create_table; did you mean `unique`?",
            at: "uniqe"
        ),
        Refusal(
            "create_table: { table: t, \(columns), options: { postgres: { a: b } } }",
            "unknown dialect `postgres`; did you mean `postgresql`?",
            at: "postgres"
        ),
    ]

    private static let constraintFaults = [
        Refusal("create_index: { table: t, columns: [] }", "an index needs at least one column", at: "[]"),
        Refusal(
            "create_index: { table: t, columns: a }",
            "`columns` in create_index must be a list, not text",
            at: "a }"
        ),
        Refusal(
            "create_index: { table: t, columns: [ { expression: lower(a) } ] }",
            "an index over an expression needs a `name`",
            at: "{ table"
        ),
        Refusal(
            "create_index: { table: t, name: i, columns: [ { descending: true } ] }",
            "an index column has either `column` or `expression`",
            at: "{ descending"
        ),
        Refusal(
            "create_index: { table: t, name: i, columns: [ { column: a, expression: b } ] }",
            "an index column has either `column` or `expression`",
            at: "{ column: a"
        ),
        Refusal(
            "create_index: { table: t, name: i, columns: [ { column: a, desc: true } ] }",
            "unknown key `desc` in an index column; known keys: column, expression, descending, length, "
                + "collation, operator_class, nulls",
            at: "desc"
        ),
        Refusal(
            "create_index: { table: t, columns: [a, b, a] }",
            "`columns` in create_index names `a` twice",
            at: "a] }"
        ),
        Refusal(
            "create_index: { table: t, columns: [ { column: a, length: 0 } ] }",
            "`length` in an index column must be above zero",
            at: "length"
        ),
        Refusal(
            "create_unique_constraint: { table: t, columns: [] }",
            "`columns` in create_unique_constraint must name at least one",
            at: "[]"
        ),
        Refusal(
            "create_unique_constraint: { table: t, columns: [a, b, a] }",
            "`columns` in create_unique_constraint names `a` twice",
            at: "a] }"
        ),
        Refusal(
            "create_unique_constraint: { table: t, columns: [a], initially: deferred }",
            "`initially` in create_unique_constraint needs `deferrable: true`",
            at: "initially"
        ),
        Refusal(
            "create_primary_key: { table: t, columns: [[a]] }",
            "every element of `columns` in create_primary_key must be text, not a list",
            at: "[a]]"
        ),
        Refusal(
            "create_foreign_key: { table: t, columns: [a, b], referred_table: u, referred_columns: [c] }",
            "2 columns cannot reference 1 columns of `u`",
            at: "{ table"
        ),
        Refusal(
            "create_foreign_key: { table: t, columns: [a], referred_columns: [c] }",
            "create_foreign_key needs `referred_table`",
            at: "{ table"
        ),
        Refusal(
            "create_check_constraint: { table: t, condition: a > 0 }",
            "create_check_constraint needs `name`",
            at: "{ table"
        ),
        Refusal("drop_constraint: { table: t }", "drop_constraint needs `name`", at: "{ table"),
        Refusal(
            "drop_constraint: { table: t, type: uniqe }",
            "`type` in drop_constraint must be one of check, exclude, foreign_key, primary_key, unique, not `uniqe`; "
                + "did you mean `unique`?",
            at: "uniqe"
        ),
        Refusal("create_enum: { name: e, values: [] }", "enum `e` needs a value", at: "[]"),
        Refusal("create_enum: { name: e, values: [a, b, a] }", "enum `e` has the value `a` twice", at: "[a"),
        Refusal("create_enum: { name: e }", "create_enum needs `values`", at: "{ name"),
        Refusal(
            "add_enum_value: { name: e, value: a, before: b, after: c }",
            "add_enum_value takes `before` or `after`, not both",
            at: "after"
        ),
        Refusal(
            "create_sequence: { name: s, increment: 0 }",
            "`increment` in create_sequence must not be zero",
            at: "increment"
        ),
        Refusal(
            "create_view: { name: v, query: SELECT 1; SELECT 2 }",
            "the query of view v has to be one statement, and there are 2",
            at: "create_view"
        ),
        Refusal("create_view: { name: v }", "create_view needs `query`", at: "{ name"),
        Refusal(
            "assert: SELECT 1; SELECT 2",
            "assert takes one query, and there are 2",
            at: "assert"
        ),
        Refusal(
            "backfill: { table: t, set: a = 1, batch: 0, where: a IS NULL }",
            "`batch` in backfill must be above zero",
            at: "batch"
        ),
        Refusal(
            "backfill: { table: t, set: a = 1, batch: 10 }",
            "`batch` in backfill needs `where`; `where` finds the rows that are left, and `set` makes it false",
            at: "batch"
        ),
        Refusal(
            "backfill: { table: t, set: a = 1, where: a IS NULL, pause: 1s }",
            "`pause` in backfill needs `batch`",
            at: "pause"
        ),
        Refusal(
            "run: { command: ./x --all }",
            "`command` in run must be a list of a program and its arguments, not text",
            at: "./x"
        ),
        Refusal("run: { command: [] }", "`command` in run names no program", at: "[]"),
        Refusal(
            "create_exclude_constraint: { table: t, name: x, elements: [ { with: '=' } ] }",
            "an element has either `column` or `expression`",
            at: "{ with"
        ),
        Refusal(
            "create_exclude_constraint: { table: t, name: x, elements: [] }",
            "an exclusion needs an element",
            at: "{ table"
        ),
        Refusal(
            "create_index: { table: t, columns: [a], hints: { mysq: { lock: none } } }",
            "unknown dialect `mysq`; did you mean `mysql`?",
            at: "mysq"
        ),
        Refusal(
            "add_column: { table: t, column: { name: a, type: { enum: e, scheme: s } } }",
            "unknown key `scheme` in `type` in the column; did you mean `schema`?",
            at: "scheme"
        ),
        Refusal("rename_column: { table: t, column: a }", "rename_column needs `to`", at: "{ table"),
        Refusal("rename_table: { table: t, new: u }", "rename_table needs `to`", at: "{ table"),
        Refusal("drop_index: { table: t }", "drop_index needs `name`", at: "{ table"),
    ]

    private static let dataFaults = [
        Refusal("bulk_insert: { table: t, rows: [] }", "bulk_insert into `t` has no rows", at: "{ table"),
        Refusal("bulk_insert: { table: t, rows: [ {} ] }", "bulk_insert into `t` has no rows", at: "{ table"),
        Refusal(
            "bulk_insert: { table: t, rows: [ 1 ] }",
            "every row of bulk_insert must be a mapping, not text",
            at: "1 ]"
        ),
        Refusal(
            "bulk_insert: { table: t, rows: [ { a: 1, b: 2 }, { a: 1 } ] }",
            "this row has no `b`, which the first row has; write `b: null`, or a bulk_insert of its own",
            at: "{ a: 1 }"
        ),
        Refusal(
            "bulk_insert: { table: t, rows: [ { a: 1 }, { a: 1, c: 2 } ] }",
            "this row has `c`, which the first row does not have",
            at: "c: 2"
        ),
        Refusal(
            "bulk_insert: { table: t, rows: [ { a: { sql: now() } } ] }",
            "`a` must be text, not a mapping",
            at: "{ sql"
        ),
        Refusal("execute: \"\"", "execute has no statement for postgresql", at: "execute"),
        Refusal("execute: -- nothing", "execute has no statement for postgresql", at: "execute"),
        Refusal(
            "execute: DELETE FROM t; COMMIT",
            "the SQL contains COMMIT, but a revision's transaction is Skein's to begin and end; "
                + "leave it out; `transaction: none` runs a revision outside of a transaction",
            at: "execute"
        ),
        Refusal(
            "execute: { sql: SELECT 1, down: ROLLBACK }",
            "the SQL contains ROLLBACK, but a revision's transaction is Skein's to begin and end; "
                + "leave it out; `transaction: none` runs a revision outside of a transaction",
            at: "execute"
        ),
        Refusal(
            "execute: SELECT 'a",
            "the SQL cannot be read: line 1, column 8: the string that starts here has no closing '",
            at: "execute"
        ),
    ]

    @Test(arguments: shapes + names + columnFaults + tableFaults + constraintFaults + dataFaults)
    func `An operation is refused where it is wrong`(_ refusal: Refusal) {
        refusal.expect(in: file(with: refusal.source)) { _ = try lower(refusal.source) }
    }

    @Test(
        arguments: [
            ("execute: { sql: { mysql: a } }", "the SQL of execute"),
            ("execute: { sql: a, down: { mysql: b } }", "`down` of execute"),
            ("add_column: { table: t, column: { name: a, type: { mysql: text } } }", "the type of column a"),
            (
                "add_column: { table: t, column: { name: a, type: text, check: { mysql: x } } }",
                "the check of column a"
            ),
            (
                "add_column: { table: t, column: { name: a, type: text, computed: { sql: { mysql: x } } } }",
                "the expression of column a"
            ), ("alter_column: { table: t, column: a, type: { mysql: text } }", "the type of column a"),
            ("alter_column: { table: t, column: a, default: { mysql: 1 } }", "the default of column a"),
            ("create_check_constraint: { table: t, name: c, condition: { mysql: x } }", "the condition of c"),
            ("create_index: { table: t, columns: [a], where: { mysql: x } }", "the condition of index ix_t_a"),
            (
                "create_index: { table: t, name: i, columns: [ { expression: { mysql: x } } ] }",
                "an expression of index i"
            ),
        ]
    )
    func `A map by dialect has nothing for the flavour`(_ operation: String, _ subject: String) throws {
        let keyword = String(operation.prefix { $0 != ":" })
        let message = "\(subject) is not given for sqlite; add `sqlite:` or `default:` to its map"
        Refusal(operation, message, at: keyword).expect(in: file(with: operation)) {
            _ = try lower(operation, for: .sqlite)
        }
        #expect(try !lower(operation, for: .mysql).isEmpty)
        #expect(try !lower(operation, for: .mariadb).isEmpty)
    }

    @Test func `A drop that fits several things asks which one`() {
        var schema = SchemaModel([KnownSchema.users, KnownSchema.users])
        var other = KnownSchema.users
        other.name = "people"
        schema["people"] = other
        for refusal in [
            Refusal(
                "drop_constraint: { table: users, type: check }",
                "table users has several constraints of type check; say which by `name`: ck_age, ck_page",
                at: "drop_constraint"
            ),
            Refusal(
                "drop_index: { name: ix_boss }",
                "several tables have an index ix_boss; say which by `table`: people, users",
                at: "drop_index"
            ),
        ] {
            refusal.expect(in: file(with: refusal.source)) { _ = try lower(refusal.source, upon: schema) }
        }
    }
}
