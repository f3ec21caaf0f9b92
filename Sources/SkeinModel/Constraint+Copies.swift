extension Constraint {
    /// The constraint under another name, or without one.
    public func named(_ name: Identifier?) -> Constraint {
        switch self {
        case .primaryKey(var key):
            key.name = name
            return .primaryKey(key)
        case .unique(var unique):
            unique.name = name
            return .unique(unique)
        case .foreignKey(var key):
            key.name = name
            return .foreignKey(key)
        case .check(var check):
            check.name = name
            return .check(check)
        case .exclude(var exclude):
            exclude.name = name
            return .exclude(exclude)
        }
    }

    /// The constraint as it is once every row was held to it.
    public var validated: Constraint { withValidation(true) }

    /// The constraint as it is before that.
    var unvalidated: Constraint { withValidation(false) }

    private func withValidation(_ isValidated: Bool) -> Constraint {
        switch self {
        case .foreignKey(var key):
            key.isValidated = isValidated
            return .foreignKey(key)
        case .check(var check):
            check.isValidated = isValidated
            return .check(check)
        case .primaryKey, .unique, .exclude: return self
        }
    }

    /// Whether the rows that were there when it was added hold it.
    public var isValidated: Bool {
        switch self {
        case .foreignKey(let key): key.isValidated
        case .check(let check): check.isValidated
        case .primaryKey, .unique, .exclude: true
        }
    }
}

extension Table {
    /// Puts another constraint of the same kind in the place of one.
    mutating func replace(_ old: Constraint, with new: Constraint) {
        switch (old, new) {
        case (.primaryKey, .primaryKey(let key)): primaryKey = key
        case (.unique(let unique), .unique(let other)): uniques = uniques.map { $0 == unique ? other : $0 }
        case (.foreignKey(let key), .foreignKey(let other)):
            for position in indexes.indices where indexes[position].isOwn(of: key) {
                if let name = other.name { indexes[position].name = name }
            }
            foreignKeys = foreignKeys.map { $0 == key ? other : $0 }
        case (.check(let check), .check(let other)): checks = checks.map { $0 == check ? other : $0 }
        case (.exclude(let exclude), .exclude(let other)):
            exclusions = exclusions.map { $0 == exclude ? other : $0 }
        default: break
        }
    }

    /// Renames an index, also where it stands as a unique constraint.
    mutating func renameIndex(_ index: Identifier, to new: Identifier) {
        for position in indexes.indices where indexes[position].name == index { indexes[position].name = new }
        for position in uniques.indices where uniques[position].name == index { uniques[position].name = new }
        stored = nil
    }
}
