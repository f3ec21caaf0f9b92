internal import SkeinDocument
internal import SkeinDriver
internal import SkeinSQL

/// One entry of `targets` as written.
struct TargetEntry: Sendable {
    /// Where an entry's databases come from.
    enum Source: Sendable {
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
        /// Some schemas of a database of a server.
        case schemas(FleetServer, database: Template, [SyntaxNode])
        /// The databases of a server, or the schemas of one of its databases, whose names match a pattern.
        case matching(NameSearch)
        /// A URL for each row.
        case rows(RowSource, url: Template)
        /// A database of a server for each row.
        case databaseRows(RowSource, FleetServer, Template)

        /// Whether somebody has to be asked what there is.
        var isAsked: Bool {
            switch self {
            case .matching, .rows, .databaseRows: true
            case .listed, .numbered, .files, .database, .numberedDatabases, .databases, .schemas: false
            }
        }
    }

    let context: String
    let position: SourcePosition
    let source: Source
    let id: Template
    let labels: Labels
    /// What gives the password of the user in its URLs.
    let password: PasswordSource?
    /// Whether a source that has to be asked may give nothing.
    let allowsEmpty: Bool

    /// The keys whose values are templates, or may be.
    private static let templateKeys: Set<String> = ["id", "url", "database", "labels"]

    init(
        _ node: SyntaxNode,
        number: Int,
        servers: [String: FleetServer],
        environment: EnvironmentValues,
        folder: BaseFolder,
        registry: DriverRegistry
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
        let schemas = fields.optionalNode("schemas")
        let allowEmpty = fields.optionalNode("allow_empty")
        let rowSource = try RowSource.read(&fields, folder, registry)
        let labels = fields.optionalNode("labels")
        password = try PasswordSource.read(&fields, folder)
        try fields.finish()

        func template(_ key: String, _ node: SyntaxNode, _ known: [String]?) throws(SyntaxError) -> Template {
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

        allowsEmpty =
            try allowEmpty.map { node throws(SyntaxError) in try node.bool(fields.subject("allow_empty")) } ?? false
        let numbers = try range.map { node throws(SyntaxError) in
            try NumberRange.read(node, fields.subject("range"))
        }
        let known: [String]?
        if rowSource != nil {
            for key in ["glob", "range", "databases", "schemas"] { try refuse(key, with: rowSource?.key ?? "") }
        }
        if let server {
            try refuse("url", with: "server")
            try refuse("glob", with: "server")
            for key in ["password_file", "password_command"] { try refuse(key, with: "server") }
            let server = try Self.server(server, servers, fields)
            if let databases {
                try refuse("database", with: "databases")
                try refuse("range", with: "databases")
                try refuse("schemas", with: "databases")
                known = ["database", "server"]
                if case .sequence = databases.kind {
                    source = .databases(server, try Self.names(databases, fields.subject("databases")))
                } else {
                    let pattern = try NamePattern(databases, fields.subject("databases"))
                    source = .matching(NameSearch(.databases, of: server, database: nil, pattern))
                }
            } else if let database, let rowSource {
                known = nil
                source = .databaseRows(rowSource, server, try template("database", database, nil))
            } else if let database, let schemas {
                try refuse("range", with: "schemas")
                known = ["schema", "database", "server"]
                let name = try template("database", database, ["server"])
                if case .sequence = schemas.kind {
                    let list = try Self.names(schemas, fields.subject("schemas"))
                    source = .schemas(server, database: name, list)
                } else {
                    let pattern = try NamePattern(schemas, fields.subject("schemas"))
                    source = .matching(NameSearch(.schemas, of: server, database: name, pattern))
                }
            } else if let database {
                let names = numbers == nil ? ["database", "server"] : ["n", "database", "server"]
                known = names
                let name = try template("database", database, names.filter { $0 != "database" })
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
            try refuse("schemas", with: "url")
            if let rowSource {
                guard let url else { throw fields.missing("url") }
                known = nil
                source = .rows(rowSource, url: try template("url", url, nil))
            } else if let glob {
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
        if let allowEmpty, !source.isAsked {
            throw SyntaxError(
                position: allowEmpty.position,
                message: "`allow_empty` in \(context) has no source that could be empty",
                hint: "it goes with a pattern, `query`, `command` and `file`"
            )
        }
        guard let id else { throw fields.missing("id") }
        self.id = try template("id", id, known)
        self.labels = try Labels(labels, context, known: known, environment: environment)
    }

    private static func names(_ node: SyntaxNode, _ subject: String) throws(SyntaxError) -> [SyntaxNode] {
        let list = try node.list(subject)
        if list.isEmpty { throw SyntaxError(position: node.position, message: "\(subject) is empty") }
        return list
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
