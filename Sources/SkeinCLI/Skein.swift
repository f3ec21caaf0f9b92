internal import ArgumentParser
public import SkeinDriver

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The command-line program. A third party's `main` calls this with its own drivers beside the built-in ones.
public enum Skein {
    /// Skein's version.
    public static let version = "0.1.0"

    /// Runs the command that the process was started with, and exits.
    public static func main(drivers: [any Driver]) async {
        // A reader that goes away, as in `skein history | head`, must not end a run.
        signal(SIGPIPE, SIG_IGN)
        openStandardDescriptors()
        let environment = processEnvironment()
        let console = Console(environment: environment)
        let context = CommandContext(
            registry: DriverRegistry(drivers),
            environment: environment,
            console: console
        )
        let code = await CommandContext.$current.withValue(context) { await run(console) }
        withExtendedLifetime(context) { exit(code) }
    }

    /// Opens input, output and error where the caller has closed them. The next file or socket would take their number
    /// otherwise, and a result be written into a database.
    private static func openStandardDescriptors() {
        var opened: Int32 = 0
        while opened >= 0, opened <= STDERR_FILENO { opened = open("/dev/null", O_RDWR) }
        if opened > STDERR_FILENO { close(opened) }
    }

    private static func run(_ console: Console) async -> Int32 {
        do {
            var command = try SkeinCommand.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            return ExitCode.done.rawValue
        } catch let failure as CommandFailure {
            console.writeError("skein: \(failure.message)\n")
            if let hint = failure.hint { console.writeError("  \(hint)\n") }
            return failure.code.rawValue
        } catch let code as ArgumentParser.ExitCode {
            return code.rawValue
        } catch {
            let code = SkeinCommand.exitCode(for: error)
            let text = SkeinCommand.fullMessage(for: error)
            if !text.isEmpty {
                if code.isSuccess { console.write(text + "\n") } else { console.writeError(text + "\n") }
            }
            return code.rawValue
        }
    }
}

/// `skein`
struct SkeinCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "skein",
        abstract: "Migrates the schemas of fleets of databases.",
        version: "skein \(Skein.version)",
        subcommands: [
            InitCommand.self, RevisionCommand.self, MergeCommand.self, RebaseCommand.self, EditCommand.self,
            UpgradeCommand.self, DowngradeCommand.self, PlanCommand.self, PreCheckCommand.self, StampCommand.self,
            CurrentCommand.self, StatusCommand.self, QueryCommand.self, HistoryCommand.self, HeadsCommand.self,
            BranchesCommand.self, ShowCommand.self, CheckGraphCommand.self, RecoverCommand.self, FleetCommand.self,
            RolloutCommand.self, DriversCommand.self,
        ]
    )
}
