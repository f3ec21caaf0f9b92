import SkeinReporting
import SkeinRevisions
import TestServers
import Testing

@testable import SkeinEngine

/// What a look beforehand finds, held to what the run itself does.
@Suite struct PreCheckTests {
    private static let base = """
        revision: a1
        upgrade:
          - create_table:
              table: users
              columns:
                - { name: id, type: bigint, primary_key: true }
                - { name: email, type: string(100) }
                - { name: age, type: integer }
          - create_table:
              table: orders
              columns:
                - { name: id, type: bigint, primary_key: true }
                - { name: user_id, type: bigint }
          - create_table:
              table: links
              columns:
                - { name: a, type: bigint, nullable: false }
                - { name: b, type: bigint, nullable: false }
          - create_index: { table: users, name: ix_age, columns: [age] }
        """

    /// An operation, what makes it impossible, and what is found then.
    struct Case: Sendable, CustomTestStringConvertible {
        var operation: String
        var bad: [String]
        var code: String
        var message: String
        /// Rows among which the operation is possible.
        var good: [String] = []

        var testDescription: String { "\(code) \(operation)" }
    }

    private static let cases = [
        Case(
            operation: "alter_column: { table: users, column: email, nullable: false }",
            bad: ["INSERT INTO users (id, email) VALUES (1, 'a'), (2, NULL)"],
            code: "null_values",
            message: "users.email holds NULLs, and is to be NOT NULL",
            good: ["INSERT INTO users (id, email) VALUES (1, 'a'), (2, '')"]
        ),
        Case(
            operation: "create_unique_constraint: { table: users, columns: [email, age] }",
            bad: ["INSERT INTO users (id, email, age) VALUES (1, 'a', 1), (2, 'a', 1)"],
            code: "duplicates",
            message: "rows of users are alike in (email, age), which is to be unique",
            good: ["INSERT INTO users (id, email, age) VALUES (1, 'a', 1), (2, 'a', NULL), (3, 'a', NULL)"]
        ),
        Case(
            operation: "create_index: { table: users, name: ux, columns: [email], unique: true }",
            bad: ["INSERT INTO users (id, email) VALUES (1, 's3cr3t'), (2, 's3cr3t')"],
            code: "duplicates",
            message: "rows of users are alike in what the unique index ux is over",
            good: ["INSERT INTO users (id, email) VALUES (1, NULL), (2, NULL), (3, 'b')"]
        ),
        Case(
            operation: "create_primary_key: { table: links, columns: [a, b] }",
            bad: ["INSERT INTO links VALUES (1, 1), (1, 1)"],
            code: "duplicates",
            message: "rows of links are alike in (a, b), which is to be the primary key",
            good: ["INSERT INTO links VALUES (1, 1), (1, 2)"]
        ),
        Case(
            operation:
                "create_foreign_key: { table: orders, columns: [user_id], referred_table: users, referred_columns: [id] }",
            bad: ["INSERT INTO orders (id, user_id) VALUES (1, NULL), (2, 7)"],
            code: "orphans",
            message: "rows of orders have (user_id) that no row of users has as (id)",
            good: ["INSERT INTO users (id) VALUES (7)", "INSERT INTO orders (id, user_id) VALUES (1, NULL), (2, 7)"]
        ),
        Case(
            operation: "create_check_constraint: { table: users, name: of_age, condition: \"age >= 18\" }",
            bad: ["INSERT INTO users (id, age) VALUES (1, 20), (2, 3)"],
            code: "check_violated",
            message: "the check of_age does not hold for rows of users",
            good: ["INSERT INTO users (id, age) VALUES (1, 20), (2, NULL)"]
        ),
        Case(
            operation: "assert: { sql: \"SELECT count(*) = 0 FROM users\", message: users must be empty }",
            bad: ["INSERT INTO users (id) VALUES (1)"],
            code: "assertion",
            message: "users must be empty"
        ),
        Case(
            operation: "add_column: { table: users, column: { name: seen, type: integer } }",
            bad: ["ALTER TABLE users ADD COLUMN seen INTEGER"],
            code: "exists",
            message: "column users.seen is there already"
        ),
        Case(
            operation: "drop_column: { table: orders, column: user_id }",
            bad: ["ALTER TABLE orders DROP COLUMN user_id"],
            code: "missing",
            message: "there is no column orders.user_id"
        ),
        Case(
            operation: "rename_column: { table: orders, column: user_id, to: buyer_id }",
            bad: ["ALTER TABLE orders ADD COLUMN buyer_id BIGINT"],
            code: "exists",
            message: "column orders.buyer_id is there already"
        ),
        Case(
            operation: "create_table: { table: fresh, columns: [{ name: id, type: bigint, primary_key: true }] }",
            bad: ["CREATE TABLE fresh (id BIGINT)"],
            code: "exists",
            message: "table fresh is there already"
        ),
        Case(
            operation: "add_column: { table: orders, column: { name: note, type: text } }",
            bad: ["DROP TABLE orders"],
            code: "missing",
            message: "there is no table orders"
        ),
        Case(
            operation: "create_index: { table: orders, name: ix_user, columns: [user_id] }",
            bad: ["CREATE INDEX ix_user ON orders (id)"],
            code: "exists",
            message: "index ix_user of orders is there already"
        ),
        Case(
            operation: "drop_index: { table: users, name: ix_age }",
            bad: ["DROP INDEX ix_age"],
            code: "missing",
            message: "there is no index ix_age of users"
        ),
    ]

