/// Where a target is and how to get in, read once from its URL.
public struct Endpoint: Hashable, Sendable, CustomStringConvertible {
    /// The name of the driver that made it.
    public var driver: String
    /// The scheme of the URL, which may say more than the driver: `mariadb`.
    public var scheme: String
    /// The host, or the folder or path of a Unix socket as the driver takes it; nil for the library's usual.
    public var host: String?
    /// The port, or nil for the library's usual.
    public var port: Int?
    /// The path of a Unix socket, where the driver takes it apart from the host.
    public var socket: String?
    /// The user, or nil for the library's usual.
    public var user: String?
    /// The password.
    public var password: Secret?
    /// Whether the password stands in the URL itself. One that the environment or a file gave yields to the password
    /// that a project or fleet file names.
    public var urlHasPassword = false
    /// The database, or nil for the user's usual.
    public var database: String?
    /// The schema that unqualified names mean, or nil for the database's usual.
    public var schema: String?
    /// The file, for a database that is one.
    public var path: String?
    /// Further options of the client library, already checked by the driver; sorted by key.
    public var options: [String: String]
    /// The server that targets share, for limits per server; nil where each target stands alone.
    public var server: String?
    /// The whole URL, for programs that are told where the target is.
    public var url: Secret?
    /// What is the same for two URLs that mean one database, as far as can be told without connecting.
    public var identity: String

    /// An endpoint with only what every driver knows; the rest is set by the driver.
    public init(driver: String, scheme: String, identity: String = "") {
        self.driver = driver
        self.scheme = scheme
        self.identity = identity
        options = [:]
    }

    /// The endpoint for people: no password and no options.
    public var description: String {
        if let path { return "\(scheme):\(path)" }
        var text = "\(scheme)://"
        if let user { text += "\(user)@" }
        text += socket ?? host ?? "localhost"
        if let port { text += ":\(port)" }
        if let database { text += "/\(database)" }
        if let schema { text += "?schema=\(schema)" }
        return text
    }

    /// Whether `host` is a name or an address of this machine itself: `localhost`, `127.0.0.0/8` (RFC 1122, 3.2.1.3), `::1`.
    public static func isLoopback(_ host: String) -> Bool {
        if ["localhost", "::1"].contains(host.lowercased()) { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.first == "127" && parts.allSatisfy { UInt8($0) != nil }
    }

    /// Puts `password` in the place of the endpoint's, in ``url`` too.
    public mutating func authenticate(with password: Secret) {
        self.password = password
        guard let text = url?.reveal(), var parsed = try? ConnectionURL(text) else { return }
        parsed.password = password
        url = parsed.text
    }

    /// `text` without the endpoint's password or pieces of it.
    public func redact(_ text: String) -> String {
        guard let password else { return text }
        return password.redact(url.map { text.replacing($0.reveal(), with: "\(self)") } ?? text)
    }
}
