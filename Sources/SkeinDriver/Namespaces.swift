public import SkeinModel
public import SkeinSQL

/// What contains tables and can be told apart by name: what a fleet may have one target for each of.
public enum Namespaces: String, Hashable, Sendable {
    /// The databases of a server.
    case databases
    /// The schemas of a database.
    case schemas
}

extension Dialect {
    /// Refuses: most backends have nothing to list.
    public func listing(
        _ namespaces: Namespaces,
        like pattern: String,
        limit: Int
    ) throws(DialectError) -> Statement {
        throw DialectError(flavor, "\(namespaces.rawValue) cannot be listed", hint: "name them one by one")
    }
}

extension Driver {
    /// None: where databases are files there is no server to ask.
    public var commonDatabase: String? { nil }
}
