package import SkeinDocument

/// What reading the revision files came to.
package struct HistoryCheck: Sendable {
    /// How many files were read.
    package let files: Int
    /// The history, when nothing is wrong.
    package let history: History?
    /// Everything that is wrong: files first, then the graph of those that could be read.
    package let faults: [HistoryFault]

    /// Builds the history of `revisions`, or names every fault.
    ///
    /// - Parameter unreadable: why other files could not be read. What only they could define is not called missing.
    init(_ revisions: [Revision], unreadable: [SyntaxError]) {
        files = revisions.count + unreadable.count
        var found = unreadable.map(HistoryFault.file)
        var history: History?
        do throws(GraphError) {
            history = try History(revisions)
        } catch {
            found += error.faults.filter { unreadable.isEmpty || !$0.isAboutSomethingMissing }.map(HistoryFault.graph)
        }
        self.history = unreadable.isEmpty ? history : nil
        faults = found
    }
}

/// One thing that is wrong with the revision files.
package enum HistoryFault: Hashable, Sendable, CustomStringConvertible {
    /// A file cannot be read as a revision.
    case file(SyntaxError)
    /// The files do not fit together.
    case graph(GraphFault)

    package var description: String {
        switch self {
        case .file(let error): error.description
        case .graph(let fault): fault.description
        }
    }

    /// A word for programs.
    package var code: String {
        switch self {
        case .file: "file"
        case .graph(let fault): fault.code
        }
    }

    /// The revisions that it is about.
    package var revisions: [RevisionID] {
        switch self {
        case .file: []
        case .graph(let fault): fault.revisions
        }
    }
}

extension GraphFault {
    fileprivate var isAboutSomethingMissing: Bool {
        switch self {
        case .missingParent, .missingDependency: true
        default: false
        }
    }

    fileprivate var code: String {
        switch self {
        case .duplicateID: "duplicate_id"
        case .missingParent: "missing_parent"
        case .missingDependency: "missing_dependency"
        case .parentOfItself: "parent_of_itself"
        case .dependsOnItself: "depends_on_itself"
        case .cycle: "cycle"
        case .dependencyCycle: "dependency_cycle"
        case .labelInvalid: "label_invalid"
        case .labelUsedTwice: "label_used_twice"
        case .labelIsID: "label_is_id"
        }
    }

    fileprivate var revisions: [RevisionID] {
        switch self {
        case .duplicateID(let id, _), .missingParent(let id, _, _, _), .missingDependency(let id, _, _, _),
            .parentOfItself(let id, _), .dependsOnItself(let id, _), .labelInvalid(let id, _, _),
            .labelIsID(_, let id, _):
            [id]
        case .cycle(let ids), .dependencyCycle(let ids), .labelUsedTwice(_, let ids): ids
        }
    }
}
