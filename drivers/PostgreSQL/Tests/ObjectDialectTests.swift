#if PostgreSQL
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import Testing

    @testable import SkeinPostgreSQL

    /// The text of the SQL for enum types, views, sequences and the finer parts of tables, and what is refused.
    @Suite struct ObjectDialectTests {
        private func version(_ number: Int) -> PostgreSQLDialect {
            PostgreSQLDialect(flavor: Flavor(vendor: "postgresql", version: ServerVersion(number)))
        }

        private func sql(_ change: Change, _ dialect: PostgreSQLDialect = dialect) throws -> [String] {
            try dialect.render(change, before: SchemaModel()).map(\.sql)
        }

        private func refusal(_ change: Change, _ dialect: PostgreSQLDialect = dialect) -> DialectError? {
            do {
                _ = try dialect.render(change, before: SchemaModel())
                return nil
            } catch {
                return error
            }
        }

        private func alter(_ changes: TableChange...) -> Change { .alterTable("t", changes) }

        private func alter(_ alteration: ColumnAlteration, _ before: Column? = nil) -> Change {
            alter(.alterColumn("c", alteration, before: before))
        }

        @Test func enums() throws {
            let name = ObjectName("mood", schema: "s")
            #expect(
                try sql(.createEnum(EnumType(name, values: ["a", "it's"]), ifNotExists: true)) == [
                    #"CREATE TYPE "s"."mood" AS ENUM ('a', 'it''s')"#
                ]
            )
            #expect(try sql(.dropEnum(name, ifExists: true, before: nil)) == [#"DROP TYPE IF EXISTS "s"."mood""#])
            func alter(_ change: EnumChange) throws -> [String] { try sql(.alterEnum(name, change, EnumUse())) }
            #expect(
                try alter(.add("x", .last, tolerant: true)) == [#"ALTER TYPE "s"."mood" ADD VALUE IF NOT EXISTS 'x'"#]
            )
            #expect(
                try alter(.add("x", .before("it's"), tolerant: false)) == [
                    #"ALTER TYPE "s"."mood" ADD VALUE 'x' BEFORE 'it''s'"#
                ]
            )
            #expect(
                try alter(.add("x", .after("a"), tolerant: false)) == [
                    #"ALTER TYPE "s"."mood" ADD VALUE 'x' AFTER 'a'"#
                ]
            )
            #expect(try alter(.rename("a", to: "b")) == [#"ALTER TYPE "s"."mood" RENAME VALUE 'a' TO 'b'"#])
            let use = EnumUse(values: ["a", "b"], columns: ["t": ["c"]])
            #expect(
                try sql(.alterEnum(name, .remove("b", .last), use)) == [
                    #"ALTER TYPE "s"."mood" RENAME TO "mood_replaced""#, #"CREATE TYPE "s"."mood" AS ENUM ('a')"#,
                    #"ALTER TABLE "t" ALTER COLUMN "c" TYPE "s"."mood" USING "c"::text::"s"."mood""#,
                    #"DROP TYPE "s"."mood_replaced""#,
                ]
            )
            #expect(refusal(.alterEnum(name, .remove("b", .last), EnumUse()))?.reason.contains("not known") == true)
            #expect(refusal(.alterEnum(name, .remove("z", .last), use))?.reason.contains("no value z") == true)
        }

        @Test func whatIsLookedAtFirst() {
            let view = View("v", query: "SELECT 1")
            var stored = view
            stored.isMaterialized = true
            #expect(dialect.needs(.createView(view, ifNotExists: true)) == ["v"])
            #expect(dialect.needs(.createEnum(EnumType("e", values: []), ifNotExists: true)) == ["e"])
            let use = EnumUse(values: ["a"], columns: ["t": ["c"]])
            #expect(dialect.needs(.alterEnum("e", .remove("a", .last), use)) == ["e", "t"])
            #expect(dialect.needs(alter(ColumnAlteration(collation: .set("C")))) == ["t"])
            #expect(dialect.needs(alter(ColumnAlteration(identity: .set(Identity())))) == ["t"])
            for change: Change in [
                .createView(view, ifNotExists: false), .createView(stored, ifNotExists: true),
                .replaceView(view, before: nil), .createEnum(EnumType("e", values: []), ifNotExists: false),
                .alterEnum("e", .add("a", .last, tolerant: true), use), .alterEnum("e", .rename("a", to: "b"), use),
                .createSequence(SQLSequence("s"), ifNotExists: true), .createSchema("s", ifNotExists: true),
                .dropEnum("e", ifExists: true, before: nil), .renameIndex("i", on: nil, to: "j", before: nil),
                alter(
                    .renameConstraint("a", to: "b", before: nil),
                    .validateConstraint("b"),
                    .setComment(.drop, before: nil),
                    .hints([:])
                ),
                alter(ColumnAlteration(collation: .set("C")), Column("c", .text)),
                alter(
                    ColumnAlteration(computed: .drop),
                    Column("c", .text, computed: Computed(sql: "1", stored: true))
                ),
            ] { #expect(dialect.needs(change).isEmpty) }
        }

        @Test func views() throws {
            let view = View("v", query: "SELECT 1", columns: ["a"], options: ["security_barrier": "true"])
            #expect(
                try sql(.createView(view, ifNotExists: true)) == [
                    #"CREATE VIEW "v" ("a") WITH (security_barrier = 'true') AS SELECT 1"#
                ]
            )
            #expect(
                try sql(.replaceView(View("v", query: "SELECT 1"), before: nil)) == [
                    #"CREATE OR REPLACE VIEW "v" AS SELECT 1"#
                ]
            )
            var stored = View("v", query: "SELECT 1", isMaterialized: true, options: ["tablespace": "t"])
            #expect(
                try sql(.createView(stored, ifNotExists: true)) == [
                    #"CREATE MATERIALIZED VIEW IF NOT EXISTS "v" TABLESPACE "t" AS SELECT 1"#
                ]
            )
            #expect(refusal(.replaceView(stored, before: nil))?.hint == "drop it and create it again")
            #expect(refusal(.replaceView(view, before: stored))?.hint == "drop it and create it again")
            stored.options = ["security_barrier": "true"]
            #expect(refusal(.createView(stored, ifNotExists: false)) != nil)
            let invoker = View("v", query: "SELECT 1", options: ["security_invoker": "true"])
            #expect(refusal(.createView(invoker, ifNotExists: false), version(14)) != nil)
            #expect(refusal(.createView(invoker, ifNotExists: false)) == nil)
            let other = View("v", query: "SELECT 1", options: ["tablespace": "t"])
            #expect(refusal(.createView(other, ifNotExists: false)) != nil)
        }

        @Test func oneStatementForTheNewParts() throws {
            let check = CheckConstraint(name: "ck", expression: "a > 0", isValidated: false)
            #expect(
                try sql(
                    alter(
                        .alterColumn("c", ColumnAlteration(collation: .drop), before: Column("c", .text)),
                        .addConstraint(.check(check)),
                        .setComment(.set("it's"), before: nil),
                        .validateConstraint("ck"),
                        .alterColumn(
                            "i",
                            ColumnAlteration(identity: .set(Identity(always: true, start: 7))),
                            before: Column("i", .integer, autoincrement: true)
                        ),
                        .renameConstraint("ck", to: "ck2", before: nil)
                    )
                ) == [
                    """
                    ALTER TABLE "t"
                        ALTER COLUMN "c" TYPE text,
                        ADD CONSTRAINT "ck" CHECK (a > 0) NOT VALID,
                        VALIDATE CONSTRAINT "ck",
                        ALTER COLUMN "i" SET GENERATED ALWAYS SET START WITH 7
                    """, #"COMMENT ON TABLE "t" IS 'it''s'"#, #"ALTER TABLE "t" RENAME CONSTRAINT "ck" TO "ck2""#,
                ]
            )
        }

        @Test func capabilitiesByVersion() {
            func lacks(_ number: Int) -> Set<Capabilities.Feature> {
                Set(
                    [.nullsNotDistinct, .expressionChanges, .virtualColumns].filter {
                        !version(number).capabilities.has($0)
                    }
                )
            }
            #expect(lacks(14) == [.nullsNotDistinct, .expressionChanges, .virtualColumns])
            #expect(lacks(15) == [.expressionChanges, .virtualColumns])
            #expect(lacks(17) == [.virtualColumns])
            #expect(lacks(18) == [])
        }

        @Test func whatOlderVersionsLack() throws {
            let unique = UniqueConstraint(columns: ["c"], nullsNotDistinct: true)
            let add = alter(.addConstraint(.unique(unique)))
            let index = Index(name: "i", keys: [.column("c")], unique: true, nullsNotDistinct: true)
            let create = Change.createIndex(index, on: "t", IndexBuild())
            #expect(refusal(add, version(14)) != nil && refusal(create, version(14)) != nil)
            #expect(try sql(add) == [#"ALTER TABLE "t" ADD UNIQUE NULLS NOT DISTINCT ("c")"#])
            #expect(try sql(create) == [#"CREATE UNIQUE INDEX "i" ON "t" ("c") NULLS NOT DISTINCT"#])
            let stored = Column("c", .integer, computed: Computed(sql: "a", stored: true))
            let change = alter(ColumnAlteration(computed: .set(Computed(sql: "b", stored: true))), stored)
            #expect(refusal(change, version(16))?.hint == "drop the column and add it again")
            #expect(
                try sql(change, version(17)) == [#"ALTER TABLE "t" ALTER COLUMN "c" SET EXPRESSION AS (b)"#]
            )
            let virtual = Column("c", .integer, computed: Computed(sql: "a", stored: false))
            #expect(refusal(alter(ColumnAlteration(computed: .drop), virtual), version(18)) != nil)
            let turned = alter(ColumnAlteration(computed: .set(Computed(sql: "a", stored: true))), virtual)
            #expect(refusal(turned, version(18)) != nil)
        }

        @Test func refusals() {
            let index = Index(name: "i", keys: [.column("c")])
            func options(_ options: [String: String], _ method: String? = nil) -> Change {
                var index = index
                index.method = method
                index.options = options
                return .createIndex(index, on: "t", IndexBuild())
            }
            let hinted = IndexBuild(hints: ["algorithm": "inplace"])
            for change: Change in [
                alter(.hints(["algorithm": "inplace"])), .createIndex(index, on: "t", hinted),
                .dropIndex("i", on: "t", hinted, before: nil),
                alter(ColumnAlteration(options: ["on_update": .set("now()")])), options(["parser": "ngram"]),
                options(["fastupdate": "on"]), options(["fillfactor": "50"], "gin"),
                alter(ColumnAlteration(collation: .set("C"))), alter(ColumnAlteration(computed: .drop)),
                alter(ColumnAlteration(computed: .set(Computed(sql: "1", stored: true))), Column("c", .integer)),
                .createTable(
                    Table("t", columns: [Column("c", .text)], options: ["unlogged": "maybe"]),
                    ifNotExists: false
                ), .backfill(Backfill("t", set: "a = 1", batch: 5)),
            ] { #expect(refusal(change) != nil, "\(change)") }
            #expect(refusal(options(["lists": "100"], "ivfflat")) == nil)
        }

        @Test func longNames() {
            let long = Identifier(reported: String(repeating: "x", count: 64))
            for change: Change in [
                .createEnum(EnumType(ObjectName(long), values: []), ifNotExists: false),
                .createEnum(EnumType("e", values: [long.text]), ifNotExists: false),
                .alterEnum("e", .add(long.text, .last, tolerant: false), EnumUse()),
                .alterEnum("e", .rename("a", to: long.text), EnumUse()),
                .createView(View(ObjectName(long), query: "SELECT 1"), ifNotExists: false),
                .createView(View("v", query: "SELECT 1", columns: [long]), ifNotExists: false),
                .replaceView(View("v", query: "SELECT 1", columns: [long]), before: nil),
                .createSequence(SQLSequence(ObjectName(long)), ifNotExists: false),
                .createSchema(long, ifNotExists: false), .renameIndex("i", on: "t", to: long, before: nil),
                alter(.renameConstraint("a", to: long, before: nil)),
                alter(.addConstraint(.exclude(ExcludeConstraint(name: long, elements: [])))),
            ] { #expect(refusal(change)?.reason.contains("64 bytes") == true, "\(change)") }
        }
    }
#endif
