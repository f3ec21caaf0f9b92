internal import SkeinDocument
internal import SkeinDriver
internal import SkeinEngine
internal import SkeinModel
internal import SkeinSQL

extension ProjectFile {
    /// The placeholders of each template of `naming`, with the template that stands in for a missing one.
    private static let namingRules: [(key: String, known: [String], usual: String)] = [
        ("index", ["table", "columns"], "ix_{table}_{columns}"),
        ("unique", ["table", "columns"], "uq_{table}_{columns}"),
        ("foreign_key", ["table", "columns", "referred_table"], "fk_{table}_{columns}_{referred_table}"),
        ("check", ["table", "name"], "ck_{table}_{name}"),
        ("primary_key", ["table", "columns"], "pk_{table}"),
    ]

    /// Reads the tree of a project file; the defaults without one.
    init(_ root: SyntaxNode?, file: String?, _ environment: EnvironmentValues) throws(SyntaxError) {
        let start = SourcePosition(file: file ?? Self.usualName, line: 1, column: 1)
        let empty = SyntaxNode(.mapping([]), at: start)
        let base = file.map(BaseFolder.init(of:)) ?? BaseFolder(".")
        let tree = try environment.expand(root ?? empty, except: ["naming", "revision", "hooks"])
        var fields = try Fields(tree, context: "the project file")
        if root != nil { try fields.checkVersion() }
        let migrations = fields.optionalNode("migrations")
        let folders = try fields.optionalStringOrList("migrations")
        let database = fields.optionalNode("database")
        let fleet = fields.optionalNode("fleet")
        let version = fields.optionalNode("version_table")
        let journal = fields.optionalNode("journal_table")
        let scopes = Dictionary(uniqueKeysWithValues: TransactionScope.allCases.map { ($0.rawValue, $0) })
        transaction = try fields.optionalChoice("transaction", among: scopes) ?? .revision
        let revision = try fields.optionalFields("revision", context: "`revision`")
        let naming = try fields.optionalFields("naming", context: "`naming`")
        let hooks = try fields.optionalList("hooks") ?? []
        try fields.finish()

        if let folders, folders.isEmpty || folders.contains("") {
            throw SyntaxError(
                position: migrations?.position ?? start,
                message: "\(fields.subject("migrations")) names no folder"
            )
        }
        self.file = file
        folder = base.path
        self.environment = environment
        self.migrations = (folders ?? ["migrations"]).map(base.resolve)
        self.database = try database.map { node throws(SyntaxError) in
            Secret(try node.nonEmptyString(fields.subject("database")))
        }
        databasePosition = database?.position
        self.fleet = try fleet.map { node throws(SyntaxError) in
            base.resolve(try node.nonEmptyString(fields.subject("fleet")))
        }
        versionTable = try version?.tableName(fields.subject("version_table")) ?? "skein_version"
        journalTable = try journal?.tableName(fields.subject("journal_table")) ?? "skein_journal"
        if versionTable == journalTable {
            throw SyntaxError(
                position: (journal ?? version)?.position ?? start,
                message: "`version_table` and `journal_table` name the same table"
            )
        }
        self.revision = try RevisionSettings(revision, at: start, base, environment)
        self.hooks = []
        for (number, hook) in hooks.enumerated() {
            self.hooks.append(try WriteHook(hook, "hook \(number + 1)", environment))
        }
        self.naming = try Self.naming(naming, environment)
    }

    private static func naming(
        _ fields: Fields?,
        _ environment: EnvironmentValues
    ) throws(SyntaxError) -> [String: String] {
        var names: [String: String] = [:]
        var fields = fields
        for rule in namingRules {
            names[rule.key] = rule.usual
            guard let node = fields?.optionalNode(rule.key) else { continue }
            let subject = "`\(rule.key)` in `naming`"
            let template = try Template(node, subject, known: rule.known, environment: environment)
            guard !template.hasText(where: { "{}$".contains($0) }), template.placeholders.contains("table") else {
                throw SyntaxError(
                    position: node.position,
                    message: "\(subject) needs `{table}` and takes no `$` and no other braces"
                )
            }
            names[rule.key] = try node.string(subject)
        }
        try fields?.finish()
        return names
    }
}

extension SyntaxNode {
    fileprivate func nonEmptyString(_ subject: String) throws(SyntaxError) -> String {
        let text = try string(subject)
        guard !text.isEmpty else {
            throw SyntaxError(
                position: position,
                message: "\(subject) is empty",
                hint: isSubstituted ? "the environment gives it nothing" : nil
            )
        }
        return text
    }

    /// `name` or `schema.name`.
    fileprivate func tableName(_ subject: String) throws(SyntaxError) -> TableName {
        let parts = try nonEmptyString(subject).split(separator: ".", omittingEmptySubsequences: false)
        do throws(IdentifierError) {
            switch parts.count {
            case 1: return TableName(try Identifier(String(parts[0])))
            case 2: return TableName(try Identifier(String(parts[1])), schema: try Identifier(String(parts[0])))
            default: break
            }
        } catch {
            throw SyntaxError(position: position, message: "\(subject): \(error)")
        }
        throw SyntaxError(position: position, message: "\(subject) must be a table's name, or `schema.name`")
    }
}
