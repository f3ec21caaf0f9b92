package import SkeinDocument
package import SkeinModel
package import SkeinSQL

/// One operation of a revision, as people write it: it reads its own fields and lowers, purely, to changes.
///
/// The set is open: a new operation is one file beside the others, a line in ``OperationCatalog`` and a case in the
/// conformance corpus.
package protocol Operation: Hashable, Sendable {
    /// The key in revision files: `add_column`.
    static var keyword: String { get }

    /// The field that a plain text stands for, as in `execute: "…"`. Defaults to none.
    static var shorthand: String? { get }

    /// What people have to know of it.
    static var reference: OperationReference { get }

    /// Reads the fields. The caller refuses those that are left.
    init(_ fields: inout Fields) throws(SyntaxError)

    /// The changes that this operation means for one flavour.
    ///
    /// - Throws: ``OperationError`` when it has no meaning there, before anything is touched.
    func lower(in context: LoweringContext) throws(OperationError) -> [Change]
}

extension Operation {
    /// None.
    package static var shorthand: String? { nil }
}

/// What an operation is lowered against.
package struct LoweringContext: Sendable {
    /// The schema before the operation, as far as it is known; a table that is missing here may exist all the same.
    package var schema: SchemaModel
    /// The flavour to lower for.
    package var flavor: Flavor
    /// How that flavour's SQL is read.
    package var lexicon: Lexicon
    /// How unnamed constraints and indexes are called.
    package var naming: NamingConvention
    /// What the history has not made, and what it has taken away.
    var others = OtherObjects()

    /// A context.
    package init(schema: SchemaModel, flavor: Flavor, lexicon: Lexicon, naming: NamingConvention) {
        self.schema = schema
        self.flavor = flavor
        self.lexicon = lexicon
        self.naming = naming
    }

    /// The table of an index: the one that is given, else the one that the schema knows it on.
    ///
    /// - Throws: ``OperationError`` when several tables have an index of the name.
    package func owner(
        ofIndex name: Identifier,
        table: Identifier?,
        schema: Identifier?
    ) throws(OperationError) -> TableName? {
        if let table { return TableName(table, schema: schema) }
        let owners = self.schema.tables.values.filter { $0.name.schema == schema && $0.index(name) != nil }
        if owners.count > 1 {
            throw OperationError(
                "several tables have an index \(name)",
                hint: "say which by `table`: \(owners.map(\.name.name.text).sorted().joined(separator: ", "))"
            )
        }
        return self.schema.table(ofIndex: name, schema: schema)?.name
    }

    /// A type with the values of the enum that it names. They are needed where columns hold them; where enum types are
    /// objects of their own, one that the history does not know may be there all the same.
    package func resolve(_ type: DataType) -> DataType {
        switch type {
        case .enumeration(let values, let name?) where values.isEmpty:
            .enumeration(values: schema.enums[name]?.values ?? [], name: name)
        case .array(let element): .array(of: resolve(element))
        default: type
        }
    }

    /// The flavour's value of a map by dialect.
    package func require<Value>(_ value: PerDialect<Value>, _ subject: String) throws(OperationError) -> Value {
        if let value = value.value(for: flavor) { return value }
        throw OperationError(
            "\(subject) is not given for \(flavor.vendor)",
            hint: "add `\(flavor.vendor):` or `default:` to its map"
        )
    }

    /// The flavour's raw statements of a map by dialect, split and checked.
    ///
    /// - Throws: ``OperationError`` for text that cannot be read and for statements that would end the transaction.
    package func statements(
        _ sql: PerDialect<String>,
        _ subject: String
    ) throws(OperationError) -> [RawStatement] {
        try RawScript.statements(require(sql, subject), lexicon: lexicon, firstLine: nil)
    }
}

/// Why an operation has no meaning: a fact about the revision, found before anything is touched.
package struct OperationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, as a sentence without its full stop.
    package var message: String
    /// What to do about it.
    package var hint: String?
    /// The line of the file, where it is surer than the line of the operation.
    package var line: Int?
    /// The column in that line.
    package var column: Int?

    /// An error.
    package init(_ message: String, hint: String? = nil, line: Int? = nil, column: Int? = nil) {
        self.message = message
        self.hint = hint
        self.line = line
        self.column = column
    }

    package var description: String { message + (hint.map { "; \($0)" } ?? "") }
}
