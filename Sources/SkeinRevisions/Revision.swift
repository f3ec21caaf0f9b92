package import SkeinSQL

/// One revision, read from its file.
package struct Revision: Sendable {
    /// Its id.
    package var id: RevisionID
    /// The revisions it follows: none for a base, several for a merge.
    package var parents: [RevisionID]
    /// Revisions or labels that have to be applied before it, on other branches.
    package var dependsOn: [String]
    /// The branch labels it starts.
    package var labels: [String]
    /// What it is for, one line.
    package var message: String
    /// When it was written, as the file says.
    package var created: String?
    /// Whether its statements run in a transaction where the server has transactional DDL.
    package var isTransactional: Bool
    /// What it does.
    package var upgrade: Script
    /// How it is taken back.
    package var downgrade: Downgrade
    /// Queries that must each return one true value after an upgrade.
    package var verify: [Verification]
    /// The file, as people know it.
    package var file: String
    /// What tells whether the upgrade was edited. Of operations it is a digest of what was parsed, so that comments,
    /// layout and line ends do not count; of SQL, only line ends and white space at the end of lines do not.
    package var checksum: String

    /// How a revision is taken back.
    package enum Downgrade: Sendable {
        /// By the inverse of the upgrade.
        case automatic
        /// By a script.
        case script(Script)
        /// Not at all, for this reason.
        case irreversible(String)
    }

    /// A query that must return one true value.
    package struct Verification: Hashable, Sendable {
        /// The query.
        package var sql: PerDialect<String>
        /// Where it stands.
        package var position: SourcePosition
    }

    /// The revision as the graph sees it.
    package var node: RevisionNode {
        RevisionNode(id: id, parents: parents, dependsOn: dependsOn, labels: labels, message: message, origin: file)
    }
}
