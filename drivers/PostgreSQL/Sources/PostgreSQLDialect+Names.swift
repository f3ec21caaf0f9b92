#if PostgreSQL
    internal import SkeinDriver
    internal import SkeinModel

    extension PostgreSQLDialect {
        /// Refuses to give a name that the server would cut. Only a notice tells of a cut name, and two long names may
        /// become one.
        func refuseLongNames(in change: Change) throws(DialectError) {
            for name in givenNames(change) where !capabilities.allows(name) {
                throw DialectError(
                    flavor,
                    "the name \(name) has \(name.text.utf8.count) bytes, and PostgreSQL keeps 63",
                    hint: "choose a shorter name"
                )
            }
        }

        /// The names that a change gives to things.
        private func givenNames(_ change: Change) -> [Identifier] {
            switch change {
            case .createTable(let table, _):
                [table.name.name] + table.columns.flatMap(givenNames) + table.constraints.compactMap(\.name)
                    + table.indexes.map(\.name)
            case .renameTable(_, let new): [new]
            case .alterTable(_, let changes): changes.flatMap(givenNames)
            case .createIndex(let index, _, _): [index.name]
            case .dropTable, .dropIndex, .insertRows, .deleteRows, .execute: []
            }
        }

        private func givenNames(_ change: TableChange) -> [Identifier] {
            switch change {
            case .addColumn(let column, _): givenNames(column)
            case .renameColumn(_, let new): [new]
            case .alterColumn(_, let alteration, _): alteration.type.map(givenNames) ?? []
            case .addConstraint(let constraint): constraint.name.map { [$0] } ?? []
            case .dropColumn, .dropConstraint: []
            }
        }

        private func givenNames(_ column: Column) -> [Identifier] { [column.name] + givenNames(column.type) }

        private func givenNames(_ type: DataType) -> [Identifier] {
            switch type {
            case .enumeration(let values, let name?): [name] + values.map(Identifier.init(reported:))
            case .array(let element): givenNames(element)
            default: []
            }
        }
    }
#endif
