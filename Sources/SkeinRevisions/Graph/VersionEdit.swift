/// One statement against the version table; each must touch exactly one row.
package enum VersionEdit: Hashable, Sendable, CustomStringConvertible {
    /// A row for a branch that begins, or that becomes visible again.
    case insert(RevisionID)
    /// A row that a merge, a dependency or the end of a branch makes superfluous.
    case delete(RevisionID)
    /// A branch that moves.
    case update(from: RevisionID, to: RevisionID)

    package var description: String {
        switch self {
        case .insert(let id): "insert \(id)"
        case .delete(let id): "delete \(id)"
        case .update(let from, let to): "update \(from) to \(to)"
        }
    }

    /// The edits that turn one set of rows into another: deletions, at most one update, insertions, each by id.
    ///
    /// The smallest rows on both sides become the update, so that a branch that moves stays one row.
    package static func edits(removing removed: some Sequence<RevisionID>, adding added: some Sequence<RevisionID>)
        -> [VersionEdit]
    {
        let old = removed.sorted()
        let new = added.sorted()
        guard let from = old.first, let to = new.first else {
            return old.map { .delete($0) } + new.map { .insert($0) }
        }
        return old.dropFirst().map { .delete($0) } + [.update(from: from, to: to)]
            + new.dropFirst().map { .insert($0) }
    }
}

extension Set<RevisionID> {
    /// Makes the same edit to a copy of the rows.
    package mutating func apply(_ edit: VersionEdit) {
        switch edit {
        case .insert(let id): insert(id)
        case .delete(let id): remove(id)
        case .update(let from, let to):
            remove(from)
            insert(to)
        }
    }
}
