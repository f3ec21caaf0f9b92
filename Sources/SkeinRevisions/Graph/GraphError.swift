/// Everything that is wrong with a set of revision files.
package struct GraphError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The faults; never empty. Of cycles that share revisions one is named.
    package let faults: [GraphFault]

    package init(faults: [GraphFault]) {
        self.faults = faults
    }

    /// One fault a line.
    package var description: String {
        faults.map(\.description).joined(separator: "\n")
    }
}

/// One thing that is wrong with a set of revision files.
package enum GraphFault: Hashable, Sendable, CustomStringConvertible {
    /// Several files define one id.
    case duplicateID(RevisionID, origins: [String])
    /// A file names a parent that no file defines.
    case missingParent(RevisionID, parent: RevisionID, origin: String, nearest: String?)
    /// A file depends on what is neither an id nor a label.
    case missingDependency(RevisionID, dependency: String, origin: String, nearest: String?)
    /// A revision is its own parent.
    case parentOfItself(RevisionID, origin: String)
    /// A revision depends on itself, by id or by label.
    case dependsOnItself(RevisionID, origin: String)
    /// Every revision has the next one among its parents, the last one the first.
    case cycle([RevisionID])
    /// Every revision has the next one among its parents or dependencies, the last one the first.
    case dependencyCycle([RevisionID])
    /// A label cannot be written in a target.
    case labelInvalid(RevisionID, RevisionIDError, origin: String)
    /// Several revisions carry one label.
    case labelUsedTwice(String, [RevisionID])
    /// A label is also an id.
    case labelIsID(String, labelled: RevisionID, origin: String)

    package var description: String {
        switch self {
        case .duplicateID(let id, let origins):
            "revision \(id) is defined by \(origins.joined(separator: " and ")); give one of them another id"
        case .missingParent(let id, let parent, let origin, let nearest):
            "\(Self.place(id, origin)): its parent \(parent) is defined by no file; "
                + (nearest.map { "did you mean \($0)?" } ?? "restore that file or correct `parent`")
        case .missingDependency(let id, let dependency, let origin, let nearest):
            "\(Self.place(id, origin)): it depends on `\(dependency)`, which is neither a revision nor a label; "
                + (nearest.map { "did you mean \($0)?" } ?? "restore that file or correct `depends_on`")
        case .parentOfItself(let id, let origin):
            "\(Self.place(id, origin)): it names itself as its parent; name the revision it follows"
        case .dependsOnItself(let id, let origin):
            "\(Self.place(id, origin)): it depends on itself; remove that from `depends_on`"
        case .cycle(let ids):
            "the parents of these revisions form a cycle: \(Self.round(ids)); "
                + "correct `parent` in the one that should come first"
        case .dependencyCycle(let ids):
            "the parents and dependencies of these revisions form a cycle: \(Self.round(ids)); "
                + "remove one `depends_on`"
        case .labelInvalid(let id, let error, let origin):
            "\(Self.place(id, origin)): its label cannot be used: \(error)"
        case .labelUsedTwice(let label, let ids):
            "the label `\(label)` is carried by \(ids.map(\.text).joined(separator: " and ")); keep it on one of them"
        case .labelIsID(let label, let labelled, let origin):
            "\(Self.place(labelled, origin)): its label `\(label)` is also the id of a revision; rename the label"
        }
    }

    private static func place(_ id: RevisionID, _ origin: String) -> String {
        origin.isEmpty ? "revision \(id)" : "\(origin): revision \(id)"
    }

    private static func round(_ ids: [RevisionID]) -> String {
        (ids + ids.prefix(1)).map(\.text).joined(separator: " -> ")
    }
}
