import TestServers
import Testing

/// Who a server has to be before it is told a password: real servers with certificates of the test's own.
@Suite struct TLSTests {
    private struct Case {
        var url: String
        /// Nil when the server is believed.
        var fault: String?
        var environment: [String: String] = [:]
    }

    /// `0.0.0.0` leads to this machine and is none of its own names, so it stands for a host of the network.
    private func cases(_ servers: TLSServers) -> [String: [Case]] {
        let pg = "postgresql://tls:tls-password@HOST:\(servers.postgreSQLPort)/postgres"
        let my = "mysql://tls:tls-password@HOST:\(servers.mariaDBPort)/tls"
        func url(_ base: String, _ host: String, _ query: String) -> String {
            base.replacing("HOST", with: host) + "?" + query
        }
        let ca = servers.authority("ca")
        let other = servers.authority("other")
        let unknown = """
            SSL error: certificate verify failed
              hint: it has expired, or nobody here knows its authority: name that with sslrootcert=FILE, \
            or state with sslmode= how much to trust
            """
        let unknownMy = """
            TLS/SSL error: self-signed certificate in certificate chain [2026]
              hint: the server's TLS was refused; name its authority with ssl-ca=, or say how much to trust with ssl-mode=
            """
        let wrongMy = """
            TLS/SSL error: Validation of SSL server certificate failed [2026]
              hint: connect by the name that the certificate has, or state ssl-mode=required in the URL
            """
        func wrong(_ host: String, _ name: String) -> String {
            """
            server certificate for "\(name)"\(host == "0.0.0.0" ? " (and 1 other name)" : "") does not match host name "\(host)"
              hint: connect by the name that the certificate has, or state sslmode=verify-ca
            """
        }
        return [
            "good": [
                Case(url: url(pg, "127.0.0.1", "sslmode=verify-full&sslrootcert=\(ca)")),
                Case(url: url(pg, "localhost", "sslmode=verify-full&sslrootcert=\(ca)")),
                Case(url: url(pg, "127.0.0.1", "sslmode=verify-full"), fault: unknown),
                Case(url: url(pg, "127.0.0.1", "sslmode=verify-full&sslrootcert=\(other)"), fault: unknown),
                Case(url: url(pg, "0.0.0.0", ""), fault: unknown),
                Case(url: url(pg, "0.0.0.0", "sslrootcert=\(ca)"), fault: wrong("0.0.0.0", "localhost")),
                Case(url: url(pg, "0.0.0.0", "sslmode=verify-ca&sslrootcert=\(ca)")),
                Case(url: url(pg, "0.0.0.0", "sslmode=require")),
                // What psql's users have set counts as said.
                Case(url: url(pg, "0.0.0.0", ""), environment: ["PGSSLMODE": "require"]),
                Case(url: url(pg, "127.0.0.1", "sslmode=verify-full"), environment: ["PGSSLROOTCERT": ca]),
                Case(url: url(pg, "127.0.0.1", "sslmode=verify-full"), environment: ["HOME": servers.home]),
                Case(url: url(pg, "127.0.0.1", ""), fault: unknown, environment: ["PGSSLMODE": "verify-full"]),
                Case(url: url(my, "127.0.0.1", "ssl-ca=\(ca)")),
                Case(url: url(my, "localhost", "ssl-mode=verify_identity&ssl-ca=\(ca)")),
                Case(url: url(my, "127.0.0.1", "ssl-mode=verify_identity"), fault: unknownMy),
                Case(url: url(my, "127.0.0.1", "ssl-ca=\(other)"), fault: unknownMy),
                Case(url: url(my, "0.0.0.0", ""), fault: unknownMy),
                Case(url: url(my, "0.0.0.0", "ssl-ca=\(ca)"), fault: wrongMy),
                Case(url: url(my, "0.0.0.0", "ssl-mode=required")),
                Case(url: url(my, "0.0.0.0", "ssl-mode=preferred")),
            ],
            "wrong": [
                Case(
                    url: url(pg, "localhost", "sslmode=verify-full&sslrootcert=\(ca)"),
                    fault: wrong("localhost", "db.example.test")
                ),
                // The host is who the server has to be, and `hostaddr` only the way there.
                Case(url: url(pg, "db.example.test", "hostaddr=127.0.0.1&sslrootcert=\(ca)")),
                Case(url: url(pg, "db.example.test", "hostaddr=127.0.0.1"), fault: unknown),
                Case(url: url(my, "127.0.0.1", "ssl-ca=\(ca)"), fault: wrongMy),
            ],
            "old": [
                Case(url: url(pg, "localhost", "sslmode=verify-full&sslrootcert=\(ca)"), fault: unknown),
                Case(
                    url: url(my, "localhost", "ssl-ca=\(ca)"),
                    fault: "TLS/SSL error: certificate has expired [2026]\n  hint: renew the server's certificate"
                ),
            ],
        ]
    }

    @Test("the right name, another name, an expired certificate, an unknown authority", .timeLimit(.minutes(2)))
    func certificates() async throws {
        try await TLSServers.with { servers in
            try await Workspace.with { workspace in
                try workspace.folder.write(TourTests.notes, to: "migrations/notes.yaml")
                for (certificate, cases) in cases(servers) {
                    try servers.use(certificate)
                    for test in cases {
                        let result = try workspace.skein(
                            ["current", "--url", "env:URL"],
                            exits: test.fault == nil ? 0 : 69,
                            environment: ["URL": test.url, "HOME": workspace.folder.path].merging(test.environment) {
                                $1
                            }
                        )
                        let said = result.output
                        if let fault = test.fault {
                            let place = test.url.replacing(":tls-password", with: "").split(separator: "?")[0]
                            let line = "\n\(place): cannot connect to \(place): \(fault)\n"
                            #expect(said.hasSuffix(line), "\(certificate) \(test.url)\n\(said)")
                        } else {
                            #expect(said.contains("<base>"), "\(certificate) \(test.url)\n\(said)")
                        }
                        #expect(!said.contains("tls-password"))
                    }
                }
            }
        }
    }

    @Test("a server without TLS, at a name that is not of this machine")
    func none() async throws {
        let postgreSQL = try TestServer.postgreSQL()
        let mariaDB = try TestServer.mariaDB()
        try mariaDB.query("CREATE DATABASE IF NOT EXISTS e2e_any", database: nil)
        let cases = [
            (
                postgreSQL.tcpURL(database: "postgres"), "sslmode=prefer",
                """
                server does not support SSL, but SSL was required
                  hint: turn ssl on at the server, or state sslmode=prefer or sslmode=disable in the URL
                """
            ),
            (
                mariaDB.tcpURL(database: "e2e_any"), "ssl-mode=disabled",
                """
                TLS/SSL error: SSL is required, but the server does not support it [2026]
                  hint: turn TLS on at the server, or state ssl-mode=preferred or ssl-mode=disabled in the URL
                """
            ),
        ]
        try await Workspace.with { workspace in
            try workspace.folder.write(TourTests.notes, to: "migrations/notes.yaml")
            for (url, explicit, fault) in cases {
                let remote = url.replacing("127.0.0.1", with: "0.0.0.0")
                func current(_ url: String, exits: Int) throws -> String {
                    try workspace.skein("current", "--url", "env:URL", exits: exits, environment: ["URL": url]).output
                }
                #expect(try current(remote, exits: 69).hasSuffix(": \(fault)\n"))
                #expect(try current("\(remote)?\(explicit)", exits: 0).contains("<base>"))
                #expect(try current(url, exits: 0).contains("<base>"))
            }
        }
    }
}
