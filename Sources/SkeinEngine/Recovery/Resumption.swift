internal import SkeinDriver
internal import SkeinModel
internal import SkeinReporting
internal import SkeinRevisions

/// What the journal tells of a revision that an earlier run left half done.
struct Resumption: Hashable, Sendable {
    /// How a change stands.
    struct Change: Hashable, Sendable {
        /// Whether all of it took effect.
        var isDone = false
        /// The statements that took effect, counted from 1.
        var done: Set<Int> = []
        /// The statement that was under way when the run ended, counted from 1; 0 for the change as a whole.
        var doubt: Int?
        /// Whether any of it ever took effect.
        var isTouched = false
        /// The digest of the change as the revision had it then.
        var operation = ""
    }

    /// Which way.
    var direction: String
    /// Who began it last.
    var actor: String
    /// When, by the database's clock.
    var startedAt: String
    /// The changes that were begun, by their number in the revision, from 1.
    private(set) var changes: [Int: Change] = [:]

    /// Reads what is said of one revision since it was last whole, either way.
    ///
    /// - Parameters:
    ///   - records: the journal's rows about it, and those of every stamp, in order.
    ///   - direction: which way it was left half done.
    init(_ records: [JournalRecord], direction: String) {
        self.direction = direction
        actor = ""
        startedAt = ""
        for record in records {
            if record.direction == "stamp" || record.direction != direction {
                changes = [:]
                continue
            }
            if record.step == 0 {
                actor = record.actor
                startedAt = record.startedAt
                if record.outcome == .done || record.outcome == .failed || record.outcome == .undone { changes = [:] }
                continue
            }
            changes[record.step, default: Change()].read(record)
        }
    }

    /// Whether anything of the revision may be there.
    var hasEffects: Bool { changes.values.contains { $0.isDone || $0.isTouched || $0.doubt != nil } }

    /// The change at `index`, from 0.
    subscript(index: Int) -> Change { changes[index + 1] ?? Change() }

    /// Whether nothing of the change at `index`, from 0, can be there.
    func isUntouched(_ index: Int) -> Bool {
        let change = self[index]
        return !change.isDone && !change.isTouched && change.doubt == nil
    }

    /// Refuses a revision that is no longer the one that was begun.
    ///
    /// - Throws: `DriverError` with the code `edited`.
    func check(_ step: CompiledStep) throws(DriverError) {
        for (number, change) in changes.sorted(by: { $0.key < $1.key }) where change.isDone || change.isTouched {
            let digests = step.digests[step.changes]
            if digests.indices.contains(number - 1), change.operation == digests[number - 1] { continue }
            throw DriverError(
                .deterministic,
                code: "edited",
                message: "revision \(step.revision.id) was edited after a run of \(actor) at \(startedAt) had left it "
                    + "half done: its step \(number) is no longer what was run",
                hint: "put the revision back as it was; or undo by hand what was run, say so with "
                    + "`skein recover --mark-not-done \(number)`, and run again"
            )
        }
    }
}

extension Resumption.Change {
    fileprivate mutating func read(_ record: JournalRecord) {
        switch record.outcome {
        case .done:
            doubt = nil
            isTouched = true
            if record.part == 0 || record.parts == record.part { isDone = true }
            done.insert(record.part)
        case .intent:
            // A change that was made anew in other statements counts them anew.
            done = done.filter { $0 < record.part }
            doubt = record.part
        case .failed:
            doubt = nil
        case .abandoned:
            // It was looked into once, and the run that did ended before it was made anew.
            doubt = nil
            isTouched = true
        case .undone:
            if record.part == 0 { self = Resumption.Change() }
            doubt = nil
            done.remove(record.part)
            isDone = false
        case .running, .partial, nil: break
        }
        operation = record.operation
    }
}
