#if MySQL
    import SkeinDriver
    import SkeinReporting
    import SkeinRevisions
    import TestServers
    import Testing

    @testable import SkeinEngine

    @Suite struct MariaDBTests {
        private func withBench(_ revisions: [String], _ body: (ServerBench) async throws -> Void) async throws {
            let server = try TestServer.mariaDB()
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
                #expect(try await bench.run(.upgrade("head")).report.state == .current)
                let down = try await bench.run(.downgrade("base")).report
                #expect(down.state == .done, "\(String(describing: down.error))")
                #expect(try bench.look(schema: "database()").columns == "")
            }
        }

        /// What is reported must be true, and the next run finishes, whatever happened.
        @Test(arguments: FaultTests.kinds)
        func everyCallOfAnUpgrade(moment: Fault.Moment, errorClass: DriverError.Class) async throws {
            var whole = ""
            try await withBench(portable) { bench in
                try await bench.run(.upgrade("head"))
                whole = try bench.look(schema: "database()").columns
            }
            for call in 1..<200 {
                var isFired = false
                try await withBench(portable) { [whole] bench in
                    let script = FaultScript(Fault(call: call, moment: moment, errorClass: errorClass))
                    let outcome = try await bench.run(.upgrade("head"), script)
                    isFired = script.fired != nil
                    let place: Comment = "call \(call): \(String(describing: script.fired)), \(outcome.report.state)"
                    let seen = try bench.look(schema: "database()")
                    #expect(seen.done.last == seen.heads.first, place)
                    switch outcome.report.state {
                    case .unknown: #expect(errorClass == .connection, place)
                    default: if outcome.hasHeads { #expect(outcome.report.to == seen.heads, place) }
                    }
                    if outcome.report.state.isFailure {
                        #expect(outcome.isRetryable == (errorClass != .deterministic), place)
                    }
                    let again = try await bench.run(.upgrade("head")).report
                    #expect([.done, .current].contains(again.state), "\(place) \(String(describing: again.error))")
                    let last = try bench.look(schema: "database()")
                    #expect(last.done == ["a1", "b2", "c3"], place)
                    #expect(last.columns == whole, place)
                }
                if !isFired {
                    #expect(call > 25)
                    return
                }
            }
            Issue.record("the fault was reached every time")
        }

        @Test func twoRunnersExcludeEachOther() async throws {
            try await withBench(portable) { bench in
                let runner = bench.runner
                let job = try bench.job()
                async let left = runner.run(.upgrade("head"), job)
                async let right = runner.run(.upgrade("head"), job)
                let states = await [left.report.state, right.report.state]
                #expect(Set(states) == [.done, .current])
                #expect(try bench.look(schema: "database()").done == ["a1", "b2", "c3"])
            }
        }
    }
#endif
