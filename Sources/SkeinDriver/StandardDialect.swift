public import SkeinModel
public import SkeinSQL

/// A dialect whose SQL is close enough to the standard to share its text.
///
/// A dialect handles what is its own and sends the rest to ``renderStandard(_:before:)``. The standard's text can
/// be bent at the points that are requirements here.
public protocol StandardDialect: Dialect {
    /// A column's definition as it stands in `CREATE TABLE` and `ADD COLUMN`, without constraints.
    ///
    /// - Parameter table: the table it belongs to, whose primary key may decide the spelling.
    func define(_ column: Column, in table: Table) throws(DialectError) -> String

    /// What stands before a table's name where it is made. Defaults to `CREATE TABLE`.
    func tablePrefix(_ table: Table) throws(DialectError) -> String

    /// What follows the closing parenthesis of `CREATE TABLE`, with a leading space. Defaults to nothing.
    func tableSuffix(_ table: Table) throws(DialectError) -> String

    /// Statements that follow `CREATE TABLE` and its indexes, such as comments. Defaults to none.
    func afterCreate(_ table: Table) throws(DialectError) -> [Statement]

    /// One key of an index. Defaults to the column or the expression in parentheses, with `DESC`.
    func indexKey(_ key: IndexKey) throws(DialectError) -> String

    /// What follows an index's definition, such as storage parameters, with a leading space. Defaults to nothing, and
    /// refuses an index with options.
    func indexSuffix(_ index: Index) throws(DialectError) -> String

    /// An update of at most `size` of the rows that a backfill is about. Defaults to a refusal.
    ///
    /// - Parameter before: the schema, as far as ``Dialect/needs(_:)`` asked for it.
    func updateBatch(_ backfill: Backfill, size: Int, before: SchemaModel) throws(DialectError) -> String

    /// Whether the primary key stands in the column's own definition, so that `CREATE TABLE` leaves it out.
    /// Defaults to false.
    func definesPrimaryKeyInline(_ table: Table) -> Bool

    /// The most placeholders one statement may have.
    var placeholderLimit: Int { get }
}

extension StandardDialect {
    /// `CREATE TABLE`.
    public func tablePrefix(_ table: Table) throws(DialectError) -> String { "CREATE TABLE" }

    /// Nothing.
    public func tableSuffix(_ table: Table) throws(DialectError) -> String { "" }

    /// None.
    public func afterCreate(_ table: Table) throws(DialectError) -> [Statement] { [] }

    /// False.
    public func definesPrimaryKeyInline(_ table: Table) -> Bool { false }

    /// Nothing; options are refused.
    public func indexSuffix(_ index: Index) throws(DialectError) -> String {
        if let option = index.options.keys.min() {
            throw DialectError(
                flavor,
                "index \(index.name) has the option \(option), and this server's indexes have none"
            )
        }
        return ""
    }

    /// A refusal.
    public func updateBatch(
        _ backfill: Backfill,
        size: Int,
        before: SchemaModel
    ) throws(DialectError) -> String {
        throw DialectError(flavor, "table \(backfill.table) cannot be filled in batches", hint: "leave `batch` out")
    }

    /// The column, or the expression in parentheses, with `COLLATE`, an operator class, `DESC` and the place of NULLs,
    /// each as far as the dialect has it; a prefix length is refused.
    public func indexKey(_ key: IndexKey) throws(DialectError) -> String {
        if key.prefixLength != nil {
            throw DialectError(
                flavor,
                "an index key cannot be a prefix of a column",
                hint:
                    "index an expression such as substr(column, 1, 20), or give `length` only to the dialects that have it"
            )
        }
        var sql =
            switch key.subject {
            case .column(let name): quote(name)
            case .expression(let sql): "(\(sql))"
            }
        if let collation = key.collation {
            try require(.indexCollations, "an index key has the collation \(collation)")
            sql += " COLLATE \(quote(Identifier(reported: collation)))"
        }
        if let operatorClass = key.operatorClass {
            try require(.operatorClasses, "an index key has the operator class \(operatorClass)")
            sql += " \(operatorClass)"
        }
        if key.descending { sql += " DESC" }
        if let nullsFirst = key.nullsFirst {
            try require(.nullsOrder, "an index key says where NULLs come")
            sql += nullsFirst ? " NULLS FIRST" : " NULLS LAST"
        }
        return sql
    }

