import SkeinDriver
import SkeinFleet
import Testing

@Suite struct ServerTargetTests {
    private static let servers = """
        servers:
          pg-eu-1: { url: "${PG}", max_sessions: 6, labels: { region: eu, tier: free } }
          pg-us-1: { url: "postgresql://us/postgres" }
        targets:

        """
    private let environment = ["PG": "postgresql://u:s3cr3t%2F@eu:6000/postgres?x=1"]

    private func targets(_ entries: String) throws -> [Target] {
        try fleet(Self.servers + entries, environment: environment).targets
    }

    private func fault(_ entry: String) -> String {
        SkeinFleetTests.fault(Self.servers + "  - \(entry)", environment: environment)
    }

    @Test func namesDatabases() throws {
        let all = try targets(
            """
              - { server: pg-eu-1, database: app_1, id: one, labels: { tier: paid } }
              - { server: pg-eu-1, databases: [a, "b/c?d#e%41", "{n}"], id: "{server}/{database}" }
              - { server: pg-us-1, range: 1..2, database: "tenant_{n:02}", id: "us/{database}/{n}" }
            """
        )
        #expect(
            all.map(\.id)
                == ["one", "pg-eu-1/a", "pg-eu-1/b/c?d#e%41", "pg-eu-1/{n}", "us/tenant_01/1", "us/tenant_02/2"]
        )
        #expect(all.map(\.endpoint.database) == ["app_1", "a", "b/c?d#e%41", "{n}", "tenant_01", "tenant_02"])
        #expect(all.map(\.endpoint.host) == ["eu", "eu", "eu", "eu", "us", "us"])
        #expect(all.map(\.server) == Array(repeating: "pg-eu-1", count: 4) + ["pg-us-1", "pg-us-1"])
        #expect(all.map(\.maxSessions) == [6, 6, 6, 6, nil, nil])
        let first = try #require(all.first)
        #expect(first.endpoint.password?.reveal() == "s3cr3t/")
        #expect(first.labels == ["id": "one", "server": "pg-eu-1", "region": "eu", "tier": "paid"])
        #expect(all.last?.labels == ["id": "us/tenant_02/2", "server": "pg-us-1"])
    }

    @Test func theDirectURLIsUsedForEverything() throws {
        let all = try fleet(
            """
            servers:
              pg: { url: "postgresql://pooler:6432/postgres", direct_url: "postgresql://u@pg:5432/postgres", max_sessions: 2 }
            targets:
              - { server: pg, database: app, id: app }
              - { id: other, url: "postgresql://pg/other" }
            """
        ).targets
        #expect(all.map(\.endpoint.host) == ["pg", "pg"])
        #expect(all.map(\.endpoint.database) == ["app", "other"])
        #expect(all.map(\.maxSessions) == [2, 2])
    }

    @Test func aURLOfANamedServerSharesItsLimit() throws {
        let all = try targets("  - { id: a, url: \"postgresql://eu:6000/other\" }")
        #expect(all.first?.server == "pg-eu-1")
        #expect(all.first?.maxSessions == 6)
        #expect(all.first?.labels == ["id": "a"])
    }

    @Test(arguments: [
        (
            "{ server: pg-eu-2, database: a, id: a }",
            "6:15: the server `pg-eu-2` in target 1 is not among `servers`; did you mean `pg-eu-1`?"
        ),
        (
            "{ server: mars, database: a, id: a }",
            "6:15: the server `mars` in target 1 is not among `servers`; known servers: pg-eu-1, pg-us-1"
        ),
        ("{ server: pg-eu-1, id: a }", "6:5: target 1 has a server and needs `database` or `databases`"),
        ("{ server: pg-eu-1, url: \"sqlite:a\", id: a }", "6:24: `url` does not go with `server` in target 1"),
        ("{ server: pg-eu-1, glob: \"*\", id: a }", "6:24: `glob` does not go with `server` in target 1"),
        (
            "{ server: pg-eu-1, database: a, databases: [b], id: a }",
            "6:24: `database` does not go with `databases` in target 1"
        ),
        (
            "{ server: pg-eu-1, range: 1..2, databases: [b], id: a }",
            "6:24: `range` does not go with `databases` in target 1"
        ),
        (
            "{ server: pg-eu-1, databases: tenant, id: a }",
            "6:35: `databases` in target 1 is a pattern without `%`, which only one name could match; write a list for names: [tenant]"
        ),
        ("{ server: pg-eu-1, databases: [], id: a }", "6:35: `databases` in target 1 is empty"),
        (
            "{ server: pg-eu-1, databases: [a, [b]], id: \"{database}\" }",
            "6:39: every element of `databases` in target 1 must be text, not a list"
        ),
        (
            "{ server: pg-eu-1, databases: [a, a], id: \"{database}\" }",
            "6:47: `id` in target 1 gives the id `a` to two targets; use a placeholder that differs from target to target"
        ),
        (
            "{ server: pg-eu-1, database: \"\", id: a }",
            "6:34: target `a`: the database's name: a name must not be empty"
        ),
        (
            "{ server: pg-eu-1, database: \"a\\eb\", id: a }",
            "6:34: target `a`: the database's name: the name contains the control character U+1B"
        ),
        (
            "{ server: pg-eu-1, database: \"t_{n}\", id: a }",
            "6:34: unknown placeholder `{n}` in `database` in target 1; known placeholders: {server}; write `{{` for a brace"
        ),
    ])
    func refuses(entry: String, expected: String) {
        #expect(fault(entry) == expected)
    }

    @Test(arguments: [
        ("a: { }", "3:6: server `a` needs `url`"),
        (
            "a: { url: \"postgresql://h\", max_session: 1 }",
            "3:31: unknown key `max_session` in server `a`; did you mean `max_sessions`?"
        ),
        (
            "a: { url: \"postgresql://h\", throttel: { } }",
            "3:31: unknown key `throttel` in server `a`; did you mean `throttle`?"
        ),
        (
            "a: { url: \"postgresql://h\", max_sessions: 0 }",
            "3:45: `max_sessions` in server `a` must be from 1 to 10000"
        ),
        (
            "a: { url: \"postgresql://h\", labels: { a: \"{n}\" } }",
            "3:44: the label `a` in server `a` has a placeholder, but there is none here; write `{{` for a brace"
        ),
        (
            "a: { url: \"sqlite:s3cr3t\" }",
            "3:13: server `a`: the URL names a file, and a file is no server; list files under `targets` with `url` or `glob`"
        ),
        (
            "a: { url: \"mongodb://u:s3cr3t@h\" }",
            "3:13: server `a`: no driver for URLs that start with mongodb:; this build knows sqlite:, postgresql:, postgres:"
        ),
        (
            "a: { url: \"postgresql://u:s3cr3t@h:x\" }",
            "3:13: server `a`: the URL's port is not a number from 1 to 65535"
        ),
        (
            "\"a b\": { url: \"postgresql://h\" }",
            "3:3: a server's name may have only letters a to z, digits and the characters - _ . /"
        ),
    ])
    func refusesServers(server: String, expected: String) {
        let text = SkeinFleetTests.fault("servers:\n  \(server)\ntargets: [ { id: a, url: \"sqlite:a\" } ]")
        #expect(text == expected)
    }

    @Test func aServerWithoutServersIsExplained() {
        #expect(
            entryFault("{ server: x, database: a, id: a }")
                == "3:15: the server `x` in target 1 is not among `servers`; add it under `servers` with its `url`"
        )
    }
}
