#if MySQL
    internal import SkeinDriver

    /// The parameters a MySQL URL may have.
    enum MySQLOption: String, CaseIterable {
        /// The path of the server's Unix socket.
        case socket
        /// How TLS is used; see ``TLSMode``.
        case sslMode = "ssl-mode"
        /// The file of the certificate authorities to trust.
        case sslCA = "ssl-ca"
        /// The client's certificate.
        case sslCertificate = "ssl-cert"
        /// The client's key.
        case sslKey = "ssl-key"
        /// The character set of the session: `utf8mb4`, which is what Skein speaks anyway.
        case charset
        /// How many seconds connecting may take, instead of the session's setting.
        case connectTimeout = "connect_timeout"
    }

    /// How TLS is used, in the words of `mysql --ssl-mode`.
    enum TLSMode: String, CaseIterable {
        /// No TLS.
        case disabled
        /// TLS where the server has it, its certificate unchecked.
        case preferred
        /// TLS or nothing, the certificate unchecked.
        case required
        /// TLS with a checked certificate. libmariadb checks the name in it as well.
        case verifyCA = "verify_ca"
        /// TLS with a checked certificate that has the server's name.
        case verifyIdentity = "verify_identity"

        var verifies: Bool { self == .verifyCA || self == .verifyIdentity }
    }

    /// Reads the parts of a URL.
    enum MySQLEndpoint {
        static func endpoint(_ url: ConnectionURL, driver: String) throws(DriverError) -> Endpoint {
            var endpoint = Endpoint(driver: driver, scheme: url.scheme)
            endpoint.host = url.host
            endpoint.port = url.port
            endpoint.user = url.user
            endpoint.password = url.password
            if url.path.isEmpty {
                throw failure(
                    "the URL names no database",
                    hint: "write it after the host: \(url.scheme)://user@host:3306/database"
                )
            }
            endpoint.database = url.path
            for parameter in url.parameters {
                guard let option = MySQLOption(rawValue: parameter.key) else { throw unknown(parameter.key) }
                let value = try check(parameter.value, of: option)
                if option == .socket { endpoint.socket = value } else { endpoint.options[option.rawValue] = value }
            }
            if endpoint.socket != nil, !isLoopback(url.host) || url.port != nil {
                throw failure(
                    "the URL has both a socket and \(url.port != nil ? "a port" : "another host")",
                    hint: "a socket goes with no host or with localhost"
                )
            }
            if (endpoint.options["ssl-cert"] == nil) != (endpoint.options["ssl-key"] == nil) {
                throw failure("ssl-cert and ssl-key go together, and the URL has only one of them")
            }
            if endpoint.tlsMode == .disabled, endpoint.options.keys.contains(where: isTLSFile) {
                throw failure("ssl-mode=disabled contradicts the certificates that the URL names")
            }
            let server = serverKey(endpoint)
            endpoint.server = server
            endpoint.identity = "mysql://\(server)/\(url.path)"
            return endpoint
        }

        private static func isTLSFile(_ key: String) -> Bool { key.hasPrefix("ssl-") && key != "ssl-mode" }

        static func isLoopback(_ host: String?) -> Bool {
            guard let host = host?.lowercased() else { return true }
            return ["localhost", "127.0.0.1", "::1"].contains(host)
        }

        /// `host:port` or the socket. `localhost` without a port means the library's usual socket.
        private static func serverKey(_ endpoint: Endpoint) -> String {
            if let socket = endpoint.socket { return socket }
            let host = endpoint.host?.lowercased() ?? "localhost"
            if host == "localhost", endpoint.port == nil { return host }
            return "\(isLoopback(host) ? "localhost" : host):\(endpoint.port ?? 3306)"
        }

        private static func check(_ value: String, of option: MySQLOption) throws(DriverError) -> String {
            let key = option.rawValue
            switch option {
            case .socket, .sslCA, .sslCertificate, .sslKey:
                if value.isEmpty { throw failure("the URL's parameter \(key) is empty; it takes the path of a file") }
                return value
            case .sslMode:
                let mode = value.lowercased().replacing("-", with: "_")
                if TLSMode(rawValue: mode) == nil {
                    throw failure(
                        "the URL's parameter \(key) has a value it cannot have",
                        hint: "it is one of \(TLSMode.allCases.map(\.rawValue).joined(separator: ", "))"
                    )
                }
                return mode
            case .charset:
                if value.lowercased() != "utf8mb4" {
                    throw failure(
                        "the URL's parameter \(key) can only be utf8mb4",
                        hint: "the session's character set is not that of tables; leave the parameter out"
                    )
                }
                return "utf8mb4"
            case .connectTimeout:
                guard let seconds = Int(value), (1...3600).contains(seconds) else {
                    throw failure("the URL's parameter \(key) is not a number of seconds from 1 to 3600")
                }
                return String(seconds)
            }
        }

        private static func unknown(_ key: String) -> DriverError {
            if key == "schema" {
                return failure(
                    "the URL has the parameter schema, and a schema of MySQL is a database",
                    hint: "write the database after the host, as in mysql://host/database"
                )
            }
            let known = MySQLOption.allCases.map(\.rawValue)
            let near = nearest(to: key, in: known)
            return failure(
                "unknown parameter \(key) in the URL",
                hint: near.map { "did you mean \($0)?" } ?? "known are \(known.joined(separator: ", "))"
            )
        }

        private static func failure(_ message: String, hint: String? = nil) -> DriverError {
            DriverError(.deterministic, stage: .configuration, message: message, hint: hint)
        }

        /// The candidate that is at most three edits away, if there is one.
        static func nearest(to text: String, in candidates: [String]) -> String? {
            let spelled = text.lowercased().replacing("_", with: "-")
            let rated = candidates.map { ($0, distance(spelled, $0.replacing("_", with: "-"))) }
            return rated.filter { $0.1 <= min(3, max(1, spelled.count / 2)) }.min { $0.1 < $1.1 }?.0
        }

        /// The number of letters to insert, remove or replace (Levenshtein).
        private static func distance(_ left: String, _ right: String) -> Int {
            let right = Array(right)
            var row = Array(0...right.count)
            for (i, letter) in left.enumerated() {
                var diagonal = row[0]
                row[0] = i + 1
                for (j, other) in right.enumerated() {
                    let replaced = diagonal + (letter == other ? 0 : 1)
                    diagonal = row[j + 1]
                    row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
                }
            }
            return row[right.count]
        }
    }

    extension Endpoint {
        /// How TLS is used. Without the parameter it is the usual of `mysql` itself, and naming an authority asks for
        /// the check that needs one.
        var tlsMode: TLSMode {
            if let mode = self[option: .sslMode].flatMap(TLSMode.init) { return mode }
            return self[option: .sslCA] == nil ? .preferred : .verifyIdentity
        }

        subscript(option option: MySQLOption) -> String? { options[option.rawValue] }
    }
#endif
