internal import ArgumentParser
internal import SkeinDocument
internal import SkeinDriver
internal import SkeinFleet
internal import SkeinReporting

/// `skein query`
struct QueryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query",
        abstract: "Run one query over all targets in sessions that only read; the first column is the target.",
        discussion: """
            Targets that fail are listed on standard error and harm no others; the exit code is 2 then. Columns that only \
            some targets have are empty for the others.
            """
    )

    /// A form of output.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, csv, json, jsonl
    }

    @Argument(help: "The query, one statement.")
    var sql: String?

    @Option(help: "Read the query from this file; - is standard input.")
    var file: String?

    @Option(help: "At most so many rows of each target; 0 for all.")
    var limit = 1000

    @Option(help: "At most so many rows in all; 0 for all.")
    var total = 100_000

    @Option(help: "How long the query may run on a target, such as 500ms or 2m; 0s for no limit.")
    var timeout = "30s"

    @Option(help: "How many targets to ask at once. Defaults to the fleet file's, else 8.")
    var parallel: Int?

    @Option(help: "How to print the rows: table, csv, json (one document) or jsonl (a line a row, as they come).")
    var format: Format = .table

    @Flag(help: "In CSV, put an apostrophe before texts that a spreadsheet would take for formulas.")
    var spreadsheet = false

    @OptionGroup var project: ProjectOptions
    @OptionGroup var target: TargetOptions

    func validate() throws {
        if let parallel, parallel < 1 { throw ValidationError("--parallel takes a number above zero") }
        if limit < 0 || total < 0 { throw ValidationError("--limit and --total take a number of rows") }
        if (sql == nil) == (file == nil) { throw ValidationError("give the query, or --file with the file it is in") }
        if spreadsheet, format != .csv { throw ValidationError("--spreadsheet goes with --format csv") }
        if Duration(timeout) == nil { throw ValidationError("--timeout takes a duration, such as 500ms, 10s or 2m") }
    }

    func run() async throws {
        let context = CommandContext.current
        let text = try text()
        var fleet = try await Project(project, context).fleet(target)
        if let parallel { fleet.rollout.parallel = parallel }
        fleet.defaults.statementTimeout = Duration(timeout) ?? fleet.defaults.statementTimeout
        let query: ReadOnlyQuery
        do {
            query = try ReadOnlyQuery(text, for: fleet.targets.map(\.driver))
        } catch {
            throw CommandFailure(.usage, error.message, hint: error.hint)
        }
        let asking = FleetQuery(query, fleet: fleet, rowLimit: limit == 0 ? nil : limit)
        let printing = try QueryPrinting(
            format,
            context.console,
            isForSpreadsheet: spreadsheet,
            totalLimit: total == 0 ? nil : total
        )
        await Interruption.cancelling { await printing.print(asking) }
        if let failure = await printing.failure { throw failure }
        let notes = await printing.notes(rowLimit: limit)
        if !notes.isEmpty { context.console.writeError(notes) }
        if await printing.isStopped { throw ArgumentParser.ExitCode(ExitCode.interrupted.rawValue) }
        guard let first = await printing.failed.first else { return }
        let isAway = fleet.targets.count == 1 && first.state == .unreachable
        throw ArgumentParser.ExitCode((isAway ? ExitCode.unreachable : .failed).rawValue)
    }

    /// The largest query, in bytes.
    private static let sizeLimit = 1 << 20

    private func text() throws -> String {
        guard let file else { return sql ?? "" }
        let bytes: [UInt8]
        if file == "-" {
            bytes = try standardInput()
        } else {
            do {
                bytes = try FileBytes.read(file, name: file, limit: Self.sizeLimit)
            } catch {
                throw CommandFailure(.data, "\(error)")
            }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CommandFailure(.data, "\(file == "-" ? "standard input" : file): the query is not UTF-8")
        }
        return text
    }

    private func standardInput() throws -> [UInt8] {
        var bytes: [UInt8] = []
        while let line = readLine(strippingNewline: false) {
            bytes += Array(line.utf8)
            if bytes.count > Self.sizeLimit { throw CommandFailure(.data, "the query on standard input is too long") }
        }
        return bytes
    }
}
