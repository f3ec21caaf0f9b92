package import SkeinDriver
internal import SkeinModel
internal import SkeinRevisions

extension TargetRunner {
    /// The revisions, among those that lead down from `heads` to `revision`, that may take rows or values away as they are
    /// taken back. Nothing connects.
    ///
    /// - Parameter heads: the rows of a target's version table.
    /// - Throws: ``TargetFailure`` in the state `blocked` when there is no way down: a revision is irreversible, or unknown.
    package func losses(
        from heads: [String],
        downTo revision: String,
        _ dialect: any Dialect
    ) throws(TargetFailure) -> [String] {
        try compiler.steps(.downgrade(revision), from: compiler.heads(heads), dialect)
            .filter { step in step.changes.contains { $0.change.mayLoseData } }
            .map(\.revision.id.text)
    }
}
