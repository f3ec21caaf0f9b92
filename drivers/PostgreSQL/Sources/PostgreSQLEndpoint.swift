#if PostgreSQL
    internal import Glibc
    internal import SkeinDriver
    internal import SkeinModel

    /// Makes an endpoint of a URL.
    struct PostgreSQLEndpointReader {
        private let url: ConnectionURL
        private var endpoint: Endpoint

        init(_ url: ConnectionURL, driver: String) {
            self.url = url
            endpoint = Endpoint(driver: driver, scheme: url.scheme)
        }

        mutating func read() throws(DriverError) -> Endpoint {
            endpoint.host = url.host
            endpoint.port = url.port
            endpoint.user = url.user
            endpoint.password = url.password
            endpoint.database = url.path.isEmpty ? nil : url.path
            for parameter in url.parameters { try take(parameter.key, parameter.value) }
            identify()
            return endpoint
        }

        private mutating func take(_ key: String, _ value: String) throws(DriverError) {
            switch key {
            case "host": try set(\.host, value, key)
            case "user": try set(\.user, value, key)
            case "dbname": try set(\.database, value, key)
            case "password":
                if endpoint.password != nil { throw twice(key) }
                endpoint.password = Secret(value)
            case "port":
                if endpoint.port != nil { throw twice(key) }
                guard let port = Int(value), (1...65535).contains(port) else {
                    throw failure("the parameter port is not a number from 1 to 65535")
                }
                endpoint.port = port
            case "schema":
                do {
                    endpoint.schema = try Identifier(value).text
                } catch {
                    throw failure("the parameter schema is not a name: \(error)")
                }
            case PostgreSQLOption.pooled:
                guard ["true", "false"].contains(value) else {
                    throw failure("the parameter pooled is true or false")
                }
                endpoint.options[key] = value
            default: try option(key, value)
            }
        }

        private mutating func set(
            _ part: WritableKeyPath<Endpoint, String?>,
            _ value: String,
            _ key: String
        ) throws(DriverError) {
            if endpoint[keyPath: part] != nil { throw twice(key) }
            endpoint[keyPath: part] = value.isEmpty ? nil : value
        }

        private mutating func option(_ key: String, _ value: String) throws(DriverError) {
            if let reason = PostgreSQLOption.refused[key] {
                throw failure("a URL cannot set the parameter \(key)", hint: reason)
            }
            guard let kind = PostgreSQLOption.passed[key] else {
                throw failure(
                    "unknown parameter \(key)",
                    hint: PostgreSQLOption.nearest(to: key).map { "did you mean \($0)?" }
                        ?? "the parameters are those of libpq, and schema"
                )
            }
            switch kind {
            case .text: break
            case .number:
                guard let number = Int(value), number >= 0 else {
                    throw failure("the parameter \(key) is not a whole number")
                }
            case .oneOf(let values):
                guard values.contains(value) else {
                    throw failure(
                        "the parameter \(key) has a value that it cannot have",
                        hint: "its values are \(values.joined(separator: ", "))"
                    )
                }
            }
            endpoint.options[key] = value
        }

        /// Tells servers and databases apart by what libpq will take for the parts that the URL leaves out.
        private mutating func identify() {
            let host: String
            if let service = endpoint.options["service"], endpoint.host == nil {
                host = "service \(service)"
            } else {
                host = endpoint.host ?? endpoint.options["hostaddr"] ?? environment("PGHOST") ?? "localhost"
            }
            let isLoopback = ["127.0.0.1", "::1"].contains(host)
            let port = endpoint.port.map(String.init) ?? environment("PGPORT") ?? "5432"
            let server = "\(isLoopback ? "localhost" : host.lowercasedUnlessPath):\(port)"
            let database =
                endpoint.database ?? environment("PGDATABASE") ?? endpoint.user ?? environment("PGUSER") ?? ""
            endpoint.server = server
            endpoint.identity = "\(server)/\(database)" + (endpoint.schema.map { "?\($0)" } ?? "")
        }

        private func environment(_ name: String) -> String? {
            guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
            return value
        }

        private func twice(_ key: String) -> DriverError {
            failure("the URL gives its \(key) twice", hint: "once before the ? and once as a parameter")
        }

        private func failure(_ message: String, hint: String? = nil) -> DriverError {
            DriverError(.deterministic, stage: .configuration, message: message, hint: hint)
        }
    }

    extension String {
        /// Host names have no case, paths of sockets have.
        fileprivate var lowercasedUnlessPath: String { hasPrefix("/") ? self : lowercased() }
    }

    extension Endpoint {
        /// libpq's keywords and values (manual 34.1.2) for this endpoint.
        func keywords(_ settings: SessionSettings) -> [(String, String)] {
            var keywords: [String: String] = [
                // Without GSSAPI there is nothing to negotiate, and asking costs a round trip.
                "gssencmode": "disable",
                "client_encoding": "UTF8",
                "fallback_application_name": settings.applicationName,
            ]
            for (key, value) in options where key != PostgreSQLOption.pooled { keywords[key] = value }
            keywords["host"] = host
            keywords["port"] = port.map(String.init)
            keywords["user"] = user
            keywords["password"] = password?.reveal()
            keywords["dbname"] = database
            // libpq writes on the terminal about a file that it ignores; one that cannot be there it passes over.
            if let ignored = PasswordFile.ignored(self) { keywords["passfile"] = "\(ignored)/ignored" }
            return keywords.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        }

        /// How long connecting may take; nil for no limit. The URL knows its server better than the fleet's defaults.
        func connectTimeout(_ settings: SessionSettings) -> Duration? {
            guard let text = options["connect_timeout"], let seconds = Int(text) else { return settings.connectTimeout }
            return seconds == 0 ? nil : .seconds(seconds)
        }
    }
#endif
