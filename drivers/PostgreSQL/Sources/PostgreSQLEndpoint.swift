#if PostgreSQL
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
            if let service = endpoint.options["service"] ?? ClientEnvironment["PGSERVICE"] {
                try complete(from: service)
            }
            // libpq takes it by itself; taking it here keeps it out of messages and gives it to programs.
            if endpoint.password == nil { endpoint.password = ClientEnvironment["PGPASSWORD"].map(Secret.init) }
            try refuseSystem()
            identify()
            return endpoint
        }

        /// Names that begin with `pg_` are the server's (manual 5.10.5), and databases are copied from the templates.
        private func refuseSystem() throws(DriverError) {
            if let schema = endpoint.schema, schema.hasPrefix("pg_") || schema == "information_schema" {
                throw failure("the schema \(schema) is the server's own", hint: "name a schema of yours")
            }
            if let database = endpoint.database, ["template0", "template1"].contains(database) {
                throw failure(
                    "the database \(database) is what new databases are copied from",
                    hint: "name a database of yours"
                )
            }
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

        /// Takes from a service what the URL does not say (manual 34.17).
        private mutating func complete(from service: String) throws(DriverError) {
            let given = endpoint
            for (key, value) in try ServiceFile(service).settings {
                let isGiven =
                    switch key {
                    case "host": given.host != nil
                    case "port": given.port != nil
                    case "user": given.user != nil
                    case "password": given.password != nil
                    case "dbname": given.database != nil
                    default: given.options[key] != nil
                    }
                // What a URL may not set, libpq takes from the service by itself.
                if isGiven || PostgreSQLOption.refused[key] != nil { continue }
                do throws(DriverError) {
                    try take(key, value)
                } catch {
                    throw failure("the service \(service): \(error.message)", hint: error.hint)
                }
            }
            // A URL without a service of its own is not to be read as one with another's.
            endpoint.options["service"] = service
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
                    let near = PostgreSQLOption.nearest(to: value, in: values).map { "did you mean \($0)? " } ?? ""
                    throw failure(
                        "the parameter \(key) has a value that it cannot have",
                        hint: "\(near)its values are \(values.joined(separator: ", "))"
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
                host = endpoint.host ?? endpoint.options["hostaddr"] ?? ClientEnvironment["PGHOST"] ?? "localhost"
            }
            let isLoopback = ["127.0.0.1", "::1"].contains(host)
            let port = endpoint.port.map(String.init) ?? ClientEnvironment["PGPORT"] ?? "5432"
            let server = "\(isLoopback ? "localhost" : host.lowercasedUnlessPath):\(port)"
            let database =
                endpoint.database ?? ClientEnvironment["PGDATABASE"] ?? endpoint.user ?? ClientEnvironment["PGUSER"]
                ?? ""
            endpoint.server = server
            endpoint.identity = "\(server)/\(database)" + (endpoint.schema.map { "?\($0)" } ?? "")
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
            keywords.merge(trust) { _, own in own }
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
