#if MySQL
    internal import SkeinSQL

    /// An expression, read as far as needed to see that two spellings of it are the same.
    ///
    /// Both servers store an expression as a tree and print it in their own words: other parentheses, other function
    /// names, negations pushed inwards. Reading the author's text and the server's text into this tree and printing both
    /// gives one text, which is SQL again. What is not understood stays in the canonical text of ``SQLText``.
    indirect enum MySQLExpression: Hashable, Sendable {
        /// A number, string or bit string as it is printed, or `null`.
        case literal(String)
        /// A column, without its table: an expression of a table names no other.
        case column(String)
        case call(String, [MySQLExpression])
        /// A function whose arguments are separated by words, printed as it is: `extract(year from …)`.
        case words([Word])
        case unary(String, MySQLExpression)
        case binary(String, MySQLExpression, MySQLExpression)
        case all([MySQLExpression])
        case any([MySQLExpression])
        case not(MySQLExpression)
        case between(MySQLExpression, MySQLExpression, MySQLExpression, negated: Bool)
        case list(MySQLExpression, [MySQLExpression], negated: Bool)
        case match(String, MySQLExpression, MySQLExpression, escape: MySQLExpression?, negated: Bool)
        case test(MySQLExpression, String, negated: Bool)
        case cases(MySQLExpression?, [When], otherwise: MySQLExpression?)
        case tuple([MySQLExpression])

        struct When: Hashable, Sendable {
            var condition: MySQLExpression
            var value: MySQLExpression
        }

        enum Word: Hashable, Sendable {
            case text(String)
            case expression(MySQLExpression)
        }

        /// The text in which expressions are compared and reported; valid SQL wherever `text` was.
        static func canonical(_ text: String, lexicon: Lexicon) -> String {
            read(text, lexicon: lexicon)?.description ?? SQLText.canonical(text, lexicon: lexicon)
        }

        /// The expression that `text` spells, or nil when it has a construct that is not known here.
        static func read(_ text: String, lexicon: Lexicon) -> MySQLExpression? {
            guard var parser = try? MySQLExpressionParser(text, lexicon: lexicon),
                let expression = try? parser.expression(), parser.isAtEnd
            else { return nil }
            return expression
        }

        /// The moment `current_timestamp` or one of its other names asks for; the fraction's digits where given.
        var isCurrentTimestamp: (Bool, digits: Int?) {
            guard case .call("current_timestamp", let arguments) = self else { return (false, nil) }
            if case .literal(let digits)? = arguments.first { return (true, Int(digits)) }
            return (arguments.isEmpty, nil)
        }
    }

    // MARK: - Rules

    extension MySQLExpression {
        private static let opposites = ["=": "<>", "<>": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">"]
        private static let mirrored = ["=": "=", "<>": "<>", "<": ">", ">": "<", "<=": ">=", ">=": "<=", "<=>": "<=>"]

        var isLiteral: Bool { if case .literal = self { true } else { false } }

        /// Whether the value is true, false or NULL by its form.
        var isCondition: Bool {
            switch self {
            case .binary(let symbol, _, _): Self.mirrored[symbol] != nil || symbol == "xor"
            case .all, .any, .not, .between, .list, .match, .test: true
            default: false
            }
        }

        /// A comparison, the constant on its right.
        static func compare(_ symbol: String, _ left: MySQLExpression, _ right: MySQLExpression) -> MySQLExpression {
            let symbol = symbol == "!=" ? "<>" : symbol
            if left.isLiteral, !right.isLiteral, let other = mirrored[symbol] { return .binary(other, right, left) }
            return .binary(symbol, left, right)
        }

        /// The negation, pushed inwards as both servers do.
        var negated: MySQLExpression {
            switch self {
            case .binary(let symbol, let left, let right):
                if let opposite = Self.opposites[symbol] { return .binary(opposite, left, right) }
                return isCondition ? .not(self) : .binary("=", self, .literal("0"))
            case .all(let parts): return .any(parts.map(\.negated))
            case .any(let parts): return .all(parts.map(\.negated))
            case .not(let inner): return inner
            case .between(let value, let low, let high, let negated):
                return .between(value, low, high, negated: !negated)
            case .list(let value, let values, let negated): return .list(value, values, negated: !negated)
            case .match(let word, let value, let pattern, let escape, let negated):
                return .match(word, value, pattern, escape: escape, negated: !negated)
            case .test(let value, let what, let negated): return .test(value, what, negated: !negated)
            default: return .binary("=", self, .literal("0"))
            }
        }

        /// The operand of AND, OR: `x <> 0` says no more than `x` there, and servers add it.
        private var asCondition: MySQLExpression {
            if case .binary("<>", let value, .literal("0")) = self, !value.isLiteral { return value }
            return self
        }

        static func conjunction(_ parts: [MySQLExpression]) -> MySQLExpression {
            .all(parts.flatMap { if case .all(let inner) = $0 { inner } else { [$0.asCondition] } })
        }

        static func disjunction(_ parts: [MySQLExpression]) -> MySQLExpression {
            .any(parts.flatMap { if case .any(let inner) = $0 { inner } else { [$0.asCondition] } })
        }

        /// A list of one value is a comparison.
        static func member(
            _ value: MySQLExpression,
            of values: [MySQLExpression],
            negated: Bool
        ) -> MySQLExpression {
            if values.count == 1 { return compare(negated ? "<>" : "=", value, values[0]) }
            return .list(value, values, negated: negated)
        }

        /// Other names of the functions that servers rename.
        private static let names = [
            "lcase": "lower", "ucase": "upper", "octet_length": "length", "character_length": "char_length",
            "substring": "substr", "mid": "substr", "now": "current_timestamp", "localtime": "current_timestamp",
            "localtimestamp": "current_timestamp", "curdate": "current_date", "curtime": "current_time",
            "pow": "power", "ceil": "ceiling", "rand": "rand", "schema": "database", "sha": "sha1", "day": "dayofmonth",
        ]

        /// A call under its usual name, or the operator that it stands for.
        static func function(_ name: String, _ arguments: [MySQLExpression]) -> MySQLExpression {
            let name = names[name] ?? name
            switch (name, arguments.count) {
            case ("isnull", 1): return .test(arguments[0], "null", negated: false)
            case ("mod", 2): return .binary("mod", arguments[0], arguments[1])
            case ("instr", 2): return .call("locate", [arguments[1], arguments[0]])
            case ("regexp_like", 2):
                return .match("regexp", arguments[0], arguments[1], escape: nil, negated: false)
            case ("date_add", 2), ("adddate", 2): return .binary("+", arguments[0], arguments[1])
            case ("date_sub", 2), ("subdate", 2): return .binary("-", arguments[0], arguments[1])
            case ("date", 1): return cast(arguments[0], "date")
            case ("current_timestamp", 1) where arguments[0] == .literal("0"): return .call(name, [])
            default: return .call(name, arguments)
            }
        }

        static func cast(_ value: MySQLExpression, _ type: String) -> MySQLExpression {
            .words([.text("cast("), .expression(value), .text(" as \(type))")])
        }
    }

    // MARK: - Printing

    extension MySQLExpression: CustomStringConvertible {
        /// How tightly an expression binds, from OR (1) to a single value (20).
        private var level: Int {
            switch self {
            case .any: 1
            case .binary("xor", _, _): 2
            case .all: 3
            case .not: 4
            case .between, .list, .match, .test: 6
            case .binary(let symbol, _, _): Self.mirrored[symbol] != nil ? 6 : Self.arithmetic[symbol] ?? 15
            case .unary: 15
            default: 20
            }
        }

        /// Operators between values and how tightly they bind (MySQL 14.4.1 "Operator Precedence").
        static let arithmetic = [
            "|": 8, "&": 9, "<<": 10, ">>": 10, "+": 11, "-": 11, "*": 12, "/": 12, "div": 12, "mod": 12, "^": 13,
            "collate": 16,
        ]

        private func text(above level: Int) -> String {
            self.level > level ? description : "(\(description))"
        }

        var description: String {
            func joined(_ parts: [MySQLExpression], _ separator: String) -> String {
                parts.map(\.description).joined(separator: separator)
            }
            switch self {
            case .literal(let text): return text
            case .column(let name): return SQLText.quoteIdentifier(name, quote: "`")
            case .call(let name, let arguments):
                return arguments.isEmpty && Self.bare.contains(name) ? name : "\(name)(\(joined(arguments, ", ")))"
            case .words(let words):
                return words.map {
                    switch $0 {
                    case .text(let text): text
                    case .expression(let expression): expression.description
                    }
                }.joined()
            case .unary(let symbol, let value): return "\(symbol)\(value.text(above: 15))"
            case .binary(let symbol, let left, let right):
                // A chain to the left needs no parentheses; one of comparisons gets them, for people.
                let isArithmetic = Self.arithmetic[symbol] != nil
                return "\(left.text(above: isArithmetic ? level - 1 : level)) \(symbol) \(right.text(above: level))"
            case .all(let parts): return parts.map { $0.text(above: 3) }.joined(separator: " and ")
            case .any(let parts): return parts.map { $0.text(above: 1) }.joined(separator: " or ")
            case .not(let value): return "not \(value.text(above: 4))"
            case .between(let value, let low, let high, let negated):
                return "\(value.text(above: 6)) \(negated ? "not " : "")between \(low.text(above: 6))"
                    + " and \(high.text(above: 6))"
            case .list(let value, let values, let negated):
                return "\(value.text(above: 6)) \(negated ? "not " : "")in (\(joined(values, ", ")))"
            case .match(let word, let value, let pattern, let escape, let negated):
                return "\(value.text(above: 6)) \(negated ? "not " : "")\(word) \(pattern.text(above: 6))"
                    + (escape.map { " escape \($0)" } ?? "")
            case .test(let value, let what, let negated):
                return "\(value.text(above: 6)) is \(negated ? "not " : "")\(what)"
            case .cases(let subject, let cases, let otherwise):
                return "case" + (subject.map { " \($0)" } ?? "")
                    + cases.map { " when \($0.condition) then \($0.value)" }.joined()
                    + (otherwise.map { " else \($0)" } ?? "") + " end"
            case .tuple(let values): return "(\(joined(values, ", ")))"
            }
        }

        /// Functions that are written without parentheses.
        static let bare: Set<String> = ["current_timestamp", "current_date", "current_time", "current_user"]
    }
#endif
