internal import SkeinDocument
internal import SkeinDriver
internal import SkeinSQL

/// What names have to look like: SQL's LIKE, where `%` is any text and `_` any one character.
struct NamePattern: Sendable {
    let text: String
    let position: SourcePosition

    init(_ node: SyntaxNode, _ subject: String) throws(SyntaxError) {
        guard case .scalar(let text, _) = node.kind else {
            throw node.mismatch(subject, "a list of names or a pattern")
        }
        guard !text.isEmpty, !text.utf8.contains(0) else {
            throw SyntaxError(position: node.position, message: "\(subject) is empty or holds a NUL byte")
        }
        guard text.contains("%") || text.contains("_") else {
            throw SyntaxError(
                position: node.position,
                message: "\(subject) is a pattern without `%`, which only one name could match",
                hint: "write a list for names: [\(TargetID.printable(text))]"
            )
        }
        self.text = text
        position = node.position
    }
}

/// A search for the databases of a server, or the schemas of one of its databases.
struct NameSearch: Sendable {
    let namespaces: Namespaces
    let server: FleetServer
    /// The database that schemas are searched in.
    let database: Template?
    let pattern: NamePattern

    init(_ namespaces: Namespaces, of server: FleetServer, database: Template?, _ pattern: NamePattern) {
        self.namespaces = namespaces
        self.server = server
        self.database = database
        self.pattern = pattern
    }

    /// The placeholder that a name is the value of.
    var placeholder: String {
        switch namespaces {
        case .databases: "database"
        case .schemas: "schema"
        }
    }

    /// The database that is asked.
    ///
    /// - Throws: `DiscoveryFault` for a server that has none to ask.
    func askedDatabase() throws(DiscoveryFault) -> Endpoint {
        do throws(DriverError) {
            if let database { return try server.endpoint(database: database.fill(["server": server.name])) }
            guard server.driver.commonDatabase != nil || !server.url.path.isEmpty else {
                throw DriverError(
                    .deterministic,
                    stage: .configuration,
                    message: "the \(server.driver.name) driver does not list databases",
                    hint: "name them: databases: [a, b]"
                )
            }
            return try server.ownEndpoint()
        } catch {
            throw DiscoveryFault("cannot be listed: \(error)", hint: error.hint)
        }
    }
}