    /// Renders what the standard has words for: tables, indexes, rows and raw SQL. ``Change/alterTable(_:_:)`` has
    /// none that the backends share, so each dialect renders it before it comes here.
    public func renderStandard(_ change: Change, before: SchemaModel) throws(DialectError) -> [Statement] {
        switch change {
        case .createTable(let table, let ifNotExists):
            return try createTable(table, ifNotExists: ifNotExists)
        case .dropTable(let name, let ifExists, _):
            return [Statement("DROP TABLE \(ifExists ? "IF EXISTS " : "")\(quote(name))")]
        case .renameTable(let name, let new):
            return [Statement("ALTER TABLE \(quote(name)) RENAME TO \(quote(new))")]
        case .alterTable(let name, _):
            throw DialectError(flavor, "table \(name) cannot be altered")
        case .createIndex(let index, let table, let build):
            return [try createIndex(index, on: table, build)]
        case .dropIndex(let index, let table, let build, _):
            let name = TableName(index, schema: table?.schema)
            return [Statement("DROP INDEX \(build.tolerant ? "IF EXISTS " : "")\(quote(name))")]
        case .insertRows(let table, let rows):
            return insert(rows, into: table)
        case .deleteRows(let table, let rows):
            return delete(rows, from: table)
        case .execute(let raw):
            return raw.up.map { Statement($0.sql, transaction: raw.transactional ? .inside : .outside, line: $0.line) }
        case .renameIndex(let index, let table, let new, _):
            let name = TableName(index, schema: table?.schema)
            return [Statement("ALTER INDEX \(quote(name)) RENAME TO \(quote(new))")]
        case .createEnum, .dropEnum, .alterEnum, .createView, .replaceView, .dropView, .createSequence, .dropSequence,
            .createSchema, .dropSchema, .createExtension, .dropExtension:
            return try renderObject(change, before: before)
        case .backfill(let backfill): return [try update(backfill, before: before)]
        case .assert(let assertion):
            let message = assertion.message ?? "the assertion does not hold: \(assertion.query.sql)"
            return [Statement(assertion.query.sql, assertion: message, line: assertion.query.line)]
        // A program is no SQL; the engine runs it.
        case .run: return []
        }
    }

    /// Refuses what this flavour has not.
    ///
    /// - Parameter subject: what asks for the feature, as the beginning of a sentence.
    public func require(
        _ feature: Capabilities.Feature,
        _ subject: String,
        hint: String? = nil
    ) throws(DialectError) {
        if capabilities.has(feature) { return }
        throw DialectError(
            flavor,
            "\(subject), and this server has no \(feature.rawValue)",
            hint: hint ?? "leave it out, or give it only to the dialects that have it"
        )
    }

    /// The update of a backfill: one statement, or one that is repeated.
    private func update(_ backfill: Backfill, before: SchemaModel) throws(DialectError) -> Statement {
        guard let size = backfill.batch else {
            let condition = backfill.condition.map { " WHERE \($0)" } ?? ""
            return Statement("UPDATE \(quote(backfill.table)) SET \(backfill.assignments)\(condition)")
        }
        let remaining = "SELECT count(*) FROM \(quote(backfill.table)) WHERE \(backfill.condition ?? "1 = 1")"
        return Statement(
            try updateBatch(backfill, size: size, before: before),
            transaction: .outside,
            batches: StatementBatches(remaining: remaining, size: size, pause: backfill.pause)
        )
    }

