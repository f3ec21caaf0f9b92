import TestServers
import Testing

/// Waves that pass only when their gates do, with the real program.
@Suite struct GateTests {
    private static let first = """
        revision: aaaa11112222
        message: app errors
        upgrade:
          - create_table: { table: app_errors, columns: [{ name: id, type: bigint, primary_key: true }] }
        """

    /// A canary with `gates`, a wave of the rest, and three databases.
    private func withGates(
        _ gates: String...,
        body: (Workspace, [Database]) async throws -> Void
    ) async throws {
        try await Workspace.with { workspace in
            try await workspace.withDatabases(sqlite: 3) { databases in
                try workspace.writeFleet(databases)
                let fleet = try workspace.folder.read("fleet.yaml")
                let rollout = """
                    rollout:
                      waves:
                        - name: canary
                          select: id=\(databases[0].id)
                          gates:
                    \(gates.map { "            - \($0)\n" }.joined())
                        - { name: rest }
                    """
                try workspace.folder.write(fleet + rollout, to: "fleet.yaml")
                try workspace.folder.write(Self.first, to: "migrations/a.yaml")
                try await body(workspace, databases)
            }
        }
    }

    private func heads(_ databases: [Database]) -> [String] {
        databases.map { (try? $0.heads) ?? "none" }
    }

    private static let all = ["aaaa11112222", "aaaa11112222", "aaaa11112222"]
    private static let canary = ["aaaa11112222", "none", "none"]

    @Test("a wave passes when a query, an address and a program say so")
    func passes() async throws {
        let server = try HTTPServer { _ in .status(200, body: "fine") }
        defer { server.stop() }
        try await withGates(
            "{ sql: select count(*) = 0 from app_errors, on: each }",
            "{ http: \"${MONITOR}/slo?key=s3cr3t\" }",
            "{ command: [sh, -c, \"test $SKEIN_WAVE = canary && test -n $SKEIN_ROLLOUT\"] }"
        ) { workspace, databases in
            try workspace.skein(
                "upgrade",
                "head",
                "--fleet",
                "fleet.yaml",
                "--create",
                environment: ["MONITOR": server.url]
            )
            #expect(heads(databases) == Self.all)
            #expect(server.requests.count == 1)
            #expect(server.requests.first?.hasPrefix("GET /slo?key=s3cr3t ") == true)
        }
    }

    @Test("an address that says no halts the rollout, and nothing secret is told")
    func fails() async throws {
        let server = try HTTPServer { _ in .status(503) }
        defer { server.stop() }
        try await withGates("{ http: \"${MONITOR}/slo?key=s3cr3t\" }") { workspace, databases in
            let result = try workspace.skein(
                "upgrade",
                "head",
                "--fleet",
                "fleet.yaml",
                "--create",
                exits: 3,
                environment: ["MONITOR": server.url]
            )
            #expect(heads(databases) == Self.canary)
            let said = result.output + result.errorOutput
            let reason =
                "wave canary halted: the gate http GET \(server.url), expects 200 says no: \(server.url) answered 503, not 200; "
            #expect(result.output.contains(reason + "2 targets were not started\n"), "\(said)")
            #expect(result.output.contains("see to what halted it and run the same command again"), "\(said)")
            #expect(!said.contains("s3cr3t"), "\(said)")
        }
    }

    @Test("a query that is false on one target halts the rollout")
    func falseQuery() async throws {
        try await withGates("{ sql: select count(*) = 1 from app_errors }") { workspace, databases in
            let result = try workspace.skein("upgrade", "head", "--fleet", "fleet.yaml", "--create", exits: 3)
            #expect(heads(databases) == Self.canary)
            let said = result.output + result.errorOutput
            #expect(said.contains("\(databases[0].id): the query gave no true value"), "\(said)")
        }
    }

    @Test("without curl an address is undecided, which pauses the rollout with a hint")
    func noCurl() async throws {
        try await withGates("{ http: \"http://127.0.0.1:9/slo\" }") { workspace, databases in
            let result = try workspace.skein(
                "upgrade",
                "head",
                "--fleet",
                "fleet.yaml",
                "--create",
                exits: 4,
                environment: ["PATH": workspace.folder.path]
            )
            #expect(heads(databases) == Self.canary)
            let said = result.output + result.errorOutput
            #expect(said.contains("there is no curl on the PATH; install the package curl"), "\(said)")
        }
    }
}
