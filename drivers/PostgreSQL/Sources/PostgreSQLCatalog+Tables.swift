#if PostgreSQL
    internal import SkeinModel
    internal import SkeinSQL

    extension PostgreSQLCatalog {
        func column(_ row: CatalogRow) -> Column {
            var column = Column(row.name(1), type(row), nullable: !row.isTrue(3))
            let expression = row.optional(4)
            switch row.text(6) {
            case "s": column.computed = expression.map { Computed(sql: $0, stored: true) }
            case "v": column.computed = expression.map { Computed(sql: $0, stored: false) }
            default: column.defaultValue = expression.flatMap { Self.defaultValue($0, for: column.type) }
            }
            switch row.text(5) {
            case "a", "d":
                var identity = numbering(row, from: 11).reduced(for: column.type)
                identity.always = row.text(5) == "a"
                // What the dialect makes of autoincrement.
                column.autoincrement = identity == Identity()
                column.identity = column.autoincrement ? nil : identity
            default:
                // serial: the default takes the next number of a sequence that the column owns (manual 8.1.4).
                if row.isTrue(10), expression?.hasPrefix("nextval(") == true {
                    column.autoincrement = true
                    column.defaultValue = nil
                    column.options[InspectedOption.serial] = "true"
                }
            }
            column.comment = row.optional(7)
            column.collation = row.optional(8)
            return column
        }

        /// A constant as such; any other expression as the server prints it.
        private static func defaultValue(_ text: String, for type: DataType) -> DefaultValue? {
            guard let parsed = try? ExpressionParser.parse(text) else { return .sql(text) }
            let constant = DefaultConstant(parsed.simplified([:]), for: type).value
            if case .sql? = constant { return .sql(text) }
            return constant
        }

        private func type(_ row: CatalogRow) -> DataType {
            let parsed = PostgreSQLType.parse(row.text(2))
            guard let id = row.number(9), let type = enums[id] else { return parsed }
            let enumeration = DataType.enumeration(values: type.values, name: type.name)
            if case .array = parsed { return .array(of: enumeration) }
            return enumeration
        }

        mutating func readConstraint(_ table: Int, _ row: CatalogRow) {
            guard let id = row.number(1) else { return }
            let name = row.name(2)
            let column = row.isNull(4) ? nil : row.name(4)
            var constraint: Constraint
            switch (constraints[table]?[id], row.text(3)) {
            case (let known?, _): constraint = known
            case (nil, "p"): constraint = .primaryKey(PrimaryKey(name: name, columns: []))
            case (nil, "u"):
                constraint = .unique(UniqueConstraint(name: name, columns: [], deferrability: deferrability(row)))
            case (nil, "x"):
                constraint = .exclude(ExcludeConstraint(name: name, elements: [], deferrability: deferrability(row)))
            case (nil, "f"):
                constraint = .foreignKey(
                    ForeignKey(
                        name: name,
                        columns: [],
                        referencedTable: TableName(row.name(8), schema: row.isTrue(7) ? nil : row.name(6)),
                        referencedColumns: [],
                        onDelete: Self.action(row.text(9)),
                        onUpdate: Self.action(row.text(10)),
                        deferrability: deferrability(row),
                        match: row.text(14) == "f" ? .full : .simple,
                        isValidated: row.isTrue(15)
                    )
                )
            default:
                constraint = .check(
                    CheckConstraint(name: name, expression: row.text(13), isValidated: row.isTrue(15))
                )
            }
            switch constraint {
            case .primaryKey(var key):
                if let column { key.columns.append(column) }
                constraint = .primaryKey(key)
            case .unique(var unique):
                if let column { unique.columns.append(column) }
                constraint = .unique(unique)
            case .foreignKey(var key):
                if let column { key.columns.append(column) }
                key.referencedColumns.append(row.name(5))
                constraint = .foreignKey(key)
            case .check, .exclude: break
            }
            constraints[table, default: [:]][id] = constraint
        }

        private func deferrability(_ row: CatalogRow) -> Deferrability {
            guard row.isTrue(11) else { return .immediate }
            return row.isTrue(12) ? .deferrableInitiallyDeferred : .deferrableInitiallyImmediate
        }

        private static func action(_ code: String) -> ReferentialAction {
            switch code {
            case "r": .restrict
            case "c": .cascade
            case "n": .setNull
            case "d": .setDefault
            default: .noAction
            }
        }
    }
#endif
