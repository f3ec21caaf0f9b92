/// The ids of the targets that failed, a line each, as `--only @FILE` takes them.
package enum FailedTargetsReport {
    /// The lines, in the order of the fleet; empty when nothing failed.
    ///
    /// What `--only` could not read back as the same id, such as a path of a single database with a line break in it,
    /// becomes a comment. The ids of a fleet file are never of that kind.
    package static func render(_ report: RunReport) -> String {
        report.targets.filter(\.state.isFailure).map { target in
            isReadable(target.id) ? "\(target.id)\n" : "# cannot be named here: \(Printable.escape(target.id))\n"
        }.joined()
    }

    private static func isReadable(_ id: String) -> Bool {
        guard let first = id.first, let last = id.last else { return false }
        return first != "#" && !first.isWhitespace && !last.isWhitespace && !id.contains(where: \.isNewline)
    }
}
