import SkeinModel
import SkeinRevisions
import Testing

/// Every operation, one revision after the other, taken back by what `SchemaReplay.revert` computes.
@Suite struct AutomaticDowngradeTests {
    private static let upgrades = [
        """
        - create_table:
            table: users
            comment: people
            columns:
              - { name: id, type: bigint, primary_key: true, autoincrement: true }
              - { name: email, type: string(100), nullable: false, unique: true, check: email LIKE '%@%' }
              - { name: age, type: integer, default: 18, comment: in years }
            indexes: [ { columns: [age], where: age > 0 } ]
        - create_table:
            table: orders
            columns:
              - { name: id, type: bigint, nullable: false }
              - { name: code, type: string(8) }
              - { name: user_id, type: bigint, references: users.id, index: true }
              - { name: state, type: "enum(new, paid)", default: new }
        """,
        "- add_column: { table: users, column: { name: boss, type: bigint, index: true, unique: true, references: users.id } }",
        "- add_column: { table: users, column: { name: phone, type: string(20), unique: true, check: phone <> '' } }",
        "- rename_column: { table: users, column: email, to: mail }",
        "- alter_column: { table: users, column: age, type: bigint, nullable: false, default: null, comment: null, to: years }",
        "- alter_column: { table: users, column: id, autoincrement: false, comment: the key }",
        "- create_primary_key: { table: orders, columns: [id, code] }",
        "- drop_constraint: { table: orders, type: primary_key }",
        "- create_unique_constraint: { table: orders, columns: [code], deferrable: true }",
        "- create_foreign_key: { table: orders, columns: [code], referred_table: users, referred_columns: [mail] }",
        "- create_check_constraint: { table: orders, name: ck_code, condition: code <> '' AND id > 0 }",
        "- create_index: { table: orders, columns: [ { column: id, descending: true } ], name: ix, include: [code] }",
        "- bulk_insert: { table: users, rows: [ { id: 1, mail: a@b, years: 5 } ] }",
        "- drop_index: { name: ix }",
        "- drop_constraint: { table: orders, name: ck_code }",
        "- rename_table: { table: users, to: people }",
        "- drop_column: { table: orders, column: user_id }",
        "- drop_column: { table: people, column: boss }",
        "- drop_column: { table: people, column: phone }",
        """
        - add_column: { table: orders, column: { name: a, type: text } }
        - rename_column: { table: orders, column: a, to: b }
        - create_index: { table: orders, columns: [b] }
        - alter_column: { table: orders, column: b, type: json }
        - rename_table: { table: orders, to: sales }
        - drop_column: { table: sales, column: b }
        """,
        "- drop_table: { table: sales }",
        // What is there already stays when these are taken back.
        "- create_table: { table: people, if_not_exists: true, columns: [ { name: x, type: text } ] }",
        "- add_column: { table: people, if_not_exists: true, column: { name: years, type: text, unique: true } }",
        "- create_index: { table: people, if_not_exists: true, name: ix_users_age, columns: [id] }",
        // And what is gone already does not come back.
        "- drop_table: { table: nowhere, if_exists: true }",
        "- drop_column: { table: people, column: nothing, if_exists: true }",
        "- drop_constraint: { table: people, name: nothing, if_exists: true }",
        "- drop_index: { table: people, name: nothing, if_exists: true }",
        """
        - add_column: { table: people, if_not_exists: true, column: { name: years, type: text } }
        - add_column: { table: people, if_not_exists: true, column: { name: fresh, type: text } }
        """,
        "- create_table_comment: { table: people, comment: who may log in }",
        "- drop_table_comment: { table: people }",
        "- create_index: { table: people, name: ix_one, columns: [years] }",
        "- rename_index: { name: ix_one, to: ix_two }",
        "- create_check_constraint: { table: people, name: ck_one, condition: years > 0, not_valid: { postgresql: true } }",
        "- rename_constraint: { table: people, name: ck_one, to: ck_two }",
        "- create_exclude_constraint: { table: people, name: ex, elements: [ { column: years, with: '=' } ], using: btree }",
        "- create_enum: { name: mood, values: [sad, ok] }",
        """
        - add_column: { table: people, column: { name: mood, type: { enum: mood }, default: ok } }
        - add_enum_value: { name: mood, value: glad }
        - rename_enum_value: { name: mood, value: ok, to: fine }
        """,
        "- add_enum_value: { name: mood, value: glad, if_not_exists: true }",
        "- add_enum_value: { name: mood, value: low, before: fine }",
        "- drop_column: { table: people, column: mood }",
        "- drop_enum: { name: mood }",
        "- create_view: { name: grown, query: SELECT id FROM people WHERE years > 17 }",
        "- create_view: { name: grown, query: SELECT 1, if_not_exists: true }",
        "- replace_view: { name: grown, query: SELECT id FROM people WHERE years > 20 }",
        "- drop_view: { name: grown }",
        "- create_sequence: { name: numbers, start: 5, increment: 2, cycle: true }",
        "- drop_sequence: { name: numbers }",
        "- create_schema: { name: audit }",
        "- drop_schema: { name: audit }",
        "- create_extension: { name: pg_trgm, version: '1.6' }",
        "- drop_extension: { name: pg_trgm }",
        "- drop_extension: { name: nothing, if_exists: true }",
        "- backfill: { table: people, set: years = 0, where: years IS NULL, batch: 100, pause: 5ms }",
        "- assert: SELECT count(*) = 0 FROM people WHERE years IS NULL",
        "- run: { command: [./reindex, --all], down: none }",
        "- run: { command: [./reindex, --all], down: [./reindex, --undo], timeout: 5m }",
        "- execute: { sql: SELECT 1, down: SELECT 2 }",
        "- execute: { sql: SELECT 1, down: none }",
        "- drop_table: { table: people }",
    ]

