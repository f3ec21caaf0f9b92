internal import ArgumentParser
internal import SkeinFleet

/// How a runner takes part in a rollout.
struct StagedOptions: ParsableArguments {
    @Option(
        name: .customLong("reach"),
        help: """
            Work only on targets with these labels, such as server=pg-eu-1: for runners in networks that do not reach \
            all servers. The rollout stays one of the whole fleet.
            """
    )
    var reach: String?

    @Flag(help: "Wait for approvals and for the end of a pause instead of exiting with 4.")
    var wait = false

    @Flag(help: "Begin also when `pre_checks` or `dry_run` of the fleet file find what would fail.")
    var skipPreChecks = false

    @Flag(help: "Take back, where a way back is asked for, also what takes rows or values away.")
    var allowDataLoss = false

    /// The options of a runner.
    func options(_ context: CommandContext, scope: String, _ run: RunOptions) throws(LedgerError)
        -> StagedRollout.Options
    {
        StagedRollout.Options(
            actor: Actor.current(context.environment),
            scope: scope,
            reach: try selector,
            waits: wait,
            createsDatabases: run.create,
            allowsDataLoss: allowDataLoss
        )
    }

    private var selector: Selector? {
        get throws(LedgerError) {
            guard let reach else { return nil }
            do throws(SelectorError) {
                return try Selector(reach)
            } catch {
                throw LedgerError(.refused, "--reach: \(error.message)", hint: error.hint)
            }
        }
    }
}

extension TargetOptions {
    /// Which part of the fleet is meant, in the words it was given in, an option a line; empty for all of it.
    var scope: String {
        let parts = (select.map { ["--select=\($0)"] } ?? []) + only.map { "--only=\($0)" }
        return parts.joined(separator: "\n")
    }

    /// The options of a rollout's command.
    static func parse(fleet: String?, scope: String) throws -> TargetOptions {
        let parts = scope.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("--wave") }
        return try TargetOptions.parse((fleet.map { ["--fleet=\($0)"] } ?? []) + parts)
    }
}
