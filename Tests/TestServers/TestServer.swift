/// A private database server that `Tests/Servers/run` started for the tests.
///
/// Databases are created, dropped and looked into with the server's own command line client, so that what a test
/// expects does not come from the code under test.
public struct TestServer: Sendable {
    /// The URL of the server as superuser over the Unix socket, without a password, e.g.
    /// `postgresql:///postgres?host=/dev/shm/skein-x/pg&port=20277&user=skein` or
    /// `mariadb://root@localhost/?socket=/dev/shm/skein-x/my/s`.
    public let baseURL: String
    /// The port on 127.0.0.1, where only `passwordUser` is let in.
    public let port: Int
    /// The user who needs `password`, over the socket and over TCP. It may create databases, and may do everything in
    /// the databases the superuser created.
    public let passwordUser = "skein_pw"
    /// The password of `passwordUser`, different in each run.
    public let password: String

    private let vendor: Vendor

    enum Vendor: String {
        case postgreSQL = "POSTGRESQL"
        case mariaDB = "MARIADB"
    }

    /// Whether it is a PostgreSQL.
    var isPostgreSQL: Bool { vendor == .postgreSQL }

    /// The items of the query of `baseURL`.
    var baseItems: [String: String] {
        let query = baseURL.split(separator: "?", maxSplits: 1).last ?? ""
        let pairs = query.split(separator: "&").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
        return Dictionary(pairs.filter { $0.count == 2 }.map { ($0[0], $0[1]) }) { first, _ in first }
    }

    /// The PostgreSQL server.
    ///
    /// - Throws: `ServerUnavailable`.
    public static func postgreSQL() throws -> TestServer { try TestServer(.postgreSQL) }

    /// The MariaDB server.
    ///
    /// - Throws: `ServerUnavailable`.
    public static func mariaDB() throws -> TestServer { try TestServer(.mariaDB) }

    /// A server that a test has started for itself, to be looked into as superuser.
    ///
    /// - Parameter url: as ``baseURL``; its scheme tells the vendor.
    public init(url: String) { self.init(url.hasPrefix("postgres") ? .postgreSQL : .mariaDB, baseURL: url) }

    /// A server that a test has started for itself; nobody needs a password there.
    init(_ vendor: Vendor, baseURL: String) {
        self.vendor = vendor
        self.baseURL = baseURL
        port = 0
        password = ""
    }

    private init(_ vendor: Vendor) throws {
        let variable = "SKEIN_TEST_\(vendor.rawValue)"
        guard let url = environmentVariable(variable) else {
            throw ServerUnavailable(
                "\(variable) is not set: run `make test`, or `Tests/Servers/run -- swift test --filter …`"
            )
        }
        let mark = "unavailable:"
        guard !url.hasPrefix(mark) else {
            throw ServerUnavailable("the test server could not be started (\(variable)): \(url.dropFirst(mark.count))")
        }
        guard let port = environmentVariable(variable + "_PORT").flatMap({ Int($0) }) else {
            throw ServerUnavailable("\(variable)_PORT is not set to a port; Tests/Servers/run sets it")
        }
        guard let password = environmentVariable("SKEIN_TEST_PASSWORD") else {
            throw ServerUnavailable("SKEIN_TEST_PASSWORD is not set; Tests/Servers/run sets it")
        }
        self.vendor = vendor
        self.baseURL = url
        self.port = port
        self.password = password
    }

    /// The URL of a database as superuser over the Unix socket.
    ///
    /// - Parameter extra: more query items; they come last, in the order of their names.
    public func url(database: String, extra: [String: String] = [:]) -> String {
        let parts = baseURL.split(separator: "?", maxSplits: 1)
        let server = parts[0][...(parts[0].lastIndex(of: "/") ?? parts[0].startIndex)]
        return "\(server)\(percentEncoded(database))?" + ([String(parts[1])] + queryItems(extra)).joined(separator: "&")
    }

