#if MySQL
    internal import Glibc
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
        /// An option file instead of `~/.my.cnf`, whose `[client]` section gives what the URL does not.
        case defaultsFile = "defaults_file"
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
            if ["information_schema", "mysql", "performance_schema", "sys"].contains(url.path.lowercased()) {
                throw failure("the database \(url.path) is the server's own", hint: "name a database of yours")
            }
            endpoint.database = url.path
            for parameter in url.parameters {
                guard let option = MySQLOption(rawValue: parameter.key) else { throw unknown(parameter.key) }
                let value = try check(parameter.value, of: option)
                if option == .socket { endpoint.socket = value } else { endpoint.options[option.rawValue] = value }
            }
            // A password of the environment is taken before that of a file.
            if endpoint.password == nil { endpoint.password = variable("MYSQL_PWD").map(Secret.init) }
            try complete(&endpoint)
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

        /// Takes from the option file what the URL does not say. An address is taken whole or not at all.
        private static func complete(_ endpoint: inout Endpoint) throws(DriverError) {
            let file: MySQLOptionFile
            if let path = endpoint[option: .defaultsFile] {
                file = try MySQLOptionFile(named: path)
            } else {
                file = MySQLOptionFile()
            }
            func option(_ name: String) -> String? { file.options[name].flatMap { $0.isEmpty ? nil : $0 } }
            if endpoint.user == nil { endpoint.user = option("user") }
            if endpoint.password == nil { endpoint.password = option("password").map(Secret.init) }
            if endpoint.host == nil, endpoint.port == nil, endpoint.socket == nil {
                endpoint.host = option("host")
                endpoint.port = try option("port").map { text throws(DriverError) in
                    guard let port = Int(text), (1...65535).contains(port) else {
                        throw failure("the option file's port is not a number from 1 to 65535")
                    }
                    return port
                }
                if isLoopback(endpoint.host), endpoint.port == nil { endpoint.socket = option("socket") }
            }
            guard !endpoint.options.keys.contains(where: { $0.hasPrefix("ssl-") }) else { return }
            endpoint.options["ssl-mode"] = file.tlsMode?.rawValue
            if file.tlsMode == .disabled { return }
            for name in ["ssl-ca", "ssl-cert", "ssl-key"] { endpoint.options[name] = option(name) }
        }

        private static func variable(_ name: String) -> String? {
            guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
            return value
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
            case .socket, .sslCA, .sslCertificate, .sslKey, .defaultsFile:
                if value.isEmpty { throw failure("the URL's parameter \(key) is empty; it takes the path of a file") }
                return value
            case .sslMode:
                let mode = value.lowercased().replacing("-", with: "_")
                if TLSMode(rawValue: mode) == nil {
                    let modes = TLSMode.allCases.map(\.rawValue)
                    // PostgreSQL's word for it.
                    let near = mode == "verify_full" ? "verify_identity" : nearest(to: mode, in: modes)
                    throw failure(
                        "the URL's parameter \(key) has a value it cannot have",
                        hint: (near.map { "did you mean \($0)? " } ?? "")
                            + "it is one of \(modes.joined(separator: ", "))"
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
        /// How TLS is used. Without the parameter a server that is reached by a network has to prove who it is: the usual
        /// of `mysql` itself, `preferred`, gives clear text to whoever asks for it. On this machine that is enough, and
        /// naming an authority asks for the check that needs one.
        var tlsMode: TLSMode {
            if let mode = self[option: .sslMode].flatMap(TLSMode.init) { return mode }
            let isHere = socket != nil || Self.isLoopback(host ?? "localhost")
            return isHere && self[option: .sslCA] == nil ? .preferred : .verifyIdentity
        }

        subscript(option option: MySQLOption) -> String? { options[option.rawValue] }
    }
#endif
