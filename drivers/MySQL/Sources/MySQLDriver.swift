#if MySQL
    internal import CLibMariaDB
    public import SkeinDriver
    public import SkeinModel

    /// MySQL and MariaDB, on libmariadb. Either scheme connects to either server; the server says which one it is.
    ///
    /// URLs have the form `mysql://user:password@host:port/database?ssl-mode=verify_identity`. The parameters are
    /// `socket`, `ssl-mode` (disabled, preferred, required, verify_ca, verify_identity; preferred unless `ssl-ca` is
    /// given), `ssl-ca`, `ssl-cert`, `ssl-key`, `charset` (utf8mb4) and `connect_timeout` in seconds; anything else is
    /// an error. `localhost` without a port is the library's usual socket.
    public struct MySQLDriver: Driver {
        public let name = "MySQL"
        public let schemes = ["mysql", "mariadb"]

        /// The driver.
        public init() {}

        public var client: ClientLibrary {
            ClientLibrary(name: "libmariadb", version: String(cString: mysql_get_client_info()))
        }

        public let flavors = [
            Flavor(vendor: "mysql", version: ServerVersion(8, 4)),
            Flavor(vendor: "mariadb", family: "mysql", version: ServerVersion(10, 11)),
        ]

        public var commonDatabase: String? { "information_schema" }

        public var sharedNamespaces: Namespaces? { .databases }

        public func dialect(for flavor: Flavor) throws(DriverError) -> any Dialect {
            try MySQLDialect(supporting: flavor, stage: .configuration)
        }

        public func endpoint(_ url: ConnectionURL) throws(DriverError) -> Endpoint {
            try MySQLEndpoint.endpoint(url, driver: name)
        }

        public func connect(
            _ endpoint: Endpoint,
            _ settings: SessionSettings
        ) async throws(DriverError) -> any Connection {
            let opener = MySQLOpener()
            do throws(DriverError) {
                let opened = try await opener.open(endpoint, settings)
                return MySQLConnection(opened, thread: opener.thread, endpoint: endpoint, settings: settings)
            } catch {
                await opener.close()
                throw error
            }
        }
    }
#endif
