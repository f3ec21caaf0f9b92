package import Logging
package import SkeinModel
package import SkeinRevisions

/// How much one transaction holds where DDL is undone with it.
package enum TransactionScope: String, Hashable, Sendable, CaseIterable {
    /// Each revision has its own.
    case revision
    /// All revisions of a run on one target.
    case run
}

/// What is the same for every target of a run.
package struct EngineSettings: Sendable {
    /// The table that holds the heads of a database, shaped like Alembic's.
    package var versionTable: TableName
    /// The table that records what was done, when, by whom and how it ended.
    package var journalTable: TableName
    /// How unnamed constraints and indexes are called.
    package var naming: NamingConvention
    /// How long to wait for another runner's lock on a target.
    package var lockWait: Duration
    /// Who runs this, as the journal records it: `user@host`.
    package var actor: String
    /// Skein's version, as the journal records it.
    package var toolVersion: String
    /// The id of this run, as the journal records it.
    package var run: String
    /// Whether a target goes on from revisions whose files were edited after they were applied to it.
    package var allowsEdited: Bool
    /// How much one transaction holds where DDL is undone with it.
    package var transaction: TransactionScope
    /// Whether a target may be gone on with: asked before each revision, and before each statement that is committed by
    /// itself.
    package var mayContinue: @Sendable () -> Bool
    /// What is told of every statement, at the level `debug`. Binds are never told.
    package var logger: Logger

    /// Settings; what is not given has the project file's default.
    package init(
        versionTable: TableName = "skein_version",
        journalTable: TableName = "skein_journal",
        naming: NamingConvention = .standard,
        lockWait: Duration = .seconds(10),
        actor: String,
        toolVersion: String,
        run: String,
        allowsEdited: Bool = false,
        transaction: TransactionScope = .revision,
        mayContinue: @escaping @Sendable () -> Bool = { true },
        logger: Logger = Logger(label: "skein", factory: { _ in SwiftLogNoOpLogHandler() })
    ) {
        self.versionTable = versionTable
        self.journalTable = journalTable
        self.naming = naming
        self.lockWait = lockWait
        self.actor = actor
        self.toolVersion = toolVersion
        self.run = run
        self.allowsEdited = allowsEdited
        self.transaction = transaction
        self.mayContinue = mayContinue
        self.logger = logger
    }
}
