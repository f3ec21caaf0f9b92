package import SkeinDocument
package import SkeinModel

/// `create_table`: makes a table with its columns, constraints and indexes.
package struct CreateTable: Operation {
    package static let keyword = "create_table"

    var table: TableName
    var columns: [ColumnSpecification]
    var primaryKey: PrimaryKey?
    var uniques: [UniqueSpecification]
    var foreignKeys: [ForeignKeySpecification]
    var checks: [CheckSpecification]
    var indexes: [IndexSpecification]
    var comment: String?
    var exclusions: [ExcludeSpecification]
    var options: DialectOptions
    var ifNotExists: Bool

    package init(_ fields: inout Fields) throws(SyntaxError) {
        table = try fields.table()
        columns = []
        for var inner in try fields.listOfFields("columns", context: "a column") {
            let position = inner.position
            let column = try ColumnSpecification(&inner)
            if columns.contains(where: { $0.name == column.name }) {
                throw SyntaxError(position: position, message: "table `\(table)` has the column `\(column.name)` twice")
            }
            columns.append(column)
        }
        if columns.isEmpty {
            throw SyntaxError(position: fields.position, message: "table `\(table)` needs at least one column")
        }
        primaryKey = nil
        if let node = fields.optionalNode("primary_key") {
            primaryKey = try Self.primaryKey(node, &fields)
        }
        uniques = try fields.specifications("unique_constraints", UniqueSpecification.init)
        foreignKeys = try fields.specifications("foreign_keys", ForeignKeySpecification.init)
        checks = try fields.specifications("checks", CheckSpecification.init)
        indexes = try fields.specifications("indexes", IndexSpecification.init)
        comment = try fields.optionalString("comment")
        exclusions = try fields.specifications("exclude_constraints", ExcludeSpecification.init)
        options = try DialectOptions(&fields, "options")
        ifNotExists = try fields.bool("if_not_exists", default: false)
        let inline = columns.filter(\.isPrimaryKey)
        if primaryKey != nil, !inline.isEmpty {
            throw SyntaxError(
                position: fields.position(of: "primary_key") ?? fields.position,
                message: "table `\(table)` has `primary_key` both for the table and on the column `\(inline[0].name)`"
            )
        }
        if let key = primaryKey,
            let column = columns.first(where: { key.columns.contains($0.name) && $0.nullable == true })
        {
            throw SyntaxError(
                position: fields.position(of: "primary_key") ?? fields.position,
                message: "column `\(column.name)` is in the primary key, which is never NULL, but has `nullable: true`"
            )
        }
    }

    /// `primary_key: [a, b]`, or `{name: …, columns: [a, b]}`.
    private static func primaryKey(_ node: SyntaxNode, _ fields: inout Fields) throws(SyntaxError) -> PrimaryKey {
        guard case .mapping = node.kind else { return PrimaryKey(columns: try fields.identifiers("primary_key")) }
        var inner = try fields.fields("primary_key")
        let key = PrimaryKey(name: try inner.optionalIdentifier("name"), columns: try inner.identifiers("columns"))
        try inner.finish()
        return key
    }

    package func lower(in context: LoweringContext) throws(OperationError) -> [Change] {
        var result = Table(table, columns: [], comment: comment)
        for column in columns {
            result.columns.append(try column.column(in: context))
            for constraint in try column.constraints(on: table, in: context) { result.append(constraint) }
            if let index = column.index(on: table, in: context) { result.indexes.append(index) }
        }
        var key = primaryKey
        let inline = columns.filter(\.isPrimaryKey).map(\.name)
        if key == nil, !inline.isEmpty { key = PrimaryKey(columns: inline) }
        if var key {
            for name in key.columns {
                guard let position = result.columns.firstIndex(where: { $0.name == name }) else {
                    throw OperationError("the primary key of table \(table) names the unknown column \(name)")
                }
                result.columns[position].nullable = false
            }
            key.name = key.name ?? context.naming.name(.primaryKey, table: table.name, columns: key.columns)
            result.primaryKey = key
        }
        for unique in uniques { result.append(unique.constraint(on: table, in: context)) }
        for foreignKey in foreignKeys { result.append(foreignKey.constraint(on: table, in: context)) }
        for check in checks { result.append(try check.constraint(on: table, in: context)) }
        for exclude in exclusions { result.append(try exclude.constraint(on: table, in: context)) }
        for index in indexes { result.indexes.append(try index.index(on: table, in: context)) }
        try Self.check(result)
        result.options = options.value(for: context.flavor)
        return [.createTable(result, ifNotExists: ifNotExists)]
    }

    /// Refuses what no server takes: unknown columns, and names that are given twice.
    private static func check(_ table: Table) throws(OperationError) {
        for constraint in table.constraints {
            for column in constraint.columns where table.column(column) == nil {
                throw OperationError("a constraint of table \(table.name) names the unknown column \(column)")
            }
        }
        for index in table.indexes {
            for column in index.columns where table.column(column) == nil {
                throw OperationError("index \(index.name) of table \(table.name) names the unknown column \(column)")
            }
        }
        for (names, subject) in [
            (table.constraints.compactMap(\.name), "constraints"), (table.indexes.map(\.name), "indexes"),
        ] {
            var seen: Set<Identifier> = []
            if let name = names.first(where: { !seen.insert($0).inserted }) {
                throw OperationError(
                    "table \(table.name) has two \(subject) called \(name)",
                    hint: "give one of them a `name` of its own, or leave one of them out"
                )
            }
        }
    }

    package static let reference = OperationReference(
        "Makes a table with its columns, constraints and indexes.",
        fields: [
            .table, .schema, .required("columns", "list of [columns](revisions.md#columns)"),
            .optional(
                "primary_key",
                "list of names, or `{name, columns}`",
                "the columns with `primary_key: true`"
            ),
            .optional(
                "unique_constraints",
                "list",
                "none",
                "fields as in [`create_unique_constraint`](#create_unique_constraint)"
            ),
            .optional("foreign_keys", "list", "none", "fields as in [`create_foreign_key`](#create_foreign_key)"),
            .optional("checks", "list", "none", "fields as in [`create_check_constraint`](#create_check_constraint)"),
            .optional(
                "exclude_constraints",
                "list",
                "none",
                "fields as in [`create_exclude_constraint`](#create_exclude_constraint)"
            ),
            .optional("indexes", "list", "none", "fields as in [`create_index`](#create_index) without the building"),
            .optional("comment", "text", "none"),
            .optional("options", "map by dialect", "none", "what only one dialect knows, see [options](#options)"),
            .ifNotExists,
        ],
        example: """
            - create_table:
                table: members
                comment: people who may log in
                columns:
                  - { name: id, type: uuid, primary_key: true }
                  - { name: org_id, type: bigint, references: orgs.id, on_delete: cascade, index: true }
                  - { name: email, type: string(255), nullable: false }
                  - { name: status, type: "enum(new, active, 'on hold')", default: new }
                  - { name: logins, type: integer, nullable: false, default: 0, check: "logins >= 0" }
                unique_constraints:
                  - { columns: [org_id, email] }
                options:
                  mysql: { collation: utf8mb4_bin }
            """,
        setting: .users,
        inverse: "The table is dropped.",
        backends: ["Indexes are part of `CREATE TABLE` on MySQL and MariaDB, statements of their own elsewhere."]
    )
}

extension Table {
    /// Adds a constraint that is not a primary key.
    mutating func append(_ constraint: Constraint) {
        switch constraint {
        case .primaryKey(let key): primaryKey = key
        case .unique(let unique): uniques.append(unique)
        case .foreignKey(let key): foreignKeys.append(key)
        case .check(let check): checks.append(check)
        case .exclude(let exclude): exclusions.append(exclude)
        }
    }
}
