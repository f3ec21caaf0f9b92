#if SQLite
    internal import CSQLite
    internal import SkeinModel
    internal import SkeinSQL

    /// Expressions in the one form in which what was asked for and what SQLite stores are compared.
    enum SQLiteExpression {
        /// `expression` in lower case, with single spaces, without comments, without parentheses around the whole and
        /// without quotes that names of `columns` do not need. It means the same and is valid SQL.
        static func canonical(_ expression: String, columns: Set<String> = []) -> String {
            guard let all = try? Lexer(expression, lexicon: .sqlite).significantTokens() else { return expression }
            var tokens = all[...]
            while isWrapped(tokens) { tokens = tokens.dropFirst().dropLast() }
            var result = ""
            var previous: Token?
            for token in tokens {
                if let previous, needsSpace(previous, token) { result += " " }
                result += key(token, columns)
                previous = token
            }
            return result
        }

        /// `expression` as written, without parentheses around the whole.
        static func unwrapped(_ expression: String) -> String {
            var text = expression
            while let tokens = try? Lexer(text, lexicon: .sqlite).significantTokens(), isWrapped(tokens[...]),
                let first = tokens.first, let last = tokens.last
            {
                text = String(text[first.text.endIndex..<last.text.startIndex])
            }
            return text
        }

        /// `default` with literals as values; nil for NULL, which is the same as none.
        static func canonical(_ value: DefaultValue) -> DefaultValue? {
            switch value {
            case .literal(.null): nil
            // SQLite has no booleans but TRUE and FALSE for 1 and 0 (https://sqlite.org/datatype3.html#boolean_datatype).
            case .literal(.bool(let value)): .literal(.integer(value ? 1 : 0))
            case .literal: value
            case .sql(let sql): literal(sql).map { $0 == .null ? nil : .literal($0) } ?? .sql(canonical(sql))
            }
        }

        /// The constant that `sql` spells, if it is one: a number with or without a sign, a string, a blob, NULL, TRUE, FALSE.
        static func literal(_ sql: String) -> Value? {
            guard let all = try? Lexer(sql, lexicon: .sqlite).significantTokens() else { return nil }
            var tokens = all[...]
            while isWrapped(tokens) { tokens = tokens.dropFirst().dropLast() }
            var sign = ""
            if tokens.count == 2, let first = tokens.first, first.isPunctuation("-") || first.isPunctuation("+") {
                sign = first.isPunctuation("-") ? "-" : ""
                tokens = tokens.dropFirst()
                guard tokens.first?.kind == .number else { return nil }
            }
            guard tokens.count == 1, let token = tokens.first else { return nil }
            switch token.kind {
            case .number: return number(sign, token.text)
            case .string: return string(token.text)
            case .word:
                if token.isWord("NULL") { return .null }
                if token.isWord("TRUE") { return .integer(1) }
                return token.isWord("FALSE") ? .integer(0) : nil
            default: return nil
            }
        }

        /// Whether an unquoted word is a value and not a name.
        static func isValueWord(_ token: Token) -> Bool {
            token.isWord(in: ["NULL", "TRUE", "FALSE", "CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP"])
        }

        /// The strings of the list, when the text is `column IN ('…', …)` and nothing else.
        static func enumeratedValues(of column: Identifier, in condition: String) -> [String]? {
            guard var cursor = try? TokenCursor(condition, lexicon: .sqlite) else { return nil }
            guard let first = cursor.peek, first.names(column.text) else { return nil }
            cursor.advance()
            guard cursor.skip(words: "IN"), cursor.skip(punctuation: "(") else { return nil }
            var values: [String] = []
            repeat {
                guard let token = cursor.peek, token.kind == .string, case .text(let value)? = string(token.text) else {
                    return nil
                }
                values.append(value)
                cursor.advance()
            } while cursor.skip(punctuation: ",")
            return cursor.skip(punctuation: ")") && cursor.isAtEnd ? values : nil
        }

        /// Whether `sql` holds a name that SQLite takes for `name`.
        static func mentions(_ name: String, in sql: String) -> Bool {
            guard let tokens = try? Lexer(sql, lexicon: .sqlite).significantTokens() else { return true }
            return tokens.contains { $0.names(name) }
        }

        /// Every name in `sql`, in lower case.
        static func names(in sql: String) -> Set<String> {
            let tokens = (try? Lexer(sql, lexicon: .sqlite).significantTokens()) ?? []
            return Set(tokens.compactMap { $0.unquotedIdentifier(.sqlite)?.lowercased() })
        }

        private static func number(_ sign: String, _ text: Substring) -> Value? {
            let digits = text.filter { $0 != "_" }
            if digits.hasPrefix("0x") || digits.hasPrefix("0X") {
                return UInt64(digits.dropFirst(2), radix: 16).flatMap { value in
                    let number = Int64(bitPattern: value)
                    return .integer(sign.isEmpty ? number : 0 &- number)
                }
            }
            if let integer = Int64(sign + digits) { return .integer(integer) }
            return Double(sign + digits).map(Value.double)
        }

        private static func string(_ text: Substring) -> Value? {
            if text.hasPrefix("'") { return .text(String(text.dropFirst().dropLast().replacing("''", with: "'"))) }
            guard text.hasPrefix("x'") || text.hasPrefix("X'") else { return nil }
            let digits = text.dropFirst(2).dropLast().compactMap(\.hexDigitValue)
            return .bytes(stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) })
        }

        private static func key(_ token: Token, _ columns: Set<String>) -> String {
            switch token.kind {
            case .word, .number:
                return String(
                    decoding: token.text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 },
                    as: UTF8.self
                )
            case .quotedIdentifier:
                guard let name = token.unquotedIdentifier(.sqlite) else { return String(token.text) }
                return columns.contains(name) && isPlain(name) ? name : SQLiteDialect.quote(name)
            default:
                return String(token.text)
            }
        }

        /// Whether `name` means the same with and without quotes, and is written the same in lower case.
        private static func isPlain(_ name: String) -> Bool {
            guard let first = name.utf8.first, first == 0x5F || (0x61...0x7A).contains(first) else { return false }
            return name.utf8.allSatisfy { $0 == 0x5F || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
                && sqlite3_keyword_check(name, Int32(name.utf8.count)) == 0
        }

        private static func needsSpace(_ left: Token, _ right: Token) -> Bool {
            if left.isPunctuation("(") || left.isPunctuation(".") { return false }
            if [")", ",", "."].contains(where: { right.isPunctuation($0) }) { return false }
            if right.isPunctuation("(") { return left.kind == .punctuation }
            return true
        }

        private static func isWrapped(_ tokens: ArraySlice<Token>) -> Bool {
            guard tokens.count > 2, tokens.first?.isPunctuation("(") == true, tokens.last?.isPunctuation(")") == true
            else { return false }
            var depth = 0
            for token in tokens.dropLast() {
                if token.isPunctuation("(") { depth += 1 }
                if token.isPunctuation(")") { depth -= 1 }
                if depth == 0 { return false }
            }
            return true
        }
    }
#endif
