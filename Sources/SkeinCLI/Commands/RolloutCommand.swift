internal import ArgumentParser
internal import SkeinFleet
internal import SkeinReporting

/// `skein rollout`
struct RolloutCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollout",
        abstract: "Show rollouts and say how they go on.",
        discussion: """
            A rollout is what `upgrade` and `downgrade` over a fleet create in the ledger. ROLLOUT is its id or the \
            beginning of it; without one the open rollout is meant, else the newest.
            """,
        subcommands: [
            List.self, Show.self, Resume.self, Pause.self, Approve.self, Abort.self, Retry.self, Skip.self, Revert.self,
            Rebuild.self,
        ]
    )

    /// The ledger that a command speaks to.
    struct LedgerOptions: ParsableArguments {
        @OptionGroup var project: ProjectOptions

        @Option(help: "The fleet file whose ledger is meant. Defaults to the project's `fleet`.")
        var fleet: String?

        /// Does `body` with the ledger and the name of the fleet, and closes it.
        func with<Result: Sendable>(
            _ body: (Ledger, _ fleet: String?, _ actor: String) async throws(LedgerError) -> Result
        ) async throws(CommandFailure) -> Result {
            let context = CommandContext.current
            let (found, name) = try await Project(project, context).ledger(fleetFile: fleet)
            let ledger = try found.orRefused()
            do throws(LedgerError) {
                let result = try await body(ledger, name, Actor.current(context.environment))
                await ledger.close()
                return result
            } catch {
                await ledger.close()
                throw CommandFailure(error)
            }
        }

        /// Does `body` with a rollout, and says what has become of it.
        ///
        /// - Parameters:
        ///   - name: the rollout's id or the beginning of it; nil for the open one.
        ///   - body: returns the words for it.
        func change(
            _ name: String?,
            _ body: (Ledger, _ id: String, _ actor: String) async throws(LedgerError) -> String
        ) async throws(CommandFailure) {
            let words = try await with { ledger, fleet, actor throws(LedgerError) in
                try await body(ledger, ledger.rollout(name, of: fleet).id, actor)
            }
            CommandContext.current.console.write(words + "\n")
        }
    }

    /// Which rollout a command is for.
    struct RolloutArgument: ParsableArguments {
        @Argument(help: "The rollout's id, or the beginning of it. Defaults to the open one.")
        var rollout: String?
    }

    /// `skein rollout list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List the rollouts of the ledger, the newest first."
        )

        @Option(help: "How many.")
        var limit = 20

        @OptionGroup var ledger: LedgerOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let rollouts = try await ledger.with { ledger, _, _ throws(LedgerError) in
                try await ledger.rollouts(limit: max(1, limit))
            }
            try output.write(rollouts.map(RolloutDocument.Head.init)) { RolloutDocument.table(rollouts, $0) }
        }
    }

    /// `skein rollout show`
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Show a rollout: its waves, its runners, what failed, and its history."
        )

        @Flag(help: "List every target.")
        var targets = false

        @OptionGroup var argument: RolloutArgument
        @OptionGroup var ledger: LedgerOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let name = argument.rollout
            let document = try await ledger.with { ledger, fleet, _ throws(LedgerError) in
                try await RolloutDocument(ledger, name, of: fleet)
            }
            try output.write(document) { document.text($0, listsTargets: targets) }
        }
    }

    /// `skein rollout pause`
    struct Pause: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "pause",
            abstract: "Hold a rollout: what runs is finished, and nothing new begins until it is resumed."
        )

        @Option(help: "Why.")
        var reason: String?

        @OptionGroup var argument: RolloutArgument
        @OptionGroup var ledger: LedgerOptions

        func run() async throws {
            try await ledger.change(argument.rollout) { ledger, id, actor throws(LedgerError) in
                try await ledger.pause(id, reason: reason, actor: actor)
                return "paused \(id)"
            }
        }
    }

    /// `skein rollout approve`
    struct Approve: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "approve",
            abstract: "Let a wave begin that waits for an approval."
        )

        @Option(help: "The wave. Defaults to the first that waits.")
        var wave: String?

        @OptionGroup var argument: RolloutArgument
        @OptionGroup var ledger: LedgerOptions

        func run() async throws {
            try await ledger.change(argument.rollout) { ledger, id, actor throws(LedgerError) in
                "approved wave \(try await ledger.approve(id, wave: wave, actor: actor)) of \(id)"
            }
        }
    }

    /// `skein rollout abort`
    struct Abort: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "abort",
            abstract: "Give a rollout up: what runs is finished, the rest is left as it is, nothing is taken back."
        )

        @Option(help: "Why.")
        var reason: String?

        @OptionGroup var argument: RolloutArgument
        @OptionGroup var ledger: LedgerOptions

        func run() async throws {
            try await ledger.change(argument.rollout) { ledger, id, actor throws(LedgerError) in
                let skipped = try await ledger.abort(id, reason: reason, actor: actor)
                return "gave up \(id); \(skipped == 1 ? "1 target was" : "\(skipped) targets were") not begun"
            }
        }
    }

    /// `skein rollout retry`
    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "retry",
            abstract: "Let targets of a rollout be tried again that failed; the runners that work on it take them."
        )

        @Option(help: "Only these targets: ids separated by commas.")
        var only: String?

        @OptionGroup var argument: RolloutArgument
        @OptionGroup var ledger: LedgerOptions

        func run() async throws {
            let only = only.map { Set($0.split(separator: ",").map(String.init)) }
            try await ledger.change(argument.rollout) { ledger, id, actor throws(LedgerError) in
                let count = try await ledger.retry(id, only: only, actor: actor).count
                return "\(count == 1 ? "1 target" : "\(count) targets") of \(id) will be tried again"
            }
        }
    }

    /// `skein rollout skip`
    struct Skip: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "skip",
            abstract: "Leave a target out of the open rollout, with a reason that every report shows."
        )

        @Argument(help: "The target's id.")
        var target: String

        @Option(help: "Why.")
        var reason: String

        @Option(help: "The rollout's id, or the beginning of it. Defaults to the open one.")
        var rollout: String?

        @OptionGroup var ledger: LedgerOptions

        func run() async throws {
            try await ledger.change(rollout) { ledger, id, actor throws(LedgerError) in
                try await ledger.skip(id, target: target, reason: reason, actor: actor)
                return "left `\(Printable.escape(target))` out of \(id)"
            }
        }
    }
}

extension Ledger? {
    /// The ledger, for a command that cannot do without one.
    func orRefused() throws(CommandFailure) -> Ledger {
        if let self { return self }
        throw CommandFailure(
            .configuration,
            "there is no ledger",
            hint: "give --fleet FILE with a `ledger` that is not `none`, or a build with the SQLite driver"
        )
    }
}

extension OutputOptions {
    /// Prints a result in the form that was asked for.
    func write(_ document: some Encodable, text: (TextStyle) throws -> String) throws {
        let console = CommandContext.current.console
        switch format {
        case .json: console.write(try JSONDocument.encode(document))
        case .text: console.write(try text(console.style))
        }
    }
}
