internal import ArgumentParser

/// Where the project is.
struct ProjectOptions: ParsableArguments {
    @Option(name: [.customShort("c"), .long], help: "The project file. Defaults to skein.yaml, where there is one.")
    var config: String?

    @Option(help: "A folder of revisions; may be given several times. Defaults to the project's.")
    var migrations: [String] = []

    @Option(help: "The version table. Defaults to the project's, else skein_version.")
    var versionTable: String?
}

/// Which databases a command is for.
struct TargetOptions: ParsableArguments {
    @Option(
        help: """
            One database, by its URL, or env:NAME for the URL in an environment variable, where a password belongs. \
            '${NAME}' in a URL stands for a variable too. Defaults to the project's `database`.
            """
    )
    var url: String?

    @Option(help: "A fleet file. Defaults to the project's `fleet`.")
    var fleet: String?

    @Option(help: "Only targets with these labels, such as tier=free,region!=eu.")
    var select: String?

    @Option(
        help: "Only these targets: ids separated by commas, or @FILE with one id a line; may be given several times."
    )
    var only: [String] = []

    func validate() throws {
        if url != nil, fleet != nil { throw ValidationError("give either --url or --fleet, not both") }
    }
}

/// What a run that changes databases puts up with.
struct ChangeOptions: ParsableArguments {
    @Flag(help: "Go on from revisions whose files were edited after they were applied.")
    var allowEdited = false
}

/// How a run goes about its targets.
struct RunOptions: ParsableArguments {
    @Option(help: "How many targets to work on at once. Defaults to the fleet file's, else 8.")
    var parallel: Int?

    @Flag(name: .shortAndLong, help: "Tell every statement on standard error.")
    var verbose = false

    @Flag(help: "Make databases that do not exist yet, where the backend can (SQLite files).")
    var create = false

    func validate() throws {
        if let parallel, parallel < 1 { throw ValidationError("--parallel takes a number above zero") }
    }
}

/// How results are printed.
struct OutputOptions: ParsableArguments {
    /// A form of output.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    @Option(help: "How to print the result: text or json.")
    var format: Format = .text

    @Flag(name: .shortAndLong, help: "No progress on standard error.")
    var quiet = false
}
