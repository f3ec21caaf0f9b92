internal import SkeinDriver
internal import SkeinModel
internal import SkeinSQL

extension Corpus {
    /// What a table kept as text holds beyond any model, through a change of its text and through a copy of its rows.
    ///
    /// Each table is made twice: by a change, so that the model knows it, and in place of that in the server's own words.
    static let storedDefinitions: [ConformanceCase] =
        [
            kept(
                "ON CONFLICT of its constraints",
                """
                CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY ON CONFLICT REPLACE, email VARCHAR(100) NOT NULL,
                  nickname VARCHAR(20), age INTEGER, CONSTRAINT uq_nickname UNIQUE (nickname) ON CONFLICT IGNORE)
                """,
                as: users { $0.uniques = [UniqueConstraint(name: "uq_nickname", columns: ["nickname"])] },
                keeps: inText("users", "PRIMARY KEY ON CONFLICT REPLACE", "UNIQUE (nickname) ON CONFLICT IGNORE")
            ),
            kept(
                "comments and words of its author",
                """
                CREATE TABLE users ( -- people; who log in
                  id INTEGER /* the key */ NOT NULL PRIMARY KEY, email VARCHAR(100) NOT NULL,
                  "nickname" VARCHAR(20), [age] INTEGER -- in years, may be NULL
                )
                """,
                as: users,
                keeps: inText("users", "/* the key */", "-- people; who log in")
            ),
            kept(
                "rowids of a table without a key",
                "CREATE TABLE users (id INTEGER NOT NULL, email VARCHAR(100) NOT NULL, nickname VARCHAR(20), age INTEGER)",
                as: users { $0.primaryKey = nil },
                then: ["UPDATE users SET rowid = rowid + 100"],
                keeps: query("SELECT rowid, id FROM users ORDER BY 1", [["101", "1"], ["102", "2"], ["103", "3"]])
            ),
            kept(
                "AUTOINCREMENT and its sequence",
                """
                CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, email VARCHAR(100) NOT NULL,
                  nickname VARCHAR(20), age INTEGER)
                """,
                as: users { $0.columns[0].autoincrement = true },
                then: ["INSERT INTO users VALUES (77, 'joe@example.org', NULL, 1)", "DELETE FROM users WHERE id = 77"],
                keeps: query("SELECT name, seq FROM sqlite_sequence", [["users", "77"]])
            ),
            kept(
                "collations of columns, keys and indexes",
                """
                CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, email VARCHAR(100) NOT NULL,
                  nickname VARCHAR(20) COLLATE NOCASE, age INTEGER)
                """,
                as: users { $0.columns[2].collation = "NOCASE" },
                keeps: query("SELECT count(*) FROM users WHERE nickname = 'ADA'", [["1"]])
            ),
            kept(
                "generated columns, stored and virtual",
                """
                CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, email VARCHAR(100) NOT NULL,
                  nickname VARCHAR(20), age INTEGER, twice INTEGER GENERATED ALWAYS AS (id * 2) STORED,
                  thrice INTEGER AS (id * 3))
                """,
                as: users {
                    $0.columns += [
                        Column("twice", .integer, computed: Computed(sql: "id * 2", stored: true)),
                        Column("thrice", .integer, computed: Computed(sql: "id * 3", stored: false)),
                    ]
                },
                keeps: query("SELECT twice, thrice FROM users ORDER BY id", [["2", "3"], ["4", "6"], ["6", "9"]])
            ),
            kept(
                "STRICT",
                """
                CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, email TEXT NOT NULL, nickname TEXT, age INTEGER) STRICT
                """,
                as: users {
                    $0.columns[1].type = .text
                    $0.columns[2].type = .text
                    $0.options = ["strict": "true"]
                },
                keeps: query("SELECT strict FROM pragma_table_list WHERE name = 'users'", [["1"]])
            ),
            kept(
                "WITHOUT ROWID",
                """
                CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, email VARCHAR(100) NOT NULL, nickname VARCHAR(20),
                  age INTEGER) WITHOUT ROWID
                """,
                as: users { $0.options = ["without_rowid": "true"] },
                keeps: query("SELECT wr FROM pragma_table_list WHERE name = 'users'", [["1"]])
            ),
            kept(
                "names of constraints that no model has",
                """
                CREATE TABLE users (id INTEGER CONSTRAINT required NOT NULL CONSTRAINT the_key PRIMARY KEY,
                  email VARCHAR(100) CONSTRAINT "must have" NOT NULL, nickname VARCHAR(20),
                  age INTEGER CONSTRAINT positive CHECK (age > 0))
                """,
                as: users {
                    $0.primaryKey?.name = "the_key"
                    $0.checks = [CheckConstraint(name: "positive", expression: "age > 0")]
                },
                keeps: inText("users", "CONSTRAINT required NOT NULL", "CONSTRAINT positive CHECK (age > 0)")
            ),
            kept(
                "checks with odd text",
                """
                CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, email VARCHAR(100) NOT NULL, nickname VARCHAR(20),
                  age INTEGER, CONSTRAINT odd CHECK (nickname NOT IN ('a,b', ')', 'it''s', '-- no', '/*')))
                """,
                as: users {
                    $0.checks = [
                        CheckConstraint(name: "odd", expression: "nickname NOT IN ('a,b', ')', 'it''s', '-- no', '/*')")
                    ]
                },
                keeps: inText("users", "('a,b', ')', 'it''s', '-- no', '/*')")
            ),
            kept(
                "indexes of every kind",
                nil,
                as: users {
                    $0.indexes = [
                        Index(name: "ix_partial", keys: [.column("email")], unique: true, predicate: "id > 0"),
                        Index(name: "ix_expression", keys: [IndexKey(.expression("lower(email)"))]),
                        Index(
                            name: "ix_descending",
                            keys: [IndexKey(.column("email"), descending: true), .column("id")]
                        ),
                        Index(name: "ix_collated", keys: [IndexKey(.column("email"), collation: "NOCASE")]),
                    ]
                },
                keeps: query(
                    "SELECT count(*), sum(\"unique\"), sum(partial) FROM pragma_index_list('users') WHERE origin = 'c'",
                    [["4", "1", "1"]]
                )
            ),
            kept(
                "triggers of the table",
                nil,
                as: users,
                also: [create(Table("visits", columns: [Column("line", .text)]))],
                then: [
                    """
                    CREATE TRIGGER "on users" AFTER UPDATE OF email ON users WHEN new.id > 1 BEGIN
                      INSERT INTO visits VALUES (old.email || '; ' || new.email); -- told
                    END
                    """
                ],
                keeps: query("SELECT name FROM sqlite_schema WHERE type = 'trigger'", [["on users"]])
            ),
            kept(
                "triggers of other tables that write to it",
                nil,
                as: users,
                also: [create(tree)],
                then: [
                    """
                    CREATE TRIGGER follow AFTER INSERT ON nodes BEGIN
                      UPDATE users SET email = 'changed' WHERE id = new.id;
                    END
                    """
                ],
                keeps: query("SELECT name, tbl_name FROM sqlite_schema WHERE type = 'trigger'", [["follow", "nodes"]])
            ),
            kept(
                "views that read it",
                nil,
                as: users,
                also: [.createView(View("mails", query: "SELECT id, email AS mail FROM users"), ifNotExists: false)],
                keeps: query("SELECT count(mail) FROM mails", [["3"]])
            ),
            kept(
                "foreign keys out of it with their actions, deferred",
                """
                CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY, email VARCHAR(100) NOT NULL, nickname VARCHAR(20),
                  age INTEGER, CONSTRAINT up FOREIGN KEY (id) REFERENCES nodes (id) ON DELETE CASCADE ON UPDATE SET NULL
                  DEFERRABLE INITIALLY DEFERRED)
                """,
                as: users {
                    $0.foreignKeys = [
                        ForeignKey(
                            name: "up",
                            columns: ["id"],
                            referencedTable: "nodes",
                            referencedColumns: ["id"],
                            onDelete: .cascade,
                            onUpdate: .setNull,
                            deferrability: .deferrableInitiallyDeferred
                        )
                    ]
                },
                also: [create(tree), treeRows],
                keeps: query(
                    "SELECT \"table\", on_update, on_delete FROM pragma_foreign_key_list('users')",
                    [["nodes", "SET NULL", "CASCADE"]]
                )
            ),
            kept(
                "foreign keys into it, and the rows that hang on them",
                nil,
                as: users,
                also: [create(ordersTable(foreignKeys: [cascading]))],
                rows: [orderRows],
                keeps: query("SELECT count(*), count(user_id) FROM orders", [["3", "2"]])
            ),
            kept(
                "values that do not fit their types",
                nil,
                as: users,
                then: [
                    "UPDATE users SET nickname = x'00ff' WHERE id = 1",
                    "UPDATE users SET id = 9223372036854775807 WHERE id = 2",
                ],
                keeps: query(
                    "SELECT id, hex(nickname), typeof(nickname) FROM users WHERE id <> 3 ORDER BY id",
                    [["1", "00FF", "blob"], ["9223372036854775807", "626F62", "text"]]
                )
            ),
        ].flatMap(\.self)

