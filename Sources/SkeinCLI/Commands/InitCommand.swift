internal import ArgumentParser
internal import SkeinDocument

/// `skein init [DIR]`
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Start a project: skein.yaml, a folder of revisions, an example of a fleet file."
    )

    @Argument(help: "The folder of the project, made if it is missing.")
    var directory = "."

    func run() async throws {
        let context = CommandContext.current
        let files = [
            ("skein.yaml", Self.projectFile), ("migrations/.gitkeep", ""), ("fleets/example.yaml", Self.fleetFile),
        ]
        let paths = files.map { "\(directory)/\($0.0)" }
        // Everything is looked at before anything is written.
        for path in paths where NewFile.exists(path) {
            throw CommandFailure(
                .configuration,
                "\(path) is already there, and init does not overwrite",
                hint: "nothing was written"
            )
        }
        for (path, text) in zip(paths, files.map(\.1)) {
            try NewFile.write(text, to: path)
            context.console.write("wrote \(path)\n")
        }
        context.console.write("next: skein revision -m \"create users\"\n")
    }

    private static let projectFile = """
        version: 1
        migrations: migrations
        # The database of commands without --url and --fleet. Passwords belong into the environment, or a .env file
        # beside this one.
        # database: ${DATABASE_URL}
        # fleet: fleets/example.yaml

        """

    private static let fleetFile = """
        version: 1
        name: example
        targets:
          - { id: one, url: "sqlite:../data/one.db", labels: { tier: internal } }
          - { range: "2..20", id: "tenant-{n}", url: "sqlite:../data/tenant-{n}.db", labels: { tier: free } }
        rollout:
          parallel: 8
          waves:
            - { name: canary, select: tier=internal, max_failures: 0 }
            - { name: sample, take: 10%, max_failures: 0 }
            - { name: rest, max_failures: 1% }

        """
}
