#if MySQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    /// The changes of one table, put into as few `ALTER TABLE` statements as the server understands.
    ///
    /// Clauses of one statement all name the columns as they were before it, so a change of something that an earlier
    /// clause has touched starts another statement, or goes into that clause.
    struct MySQLAlteration {
        let dialect: MySQLDialect
        let name: TableName
        /// The table as it is after the changes so far, where it is known.
        var image: SchemaModel?
        var clauses: [String] = []
        private let hints: [String]
        private var statements: [Statement] = []

        /// What the clauses of the open statement touch.
        private var added: Set<Identifier> = []
        private(set) var altered: Set<Identifier> = []
        private var gone: Set<Identifier> = []
        private(set) var hasRenames = false
        var hasDroppedForeignKeys = false
        var constraints: Set<Identifier> = []
        /// The columns that added constraints name.
        var constrained: Set<Identifier> = []
        /// The column that the last clause renames or alters, which a further change of that column may go into.
        private var open: OpenColumn?

        /// A column with a clause that may still change.
        private struct OpenColumn {
            /// What it is called after the clause.
            var name: Identifier
            /// What it was before the clause.
            var original: Column
            var place: String
            /// The number of its clause.
            var position: Int
        }

        /// - Parameter changes: all that are to come; the hints among them hold for every statement.
        init(
            _ dialect: MySQLDialect,
            _ name: TableName,
            hints changes: [TableChange],
            before: SchemaModel
        ) throws(DialectError) {
            self.dialect = dialect
            self.name = name
            var hints: [String: String] = [:]
            for case .hints(let more) in changes { hints.merge(more) { _, last in last } }
            self.hints = try MySQLHints(hints, for: dialect).clauses
            if var table = before[name] {
                // A plain unique index is a unique constraint here.
                for index in table.indexes where index.unique && index.isPlain {
                    table.uniques.append(UniqueConstraint(name: index.name, columns: index.columns))
                }
                table.indexes.removeAll { $0.unique && $0.isPlain }
                image = SchemaModel([table])
            }
        }

        var table: Table? { image?[name] }

        func needed() throws(DialectError) -> Table {
            guard let table else {
                throw DialectError(
                    dialect.flavor,
                    "table \(name) is changed, and its present definition is not known",
                    hint: "does the table exist?"
                )
            }
            return table
        }

        func finished() -> [Statement] {
            var copy = self
            copy.flush()
            return copy.statements
        }

        mutating func flush() {
            if !clauses.isEmpty {
                let clauses = (clauses + hints).joined(separator: ", ")
                statements.append(Statement("ALTER TABLE \(dialect.quote(name)) \(clauses)"))
            }
            clauses = []
            added = []
            altered = []
            gone = []
            constraints = []
            constrained = []
            hasRenames = false
            hasDroppedForeignKeys = false
            open = nil
        }

        mutating func add(_ change: TableChange) throws(DialectError) {
            switch change {
            case .addColumn(let column, let ifNotExists): try add(column, ifNotExists)
            case .dropColumn(let column, let ifExists, _):
                try drop(column, ifExists)
                try follow(change)
            case .renameColumn(let column, let new): try rename(column, to: new)
            case .alterColumn(let column, let alteration, _): try alter(column, alteration)
            case .addConstraint(let constraint):
                try add(constraint)
                try follow(change)
            case .dropConstraint(let constraint, let kind, let ifExists, let before):
                try drop(constraint, kind, ifExists, before)
            case .renameConstraint(let constraint, let new, let before):
                try rename(constraint: constraint, to: new, before)
                try follow(change)
            case .setComment(let comment, _):
                clauses.append("COMMENT=\(try dialect.literal(.text(comment.value ?? "")))")
            case .validateConstraint(let constraint):
                try dialect.require(
                    .unvalidatedConstraints,
                    "constraint \(constraint) is to be validated",
                    hint: "leave it out: every row is held to a constraint as it is added"
                )
            case .hints: break
            }
        }

        /// Does to the image what the statement does to the table.
        mutating func follow(_ change: TableChange) throws(DialectError) {
            do {
                try image?.apply(.alterTable(name, [change]))
            } catch {
                throw DialectError(dialect.flavor, "\(error)")
            }
        }

        // MARK: - Columns

        private mutating func add(_ column: Column, _ ifNotExists: Bool) throws(DialectError) {
            var condition = ""
            if ifNotExists {
                if dialect.traits.hasConditionalAlter {
                    condition = "IF NOT EXISTS "
                } else if try needed().column(column.name) != nil {
                    return
                }
            }
            if gone.contains(column.name) || altered.contains(column.name) || (hasRenames && column.computed != nil) {
                flush()
            }
            var column = column
            let place = try dialect.place(&column.options, of: column.name)
            let definition = try dialect.define(column, in: Table(name, columns: []))
            clauses.append("ADD COLUMN \(condition)\(definition)\(place)")
            if let start = column.identity?.start { clauses.append("AUTO_INCREMENT=\(start)") }
            added.insert(column.name)
            try follow(.addColumn(column, ifNotExists: ifNotExists))
        }

        /// What a column is part of goes with it, rather than shrink to the columns that are left, as the server would have
        /// it (MySQL 15.1.9): a unique key over fewer columns holds rows to what nobody asked for.
        private mutating func drop(_ column: Identifier, _ ifExists: Bool) throws(DialectError) {
            var condition = ""
            if ifExists {
                if dialect.traits.hasConditionalAlter {
                    condition = "IF EXISTS "
                } else if let table, table.column(column) == nil {
                    return
                }
            }
            if isTouched(column) { flush() }
            try dropWhatHolds(column)
            clauses.append("DROP COLUMN \(condition)\(dialect.quote(column))")
            gone.insert(column)
        }

        private mutating func rename(_ column: Identifier, to new: Identifier) throws(DialectError) {
            try dialect.check(new)
            let before = table?.column(column)
            let open = isTouched(new) ? nil : joinable(column)
            try follow(.renameColumn(column, to: new))
            if let table { image?[name] = dialect.renaming(column, to: new, inExpressionsOf: table) }
            if let open, let after = table?.column(new) {
                clauses[open.position] = try clause(from: open.original, to: after, open.place)
                self.open?.name = new
            } else {
                if isTouched(column) || isTouched(new) || hasDroppedForeignKeys { flush() }
                self.open = before.map { OpenColumn(name: new, original: $0, place: "", position: clauses.count) }
                clauses.append("RENAME COLUMN \(dialect.quote(column)) TO \(dialect.quote(new))")
            }
            gone.insert(column)
            gone.insert(new)
            hasRenames = true
        }

        func isTouched(_ column: Identifier) -> Bool {
            added.contains(column) || altered.contains(column) || gone.contains(column) || constrained.contains(column)
        }

        func isGone(_ columns: [Identifier]) -> Bool { !gone.isDisjoint(with: columns) }

        /// The clause of `column`, if it is the last one and the column depends on nothing else.
        private func joinable(_ column: Identifier) -> OpenColumn? {
            guard let open, open.name == column, open.position == clauses.count - 1,
                open.original.computed == nil, table?.column(column)?.computed == nil
            else { return nil }
            return open
        }

        private mutating func alter(_ column: Identifier, _ alteration: ColumnAlteration) throws(DialectError) {
            let table = try needed()
            guard let before = table.column(column) else {
                throw DialectError(dialect.flavor, "\(ModelError.columnMissing(column, name))")
            }
            var (after, place) = try dialect.altering(before, alteration, of: name)
            let old = dialect.normalize(before, in: table)
            let new = dialect.normalize(after, in: table)
            let start = alteration.identity?.value?.start
            if old == new, place.isEmpty, start == nil { return }
            try dialect.checkChange(of: column, from: old.computed, to: new.computed)
            // Two changes of type are two conversions of the values.
            let isOneConversion = alteration.type == nil || old.type == open.map { dialect.canonical($0.original.type) }
            if let open = joinable(column), isOneConversion, alteration.computed == nil {
                if place.isEmpty { place = open.place }
                clauses[open.position] = try clause(from: open.original, to: after, place)
                self.open?.place = place
            } else {
                if isTouched(column) || hasRenames || hasDroppedForeignKeys { flush() }
                open = OpenColumn(name: column, original: before, place: place, position: clauses.count)
                clauses.append(try clause(from: before, to: after, place))
            }
            altered.insert(column)
            if let start { clauses.append("AUTO_INCREMENT=\(start)") }
            if let position = table.columns.firstIndex(where: { $0.name == column }) {
                image?[name]?.columns[position] = after
            }
        }

        /// The narrowest clause that makes `after` of a column (MySQL 15.1.9 "ALTER TABLE Statement").
        private func clause(
            from before: Column,
            to after: Column,
            _ place: String
        ) throws(DialectError) -> String {
            let table = try needed()
            let new = dialect.normalize(after, in: table)
            var old = dialect.normalize(before, in: table)
            let (name, newName) = (dialect.quote(old.name), dialect.quote(new.name))
            let isRenamed = old.name != new.name
            old.name = new.name
            if isRenamed, old == new, place.isEmpty { return "RENAME COLUMN \(name) TO \(newName)" }
            if !isRenamed, place.isEmpty, let clause = try dialect.narrowClause(from: old, to: new, writing: after) {
                return clause
            }
            // A generated column is read from the columns as they are called by then.
            let definition = try dialect.define(after, in: table)
            return "\(isRenamed ? "CHANGE COLUMN \(name)" : "MODIFY COLUMN") \(definition)\(place)"
        }
    }
#endif
