internal import SkeinDocument
internal import SkeinDriver
internal import SkeinSQL

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Reads a fleet file with all that it includes, depth first, so that a file's servers are known to whoever includes it.
struct FleetReader {
    static let expected = "`version: 1` and `targets`"

    private let environment: EnvironmentValues
    private let registry: DriverRegistry
    private var servers: [String: FleetServer] = [:]
    private var serverPositions: [String: SourcePosition] = [:]
    private var serversByKey: [String: FleetServer] = [:]
    private var entries: [TargetEntry] = []
    private var exclusions: [FleetDraft.ScopedExclusions] = []
    /// The files that are being read, each included by the one before it, and those that are done.
    private var open: [String] = []
    private var done: Set<String> = []

    init(environment: EnvironmentValues, registry: DriverRegistry) {
        self.environment = environment
        self.registry = registry
    }

    /// What a file says, except for what its sources give.
    mutating func draft(_ root: SyntaxNode, file: String) throws(SyntaxError) -> FleetDraft {
        var fields = try fields(root)
        let nameNode = fields.optionalNode("name")
        let parts = try parts(&fields)
        let defaults = try fields.optionalFields("defaults", context: "`defaults`")
        let rollout = try fields.optionalFields("rollout", context: "`rollout`")
        let ledger = fields.optionalNode("ledger")
        let notify = fields.optionalNode("notify")
        let targetsPosition = fields.position(of: "targets")
        try fields.finish()

        let name = try nameNode.map { node throws(SyntaxError) in try Self.name(node) } ?? Self.stem(of: file)
        // The cheap parts first: a fault in them should not wait for a large fleet.
        let policy =
            try rollout.map { fields throws(SyntaxError) in try RolloutPolicy(fields, BaseFolder(of: file)) }
            ?? RolloutPolicy()
        let location = try ledger.map { node throws(SyntaxError) in
            try LedgerLocation(node, BaseFolder(of: file), registry)
        }
        let limits =
            try defaults.map { fields throws(SyntaxError) in try TargetDefaults(fields, BaseFolder(of: file)) }
            ?? TargetDefaults()
        let webhooks = try notify.map { node throws(SyntaxError) in try Webhook.list(node, "`notify`") } ?? []
        open = [Self.key(of: file)]
        try read(parts, file: file)
        guard !entries.isEmpty else {
            throw SyntaxError(
                position: targetsPosition ?? fields.position,
                message: "`targets` is empty",
                hint: "list at least one target, such as `- { id: app, url: \"sqlite:app.db\" }`"
            )
        }
        return FleetDraft(
            name: name,
            file: file,
            defaults: limits,
            rollout: policy,
            notify: webhooks,
            entries: entries,
            exclusions: exclusions,
            serversByKey: serversByKey,
            throttles: servers.values.compactMap(\.throttle).sorted { $0.server < $1.server },
            ledger: location,
            environment: environment,
            registry: registry
        )
    }

    /// What an included file may say, and the file that includes it as well.
    private struct Parts {
        var servers: [SyntaxEntry]
        var entries: [SyntaxNode]
        var exclusions: Exclusions
        var included: [SyntaxNode]
    }

    private func fields(_ root: SyntaxNode) throws(SyntaxError) -> Fields {
        var fields = try Fields(environment.expand(root, except: ["servers", "targets"]), context: "the fleet file")
        try fields.checkVersion()
        return fields
    }

    private func parts(_ fields: inout Fields) throws(SyntaxError) -> Parts {
        let included = fields.optionalNode("include")
        let servers = try fields.optionalEntries("servers")
        let targets = fields.optionalNode("targets")
        let exclude = try fields.optionalListOfFields("exclude", context: "an entry of `exclude`")
        if targets == nil, included == nil { throw fields.missing("targets") }
        let files = try included?.list(fields.subject("include")) ?? []
        if let included, files.isEmpty {
            throw SyntaxError(position: included.position, message: "\(fields.subject("include")) is empty")
        }
        return Parts(
            servers: servers ?? [],
            entries: try targets?.list(fields.subject("targets")) ?? [],
            exclusions: try exclude.map { list throws(SyntaxError) in try Exclusions(list) } ?? Exclusions(),
            included: files
        )
    }

