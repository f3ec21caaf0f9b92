internal import SkeinDocument

extension RevisionGraph {
    /// Finds what a target means.
    ///
    /// A target is `head`, `heads`, `base`, `current`, an id, the beginning of one, or a label, each optionally
    /// followed by `+N` or `-N`; or `+N` or `-N` alone. `label@` or `id@` before it restricts it to the revisions
    /// before and after that one. An exact id wins over a label, a label over the beginning of an id.
    ///
    /// `+N` and `-N` alone count from `current` for upgrade, downgrade and stamp. For show and parent they count in
    /// the files: `-N` down from every head, `+N` up from the base.
    ///
    /// - Parameters:
    ///   - current: the rows of the version table; nil when no database is at hand.
    ///   - purpose: a downgrade goes to one revision or the base; the others may go to several.
    package func resolve(
        _ text: String,
        current: Set<RevisionID>? = nil,
        for purpose: TargetPurpose
    ) throws(TargetError) -> ResolvedTarget {
        let syntax = try TargetSyntax(text)
        var resolution = TargetResolution(graph: self, text: text, purpose: purpose, current: current)
        if let branch = syntax.branch { try resolution.restrict(to: branch) }
        return try resolution.resolve(syntax)
    }

    /// Finds what several targets mean together, each as ``resolve(_:current:for:)`` does.
    package func resolve(
        _ texts: [String],
        current: Set<RevisionID>? = nil,
        for purpose: TargetPurpose
    ) throws(TargetError) -> [ResolvedTarget] {
        var result: [ResolvedTarget] = []
        for text in texts { result.append(try resolve(text, current: current, for: purpose)) }
        return result
    }

    /// The revisions before and after the one that a label, an id or the beginning of one names, itself included,
    /// by parents alone.
    package func lineage(of name: String) throws(TargetError) -> Set<RevisionID> {
        let isMember = lineage(of: try branchIndex(name))
        return Set(ids(nodes.indices.filter { isMember[$0] }))
    }

    /// The revision that the text before an `@` names.
    func branchIndex(_ name: String) throws(TargetError) -> Int {
        do throws(TargetError) {
            return try index(named: name, in: nil)
        } catch .unknownRevision(_, let nearest) {
            // A word such as `head` is no branch, however near it is.
            throw .unknownBranch(name, nearest: nearest.flatMap { RevisionID.reserved.contains($0) ? nil : $0 })
        }
    }

    /// The revision with this id or label, or the only one whose id or label begins so.
    ///
    /// - Parameter isMember: the revisions that count for a beginning; nil for all.
    func index(named name: String, in isMember: [Bool]?) throws(TargetError) -> Int {
        if let exact = (try? RevisionID(name)).flatMap({ indices[$0] }) ?? labelled[name] { return exact }
        var matches: [String: Int] = [:]
        for (id, index) in indices where id.text.utf8.starts(with: name.utf8) { matches[id.text] = index }
        for (label, index) in labelled where label.utf8.starts(with: name.utf8) { matches[label] = index }
        if let isMember {
            let members = matches.filter { isMember[$0.value] }
            if !members.isEmpty { matches = members }
        }
        let found = Set(matches.values)
        if found.count > 1 { throw .ambiguous(name, matches: matches.keys.sorted()) }
        if let only = found.first { return only }
        let nearest = NearestName.suggest(
            name,
            among: nodes.map(\.id.text) + Array(labelled.keys) + ["head", "heads", "base"]
        )
        throw .unknownRevision(name, nearest: nearest)
    }
}
