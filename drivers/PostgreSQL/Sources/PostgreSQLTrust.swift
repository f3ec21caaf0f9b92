#if PostgreSQL
    internal import Glibc
    internal import SkeinDriver

    extension Endpoint {
        /// Whether the server is reached without a network: by a Unix socket, or at a name of this machine itself.
        ///
        /// `host` is who the server has to be and `hostaddr` only the way there (manual 34.1.2), so the host decides.
        var isOnThisMachine: Bool {
            let named = host ?? options["hostaddr"] ?? ClientEnvironment["PGHOST"] ?? ClientEnvironment["PGHOSTADDR"]
            // libpq tries the hosts of a list in turn; all of them have to be local.
            return (named ?? "").split(separator: ",").allSatisfy { name in
                name.hasPrefix("/") || name.hasPrefix("@") || Self.isLoopback(String(name))
            }
        }

        /// What TLS has to prove, where neither the URL, nor its service, nor PGSSLMODE says it.
        ///
        /// libpq's own default, `prefer`, gives clear text to whoever asks for it and checks no certificate.
        var trust: [String: String] {
            var trust: [String: String] = [:]
            let stated = options["sslmode"] ?? ClientEnvironment["PGSSLMODE"]
            if stated == nil, !isOnThisMachine { trust["sslmode"] = "verify-full" }
            let mode = stated ?? trust["sslmode"] ?? ""
            let hasAuthority = (options["sslrootcert"] ?? ClientEnvironment["PGSSLROOTCERT"]) != nil
            // Without a file of one's own libpq before 16 trusts nobody; the system's authorities are what `system` means.
            if mode.hasPrefix("verify-"), !hasAuthority, !Self.hasOwnAuthorities,
                let bundle = Self.systemAuthorities.first(where: { access($0, R_OK) == 0 })
            {
                trust["sslrootcert"] = bundle
            }
            return trust
        }

        /// libpq's usual file (manual 34.19.1).
        private static var hasOwnAuthorities: Bool {
            guard let home = ClientEnvironment["HOME"] else { return false }
            return access("\(home)/.postgresql/root.crt", F_OK) == 0
        }

        /// Where Debian, Red Hat, and Alpine keep them.
        private static let systemAuthorities = [
            "/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem",
        ]

        /// What to do about a server whose TLS was refused; nil when `reason` is about something else.
        func trustHint(_ reason: String) -> String? {
            if reason.contains("does not match host name") {
                return "connect by the name that the certificate has, or state sslmode=verify-ca"
            }
            if reason.contains("invalid response to SSL negotiation")
                || reason.contains("expected authentication request")
            {
                return "what answers there is no PostgreSQL server; check the port, and how the URL starts"
            }
            if reason.contains("does not support SSL") {
                return "turn ssl on at the server, or state sslmode=prefer or sslmode=disable in the URL"
            }
            if reason.contains("certificate verify failed") || reason.contains("root certificate file") {
                return "it has expired, or nobody here knows its authority: name that with sslrootcert=FILE, "
                    + "or state with sslmode= how much to trust"
            }
            return nil
        }
    }
#endif
