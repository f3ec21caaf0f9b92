#if PostgreSQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension AlterTableRenderer {
        /// Starts, changes or ends the numbering of a column, by an identity (manual, ALTER TABLE, "GENERATED").
        mutating func number(
            _ column: Identifier,
            _ alteration: ColumnAlteration,
            live: Column?,
            image: Column?
        ) throws(DialectError) {
            if alteration.autoincrement == nil, alteration.identity == nil { return }
            let before = live ?? image
            let plain = Column(column, .bigint)
            let after = alteration.applied(to: image ?? live ?? plain)
            switch (before?.numbering, after.numbering) {
            case (nil, nil) where before != nil: return
            case (_, nil): try endNumbering(of: column, alteration, live: live, image: image)
            case (nil, let new?): startNumbering(of: column, new, alteration, before)
            case (let old?, let new?): try renumber(column, from: old, to: new, after.type, live)
            }
        }

        private mutating func startNumbering(
            of column: Identifier,
            _ identity: Identity,
            _ alteration: ColumnAlteration,
            _ before: Column?
        ) {
            let subjects = [Subject.column(column)]
            // A column has a default or an identity.
            if before?.defaultValue != nil, alteration.defaultValue == nil {
                add("ALTER COLUMN \(quote(column)) DROP DEFAULT", .drop, subjects)
            }
            add("ALTER COLUMN \(quote(column)) SET NOT NULL", .set, subjects)
            add("ALTER COLUMN \(quote(column)) ADD \(dialect.identity(identity))", .set, subjects)
            followers.append(numberOnwards(column, identity))
        }

        /// Has the new sequence go on behind the numbers that are there.
        private func numberOnwards(_ column: Identifier, _ identity: Identity) -> Statement {
            let table = SQLText.quoteString(dialect.quote(name))
            let sequence = "pg_get_serial_sequence(\(table), \(SQLText.quoteString(column.text)))"
            let isDescending = (identity.increment ?? 1) < 0
            let last = isDescending ? "min" : "max"
            let step = isDescending ? "- 1" : "+ 1"
            var next = "coalesce(\(last)(\(quote(column))), 0) \(step)"
            let defaults = SequenceDefaults(increment: identity.increment, type: .bigint)
            let start = identity.start ?? defaults.start(minimum: identity.minimum, maximum: identity.maximum)
            if start != (isDescending ? -1 : 1) { next = "\(isDescending ? "least" : "greatest")(\(next), \(start))" }
            return Statement("SELECT setval(\(sequence), \(next), false) FROM \(dialect.quote(name))")
        }

        private mutating func renumber(
            _ column: Identifier,
            from old: Identity,
            to new: Identity,
            _ type: DataType,
            _ live: Column?
        ) throws(DialectError) {
            let settings = new.settings(from: old, for: dialect.normalized(type))
            if settings.isEmpty { return }
            if live?.options[InspectedOption.serial] != nil {
                throw DialectError(
                    dialect.flavor,
                    "column \(column) of \(name) is numbered by its default, as serial makes it, and has no identity to change",
                    hint: "end its numbering first (autoincrement: false), and start it again with the identity"
                )
            }
            add("ALTER COLUMN \(quote(column)) \(settings)", .validate, [.column(column)])
            if new.turns(from: old) { followers.append(numberOnwards(column, new)) }
        }

        private mutating func endNumbering(
            of column: Identifier,
            _ alteration: ColumnAlteration,
            live: Column?,
            image: Column?
        ) throws(DialectError) {
            let subjects = [Subject.column(column)]
            let before = live ?? image
            func set(_ clause: String) -> String { "ALTER COLUMN \(quote(column)) \(clause)" }
            add(set("DROP IDENTITY IF EXISTS"), .drop, subjects)
            // A serial column is numbered by its default.
            if alteration.defaultValue == nil, before?.identity == nil { add(set("DROP DEFAULT"), .drop, subjects) }
            // What numbering has put aside comes back.
            if alteration.nullable == nil, image?.nullable == true, let table,
                table.primaryKey?.columns.contains(column) != true
            {
                add(set("DROP NOT NULL"), .drop, subjects)
            }
            if alteration.defaultValue == nil, let value = image?.defaultValue {
                add(set("SET DEFAULT \(try dialect.spell(value))"), .set, subjects)
            }
        }
    }
#endif
