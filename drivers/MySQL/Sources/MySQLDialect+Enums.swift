#if MySQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension MySQLDialect {
        /// Writes an enum value in other case. To a collation that takes both for one, they cannot stand side by side, and
        /// the rows that hold one hold the other as soon as it is there (MySQL 13.3.6 "The ENUM Type").
        ///
        /// - Returns: nil where a column tells them apart, or the values are not known.
        func recase(
            _ old: String,
            to new: String,
            _ use: EnumUse,
            before: SchemaModel
        ) throws(DialectError) -> [Statement]? {
            guard let values = use.values?.map({ $0 == old ? new : $0 }) else { return nil }
            var statements: [Statement] = []
            for (name, columns) in use.columns.sorted(by: { $0.key < $1.key }) {
                guard let table = before[name] else { return nil }
                var changes: [TableChange] = []
                for column in columns.compactMap(table.column) {
                    let collation = column.collation ?? MySQLTableOptions(table.options).collation
                    if !collation.hasSuffix("_ci") { return nil }
                    var alteration = ColumnAlteration(type: .enumeration(values: values, name: nil))
                    if column.defaultValue == .literal(.text(old)) {
                        alteration.defaultValue = .set(.literal(.text(new)))
                    }
                    changes.append(.alterColumn(column.name, alteration, before: nil))
                }
                statements += try render(.alterTable(name, changes), before: before)
            }
            return statements
        }
    }
#endif