    private static func second(_ operations: String...) -> String {
        "revision: b2\nparent: a1\nupgrade:\n" + operations.map { "  - \($0)\n" }.joined()
    }

    private func preCheck(_ bench: ServerBench) async throws -> TargetRunner.PreCheckFindings {
        let (outcome, findings) = await bench.runner.preCheck(.upgrade("head"), try bench.job())
        #expect(outcome.report.error == nil, "\(String(describing: outcome.report.error))")
        return findings
    }

    @Test(arguments: Backend.allCases, cases)
    func whatIsFoundIsWhatFails(_ backend: Backend, _ example: Case) async throws {
        let revisions = [Self.base, Self.second(example.operation)]
        try await backend.withBench(revisions) { bench in
            #expect(try await bench.run(.upgrade("a1")).report.state == .done)
            for sql in example.bad {
                let isIndex = backend == .mariadb && sql.hasPrefix("DROP INDEX")
                _ = try bench.query(isIndex ? sql + " ON users" : sql)
            }
            let findings = try await preCheck(bench)
            #expect(findings.failures.map(\.code) == [example.code])
            #expect(findings.failures.map(\.message) == [example.message])
            #expect(findings.failures.first?.revision == "b2")
            #expect(findings.failures.first?.line == 4)
            #expect(findings.undecided.isEmpty, "\(findings.undecided)")
            // It has looked and touched nothing, and the run fails indeed.
            let report = try await bench.run(.upgrade("head")).report
            #expect(report.state.isFailure, "\(report)")
        }
        try await backend.withBench(revisions) { bench in
            #expect(try await bench.run(.upgrade("a1")).report.state == .done)
            for sql in example.good { _ = try bench.query(sql) }
            let findings = try await preCheck(bench)
            #expect(findings.failures.isEmpty, "\(findings.failures)")
            #expect(findings.undecided.isEmpty, "\(findings.undecided)")
            let report = try await bench.run(.upgrade("head")).report
            #expect(report.state == .done, "\(String(describing: report.error))")
        }
    }

    @Test(arguments: Backend.allCases)
    func aNewColumnNeedsAValueWhereTheServerSaysSo(_ backend: Backend) async throws {
        let revisions = [
            Self.base,
            Self.second("add_column: { table: users, column: { name: seen, type: integer, nullable: false } }"),
        ]
        for rows in ["", "INSERT INTO users (id) VALUES (1)"] {
            try await backend.withBench(revisions) { bench in
                #expect(try await bench.run(.upgrade("a1")).report.state == .done)
                if !rows.isEmpty { _ = try bench.query(rows) }
                let findings = try await preCheck(bench)
                let report = try await bench.run(.upgrade("head")).report
                #expect(findings.failures.isEmpty == (report.state == .done), "\(findings) \(report)")
                #expect(findings.failures.isEmpty == (rows.isEmpty || backend == .mariadb))
            }
        }
    }

