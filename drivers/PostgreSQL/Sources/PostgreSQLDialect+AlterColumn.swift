#if PostgreSQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension AlterTableRenderer {
        /// - Parameters:
        ///   - live: the column as it was inspected, if it was; only this knows the name of an enumeration's check, which
        ///     renaming leaves behind.
        ///   - image: the column as the history knows it, if it does.
        mutating func alter(
            _ column: Identifier,
            _ alteration: ColumnAlteration,
            live: Column?,
            image: Column?
        ) throws(DialectError) {
            try dialect.refuse(options: alteration.options.keys, of: column, name)
            let before = live ?? image
            let subjects = [Subject.column(column)]
            func set(_ clause: String) -> String { "ALTER COLUMN \(quote(column)) \(clause)" }

            if let type = alteration.type {
                try change(column, to: type, alteration, before)
            } else {
                if let collation = alteration.collation { try collate(column, collation, before) }
                if alteration.defaultValue == .drop { add(set("DROP DEFAULT"), .drop, subjects) }
            }
            if let computed = alteration.computed { try generate(column, computed, before) }
            try number(column, alteration, live: live, image: image)
            let isNumbered = alteration.autoincrement == true || alteration.identity?.value != nil
            if !isNumbered, let nullable = alteration.nullable {
                add(set(nullable ? "DROP NOT NULL" : "SET NOT NULL"), nullable ? .drop : .set, subjects)
            }
            if case .set(let value)? = alteration.defaultValue {
                add(set("SET DEFAULT \(try dialect.spell(value))"), .set, subjects)
            }
            if let comment = alteration.comment {
                followers.append(dialect.comment(on: column, of: name, comment.value))
            }
        }

        /// A new collation is a new type in the words of the server, which keeps the values.
        private mutating func collate(
            _ column: Identifier,
            _ collation: ColumnAlteration.Setting<String>,
            _ before: Column?
        ) throws(DialectError) {
            guard let before else {
                throw DialectError(
                    dialect.flavor,
                    "column \(column) of \(name) is to have another collation, and its type is not known",
                    hint: "say the type as well"
                )
            }
            let type = try dialect.spell(before.type)
            add("ALTER COLUMN \(quote(column)) TYPE \(type)\(words(collation.value))", .type, [.column(column)])
        }

        private func words(_ collation: String?) -> String {
            collation.map { " COLLATE \(quote(Identifier(reported: $0)))" } ?? ""
        }

        /// The server knows DROP EXPRESSION of what is stored, and SET EXPRESSION of what is generated already (manual, ALTER
        /// TABLE).
        private mutating func generate(
            _ column: Identifier,
            _ computed: ColumnAlteration.Setting<Computed>,
            _ before: Column?
        ) throws(DialectError) {
            let again = "drop the column and add it again"
            guard let before else {
                throw DialectError(
                    dialect.flavor,
                    "whether column \(column) of \(name) is generated is not known",
                    hint: "make the column in a revision, so that the history knows it"
                )
            }
            switch (before.computed, computed) {
            case (nil, .drop): return
            case (let old?, .drop):
                if old.stored {
                    add("ALTER COLUMN \(quote(column)) DROP EXPRESSION", .drop, [.column(column)])
                    return
                }
                throw DialectError(
                    dialect.flavor,
                    "column \(column) of \(name) is computed when read, so that it has no values to keep as a plain column",
                    hint: again
                )
            case (nil, .set):
                throw DialectError(
                    dialect.flavor,
                    "column \(column) of \(name) holds values, and PostgreSQL makes no generated column of such a one",
                    hint: again
                )
            case (let old?, .set(let new)):
                guard old.stored == new.stored else {
                    throw DialectError(
                        dialect.flavor,
                        "column \(column) of \(name) cannot change between stored and computed when read",
                        hint: again
                    )
                }
                if old.sql == new.sql { return }
                try dialect.require(
                    .expressionChanges,
                    "column \(column) of \(name) is to have another expression",
                    hint: again
                )
                add("ALTER COLUMN \(quote(column)) SET EXPRESSION AS (\(new.sql))", .type, [.column(column), .table])
            }
        }

        private mutating func change(
            _ column: Identifier,
            to type: DataType,
            _ alteration: ColumnAlteration,
            _ before: Column?
        ) throws(DialectError) {
            let subjects = [Subject.column(column)]
            if case .enumeration(_, nil)? = before?.type {
                let known = before?.options[InspectedOption.enumerationCheck].map(Identifier.init(reported:))
                let check = known ?? EnumerationCheck.name(column: column, table: name)
                add("DROP CONSTRAINT IF EXISTS \(quote(check))", .drop, subjects + [.constraint(check)])
            }
            let conversion = TypeConversion(dialect: dialect, from: before?.type, to: type)
            // The old default might not fit the new type, and the server converts it before it sets another.
            let restored = alteration.defaultValue == nil ? before.flatMap(conversion.defaultToRestore) : nil
            if alteration.defaultValue != nil || restored != nil {
                add("ALTER COLUMN \(quote(column)) DROP DEFAULT", .drop, subjects)
            }
            var clause = "ALTER COLUMN \(quote(column)) TYPE \(try dialect.spell(type))"
            if let collation = alteration.collation {
                clause += words(collation.value)
            } else if let collation = before?.collation, type.isCollated, before?.type.isCollated == true {
                // "If COLLATE is not given, the type's default" (manual, ALTER TABLE): what is not named has to stay.
                clause += words(collation)
            }
            // The values of a generated column are computed anew.
            if before?.computed == nil {
                if let using = alteration.using {
                    clause += " USING \(using)"
                } else if let using = try conversion.using(column, of: name) {
                    clause += " USING \(using)"
                }
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
    }
#endif