    /// The URL of a database as `passwordUser` over TCP, by default with the right password; `nil` leaves it out.
    public func tcpURL(database: String, password: String?, extra: [String: String] = [:]) -> String {
        let secret = password.map { ":" + percentEncoded($0) } ?? ""
        let query = extra.isEmpty ? "" : "?" + queryItems(extra).joined(separator: "&")
        let scheme = vendor == .postgreSQL ? "postgresql" : "mariadb"
        return "\(scheme)://\(passwordUser)\(secret)@127.0.0.1:\(port)/\(percentEncoded(database))\(query)"
    }

    /// The URL of a database as `passwordUser` over TCP, with the right password.
    public func tcpURL(database: String) -> String { tcpURL(database: database, password: password) }

    /// Creates an empty database; on MariaDB in utf8mb4.
    ///
    /// - Throws: `CommandFailed` with what the client said.
    public func createDatabase(_ name: String) throws {
        let options = vendor == .mariaDB ? " CHARACTER SET utf8mb4" : ""
        try query("CREATE DATABASE \(quoted(name))\(options)", database: nil)
    }

    /// Drops a database if it is there, connections to it included.
    ///
    /// - Throws: `CommandFailed` with what the client said.
    public func dropDatabase(_ name: String) throws {
        let options = vendor == .postgreSQL ? " WITH (FORCE)" : ""
        try query("DROP DATABASE IF EXISTS \(quoted(name))\(options)", database: nil)
    }

    /// Runs `body` with a new database of a name no other test has, and drops it afterwards.
    public func withDatabase<Result>(
        _ prefix: String = "test",
        _ body: (_ name: String) async throws -> Result
    ) async throws -> Result {
        let name = "\(prefix)_\(uniqueSuffix())"
        try createDatabase(name)
        do {
            let result = try await body(name)
            try dropDatabase(name)
            return result
        } catch {
            try? dropDatabase(name)
            throw error
        }
    }

    /// Runs SQL through `psql` or `mariadb`, as superuser.
    ///
    /// - Parameters:
    ///   - sql: any number of statements; the first error ends the run.
    ///   - database: the database to run it in; `nil` is `postgres`, or none at all on MariaDB.
    /// - Returns: a line for each row, without headings, its columns separated by `|` (PostgreSQL) or a tab (MariaDB),
    ///   NULL as nothing (PostgreSQL) or `NULL` (MariaDB); no newline at the end.
    /// - Throws: `CommandFailed` with what the client said.
    @discardableResult
    public func query(_ sql: String, database: String?) throws -> String {
        try outputOfClient(client(database: database), input: sql)
    }

    /// The command line client of the server with its arguments, as ``query(_:database:)`` runs it. It reads SQL from its
    /// standard input.
    public func client(database: String?) -> [String] {
        switch vendor {
        case .postgreSQL:
            return ["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-d", url(database: database ?? "postgres")]
        case .mariaDB:
            let socket = baseURL.split(separator: "socket=").last.map(String.init) ?? ""
            return ["mariadb", "--no-defaults", "--batch", "--skip-column-names", "--default-character-set=utf8mb4"]
                + ["--user=root", "--socket=\(socket)"] + (database.map { [$0] } ?? [])
        }
    }

    private func quoted(_ name: String) -> String {
        let mark: Character = vendor == .postgreSQL ? "\"" : "`"
        return
            "\(mark)\(name.split(separator: mark, omittingEmptySubsequences: false).joined(separator: "\(mark)\(mark)"))\(mark)"
    }
}

/// Why there is no server to test with.
public struct ServerUnavailable: Error, CustomStringConvertible {
    /// What is missing and what to run.
    public let description: String

    init(_ description: String) { self.description = description }
}

private func queryItems(_ items: [String: String]) -> [String] {
    items.sorted { $0.key < $1.key }.map { "\(percentEncoded($0.key))=\(percentEncoded($0.value))" }
}

private func percentEncoded(_ text: String) -> String {
    let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
    return text.utf8.map { byte in
        if unreserved.contains(byte) { return String(UnicodeScalar(byte)) }
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "%0\(digits)" : "%\(digits)"
    }.joined()
}
