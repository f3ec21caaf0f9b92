import FoundationEssentials
import Synchronization
import TestServers
import Testing

/// `notify` of a fleet file: what webhooks are told, and what one that does not work does to a run.
@Suite struct NotificationTests {
    /// The fleet of ``ReportFileTests`` with webhooks.
    private static func withFleet(_ notify: String, _ body: (Workspace) throws -> Void) async throws {
        try await ReportFileTests.withFleet { workspace in
            let fleet = try workspace.folder.read("fleet.yaml")
            try workspace.folder.write(fleet + "notify:\n  - \(notify)\n", to: "fleet.yaml")
            try body(workspace)
        }
    }

    private static let upgrade = ["upgrade", "head", "--fleet", "fleet.yaml", "--create", "-q"]
    private static let token = "T0/B0/c4nary-t0ken"

    /// The first block of a language in docs/notifications.md.
    private static func block(_ language: String) throws -> String {
        let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
        let page = String(decoding: try Data(contentsOf: URL(filePath: "\(root)/docs/notifications.md")), as: UTF8.self)
        let rest = try #require(page.firstRange(of: "```\(language)\n")).upperBound
        return String(page[rest...].prefix(upTo: try #require(page[rest...].firstRange(of: "```")).lowerBound))
    }

    private static func body(_ request: String) throws -> JSON {
        try JSON(parsing: request.split(separator: "\r\n\r\n", maxSplits: 1).last.map(String.init) ?? "")
    }

    private static func header(_ name: String, _ request: String) -> String? {
        let head = request.split(separator: "\r\n\r\n", maxSplits: 1).first ?? ""
        return head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ": ") }
            .map { String($0.dropFirst(name.count + 2)) }
    }

