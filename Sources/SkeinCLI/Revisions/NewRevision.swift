internal import ArgumentParser
internal import SkeinDocument
internal import SkeinFleet
internal import SkeinReporting
internal import SkeinRevisions

/// What the commands that write a revision are told about its file.
struct NewFileOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: "What it is for, one line.")
    var message: String

    @Flag(help: "Write a SQL file instead of YAML.")
    var sql = false

    @Option(help: "Its id. Defaults to one as the project's `revision: {id: …}` says, else a random one.")
    var revID: String?

    @Option(help: "A label for the branch that it starts; may be given several times.")
    var branchLabel: [String] = []

    @Option(
        name: [.customLong("path"), .customLong("version-path")],
        help: "The folder to write it to: one of the project's, or below one. Defaults to that of the first parent."
    )
    var path: String?

    func validate() throws {
        if message.contains(where: \.isNewline) { throw ValidationError("the message is one line") }
    }
}

/// Writes a new revision file as the project says, and runs the project's hooks.
struct NewRevision {
    let project: Project
    let history: History
    let console: Console

    /// Checks the graph with the new revision, writes its file, and tells where it is.
    ///
    /// - Throws: ``CommandFailure``; only a hook that failed leaves the file there.
    func write(
        _ options: NewFileOptions,
        parents: [RevisionID],
        dependsOn: [String],
        _ format: OutputOptions.Format
    ) async throws {
        let now = try await ZonedTime.now(project.file.revision.zone)
        let draft = RevisionDraft(
            id: try NewID(history.graph, now).choose(options.revID, project.file.revision.id),
            parents: parents,
            message: options.message,
            labels: options.branchLabel,
            dependsOn: dependsOn
        )
        do {
            _ = try RevisionGraph(history.all.map(\.node) + [draft.node])
        } catch {
            throw CommandFailure(.data, "\(error)", hint: "nothing was written")
        }
        let values = ["date": now.date, "time": now.time, "id": draft.id.text, "slug": Slug.of(options.message)]
        let name = "\(project.file.revision.file.fill(values))\(options.sql ? ".sql" : ".yaml")"
        let path = "\(try folder(options.path, parents))/\(name)"
        let text = try text(of: draft, now, sql: options.sql, path)
        try NewFile.write(text, to: path)
        switch format {
        case .text: console.write("wrote \(path)\n")
        case .json: console.write(try JSONDocument.encode(["revision": draft.id.text, "path": path]))
        }
        try await HookRunner.run(project.file.hooks, on: path)
    }

    /// The text of the file, by the project's template where it has one.
    private func text(of draft: RevisionDraft, _ now: ZonedTime, sql: Bool, _ path: String) throws(CommandFailure)
        -> String
    {
        let settings = project.file.revision
        let template: Template?
        do {
            template = try settings.template(sql: sql)
        } catch {
            throw CommandFailure(.configuration, "\(error)", hint: "nothing was written")
        }
        guard let template else { return sql ? draft.sql(now.text) : draft.yaml(now.text) }
        let text = template.fill(draft.values(now.text, sql: sql))
        let source = (sql ? settings.sqlTemplate : settings.template) ?? ""
        let revision: Revision
        do {
            let name = "the revision that \(source) makes"
            let bytes = Array(text.utf8)
            revision =
                try sql
                ? SQLRevisionReader.read(bytes, file: name) : YAMLRevisionReader.read(bytes, file: name)
        } catch {
            throw CommandFailure(.configuration, "\(error)", hint: "correct the template; nothing was written")
        }
        let isMeant =
            revision.id == draft.id && revision.parents == draft.parents && revision.labels == draft.labels
            && revision.dependsOn == draft.dependsOn
        guard isMeant else {
            throw CommandFailure(
                .configuration,
                "\(source): what it makes is another revision than \(draft.id) with its parents and labels",
                hint: "it needs {id}, {parents}, {labels} and {depends_on} in their places; nothing was written"
            )
        }
        return text
    }

    /// The folder of the new file.
    private func folder(_ given: String?, _ parents: [RevisionID]) throws(CommandFailure) -> String {
        let folders = project.migrations
        if let given {
            let path = FolderPath(given)
            guard folders.contains(where: { path.isInside(FolderPath($0)) }) else {
                throw CommandFailure(
                    .usage,
                    "\(given) is none of the project's folders of revisions, and not below one",
                    hint: "they are \(folders.joined(separator: ", ")); `migrations` in skein.yaml lists them"
                )
            }
            return given.count > 1 && given.hasSuffix("/") ? String(given.dropLast()) : given
        }
        if folders.count == 1 { return folders[0] }
        if let parent = parents.first.flatMap({ history[$0] }), let slash = parent.file.lastIndex(of: "/") {
            return String(parent.file[..<slash])
        }
        throw CommandFailure(
            .usage,
            folders.isEmpty
                ? "the project has no folder of revisions" : "the project has several folders of revisions",
            hint: "choose one with --path: \(folders.joined(separator: ", "))"
        )
    }
}

/// Chooses the id of a new revision.
struct NewID {
    private let graph: RevisionGraph
    private let now: ZonedTime

    init(_ graph: RevisionGraph, _ now: ZonedTime) {
        self.graph = graph
        self.now = now
    }

    /// The id that was given, or a new one.
    func choose(_ given: String?, _ scheme: RevisionSettings.IDScheme) throws(CommandFailure) -> RevisionID {
        if let given { return try read(given) }
        switch scheme {
        case .random:
            var generator = SystemRandomNumberGenerator()
            return .random(using: &generator)
        case .timestamp:
            let text = now.date + now.time
            // Two in one second are counted.
            for number in 1... {
                let id = try read(number == 1 ? text : "\(text)_\(number)")
                if graph.node(id) == nil { return id }
            }
            return try read(text)
        case .sequential:
            // Longer numbers are times.
            let numbers = graph.nodes.map(\.id.text).filter { $0.count < 10 && $0.allSatisfy(\.isNumber) }
            let next = "\((numbers.compactMap { Int($0) }.max() ?? 0) + 1)"
            let digits = max(numbers.map(\.count).max() ?? 0, 4)
            return try read(String(repeating: "0", count: max(0, digits - next.count)) + next)
        }
    }

    private func read(_ text: String) throws(CommandFailure) -> RevisionID {
        do {
            return try RevisionID(text)
        } catch {
            throw CommandFailure(.usage, "--rev-id: \(error)")
        }
    }
}
