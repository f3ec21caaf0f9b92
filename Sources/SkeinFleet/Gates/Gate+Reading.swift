internal import SkeinDocument
internal import SkeinDriver
internal import SkeinEngine

extension Gate {
    /// Reads `gates` of a wave.
    static func list(_ node: SyntaxNode, of wave: String, _ folder: BaseFolder) throws(SyntaxError) -> [Gate] {
        var gates: [Gate] = []
        for (index, element) in try node.list("`gates` in wave `\(wave)`").enumerated() {
            gates.append(try Gate(Fields(element, context: "gate \(index + 1) of wave `\(wave)`"), folder))
        }
        return gates
    }

    private init(_ fields: Fields, _ folder: BaseFolder) throws(SyntaxError) {
        var fields = fields
        let sql = fields.optionalNode("sql")
        let http = fields.optionalNode("http")
        let command = fields.optionalNode("command")
        let kinds = [("sql", sql), ("http", http), ("command", command)]
        let given = kinds.filter { $0.1 != nil }
        guard let kind = given.first?.0 else {
            if let error = kinds.map({ fields.missing($0.0) }).first(where: { $0.hint != nil }) { throw error }
            throw SyntaxError(
                position: fields.position,
                message: "\(fields.context) needs `sql`, `http` or `command`",
                hint: "as in `{ sql: \"select count(*) = 0 from app_errors\", on: each }`"
            )
        }
        if given.count > 1, let position = fields.position(of: given[1].0) {
            throw SyntaxError(
                position: position,
                message: "`\(given[1].0)` does not go with `\(kind)` in \(fields.context)",
                hint: "make two gates of them"
            )
        }
        let own: Check
        switch kind {
        case "sql": own = try Self.query(&fields)
        case "http": own = try Self.request(&fields)
        default:
            guard let command else { throw fields.missing("command") }
            own = .command(try RowSource.command(command, fields, folder))
        }
        self.init(own, position: fields.position)
        if let node = fields.optionalNode("timeout") { timeout = try node.positiveDuration(fields.subject("timeout")) }
        if let node = fields.optionalNode("for") { lasting = try node.positiveDuration(fields.subject("for")) }
        if let node = fields.optionalNode("every") {
            every = try node.positiveDuration(fields.subject("every"))
            if lasting == .zero {
                throw SyntaxError(
                    position: node.position,
                    message: "\(fields.subject("every")) needs `for`",
                    hint: "as in `for: 30m, every: 1m`; without them there is one try"
                )
            }
        }
        try fields.finish()
    }

    private static func query(_ fields: inout Fields) throws(SyntaxError) -> Check {
        let sql = try QueryText(fields.node("sql"), fields.subject("sql")).text
        guard let node = fields.optionalNode("on") else { return .sql(sql, on: .each) }
        let text = try node.string(fields.subject("on"))
        switch text {
        case "each": return .sql(sql, on: .each)
        case "one": return .sql(sql, on: .one)
        default:
            guard TargetID.fault(in: text) == nil else {
                throw node.invalid(fields.subject("on"), "`each`, `one` or the id of a target", text)
            }
            return .sql(sql, on: .target(text))
        }
    }

    private static func request(_ fields: inout Fields) throws(SyntaxError) -> Check {
        let node = try fields.node("http")
        let subject = fields.subject("http")
        let url = try node.string(subject)
        guard let shown = shown(url, isSubstituted: node.isSubstituted) else {
            throw SyntaxError(
                position: node.position,
                message: "\(subject) must be a URL that starts with https:// or http:// and names a host"
            )
        }
        var check = HTTPCheck(url: Secret(url), shown: shown)
        if let node = fields.optionalNode("expect") {
            check.expect = try node.int(in: 100...599, fields.subject("expect"))
        }
        if let node = fields.optionalNode("method") {
            let method = try node.string(fields.subject("method"))
            guard ["GET", "HEAD", "POST"].contains(method) else {
                throw node.invalid(fields.subject("method"), "GET, HEAD or POST", method)
            }
            check.method = method
        }
        for entry in try fields.optionalEntries("headers") ?? [] {
            let value = try entry.value.string("the header `\(entry.key.text)` in \(fields.context)")
            let isName = entry.key.text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
            guard isName, !entry.key.text.isEmpty, value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
                throw SyntaxError(
                    position: entry.key.position,
                    message: "a header in \(fields.context) has a name or a value that HTTP does not allow"
                )
            }
            check.headers.append(.init(entry.key.text, Secret(value)))
        }
        return .http(check)
    }

    /// A URL for people; nil for one that is none.
    private static func shown(_ url: String, isSubstituted: Bool) -> String? {
        guard url.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }),
            let scheme = ["https://", "http://"].first(where: url.hasPrefix)
        else { return nil }
        let rest = url.dropFirst(scheme.count)
        let authority = rest.prefix { !"/?#".contains($0) }
        let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
        if host.isEmpty || host.hasPrefix(":") { return nil }
        let path = isSubstituted ? "" : rest.dropFirst(authority.count).prefix { !"?#".contains($0) }
        return TargetID.printable(scheme + host + path)
    }
}