    static let revisions: [Revision] = {
        do {
            return try upgrades.enumerated().map { number, upgrade in
                try revision("revision: r\(number)\nupgrade:\n\(upgrade)\n")
            }
        } catch {
            Issue.record("\(error)")
            return []
        }
    }()

    @Test(arguments: Flavor.all)
    func `Every revision can be taken back to the schema before it`(_ flavor: Flavor) throws {
        var replay = SchemaReplay.empty(flavor)
        #expect(Self.revisions.count == Self.upgrades.count)
        for revision in Self.revisions {
            let before = replay
            let up = try replay.apply(revision)
            var schema = before.schema
            for lowered in up { try schema.apply(lowered.change) }
            #expect(schema == replay.schema)
            for lowered in try before.revert(revision) { try schema.apply(lowered.change) }
            #expect(schema.unordered == before.schema.unordered, "\(revision.id)")
        }
        #expect(replay.schema.tables.isEmpty)
    }

    @Test func `The history uses every operation`() {
        let used = Self.revisions.reduce(into: Set<String>()) { used, revision in
            guard case .operations(let steps) = revision.upgrade else { return }
            used.formUnion(steps.map { type(of: $0.operation).keyword })
        }
        // Validating is not taken back: the constraint stays validated.
        #expect(used.union([ValidateConstraint.keyword]) == Set(OperationCatalog.all.map { $0.keyword }))
        #expect(OperationCatalog.byKeyword.count == OperationCatalog.all.count)
    }