    @Test func aConstraintThatIsToBeValidatedIsHeldToTheRows() async throws {
        let revisions = [
            Self.base,
            Self.second(
                "create_check_constraint: { table: users, name: of_age, condition: \"age >= 18\", not_valid: true }",
                "create_foreign_key: { table: orders, name: fk, columns: [user_id], referred_table: users, "
                    + "referred_columns: [id], not_valid: true }"
            ),
            """
            revision: c3
            parent: b2
            upgrade:
              - validate_constraint: { table: users, name: of_age }
              - validate_constraint: { table: orders, name: fk }
            """,
        ]
        try await Backend.postgresql.withBench(revisions) { bench in
            #expect(try await bench.run(.upgrade("a1")).report.state == .done)
            _ = try bench.query("INSERT INTO users (id, age) VALUES (1, 3)")
            _ = try bench.query("INSERT INTO orders (id, user_id) VALUES (1, 9)")
            // What is added without a look at the rows stands in nobody's way.
            #expect(try await preCheck(bench).failures.isEmpty)
            #expect(try await bench.run(.upgrade("b2")).report.state == .done)
            #expect(try await preCheck(bench).failures.map(\.code) == ["check_violated", "orphans"])
            #expect(try await bench.run(.upgrade("head")).report.state == .failedClean)
        }
    }

    @Test(
        arguments: [
            (
                "elements: [{ column: span, with: \"&&\" }]",
                ["INSERT INTO stays VALUES (1, 7, '[1,5)'), (2, 8, '[7,9)'), (3, 9, '[2,3)'), (4, 9, 'empty')"],
                [
                    "INSERT INTO stays VALUES (1, 7, '[1,5)'), (2, 8, '[5,9)'), (3, 8, NULL), (4, 8, NULL), (5, 1, 'empty'), (6, 1, 'empty')"
                ]
            ),
            (
                "elements: [{ column: spot, with: \"&&\" }]",
                ["INSERT INTO stays (spot) VALUES ('(0,0),(2,2)'), ('(9,9),(8,8)'), ('(1,1),(3,3)')"],
                ["INSERT INTO stays (spot) VALUES ('(0,0),(2,2)'), ('(9,9),(8,8)'), (NULL), (NULL)"]
            ),
            (
                "using: spgist, elements: [{ expression: \"int4range(id, room)\", with: \"&&\" }], where: \"room < 100\"",
                ["INSERT INTO stays VALUES (1, 7, NULL), (2, 8, NULL)"],
                ["INSERT INTO stays VALUES (1, 2, NULL), (2, 200, NULL), (3, 300, NULL)"]
            ),
            (
                "using: btree, elements: [{ column: room, with: \"=\" }, { expression: \"lower(span)\", with: \"=\" }]",
                ["INSERT INTO stays VALUES (1, 7, '[1,5)'), (2, 7, '[1,9)')"],
                ["INSERT INTO stays VALUES (1, 7, '[1,5)'), (2, 7, '[2,9)'), (3, 7, NULL), (4, 7, NULL)"]
            ),
        ] as [(String, [String], [String])]
    )
    func rowsThatAnExclusionForbidsAreFound(elements: String, bad: [String], good: [String]) async throws {
        let revisions = [
            """
            revision: a1
            upgrade:
              - execute: { sql: "CREATE TABLE stays (id int, room int, span int4range, spot box)", down: none }
            """,
            Self.second("create_exclude_constraint: { table: stays, name: apart, \(elements) }"),
        ]
        for (rows, isBad) in [(bad, true), (good, false)] {
            try await Backend.postgresql.withBench(revisions) { bench in
                #expect(try await bench.run(.upgrade("a1")).report.state == .done)
                for sql in rows { _ = try bench.query(sql) }
                let findings = try await preCheck(bench)
                #expect(findings.undecided.isEmpty, "\(findings.undecided)")
                let messages = isBad ? ["rows of stays conflict by the exclusion apart"] : []
                #expect(findings.failures.map(\.message) == messages)
                #expect(findings.failures.map(\.code) == (isBad ? ["conflicts"] : []))
                #expect(try bench.query("SELECT count(*) FROM pg_constraint WHERE conname = 'apart'") == "0")
                let report = try await bench.run(.upgrade("head")).report
                #expect(report.state == (isBad ? .failedClean : .done), "\(String(describing: report.error))")
            }
        }
    }

    @Test func anExpressionMayBeAboutAColumnThatAnEarlierChangeMakes() async throws {
        let revisions = [
            Self.base,
            Self.second(
                "add_column: { table: users, column: { name: seen, type: integer } }",
                "create_index: { table: users, name: ux, unique: true, columns: [{ expression: \"abs(seen)\" }] }",
                "create_exclude_constraint: { table: users, name: apart, elements: "
                    + "[{ expression: \"int4range(seen, seen + 2)\", with: \"&&\" }] }"
            ),
        ]
        try await Backend.postgresql.withBench(revisions) { bench in
            #expect(try await bench.run(.upgrade("a1")).report.state == .done)
            let findings = try await preCheck(bench)
            #expect(findings.failures.isEmpty, "\(findings.failures)")
            #expect(findings.undecided.isEmpty, "\(findings.undecided)")
            #expect(try await bench.run(.upgrade("head")).report.state == .done)
        }
    }

