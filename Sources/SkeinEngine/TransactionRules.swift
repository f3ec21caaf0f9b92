internal import SkeinDriver
internal import SkeinModel
internal import SkeinRevisions
internal import SkeinSQL

/// How much of a revision one transaction holds on one dialect; the same for runs and for scripts.
struct TransactionRules {
    let dialect: any Dialect
    /// Whether the revision asks for a transaction.
    let isTransactional: Bool

    /// How a change of a revision that is not one transaction takes effect.
    enum Manner {
        /// In a transaction together with the changes around it that can be.
        case shared
        /// In a transaction of its own.
        case alone
        /// Statement by statement.
        case byStatement
        /// Beside the database.
        case program
    }

    /// Whether all of `changes` can be one transaction, so that a failure leaves nothing behind.
    func isAtomic(_ changes: some Sequence<(change: Change, statements: [Statement])>) -> Bool {
        guard isTransactional else { return false }
        return changes.allSatisfy { change, statements in
            if case .run = change { return false }
            return statements.allSatisfy { $0.transaction == .inside }
                && (dialect.capabilities.has(.transactionalDDL) || writesRows(change))
        }
    }

    /// How a change takes effect where a transaction does not hold the whole revision. Rows belong together even there,
    /// and what edits or rebuilds a table is never torn apart.
    func manner(of change: Change, _ statements: [Statement]) -> Manner {
        if case .run = change { return .program }
        if statements.contains(where: { $0.transaction == .outside || $0.batches != nil }) { return .byStatement }
        let undoesDDL = dialect.capabilities.has(.transactionalDDL)
        if undoesDDL, isTransactional { return .shared }
        let isRaw = change.isOpaque
        if !isRaw, undoesDDL || writesRows(change) { return .alone }
        if statements.contains(where: { $0.needsForeignKeysOff || $0.needsTransaction }) { return .alone }
        if isTransactional, writesRows(change) { return .alone }
        return .byStatement
    }

    /// Whether a transaction holds the statement, on every server: it writes rows and nothing else.
    func writesRows(_ statement: Statement) -> Bool {
        statement.transaction == .inside && statement.batches == nil
            && StatementEffect.of(statement.sql, lexicon: dialect.lexicon) == .rows
    }

    private func writesRows(_ change: Change) -> Bool {
        switch change {
        case .insertRows, .deleteRows, .assert: true
        case .backfill(let backfill): backfill.batch == nil
        case .execute(let raw):
            raw.transactional
                && raw.up.allSatisfy { StatementEffect.of($0.sql, lexicon: dialect.lexicon) == .rows }
        default: false
        }
    }
}
