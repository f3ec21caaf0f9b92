import TestServers
import Testing

/// A folder with a history and a database on which it is run.
struct Site: Sendable {
    let folder: TemporaryDirectory
    let database: FaultDatabase
    let runner: String

    /// How long a run may take that nothing holds up.
    static let deadline = Duration.seconds(30)

    /// Runs `body` with a new database that holds a table no revision knows, and removes it afterwards.
    ///
    /// - Parameters:
    ///   - server: where the database is made, if not on the server of the tests.
    ///   - history: writes the revisions.
    static func with<Result>(
        _ backend: Backend,
        on server: TestServer? = nil,
        history: (TemporaryDirectory) throws -> Void = FaultHistory.write,
        _ body: (Site) async throws -> Result
    ) async throws -> Result {
        try await withTemporaryDirectory { folder in
            try history(folder)
            func site(_ name: String, _ url: String) throws -> Site {
                let database = FaultDatabase(backend: backend, name: name, url: url, server: server)
                try database.query(FaultHistory.foreign)
                return Site(folder: folder, database: database, runner: try builtProgram("skein-faults"))
            }
            switch backend {
            case .sqlite: return try await body(site(folder.path("app.db"), "sqlite:\(folder.path("app.db"))"))
            case .postgreSQL, .mariaDB:
                let server = try server ?? (backend == .postgreSQL ? .postgreSQL() : .mariaDB())
                return try await server.withDatabase("fault") { name in
                    try await body(site(name, server.url(database: name)))
                }
            }
        }
    }

    /// Starts the runner.
    ///
    /// - Parameters:
    ///   - goal: the command and its goal: `["upgrade", "head"]`.
    ///   - targets: the options that name the target, if it is not one by its URL.
    ///   - failpoint: what goes wrong, see `Tests/FaultRunner/Failpoints.swift`.
    ///   - log: where the calls are written.
    ///   - prefix: a program that runs it, with arguments.
    func start(
        _ goal: [String],
        url: String? = nil,
        targets: [String]? = nil,
        failpoint: String? = nil,
        log: String? = nil,
        environment: [String: String] = [:],
        prefix: [String] = [],
        options: [String] = []
    ) throws -> RunningCommand {
        var variables = currentEnvironment().filter { ["PATH", "HOME", "LD_LIBRARY_PATH"].contains($0.key) }
        variables["LC_ALL"] = "C"
        variables["SKEIN_ACTOR"] = "tester@faults"
        variables["SKEIN_FAILPOINT"] = failpoint
        variables["SKEIN_FAILPOINT_COUNT"] = log
        return try startCommand(
            prefix + [runner] + goal + (targets ?? ["--url", url ?? database.url])
                + ["--migrations", folder.path("migrations")]
                + (goal[0] == "plan" || goal[0] == "current" ? [] : ["--quiet"]) + options,
            environment: variables.merging(environment) { _, given in given },
            directory: folder.path
        )
    }

    /// Runs the runner to its end, which comes within the deadline.
    func run(
        _ goal: [String],
        url: String? = nil,
        targets: [String]? = nil,
        failpoint: String? = nil,
        log: String? = nil,
        environment: [String: String] = [:],
        prefix: [String] = [],
        options: [String] = []
    ) throws -> CommandResult {
        try start(
            goal,
            url: url,
            targets: targets,
            failpoint: failpoint,
            log: log,
            environment: environment,
            prefix: prefix,
            options: options
        ).result(Self.deadline)
    }

    /// The calls of a run, from its log, in order; the last may not have ended.
    func calls(_ log: String) throws -> [String] {
        try folder.read(log).lines.compactMap { line in
            let words = line.split(separator: " ", maxSplits: 2).map(String.init)
            return words.count == 3 && words[1] == "before" ? words[2] : nil
        }
    }
}

/// A direction of a run through the whole history.
enum Direction: String, Sendable, CaseIterable {
    case up
    case down

    var goal: [String] { self == .up ? ["upgrade", "head"] : ["downgrade", "base"] }
    var step: [String] { self == .up ? ["upgrade", "+1"] : ["downgrade", "-1"] }
    var heads: [String] { self == .up ? [FaultHistory.head] : [] }
}
