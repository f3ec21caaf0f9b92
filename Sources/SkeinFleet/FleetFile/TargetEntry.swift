internal import SkeinDocument
internal import SkeinSQL

/// One entry of `targets` as written.
struct TargetEntry {
    /// Where an entry's databases come from.
    enum Source {
        /// One URL.
        case listed(url: SyntaxNode)
        /// A URL for each number.
        case numbered(ClosedRange<Int>, url: Template)
        /// A URL for each file.
        case files(SyntaxNode, url: Template?)
        /// One database of a server.
        case database(FleetServer, Template)
        /// A database of a server for each number.
        case numberedDatabases(ClosedRange<Int>, FleetServer, Template)
        /// Some databases of a server.
        case databases(FleetServer, [SyntaxNode])
    }

    let context: String
    let position: SourcePosition
    let source: Source
    let id: Template
    let labels: Labels
    /// What gives the password of the user in its URLs.
    let password: PasswordSource?

    /// The keys whose values are templates, or may be.
    private static let templateKeys: Set<String> = ["id", "url", "database", "labels"]

    init(
        _ node: SyntaxNode,
        number: Int,
        servers: [String: FleetServer],
        environment: EnvironmentValues,
        folder: BaseFolder
    ) throws(SyntaxError) {
        context = "target \(number)"
        position = node.position
        var fields = try Fields(environment.expand(node, except: Self.templateKeys), context: context)
        let id = fields.optionalNode("id")
        let url = fields.optionalNode("url")
        let glob = fields.optionalNode("glob")
        let range = fields.optionalNode("range")
        let server = fields.optionalNode("server")
        let database = fields.optionalNode("database")
        let databases = fields.optionalNode("databases")
        let labels = fields.optionalNode("labels")
        password = try PasswordSource.read(&fields, folder)
        try fields.finish()

        func template(_ key: String, _ node: SyntaxNode, _ known: [String]) throws(SyntaxError) -> Template {
            try Template(
                node,
                fields.subject(key),
                known: known,
                environment: environment,
                isSecret: key == "url"
            )
        }
        func refuse(_ key: String, with other: String) throws(SyntaxError) {
            guard let position = fields.position(of: key), fields.isGiven(key) else { return }
            throw SyntaxError(position: position, message: "`\(key)` does not go with `\(other)` in \(fields.context)")
        }

        let numbers = try range.map { node throws(SyntaxError) in
            try NumberRange.read(node, fields.subject("range"))
        }
        let known: [String]
        if let server {
            try refuse("url", with: "server")
            try refuse("glob", with: "server")
            for key in ["password_file", "password_command"] { try refuse(key, with: "server") }
            let server = try Self.server(server, servers, fields)
            if let databases {
                try refuse("database", with: "databases")
                try refuse("range", with: "databases")
                let list = try databases.list(fields.subject("databases"))
                if list.isEmpty {
                    throw SyntaxError(position: databases.position, message: "\(fields.subject("databases")) is empty")
                }
                known = ["database", "server"]
                source = .databases(server, list)
            } else if let database {
                known = numbers == nil ? ["database", "server"] : ["n", "database", "server"]
                let name = try template("database", database, known.filter { $0 != "database" })
                source = numbers.map { .numberedDatabases($0, server, name) } ?? .database(server, name)
            } else {
                throw SyntaxError(
                    position: position,
                    message: "\(context) has a server and needs `database` or `databases`"
                )
            }
        } else {
            try refuse("database", with: "url")
            try refuse("databases", with: "url")
            if let glob {
                try refuse("range", with: "glob")
                known = ["name", "file", "path"]
                source = .files(glob, url: try url.map { node throws(SyntaxError) in try template("url", node, known) })
            } else if let url {
                known = numbers == nil ? [] : ["n"]
                if let numbers {
                    source = .numbered(numbers, url: try template("url", url, known))
                } else {
                    source = .listed(url: try environment.expand(url))
                }
            } else {
                throw SyntaxError(
                    position: position,
                    message: "\(context) does not say where the database is",
                    hint: "give it `url`, `glob`, or `server` with `database` or `databases`"
                )
            }
        }
        guard let id else { throw fields.missing("id") }
        self.id = try template("id", id, known)
        self.labels = try Labels(labels, context, known: known, environment: environment)
    }

    private static func server(
        _ node: SyntaxNode,
        _ servers: [String: FleetServer],
        _ fields: Fields
    ) throws(SyntaxError) -> FleetServer {
        let name = try node.string(fields.subject("server"))
        if let server = servers[name] { return server }
        let shown =
            node.isSubstituted ? "the server that the environment names" : "the server `\(TargetID.printable(name))`"
        throw SyntaxError(
            position: node.position,
            message: "\(shown) in \(fields.context) is not among `servers`",
            hint: servers.isEmpty
                ? "add it under `servers` with its `url`"
                : NearestName.hint(name, among: servers.keys.sorted(), called: "servers")
        )
    }
}

extension Fields {
    /// Whether a key is there with a value; it still has to be read.
    fileprivate func isGiven(_ key: String) -> Bool {
        var copy = self
        return copy.optionalNode(key) != nil
    }
}
