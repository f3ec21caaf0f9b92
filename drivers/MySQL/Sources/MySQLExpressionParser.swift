#if MySQL
    internal import SkeinSQL

    /// Reads an expression by MySQL's grammar (`expr` in MySQL 11.5 "Expressions"), in the server's order of precedence.
    struct MySQLExpressionParser {
        private typealias Expression = MySQLExpression

        /// A construct that is not known here.
        struct Unknown: Error {}

        private var cursor: TokenCursor

        init(_ text: String, lexicon: Lexicon) throws {
            cursor = try TokenCursor(text, lexicon: lexicon)
        }

        var isAtEnd: Bool { cursor.isAtEnd }

        mutating func expression() throws -> MySQLExpression {
            var parts = [try exclusiveOr()]
            while cursor.skip(words: "or") || cursor.skip(punctuation: "||") { parts.append(try exclusiveOr()) }
            return parts.count == 1 ? parts[0] : .disjunction(parts)
        }

        private mutating func exclusiveOr() throws -> Expression {
            var left = try conjunction()
            while cursor.skip(words: "xor") { left = .binary("xor", left, try conjunction()) }
            return left
        }

        private mutating func conjunction() throws -> Expression {
            var parts = [try negation()]
            while cursor.skip(words: "and") || cursor.skip(punctuation: "&&") { parts.append(try negation()) }
            return parts.count == 1 ? parts[0] : .conjunction(parts)
        }

        private mutating func negation() throws -> Expression {
            cursor.skip(words: "not") ? try negation().negated : try comparison()
        }

        private mutating func comparison() throws -> Expression {
            var left = try predicate()
            while true {
                if cursor.skip(words: "is") {
                    let negated = cursor.skip(words: "not")
                    guard let what = ["null", "true", "false", "unknown"].first(where: { cursor.isAt(words: $0) })
                    else { throw Unknown() }
                    cursor.advance()
                    left = .test(left, what == "unknown" ? "null" : what, negated: negated)
                    continue
                }
                let symbols = ["=", "<=>", ">=", ">", "<=", "<>", "<", "!="]
                guard let symbol = symbols.first(where: { cursor.isAt(punctuation: $0) }) else { return left }
                cursor.advance()
                left = .compare(symbol, left, try predicate())
            }
        }

        private mutating func predicate() throws -> Expression {
            let value = try arithmetic(above: 0)
            let negated = cursor.skip(words: "not")
            if cursor.skip(words: "between") {
                let low = try arithmetic(above: 0)
                try cursor.expect(word: "and")
                return .between(value, low, try arithmetic(above: 0), negated: negated)
            }
            if cursor.skip(words: "in") {
                return .member(value, of: try arguments(), negated: negated)
            }
            if cursor.skip(words: "like") {
                let pattern = try arithmetic(above: 0)
                let escape = cursor.skip(words: "escape") ? try primary() : nil
                return .match("like", value, pattern, escape: escape, negated: negated)
            }
            if cursor.skip(words: "regexp") || cursor.skip(words: "rlike") {
                return .match("regexp", value, try arithmetic(above: 0), escape: nil, negated: negated)
            }
            if negated { throw Unknown() }
            return value
        }

        private mutating func arithmetic(above limit: Int) throws -> Expression {
            var left = try unary()
            while let symbol = operatorAhead, let level = MySQLExpression.arithmetic[symbol], level > limit {
                cursor.advance()
                left = .binary(symbol, left, try arithmetic(above: level))
            }
            return left
        }

        private var operatorAhead: String? {
            guard let token = cursor.peek else { return nil }
            if token.kind == .punctuation { return token.text == "%" ? "mod" : String(token.text) }
            return ["div", "mod"].first { token.isWord($0) }
        }

        private mutating func unary() throws -> Expression {
            if cursor.skip(punctuation: "+") { return try unary() }
            if cursor.skip(punctuation: "-") {
                let value = try unary()
                if case .literal(let text) = value, let first = text.first, first.isNumber {
                    return .literal("-" + text)
                }
                return .unary("-", value)
            }
            if cursor.skip(punctuation: "~") { return .unary("~", try unary()) }
            if cursor.skip(punctuation: "!") { return try unary().negated }
            if cursor.isAt(words: "binary"), cursor.peek(1)?.isPunctuation("(") == false {
                cursor.advance()
                return .cast(try unary(), "binary")
            }
            if cursor.isAt(words: "interval"), cursor.peek(1)?.isPunctuation(",") == false {
                cursor.advance()
                let amount = try expression()
                guard let unit = cursor.advance(), unit.kind == .word else { throw Unknown() }
                return .words([.text("interval "), .expression(amount), .text(" \(unit.text.lowercased())")])
            }
            var value = try primary()
            while cursor.skip(words: "collate") {
                value = .binary("collate", value, .literal(try cursor.expectIdentifier().lowercased()))
            }
            return value
        }

        private mutating func primary() throws -> Expression {
            guard let token = cursor.peek else { throw Unknown() }
            switch token.kind {
            case .number:
                cursor.advance()
                return .literal(token.text.lowercased())
            case .string:
                cursor.advance()
                return .literal(try literal(token.text))
            case .punctuation: return try parenthesised()
            case .word where cursor.peek(1)?.kind == .string && token.text.hasPrefix("_"):
                // `_utf8mb4'text'`, a string that says its character set.
                cursor.advance()
                return try primary()
            case .word where cursor.peek(1)?.isPunctuation("(") == true && !token.isWord("case"):
                cursor.advance()
                return try call(token.text.lowercased())
            case .word: return try word(token.text.lowercased())
            case .quotedIdentifier: return try column()
            default: throw Unknown()
            }
        }

        private mutating func parenthesised() throws -> Expression {
            try cursor.expect(punctuation: "(")
            if cursor.isAt(words: "select") { throw Unknown() }
            var values = [try expression()]
            while cursor.skip(punctuation: ",") { values.append(try expression()) }
            try cursor.expect(punctuation: ")")
            return values.count == 1 ? values[0] : .tuple(values)
        }

        private mutating func column() throws -> Expression {
            var name = try cursor.expectIdentifier()
            while cursor.skip(punctuation: ".") { name = try cursor.expectIdentifier() }
            let column = Expression.column(name.lowercased())
            // `document->'$.path'` and its unquoted form stand for functions.
            if cursor.skip(punctuation: "->") { return .call("json_extract", [column, try primary()]) }
            if cursor.skip(punctuation: "->>") {
                return .call("json_unquote", [.call("json_extract", [column, try primary()])])
            }
            return column
        }

        private mutating func word(_ word: String) throws -> Expression {
            switch word {
            case "null", "true", "false":
                cursor.advance()
                return .literal(["true": "1", "false": "0"][word] ?? word)
            case "case":
                cursor.advance()
                return try cases()
            case "date", "time", "timestamp":
                guard let string = cursor.peek(1), string.kind == .string else { return try column() }
                cursor.advance()
                cursor.advance()
                return .literal("\(word)\(try literal(string.text))")
            case "current_timestamp", "current_date", "current_time", "current_user", "localtime", "localtimestamp":
                cursor.advance()
                return .function(word, [])
            case "select", "exists", "not", "and", "or", "when", "then", "else", "end", "from", "match":
                throw Unknown()
            default: return try column()
            }
        }

        private mutating func cases() throws -> Expression {
            let subject = cursor.isAt(words: "when") ? nil : try expression()
            var cases: [Expression.When] = []
            while cursor.skip(words: "when") {
                let condition = try expression()
                try cursor.expect(word: "then")
                cases.append(Expression.When(condition: condition, value: try expression()))
            }
            let otherwise = cursor.skip(words: "else") ? try expression() : nil
            try cursor.expect(word: "end")
            if cases.isEmpty { throw Unknown() }
            return .cases(subject, cases, otherwise: otherwise)
        }

        private mutating func arguments() throws -> [Expression] {
            try cursor.expect(punctuation: "(")
            if cursor.isAt(words: "select") { throw Unknown() }
            var values: [Expression] = []
            if !cursor.isAt(punctuation: ")") {
                repeat { values.append(try expression()) } while cursor.skip(punctuation: ",")
            }
            try cursor.expect(punctuation: ")")
            return values
        }

        private mutating func call(_ name: String) throws -> Expression {
            switch name {
            case "cast":
                try cursor.expect(punctuation: "(")
                let value = try expression()
                try cursor.expect(word: "as")
                return .cast(value, try castType())
            case "convert":
                try cursor.expect(punctuation: "(")
                let value = try expression()
                try cursor.expect(punctuation: ",")
                return .cast(value, try castType())
            case "extract":
                try cursor.expect(punctuation: "(")
                let unit = try cursor.expectIdentifier().lowercased()
                try cursor.expect(word: "from")
                let value = try expression()
                try cursor.expect(punctuation: ")")
                return .words([.text("extract(\(unit) from "), .expression(value), .text(")")])
            case "position":
                try cursor.expect(punctuation: "(")
                // Not `expression()`: IN would take the second argument for a list.
                let part = try arithmetic(above: 0)
                try cursor.expect(word: "in")
                let whole = try expression()
                try cursor.expect(punctuation: ")")
                return .call("locate", [part, whole])
            case "substr", "substring": return try substring()
            case "trim": return try trim()
            case "ltrim", "rtrim": return .call(name, try arguments())
            default: return .function(name, try arguments())
            }
        }

        /// The type of a cast, and the closing parenthesis. The character set is the session's and not the author's.
        private mutating func castType() throws -> String {
            var words: [String] = []
            var depth = 0
            while let token = cursor.peek, depth > 0 || !token.isPunctuation(")") {
                if token.isPunctuation("(") { depth += 1 }
                if token.isPunctuation(")") { depth -= 1 }
                cursor.advance()
                words.append(token.text.lowercased())
            }
            try cursor.expect(punctuation: ")")
            if let charset = words.firstIndex(of: "charset") ?? words.firstIndex(of: "character"), charset > 0 {
                if words.last == "binary" { return "binary" }
                words.removeSubrange(charset...)
            }
            if words.count > 1, words[0] == "signed" || words[0] == "unsigned" { words.removeSubrange(1...) }
            guard !words.isEmpty else { throw Unknown() }
            return words.joined()
        }

        private mutating func substring() throws -> Expression {
            try cursor.expect(punctuation: "(")
            var values = [try expression()]
            let usesWords = cursor.isAt(words: "from")
            while cursor.skip(punctuation: ",")
                || (usesWords && (cursor.skip(words: "from") || cursor.skip(words: "for")))
            {
                values.append(try expression())
            }
            try cursor.expect(punctuation: ")")
            return .call("substr", values)
        }

        private mutating func trim() throws -> Expression {
            try cursor.expect(punctuation: "(")
            let side = ["both", "leading", "trailing"].first { cursor.skip(words: $0) }
            let first = cursor.isAt(words: "from") ? nil : try expression()
            guard cursor.skip(words: "from") else {
                try cursor.expect(punctuation: ")")
                guard let first, side == nil else { throw Unknown() }
                return .call("trim", [first])
            }
            let value = try expression()
            try cursor.expect(punctuation: ")")
            if let first {
                return .words(
                    [
                        .text("trim(\(side ?? "both") "), .expression(first), .text(" from "), .expression(value),
                        .text(")"),
                    ]
                )
            }
            return .call(["leading": "ltrim", "trailing": "rtrim"][side ?? ""] ?? "trim", [value])
        }

        /// A string in one kind of quotes, a number of bits or bytes as `0x…`.
        private func literal(_ text: Substring) throws -> String {
            guard let mark = text.firstIndex(where: { $0 == "'" || $0 == "\"" }) else { throw Unknown() }
            let prefix = text[..<mark].lowercased()
            let body = text[text.index(after: mark)...].dropLast()
            switch prefix {
            case "x": return "0x\(body.lowercased())"
            case "b":
                guard let number = UInt64(body, radix: 2) else { throw Unknown() }
                let digits = String(number, radix: 16)
                return "0x\(digits.count % 2 == 0 ? "" : "0")\(digits)"
            case "", "n":
                let value = MySQLString.decode(text[mark...])
                guard let quoted = try? SQLText.quoteStringBackslash(value) else { throw Unknown() }
                return quoted
            default: throw Unknown()
            }
        }
    }

    /// Strings as MySQL writes them (MySQL 11.1.1 "String Literals").
    enum MySQLString {
        /// What a string in quotes spells: doubled quotes and backslash escapes undone.
        static func decode(_ text: some StringProtocol) -> String {
            var result = String.UnicodeScalarView()
            let scalars = Array(text.unicodeScalars)
            guard let quote = scalars.first, scalars.count >= 2 else { return String(text) }
            var index = 1
            while index < scalars.count - 1 {
                let scalar = scalars[index]
                if scalar == "\\", index + 1 < scalars.count - 1 {
                    index += 1
                    switch scalars[index] {
                    case "n": result.append("\n")
                    case "t": result.append("\t")
                    case "r": result.append("\r")
                    case "0": result.append("\0")
                    case "b": result.append("\u{8}")
                    case "Z": result.append("\u{1A}")
                    // In a pattern these keep their backslash.
                    case "%", "_":
                        result.append("\\")
                        result.append(scalars[index])
                    default: result.append(scalars[index])
                    }
                } else {
                    result.append(scalar)
                    if scalar == quote, index + 1 < scalars.count - 1, scalars[index + 1] == quote { index += 1 }
                }
                index += 1
            }
            return String(result)
        }
    }
#endif
