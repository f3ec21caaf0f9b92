#if SQLite
    internal import CSQLite
    public import SkeinDriver
    public import SkeinModel

    /// The SQLite driver, on libsqlite3. The library is the server: its version is the flavour's.
    public struct SQLiteDriver: Driver {
        /// The driver; it holds no state.
        public init() {}

        public var name: String { "SQLite" }

        public var schemes: [String] { ["sqlite"] }

        public var client: ClientLibrary {
            ClientLibrary(name: "libsqlite3", version: String(cString: sqlite3_libversion()))
        }

        public var flavors: [Flavor] { [Self.flavor] }

        public func dialect(for flavor: Flavor) throws(DriverError) -> any Dialect {
            try sqliteDialect(for: flavor, stage: .configuration)
        }

        public func endpoint(_ url: ConnectionURL) throws(DriverError) -> Endpoint {
            try SQLiteLocation(url).endpoint(driver: name)
        }

        public func connect(
            _ endpoint: Endpoint,
            _ settings: SessionSettings
        ) async throws(DriverError) -> any Connection {
            let dialect = try sqliteDialect(for: Self.flavor, stage: .connecting)
            let connection = SQLiteConnection(endpoint: endpoint, settings: settings, dialect: dialect)
            do throws(DriverError) {
                try await connection.open()
            } catch {
                await connection.close()
                throw error
            }
            return connection
        }

        private func sqliteDialect(
            for flavor: Flavor,
            stage: DriverError.Stage
        ) throws(DriverError) -> SQLiteDialect {
            guard flavor.vendor == "sqlite" else {
                throw DriverError(
                    .deterministic,
                    stage: stage,
                    message: "the SQLite driver does not speak the SQL of \(flavor)"
                )
            }
            guard flavor.version >= Self.oldest else {
                throw DriverError(
                    .deterministic,
                    stage: stage,
                    message: "SQLite \(flavor.version) is too old; the oldest that is supported is \(Self.oldest)",
                    hint: "install a newer libsqlite3"
                )
            }
            return SQLiteDialect(flavor: flavor, editsSchema: Self.editsSchema)
        }

        /// The flavour of the library that is linked.
        static var flavor: Flavor {
            let number = Int(sqlite3_libversion_number())
            let version = ServerVersion(number / 1_000_000, number / 1000 % 1000, number % 1000)
            return Flavor(vendor: "sqlite", version: version)
        }

        /// Whether the library that is linked lets stored definitions be edited.
        private static let editsSchema: Bool = {
            let watch = SQLiteWatch(interrupter: SQLiteInterrupter(), lockTimeout: .zero, statementTimeout: .zero)
            let database = try? SQLiteDatabase(path: ":memory:", flags: SQLITE_OPEN_READWRITE, watch: watch)
            return database?.editsSchema == true
        }()

        /// The oldest library: `sqlite3_error_offset()` came with 3.38, `PRAGMA table_list` with 3.37,
        /// `DROP COLUMN` with 3.35 (https://sqlite.org/changes.html).
        static let oldest = ServerVersion(3, 38)
    }
#endif
