/// What a target is resolved for.
package enum TargetPurpose: String, Hashable, Sendable {
    case upgrade
    case downgrade
    case stamp
    /// Showing or listing revisions.
    case show
    /// Choosing what a new revision follows.
    case parent
}

/// Why a target names no revisions, or why no path leads there.
package enum TargetError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The text does not follow the grammar.
    case malformed(String, reason: String)
    /// No id, label or beginning of one reads so.
    case unknownRevision(String, nearest: String?)
    /// The part before `@` is no label and no revision.
    case unknownBranch(String, nearest: String?)
    /// Several ids or labels begin so.
    case ambiguous(String, matches: [String])
    /// The revision is neither before nor after the branch's revision.
    case notInBranch(RevisionID, branch: String)
    /// One head was asked for and there are several.
    case severalHeads(asked: String, heads: [RevisionID])
    /// A relative target, and the database is at several revisions.
    case severalCurrent(asked: String, current: [RevisionID])
    /// The walk ended after `made` steps.
    case relativeTooFar(asked: String, made: Int)
    /// The sign of a relative target points away from where the command goes.
    case relativeWrongWay(asked: String, purpose: TargetPurpose)
    /// The walk met a fork; `at` is nil for the place before the bases.
    case ambiguousWalk(asked: String, at: RevisionID?, choices: [RevisionID])
    /// A downgrade to a revision that the database does not have, or a range whose start is not below its end.
    case notOnPath(RevisionID, current: [RevisionID], purpose: TargetPurpose)
    /// The version table names revisions that no file defines.
    case databaseAhead([String])
    /// The version table names a revision and one that needs it.
    case overlappingRows(lower: RevisionID, upper: RevisionID)
    /// Two targets of one stamp where one needs the other.
    case overlappingTargets(lower: RevisionID, upper: RevisionID)
    /// The target is relative to a database and there is none.
    case needsDatabase(asked: String)

    package var description: String {
        switch self {
        case .malformed(let text, let reason):
            "`\(text)` is not a target: \(reason); write an id, a label, head, heads, base, +N, -N, ID+N, ID-N "
                + "or LABEL@ before one of them"
        case .unknownRevision(let text, let nearest):
            "no revision or label is called `\(text)` or begins so; "
                + (nearest.map { "did you mean `\($0)`?" } ?? "`skein history` lists the revisions")
        case .unknownBranch(let text, let nearest):
            "`\(text)` before `@` is no branch label and no revision; "
                + (nearest.map { "did you mean `\($0)`?" } ?? "`skein history` lists the labels")
        case .ambiguous(let text, let matches):
            "`\(text)` could be \(Self.alternatives(matches)); write more characters (four are usually enough)"
        case .notInBranch(let id, let branch):
            "revision \(id) is not on the branch `\(branch)`; leave `\(branch)@` out or name a revision of that branch"
        case .severalHeads(let asked, let heads):
            "`\(asked)` is one revision, but there are \(heads.count) heads: \(Self.list(heads)); "
                + "name one, write `<label>@head`, or `heads` for all of them where several are allowed; "
                + "`skein merge heads` joins them"
        case .severalCurrent(let asked, let current):
            "`\(asked)` counts from where the database is, and it is at \(current.count) revisions: "
                + "\(Self.list(current)); "
                + (asked.contains("@") ? "name the revision" : "write `<label>@\(asked)` or name the revision")
        case .relativeTooFar(let asked, let made):
            "`\(asked)` leads past the end of the history: only \(made) \(made == 1 ? "step" : "steps") can be made"
        case .relativeWrongWay(let asked, .downgrade):
            "`\(asked)` counts upwards and a downgrade goes down; write `-N`, or use `skein upgrade`"
        case .relativeWrongWay(let asked, let purpose):
            "`\(asked)` counts downwards and \(purpose == .upgrade ? "an upgrade" : "`\(purpose.rawValue)`") goes up; "
                + "write `+N`, or use `skein downgrade`"
        case .ambiguousWalk(let asked, let place, let choices):
            "`\(asked)` meets a fork \(place.map { "at \($0)" } ?? "at the base"): \(Self.list(choices)); "
                + "name the revision, or write `<label>@` before it to choose a branch"
        case .notOnPath(let id, let current, .downgrade):
            "the database does not have revision \(id), so it cannot go back to it: "
                + (current.isEmpty ? "it is at the base" : "it is at \(Self.list(current))")
                + "; name a revision below that, or use `skein upgrade \(id)`"
        case .notOnPath(let id, let current, _):
            "revision \(id) is not below \(current.isEmpty ? "the base" : Self.list(current)); name two revisions of one line of history, the older one first"
        case .databaseAhead(let ids):
            "this database is ahead of these files: it is at \(ids.joined(separator: ", ")), which no file defines; "
                + "update the files (git pull?), or, if the revision is gone for good, "
                + "`skein stamp --purge REVISION` records where the database really is"
        case .overlappingRows(let lower, let upper):
            "the version table names \(lower) and also \(upper), which needs it, so its rows contradict each other; "
                + "`skein stamp --purge \(upper)` keeps the later one, if that is where the database is"
        case .overlappingTargets(let lower, let upper):
            "\(lower) and \(upper) cannot be stamped together: \(upper) needs \(lower) and implies it; name \(upper) alone"
        case .needsDatabase(let asked):
            "`\(asked)` is relative to a database; give a target, or name a revision"
        }
    }

    private static func list(_ ids: [RevisionID]) -> String {
        let shown = ids.prefix(8).map(\.text).joined(separator: ", ")
        return ids.count > 8 ? "\(shown) and \(ids.count - 8) more" : shown
    }

    private static func alternatives(_ names: [String]) -> String {
        let shown = names.prefix(5).map { "`\($0)`" }.joined(separator: ", ")
        return names.count > 5 ? "\(shown) or \(names.count - 5) others" : shown
    }
}
