package import SkeinDocument
package import SkeinModel

extension SyntaxNode {
    /// A name, checked for what no server stores.
    package func identifier(_ subject: String) throws(SyntaxError) -> Identifier {
        let text = try string(subject)
        do {
            return try Identifier(text)
        } catch {
            throw SyntaxError(position: position, message: "\(subject): \(error)")
        }
    }
}

extension Fields {
    /// A required name.
    package mutating func identifier(_ key: String) throws(SyntaxError) -> Identifier {
        try node(key).identifier(subject(key))
    }

    /// A name, or nil.
    package mutating func optionalIdentifier(_ key: String) throws(SyntaxError) -> Identifier? {
        try optionalNode(key)?.identifier(subject(key))
    }

    /// A required table, whose schema stands under `schema`.
    package mutating func table(_ key: String = "table") throws(SyntaxError) -> TableName {
        TableName(try identifier(key), schema: try optionalIdentifier("schema"))
    }

    /// A required list of names, at least one and none twice.
    package mutating func identifiers(_ key: String) throws(SyntaxError) -> [Identifier] {
        let node = try node(key)
        return try Self.identifiers(node, subject(key))
    }

    /// A list of names without repetition, or nil.
    package mutating func optionalIdentifiers(_ key: String) throws(SyntaxError) -> [Identifier]? {
        guard let node = optionalNode(key) else { return nil }
        return try Self.identifiers(node, subject(key))
    }

    private static func identifiers(_ node: SyntaxNode, _ subject: String) throws(SyntaxError) -> [Identifier] {
        var result: [Identifier] = []
        for element in try node.list(subject) {
            let name = try element.identifier("every element of \(subject)")
            if result.contains(name) {
                throw SyntaxError(position: element.position, message: "\(subject) names `\(name)` twice")
            }
            result.append(name)
        }
        if result.isEmpty { throw SyntaxError(position: node.position, message: "\(subject) must name at least one") }
        return result
    }

    /// SQL under a required key: a text, or a map of texts by dialect.
    package mutating func sql(_ key: String) throws(SyntaxError) -> PerDialect<String> {
        try PerDialect(node(key), subject(key)) { node, subject throws(SyntaxError) in try node.string(subject) }
    }

    /// SQL under a key, or nil.
    package mutating func optionalSQL(_ key: String) throws(SyntaxError) -> PerDialect<String>? {
        guard let node = optionalNode(key) else { return nil }
        return try PerDialect(node, subject(key)) { node, subject throws(SyntaxError) in try node.string(subject) }
    }

    /// What a foreign key does to referencing rows, as in `on_delete: cascade`; by default nothing.
    package mutating func referentialAction(_ key: String) throws(SyntaxError) -> ReferentialAction {
        try optionalChoice(
            key,
            among: [
                "no action": .noAction, "restrict": .restrict, "cascade": .cascade, "set null": .setNull,
                "set default": .setDefault,
            ]
        ) ?? .noAction
    }

    /// When a constraint is checked, from `deferrable` and `initially`.
    package mutating func deferrability() throws(SyntaxError) -> Deferrability {
        let deferrable = try bool("deferrable", default: false)
        let initially: Deferrability? = try optionalChoice(
            "initially",
            among: ["immediate": .deferrableInitiallyImmediate, "deferred": .deferrableInitiallyDeferred]
        )
        guard deferrable else {
            if initially != nil, let position = position(of: "initially") {
                throw SyntaxError(position: position, message: "`initially` in \(context) needs `deferrable: true`")
            }
            return .immediate
        }
        return initially ?? .deferrableInitiallyImmediate
    }
}
