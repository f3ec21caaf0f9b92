internal import ArgumentParser
internal import SkeinDocument
internal import SkeinReporting
internal import SkeinRevisions

/// `skein rebase REV --onto REV`
struct RebaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebase",
        abstract: "Let a revision follow others than it did, and what follows it comes along.",
        discussion: """
            Only the `parent` line of the revision's file is edited. A revision that was applied must not be moved: the \
            targets that are named with --url or --fleet are asked.
            """
    )

    @Argument(help: "The revision to move.")
    var revision: String

    @Option(help: "What it is to follow: a revision, heads, or base; several times for a merge.")
    var onto: [String] = []

    @OptionGroup var target: TargetOptions
    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if onto.isEmpty { throw ValidationError("--onto says what the revision is to follow") }
    }

    func run() async throws {
        let context = CommandContext.current
        let project = try Project(project, context)
        let history = try project.history()
        let found = try await RevisionArguments(project, history, target).resolve([revision], for: .show)
        guard found.count == 1, let moved = history[found[0]] else {
            let names = found.isEmpty ? "none" : found.map(\.text).joined(separator: ", ")
            throw CommandFailure(.usage, "rebase moves one revision, and `\(revision)` names \(names)")
        }
        let parents = try parents(of: moved, history.graph)
        try check(moved, parents, history)
        let isAsked = target.url != nil || target.fleet != nil
        if isAsked { try await refuseApplied(moved.id, project, history) }
        do {
            let bytes = try FileBytes.read(moved.file, name: moved.file, limit: 1 << 20)
            let edited = try ParentEdit.apply(parents, to: bytes, file: moved.file)
            try EditedFile.replace(moved.file, with: edited)
        } catch let error as SyntaxError {
            throw CommandFailure(.data, "\(error)", hint: "nothing was written")
        }
        tell(moved, parents, context.console, isAsked: isAsked)
        if output.format == .json {
            let document = Document(revision: moved.id.text, parents: parents.map(\.text), path: moved.file)
            context.console.write(try JSONDocument.encode(document))
        }
    }

    private struct Document: Encodable {
        var revision: String
        var parents: [String]
        var path: String
    }

    private func tell(_ moved: Revision, _ parents: [RevisionID], _ console: Console, isAsked: Bool) {
        if output.format == .text {
            let names = parents.isEmpty ? "<base>" : parents.map(\.text).joined(separator: ", ")
            console.write("\(moved.file): \(moved.id) now follows \(names)\n")
        }
        if isAsked { return }
        console.writeError(
            """
            note: no target was asked whether it has \(moved.id); a database that has it will not be where this history \
            says. --url or --fleet asks.

            """
        )
    }

    private func parents(of moved: Revision, _ graph: RevisionGraph) throws(CommandFailure) -> [RevisionID] {
        var parents: [RevisionID] = []
        do throws(TargetError) {
            for text in onto {
                for id in try graph.resolve(text, for: .parent).revisions where !parents.contains(id) {
                    parents.append(id)
                }
            }
        } catch {
            throw CommandFailure(.data, "\(error)")
        }
        // `heads` often names the revision itself, or what follows it.
        if onto.contains("heads") {
            let above = graph.descendants(of: [moved.id])
            parents.removeAll { $0 == moved.id || above.contains($0) }
        }
        if parents == moved.parents {
            throw CommandFailure(.usage, "revision \(moved.id) follows that already", hint: "nothing was written")
        }
        return parents
    }

    /// Refuses a graph that would be faulty.
    private func check(_ moved: Revision, _ parents: [RevisionID], _ history: History) throws(CommandFailure) {
        var nodes = history.all.map(\.node)
        for index in nodes.indices where nodes[index].id == moved.id { nodes[index].parents = parents }
        do {
            _ = try RevisionGraph(nodes)
        } catch {
            throw CommandFailure(.data, "\(error)", hint: "nothing was written")
        }
    }

    private func refuseApplied(_ id: RevisionID, _ project: Project, _ history: History) async throws {
        let places = try await TargetPlaces.read(project, history, target)
        // A database has the revision when a row of it names it, or one that needs it.
        let naming = history.graph.descendants(of: [id]).union([id])
        let having = places.targets.filter { !$0.rows.isDisjoint(with: naming) }
        guard let first = having.first else { return }
        let more = having.count > 1 ? " and \(having.count - 1) more" : ""
        throw CommandFailure(
            .data,
            "revision \(id) is applied on \(first.id)\(more), so it cannot be moved",
            hint: "write a new revision, or take it back there first; nothing was written"
        )
    }
}
