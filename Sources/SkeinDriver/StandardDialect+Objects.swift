public import SkeinModel
public import SkeinSQL

extension StandardDialect {
    /// Renders changes of views, sequences, enum types, schemas and extensions in the standard's words. What the flavour
    /// has no such objects for is refused; an enum type without types is the list of values in its columns.
    public func renderObject(_ change: Change, before: SchemaModel) throws(DialectError) -> [Statement] {
        switch change {
        case .createEnum, .dropEnum, .alterEnum:
            return try renderEnum(change, before: before)
        case .createView(let view, let ifNotExists):
            return [
                Statement("CREATE \(try kind(of: view))\(ifNotExists ? "IF NOT EXISTS " : "")\(definition(of: view))")
            ]
        case .replaceView(let view, _):
            if view.isMaterialized {
                throw DialectError(
                    flavor,
                    "view \(view.name) is materialized and cannot be replaced",
                    hint: "drop it and create it again"
                )
            }
            return [Statement("CREATE OR REPLACE \(try kind(of: view))\(definition(of: view))")]
        case .dropView(let name, let isMaterialized, let ifExists, _):
            if isMaterialized { try require(.materializedViews, "view \(name) is materialized") }
            let kind = isMaterialized ? "MATERIALIZED VIEW" : "VIEW"
            return [Statement("DROP \(kind) \(ifExists ? "IF EXISTS " : "")\(quote(name))")]
        case .createSequence(let sequence, let ifNotExists):
            try require(.sequences, "sequence \(sequence.name) is to be made")
            let condition = ifNotExists ? "IF NOT EXISTS " : ""
            return [Statement("CREATE SEQUENCE \(condition)\(quote(sequence.name))\(options(of: sequence))")]
        case .dropSequence(let name, let ifExists, _):
            try require(.sequences, "sequence \(name) is to be dropped")
            return [Statement("DROP SEQUENCE \(ifExists ? "IF EXISTS " : "")\(quote(name))")]
        case .createSchema(let name, let ifNotExists):
            try require(.schemas, "schema \(name) is to be made")
            return [Statement("CREATE SCHEMA \(ifNotExists ? "IF NOT EXISTS " : "")\(quote(name))")]
        case .dropSchema(let name, let ifExists, let cascade):
            try require(.schemas, "schema \(name) is to be dropped")
            return [
                Statement("DROP SCHEMA \(ifExists ? "IF EXISTS " : "")\(quote(name))\(cascade ? " CASCADE" : "")")
            ]
        case .createExtension(let new, let ifNotExists):
            try require(.extensions, "extension \(new.name) is to be installed")
            var sql = "CREATE EXTENSION \(ifNotExists ? "IF NOT EXISTS " : "")\(quote(new.name))"
            if let schema = new.schema { sql += " SCHEMA \(quote(schema))" }
            if let version = new.version { sql += " VERSION \(try literal(.text(version)))" }
            return [Statement(sql)]
        case .dropExtension(let name, let ifExists, _):
            try require(.extensions, "extension \(name) is to be removed")
            return [Statement("DROP EXTENSION \(ifExists ? "IF EXISTS " : "")\(quote(name))")]
        default: return try renderStandard(change, before: before)
        }
    }

    private func kind(of view: View) throws(DialectError) -> String {
        if let option = view.options.keys.min() {
            throw DialectError(flavor, "view \(view.name) has the option \(option), and this server's views have none")
        }
        guard view.isMaterialized else { return "VIEW " }
        try require(.materializedViews, "view \(view.name) is materialized")
        return "MATERIALIZED VIEW "
    }

    /// A view's name, columns and query, as they follow `CREATE VIEW`.
    public func definition(of view: View) -> String {
        let columns = view.columns.isEmpty ? "" : " (\(quote(view.columns)))"
        return "\(quote(view.name))\(columns) AS \(view.query)"
    }

