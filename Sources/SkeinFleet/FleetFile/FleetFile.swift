package import SkeinDocument
package import SkeinDriver

/// A fleet file: which databases there are and how a run goes through them.
package enum FleetFile {
    /// The largest fleet file, in bytes.
    package static let limit = 32 << 20

    /// Reads a fleet file. Nothing connects; `glob` entries are looked up in the file system.
    ///
    /// - Parameters:
    ///   - path: the file, as positions name it. Relative paths in it are taken from its folder.
    ///   - environment: what `${NAME}` stands for.
    ///   - drivers: the drivers that read the targets' URLs.
    /// - Throws: `SyntaxError` for the first fault, with its place and without any piece of a URL but the scheme.
    package static func load(
        _ path: String,
        environment: EnvironmentValues,
        drivers: DriverRegistry
    ) throws(SyntaxError) -> Fleet {
        let root = try YAMLReader.readFile(path, limit: limit, expecting: expected)
        return try fleet(root, file: path, environment, drivers)
    }

    /// Reads the text of a fleet file called `file`, which need not exist; see ``load(_:environment:drivers:)``.
    package static func read(
        text: [UInt8],
        file: String,
        environment: EnvironmentValues,
        drivers: DriverRegistry
    ) throws(SyntaxError) -> Fleet {
        let root = try YAMLReader.read(text: text, file: file, expecting: expected)
        return try fleet(root, file: file, environment, drivers)
    }

    private static let expected = "`version: 1` and `targets`"

    private static func fleet(
        _ root: SyntaxNode,
        file: String,
        _ environment: EnvironmentValues,
        _ drivers: DriverRegistry
    ) throws(SyntaxError) -> Fleet {
        var fields = try Fields(environment.expand(root, except: ["servers", "targets"]), context: "the fleet file")
        try fields.checkVersion()
        let nameNode = fields.optionalNode("name")
        let servers = try fields.optionalEntries("servers")
        let entries = try fields.list("targets")
        let exclusions = try fields.optionalListOfFields("exclude", context: "an entry of `exclude`")
        let defaults = try fields.optionalFields("defaults", context: "`defaults`")
        let rollout = try fields.optionalFields("rollout", context: "`rollout`")
        let targetsPosition = fields.position(of: "targets")
        try fields.finish()

        let name = try nameNode.map { node throws(SyntaxError) in try Self.name(node) } ?? stem(of: file)
        // The cheap parts first: a fault in them should not wait for a large fleet.
        let policy = try rollout.map { fields throws(SyntaxError) in try RolloutPolicy(fields) } ?? RolloutPolicy()
        let limits =
            try defaults.map { fields throws(SyntaxError) in try TargetDefaults(fields, BaseFolder(of: file)) }
            ?? TargetDefaults()
        let rules = try exclusions.map { list throws(SyntaxError) in try Exclusions(list) } ?? Exclusions()

        var reader = TargetsReader(file: file, environment: environment, registry: drivers)
        for entry in servers ?? [] { try reader.readServer(entry) }
        for (index, entry) in entries.enumerated() { try reader.readEntry(entry, number: index + 1) }
        guard !reader.targets.isEmpty else {
            throw SyntaxError(
                position: targetsPosition ?? fields.position,
                message: "`targets` is empty",
                hint: "list at least one target, such as `- { id: app, url: \"sqlite:app.db\" }`"
            )
        }
        let (targets, excluded) = rules.split(reader.targets)
        return Fleet(
            name: name,
            file: file,
            targets: targets,
            excluded: excluded,
            defaults: limits,
            rollout: policy
        )
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

extension Fields {
    /// Reads `version`, which must be 1.
    mutating func checkVersion() throws(SyntaxError) {
        let node = try node("version")
        let version = try node.int(subject("version"))
        guard version == 1 else {
            throw SyntaxError(
                position: node.position,
                message: "\(subject("version")) is \(version), and this build of Skein reads only version 1"
            )
        }
    }
}
