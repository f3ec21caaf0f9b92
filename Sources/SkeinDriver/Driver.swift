public import SkeinModel

/// A backend: reads URLs, knows its dialects and connects. One value serves every target and must hold no state.
public protocol Driver: Sendable {
    /// The backend's name as people write it: `PostgreSQL`.
    var name: String { get }
    /// The URL schemes it answers to, the usual one first.
    var schemes: [String] { get }
    /// The client library in use, read from the library itself.
    var client: ClientLibrary { get }
    /// The flavours to assume where there is no server to ask, by vendor; the newest that is well tested.
    var flavors: [Flavor] { get }

    /// A database that every server has, to connect to when its databases are to be listed. Defaults to nil, for none.
    var commonDatabase: String? { get }

    /// What of several targets one session can read together (see ``NamespaceRead``): targets whose endpoints differ in
    /// nothing else. Defaults to nil, for nothing.
    var sharedNamespaces: Namespaces? { get }

    /// What the endpoints of two targets have to have in common for one session to serve both in turn, by
    /// ``Connection/renew(_:_:)``: the endpoint without what differs. Defaults to nil: each target has a session of its own.
    func sharedPart(of endpoint: Endpoint) -> Endpoint?

    /// The dialect of `flavor`.
    ///
    /// - Throws: ``DriverError`` for a vendor or a version that is not supported, with the oldest that is.
    func dialect(for flavor: Flavor) throws(DriverError) -> any Dialect

    /// Reads a URL of one of ``schemes``. Called once per target, before anything connects; it does not touch the
    /// network. It looks at the file system only to tell whether two paths are one file, and for what its vendor's own
    /// clients would read there: option files and services.
    ///
    /// - Throws: ``DriverError`` of stage `configuration` for a part that is missing or unknown; it never quotes a value.
    func endpoint(_ url: ConnectionURL) throws(DriverError) -> Endpoint

    /// Connects, logs in, sets the session up and detects the flavour.
    ///
    /// - Throws: ``DriverError`` of stage `connecting`.
    func connect(_ endpoint: Endpoint, _ settings: SessionSettings) async throws(DriverError) -> any Connection
}

extension Driver {
    /// None.
    public func sharedPart(of endpoint: Endpoint) -> Endpoint? { nil }

    /// Reads a URL and keeps it, for programs that are told where the target is: with the address, the user and the
    /// password that the environment or a file of the client's gave, since programs do not inherit those variables.
    ///
    /// - Throws: ``DriverError`` of stage `configuration`.
    public func endpoint(of url: ConnectionURL) throws(DriverError) -> Endpoint {
        var endpoint = try endpoint(url)
        endpoint.urlHasPassword = url.hasPassword
        var whole = url
        if !url.has("host") { whole.host = endpoint.host }
        if !url.has("port") { whole.port = endpoint.port }
        if let socket = endpoint.socket, !url.has("socket") {
            whole.parameters.append(.init(key: "socket", value: socket))
        }
        if !url.has("user") { whole.user = endpoint.user }
        if !url.hasPassword { whole.password = endpoint.password }
        endpoint.url = whole.text
        return endpoint
    }
}

/// The client library that a driver is built on.
public struct ClientLibrary: Hashable, Sendable {
    /// Its name: `libpq`.
    public var name: String
    /// Its version, as the library reports it.
    public var version: String

    /// A client library.
    public init(name: String, version: String) {
        self.name = name
        self.version = version
    }
}

/// What a session is told before its first statement.
public struct SessionSettings: Hashable, Sendable {
    /// How long connecting may take.
    public var connectTimeout: Duration
    /// How long a statement may wait for a lock.
    public var lockTimeout: Duration
    /// How long a statement may run; zero for no limit.
    public var statementTimeout: Duration
    /// What the server shows of us: `skein/<target>`.
    public var applicationName: String
    /// Whether a database that does not exist is made, where the backend can (a SQLite file).
    ///
    /// Where nothing of the session lasts, since it is ``readOnly`` or ``rollsBack``, it is not made: an empty one, in memory,
    /// takes its place.
    public var createsDatabase: Bool
    /// Whether the session may only read.
    public var readOnly: Bool
    /// Whether all that the session does is rolled back.
    public var rollsBack = false

    /// Settings; the defaults suit an upgrade of a busy database.
    public init(
        connectTimeout: Duration = .seconds(10),
        lockTimeout: Duration = .seconds(3),
        statementTimeout: Duration = .seconds(900),
        applicationName: String = "skein",
        createsDatabase: Bool = false,
        readOnly: Bool = false
    ) {
        self.connectTimeout = connectTimeout
        self.lockTimeout = lockTimeout
        self.statementTimeout = statementTimeout
        self.applicationName = applicationName
        self.createsDatabase = createsDatabase
        self.readOnly = readOnly
    }
}
