/// The revisions that a database has, and the rows of its version table.
///
/// What is applied is always complete: with a revision everything it needs. Only the revisions that no applied one
/// needs have a row; the others follow from them. A step takes time linear in the edges of its revision.
package struct AppliedRevisions: Sendable {
    private let graph: RevisionGraph
    private var isApplied: [Bool]
    /// How many applied revisions need each one.
    private var needed: [Int]
    /// The rows of the version table.
    package private(set) var heads: Set<RevisionID>

    /// The state of a database by its rows.
    ///
    /// - Throws: ``TargetError/databaseAhead(_:)`` or ``TargetError/overlappingRows(lower:upper:)``.
    package init(heads: Set<RevisionID>, in graph: RevisionGraph) throws(TargetError) {
        let isApplied = graph.reach(from: try graph.rows(heads), along: graph.needs)
        self.graph = graph
        self.heads = heads
        self.isApplied = isApplied
        needed = graph.dependents.map { dependents in dependents.count { isApplied[$0] } }
    }

    /// Whether the database has the revision.
    package func contains(_ id: RevisionID) -> Bool {
        graph.indices[id].map { isApplied[$0] } ?? false
    }

    /// Notes that a revision was applied and says how the rows change: those of the revisions that it needs make
    /// way for its own.
    package mutating func apply(_ id: RevisionID) throws(StepError) -> [VersionEdit] {
        guard let index = graph.indices[id] else { throw .unknown(id) }
        if isApplied[index] { throw .alreadyApplied(id) }
        let missing = graph.needs[index].filter { !isApplied[$0] }
        if !missing.isEmpty { throw .needs(id, missing: graph.ids(missing)) }
        let covered = graph.needs[index].filter { needed[$0] == 0 }
        isApplied[index] = true
        for need in graph.needs[index] { needed[need] += 1 }
        return note(RowChange(removing: graph.ids(covered), adding: [id]))
    }

    /// Notes that a revision was taken back and says how the rows change: its own makes way for those of the
    /// revisions that only it needed.
    package mutating func revert(_ id: RevisionID) throws(StepError) -> [VersionEdit] {
        guard let index = graph.indices[id] else { throw .unknown(id) }
        if !isApplied[index] { throw .notApplied(id) }
        if needed[index] > 0 {
            throw .neededBy(id, dependents: graph.ids(graph.dependents[index].filter { isApplied[$0] }))
        }
        isApplied[index] = false
        for need in graph.needs[index] { needed[need] -= 1 }
        return note(RowChange(removing: [id], adding: graph.ids(graph.needs[index].filter { needed[$0] == 0 })))
    }

    private struct RowChange {
        var removing: [RevisionID]
        var adding: [RevisionID]
    }

    private mutating func note(_ change: RowChange) -> [VersionEdit] {
        heads.subtract(change.removing)
        heads.formUnion(change.adding)
        return VersionEdit.edits(removing: change.removing, adding: change.adding)
    }
}

/// Why a revision cannot be applied or taken back in the state a database is in.
package enum StepError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The rows say nothing consistent about these files.
    case contradictoryRows(TargetError)
    case unknown(RevisionID)
    case alreadyApplied(RevisionID)
    case notApplied(RevisionID)
    case needs(RevisionID, missing: [RevisionID])
    case neededBy(RevisionID, dependents: [RevisionID])

    package var description: String {
        switch self {
        case .contradictoryRows(let error): error.description
        case .unknown(let id): "no file defines revision \(id); update the files"
        case .alreadyApplied(let id): "revision \(id) is already applied; plan again from where the database is"
        case .notApplied(let id): "revision \(id) is not applied; plan again from where the database is"
        case .needs(let id, let missing):
            "revision \(id) needs \(missing.map(\.text).joined(separator: ", ")), which is not applied; apply that first"
        case .neededBy(let id, let dependents):
            "revision \(id) is needed by \(dependents.map(\.text).joined(separator: ", ")); take that back first"
        }
    }
}

extension RevisionGraph {
    /// How the rows change when one revision is applied. For many steps keep an ``AppliedRevisions``.
    package func edits(applying id: RevisionID, heads: Set<RevisionID>) throws(StepError) -> [VersionEdit] {
        var applied = try state(heads)
        return try applied.apply(id)
    }

    /// How the rows change when one revision is taken back. For many steps keep an ``AppliedRevisions``.
    package func edits(reverting id: RevisionID, heads: Set<RevisionID>) throws(StepError) -> [VersionEdit] {
        var applied = try state(heads)
        return try applied.revert(id)
    }

    private func state(_ heads: Set<RevisionID>) throws(StepError) -> AppliedRevisions {
        do throws(TargetError) {
            return try AppliedRevisions(heads: heads, in: self)
        } catch {
            throw .contradictoryRows(error)
        }
    }
}
