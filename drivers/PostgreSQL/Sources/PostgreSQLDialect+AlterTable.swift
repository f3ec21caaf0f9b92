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
        private enum Pass: Int, Comparable {
            case drop, type, add, set, constrain

            static func < (left: Pass, right: Pass) -> Bool { left.rawValue < right.rawValue }
        }

        /// What a clause is about.
        private enum Subject: Hashable {
            case column(Identifier)
            case constraint(Identifier?)
            /// All of the table, where the text does not tell.
            case table
        }

        private let dialect: PostgreSQLDialect
        private let name: TableName
        private let isKnown: Bool
        /// The table as it stands before the next change, as far as it is known.
        private var schema: SchemaModel
        private var statements: [Statement] = []
        private var clauses: [String] = []
        private var followers: [Statement] = []
        private var latest: [Subject: Pass] = [:]

        init(dialect: PostgreSQLDialect, name: TableName, before: SchemaModel) {
            self.dialect = dialect
            self.name = name
            isKnown = before[name] != nil
            schema = SchemaModel()
            schema[name] = before[name]
        }

        private var table: Table? { schema[name] }

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
                // What is live knows the name of an enumeration's check, which renaming leaves behind.
                try alter(column, alteration, table?.column(column) ?? before)
            case .addConstraint(let constraint):
                let subjects = constraint.columns.map(Subject.column) + [.constraint(constraint.name)]
                let isCheck = constraint.kind == .check
                add(
                    "ADD \(try dialect.define(constraint))",
                    .constrain,
                    isCheck ? subjects + [.table] : subjects
                )
            case .dropConstraint(let constraint, let kind, let ifExists, let before):
                try drop(constraint, kind, ifExists: ifExists, before)
            case .renameConstraint, .validateConstraint, .setComment, .hints:
                throw DialectError(dialect.flavor, "table \(name) cannot be changed like this")
            }
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

        private mutating func alter(
            _ column: Identifier,
            _ alteration: ColumnAlteration,
            _ before: Column?
        ) throws(DialectError) {
            let quoted = quote(column)
            let subjects = [Subject.column(column)]
            func set(_ clause: String) -> String { "ALTER COLUMN \(quoted) \(clause)" }

            if let type = alteration.type {
                try change(column, to: type, alteration, before)
            } else if alteration.defaultValue == .drop {
                add(set("DROP DEFAULT"), .drop, subjects)
            }
            if alteration.autoincrement == false {
                add(set("DROP IDENTITY IF EXISTS"), .drop, subjects)
                // A serial column is numbered by its default.
                if alteration.defaultValue == nil, before?.identity == nil { add(set("DROP DEFAULT"), .drop, subjects) }
            }
            let nullable = alteration.autoincrement == true ? false : alteration.nullable
            if let nullable {
                add(set(nullable ? "DROP NOT NULL" : "SET NOT NULL"), nullable ? .drop : .set, subjects)
            }
            if case .set(let value)? = alteration.defaultValue {
                add(set("SET DEFAULT \(try dialect.spell(value))"), .set, subjects)
            }
            if alteration.autoincrement == true {
                add(set("ADD \(dialect.identity(Identity()))"), .set, subjects)
                followers.append(numberOnwards(column))
            }
            if let comment = alteration.comment {
                followers.append(dialect.comment(on: column, of: name, comment.value))
            }
        }

        /// Has the new sequence go on behind the numbers that are there.
        private func numberOnwards(_ column: Identifier) -> Statement {
            let table = SQLText.quoteString(dialect.quote(name))
            let sequence = "pg_get_serial_sequence(\(table), \(SQLText.quoteString(column.text)))"
            return Statement(
                "SELECT setval(\(sequence), coalesce(max(\(quote(column))), 0) + 1, false) FROM \(dialect.quote(name))"
            )
        }

        private mutating func change(
            _ column: Identifier,
            to type: DataType,
            _ alteration: ColumnAlteration,
            _ before: Column?
        ) throws(DialectError) {
            let subjects = [Subject.column(column)]
            if case .enumeration(_, nil)? = before?.type {
                let known = before?.options[EnumerationCheck.option].map(Identifier.init(reported:))
                let check = known ?? EnumerationCheck.name(column: column, table: name)
                add("DROP CONSTRAINT IF EXISTS \(quote(check))", .drop, subjects + [.constraint(check)])
            }
            // The old default might not fit the new type, and the server converts it before it sets another.
            let restored = Self.defaultToRestore(type, alteration, before)
            if alteration.defaultValue != nil || restored != nil {
                add("ALTER COLUMN \(quote(column)) DROP DEFAULT", .drop, subjects)
            }
            var clause = "ALTER COLUMN \(quote(column)) TYPE \(try dialect.spell(type))"
            // "If COLLATE is not given, the type's default" (manual, ALTER TABLE): what is not named has to stay.
            if let collation = before?.collation, type.isText, before?.type.isText == true {
                clause += " COLLATE \(quote(Identifier(reported: collation)))"
            }
            if let using = alteration.using ?? conversion(of: column, to: type, before?.type) {
                clause += " USING \(using)"
            }
            add(clause, .type, subjects)
            if let restored {
                add("ALTER COLUMN \(quote(column)) SET DEFAULT \(try dialect.spell(restored))", .set, subjects)
            }
            if case .enumeration(let values, nil) = type {
                let check = EnumerationCheck.name(column: column, table: name)
                add(
                    "ADD CONSTRAINT \(quote(check)) CHECK (\(dialect.enumerationCheck(column, values)))",
                    .constrain,
                    subjects + [.constraint(check)]
                )
            }
        }

        /// A constant default that the server would not convert to the new type by itself.
        private static func defaultToRestore(
            _ type: DataType,
            _ alteration: ColumnAlteration,
            _ before: Column?
        ) -> DefaultValue? {
            guard alteration.defaultValue == nil, let before, case .literal(let value)? = before.defaultValue,
                !before.type.convertsByItself(to: type), !before.autoincrement
            else { return nil }
            return .literal(value)
        }

        /// How old values become new ones. Every type becomes text by itself, and there an explicit conversion would cut
        /// what is too long instead of refusing it; everything else has to be converted explicitly.
        private func conversion(of column: Identifier, to type: DataType, _ before: DataType?) -> String? {
            let quoted = quote(column)
            let new = dialect.normalized(type)
            guard !new.isText, let spelled = try? dialect.spell(new) else { return nil }
            if case .native(let words) = new, words.hasPrefix("bit") { return nil }
            let old = before.map(dialect.normalized)
            switch (old, new) {
            case (_, .enumeration): return "\(quoted)::text::\(spelled)"
            // A boolean and an integer convert into each other, other whole numbers do not.
            case (.boolean, .smallint), (.boolean, .bigint): return "\(quoted)::integer::\(spelled)"
            case (.smallint, .boolean), (.bigint, .boolean), (.decimal, .boolean): return "\(quoted) <> 0"
            default: return "\(quoted)::\(spelled)"
            }
        }

        private func quote(_ name: Identifier) -> String { dialect.quote(name) }

        private mutating func add(_ clause: String, _ pass: Pass, _ subjects: [Subject]) {
            let isOutOfOrder = latest.contains { subject, earlier in
                earlier > pass
                    && (subjects.contains(subject) || subject == .table && pass != .constrain
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
