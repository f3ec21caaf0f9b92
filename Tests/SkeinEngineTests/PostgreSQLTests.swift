#if PostgreSQL
    import SkeinDriver
    import SkeinReporting
    import SkeinRevisions
    import TestServers
    import Testing

    @testable import SkeinEngine

    @Suite struct PostgreSQLTests {
        private func withBench(_ revisions: [String], _ body: (ServerBench) async throws -> Void) async throws {
            let server = try TestServer.postgreSQL()
            let history = try readHistory(revisions)
            try await server.withDatabase("engine") { name in
                let bench = ServerBench(history: history, url: server.url(database: name)) { sql in
                    try server.query(sql, database: name)
                }
                try await body(bench)
            }
        }

        @Test func thereAndBack() async throws {
            try await withBench(portable) { bench in
                let up = try await bench.run(.upgrade("head")).report
                #expect(up.state == .done, "\(String(describing: up.error))")
                #expect(up.to == ["c3"])
                let script = FaultScript()
                #expect(try await bench.run(.upgrade("head"), script).report.state == .current)
                #expect(script.calls.count == 3)
                let down = try await bench.run(.downgrade("base")).report
                #expect(down.state == .done, "\(String(describing: down.error))")
                #expect(try bench.look(schema: "'public'").columns == "")
            }
        }

        @Test(arguments: [FaultTests.kinds[0], FaultTests.kinds[3]])
        func everyCallOfAnUpgrade(moment: Fault.Moment, errorClass: DriverError.Class) async throws {
            var boundaries: [[String]: String] = [:]
            try await withBench(portable) { bench in
                for _ in 0...portable.count {
                    let seen = try bench.look(schema: "'public'")
                    boundaries[seen.heads] = seen.columns
                    try await bench.run(.upgrade("+1"))
                }
            }
            for call in 1..<200 {
                var isFired = false
                try await withBench(portable) { bench in
                    let script = FaultScript(Fault(call: call, moment: moment, errorClass: errorClass))
                    let outcome = try await bench.run(.upgrade("head"), script)
                    isFired = script.fired != nil
                    let place: Comment = "call \(call): \(String(describing: script.fired)), \(outcome.report.state)"
                    let seen = try bench.look(schema: "'public'")
                    #expect(seen.columns == boundaries[seen.heads], place)
                    #expect(seen.done == ["a1", "b2", "c3"].prefix(seen.done.count).map { $0 }, place)
                    #expect(seen.done.last == seen.heads.first, place)
                    if outcome.report.state != .unknown, outcome.hasHeads {
                        #expect(outcome.report.to == seen.heads, place)
                    }
                    if outcome.report.state.isFailure, outcome.report.state != .unknown {
                        #expect(outcome.isRetryable, place)
                    }
                    let again = try await bench.run(.upgrade("head")).report
                    #expect([.done, .current].contains(again.state), "\(String(describing: again.error))")
                    #expect(try bench.look(schema: "'public'").done == ["a1", "b2", "c3"], place)
                }
                if !isFired {
                    #expect(call > 25)
                    return
                }
            }
            Issue.record("the fault was reached every time")
        }

        @Test func anIndexIsBuiltOutsideOfTheTransaction() async throws {
            let revision = """
                revision: d4
                parent: c3
                upgrade:
                  - add_column: { table: users, column: { name: age, type: integer } }
                  - create_index: { table: users, columns: [age], concurrently: true }
                  - create_index: { table: users, columns: [seen], unique: true, concurrently: true }
                downgrade: auto
                """
            try await withBench(portable + [revision]) { bench in
                // Both rows have the same value, so the last statement fails and the first two stay.
                let report = try await bench.run(.upgrade("head")).report
                #expect(report.state == .failedDirty)
                #expect(report.error?.statement == 3)
                #expect(report.error?.hint?.contains("statements 1 to 2") == true)
                #expect(
                    try bench.query("SELECT outcome FROM skein_journal WHERE step = 0 ORDER BY entry DESC LIMIT 1")
                        == "partial"
                )
                _ = try bench.query(
                    "UPDATE users SET seen = id; DROP INDEX ix_users_age; ALTER TABLE users DROP COLUMN age"
                )
                let again = try await bench.run(.upgrade("head")).report
                #expect(again.state == .done, "\(String(describing: again.error))")
            }
        }

        @Test func twoRunnersExcludeEachOther() async throws {
            try await withBench(portable) { bench in
                let runner = bench.runner
                let job = try bench.job()
                async let left = runner.run(.upgrade("head"), job)
                async let right = runner.run(.upgrade("head"), job)
                let states = await [left.report.state, right.report.state]
                #expect(Set(states) == [.done, .current])
                #expect(try bench.look(schema: "'public'").done == ["a1", "b2", "c3"])
            }
        }
    }
#endif
