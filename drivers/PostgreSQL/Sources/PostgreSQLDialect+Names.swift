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
            case .renameIndex(_, _, let new, _): [new]
            case .createEnum(let type, _): [type.name.name] + type.values.map(Identifier.init(reported:))
            case .alterEnum(_, .add(let value, _, _), _), .alterEnum(_, .rename(_, let value), _):
                [Identifier(reported: value)]
            case .createView(let view, _), .replaceView(let view, _): [view.name.name] + view.columns
            case .createSequence(let sequence, _): [sequence.name.name]
            case .createSchema(let name, _): [name]
            case .createExtension(let new, _): [new.name]
            case .dropTable, .dropIndex, .dropEnum, .alterEnum, .dropView, .dropSequence, .dropSchema,
                .dropExtension, .insertRows, .deleteRows, .backfill, .assert, .run, .execute:
                []
            }
        }

        private func givenNames(_ change: TableChange) -> [Identifier] {
            switch change {
            case .addColumn(let column, _): givenNames(column)
            case .renameColumn(_, let new): [new]
            case .alterColumn(_, let alteration, _): alteration.type.map(givenNames) ?? []
            case .addConstraint(let constraint): constraint.name.map { [$0] } ?? []
            case .renameConstraint(_, let new, _): [new]
            case .dropColumn, .dropConstraint, .validateConstraint, .setComment, .hints: []
            }
        }

        private func givenNames(_ column: Column) -> [Identifier] { [column.name] + givenNames(column.type) }

        private func givenNames(_ type: DataType) -> [Identifier] {
            switch type {
            case .enumeration(let values, let name?): [name.name] + values.map(Identifier.init(reported:))
            case .array(let element): givenNames(element)
            default: []
            }
        }
    }
#endif