    private static func query(_ sql: String, _ rows: [[String?]]) -> RowProbe {
        RowProbe(SQLFragment(sql: sql), returns: rows)
    }

    /// A probe that finds `words` in the text of a table.
    private static func inText(_ table: String, _ words: String...) -> RowProbe {
        let found = words.map { "instr(sql, '\($0.replacing("'", with: "''"))') > 0" }.joined(separator: ", ")
        return query(
            "SELECT \(found) FROM sqlite_schema WHERE name = '\(table)'",
            [words.map { _ in "1" }]
        )
    }

    /// The same table through a change of its text alone and through one that copies its rows.
    ///
    /// - Parameters:
    ///   - sql: the table in the server's own words; nil where the change says all.
    ///   - table: the table as the model has it.
    private static func kept(
        _ name: String,
        _ sql: String?,
        as table: Table,
        also others: [Change] = [],
        rows: [Change] = [],
        then statements: [String] = [],
        keeps: RowProbe
    ) -> [ConformanceCase] {
        let remade = sql.map { ["DROP TABLE users", $0] } ?? []
        let made = [create(table)] + (remade.isEmpty ? [] : [raw(remade)]) + others
        let changes: [(String, ColumnAlteration)] = [
            ("an edit of the text", ColumnAlteration(nullable: true)), ("a copy", ColumnAlteration(type: .text)),
        ]
        return changes.enumerated().map { number, change in
            ConformanceCase(
                "alter_column",
                "\(change.0) keeps \(name)",
                before: made,
                rows: [userRows] + rows + (statements.isEmpty ? [] : [raw(statements)]),
                change: [alter("users", .alterColumn(number == 0 ? "email" : "age", change.1, before: nil))],
                requires: [.storedDefinitions],
                whenMissing: .inapplicable,
                keeps: keeps
            )
        }
    }

    private static func raw(_ statements: [String]) -> Change {
        .execute(RawSQL(statements.map { RawStatement($0) }, down: .nothing))
    }
}
