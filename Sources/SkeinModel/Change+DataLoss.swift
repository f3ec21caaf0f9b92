extension Change {
    /// Whether the change may take rows or values away that nothing brings back. What cannot be looked into, SQL and
    /// programs, may.
    public var mayLoseData: Bool {
        switch self {
        case .dropTable, .dropSchema, .deleteRows, .backfill, .execute, .run, .alterEnum: true
        case .alterTable(_, let changes): changes.contains(where: \.mayLoseData)
        case .createTable, .renameTable, .createIndex, .dropIndex, .renameIndex, .createEnum, .dropEnum, .createView,
            .replaceView, .dropView, .createSequence, .dropSequence, .createSchema, .createExtension, .dropExtension,
            .insertRows, .assert:
            false
        }
    }
}

extension TableChange {
    /// Whether the change may take values away that nothing brings back.
    public var mayLoseData: Bool {
        switch self {
        case .dropColumn: true
        case .alterColumn(_, let alteration, _): alteration.type != nil
        case .addColumn, .renameColumn, .addConstraint, .dropConstraint, .renameConstraint, .validateConstraint,
            .setComment, .hints:
            false
        }
    }
}
