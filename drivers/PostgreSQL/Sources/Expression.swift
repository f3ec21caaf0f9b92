#if PostgreSQL
    internal import SkeinModel
    internal import SkeinSQL

    /// A value expression, as far as checks, defaults, indexes and generated columns use them.
    ///
    /// The server stores expressions parsed and prints them its own way: with every parenthesis, with the conversions
    /// that it put in, with other names for operators. Two texts are compared through this tree.
    indirect enum Expression: Hashable {
        /// An unsigned or negative number as written.
        case number(String)
        /// A string, unquoted.
        case string(String)
        /// A word with a meaning of its own in lower case: `true`, `null`, `current_timestamp(3)`.
        case word(String)
        /// A column, with what qualifies it.
        case column([String])
        /// A call; `arguments` are written with `separators` where the call has words between them.
        case call(String, [Expression], syntax: CallSyntax)
        case prefix(String, Expression)
        case binary(String, Expression, Expression)
        /// AND and OR, flat.
        case chain(String, [Expression])
        /// IS NULL and its kin; the words follow the operand.
        case test(Expression, String)
        case cast(Expression, DataType)
        case list(Expression, negated: Bool, [Expression])
        /// `operand op ANY (…)`.
        case quantified(Expression, String, String, Expression)
        case array([Expression])
        case row([Expression])
        case branches(Expression?, [Branch], otherwise: Expression?)
        case element(Expression, Expression)
        case collate(Expression, String)
        case star

        struct Branch: Hashable {
            var condition: Expression
            var value: Expression
        }

        /// How the arguments of a call stand.
        enum CallSyntax: Hashable {
            case plain
            /// `count(DISTINCT …)`.
            case distinct
            /// Words before each argument: `EXTRACT(year FROM x)` is `["year FROM"]`, of one argument.
            case words([String])
        }

        /// Whether this is a constant.
        var isLiteral: Bool {
            switch self {
            case .number, .string: true
            case .word(let word): ["true", "false", "null"].contains(word)
            case .cast(let operand, _): operand.isLiteral
            default: false
            }
        }

        /// The columns that the expression names, by their last part.
        var columns: Set<String> {
            switch self {
            case .column(let path): Set(path.suffix(1))
            default: children.reduce(into: []) { $0.formUnion($1.columns) }
            }
        }

        private var children: [Expression] {
            switch self {
            case .number, .string, .word, .column, .star: []
            case .call(_, let arguments, _), .array(let arguments), .row(let arguments), .chain(_, let arguments):
                arguments
            case .prefix(_, let operand), .test(let operand, _), .cast(let operand, _), .collate(let operand, _):
                [operand]
            case .binary(_, let left, let right), .quantified(let left, _, _, let right), .element(let left, let right):
                [left, right]
            case .list(let operand, _, let values): [operand] + values
            case .branches(let operand, let branches, let otherwise):
                [operand, otherwise].compactMap { $0 } + branches.flatMap { [$0.condition, $0.value] }
            }
        }
    }

    extension Expression: CustomStringConvertible {
        /// The expression as SQL, with a parenthesis around every operation but the outermost.
        var description: String {
            switch self {
            case .number(let text): text
            case .string(let text): SQLText.quoteString(text)
            case .word(let word): word
            case .column(let path): path.map(Self.name).joined(separator: ".")
            case .call(let name, let arguments, let syntax): Self.call(name, arguments, syntax)
            case .prefix(let word, let operand): "\(word) \(operand.nested)"
            case .binary(let symbol, let left, let right): "\(left.nested) \(symbol) \(right.nested)"
            case .chain(let word, let parts): parts.map(\.nested).joined(separator: " \(word) ")
            case .test(let operand, let words): "\(operand.nested) \(words)"
            case .cast(let operand, let type): "\(operand.nested)::\(type.words)"
            case .list(let operand, let negated, let values):
                "\(operand.nested) \(negated ? "NOT IN" : "IN") (\(Self.joined(values)))"
            case .quantified(let operand, let symbol, let word, let values):
                "\(operand.nested) \(symbol) \(word) (\(values))"
            case .array(let values): "ARRAY[\(Self.joined(values))]"
            case .row(let values): "ROW(\(Self.joined(values)))"
            case .branches(let operand, let branches, let otherwise):
                "CASE" + (operand.map { " \($0.nested)" } ?? "")
                    + branches.map { " WHEN \($0.condition) THEN \($0.value)" }.joined()
                    + (otherwise.map { " ELSE \($0)" } ?? "") + " END"
            case .element(let operand, let index): "\(operand.nested)[\(index)]"
            case .collate(let operand, let name): "\(operand.nested) COLLATE \(name)"
            case .star: "*"
            }
        }

        private var nested: String {
            switch self {
            case .number(let text): text.hasPrefix("-") ? "(\(text))" : text
            case .string, .word, .column, .call, .array, .row, .branches, .star: description
            case .prefix, .binary, .chain, .test, .cast, .list, .quantified, .element, .collate: "(\(description))"
            }
        }

        private static func joined(_ expressions: [Expression]) -> String {
            expressions.map(\.description).joined(separator: ", ")
        }

        private static func call(_ name: String, _ arguments: [Expression], _ syntax: CallSyntax) -> String {
            switch syntax {
            case .plain: "\(name)(\(joined(arguments)))"
            case .distinct: "\(name)(DISTINCT \(joined(arguments)))"
            case .words(let words):
                "\(name)("
                    + zip(words, arguments).map { $0.isEmpty ? $1.nested : "\($0) \($1.nested)" }.joined(separator: " ")
                    + ")"
            }
        }

        static func name(_ text: String) -> String {
            let isPlain = text.utf8.enumerated().allSatisfy { position, byte in
                (byte >= 0x61 && byte <= 0x7A) || byte == 0x5F || (position > 0 && byte >= 0x30 && byte <= 0x39)
            }
            return isPlain && !text.isEmpty && !ReservedWords.contains(text)
                ? text : SQLText.quoteIdentifier(text, quote: "\"")
        }

        /// The name that ``name(_:)`` made `text` of.
        static func unquoted(_ text: String) -> String {
            guard text.hasPrefix("\""), text.hasSuffix("\""), text.utf8.count > 1 else { return text }
            return String(text.dropFirst().dropLast()).replacing("\"\"", with: "\"")
        }
    }

    extension String {
        /// The name that an unquoted word means: the server folds ASCII letters (manual 4.1.1) and, in UTF-8, no others.
        var folded: String {
            String(decoding: utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
        }
    }

    /// The words that name no column without quotes (manual, appendix C: reserved, also "can be function or type").
    enum ReservedWords {
        static func contains(_ word: String) -> Bool { words.contains(word) }

        private static let words: Set<String> = Set(
            """
            all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case \
            cast char character check coalesce collate collation column concurrently constraint create cross \
            current_catalog current_date current_role current_schema current_time current_timestamp current_user dec \
            decimal default deferrable desc distinct do else end except exists extract false fetch float for foreign \
            freeze from full grant greatest group grouping having ilike in initially inner inout int integer intersect \
            interval into is isnull join lateral leading least left like limit localtime localtimestamp national natural \
            nchar none normalize not notnull null nullif numeric offset on only or order out outer overlaps overlay \
            placing position precision primary real references returning right row select session_user setof similar \
            smallint some substring symmetric table tablesample then time timestamp to trailing treat trim true union \
            unique user using values varchar variadic verbose when where window with xmlattributes xmlconcat
            """.split(separator: " ").map(String.init)
        )
    }
#endif
