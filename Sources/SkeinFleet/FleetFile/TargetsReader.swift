internal import SkeinDocument
internal import SkeinDriver
internal import SkeinSQL

/// Turns the servers and entries of a fleet file into targets.
struct TargetsReader {
    let folder: BaseFolder
    let environment: EnvironmentValues
    let registry: DriverRegistry
    private(set) var targets: [Target] = []
    private var servers: [String: FleetServer] = [:]
    /// Named servers by what drivers call them: a URL of the same server shares its limit of sessions.
    private var serversByKey: [String: FleetServer] = [:]
    private var indexByID: [String: Int] = [:]
    private var indexByIdentity: [String: Int] = [:]

    init(file: String, environment: EnvironmentValues, registry: DriverRegistry) {
        folder = BaseFolder(of: file)
        self.environment = environment
        self.registry = registry
    }

    mutating func readServer(_ entry: SyntaxEntry) throws(SyntaxError) {
        let server = try FleetServer(entry, registry: registry, environment: environment, folder: folder)
        servers[server.name] = server
        if let key = server.key, serversByKey[key] == nil { serversByKey[key] = server }
    }

    mutating func readEntry(_ node: SyntaxNode, number: Int) throws(SyntaxError) {
        let entry = try TargetEntry(
            node,
            number: number,
            servers: servers,
            environment: environment,
            folder: folder
        )
        switch entry.source {
        case .listed(let url):
            let text = try url.string("`url` in \(entry.context)")
            try add(entry, [:], url: text, at: url.position)
        case .numbered(let numbers, let url):
            for number in numbers {
                let values = ["n": String(number)]
                try add(entry, values, url: url.fillURL(values), at: url.position)
            }
        case .files(let pattern, let url):
            let glob = FileGlob(node: pattern, subject: "`glob` in \(entry.context)", folder: folder)
            let usual = try Template(Self.usualFileURL, "", known: ["path"], environment: environment)
            for match in try glob.matches() {
                let values = ["name": match.name, "file": match.file, "path": match.path]
                let text = (url ?? usual).fillURL(values)
                try add(entry, values, url: text, at: url?.position ?? pattern.position)
            }
        case .database(let server, let name):
            try addDatabase(entry, ["server": server.name], server, name)
        case .numberedDatabases(let numbers, let server, let name):
            for number in numbers {
                try addDatabase(entry, ["n": String(number), "server": server.name], server, name)
            }
        case .databases(let server, let names):
            for node in names {
                let name = try node.string("every element of `databases` in \(entry.context)")
                try addDatabase(entry, ["server": server.name, "database": name], server, name, at: node.position)
            }
        }
    }

    /// Files are SQLite's unless the entry has a `url`.
    private static let usualFileURL = SyntaxNode(
        .scalar("sqlite:{path}", isQuoted: true),
        at: SourcePosition(file: "<default>", line: 1, column: 1)
    )

    private mutating func add(
        _ entry: TargetEntry,
        _ values: [String: String],
        url: String,
        at position: SourcePosition
    ) throws(SyntaxError) {
        let id = try id(of: entry, values)
        let (driver, endpoint) = try reading(id, position) { () throws(DriverError) in
            try registry.endpoint(url, relativeTo: folder)
        }
        if let source = entry.password {
            if endpoint.urlHasPassword { throw source.superfluous("a `url` with a password in \(entry.context)") }
            if endpoint.path != nil { throw source.superfluous("a file, which takes no password, in \(entry.context)") }
        }
        let server = endpoint.server.flatMap { serversByKey[$0] }
        let target = Target(
            id: id,
            endpoint: endpoint,
            driver: driver,
            password: entry.password,
            server: server?.name ?? endpoint.server,
            maxSessions: server?.maxSessions,
            position: entry.position
        )
        try append(target, entry, values)
    }

    private mutating func addDatabase(
        _ entry: TargetEntry,
        _ values: [String: String],
        _ server: FleetServer,
        _ template: Template
    ) throws(SyntaxError) {
        let name = template.fill(values)
        var values = values
        values["database"] = name
        try addDatabase(entry, values, server, name, at: template.position)
    }

    private mutating func addDatabase(
        _ entry: TargetEntry,
        _ values: [String: String],
        _ server: FleetServer,
        _ database: String,
        at position: SourcePosition
    ) throws(SyntaxError) {
        let id = try id(of: entry, values)
        let endpoint = try reading(id, position) { () throws(DriverError) in try server.endpoint(database: database) }
        var labels = server.labels
        labels["server"] = server.name
        let target = Target(
            id: id,
            endpoint: endpoint,
            driver: server.driver,
            password: server.password,
            labels: labels,
            server: server.name,
            maxSessions: server.maxSessions,
            position: entry.position
        )
        try append(target, entry, values)
    }

    private mutating func append(
        _ target: Target,
        _ entry: TargetEntry,
        _ values: [String: String]
    ) throws(SyntaxError) {
        var target = target
        try entry.labels.add(values, to: &target.labels, of: "target `\(target.id)`")
        if let other = indexByID[target.id] { throw repeatedID(target.id, entry, first: targets[other]) }
        if let other = indexByIdentity[target.endpoint.identity] { throw sameDatabase(target, entry, targets[other]) }
        indexByID[target.id] = targets.count
        indexByIdentity[target.endpoint.identity] = targets.count
        targets.append(target)
    }

    private func id(of entry: TargetEntry, _ values: [String: String]) throws(SyntaxError) -> String {
        let id = entry.id.fill(values)
        guard let fault = TargetID.fault(in: id) else { return id }
        throw SyntaxError(
            position: entry.id.position,
            message: id.isEmpty ? "the id of \(entry.context) \(fault)" : "the id `\(TargetID.printable(id))` \(fault)"
        )
    }

    private func reading<Value>(
        _ id: String,
        _ position: SourcePosition,
        _ body: () throws(DriverError) -> Value
    ) throws(SyntaxError) -> Value {
        do throws(DriverError) {
            return try body()
        } catch {
            throw SyntaxError(position: position, message: "target `\(id)`: \(error)", hint: error.hint)
        }
    }

    private func repeatedID(_ id: String, _ entry: TargetEntry, first: Target) -> SyntaxError {
        if first.position == entry.position {
            return SyntaxError(
                position: entry.id.position,
                message: "`id` in \(entry.context) gives the id `\(id)` to two targets",
                hint: "use a placeholder that differs from target to target"
            )
        }
        let place = first.position.map { " at \($0)" } ?? ""
        return SyntaxError(
            position: entry.id.position,
            message: "the id `\(id)` is already that of the target\(place)",
            hint: "ids are unique in a fleet"
        )
    }

    private func sameDatabase(_ target: Target, _ entry: TargetEntry, _ other: Target) -> SyntaxError {
        let place = other.position == entry.position ? "" : other.position.map { " at \($0)" } ?? ""
        return SyntaxError(
            position: entry.position,
            message: "the target `\(target.id)` is the same database as `\(other.id)`\(place)",
            hint: "leave one of them out: a database is migrated once"
        )
    }
}
