#if PostgreSQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension PostgreSQLDialect {
        /// Views keep their text, which is compared only where both were read from a server.
        func normalize(_ schema: SchemaModel) -> SchemaModel {
            var result = schema
            result.tables = schema.tables.mapValues { normalized($0, enums: schema.enums) }
            result.views = schema.views.mapValues { view in
                var view = view
                view.query = Self.bare(query: view.query)
                view.options = Self.normalized(options: view.options)
                return view
            }
            result.sequences = schema.sequences.mapValues {
                SQLSequence($0.name, $0.numbering.reduced(for: .bigint))
            }
            return result
        }

        /// A query without what may stand around it.
        static func bare(query: String) -> String {
            func isSpace(_ scalar: Unicode.Scalar) -> Bool { " \t\r\n".unicodeScalars.contains(scalar) }
            var text = query.unicodeScalars[...]
            while let first = text.first, isSpace(first) { text.removeFirst() }
            while let last = text.last, isSpace(last) || last == ";" { text.removeLast() }
            return String(text)
        }

        private func normalized(_ table: Table, enums: [ObjectName: EnumType]) -> Table {
            var table = table
            table.stored = nil
            table.columns = table.columns.map { normalized($0, enums: enums) }
            table.foldEnumerations()
            for key in InspectedOption.all {
                for position in table.columns.indices { table.columns[position].options[key] = nil }
            }
            if table.comment == "" { table.comment = nil }
            table.options = Self.normalized(options: table.options)

            if let key = table.primaryKey {
                table.primaryKey?.name = key.name.flatMap { GeneratedName.is($0, "pkey") ? nil : $0 }
                for position in table.columns.indices where key.columns.contains(table.columns[position].name) {
                    table.columns[position].nullable = false
                }
            }
            for position in table.uniques.indices { table.uniques[position].name.forget(generated: "key") }
            for position in table.foreignKeys.indices { table.foreignKeys[position].name.forget(generated: "fkey") }
            for position in table.exclusions.indices { table.exclusions[position].name.forget(generated: "excl") }

            let expressions = TableExpressions(table)
            table.checks = table.checks.compactMap(expressions.normalized)
            table.indexes = table.indexes.compactMap(expressions.normalized)
            table.exclusions = table.exclusions.compactMap(expressions.normalized)
            for position in table.columns.indices {
                guard let computed = table.columns[position].computed else { continue }
                table.columns[position].computed?.sql = expressions.canonical(computed.sql)
            }
            table.uniques.sort { ($0.name?.text ?? "", "\($0.columns)") < ($1.name?.text ?? "", "\($1.columns)") }
            table.foreignKeys.sort {
                ($0.name?.text ?? "", "\($0.columns)\($0.referencedTable)")
                    < ($1.name?.text ?? "", "\($1.columns)\($1.referencedTable)")
            }
            table.checks.sort { ($0.name?.text ?? "", $0.expression) < ($1.name?.text ?? "", $1.expression) }
            table.exclusions.sort { ($0.name?.text ?? "", "\($0.elements)") < ($1.name?.text ?? "", "\($1.elements)") }
            table.indexes.sort { $0.name < $1.name }
            return table
        }

        private func normalized(_ column: Column, enums: [ObjectName: EnumType]) -> Column {
            var column = column
            if case .native(let words) = column.type, let whole = Self.serials[words.lowercased()] {
                column.type = whole
                column.autoincrement = true
            }
            column.type = normalized(column.type).resolved(enums)
            if column.comment == "" { column.comment = nil }
            if column.collation == "default" { column.collation = nil }
            if var identity = column.identity {
                identity = identity.reduced(for: column.type)
                // What the dialect makes of autoincrement.
                column.autoincrement = identity == Identity()
                column.identity = column.autoincrement ? nil : identity
            }
            if column.autoincrement || column.identity != nil {
                column.nullable = false
                column.defaultValue = nil
            }
            if column.computed != nil { column.defaultValue = nil }
            column.defaultValue = column.defaultValue.flatMap { normalized($0, for: column.type) }
            return column
        }

        /// The shorthands for a whole number with a sequence (manual 8.1.4).
        private static let serials: [String: DataType] = [
            "smallserial": .smallint, "serial2": .smallint, "serial": .integer, "serial4": .integer,
            "bigserial": .bigint, "serial8": .bigint,
        ]

        func normalized(_ type: DataType) -> DataType {
            switch type {
            // numeric(p) is numeric(p,0) (manual 8.1.2).
            case .decimal(let precision?, nil): return .decimal(precision: precision, scale: 0)
            case .binary: return .binary(length: nil)
            case .native(let words): return PostgreSQLType.parse(words)
            case .array(let element):
                let inner = normalized(element)
                if case .array = inner { return inner }
                return .array(of: inner)
            default: return type
            }
        }

        /// A default as a constant where it is one, else as an expression in one way of writing.
        func normalized(_ value: DefaultValue, for type: DataType) -> DefaultValue? {
            let text: String
            switch value {
            case .literal(.null): return nil
            case .literal(let constant):
                guard let literal = try? literal(constant) else { return value }
                text = literal
            case .sql(let sql): text = sql
            }
            guard let parsed = try? ExpressionParser.parse(text) else {
                return .sql(SQLText.canonical(text, lexicon: lexicon))
            }
            return DefaultConstant(parsed.simplified([:]), for: type).value
        }
    }

    /// A default's expression as a constant, where it is one.
    struct DefaultConstant {
        /// The default; nil for NULL, which is none.
        let value: DefaultValue?

        init(_ expression: Expression, for type: DataType) {
            var expression = expression
            if case .cast(let operand, let cast) = expression, operand.isLiteral, Self.isSame(cast, type) {
                expression = operand
            }
            if case .string(let text) = expression { expression = Self.read(text, type) }
            switch expression {
            case .word("null"): value = nil
            case .word("true"): value = .literal(.bool(true))
            case .word("false"): value = .literal(.bool(false))
            case .string(let text): value = .literal(.text(text))
            case .number(let text):
                if let whole = Int64(text) {
                    value = .literal(.integer(whole))
                } else if text.contains(where: { ".e".contains($0) }), let number = Double(text), number.isFinite {
                    value = .literal(.double(number))
                } else {
                    value = .sql(text)
                }
            default: value = .sql(expression.description)
            }
        }

        private static func isSame(_ cast: DataType, _ type: DataType) -> Bool {
            switch (cast, type) {
            case (.native(let words), .enumeration(_, let name?)):
                let path = [name.schema, name.name].compactMap { $0.map { Expression.name($0.text) } }
                return words == path.joined(separator: ".") || words == path.last
            case (.array(let cast), .array(let element)): return isSame(cast, element)
            default: return cast == type
            }
        }

        /// A text as the server reads it into a column of `type`.
        private static func read(_ text: String, _ type: DataType) -> Expression {
            if type.numericRank != nil, Expression.isNumber(text) { return .number(text) }
            if type == .boolean, let word = Expression.boolean(text) { return .word(word) }
            if type == .uuid { return .string(text.lowercased()) }
            if type == .json { return .string(withoutSpace(text)) }
            if type == .datetime || type == .timestamp { return .string(time(text, zone: type == .timestamp)) }
            return .string(text)
        }

        /// A date is its first moment, and a time without a zone is one of UTC, as sessions here have it.
        private static func time(_ text: String, zone: Bool) -> String {
            guard let match = text.wholeMatch(of: /(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d)(:\d\d)?)?(Z|\+00(?::?00)?)?/)
            else { return text }
            return "\(match.1) \(match.2 ?? "00:00")\(match.3 ?? ":00")" + (zone ? "+00" : "")
        }

        /// JSON without the white space between its parts.
        private static func withoutSpace(_ text: String) -> String {
            var result = String.UnicodeScalarView()
            var isInString = false
            var isEscaped = false
            for scalar in text.unicodeScalars {
                if !isInString, " \t\n\r".unicodeScalars.contains(scalar) { continue }
                result.append(scalar)
                if isEscaped {
                    isEscaped = false
                } else if isInString, scalar == "\\" {
                    isEscaped = true
                } else if scalar == "\"" {
                    isInString.toggle()
                }
            }
            return String(result)
        }
    }

    /// The names that the server gives to constraints: `<table>_<columns>_key` and the like, with a number where one
    /// is taken (PostgreSQL's `ChooseConstraintName`).
    enum GeneratedName {
        static func `is`(_ name: Identifier, _ suffix: String) -> Bool {
            var text = name.text[...]
            while text.last?.isASCII == true, text.last?.isNumber == true { text = text.dropLast() }
            return text.hasSuffix("_\(suffix)")
        }
    }

    extension Identifier? {
        fileprivate mutating func forget(generated suffix: String) {
            if let name = self, GeneratedName.is(name, suffix) { self = nil }
        }
    }

    /// The expressions of one table in the form in which they are compared.
    private struct TableExpressions {
        private let types: [String: DataType]
        private let known: Set<String>
        private let collations: [Identifier: String]

        init(_ table: Table) {
            collations = Dictionary(
                table.columns.compactMap { column in column.collation.map { (column.name, $0) } }
            ) { first, _ in first }
            types = Dictionary(table.columns.map { ($0.name.text, $0.type) }) { first, _ in first }
            known = Set(types.keys).union([table.name.name.text])
        }

        func canonical(_ text: String) -> String {
            guard let parsed = parse(text) else { return SQLText.canonical(text, lexicon: PostgreSQLDialect.lexicon) }
            return parsed.description
        }

        /// Nil for a check of a column that is gone: the server drops the check with the column.
        func normalized(_ check: CheckConstraint) -> CheckConstraint? {
            guard stands(check.expression) else { return nil }
            var check = check
            check.expression = canonical(check.expression)
            check.name.forget(generated: "check")
            return check
        }

        /// Nil for an index over a column that is gone.
        func normalized(_ index: Index) -> Index? {
            var index = index
            index.method = index.method.map { $0.lowercased() }
            if index.method == "btree" { index.method = nil }
            index.options = PostgreSQLDialect.normalized(options: index.options)
            if let predicate = index.predicate {
                guard stands(predicate) else { return nil }
                index.predicate = canonical(predicate)
            }
            for position in index.keys.indices {
                guard let key = normalized(index.keys[position], method: index.method) else { return nil }
                index.keys[position] = key
            }
            return index
        }

        /// Nil for an exclusion over a column that is gone.
        func normalized(_ exclude: ExcludeConstraint) -> ExcludeConstraint? {
            var exclude = exclude
            exclude.method = exclude.method.lowercased()
            if let predicate = exclude.predicate {
                guard stands(predicate) else { return nil }
                exclude.predicate = canonical(predicate)
            }
            for position in exclude.elements.indices {
                let element = exclude.elements[position]
                let key = IndexKey(element.subject, operatorClass: element.operatorClass)
                guard let key = normalized(key, method: exclude.method) else { return nil }
                exclude.elements[position] = ExcludeConstraint.Element(
                    key.subject,
                    PostgreSQLDialect.bare(query: element.comparison),
                    operatorClass: key.operatorClass
                )
            }
            return exclude
        }

        /// Nil for a key over a column that is gone.
        private func normalized(_ key: IndexKey, method: String?) -> IndexKey? {
            var key = key.separated
            if case .expression(let text) = key.subject {
                guard stands(text) else { return nil }
                var parsed = parse(text)
                if key.collation == nil, case .collate(let operand, let name)? = parsed {
                    key.collation = Expression.unquoted(name)
                    parsed = operand
                }
                if case .column(let path)? = parsed, let name = path.last {
                    key.subject = .column(Identifier(reported: name))
                } else {
                    key.subject = .expression(parsed?.description ?? canonical(text))
                }
            }
            if case .column(let name) = key.subject, key.collation == collations[name] ?? "default" {
                key.collation = nil
            }
            key.operatorClass = key.operatorClass.flatMap { OperatorClass.normalized($0, method: method ?? "btree") }
            if key.nullsFirst == key.descending { key.nullsFirst = nil }
            return key
        }

        private func stands(_ text: String) -> Bool { parse(text).map { $0.columns.isSubset(of: known) } ?? true }

        private func parse(_ text: String) -> Expression? { (try? ExpressionParser.parse(text))?.simplified(types) }
    }

    extension Table {
        /// Makes enumerations of the text columns whose check says so, and takes the checks away. The check's name stays
        /// with the column, for whoever has to drop it.
        mutating func foldEnumerations() {
            for check in checks where EnumerationCheck.isName(check.name) {
                guard let parsed = try? ExpressionParser.parse(check.expression),
                    let (name, values) = parsed.simplified(columnTypes).listOfTexts,
                    let position = columns.firstIndex(where: { $0.name.text == name }),
                    columns[position].type == .string(length: PostgreSQLDialect.longest(values))
                else { continue }
                columns[position].type = .enumeration(values: values, name: nil)
                columns[position].options[InspectedOption.enumerationCheck] = check.name?.text
                checks.removeAll { $0 == check }
            }
        }

        private var columnTypes: [String: DataType] {
            Dictionary(columns.map { ($0.name.text, $0.type) }) { first, _ in first }
        }
    }

    extension Expression {
        /// The column and the texts of `column IN ('a', 'b')`.
        fileprivate var listOfTexts: (column: String, values: [String])? {
            switch self {
            case .list(.column(let path), negated: false, let values):
                let texts = values.compactMap { if case .string(let text) = $0 { text } else { nil } }
                return texts.count == values.count ? path.last.map { ($0, texts) } : nil
            case .binary("=", .column(let path), .string(let text)): return path.last.map { ($0, [text]) }
            default: return nil
            }
        }
    }
#endif