    @Test(arguments: Backend.allCases)
    func nothingIsSaidOfWhatAnEarlierChangeTouches(_ backend: Backend) async throws {
        let revisions = [
            Self.base,
            Self.second(
                "backfill: { table: users, set: \"email = 'x'\", where: \"email IS NULL\" }",
                "alter_column: { table: users, column: email, nullable: false }",
                "create_table: { table: fresh, columns: [{ name: id, type: bigint, primary_key: true }] }",
                "create_index: { table: fresh, name: ix_fresh, columns: [id] }",
                "assert: \"SELECT count(*) = 0 FROM fresh\""
            ),
            """
            revision: c3
            parent: b2
            upgrade:
              - execute: { sql: "DELETE FROM orders", down: none }
              - create_foreign_key: { table: orders, columns: [user_id], referred_table: users, referred_columns: [id] }
            """,
        ]
        try await backend.withBench(revisions) { bench in
            #expect(try await bench.run(.upgrade("a1")).report.state == .done)
            _ = try bench.query("INSERT INTO users (id, email) VALUES (1, NULL)")
            _ = try bench.query("INSERT INTO orders (id, user_id) VALUES (1, 9)")
            let findings = try await preCheck(bench)
            #expect(findings.failures.isEmpty, "\(findings.failures)")
            let report = try await bench.run(.upgrade("head")).report
            #expect(report.state == .done, "\(String(describing: report.error))")
        }
    }

    @Test(arguments: Backend.allCases)
    func aColumnThatIsTouchedHidesNoOther(_ backend: Backend) async throws {
        let revisions = [
            Self.base,
            Self.second("add_column: { table: users, column: { name: seen, type: integer } }"),
            """
            revision: c3
            parent: b2
            upgrade:
              - alter_column: { table: users, column: email, nullable: false }
              - create_unique_constraint: { table: users, columns: [age] }
            """,
        ]
        try await backend.withBench(revisions) { bench in
            #expect(try await bench.run(.upgrade("a1")).report.state == .done)
            _ = try bench.query("INSERT INTO users (id, email, age) VALUES (1, NULL, 3), (2, 'x', 3)")
            let findings = try await preCheck(bench)
            #expect(findings.failures.map(\.code) == ["null_values", "duplicates"])
            #expect(findings.failures.map(\.revision) == ["c3", "c3"])
        }
    }

    @Test(arguments: Backend.allCases)
    func whatCannotBeToldIsUndecided(_ backend: Backend) async throws {
        let revisions = [
            Self.base,
            Self.second(
                "create_check_constraint: { table: users, name: odd, condition: \"no_such_function(age) > 0\" }"
            ),
        ]
        try await backend.withBench(revisions) { bench in
            #expect(try await bench.run(.upgrade("a1")).report.state == .done)
            let findings = try await preCheck(bench)
            #expect(findings.failures.isEmpty, "\(findings.failures)")
            #expect(findings.undecided.count == 1)
            #expect(findings.undecided.first?.message.hasPrefix("it cannot be told whether the check odd") == true)
        }
    }

    @Test(arguments: Backend.allCases)
    func editedRevisionsAndCurrentTargetsAreTold(_ backend: Backend) async throws {
        try await backend.withBench([Self.base]) { bench in
            try await bench.run(.upgrade("head"))
            let (current, _) = await bench.runner.preCheck(.upgrade("head"), try bench.job())
            #expect(current.report.state == .current)
            let edited = [
                Self.base.replacing("name: age", with: "name: years").replacing(
                    "columns: [age]",
                    with: "columns: [years]"
                ),
                Self.second("drop_table: { table: links }"),
            ]
            let other = ServerBench(history: try readHistory(edited), url: bench.url, query: bench.query)
            let (blocked, _) = await other.runner.preCheck(.upgrade("head"), try other.job())
            #expect(blocked.report.state == .blocked)
            #expect(blocked.report.error?.code == "edited")
        }
    }
}

/// Runs that are tried in a transaction and rolled back.
@Suite struct DryRunTests {
    private func dryRun(
        _ bench: ServerBench
    ) async throws -> (outcome: TargetRunner.Outcome, trial: PreCheckReport.DryRun) {
        await bench.runner.dryRun(.upgrade("head"), try bench.job())
    }

