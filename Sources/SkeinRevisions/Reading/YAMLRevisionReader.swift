package import SkeinDocument
internal import SkeinModel
internal import SkeinSQL

/// Reads a revision from a YAML file.
package enum YAMLRevisionReader {
    /// Reads the bytes of a file.
    ///
    /// - Throws: `SyntaxError` with the place of the first thing that cannot be read.
    package static func read(_ bytes: [UInt8], file: String) throws(SyntaxError) -> Revision {
        let root = try YAMLReader.read(text: bytes, file: file)
        var fields = try Fields(root, context: "the revision")
        let id = try fields.revisionID("revision")
        let parents = try fields.revisionIDs("parent")
        let labels = try fields.optionalStringOrList("labels") ?? []
        let dependsOn = try fields.optionalStringOrList("depends_on") ?? []
        let message = try fields.optionalString("message") ?? ""
        let created = try fields.optionalString("created")
        let isTransactional = try fields.optionalChoice("transaction", among: ["auto": true, "none": false]) ?? true
        let upgrade = fields.optionalNode("upgrade")
        let downgrade = try downgrade(&fields)
        let verify = try verifications(&fields)
        try fields.finish()
        return Revision(
            id: id,
            parents: parents,
            dependsOn: dependsOn,
            labels: labels,
            message: message,
            created: created,
            isTransactional: isTransactional,
            upgrade: .operations(try upgrade.map { node throws(SyntaxError) in try steps(node, "upgrade") } ?? []),
            downgrade: downgrade,
            verify: verify,
            file: file,
            checksum: Checksum.of(upgrade)
        )
    }

    private static func downgrade(_ fields: inout Fields) throws(SyntaxError) -> Revision.Downgrade {
        guard let node = fields.optionalNode("downgrade") else { return .automatic }
        switch node.kind {
        case .scalar("auto", _): return .automatic
        case .sequence: return .script(.operations(try steps(node, "downgrade")))
        case .mapping:
            var inner = try Fields(node, context: "downgrade")
            let reason = try inner.string("irreversible")
            try inner.finish()
            return .irreversible(reason)
        default:
            throw SyntaxError(
                position: node.position,
                message: "`downgrade` must be auto, a list of operations, or {irreversible: reason}"
            )
        }
    }

    private static func verifications(_ fields: inout Fields) throws(SyntaxError) -> [Revision.Verification] {
        var result: [Revision.Verification] = []
        for node in try fields.optionalList("verify") ?? [] {
            let sql = try PerDialect(node, "a query of verify") { node, subject throws(SyntaxError) in
                try node.string(subject)
            }
            result.append(Revision.Verification(sql: sql, position: node.position))
        }
        return result
    }

    /// A list of operations, each a mapping with one key.
    private static func steps(_ node: SyntaxNode, _ subject: String) throws(SyntaxError) -> [Script.OperationStep] {
        var result: [Script.OperationStep] = []
        for element in try node.list("`\(subject)`") {
            result.append(try step(element.soleEntry("an operation")))
        }
        return result
    }

    private static func step(_ entry: SyntaxEntry) throws(SyntaxError) -> Script.OperationStep {
        let keyword = entry.key.text
        guard let type = OperationCatalog.byKeyword[keyword] else {
            throw SyntaxError(
                position: entry.key.position,
                message: "unknown operation `\(keyword)`",
                hint: NearestName.hint(keyword, among: OperationCatalog.all.map { $0.keyword }, called: "operations")
            )
        }
        var node = entry.value
        if let shorthand = type.shorthand, case .scalar = node.kind {
            let key = SyntaxKey(shorthand, at: node.position)
            node = SyntaxNode(.mapping([SyntaxEntry(key: key, value: node)]), at: node.position)
        }
        if node.isNull { node = SyntaxNode(.mapping([]), at: entry.key.position) }
        var fields = try Fields(node, context: keyword)
        let only = try fields.dialects("only")
        let except = try fields.dialects("except")
        let operation = try type.init(&fields)
        try fields.finish()
        return Script.OperationStep(
            operation: operation,
            only: only,
            except: except ?? [],
            position: entry.key.position
        )
    }
}

extension Fields {
    /// A required revision id.
    mutating func revisionID(_ key: String) throws(SyntaxError) -> RevisionID {
        let node = try node(key)
        return try Self.revisionID(node, subject(key))
    }

    /// One revision id, a list of them, or none.
    mutating func revisionIDs(_ key: String) throws(SyntaxError) -> [RevisionID] {
        guard let node = optionalNode(key) else { return [] }
        guard case .sequence(let elements) = node.kind else { return [try Self.revisionID(node, subject(key))] }
        var result: [RevisionID] = []
        for element in elements {
            let id = try Self.revisionID(element, subject(key))
            if result.contains(id) {
                throw SyntaxError(position: element.position, message: "\(subject(key)) names `\(id)` twice")
            }
            result.append(id)
        }
        return result
    }

    private static func revisionID(_ node: SyntaxNode, _ subject: String) throws(SyntaxError) -> RevisionID {
        let text = try node.string(subject)
        do {
            return try RevisionID(text)
        } catch {
            throw SyntaxError(position: node.position, message: "\(subject): \(error)")
        }
    }

    /// A list of dialect names, or nil.
    fileprivate mutating func dialects(_ key: String) throws(SyntaxError) -> [String]? {
        guard let node = optionalNode(key) else { return nil }
        let elements: [SyntaxNode]
        if case .sequence(let list) = node.kind { elements = list } else { elements = [node] }
        var names: [String] = []
        for element in elements {
            let name = try element.string("every element of \(subject(key))")
            try DialectName.check(SyntaxKey(name, at: element.position))
            names.append(name)
        }
        return names
    }
}