    @Test func `The order in which servers take an inverse`() throws {
        var replay = SchemaReplay.empty(.mysql)
        let create = try revision(
            "revision: a\nupgrade:\n  - create_table: { table: t, columns: [ { name: id, type: bigint } ] }"
        )
        let add = try revision(
            "revision: b\nupgrade:\n  - add_column: { table: t, column: { name: a, type: bigint, index: true, references: u.id } }"
        )
        _ = try replay.apply(create)
        let key = ForeignKey(name: "fk_t_a_u", columns: ["a"], referencedTable: "u", referencedColumns: ["id"])
        let index = Index(name: "ix_t_a", keys: [.column("a")])
        #expect(
            try replay.revert(add).map(\.change) == [
                .alterTable(
                    "t",
                    [
                        .dropConstraint(
                            "fk_t_a_u",
                            kind: .foreignKey,
                            ifExists: false,
                            before: .foreignKey(key)
                        )
                    ]
                ), .dropIndex("ix_t_a", on: "t", IndexBuild(), before: index),
                .alterTable("t", [.dropColumn("a", ifExists: false, before: Column("a", .bigint))]),
            ]
        )
    }

    @Test func `Inserted rows are found again by their key`() throws {
        var replay = SchemaReplay.empty()
        _ = try replay.apply(
            revision(
                "revision: a\nupgrade:\n  - create_table: { table: t, columns: [ { name: id, type: bigint, primary_key: true } ] }"
            )
        )
        let insert = try revision(
            "revision: b\nupgrade:\n  - bulk_insert: { table: t, rows: [ { id: 1 }, { id: 2 } ] }"
        )
        let rows = RowSet(columns: ["id"], rows: [[.integer(1)], [.integer(2)]], key: ["id"])
        #expect(try replay.revert(insert).map(\.change) == [.deleteRows("t", rows)])
    }

    @Test(
        arguments: [
            (
                "upgrade:\n  - execute: SELECT 1",
                """
                f.yaml:3:5: revision b cannot be taken back by itself: raw SQL without `down`
                  give execute a `down:` (`down: none` if there is nothing to take back), or \
                write its `downgrade:` as a list of operations, or as {irreversible: reason}
                """
            ),
            (
                "upgrade:\n  - execute: { sql: SELECT 1, down: none }\n  - drop_table: { table: t }",
                """
                f.yaml:4:5: revision b cannot be taken back by itself: dropping table t, whose definition is not known
                  write its `downgrade:` as a list of operations, or as {irreversible: reason}
                """
            ),
            (
                "upgrade:\n  - execute: { sql: SELECT 1, down: none }\n  - drop_table: { table: t, if_exists: true }",
                """
                f.yaml:4:5: revision b cannot be taken back by itself: dropping table t, whose definition is not known
                  write its `downgrade:` as a list of operations, or as {irreversible: reason}
                """
            ),
            (
                "upgrade:\n  - execute: { sql: SELECT 1, down: none }\n  - drop_column: { table: t, column: a }",
                """
                f.yaml:4:5: revision b cannot be taken back by itself: dropping column a of t, whose definition is not known
                  write its `downgrade:` as a list of operations, or as {irreversible: reason}
                """
            ),
            (
                "upgrade:\n  - execute: { sql: SELECT 1, down: none }\n  - alter_column: { table: t, column: a, nullable: true }",
                """
                f.yaml:4:5: revision b cannot be taken back by itself: altering column a of t, whose definition is not known
                  write its `downgrade:` as a list of operations, or as {irreversible: reason}
                """
            ),
            (
                "upgrade:\n  - execute: { sql: SELECT 1, down: none }\n  - drop_constraint: { table: t, type: check }",
                """
                f.yaml:4:5: revision b cannot be taken back by itself: \
                dropping a constraint of t, whose definition is not known
                  write its `downgrade:` as a list of operations, or as {irreversible: reason}
                """
            ),
            (
                "upgrade:\n  - execute: { sql: SELECT 1, down: none }\n  - drop_index: { name: i }",
                """
                f.yaml:4:5: revision b cannot be taken back by itself: dropping index i, whose definition is not known
                  write its `downgrade:` as a list of operations, or as {irreversible: reason}
                """
            ),
            (
                "downgrade: { irreversible: the data is gone }",
                """
                f.yaml:1:1: revision b is irreversible: the data is gone
                  stamp an earlier revision if the database was taken back by hand
                """
            ),
        ]
    )
    func `What cannot be taken back says why and what to do`(_ text: String, _ message: String) throws {
        let revision = try revision("revision: b\n" + text)
        #expect(fault { try SchemaReplay.empty().revert(revision) } == message)
    }

    @Test func `A downgrade that is written is lowered against the schema after the upgrade`() throws {
        var replay = SchemaReplay.empty()
        _ = try replay.apply(
            revision("revision: a\nupgrade:\n  - create_table: { table: t, columns: [ { name: id, type: text } ] }")
        )
        let written = try revision(
            """
            revision: b
            upgrade:
              - add_column: { table: t, column: { name: a, type: text } }
            downgrade:
              - drop_column: { table: t, column: a }
            """
        )
        #expect(
            try replay.revert(written).map(\.change) == [
                .alterTable("t", [.dropColumn("a", ifExists: false, before: Column("a", .text))])
            ]
        )
    }

    private static let misfits = [
        Refusal(
            "add_column: { table: t, column: { name: a, type: text } }",
            "table t already has a column a",
            at: "add_column"
        ),
        Refusal(
            "create_table: { table: t, columns: [ { name: a, type: text } ] }",
            "table t already exists",
            at: "create_table"
        ),
        Refusal("drop_column: { table: t, column: z }", "table t has no column z", at: "drop_column"),
        Refusal("alter_column: { table: t, column: z, nullable: true }", "table t has no column z", at: "alter_column"),
        Refusal("rename_column: { table: t, column: a, to: b }", "table t already has a column b", at: "rename_column"),
        Refusal("rename_table: { table: t, to: o }", "table o already exists", at: "rename_table"),
        Refusal("create_index: { table: t, columns: [a] }", "table t already has an index ix_t_a", at: "create_index"),
        Refusal("create_index: { table: t, columns: [b, z] }", "table t has no column z", at: "create_index"),
        Refusal(
            "drop_index: { name: i }",
            "there is no index i; if it is on a table that the revisions have not made, name that by `table`",
            at: "drop_index"
        ),
        Refusal("drop_index: { name: i, table: t }", "there is no index i on t", at: "drop_index"),
        Refusal(
            "create_primary_key: { table: t, columns: [a] }",
            "table t already has a constraint pk_t",
            at: "create_primary_key"
        ),
        Refusal(
            "create_primary_key: { table: t, name: k, columns: [a] }",
            "table t already has a primary key",
            at: "create_primary_key"
        ),
        Refusal("create_unique_constraint: { table: t, columns: [z] }", "table t has no column z", at: "create_unique"),
        Refusal(
            "create_foreign_key: { table: t, columns: [z], referred_table: o, referred_columns: [a] }",
            "table t has no column z",
            at: "create_foreign_key"
        ),
        Refusal("drop_constraint: { table: t, name: z }", "table t has no constraint z", at: "drop_constraint"),
        Refusal("drop_constraint: { table: t, type: check }", "table t has no such constraint", at: "drop_constraint"),
        Refusal("bulk_insert: { table: t, rows: [ { z: 1 } ] }", "table t has no column z", at: "bulk_insert"),
    ]

    private static let base = """
        revision: a
        upgrade:
          - create_table:
              table: t
              columns:
                - { name: a, type: text, primary_key: true, index: true }
                - { name: b, type: text }
          - create_table: { table: o, columns: [ { name: a, type: text } ] }
        """

    @Test(arguments: misfits)
    func `What does not fit a schema that is known whole is refused`(_ refusal: Refusal) throws {
        var known = SchemaReplay.empty()
        _ = try known.apply(revision(Self.base))
        #expect(known.isComplete)
        let text = file(with: refusal.source)
        let revision = try revision(text)
        let before = known.schema
        refusal.expect(in: text) { _ = try known.apply(revision) }
        #expect(known.schema == before)

        // After raw SQL anything may be there, and the server is the judge.
        _ = try known.apply(SkeinRevisionsTests.revision("revision: s\nupgrade:\n  - execute: SELECT 1"))
        #expect(!known.isComplete)
        #expect(try !known.apply(revision).isEmpty)
    }

    @Test(arguments: [
        "add_column: { table: u, column: { name: a, type: text } }", "drop_table: { table: u }",
        "create_index: { table: u, columns: [a] }", "bulk_insert: { table: u, rows: [ { a: 1 } ] }",
        "drop_index: { name: i, table: u }", "drop_view: { name: v }", "add_enum_value: { name: e, value: x }",
    ])
    func `What the revisions have not made may be older than they are`(_ operation: String) throws {
        var replay = SchemaReplay.empty()
        _ = try replay.apply(revision(Self.base))
        #expect(try !replay.apply(revision(file(with: operation))).isEmpty)
        #expect(replay.isComplete)
    }

    @Test func `A slip, and what the revisions have taken away, are not older`() throws {
        var replay = SchemaReplay.empty()
        _ = try replay.apply(
            revision(file(with: "create_table: { table: users, columns: [ { name: a, type: text } ] }"))
        )
        func refusal(_ operation: String) -> String? {
            do {
                _ = try replay.apply(revision(file(with: operation)))
                return nil
            } catch {
                return "\(error)"
            }
        }
        #expect(refusal("drop_column: { table: usres, column: a }")?.contains("did you mean users?") == true)
        #expect(refusal("rename_table: { table: users, to: people }") == nil)
        #expect(refusal("drop_column: { table: users, column: a }")?.contains("there is no table users") == true)
    }

    @Test func `A foreign key may reference a table that no revision made`() throws {
        var replay = SchemaReplay.empty()
        _ = try replay.apply(revision(Self.base))
        let key =
            "create_foreign_key: { table: t, columns: [a], referred_table: users, referred_schema: auth, referred_columns: [id] }"
        _ = try replay.apply(revision(file(with: key)))
    }

    @Test func `Raw SQL, a SQL file and a lost track make the schema unknown; an operation elsewhere does not`() throws
    {
        let elsewhere = try revision("revision: s\nupgrade:\n  - execute: { sql: SELECT 1, only: mysql }")
        for flavor in Flavor.all {
            var replay = SchemaReplay.empty(flavor)
            _ = try replay.apply(elsewhere)
            #expect(replay.isComplete == !flavor.answers(to: "mysql"))
        }
        var replay = SchemaReplay.empty()
        _ = try replay.apply(sqlRevision("-- revision: s\n-- upgrade\nSELECT 1"))
        #expect(!replay.isComplete)
        replay = SchemaReplay.empty()
        #expect(replay.isComplete)
        replay.loseTrack()
        #expect(!replay.isComplete)
    }

    @Test func `Live definitions give the images`() throws {
        var replay = SchemaReplay.empty()
        _ = try replay.apply(revision(Self.base))
        var live = try #require(replay.schema["t"])
        live.columns[1].type = .native("citext")
        replay.adopt(SchemaModel([live]))
        let changes = try replay.apply(revision(file(with: "drop_column: { table: t, column: b }")))
        #expect(
            changes.map(\.change) == [
                .alterTable("t", [.dropColumn("b", ifExists: false, before: Column("b", .native("citext")))])
            ]
        )
    }
}

extension SchemaModel {
    /// With columns, constraints and indexes as sets: what was dropped comes back at the end.
    var unordered: SchemaModel {
        SchemaModel(
            tables.values.map { table in
                var table = table
                table.columns.sort { $0.name < $1.name }
                table.uniques.sort { "\($0.name ?? "")" < "\($1.name ?? "")" }
                table.foreignKeys.sort { "\($0.name ?? "")" < "\($1.name ?? "")" }
                table.checks.sort { "\($0.name ?? "")" < "\($1.name ?? "")" }
                table.indexes.sort { $0.name < $1.name }
                return table
            }
        )
    }
}