    private func look(_ bench: ServerBench, _ backend: Backend) throws -> String {
        try backend == .sqlite
            ? bench.query("SELECT type, name, sql FROM sqlite_schema ORDER BY 2")
            : bench.query(
                """
                SELECT table_name, column_name, is_nullable FROM information_schema.columns \
                WHERE table_schema IN ('public', database_name()) ORDER BY 1, 2
                """.replacing("database_name()", with: backend == .mariadb ? "DATABASE()" : "'public'")
            )
    }

    @Test(arguments: [Backend.postgresql, .sqlite])
    func everythingIsTriedAndNothingIsLeft(_ backend: Backend) async throws {
        try await backend.withBench(portable) { bench in
            let empty = try look(bench, backend)
            let (outcome, trial) = try await dryRun(bench)
            #expect(outcome.report.error == nil, "\(String(describing: outcome.report.error))")
            #expect(trial.state == .passed)
            #expect((trial.statements ?? 0) >= 5)
            #expect(try look(bench, backend) == empty)
            // The lock is free again, and the run itself goes as it was tried.
            #expect(try await bench.run(.upgrade("b2")).report.state == .done)
            let before = try look(bench, backend)
            let rows = try bench.query("SELECT count(*) FROM skein_journal")
            #expect(try await dryRun(bench).trial.state == .passed)
            #expect(try look(bench, backend) == before)
            #expect(try bench.query("SELECT count(*) FROM skein_journal") == rows)
            #expect(try bench.query("SELECT version_num FROM skein_version") == "b2")
            #expect(try await bench.run(.upgrade("head")).report.state == .done)
            let (done, nothing) = try await dryRun(bench)
            #expect(done.report.state == .current)
            #expect(nothing.reason == "there is nothing to do")
        }
    }

    @Test(arguments: [Backend.postgresql, .sqlite])
    func aFailureIsTheRunsOwn(_ backend: Backend) async throws {
        try await backend.withBench(portable) { bench in
            #expect(try await bench.run(.upgrade("b2")).report.state == .done)
            // What no look beforehand can know: raw SQL that fails.
            let failing =
                portable.dropLast() + [
                    """
                    revision: c3
                    parent: b2
                    upgrade:
                      - add_column: { table: users, column: { name: late, type: integer } }
                      - execute: { sql: "UPDATE users SET id = 1", down: none }
                    """
                ]
            let other = ServerBench(history: try readHistory(Array(failing)), url: bench.url, query: bench.query)
            let before = try look(bench, backend)
            let (outcome, _) = try await dryRun(other)
            let error = try #require(outcome.report.error)
            #expect(outcome.report.state == .failedClean)
            #expect(error.revision == "c3")
            #expect(error.line == 5)
            #expect(try look(bench, backend) == before)
            let run = try await other.run(.upgrade("head")).report
            #expect(run.error?.code == error.code)
            #expect(run.error?.line == error.line)
        }
    }

    @Test func whereDDLIsCommittedItIsSkipped() async throws {
        try await Backend.mariadb.withBench(portable) { bench in
            let (outcome, trial) = try await dryRun(bench)
            #expect(outcome.report.error == nil)
            #expect(trial.state == .skipped)
            #expect(trial.reason == "mariadb commits each change of the schema, and cannot take it back")
        }
    }

    @Test(
        arguments: [
            (.postgresql, "create_index: { table: users, columns: [seen], concurrently: true }"),
            (.postgresql, "run: { command: [touch, MARK], down: none }"),
            (.sqlite, "run: { command: [touch, MARK], down: none }"),
            (.sqlite, "backfill: { table: users, set: \"seen = 1\", where: \"seen IS NULL\", batch: 10 }"),
        ] as [(Backend, String)]
    )
    func whatNoTransactionHoldsIsSkipped(backend: Backend, operation: String) async throws {
        try await withTemporaryDirectory { folder in
            let last = """
                revision: d4
                parent: c3
                upgrade:
                  - \(operation.replacing("MARK", with: folder.path("mark")))
                """
            try await backend.withBench(portable + [last]) { bench in
                let before = try look(bench, backend)
                let (outcome, trial) = try await dryRun(bench)
                #expect(outcome.report.error == nil, "\(String(describing: outcome.report.error))")
                #expect(trial.state == .skipped)
                #expect(trial.reason == "revision d4 cannot be run in one transaction")
                #expect(try look(bench, backend) == before)
                // The program was not run.
                #expect(throws: (any Error).self) { try folder.read("mark") }
            }
        }
    }
}
