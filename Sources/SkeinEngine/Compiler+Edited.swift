internal import SkeinDriver
internal import SkeinReporting
internal import SkeinRevisions

extension Compiler {
    /// Refuses when an applied revision is not the one that the journal says was applied.
    ///
    /// - Parameter records: the last row about each whole revision.
    /// - Throws: ``TargetFailure`` in the state `blocked` with the code `edited`.
    func refuseEdited(_ records: [JournalRecord], _ heads: Set<RevisionID>) throws(TargetFailure) {
        let suspects = records.filter { record in
            guard record.direction != StepReport.Direction.down.rawValue, !record.checksum.isEmpty,
                let revision = (try? RevisionID(record.revision)).flatMap({ history[$0] })
            else { return false }
            // Digests of different recipes say nothing of each other.
            return record.checksum != revision.checksum && recipe(record.checksum) == recipe(revision.checksum)
        }
        if suspects.isEmpty { return }
        let applied: Set<String>
        do throws(TargetError) {
            applied = Set(try history.graph.upgradePath(to: ResolvedTarget(heads.sorted()), from: []).map(\.text))
        } catch {
            throw TargetFailure(error)
        }
        let edited = suspects.filter { applied.contains($0.revision) }
        guard let first = edited.first else { return }
        let verb = first.direction == "stamp" ? "stamped" : "applied"
        let others =
            edited.count == 1 ? "" : ", and so were \(edited.dropFirst().map(\.revision).joined(separator: ", "))"
        var failure = TargetFailure(
            .blocked,
            code: "edited",
            "revision \(first.revision) was edited after it was \(verb) here at \(first.startedAt) by "
                + "\(first.actor)\(others)",
            hint: "put the file back as it was and write a new revision; `--allow-edited` goes on all the same"
        )
        failure.error.revision = first.revision
        failure.error.file = (try? RevisionID(first.revision)).flatMap { history[$0]?.file }
        throw failure
    }

    private func recipe(_ checksum: String) -> Substring { checksum.prefix { $0 != ":" } }

    /// The steps of a goal, the one that finishes what is half done first.
    ///
    /// - Throws: ``TargetFailure`` in the state `blocked` with the code `half_done` when the goal does not lead through it.
    func steps(
        _ goal: Goal,
        finishing half: Standing.HalfDone,
        from heads: Set<RevisionID>,
        _ dialect: any Dialect
    ) throws(TargetFailure) -> [CompiledStep] {
        let steps = try steps(goal, from: heads, dialect)
        guard let step = steps.first(where: { $0.revision.id.text == half.revision }),
            step.direction.rawValue == half.direction
        else { throw TargetRunner.halfDone(half, goal) }
        if steps.first?.revision.id == step.revision.id { return steps }
        // On a branch of its own it may not come first by itself.
        let id = step.revision.id
        return try compile([id] + steps.map(\.revision.id).filter { $0 != id }, step.direction, from: heads, dialect)
    }
}
