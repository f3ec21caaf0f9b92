internal import ArgumentParser
internal import SkeinDocument
internal import SkeinFleet
internal import SkeinReporting
internal import SkeinRevisions

/// `skein revision -m MESSAGE`
struct RevisionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revision",
        abstract: "Write a new, empty revision that follows the head."
    )

    @Option(name: .shortAndLong, help: "What it is for, one line.")
    var message: String

    @Flag(help: "Write a SQL file instead of YAML.")
    var sql = false

    @Option(help: "The revision it follows. Defaults to the only head.")
    var head = "head"

    @Option(help: "Its id. Defaults to a random one.")
    var revID: String?

    @Option(help: "A label for the branch that it starts; may be given several times.")
    var branchLabel: [String] = []

    @Option(help: "A revision or label that has to be applied before it; may be given several times.")
    var dependsOn: [String] = []

    @Flag(help: "Allow it to follow a revision that is not a head, which starts a branch.")
    var splice = false

    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if message.contains(where: \.isNewline) { throw ValidationError("the message is one line") }
    }

    func run() async throws {
        let context = CommandContext.current
        let project = try Project(project, context)
        guard let directory = project.migrations.first else {
            throw CommandFailure(.configuration, "the project has no folder of revisions")
        }
        let history = try project.history()
        let draft = RevisionDraft(
            id: try newID(),
            parents: try parents(history.graph),
            message: message,
            labels: branchLabel,
            dependsOn: dependsOn
        )
        // The graph with the new revision is checked before the file is there.
        do {
            _ = try RevisionGraph(history.all.map(\.node) + [draft.node])
        } catch {
            throw CommandFailure(.data, "\(error)", hint: "nothing was written")
        }
        let now = Timestamp()
        let values = ["date": now.date, "time": now.time, "id": draft.id.text, "slug": Slug.of(message)]
        let path = "\(directory)/\(project.file.revisionFile.fill(values))\(sql ? ".sql" : ".yaml")"
        try NewFile.write(sql ? draft.sql(now.text) : draft.yaml(now.text), to: path)
        switch output.format {
        case .text: context.console.write("wrote \(path)\n")
        case .json:
            let document = ["revision": draft.id.text, "path": path]
            context.console.write(try JSONDocument.encode(document))
        }
    }

    private func newID() throws -> RevisionID {
        guard let revID else {
            var generator = SystemRandomNumberGenerator()
            return .random(using: &generator)
        }
        do {
            return try RevisionID(revID)
        } catch {
            throw CommandFailure(.usage, "--rev-id: \(error)")
        }
    }

    private func parents(_ graph: RevisionGraph) throws -> [RevisionID] {
        if graph.nodes.isEmpty, head == "head" { return [] }
        do {
            let parents = try graph.resolve(head, for: .parent).revisions
            if let inner = parents.first(where: { !graph.isHead($0) }), !splice {
                throw CommandFailure(
                    .usage,
                    "revision \(inner) is not a head, so following it starts a branch",
                    hint: "add --splice if that is meant"
                )
            }
            return parents
        } catch let error as TargetError {
            throw CommandFailure(.data, "\(error)")
        }
    }
}

/// A revision that is not written yet.
struct RevisionDraft {
    var id: RevisionID
    var parents: [RevisionID]
    var message: String
    var labels: [String]
    var dependsOn: [String]

    var node: RevisionNode {
        RevisionNode(
            id: id,
            parents: parents,
            dependsOn: dependsOn,
            labels: labels,
            message: message,
            origin: "the new revision"
        )
    }

    /// The draft as a YAML file.
    func yaml(_ created: String) -> String {
        var lines = ["revision: \(YAMLText.quote(id.text))"]
        if parents.count == 1 { lines.append("parent: \(YAMLText.quote(parents[0].text))") }
        if parents.count > 1 {
            lines.append("parent: [\(parents.map { YAMLText.quote($0.text) }.joined(separator: ", "))]")
        }
        lines.append("message: \(YAMLText.quote(message))")
        lines.append("created: \(created)")
        if !labels.isEmpty { lines.append("labels: [\(labels.map(YAMLText.quote).joined(separator: ", "))]") }
        if !dependsOn.isEmpty { lines.append("depends_on: [\(dependsOn.map(YAMLText.quote).joined(separator: ", "))]") }
        lines += [
            "", "upgrade:", "  # - add_column: { table: users, column: { name: phone, type: string(20) } }",
            "downgrade: auto", "",
        ]
        return lines.joined(separator: "\n")
    }

    /// The draft as a SQL file.
    func sql(_ created: String) -> String {
        var lines = ["-- revision: \(id)"]
        if !parents.isEmpty { lines.append("-- parent: \(parents.map(\.text).joined(separator: ", "))") }
        lines += ["-- message: \(message)", "-- created: \(created)"]
        if !labels.isEmpty { lines.append("-- labels: \(labels.joined(separator: ", "))") }
        if !dependsOn.isEmpty { lines.append("-- depends_on: \(dependsOn.joined(separator: ", "))") }
        lines += ["-- upgrade", "", "-- downgrade", ""]
        return lines.joined(separator: "\n")
    }
}