    /// What follows a sequence's name in `CREATE SEQUENCE`, with a leading space.
    public func options(of sequence: SQLSequence) -> String {
        var words: [String] = []
        if let increment = sequence.increment { words.append("INCREMENT BY \(increment)") }
        if let minimum = sequence.minimum { words.append("MINVALUE \(minimum)") }
        if let maximum = sequence.maximum { words.append("MAXVALUE \(maximum)") }
        if let start = sequence.start { words.append("START WITH \(start)") }
        if let cache = sequence.cache { words.append("CACHE \(cache)") }
        if sequence.cycle { words.append("CYCLE") }
        return words.map { " \($0)" }.joined()
    }

    /// Where enum types are no objects, making and dropping one is no statement, and changing one is changing the columns
    /// that hold its values.
    private func renderEnum(_ change: Change, before: SchemaModel) throws(DialectError) -> [Statement] {
        if capabilities.has(.enumTypes) {
            throw DialectError(flavor, "the dialect does not render its enum types")
        }
        guard case .alterEnum(let name, let change, let use) = change else { return [] }
        guard let values = use.values, let after = change.applied(to: values) else {
            throw DialectError(
                flavor,
                "the values of enum \(name) are not known",
                hint: "make the enum with create_enum, so that the history knows it"
            )
        }
        var statements: [Statement] = []
        for (table, columns) in use.columns.sorted(by: { $0.key < $1.key }) {
            let steps = alterations(of: columns, of: table, change, from: values, to: after, before: before)
            statements += try render(steps, of: columns, of: table, change, before: before)
        }
        return statements
    }

    /// The alterations of columns that make a change of an enum type where enum types are no objects; none when its
    /// values are not known.
    public func enumAlterations(_ change: EnumChange, _ use: EnumUse, before: SchemaModel) -> [Change] {
        guard let values = use.values, let after = change.applied(to: values) else { return [] }
        return use.columns.sorted { $0.key < $1.key }.flatMap { table, columns in
            alterations(of: columns, of: table, change, from: values, to: after, before: before)
        }
    }

    /// Gives columns of an enumeration other values. A renamed value is allowed beside the old one first, so that the
    /// rows can follow; a default that is the value follows too.
    private func alterations(
        of columns: [Identifier],
        of table: TableName,
        _ change: EnumChange,
        from values: [String],
        to after: [String],
        before: SchemaModel
    ) -> [Change] {
        let last = columns.map { column in
            var alteration = ColumnAlteration(type: .enumeration(values: after, name: nil))
            if case .rename(let old, let new) = change,
                before[table]?.column(column)?.defaultValue == .literal(.text(old))
            {
                alteration.defaultValue = .set(.literal(.text(new)))
            }
            return TableChange.alterColumn(column, alteration, before: nil)
        }
        guard case .rename(_, let new) = change else { return [.alterTable(table, last)] }
        let both = ColumnAlteration(type: .enumeration(values: values + [new], name: nil))
        return [.alterTable(table, columns.map { .alterColumn($0, both, before: nil) }), .alterTable(table, last)]
    }

    private func render(
        _ steps: [Change],
        of columns: [Identifier],
        of table: TableName,
        _ change: EnumChange,
        before: SchemaModel
    ) throws(DialectError) -> [Statement] {
        var schema = before
        var statements: [Statement] = []
        for (number, alter) in steps.enumerated() {
            if number > 0, case .rename(let old, let new) = change {
                for column in columns {
                    let update: SQLFragment = """
                        UPDATE \(table: table) SET \(name: column) = \(bind: .text(new)) \
                        WHERE \(name: column) = \(bind: .text(old))
                        """
                    statements.append(statement(update))
                }
            }
            statements += try render(alter, before: schema)
            let stored = try stored(after: alter, before: schema)
            try? schema.apply(alter)
            for (table, definition) in stored { schema[table]?.stored = definition }
        }
        return statements
    }
}
