public import SkeinModel
public import SkeinSQL

/// Tables that have the same name in many namespaces of a server, to be read together: what thousands of targets say of
/// themselves, for the price of a few queries.
///
/// First ``Dialect/presence(of:in:)`` tells which of the tables are there and may be read, then
/// ``Dialect/gather(_:from:)`` reads them.
public struct NamespaceRead: Sendable {
    /// One of the tables.
    public struct Part: Sendable {
        /// Its name, the same in every namespace.
        public var table: Identifier
        /// The columns to read, in order, as texts.
        public var columns: [Identifier]
        /// Every column that has to be there: those to read, and those of `condition`.
        public var required: [Identifier]
        /// Which rows, given the table with its namespace; its alias is `t`. Nil for all of them.
        public var condition: (@Sendable (TableName) -> SQLFragment)?

        /// A table; without `condition` only `columns` are required.
        public init(
            table: Identifier,
            columns: [Identifier],
            required: [Identifier] = [],
            condition: (@Sendable (TableName) -> SQLFragment)? = nil
        ) {
            self.table = table
            self.columns = columns
            self.required = columns + required.filter { !columns.contains($0) }
            self.condition = condition
        }
    }

    /// What contains the tables.
    public var namespaces: Namespaces
    /// The tables.
    public var parts: [Part]

    /// A read.
    public init(_ namespaces: Namespaces, parts: [Part]) {
        self.namespaces = namespaces
        self.parts = parts
    }
}

extension Dialect {
    /// Refuses: most backends have one namespace to a connection.
    public func presence(of read: NamespaceRead, in names: [Identifier]) throws(DialectError) -> Statement {
        throw DialectError(flavor, "\(read.namespaces.rawValue) cannot be read together")
    }

    /// The expression itself.
    public func text(_ expression: String) -> String { expression }

    /// None: a database that is a file is told apart by its file.
    public var identity: Statement? { nil }

    /// The statement itself, which the connection stops to read after `limit` rows.
    public func reading(_ query: String, atMost limit: Int) -> [Statement] {
        var statement = Statement(query)
        statement.rowLimit = limit
        return [statement]
    }

    /// The query for the rows of tables that are there: the namespace, the place of the part in `read` from 0, and its
    /// columns as texts, filled up with NULL to as many as the widest part has.
    ///
    /// It is one `UNION ALL`, so a few hundred tables are enough at a time: the server locks all of them, and planning
    /// takes longer than their share of the work when there are thousands.
    ///
    /// - Parameter tables: the namespaces, each with the places of the parts that are there.
    /// - Throws: ``DialectError`` for a name that has no literal here.
    public func gather(
        _ read: NamespaceRead,
        from tables: [(namespace: Identifier, parts: [Int])]
    ) throws(DialectError) -> Statement {
        let width = read.parts.map(\.columns.count).max() ?? 0
        var branches: [SQLFragment] = []
        for (namespace, parts) in tables {
            let label = SQLFragment(sql: text(try literal(.text(namespace.text))))
            for place in parts {
                let part = read.parts[place]
                let table = TableName(part.table, schema: namespace)
                var fields: [SQLFragment] = [label, SQLFragment(sql: "\(place)")]
                fields += part.columns.map { SQLFragment(sql: text("t.\(quote($0))")) }
                fields += Array(repeating: SQLFragment(sql: text("NULL")), count: width - part.columns.count)
                var branch: SQLFragment =
                    "SELECT \(SQLFragment(joining: fields, separator: ", ")) FROM \(table: table) t"
                if let condition = part.condition {
                    branch.segments += (" WHERE \(condition(table))" as SQLFragment).segments
                }
                branches.append(branch)
            }
        }
        return statement(SQLFragment(joining: branches, separator: "\nUNION ALL "))
    }
}

extension Driver {
    /// Nothing: each target is asked over a connection of its own.
    public var sharedNamespaces: Namespaces? { nil }
}
