#if PostgreSQL
    internal import CLibPQ
    public import SkeinDriver
    public import SkeinModel

    /// PostgreSQL, through libpq.
    ///
    /// URLs are `postgresql://user:password@host:port/database?schema=tenant&…`; see ``endpoint(_:)`` for the
    /// parameters. Versions from 12 on are supported.
    public struct PostgreSQLDriver: Driver {
        /// A driver.
        public init() {}

        public var name: String { "PostgreSQL" }
        public var schemes: [String] { ["postgresql", "postgres"] }

        public var client: ClientLibrary {
            // PQlibVersion() is the major version * 10000 + the minor version (manual 34.12).
            let version = PQlibVersion()
            return ClientLibrary(name: "libpq", version: "\(version / 10000).\(version % 10000)")
        }

        public var flavors: [Flavor] { [Flavor(vendor: Self.vendor, version: ServerVersion(15))] }

        public var commonDatabase: String? { "postgres" }

        public var sharedNamespaces: Namespaces? { .schemas }

        /// All but the schema. Behind a pooler there is no session to hand on.
        public func sharedPart(of endpoint: Endpoint) -> Endpoint? {
            if endpoint.isPooled { return nil }
            var endpoint = endpoint
            endpoint.schema = nil
            return endpoint
        }

        public func dialect(for flavor: Flavor) throws(DriverError) -> any Dialect {
            guard flavor.vendor == Self.vendor else {
                throw DriverError(
                    .deterministic,
                    stage: .configuration,
                    message: "the PostgreSQL driver does not speak to \(flavor.vendor)",
                    hint: "its only vendor is \(Self.vendor)"
                )
            }
            guard flavor.version >= Self.oldest else {
                throw DriverError(
                    .deterministic,
                    stage: .configuration,
                    message: "PostgreSQL \(flavor.version) is not supported",
                    hint: "the oldest version that is supported is \(Self.oldest)"
                )
            }
            return PostgreSQLDialect(flavor: flavor)
        }

        /// Reads a URL. Beside the parameters of libpq (manual 34.1.2) there are `schema`, the one schema that
        /// unqualified names mean, and `pooled=true`, for a connection pooler that hands out sessions by the transaction. `host` may be the folder of a Unix socket; `host`, `port`, `user` and `dbname` may
        /// stand among the parameters instead of their usual place.
        public func endpoint(_ url: ConnectionURL) throws(DriverError) -> Endpoint {
            var reader = PostgreSQLEndpointReader(url, driver: name)
            return try reader.read()
        }

        public func connect(
            _ endpoint: Endpoint,
            _ settings: SessionSettings
        ) async throws(DriverError) -> any Connection {
            try await PostgreSQLConnection.open(endpoint, settings)
        }

        static let vendor = "postgresql"
        /// The first version with stored generated columns, which the dialect takes for granted.
        static let oldest = ServerVersion(12)
    }
#endif
