#if PostgreSQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    /// Renders the changes of one table as few `ALTER TABLE`.
    ///
    /// The server runs the clauses of one `ALTER TABLE` in passes, not in the order in which they are written: first it
    /// drops, then it changes types, then it adds columns, then it sets what columns have, then it adds constraints
    /// (`AlterTablePass` in `tablecmds.c`). A clause therefore starts a new statement when its pass comes before that of an
    /// earlier clause that it has to follow.
    struct AlterTableRenderer {
        enum Pass: Int, Comparable {
            case drop, type, add, set, constrain, validate

            static func < (left: Pass, right: Pass) -> Bool { left.rawValue < right.rawValue }
        }

        /// What a clause is about.
        enum Subject: Hashable {
            case column(Identifier)
            case constraint(Identifier?)
            /// All of the table, where the text does not tell.
            case table
        }

        let dialect: PostgreSQLDialect
        let name: TableName
        private let isKnown: Bool
        /// The table as it stands before the next change, as far as it is known.
        private var schema: SchemaModel
        private var statements: [Statement] = []
        private var clauses: [String] = []
        /// What follows the statement that the clauses make.
        var followers: [Statement] = []
        private var latest: [Subject: Pass] = [:]

        init(dialect: PostgreSQLDialect, name: TableName, before: SchemaModel) {
            self.dialect = dialect
            self.name = name
            isKnown = before[name] != nil
            schema = SchemaModel()
            schema[name] = before[name]
        }

        var table: Table? { schema[name] }

        mutating func render(_ changes: [TableChange]) throws(DialectError) -> [Statement] {
            for change in changes {
                try add(change)
                // A change that does not fit is the server's to refuse.
                if isKnown { try? schema.apply(.alterTable(name, [change])) }
            }
            flush()
            return statements
        }

        private mutating func add(_ change: TableChange) throws(DialectError) {
            switch change {
            case .addColumn(let column, let ifNotExists): try add(column, ifNotExists: ifNotExists)
            case .dropColumn(let column, let ifExists, _):
                add("DROP COLUMN \(ifExists ? "IF EXISTS " : "")\(quote(column))", .drop, [.column(column)])
            case .renameColumn(let column, let new):
                flush()
                statements.append(
                    Statement("ALTER TABLE \(dialect.quote(name)) RENAME COLUMN \(quote(column)) TO \(quote(new))")
                )
            case .alterColumn(let column, let alteration, let before):
                try alter(column, alteration, live: table?.column(column), image: before)
            case .addConstraint(let constraint):
                add("ADD \(try dialect.define(constraint))", .constrain, subjects(of: constraint))
            case .dropConstraint(let constraint, let kind, let ifExists, let before):
                try drop(constraint, kind, ifExists: ifExists, before)
            case .renameConstraint(let constraint, let new, _):
                flush()
                let names = "\(quote(constraint)) TO \(quote(new))"
                statements.append(Statement("ALTER TABLE \(dialect.quote(name)) RENAME CONSTRAINT \(names)"))
            case .validateConstraint(let constraint):
                add("VALIDATE CONSTRAINT \(quote(constraint))", .validate, [.constraint(constraint)])
            case .setComment(let comment, _): followers.append(dialect.comment(on: name, comment.value))
            case .hints(let hints): try dialect.refuse(hints: hints, of: "table \(name)")
            }
        }

        /// What a constraint is about; its expressions are not read.
        private func subjects(of constraint: Constraint) -> [Subject] {
            var columns = constraint.columns
            var namesAll = false
            switch constraint {
            case .check: namesAll = true
            case .unique(let unique): columns += unique.include
            case .exclude(let exclude):
                namesAll = exclude.predicate != nil || columns.count < exclude.elements.count
            case .primaryKey, .foreignKey: break
            }
            return columns.map(Subject.column) + [.constraint(constraint.name)] + (namesAll ? [.table] : [])
        }

        private mutating func add(_ column: Column, ifNotExists: Bool) throws(DialectError) {
            // Where the column is there already it keeps its comment.
            if ifNotExists, table?.column(column.name) != nil { return }
            let definition = try dialect.define(column, in: table ?? Table(name, columns: [column]))
            add("ADD COLUMN \(ifNotExists ? "IF NOT EXISTS " : "")\(definition)", .add, [.column(column.name)])
            if let comment = column.comment { followers.append(dialect.comment(on: column.name, of: name, comment)) }
        }

        private mutating func drop(
            _ constraint: Identifier?,
            _ kind: ConstraintKind?,
            ifExists: Bool,
            _ before: Constraint?
        ) throws(DialectError) {
            let found = constraint ?? before?.name ?? nameOfConstraint(kind, before)
            guard let found else {
                if ifExists { return }
                let which = kind.map { $0.rawValue.replacing("_", with: " ") } ?? "constraint"
                throw DialectError(
                    dialect.flavor,
                    "there is not exactly one \(which) of table \(name) that could be meant",
                    hint: "name the constraint"
                )
            }
            let columns = (before ?? table?.constraint(found))?.columns ?? []
            add(
                "DROP CONSTRAINT \(ifExists ? "IF EXISTS " : "")\(quote(found))",
                .drop,
                columns.map(Subject.column) + [.constraint(found)]
            )
        }

        /// The name of the constraint of the live table that `before` is the image of, or of the only one of its kind.
        private func nameOfConstraint(_ kind: ConstraintKind?, _ before: Constraint?) -> Identifier? {
            guard let table else { return nil }
            guard let before else { return table.constraint(nil, kind: kind)?.name }
            let wanted = unnamed(before, in: table)
            return table.constraints.first { unnamed($0, in: table) == wanted }?.name
        }

        private func unnamed(_ constraint: Constraint, in table: Table) -> Table {
            var image = table
            image.primaryKey = nil
            image.uniques = []
            image.foreignKeys = []
            image.checks = []
            image.exclusions = []
            image.indexes = []
            switch constraint {
            case .primaryKey(let key): image.primaryKey = PrimaryKey(columns: key.columns)
            case .unique(var unique):
                unique.name = nil
                image.uniques = [unique]
            case .foreignKey(var key):
                key.name = nil
                image.foreignKeys = [key]
            case .check(let check): image.checks = [CheckConstraint(expression: check.expression)]
            case .exclude(var exclude):
                exclude.name = nil
                image.exclusions = [exclude]
            }
            return dialect.normalize(SchemaModel([image]))[table.name] ?? image
        }

        func quote(_ name: Identifier) -> String { dialect.quote(name) }

        /// Adds a clause, to a new statement where the server would run it before one that it has to follow.
        mutating func add(_ clause: String, _ pass: Pass, _ subjects: [Subject]) {
            let isOutOfOrder = latest.contains { subject, earlier in
                earlier > pass
                    && (subjects.contains(subject) || subject == .table && pass < .constrain
                        || subjects.contains(.table))
            }
            if isOutOfOrder { flush() }
            clauses.append(clause)
            for subject in subjects { latest[subject] = max(latest[subject] ?? pass, pass) }
        }

        private mutating func flush() {
            if clauses.count == 1 {
                statements.append(Statement("ALTER TABLE \(dialect.quote(name)) \(clauses[0])"))
            } else if !clauses.isEmpty {
                let body = clauses.map { "    \($0)" }.joined(separator: ",\n")
                statements.append(Statement("ALTER TABLE \(dialect.quote(name))\n\(body)"))
            }
            statements += followers
            clauses = []
            followers = []
            latest = [:]
        }
    }
#endif