    /// `CREATE TABLE` with its constraints, then its indexes, then what ``afterCreate(_:)`` adds.
    public func createTable(_ table: Table, ifNotExists: Bool) throws(DialectError) -> [Statement] {
        var lines: [String] = []
        for column in table.columns { lines.append(try define(column, in: table)) }
        for constraint in table.constraints {
            if case .primaryKey = constraint, definesPrimaryKeyInline(table) { continue }
            lines.append(try define(constraint))
        }
        let body = lines.map { "    \($0)" }.joined(separator: ",\n")
        let head = "\(try tablePrefix(table)) \(ifNotExists ? "IF NOT EXISTS " : "")\(quote(table.name))"
        var statements = [Statement("\(head) (\n\(body)\n)\(try tableSuffix(table))")]
        for index in table.indexes {
            statements.append(try createIndex(index, on: table.name, IndexBuild(tolerant: ifNotExists)))
        }
        return statements + (try afterCreate(table))
    }

    /// `CREATE INDEX`, with `CONCURRENTLY` where it is asked for and the dialect has it.
    public func createIndex(
        _ index: Index,
        on table: TableName,
        _ build: IndexBuild
    ) throws(DialectError) -> Statement {
        if index.predicate != nil, !capabilities.has(.partialIndexes) {
            throw DialectError(flavor, "index \(index.name) has a condition, and this server has no partial indexes")
        }
        if !index.include.isEmpty, !capabilities.has(.coveringIndexes) {
            throw DialectError(flavor, "index \(index.name) includes columns, and this server's indexes cannot")
        }
        let concurrently = build.concurrently && capabilities.has(.concurrentIndexes)
        var keys: [String] = []
        for key in index.keys {
            if case .expression = key.subject, !capabilities.has(.expressionIndexes) {
                throw DialectError(
                    flavor,
                    "index \(index.name) has an expression, and this server indexes only columns"
                )
            }
            keys.append(try indexKey(key))
        }
        var sql = "CREATE \(index.unique ? "UNIQUE " : "")INDEX "
        if concurrently { sql += "CONCURRENTLY " }
        if build.tolerant { sql += "IF NOT EXISTS " }
        sql += "\(quote(index.name)) ON \(quote(table)) "
        if let method = index.method { sql += "USING \(method) " }
        sql += "(\(keys.joined(separator: ", ")))"
        if !index.include.isEmpty { sql += " INCLUDE (\(quote(index.include)))" }
        if index.nullsNotDistinct {
            try require(.nullsNotDistinct, "NULLs are equal to index \(index.name)")
            sql += " NULLS NOT DISTINCT"
        }
        sql += try indexSuffix(index)
        if let predicate = index.predicate { sql += " WHERE \(predicate)" }
        return Statement(sql, transaction: concurrently ? .outside : .inside)
    }

    /// A constraint as it stands in `CREATE TABLE` and after `ADD`.
    public func define(_ constraint: Constraint) throws(DialectError) -> String {
        let name = constraint.name.map { "CONSTRAINT \(quote($0)) " } ?? ""
        switch constraint {
        case .primaryKey(let key):
            return "\(name)PRIMARY KEY (\(quote(key.columns)))"
        case .unique(let unique):
            var sql = "\(name)UNIQUE "
            if unique.nullsNotDistinct {
                try require(.nullsNotDistinct, "NULLs are equal to \(Self.describe(constraint))")
                sql += "NULLS NOT DISTINCT "
            }
            sql += "(\(quote(unique.columns)))"
            if !unique.include.isEmpty {
                try require(.coveringIndexes, "\(Self.describe(constraint)) includes columns")
                sql += " INCLUDE (\(quote(unique.include)))"
            }
            return sql + (try deferrability(unique.deferrability, constraint))
        case .foreignKey(let key):
            var sql = "\(name)FOREIGN KEY (\(quote(key.columns))) REFERENCES \(quote(key.referencedTable))"
            sql += " (\(quote(key.referencedColumns)))"
            if key.match == .full {
                try require(.matchFull, "\(Self.describe(constraint)) is matched in full")
                sql += " MATCH FULL"
            }
            if key.onDelete != .noAction { sql += " ON DELETE \(key.onDelete.rawValue)" }
            if key.onUpdate != .noAction { sql += " ON UPDATE \(key.onUpdate.rawValue)" }
            return sql + (try deferrability(key.deferrability, constraint)) + (try validation(of: constraint))
        case .check(let check):
            return "\(name)CHECK (\(check.expression))" + (try validation(of: constraint))
        case .exclude(let exclude):
            try require(.exclusionConstraints, "\(Self.describe(constraint)) is an exclusion")
            var elements: [String] = []
            for element in exclude.elements {
                let key = IndexKey(element.subject, operatorClass: element.operatorClass)
                elements.append("\(try indexKey(key)) WITH \(element.comparison)")
            }
            var sql = "\(name)EXCLUDE USING \(exclude.method) (\(elements.joined(separator: ", ")))"
            if let predicate = exclude.predicate { sql += " WHERE (\(predicate))" }
            return sql + (try deferrability(exclude.deferrability, constraint))
        }
    }