    private mutating func read(_ parts: Parts, file: String) throws(SyntaxError) {
        let folder = BaseFolder(of: file)
        let first = entries.count
        for node in parts.included { try include(node, folder) }
        for entry in parts.servers { try readServer(entry, folder) }
        for (index, node) in parts.entries.enumerated() {
            entries.append(
                try TargetEntry(
                    node,
                    number: index + 1,
                    servers: servers,
                    environment: environment,
                    folder: folder,
                    registry: registry
                )
            )
        }
        exclusions.append(.init(rules: parts.exclusions, entries: first..<entries.count))
    }

    private mutating func include(_ node: SyntaxNode, _ folder: BaseFolder) throws(SyntaxError) {
        let name = try node.string("every element of `include` in the fleet file")
        guard !name.isEmpty, !name.utf8.contains(0) else {
            throw SyntaxError(position: node.position, message: "an element of `include` is empty or holds a NUL byte")
        }
        let path = folder.resolve(name)
        let shown = TargetID.printable(name)
        let key = Self.key(of: path)
        if let start = open.firstIndex(of: key) {
            let round = open.count - start
            throw SyntaxError(
                position: node.position,
                message: round == 1
                    ? "the file includes itself" : "including \(shown) goes round in a circle of \(round) files",
                hint: "leave one `include` out"
            )
        }
        guard done.insert(key).inserted else {
            throw SyntaxError(
                position: node.position,
                message: "\(shown) is included twice",
                hint: "its targets are in the fleet already: leave one `include` out"
            )
        }
        let root: SyntaxNode
        do throws(SyntaxError) {
            root = try YAMLReader.readFile(path, limit: FleetFile.limit, expecting: Self.expected)
        } catch  where error.position.line == 0 {
            throw SyntaxError(
                position: node.position,
                message: "`include`: \(shown): \(error.message)",
                hint: error.hint
            )
        }
        var fields = try fields(root)
        _ = fields.optionalNode("name")
        for key in ["defaults", "rollout", "ledger", "notify"] where fields.contains(key) {
            throw SyntaxError(
                position: fields.position(of: key) ?? root.position,
                message: "`\(key)` stands in a file that another one includes",
                hint: "only the file that is given to a command says how its run goes"
            )
        }
        let parts = try parts(&fields)
        try fields.finish()
        open.append(key)
        try read(parts, file: path)
        open.removeLast()
    }

    private mutating func readServer(_ entry: SyntaxEntry, _ folder: BaseFolder) throws(SyntaxError) {
        let server = try FleetServer(entry, registry: registry, environment: environment, folder: folder)
        if let other = serverPositions[server.name] {
            throw SyntaxError(
                position: entry.key.position,
                message: "the server `\(server.name)` is already described at \(other)",
                hint: "names of servers are unique in a fleet"
            )
        }
        servers[server.name] = server
        serverPositions[server.name] = entry.key.position
        if let key = server.key, serversByKey[key] == nil { serversByKey[key] = server }
    }

    /// What is the same for two paths of one file.
    private static func key(of path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static func name(_ node: SyntaxNode) throws(SyntaxError) -> String {
        let name = try node.string("`name` in the fleet file")
        let isPlain = name.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) }
        guard !name.isEmpty, name.count <= 100, isPlain else {
            throw SyntaxError(
                position: node.position,
                message: "`name` in the fleet file must have 1 to 100 characters and no control characters"
            )
        }
        return name
    }

    /// The file's name without folder and extension.
    private static func stem(of file: String) -> String {
        let last = file.split(separator: "/").last ?? ""
        let dot = last.lastIndex(of: ".").flatMap { $0 == last.startIndex ? nil : $0 }
        return String(last[..<(dot ?? last.endIndex)])
    }
}
