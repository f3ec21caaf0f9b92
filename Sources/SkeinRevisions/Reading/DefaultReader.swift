package import SkeinDocument
package import SkeinModel

/// Reads defaults: `0`, `"text"`, `true`, `{sql: "now()"}`, or a map of those by dialect.
package enum DefaultReader {
    /// Reads a default.
    package static func read(_ node: SyntaxNode, _ subject: String) throws(SyntaxError) -> PerDialect<DefaultValue> {
        // `{sql: {mysql: …, default: …}}` is one more way to write a map by dialect.
        if case .mapping(let entries) = node.kind, isSQL(entries), let inner = entries.first?.value,
            case .mapping = inner.kind
        {
            return try PerDialect(inner, "`sql` of \(subject)") { node, subject throws(SyntaxError) in
                .sql(try node.string(subject))
            }
        }
        return try PerDialect(node, subject, isPlain: isSQL) { node, subject throws(SyntaxError) in
            try value(node, subject)
        }
    }

    private static func isSQL(_ entries: [SyntaxEntry]) -> Bool {
        entries.count == 1 && entries.first?.key.text == "sql"
    }

    private static func value(_ node: SyntaxNode, _ subject: String) throws(SyntaxError) -> DefaultValue {
        guard case .mapping(let entries) = node.kind else {
            if case .scalar(let text, isQuoted: false) = node.kind, isExpression(text) {
                throw SyntaxError(
                    position: node.position,
                    message: "\(subject) is `\(text)`, which may be text or an expression",
                    hint: "write {sql: \"\(text)\"} for the expression, or quote the text"
                )
            }
            return .literal(try literal(node, subject))
        }
        guard isSQL(entries), let entry = entries.first else {
            throw node.mismatch(subject, "a value, or {sql: expression}")
        }
        return .sql(try entry.value.string("`sql` of \(subject)"))
    }

    /// Whether unquoted text is one that people mean as SQL: a call, or one of the functions without parentheses
    /// (SQL:2016 6.41). PostgreSQL would take the text 'now()' for a timestamp and freeze the moment of the upgrade.
    private static func isExpression(_ text: String) -> Bool {
        if ["current_timestamp", "current_date", "current_time", "localtimestamp", "localtime"]
            .contains(text.lowercased())
        {
            return true
        }
        guard text.last == ")", let open = text.firstIndex(of: "("), open != text.startIndex else { return false }
        return text[..<open].allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    }

    /// Reads a constant: unquoted numbers and `true`/`false` are what they look like, everything else is text.
    package static func literal(_ node: SyntaxNode, _ subject: String) throws(SyntaxError) -> Value {
        if node.isNull { return .null }
        let text = try node.string(subject)
        guard case .scalar(_, isQuoted: false) = node.kind else { return .text(text) }
        switch text {
        case "true": return .bool(true)
        case "false": return .bool(false)
        default: break
        }
        // A number keeps its digits: 1.10 is not 1.1, 0123 not 123 and +49 not 49 in a column of text or money.
        if let number = Int64(text), String(number) == text { return .integer(number) }
        if let number = Double(text), number.isFinite, String(number) == text { return .double(number) }
        return .text(text)
    }
}