    /// ` NOT VALID` for a constraint that the rows that are there need not hold yet.
    private func validation(of constraint: Constraint) throws(DialectError) -> String {
        if constraint.isValidated { return "" }
        try require(
            .unvalidatedConstraints,
            "\(Self.describe(constraint)) is not to be validated",
            hint: "say `not_valid: {default: false, …: true}` for the dialects that have it"
        )
        return " NOT VALID"
    }

    private static func describe(_ constraint: Constraint) -> String {
        constraint.name.map { "constraint \($0)" } ?? "a constraint"
    }

    private func deferrability(
        _ deferrability: Deferrability,
        _ constraint: Constraint
    ) throws(DialectError) -> String {
        guard deferrability != .immediate else { return "" }
        guard capabilities.has(.deferrableConstraints) else {
            throw DialectError(
                flavor,
                "\(Self.describe(constraint)) is deferrable, and this server checks every constraint at once",
                hint: "leave `deferrable` out, or give it only to the dialects that have it"
            )
        }
        return deferrability == .deferrableInitiallyDeferred
            ? " DEFERRABLE INITIALLY DEFERRED" : " DEFERRABLE INITIALLY IMMEDIATE"
    }

    /// A default as it stands after `DEFAULT`.
    public func spell(_ value: DefaultValue) throws(DialectError) -> String {
        switch value {
        case .literal(let value): try literal(value)
        case .sql(let sql): sql
        }
    }

    /// `INSERT` in as few statements as placeholders allow.
    public func insert(_ rows: RowSet, into table: TableName) -> [Statement] {
        let perStatement = max(1, placeholderLimit / max(1, rows.columns.count))
        var statements: [Statement] = []
        var start = 0
        while start < rows.rows.count {
            let chunk = rows.rows[start..<min(start + perStatement, rows.rows.count)]
            start += chunk.count
            let tuples = chunk.map { row in
                let values = row.map { value -> SQLFragment in "\(bind: value)" }
                return "(\(SQLFragment(joining: values, separator: ", ")))" as SQLFragment
            }
            let columns = SQLFragment(joining: rows.columns.map { "\(name: $0)" }, separator: ", ")
            let values = SQLFragment(joining: tuples, separator: ", ")
            statements.append(statement("INSERT INTO \(table: table) (\(columns)) VALUES \(values)"))
        }
        return statements
    }

    /// `DELETE`, one statement a row, the last row first: rows may refer to rows before them.
    public func delete(_ rows: RowSet, from table: TableName) -> [Statement] {
        rows.rows.reversed().map { row in
            let conditions = zip(rows.columns, row).compactMap { column, value -> SQLFragment? in
                guard rows.key.isEmpty || rows.key.contains(column) else { return nil }
                return value == .null ? "\(name: column) IS NULL" : "\(name: column) = \(bind: value)"
            }
            return statement(
                "DELETE FROM \(table: table) WHERE \(SQLFragment(joining: conditions, separator: " AND "))"
            )
        }
    }
}
