extension Fields {
    /// The text of a required key.
    package mutating func string(_ key: String) throws(SyntaxError) -> String {
        try node(key).string(subject(key))
    }

    /// The text of a key, or nil.
    package mutating func optionalString(_ key: String) throws(SyntaxError) -> String? {
        try optionalNode(key)?.string(subject(key))
    }

    /// The whole number of a required key.
    package mutating func int(_ key: String) throws(SyntaxError) -> Int {
        try node(key).int(subject(key))
    }

    /// The whole number of a key, or nil.
    package mutating func optionalInt(_ key: String) throws(SyntaxError) -> Int? {
        try optionalNode(key)?.int(subject(key))
    }

    /// The number of a required key.
    package mutating func double(_ key: String) throws(SyntaxError) -> Double {
        try node(key).double(subject(key))
    }

    /// The number of a key, or nil.
    package mutating func optionalDouble(_ key: String) throws(SyntaxError) -> Double? {
        try optionalNode(key)?.double(subject(key))
    }

    /// The truth value of a key, or `value` without it.
    package mutating func bool(_ key: String, default value: Bool) throws(SyntaxError) -> Bool {
        try optionalBool(key) ?? value
    }

    /// The truth value of a key, or nil.
    package mutating func optionalBool(_ key: String) throws(SyntaxError) -> Bool? {
        try optionalNode(key)?.bool(subject(key))
    }

    /// The length of time of a required key.
    package mutating func duration(_ key: String) throws(SyntaxError) -> Duration {
        try node(key).duration(subject(key))
    }

    /// The length of time of a key, or nil.
    package mutating func optionalDuration(_ key: String) throws(SyntaxError) -> Duration? {
        try optionalNode(key)?.duration(subject(key))
    }

    /// What the name under a required key stands for.
    ///
    /// - Throws: `SyntaxError` with the nearest of the names, or all of them, when it is none of them.
    package mutating func choice<T>(_ key: String, among choices: [String: T]) throws(SyntaxError) -> T {
        try choose(node(key), key, choices)
    }

    /// What the name under a key stands for, or nil without the key.
    package mutating func optionalChoice<T>(_ key: String, among choices: [String: T]) throws(SyntaxError) -> T? {
        guard let node = optionalNode(key) else { return nil }
        return try choose(node, key, choices)
    }

    private func choose<T>(_ node: SyntaxNode, _ key: String, _ choices: [String: T]) throws(SyntaxError) -> T {
        let names = choices.keys.sorted()
        let expected = "one of \(names.joined(separator: ", "))"
        guard case .scalar(let text, _) = node.kind else { throw node.mismatch(subject(key), expected) }
        if let value = choices[text] { return value }
        let near = node.isSubstituted ? nil : NearestName.suggest(text, among: names)
        throw node.invalid(subject(key), expected, text, hint: near.map { "did you mean `\($0)`?" })
    }
}

extension Fields {
    /// The texts of a required list.
    package mutating func strings(_ key: String) throws(SyntaxError) -> [String] {
        try node(key).strings(subject(key))
    }

    /// The texts of a list, or nil.
    package mutating func optionalStrings(_ key: String) throws(SyntaxError) -> [String]? {
        try optionalNode(key)?.strings(subject(key))
    }

    /// The texts of a required key that takes one text or a list of them.
    package mutating func stringOrList(_ key: String) throws(SyntaxError) -> [String] {
        try Self.stringOrList(node(key), subject(key))
    }

    /// The texts of a key that takes one text or a list of them, or nil.
    package mutating func optionalStringOrList(_ key: String) throws(SyntaxError) -> [String]? {
        guard let node = optionalNode(key) else { return nil }
        return try Self.stringOrList(node, subject(key))
    }

    private static func stringOrList(_ node: SyntaxNode, _ subject: String) throws(SyntaxError) -> [String] {
        switch node.kind {
        case .scalar(let text, _): return [text]
        case .sequence: return try node.strings(subject)
        default: throw node.mismatch(subject, "a name or a list of names")
        }
    }

    /// The elements of a required list.
    package mutating func list(_ key: String) throws(SyntaxError) -> [SyntaxNode] {
        try node(key).list(subject(key))
    }

    /// The elements of a list, or nil.
    package mutating func optionalList(_ key: String) throws(SyntaxError) -> [SyntaxNode]? {
        try optionalNode(key)?.list(subject(key))
    }

    /// The entries of a mapping whose keys are names, or nil.
    package mutating func optionalEntries(_ key: String) throws(SyntaxError) -> [SyntaxEntry]? {
        try optionalNode(key)?.mapping(subject(key))
    }

    /// A reader over the mapping of a required key; it has to be finished on its own.
    ///
    /// - Parameter context: what its messages call the mapping; "`key` in context" without one.
    package mutating func fields(_ key: String, context: String? = nil) throws(SyntaxError) -> Fields {
        try Self.nested(node(key), subject(key), context)
    }

    /// A reader over the mapping of a key, or nil.
    package mutating func optionalFields(_ key: String, context: String? = nil) throws(SyntaxError) -> Fields? {
        guard let node = optionalNode(key) else { return nil }
        return try Self.nested(node, subject(key), context)
    }

    /// Readers over a required list of mappings, each to be finished on its own.
    package mutating func listOfFields(_ key: String, context: String? = nil) throws(SyntaxError) -> [Fields] {
        try Self.nestedList(list(key), subject(key), context)
    }

    /// Readers over a list of mappings, or nil.
    package mutating func optionalListOfFields(
        _ key: String,
        context: String? = nil
    ) throws(SyntaxError) -> [Fields]? {
        guard let nodes = try optionalList(key) else { return nil }
        return try Self.nestedList(nodes, subject(key), context)
    }

    private static func nested(
        _ node: SyntaxNode,
        _ subject: String,
        _ context: String?
    ) throws(SyntaxError) -> Fields {
        _ = try node.mapping(subject)
        return try Fields(node, context: context ?? subject)
    }

    private static func nestedList(
        _ nodes: [SyntaxNode],
        _ subject: String,
        _ context: String?
    ) throws(SyntaxError) -> [Fields] {
        var result: [Fields] = []
        for node in nodes {
            result.append(try nested(node, "every element of \(subject)", context))
        }
        return result
    }
}
