import SkeinReporting
import TestServers
import Testing

@testable import SkeinEngine

/// `run`: programs beside the database.
@Suite struct ProgramTests {
    private static func history(_ operation: String) -> [String] {
        [
            """
            revision: a1
            upgrade:
              - create_table: { table: t, columns: [{ name: id, type: bigint, primary_key: true }] }
              - \(operation)
              - add_column: { table: t, column: { name: late, type: integer } }
            """
        ]
    }

    @Test(arguments: Backend.allCases)
    func aProgramLearnsItsTargetFromTheEnvironment(_ backend: Backend) async throws {
        let folder = try TemporaryDirectory()
        defer { try? folder.remove() }
        let said = folder.path("said")
        let script = "printf '%s\\\\n' \\\"$SKEIN_TARGET $SKEIN_REVISION $SKEIN_DIRECTION $SKEIN_URL $#\\\" >> \(said)"
        let operation = "run: { command: [sh, -c, \"\(script)\", x, one], down: [sh, -c, \"\(script)\", x] }"
        try await backend.withBench(Self.history(operation)) { bench in
            let up = try await bench.run(.upgrade("head")).report
            #expect(up.state == .done, "\(String(describing: up.error))")
            let down = try await bench.run(.downgrade("base")).report
            #expect(down.state == .done, "\(String(describing: down.error))")
            let lines = try folder.read("said").split(separator: "\n").map(String.init)
            #expect(lines.map { String($0.prefix(9)) } == ["t1 a1 up ", "t1 a1 dow"])
            #expect(lines.map { String($0.suffix(2)) } == [" 1", " 0"])
            // The URL leads to the same database.
            let url = try #require(lines.first?.split(separator: " ")[3])
            let again = ServerBench(history: bench.history, url: String(url), query: bench.query)
            #expect(try await again.run(.upgrade("head")).report.state == .done)
        }
    }

    @Test(arguments: Backend.allCases)
    func aProgramSeesWhatCameBeforeAndNoTransactionIsOpen(_ backend: Backend) async throws {
        let folder = try TemporaryDirectory()
        defer { try? folder.remove() }
        let operation =
            "run: { command: [sh, -c, \"until [ -e \(folder.path("go")) ]; do sleep 0.01; done\"], down: none }"
        try await backend.withBench(Self.history(operation)) { bench in
            async let report = bench.run(.upgrade("head")).report
            // Another session writes while the program runs.
            var isThere = false
            for _ in 0..<1000 where !isThere {
                isThere = (try? bench.query("INSERT INTO t (id) VALUES (7)")) != nil
                if !isThere { try await Task.sleep(for: .milliseconds(10)) }
            }
            try folder.write("", to: "go")
            #expect(isThere)
            let state = try await report
            #expect(state.state == .done, "\(String(describing: state.error))")
            #expect(try bench.query("SELECT count(*) FROM t") == "1")
        }
    }

    @Test func aProgramThatFailsStopsTheRevision() async throws {
        let operation = "run: { command: [sh, -c, \"echo first; echo it broke >&2; exit 3\"], down: none }"
        try await Backend.sqlite.withBench(Self.history(operation)) { bench in
            let report = try await bench.run(.upgrade("head")).report
            let error = try #require(report.error)
            #expect(report.state == .failedDirty)
            #expect(error.code == "program")
            #expect(error.message.contains("3"))
            #expect(error.message.contains("first | it broke"))
            #expect(error.line == 4)
            #expect(throws: (any Error).self) { try bench.query("SELECT late FROM t") }
        }
    }

    @Test func aProgramThatIsNotThereIsSaid() async throws {
        let operation = "run: { command: [./no-such-program], down: none }"
        try await Backend.sqlite.withBench(Self.history(operation)) { bench in
            let error = try #require(try await bench.run(.upgrade("head")).report.error)
            #expect(error.code == "program")
            #expect(error.message.contains("./no-such-program"))
        }
    }

    @Test func aProgramIsStoppedAfterItsTime() async throws {
        let operation = "run: { command: [sleep, '600'], down: none, timeout: 50ms }"
        try await Backend.sqlite.withBench(Self.history(operation)) { bench in
            let start = ContinuousClock.now
            let error = try #require(try await bench.run(.upgrade("head")).report.error)
            #expect(error.code == "program_timeout")
            #expect(start.duration(to: .now) < .seconds(60))
        }
    }

    @Test func aPasswordIsTakenOutOfWhatAProgramPrints() async throws {
        let server = try TestServer.postgreSQL()
        let operation = "run: { command: [sh, -c, \"echo at $SKEIN_URL; exit 1\"], down: none }"
        let history = try readHistory(Self.history(operation))
        try await server.withDatabase("engine") { name in
            let bench = ServerBench(history: history, url: server.tcpURL(database: name)) { sql in
                try server.query(sql, database: name)
            }
            let error = try #require(try await bench.run(.upgrade("head")).report.error)
            #expect(error.message.contains(" at "))
            #expect(!error.message.contains(server.password))
        }
    }

    @Test func aPlanShowsTheProgram() async throws {
        try await withBench(Self.history("run: { command: [./reindex, --all], down: none }")) { bench in
            try bench.shell.query("CREATE TABLE other (id integer)")
            let plan = try await bench.plan(.upgrade("head"))
            #expect(plan.steps.flatMap { $0.plan ?? [] }.map(\.sql).contains("-- run: ./reindex --all"))
        }
    }
}
