package import SkeinDriver
internal import SkeinModel
internal import SkeinRevisions

extension TargetRunner {
    /// The revisions, among those that `goal` runs on a target, that may take rows or values away. Nothing connects.
    ///
    /// - Parameter heads: the rows of the target's version table.
    /// - Throws: ``TargetFailure`` in the state `blocked` when there is no way: a revision is irreversible, or unknown.
    package func losses(
        from heads: [String],
        _ goal: Goal,
        _ dialect: any Dialect
    ) throws(TargetFailure) -> [String] {
        try compiler.steps(goal, from: compiler.heads(heads), dialect)
            .filter { step in step.changes.contains { $0.change.mayLoseData } }
            .map(\.revision.id.text)
    }
}
