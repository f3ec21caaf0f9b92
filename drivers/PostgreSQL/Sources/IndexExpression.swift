#if PostgreSQL
    internal import SkeinModel

    /// An index key that is more than a column: an expression, and what may stand behind it there.
    struct IndexExpression {
        /// The expression.
        var expression: String
        /// The operator class with its leading space, or nothing (manual, CREATE INDEX, `opclass`).
        var operatorClass = ""
        /// `NULLS FIRST` or `NULLS LAST` with its leading space, or nothing.
        var nulls = ""

        /// Takes the text of a key apart, such as `email varchar_pattern_ops` or `lower(name) NULLS LAST`.
        init(_ text: String) {
            expression = text
            guard let rest = try? ExpressionParser.rest(behindExpressionIn: text), !rest.isEmpty else { return }
            var words = rest
            for order in ["NULLS FIRST", "NULLS LAST"] where words.uppercased().hasSuffix(order) {
                words = String(words.dropLast(order.count))
                nulls = " \(order)"
            }
            while words.hasSuffix(" ") { words.removeLast() }
            guard text.hasSuffix(rest) else { return }
            if !words.isEmpty { operatorClass = " \(words)" }
            var head = text.dropLast(rest.count)
            while head.hasSuffix(" ") { head.removeLast() }
            expression = String(head)
        }
    }
#endif