    @Test("a webhook that fails at first gets every event in order, each with one key, signed", .timeLimit(.minutes(1)))
    func delivered() async throws {
        let calls = Mutex(0)
        let server = try HTTPServer { _ in
            let call = calls.withLock { calls in
                calls += 1
                return calls
            }
            return call == 1 ? .status(503) : call == 2 ? .cut : call == 3 ? .status(429) : .status(204)
        }
        defer { server.stop() }
        let events = "rollout.started, wave.started, wave.passed, target.failed, rollout.failed, rollout.succeeded"
        try await Self.withFleet("{ webhook: \"${HOOK}\", secret: \"${KEY}\", on: [\(events)] }") { workspace in
            let key = "a key of 32 characters, or so"
            let hook = ["HOOK": "\(server.url)/services/\(Self.token)", "KEY": key]
            let result = try workspace.skein(Self.upgrade, exits: 2, environment: hook)
            #expect(result.errorOutput == "")
            let requests = server.requests
            #expect(requests.allSatisfy { $0.hasPrefix("POST /services/\(Self.token) HTTP/1.1\r\n") })
            let bodies = try requests.map(Self.body)
            let first = bodies.first?["id"].text
            #expect(bodies.prefix(4).allSatisfy { $0["id"].text == first })
            let told = bodies.dropFirst(3)
            #expect(
                told.compactMap { $0["event"].text } == [
                    "rollout.started", "wave.started", "wave.passed", "wave.started", "target.failed", "target.failed",
                    "target.failed", "wave.passed", "rollout.failed",
                ]
            )
            #expect(Set(told.compactMap { $0["id"].text }).count == 9)
            for (request, body) in zip(requests, bodies) {
                #expect(Self.header("Idempotency-Key", request) == body["id"].text)
                #expect(Self.header("Content-Type", request) == "application/json")
            }
            let failed = told.filter { $0["event"] == "target.failed" }
            #expect(Set(failed.compactMap { $0["target"]["id"].text }) == Set(ReportFileTests.hostile))
            #expect(
                failed.allSatisfy {
                    $0["target"]["revision"] == "aaaa11112222" && $0["target"]["state"] == "failed_clean"
                }
            )
            #expect(told.last?["summary"]["failed"] == 3 && told.last?["fleet"] == "test")
            #expect(!requests.joined().contains("CREATE TABLE"))
            try workspace.folder.write(requests.joined(separator: "\u{1}"), to: "requests")
            // The signature is checked by the code that the page gives to receivers.
            let script =
                try Self.block("python") + """
                    import sys
                    for request in open("requests", newline="").read().split("\\x01"):
                        head, body = request.split("\\r\\n\\r\\n", 1)
                        [line] = [line for line in head.split("\\r\\n") if line.lower().startswith("skein-signature: ")]
                        value, secret = line.split(": ", 1)[1], sys.argv[1].encode()
                        assert is_genuine(secret, value, body.encode()), line
                        assert not is_genuine(secret, value, body.encode() + b" ")
                        assert not is_genuine(b"another", value, body.encode())
                    """
            let checked = try runCommand(["python3", "-c", script, key], directory: workspace.folder.path)
            #expect(checked.status == 0, "\(checked.errorOutput)")
        }
    }

    @Test("hundreds of failed targets are three and a number")
    func folded() async throws {
        let server = try HTTPServer { _ in .status(200) }
        defer { server.stop() }
        try await Workspace.with { workspace in
            try workspace.folder.write(TourTests.notes, to: "migrations/notes.yaml")
            try workspace.folder.write(
                """
                version: 1
                targets: [ { range: "1..150", id: "t{n}", url: "sqlite:none/{n}.db" } ]
                defaults: { retry: { attempts: 1 } }
                rollout: { waves: [ { name: all, max_failures: 100% } ] }
                notify: [ { webhook: "\(server.url)/a", on: [target.failed, wave.passed] } ]

                """,
                to: "fleet.yaml"
            )
            try workspace.skein(["upgrade", "head", "--fleet", "fleet.yaml", "-q"], exits: 2)
            let bodies = try server.requests.map(Self.body)
            #expect(
                bodies.compactMap { $0["event"].text } == [
                    "target.failed", "target.failed", "target.failed", "target.failed", "wave.passed",
                ]
            )
            #expect(bodies[3]["more"]["count"] == 147 && bodies[3]["more"]["ids"].elements.count == 20)
            #expect(bodies[4]["wave"]["failed"] == 150)
        }
    }

    @Test("a webhook that never answers holds nothing up and changes nothing", .timeLimit(.minutes(1)))
    func hangs() async throws {
        let server = try HTTPServer { _ in .silence }
        defer { server.stop() }
        let hook = "{ webhook: \"${HOOK}\", on: [rollout.started, rollout.succeeded], timeout: 300ms, deadline: 1s }"
        try await Self.withFleet(hook) { workspace in
            let start = ContinuousClock.now
            let url = "\(server.url)/services/\(Self.token)"
            let only = Self.upgrade + ["--only", "t1,t2"]
            let result = try workspace.skein(only + ["-v"], environment: ["HOOK": url])
            #expect(ContinuousClock.now - start < .seconds(8))
            #expect(result.output.contains("2 done, 0 current, 0 failed"))
            #expect(
                result.errorOutput.contains(
                    "skein: webhook 1 (127.0.0.1): 2 of 2 notifications not delivered "
                        + "(rollout.started, rollout.succeeded): there was no answer within "
                ),
                "\(result.errorOutput)"
            )
            #expect(!(result.output + result.errorOutput).contains("c4nary"))
        }
    }

    @Test(
        "what cannot be delivered is told once, without the URL, and the exit code stays",
        arguments: [
            ("/x", "it answered 404\n", ""), ("/y", "it answered 302\n", ""),
            ("/x", "there is no curl on the PATH\n  install the package curl\n", "PATH=/nowhere"),
        ]
    )
    func refused(_ path: String, _ words: String, _ variable: String) async throws {
        let server = try HTTPServer { $0.hasPrefix("POST /x") ? .status(404) : .status(302, headers: ["Location: /z"]) }
        defer { server.stop() }
        try await Self.withFleet("{ webhook: \"\(server.url)\(path)\", on: [wave.passed] }") { workspace in
            var environment: [String: String] = [:]
            if !variable.isEmpty { environment["PATH"] = "/nowhere" }
            let result = try workspace.skein(Self.upgrade + ["--only", "t1"], environment: environment)
            #expect(
                result.errorOutput
                    == "skein: webhook 1 (127.0.0.1): 1 of 1 notifications not delivered (wave.passed): " + words
            )
            #expect(server.requests.count == (variable.isEmpty ? 1 : 0))
        }
    }

    @Test("a plan tells nobody, and a chat gets a sentence that nothing can be made to mean more")
    func slack() async throws {
        let server = try HTTPServer { _ in .status(200) }
        defer { server.stop() }
        let hook = "{ webhook: \"\(server.url)/a\", on: [rollout.started, wave.passed, target.failed], format: slack }"
        try await Self.withFleet(hook) { workspace in
            try workspace.skein(Self.upgrade + ["--dry-run"], exits: 1)
            try workspace.skein(["plan", "head", "--fleet", "fleet.yaml", "-q"], exits: 2)
            #expect(server.requests.isEmpty)
            try workspace.skein(Self.upgrade, exits: 2)
            let texts = try server.requests.map(Self.body).compactMap { $0["text"].text }
            #expect(texts.first == "skein upgrade of test has started")
            #expect(texts.contains("skein upgrade of test: wave rest passed, 3 of 7 targets failed"))
            let name = "&lt;img/src=x/onerror=alert(1)&gt;"
            let failure = "failed, rolled back: table \"notes\" already exists"
            #expect(texts.contains("skein upgrade of test: target \(name) of wave rest \(failure)"), "\(texts)")
        }
    }

    @Test("a rollout that waits for somebody says so, and goes on with the same id", .timeLimit(.minutes(1)))
    func waits() async throws {
        let server = try HTTPServer { _ in .status(200) }
        defer { server.stop() }
        try await Workspace.with { workspace in
            try workspace.folder.write(TourTests.notes, to: "migrations/notes.yaml")
            try workspace.folder.write(
                """
                version: 1
                targets: [ { range: "1..4", id: "t{n}", url: "sqlite:t{n}.db" } ]
                ledger: "sqlite:ledger.db"
                rollout: { waves: [ { name: canary, take: 1 }, { name: rest, approve: manual } ] }
                notify:
                  - webhook: "\(server.url)/a"
                    on: [rollout.started, rollout.waiting, rollout.succeeded, wave.passed, wave.waiting]

                """,
                to: "fleet.yaml"
            )
            try workspace.skein(Self.upgrade, exits: 4)
            func bodies() throws -> [JSON] { try server.requests.map(Self.body) }
            let first = try bodies()
            #expect(
                first.compactMap { $0["event"].text } == [
                    "rollout.started", "wave.passed", "wave.waiting", "rollout.waiting",
                ]
            )
            #expect(first.filter { $0["event"] == "wave.waiting" }.allSatisfy { $0["wave"]["state"] == "gated" })
            let rollout = try #require(first.first?["rollout"].text)
            try workspace.skein("rollout", "approve", rollout, "--fleet", "fleet.yaml")
            try workspace.skein(Self.upgrade)
            let second = try bodies().dropFirst(first.count)
            #expect(second.allSatisfy { $0["rollout"].text == rollout })
            #expect(second.last?["event"] == "rollout.succeeded")
            #expect(second.contains { $0["event"] == "wave.passed" && $0["wave"]["name"] == "rest" })
            // A receiver that keeps keys takes the second start for what it is: the first one again.
            #expect(second.first?["event"] == "rollout.started" && second.first?["id"] == first.first?["id"])
        }
    }

    @Test("the page's example is read, and each event that it lists is one")
    func page() async throws {
        try await Workspace.with { workspace in
            let head = "version: 1\ntargets: [ { id: a, url: \"sqlite:a.db\" } ]\n"
            let variables = ["SLACK_URL", "MONITOR_URL"].map { ($0, "https://example.com/\($0)") }
            let environment = Dictionary(variables + [("MONITOR_KEY", "k")]) { first, _ in first }
            try workspace.folder.write(try head + Self.block("yaml"), to: "fleet.yaml")
            try workspace.skein(["fleet", "list", "--fleet", "fleet.yaml"], environment: environment)
            let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
            let text = String(
                decoding: try Data(contentsOf: URL(filePath: "\(root)/docs/notifications.md")),
                as: UTF8.self
            )
            let events = Set(text.matches(of: #/`((?:rollout|wave|target)\.[a-z]+)`/#).map { String($0.output.1) })
            #expect(events.count == 14)
            let hook = "notify: [ { webhook: \"https://a\", on: [\(events.sorted().joined(separator: ", "))] } ]\n"
            try workspace.folder.write(head + hook, to: "fleet.yaml")
            try workspace.skein("fleet", "list", "--fleet", "fleet.yaml")
        }
    }

    @Test("a signal ends the wait for a webhook that hangs, and the run keeps its exit code", .timeLimit(.minutes(1)))
    func impatient() async throws {
        let server = try HTTPServer { _ in .silence }
        defer { server.stop() }
        try await Self.withFleet("{ webhook: \"\(server.url)/a\", on: [rollout.succeeded] }") { workspace in
            let start = ContinuousClock.now
            let result = try workspace.shell(
                """
                set -m
                "$SKEIN" upgrade head --fleet fleet.yaml --create -q --only t1 > out 2> log &
                until grep -q '1 done' out 2> /dev/null; do sleep 0.01; done
                sleep 0.3
                kill -INT $!
                wait $!
                """
            )
            #expect(result.status == 0, "\(result.errorOutput)")
            #expect(ContinuousClock.now - start < .seconds(6))
            #expect(
                try workspace.folder.read("log")
                    == "skein: webhook 1 (127.0.0.1): 1 of 1 notifications not delivered (rollout.succeeded): it was stopped\n"
            )
        }
    }

    @Test("somebody who interrupts the run is told about too, and does not wait", .timeLimit(.minutes(1)))
    func interrupted() async throws {
        let server = try HTTPServer { _ in .status(200) }
        defer { server.stop() }
        try await Workspace.with { workspace in
            try await workspace.withDatabases(sqlite: 200) { databases in
                try workspace.writeFleet(databases, rollout: "parallel: 2")
                let fleet = try workspace.folder.read("fleet.yaml")
                let hook = "notify: [ { webhook: \"\(server.url)/a\", on: [rollout.interrupted] } ]\n"
                try workspace.folder.write(fleet + hook, to: "fleet.yaml")
                let result = try workspace.shell(
                    """
                    set -m
                    "$SKEIN" upgrade head --fleet fleet.yaml --migrations '\(SampleHistory.folder)' --create -q \
                        --report jsonl=events > out 2> log &
                    until grep -q target_finished events 2> /dev/null; do sleep 0.01; done
                    kill -INT $!
                    wait $!
                    """
                )
                #expect(result.status == 130, "\(result.errorOutput)")
                let bodies = try server.requests.map(Self.body)
                #expect(bodies.count == 1 && bodies.first?["event"] == "rollout.interrupted")
                #expect(bodies.first?["state"] == "interrupted")
            }
        }
    }
}
