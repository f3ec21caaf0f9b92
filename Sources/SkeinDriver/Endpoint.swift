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

    /// `text` without the endpoint's password or pieces of it.
    public func redact(_ text: String) -> String {
        guard let password else { return text }
        return password.redact(url.map { text.replacing($0.reveal(), with: "\(self)") } ?? text)
    }
}
