internal import SkeinDocument
internal import SkeinDriver
internal import SkeinSQL

/// Turns the entries of a fleet file, and what their sources gave, into targets.
struct TargetsReader {
    let environment: EnvironmentValues
    let registry: DriverRegistry
    /// Named servers by what drivers call them: a URL of the same server shares its limit of sessions.
    let serversByKey: [String: FleetServer]
    private(set) var targets: [Target] = []
    /// For the entry that is being read: where its relative paths are taken from.
    private var folder = BaseFolder(".")
    /// For the row that is being read: where it comes from.
    private var origin: String?
    private var indexByID: [String: Int] = [:]
    private var indexByIdentity: [String: Int] = [:]

    init(environment: EnvironmentValues, registry: DriverRegistry, serversByKey: [String: FleetServer]) {
        self.environment = environment
        self.registry = registry
        self.serversByKey = serversByKey
    }

    /// Adds the targets of an entry.
    ///
    /// - Parameter found: what its source gave, for one that has to be asked.
    mutating func readEntry(_ entry: TargetEntry, found: FoundRows?) throws(SyntaxError) {
        folder = BaseFolder(of: entry.position.file)
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
        case .schemas(let server, let database, let names):
            for node in names {
                let name = try node.string("every element of `schemas` in \(entry.context)")
                let values = ["server": server.name, "schema": name]
                try addDatabase(entry, values, server, database, schema: name)
            }
        case .matching(let search):
            for row in try rows(of: entry, found) {
                try reading(row) { reader, values throws(SyntaxError) in
                    values["server"] = search.server.name
                    if let database = search.database {
                        try reader.addDatabase(entry, values, search.server, database, schema: values["schema"])
                    } else {
                        let name = values["database"] ?? ""
                        let place = search.pattern.position
                        try reader.addDatabase(entry, values, search.server, name, at: place)
                    }
                }
            }
        case .rows(_, let url):
            for row in try rows(of: entry, found, "url", url) {
                try reading(row) { reader, values throws(SyntaxError) in
                    try url.checkValues(values, "url")
                    // A value that is a whole URL; elsewhere a value is only a part of one, and cannot leave its place.
                    let whole = url.solePlaceholder.flatMap { values[$0] }
                    try reader.add(entry, values, url: whole ?? url.fillURL(values), at: url.position)
                }
            }
        case .databaseRows(_, let server, let name):
            for row in try rows(of: entry, found, "database", name) {
                try reading(row) { reader, values throws(SyntaxError) in
                    try name.checkValues(values, "database")
                    values["server"] = server.name
                    try reader.addDatabase(entry, values, server, name)
                }
            }
        }
    }

    /// The rows that a source gave, its columns compared with the templates that use them.
    private func rows(
        of entry: TargetEntry,
        _ found: FoundRows?,
        _ key: String = "",
        _ template: Template? = nil
    ) throws(SyntaxError) -> [FoundRows.Row] {
        guard let found else {
            throw SyntaxError(
                position: entry.position,
                message: "\(entry.context) has a source that has to be asked first"
            )
        }
        if found.rows.isEmpty { return [] }
        if let template {
            try template.check(found.columns, "`\(key)` in \(entry.context)", isSecret: key == "url")
            try entry.id.check(found.columns + ["server", "database"], "`id` in \(entry.context)")
            try entry.labels.check(found.columns + ["server", "database"], entry.context)
        }
        if found.isOrdered { return found.rows }
        let keyed = found.rows.map { (id: entry.id.fill($0.values), row: $0) }
        return keyed.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }.map(\.row)
    }

    /// Adds the target of a row; a fault tells which row it is.
    private mutating func reading(
        _ row: FoundRows.Row,
        _ body: (inout TargetsReader, inout [String: String]) throws(SyntaxError) -> Void
    ) throws(SyntaxError) {
        origin = row.origin
        defer { origin = nil }
        var values = row.values
        do throws(SyntaxError) {
            try body(&self, &values)
        } catch {
            var error = error
            error.message += " (\(row.origin))"
            throw error
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
        _ template: Template,
        schema: String? = nil
    ) throws(SyntaxError) {
        let name = template.fill(values)
        var values = values
        values["database"] = name
        try addDatabase(entry, values, server, name, schema: schema, at: template.position)
    }

    private mutating func addDatabase(
        _ entry: TargetEntry,
        _ values: [String: String],
        _ server: FleetServer,
        _ database: String,
        schema: String? = nil,
        at position: SourcePosition
    ) throws(SyntaxError) {
        let id = try id(of: entry, values)
        let endpoint = try reading(id, position) { () throws(DriverError) in
            try server.endpoint(database: database, schema: schema)
        }
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
        target.origin = origin
        try entry.labels.add(values, to: &target.labels, of: "target `\(target.id)`")
        if let other = indexByID[target.id] { throw repeatedID(target.id, entry, first: targets[other]) }
        if let other = indexByIdentity[target.endpoint.identity] { throw sameDatabase(target, entry, targets[other]) }
        indexByID[target.id] = targets.count
        indexByIdentity[target.endpoint.identity] = targets.count
        targets.append(target)
    }

    private func id(of entry: TargetEntry, _ values: [String: String]) throws(SyntaxError) -> String {
        if origin != nil { try entry.id.checkValues(values, "id") }
        let id = entry.id.fill(values)
        guard let fault = TargetID.fault(in: id) ?? (origin == nil ? nil : TargetID.pathFault(in: id)) else {
            return id
        }
        throw SyntaxError(
            position: entry.id.position,
            message: id.isEmpty ? "the id of \(entry.context) \(fault)" : "the id `\(TargetID.printable(id))` \(fault)",
            hint: encodingHint(entry.id, values)
        )
    }

    /// How a value may stand in an id all the same, where its characters are what is in the way.
    private func encodingHint(_ template: Template, _ values: [String: String]) -> String? {
        guard
            let name = template.placeholders.first(where: { TargetID.fault(in: "x\(values[$0] ?? "")") != nil })
                ?? template.placeholders.first
        else { return nil }
        let encoded = template.fillURL(values)
        guard TargetID.fault(in: encoded) == nil, TargetID.pathFault(in: encoded) == nil else { return nil }
        return "`{\(TargetID.printable(name)):encoded}` percent-encodes what an id cannot have"
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
