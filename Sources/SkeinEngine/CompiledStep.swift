internal import SkeinDriver
internal import SkeinModel
internal import SkeinReporting
internal import SkeinRevisions
internal import SkeinSQL

/// One revision to apply or take back, as far as it can be prepared once for every target of a flavour.
struct CompiledStep: Sendable {
    /// The revision.
    var revision: Revision
    /// Which way.
    var direction: StepReport.Direction
    /// The heads before it.
    var from: Set<RevisionID>
    /// How the version table changes with it.
    var edits: [VersionEdit]
    /// The heads after it.
    var heads: Set<RevisionID>
    /// The schema before the step, as operations tell.
    var before: SchemaReplay
    /// The changes, lowered against `before`.
    var changes: [LoweredChange]
    /// The tables whose live definition the dialect needs; empty when `rendered` is there.
    var needs: Set<TableName>
    /// The statements, when they are the same for every target.
    var rendered: [RenderedChange]?
    /// The queries that must each return one true value.
    var verification: [Statement]
    /// The statements by live tables, when they are not the same for every target.
    let renderings = LiveMemo<[RenderedChange]>()
    /// The digests of the changes, for all targets.
    let digests = ChangeDigests()
    /// What a plan takes the live tables to be after the step.
    let successors = LiveMemo<SchemaModel>()

    /// The journal's words for it.
    var entry: Journal.Entry {
        Journal.Entry(revision: revision.id.text, direction: direction.rawValue, checksum: revision.checksum)
    }
}

extension CompiledStep {
    /// What a program of the step is told.
    var occasion: ProgramRunner.Occasion {
        ProgramRunner.Occasion(revision: revision.id.text, direction: direction.rawValue)
    }
}

extension [RenderedChange] {
    /// Whether all of it can be one transaction, so that a failure leaves nothing behind.
    func isAtomic(_ revision: Revision, _ dialect: any Dialect) -> Bool {
        TransactionRules(dialect: dialect, isTransactional: revision.isTransactional)
            .isAtomic(lazy.map { ($0.lowered.change, $0.statements) })
    }

    /// Whether statements depend on tables that raw SQL before them may have changed.
    func mayBeStale(_ dialect: any Dialect) -> Bool {
        guard let raw = firstIndex(where: \.isRaw) else { return false }
        return self[raw...].contains { !dialect.needs($0.lowered.change).isEmpty }
    }

    /// Whether foreign keys must not act while it runs. A deferred change may turn out to rebuild a table.
    var needsForeignKeysOff: Bool {
        contains { $0.isDeferred || $0.statements.contains(where: \.needsForeignKeysOff) }
    }
}

/// A change with its statements in one dialect.
struct RenderedChange: Sendable {
    /// The change and where it stands.
    var lowered: LoweredChange
    /// Its statements; none yet when they are deferred.
    var statements: [Statement]
    /// Whether the statements can only be written when the raw SQL before them has run.
    var isDeferred = false

    /// Whether somebody wrote the statements, so that what they do to the schema is not known.
    var isRaw: Bool { lowered.change.isOpaque }

    /// The program that the change runs, if it is one.
    var program: Program? { if case .run(let program) = lowered.change { program } else { nil } }
}
