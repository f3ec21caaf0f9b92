#if PostgreSQL
    internal import SkeinModel
    internal import SkeinSQL

    extension Expression {
        /// The expression without what the server adds by itself, so that it reads the same from a person and from
        /// the server. It still means the same where it is run.
        ///
        /// - Parameter types: the types of the columns it may name.
        func simplified(_ types: [String: DataType]) -> Expression {
            switch self {
            case .number(let text): return .number(NumberText(text).text)
            case .string, .word, .column, .star: return self
            case .cast(let operand, let type):
                return Self.cast(operand.simplified(types), type, types)
            case .binary(let symbol, let left, let right):
                return Self.binary(symbol, left.simplified(types), right.simplified(types), types)
            case .quantified(let operand, let symbol, let word, let values):
                return Self.quantified(operand.simplified(types), symbol, word, values.simplified(types), types)
            case .list(let operand, let negated, let values):
                return Self.list(operand.simplified(types), negated, values.map { $0.simplified(types) }, types)
            case .chain(let word, let parts):
                let parts = parts.map { $0.simplified(types) }
                return parts.dropFirst().reduce(parts[0]) { .joined(word, $0, $1) }
            case .call(let name, let arguments, let syntax):
                return Self.call(name, arguments.map { $0.simplified(types).withoutConversion(types) }, syntax)
            case .prefix(let word, let operand): return .prefix(word, operand.simplified(types))
            case .test(let operand, let words): return .test(operand.simplified(types), words)
            case .array(let values): return .array(values.map { $0.simplified(types) })
            case .row(let values): return .row(values.map { $0.simplified(types) })
            case .branches(let operand, let branches, let otherwise):
                return .branches(
                    operand?.simplified(types),
                    branches.map {
                        Branch(
                            condition: operand == nil
                                ? $0.condition.simplified(types) : $0.condition.simplified(types).withoutLiteralCast,
                            value: $0.value.simplified(types).withoutLiteralCast
                        )
                    },
                    otherwise: (otherwise?.simplified(types).withoutLiteralCast).flatMap {
                        $0 == .word("null") ? nil : $0
                    }
                )
            case .element(let operand, let index): return .element(operand.simplified(types), index.simplified(types))
            case .collate(let operand, let name): return .collate(operand.simplified(types), name)
            }
        }

        private static func cast(_ operand: Expression, _ type: DataType, _ types: [String: DataType]) -> Expression {
            if case .string(let text) = operand {
                if type.isText { return operand }
                if let read = read(text, type) { return read }
                if type == .interval, let interval = IntervalText(text) { return .cast(.string(interval.text), type) }
                if type == .native("regclass") { return operand }
            }
            if operand == .word("null") { return operand }
            if case .array(let values) = operand, case .array(let element) = type, !values.isEmpty,
                values.allSatisfy(\.isLiteral), element.isText || element.numericRank != nil
            {
                return operand
            }
            // The server puts the conversion of a list of constants to each of them.
            if case .array(let values) = operand, case .array(let element) = type, values.allSatisfy(\.isLiteral),
                !values.isEmpty
            {
                return .array(values.map { cast($0.withoutLiteralCast, element, types) })
            }
            if let known = operand.type(types), known.isText, type.isText, !type.hasLength { return operand }
            return .cast(operand, type)
        }

        /// A text that stands for a number or a truth value, as what it stands for.
        private static func read(_ text: String, _ type: DataType) -> Expression? {
            if type.numericRank != nil, isNumber(text) { return .number(NumberText(text).text) }
            if type == .boolean { return boolean(text).map(Expression.word) }
            return nil
        }

        /// The expression without a conversion that the server would put in by itself.
        private func withoutConversion(_ types: [String: DataType]) -> Expression {
            guard case .cast(let operand, let type) = self, !operand.isLiteral, !type.hasLength,
                operand.type(types)?.convertsByItself(to: type) == true
            else { return self }
            return operand
        }

        /// A constant without its cast, read as the server reads it beside a value of `type`.
        private func constant(besides type: DataType?) -> Expression {
            let bare = withoutLiteralCast
            guard case .string(let text) = bare, let type else { return bare }
            return Self.read(text, type) ?? bare
        }

        /// A constant takes the type of what it is compared or reckoned with, so that its own cast says nothing.
        private static func binary(
            _ symbol: String,
            _ left: Expression,
            _ right: Expression,
            _ types: [String: DataType]
        ) -> Expression {
            if comparisons.contains(symbol) {
                let left = left.withoutConversion(types)
                let right = right.withoutConversion(types)
                if right.isLiteral { return .binary(symbol, left, right.constant(besides: left.type(types))) }
                return .binary(symbol, left.isLiteral ? left.constant(besides: right.type(types)) : left, right)
            }
            guard ["+", "-", "*", "/", "%", "^"].contains(symbol) else {
                // `doc @> '{}'`: the constant has the type of the other side.
                let sides = (left.literalCast, right.literalCast)
                if let type = sides.1, type == left.type(types) {
                    return .binary(symbol, left, right.withoutLiteralCast)
                }
                if let type = sides.0, type == right.type(types) {
                    return .binary(symbol, left.withoutLiteralCast, right)
                }
                return .binary(symbol, left, right)
            }
            // The side of lower rank is converted to the type of the other; said of both, it was meant.
            // Powers have no whole numbers (manual 9.3), so that there the server converts both.
            let ranks = symbol == "^" ? (nil, nil) : (left.naturalRank(types), right.naturalRank(types))
            return .binary(
                symbol,
                left.withoutNumberConversion(upTo: ranks.1, types),
                right.withoutNumberConversion(upTo: ranks.0, types)
            )
        }

        /// The rank of a number's type, a cast put aside that the server may have added; nil where it is not known.
        private func naturalRank(_ types: [String: DataType]) -> Int? {
            switch self {
            case .number(let text): Int64(text) == nil ? 4 : 2
            case .cast(let operand, let type):
                operand.type(types)?.numericRank == nil && !operand.isBareNumber
                    ? type.numericRank : operand.naturalRank(types)
            default: type(types)?.numericRank
            }
        }

        /// The expression without its cast to a type of number that the other side, of rank `rank`, asks for anyway.
        private func withoutNumberConversion(upTo rank: Int?, _ types: [String: DataType]) -> Expression {
            guard case .cast(let operand, let type) = self, let wanted = type.numericRank, !type.hasLength else {
                return self
            }
            let isConverted = operand.isBareNumber || operand.type(types)?.convertsByItself(to: type) == true
            return isConverted && wanted <= (rank ?? .max) ? operand : self
        }

        private var literalCast: DataType? {
            if case .cast(let operand, let type) = self, operand.isLiteral { type } else { nil }
        }

        private static let comparisons: Set<String> = [
            "=", "<>", "<", ">", "<=", ">=", "LIKE", "NOT LIKE", "ILIKE", "NOT ILIKE", "~", "~*", "!~", "!~*",
            "IS DISTINCT FROM", "IS NOT DISTINCT FROM",
        ]

        /// `x = ANY (ARRAY[1, 2])` is how the server keeps `x IN (1, 2)`.
        private static func quantified(
            _ operand: Expression,
            _ symbol: String,
            _ word: String,
            _ values: Expression,
            _ types: [String: DataType]
        ) -> Expression {
            var values = values
            if case .cast(let inner, .array) = values, case .array = inner { values = inner }
            guard case .array(let elements) = values, elements.allSatisfy(\.isLiteral),
                (symbol, word) == ("=", "ANY") || (symbol, word) == ("<>", "ALL")
            else { return .quantified(operand, symbol, word, values) }
            return list(operand, symbol == "<>", elements, types)
        }

        private static func list(
            _ operand: Expression,
            _ negated: Bool,
            _ values: [Expression],
            _ types: [String: DataType]
        ) -> Expression {
            let operand = operand.withoutConversion(types)
            let values = values.map { $0.constant(besides: operand.type(types)) }
            if values.count == 1 { return .binary(negated ? "<>" : "=", operand, values[0]) }
            return .list(operand, negated: negated, values)
        }

        private static func call(_ name: String, _ arguments: [Expression], _ syntax: CallSyntax) -> Expression {
            .call(name, alike.contains(name) ? arguments.map(\.withoutLiteralCast) : arguments, syntax: syntax)
        }

        /// The arguments of these take one another's type (manual 10.5).
        private static let alike: Set<String> = ["coalesce", "nullif", "greatest", "least"]

        private func type(_ types: [String: DataType]) -> DataType? {
            switch self {
            case .column(let path): path.last.flatMap { types[$0] }
            case .cast(_, let type): type
            case .call(let name, let arguments, _):
                if Self.textFunctions.contains(name) {
                    .text
                } else if Self.alike.contains(name) {
                    arguments.lazy.compactMap { $0.type(types) }.first
                } else {
                    nil
                }
            case .collate(let operand, _): operand.type(types)
            case .binary("||", let left, let right):
                left.type(types)?.isText == true || right.type(types)?.isText == true ? .text : nil
            default: nil
            }
        }

        private static let textFunctions: Set<String> = [
            "btrim", "concat", "concat_ws", "initcap", "left", "lower", "lpad", "ltrim", "md5", "regexp_replace",
            "repeat",
            "replace", "right", "rpad", "rtrim", "split_part", "substr", "substring", "trim", "upper",
        ]

        private var withoutLiteralCast: Expression {
            if case .cast(let operand, _) = self, operand.isLiteral { operand } else { self }
        }

        private var isBareNumber: Bool { if case .number = self { true } else { false } }

        static func isNumber(_ text: String) -> Bool {
            text.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?/) != nil
        }

        /// The word of a text that the server takes for a boolean (manual 8.6).
        static func boolean(_ text: String) -> String? {
            switch text.lowercased() {
            case "t", "true", "y", "yes", "on", "1": "true"
            case "f", "false", "n", "no", "off", "0": "false"
            default: nil
            }
        }
    }

    extension DataType {
        /// Whether a conversion to this type may cut or round.
        fileprivate var hasLength: Bool {
            switch self {
            case .string, .char: true
            case .decimal(let precision, _): precision != nil
            default: false
            }
        }
    }
#endif
