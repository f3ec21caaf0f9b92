#if PostgreSQL
    internal import SkeinDriver
    internal import SkeinModel

    /// How the values of a column become values of another type.
    struct TypeConversion {
        private let dialect: PostgreSQLDialect
        private let old: DataType?
        private let new: DataType

        /// - Parameter old: the type before, or nil where it is not known.
        init(dialect: PostgreSQLDialect, from old: DataType?, to new: DataType) {
            self.dialect = dialect
            self.old = old.map(dialect.normalized)
            self.new = dialect.normalized(new)
        }

        /// The conversion as it stands behind USING, or nil where the server's own will do.
        ///
        /// Every type becomes text by itself, and there an explicit conversion would cut what is too long instead of refusing
        /// it; everything else has to be converted explicitly.
        func using(_ column: Identifier, of table: TableName) throws(DialectError) -> String? {
            let quoted = dialect.quote(column)
            guard !new.isText else { return nil }
            let spelled = try dialect.spell(new)
            if case .native(let words) = new, words.hasPrefix("bit") { return nil }
            switch (old, new) {
            case (.array?, .array(of: .enumeration)), (.array(of: .enumeration)?, .array):
                return "\(quoted)::text[]::\(spelled)"
            case (.array?, .array): return "\(quoted)::\(spelled)"
            // The server reads an array from its text, and writes one.
            case (let old?, .array(let element)) where !old.isText && !old.isNative:
                let value = TypeConversion(dialect: dialect, from: old, to: element)
                var converted = "\(quoted)::\(try dialect.spell(element))"
                if let using = try value.using(column, of: table) { converted = using }
                return "CASE WHEN \(quoted) IS NOT NULL THEN ARRAY[\(converted)] END"
            case (.array?, _) where !new.isNative && new != .json:
                throw DialectError(
                    dialect.flavor,
                    "column \(column) of \(table) holds arrays, and which of their elements is to become \(spelled) is not said",
                    hint: "say it (using: \(quoted)[1])"
                )
            case (.array?, .json): return "to_jsonb(\(quoted))"
            case (_, .enumeration): return "\(quoted)::text::\(spelled)"
            // A boolean and an integer convert into each other, other numbers do not.
            case (.boolean?, .integer), (.integer?, .boolean): return "\(quoted)::\(spelled)"
            case (.boolean?, _) where new.numericRank != nil: return "\(quoted)::integer::\(spelled)"
            case (let old?, .boolean) where old.numericRank != nil: return "\(quoted) <> 0"
            default: return "\(quoted)::\(spelled)"
            }
        }

        /// The default that the server would not convert to the new type by itself: a constant, and for a type whose name
        /// becomes that of another any default.
        func defaultToRestore(_ before: Column) -> DefaultValue? {
            guard let value = before.defaultValue, before.numbering == nil, let old, !old.convertsByItself(to: new)
            else {
                return nil
            }
            switch value {
            case .literal: return value
            case .sql: return old.enumName != nil && old.enumName == new.enumName ? value : nil
            }
        }
    }

    extension DataType {
        fileprivate var isNative: Bool { if case .native = self { true } else { false } }

        /// Whether columns of this type have a collation.
        var isCollated: Bool { if case .array(let element) = self { element.isText } else { isText } }
    }
#endif
