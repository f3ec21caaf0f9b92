package import Logging
package import SkeinModel
package import SkeinRevisions

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
        logger: Logger = Logger(label: "skein", factory: { _ in SwiftLogNoOpLogHandler() })
    ) {
        self.versionTable = versionTable
        self.journalTable = journalTable
        self.naming = naming
        self.lockWait = lockWait
        self.actor = actor
        self.toolVersion = toolVersion
        self.run = run
        self.logger = logger
    }
}
