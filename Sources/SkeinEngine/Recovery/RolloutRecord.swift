package import SkeinDriver
internal import SkeinModel
package import SkeinReporting
internal import SkeinRevisions
internal import SkeinSQL

/// What a target's journal says of one rollout.
package struct RolloutRecord: Sendable, Hashable {
    /// The steps that it finished there, in order; how long they took is not known.
    package var steps: [StepReport]
    /// The heads before the first of them.
    package var from: [String]
    /// The code of the last failure, when the last thing that it did there failed.
    package var failure: String?
}

extension TargetRunner {
    /// What the rollouts' ids have in common: the runs of their runners begin with them.
    package static let rolloutIDLength = 12

    /// Where a target is, and what its journal says of rollouts, by their ids. Only reads.
    ///
    /// - Parameter excludes: whether the target's lock is held meanwhile, so that no session of a runner that vanished is
    ///   at work there and may change what was read.
    package func rolloutRecords(
        _ job: Job,
        excludes: Bool = false
    ) async -> (outcome: Outcome, records: [(id: String, record: RolloutRecord)]) {
        var job = job
        job.session.readOnly = true
        var records: [(id: String, record: RolloutRecord)] = []
        let outcome = await visit(job, .current) { connection, outcome throws(TargetFailure) in
            if excludes {
                try await locking(connection) { () throws(TargetFailure) in
                    records = try await self.records(connection, &outcome)
                }
            } else {
                records = try await self.records(connection, &outcome)
            }
        }
        return (outcome, records)
    }

    /// What a target's journal says of the rollout `id`; nil when it says nothing, or cannot be read.
    package func record(of id: String, _ job: Job) async -> RolloutRecord? {
        await rolloutRecords(job).records.last { $0.id == id }?.record
    }

    /// Whether a target with these heads has nothing to do for `goal`.
    package func isThere(_ goal: Goal, heads: [String], _ driver: any Driver) -> Bool {
        guard let flavor = driver.flavors.first, let dialect = try? driver.dialect(for: flavor),
            let heads = try? compiler.heads(heads)
        else { return false }
        return (try? compiler.steps(goal, from: heads, dialect).isEmpty) ?? false
    }

    private func records(
        _ connection: any Connection,
        _ outcome: inout Outcome
    ) async throws(TargetFailure) -> [(id: String, record: RolloutRecord)] {
        let standing = try await read(connection, &outcome)
        guard standing.hasJournal else { return [] }
        let lines: [JournalLine]
        do throws(DriverError) {
            lines = try await journalLines(connection)
        } catch {
            throw TargetFailure(untouched: error)
        }
        return Self.records(lines, heads: try compiler.heads(standing.rows ?? []), history)
    }

    private struct JournalLine {
        var rollout: String
        var revision: String
        var direction: String
        var outcome: String
        var code: String?
    }

    private func journalLines(_ connection: any Connection) async throws(DriverError) -> [JournalLine] {
        let names: [Identifier] = ["run", "revision", "direction", "outcome", "error_code"]
        let columns = SQLFragment(joining: names.map { "\(name: $0)" }, separator: ", ")
        let query = connection.dialect.statement(
            """
            SELECT \(columns) FROM \(table: settings.journalTable) WHERE \(name: "step") = 0 ORDER BY \(name: "entry")
            """
        )
        return try await connection.run(query).rows.compactMap { row in
            guard row.count == names.count, let run = row[0].text, let revision = row[1].text else { return nil }
            return JournalLine(
                rollout: String(run.prefix(Self.rolloutIDLength)),
                revision: revision,
                direction: row[2].text ?? "",
                outcome: row[3].text ?? "",
                code: row[4].text
            )
        }
    }

    /// The records in the order in which the rollouts came to the target. What came after one is taken away before its
    /// heads are worked out.
    private static func records(
        _ lines: [JournalLine],
        heads: Set<RevisionID>,
        _ history: History
    ) -> [(id: String, record: RolloutRecord)] {
        let graph = history.graph
        var applied = heads.union(graph.ancestors(of: heads))
        var records: [(id: String, record: RolloutRecord)] = []
        for line in lines.reversed() {
            if records.last?.id != line.rollout {
                records.append((line.rollout, RolloutRecord(steps: [], from: [])))
                if line.outcome == Journal.Outcome.failed.rawValue {
                    records[records.count - 1].record.failure = line.code ?? ""
                }
            }
            if line.outcome == Journal.Outcome.done.rawValue, let id = try? RevisionID(line.revision),
                let direction = StepReport.Direction(rawValue: line.direction)
            {
                if direction == .up { applied.remove(id) } else { applied.insert(id) }
                let step = StepReport(
                    revision: line.revision,
                    message: history[id]?.message ?? "",
                    direction: direction,
                    statements: 0
                )
                records[records.count - 1].record.steps.insert(step, at: 0)
            }
            let tips = applied.filter { id in !graph.children(of: id).contains(where: applied.contains) }
            records[records.count - 1].record.from = tips.map(\.text).sorted()
        }
        return records.reversed()
    }
}
