#if PostgreSQL
    internal import SkeinModel
    internal import SkeinSQL

    /// Reads a value expression by the server's precedence of operators (manual 4.1.6, table 4.2).
    struct ExpressionParser {
        /// Text that this parser does not read; whoever compares falls back on the text itself.
        struct Unreadable: Error {}

        private var cursor: TokenCursor

        init(_ text: String) throws(Unreadable) {
            do {
                cursor = try TokenCursor(text, lexicon: PostgreSQLDialect.lexicon)
            } catch {
                throw Unreadable()
            }
        }

        /// The whole text as one expression.
        static func parse(_ text: String) throws(Unreadable) -> Expression {
            var parser = try ExpressionParser(text)
            let expression = try parser.expression(.lowest)
            guard parser.cursor.isAtEnd else { throw Unreadable() }
            return expression
        }

        /// The text behind the expression that `text` starts with.
        static func rest(behindExpressionIn text: String) throws(Unreadable) -> String {
            var parser = try ExpressionParser(text)
            _ = try parser.expression(.lowest)
            return String(parser.cursor.slice(parser.cursor.offset..<parser.cursor.source.utf8.count))
        }

        private enum Power: Int, Comparable {
            case lowest, or, and, not, test, comparison, containment, other, sum, product, exponent, atTimeZone, collate
            case sign, element, cast

            static func < (left: Power, right: Power) -> Bool { left.rawValue < right.rawValue }
        }

        private mutating func expression(_ above: Power) throws(Unreadable) -> Expression {
            var left = try operand()
            while let next = try extend(left, above) { left = next }
            return left
        }

        /// `left` with the operator that follows it, if one follows that binds more tightly than `above`.
        private mutating func extend(_ left: Expression, _ above: Power) throws(Unreadable) -> Expression? {
            if above < .cast, isAtCast() {
                cursor.advance()
                if cursor.isAt(punctuation: ":") { cursor.advance() }
                guard let type = PostgreSQLType.parse(&cursor) else { throw Unreadable() }
                return .cast(left, type)
            }
            if above < .element, cursor.skip(punctuation: "[") {
                let index = try expression(.lowest)
                try expect("]")
                return .element(left, index)
            }
            if above < .collate, cursor.skip(words: "COLLATE") {
                guard let name = cursor.advance() else { throw Unreadable() }
                return .collate(
                    left,
                    name.kind == .word ? Expression.name(String(name.text).folded) : String(name.text)
                )
            }
            if above < .atTimeZone, cursor.skip(words: "AT", "TIME", "ZONE") {
                // The server prints the operator and the call it stands for alike.
                return .binary("AT TIME ZONE", left, try expression(.atTimeZone))
            }
            if above < .or, cursor.skip(words: "OR") { return .joined("OR", left, try expression(.or)) }
            if above < .and, cursor.skip(words: "AND") { return .joined("AND", left, try expression(.and)) }
            if above < .test, let tested = try test(left) { return tested }
            if above < .containment, let contained = try containment(left) { return contained }
            return try symbol(left, above)
        }

        private func isAtCast() -> Bool {
            cursor.isAt(punctuation: "::")
                || cursor.isAt(punctuation: ":") && cursor.peek(1)?.isPunctuation(":") == true
        }

        private mutating func test(_ left: Expression) throws(Unreadable) -> Expression? {
            if cursor.skip(words: "ISNULL") { return .test(left, "IS NULL") }
            if cursor.skip(words: "NOTNULL") { return .test(left, "IS NOT NULL") }
            guard cursor.skip(words: "IS") else { return nil }
            let not = cursor.skip(words: "NOT") ? "NOT " : ""
            for word in ["NULL", "TRUE", "FALSE", "UNKNOWN"] where cursor.skip(words: word) {
                return .test(left, "IS \(not)\(word)")
            }
            guard cursor.skip(words: "DISTINCT", "FROM") else { throw Unreadable() }
            return .binary("IS \(not)DISTINCT FROM", left, try expression(.test))
        }

        private mutating func containment(_ left: Expression) throws(Unreadable) -> Expression? {
            let start = cursor
            let negated = cursor.skip(words: "NOT")
            if cursor.skip(words: "IN") {
                try expect("(")
                return .list(left, negated: negated, try arguments(until: ")"))
            }
            if cursor.skip(words: "LIKE") { return try pattern(left, negated ? "NOT LIKE" : "LIKE") }
            if cursor.skip(words: "ILIKE") { return try pattern(left, negated ? "NOT ILIKE" : "ILIKE") }
            if cursor.skip(words: "BETWEEN") {
                if cursor.isAt(words: "SYMMETRIC") { throw Unreadable() }
                cursor.skip(words: "ASYMMETRIC")
                let low = try expression(.containment)
                guard cursor.skip(words: "AND") else { throw Unreadable() }
                let high = try expression(.containment)
                return negated
                    ? .chain("OR", [.binary("<", left, low), .binary(">", left, high)])
                    : .chain("AND", [.binary(">=", left, low), .binary("<=", left, high)])
            }
            cursor = start
            return nil
        }

        private mutating func pattern(_ left: Expression, _ word: String) throws(Unreadable) -> Expression {
            let pattern = try expression(.containment)
            if cursor.isAt(words: "ESCAPE") { throw Unreadable() }
            return .binary(word, left, pattern)
        }

        private mutating func symbol(_ left: Expression, _ above: Power) throws(Unreadable) -> Expression? {
            guard let symbol = peekSymbol() else { return nil }
            let power: Power =
                switch symbol.text {
                case "=", "<", ">", "<=", ">=", "<>", "!=": .comparison
                case "+", "-": .sum
                case "*", "/", "%": .product
                case "^": .exponent
                default: .other
                }
            guard above < power else { return nil }
            for _ in 0..<symbol.tokens { cursor.advance() }
            let name = Self.plainName[symbol.text] ?? symbol.text
            for word in ["ANY", "ALL", "SOME"]
            where cursor.isAt(words: word) && cursor.peek(1)?.isPunctuation("(") == true {
                cursor.advance()
                cursor.advance()
                let values = try expression(.lowest)
                try expect(")")
                return .quantified(left, name, word == "ALL" ? "ALL" : "ANY", values)
            }
            return .binary(name, left, try expression(power))
        }

        private static let plainName = [
            "!=": "<>", "~~": "LIKE", "!~~": "NOT LIKE", "~~*": "ILIKE", "!~~*": "NOT ILIKE",
        ]

        /// The operator that comes next, put together from single characters as the server does (manual 4.1.3).
        private func peekSymbol() -> (text: String, tokens: Int)? {
            var text = ""
            var count = 0
            var end: Int?
            while let token = cursor.peek(count), token.kind == .punctuation, end == nil || token.offset == end,
                token.text.utf8.allSatisfy({ Self.operatorBytes.contains($0) })
            {
                // "A multiple-character operator name cannot end in + or -, unless" it has one of these.
                let isSign = token.text == "-" || token.text == "+"
                if isSign, !text.isEmpty, !text.contains(where: { "~!@#%^&|`?".contains($0) }) { break }
                text += token.text
                count += 1
                end = token.range.upperBound
            }
            return count == 0 ? nil : (text, count)
        }

        private static let operatorBytes = Set("+-*/<>=~!@#%^&|`?".utf8)

        private mutating func operand() throws(Unreadable) -> Expression {
            guard let token = cursor.peek else { throw Unreadable() }
            switch token.kind {
            case .number:
                cursor.advance()
                return .number(token.text.lowercased())
            case .string:
                cursor.advance()
                return .string(try content(token))
            case .quotedIdentifier: return try name()
            case .word: return try word(token)
            case .punctuation:
                if cursor.skip(punctuation: "(") {
                    let inner = try arguments(until: ")")
                    return inner.count == 1 ? inner[0] : .row(inner)
                }
                if cursor.skip(punctuation: "-") {
                    let operand = try expression(.sign)
                    if case .number(let text) = operand, !text.hasPrefix("-") { return .number("-\(text)") }
                    return .prefix("-", operand)
                }
                if cursor.skip(punctuation: "+") { return try expression(.sign) }
                if cursor.skip(punctuation: "*") { return .star }
                guard let symbol = peekSymbol() else { throw Unreadable() }
                for _ in 0..<symbol.tokens { cursor.advance() }
                return .prefix(symbol.text, try expression(.other))
            default: throw Unreadable()
            }
        }

        private mutating func word(_ token: Token) throws(Unreadable) -> Expression {
            if cursor.skip(words: "NOT") { return .prefix("NOT", try expression(.not)) }
            if cursor.skip(words: "CASE") { return try branches() }
            if cursor.skip(words: "ARRAY") {
                guard cursor.skip(punctuation: "[") else { throw Unreadable() }
                return .array(try arguments(until: "]"))
            }
            if cursor.skip(words: "ROW") {
                try expect("(")
                return .row(try arguments(until: ")"))
            }
            if cursor.skip(words: "CAST") {
                try expect("(")
                let operand = try expression(.lowest)
                guard cursor.skip(words: "AS"), let type = PostgreSQLType.parse(&cursor) else { throw Unreadable() }
                try expect(")")
                return .cast(operand, type)
            }
            if token.isWord(in: Self.values) {
                cursor.advance()
                guard cursor.isAt(punctuation: "(") else { return .word(token.text.lowercased()) }
                guard let range = try? cursor.skipParenthesised() else { throw Unreadable() }
                return .word(token.text.lowercased() + cursor.slice(range))
            }
            if token.isWord(in: Self.unreadable) { throw Unreadable() }
            if let call = try wordyCall() { return call }
            if let literal = try typedLiteral() { return literal }
            return try name()
        }

        private static let values: Set<String> = [
            "TRUE", "FALSE", "NULL", "CURRENT_CATALOG", "CURRENT_DATE", "CURRENT_ROLE", "CURRENT_SCHEMA",
            "CURRENT_TIME",
            "CURRENT_TIMESTAMP", "CURRENT_USER", "LOCALTIME", "LOCALTIMESTAMP", "SESSION_USER",
            "SYSTEM_USER", "USER",
        ]

        private static let unreadable: Set<String> = ["SELECT", "EXISTS", "OVERLAY", "TREAT", "NORMALIZE", "OPERATOR"]

        /// `interval '1 day'`: a type before a string (manual 4.1.2.7).
        private mutating func typedLiteral() throws(Unreadable) -> Expression? {
            let start = cursor
            guard let type = PostgreSQLType.parse(&cursor), let token = cursor.peek, token.kind == .string else {
                cursor = start
                return nil
            }
            cursor.advance()
            return .cast(.string(try content(token)), type)
        }

        /// The calls that have words between their arguments (manual 9.4, 9.9).
        private mutating func wordyCall() throws(Unreadable) -> Expression? {
            guard let function = cursor.peek, cursor.peek(1)?.isPunctuation("(") == true else { return nil }
            let start = cursor
            cursor.advance()
            cursor.advance()
            switch function.text.uppercased() {
            case "EXTRACT":
                guard let field = cursor.advance(), cursor.skip(words: "FROM") else { throw Unreadable() }
                let name = field.kind == .string ? try content(field) : String(field.text)
                let operand = try expression(.lowest)
                try expect(")")
                return .call("extract", [operand], syntax: .words(["\(name.lowercased()) FROM"]))
            case "POSITION":
                let part = try expression(.containment)
                guard cursor.skip(words: "IN") else { break }
                let whole = try expression(.lowest)
                try expect(")")
                return .call("position", [part, whole], syntax: .words(["", "IN"]))
            case "SUBSTRING":
                var arguments = [try expression(.lowest)]
                var words = [""]
                for word in ["FROM", "FOR"] where cursor.skip(words: word) {
                    arguments.append(try expression(.lowest))
                    words.append(word)
                }
                guard words.count > 1, cursor.skip(punctuation: ")") else { break }
                return .call("substring", arguments, syntax: .words(words))
            case "TRIM":
                let side = ["BOTH", "LEADING", "TRAILING"].first { cursor.skip(words: $0) } ?? "BOTH"
                var arguments: [Expression] = []
                if !cursor.isAt(words: "FROM") { arguments.append(try expression(.lowest)) }
                let hasFrom = cursor.skip(words: "FROM")
                if hasFrom { arguments.append(try expression(.lowest)) }
                guard cursor.skip(punctuation: ")") else { throw Unreadable() }
                return arguments.count == 2
                    ? .call("trim", arguments, syntax: .words([side, "FROM"]))
                    : .call("trim", arguments, syntax: .words(["\(side) FROM"]))
            default: break
            }
            cursor = start
            return nil
        }

        private mutating func name() throws(Unreadable) -> Expression {
            var path: [String] = []
            repeat {
                if cursor.skip(punctuation: "*") { return .star }
                guard let token = cursor.peek, let part = cursor.skipIdentifier() else { throw Unreadable() }
                path.append(token.kind == .word ? part.folded : part)
            } while cursor.skip(punctuation: ".")
            guard cursor.skip(punctuation: "(") else { return .column(path) }
            if path.count == 2, path[0] == "pg_catalog" { path.removeFirst() }
            let function = path.map(Expression.functionName).joined(separator: ".")
            let distinct = cursor.skip(words: "DISTINCT")
            return .call(function, try arguments(until: ")"), syntax: distinct ? .distinct : .plain)
        }

        private mutating func branches() throws(Unreadable) -> Expression {
            let operand = cursor.isAt(words: "WHEN") ? nil : try expression(.lowest)
            var branches: [Expression.Branch] = []
            while cursor.skip(words: "WHEN") {
                let condition = try expression(.lowest)
                guard cursor.skip(words: "THEN") else { throw Unreadable() }
                branches.append(Expression.Branch(condition: condition, value: try expression(.lowest)))
            }
            var otherwise: Expression?
            if cursor.skip(words: "ELSE") { otherwise = try expression(.lowest) }
            guard cursor.skip(words: "END") else { throw Unreadable() }
            return .branches(operand, branches, otherwise: otherwise)
        }

        private mutating func arguments(until end: String) throws(Unreadable) -> [Expression] {
            if cursor.skip(punctuation: end) { return [] }
            var result = [try expression(.lowest)]
            while cursor.skip(punctuation: ",") { result.append(try expression(.lowest)) }
            try expect(end)
            return result
        }

        private mutating func expect(_ punctuation: String) throws(Unreadable) {
            guard cursor.skip(punctuation: punctuation) else { throw Unreadable() }
        }

        /// What a string holds; escapes and Unicode strings are left to the fallback.
        private func content(_ token: Token) throws(Unreadable) -> String {
            // By scalars: a quote before a combining mark is another Character.
            var scalars = Array(token.text.unicodeScalars)
            if scalars.first == "$", let close = scalars.dropFirst().firstIndex(of: "$") {
                return Self.string(scalars.dropFirst(close + 1).dropLast(close + 1))
            }
            if scalars.first == "E" || scalars.first == "e" {
                if scalars.contains("\\") { throw Unreadable() }
                scalars.removeFirst()
            }
            guard scalars.first == "'", scalars.last == "'", scalars.count > 1 else { throw Unreadable() }
            var content: [Unicode.Scalar] = []
            var rest = scalars.dropFirst().dropLast()
            while let scalar = rest.popFirst() {
                content.append(scalar)
                if scalar == "'" { rest = rest.dropFirst() }
            }
            return Self.string(content[...])
        }

        private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            return String(view)
        }
    }

    extension Expression {
        /// AND and OR chains stay flat, as the server keeps them.
        static func joined(_ word: String, _ left: Expression, _ right: Expression) -> Expression {
            func parts(_ expression: Expression) -> [Expression] {
                if case .chain(word, let parts) = expression { parts } else { [expression] }
            }
            return .chain(word, parts(left) + parts(right))
        }

        /// Functions such as `left` and `coalesce` need no quotes although their names are reserved.
        fileprivate static func functionName(_ text: String) -> String {
            ReservedWords.contains(text) ? text : name(text)
        }
    }
#endif
