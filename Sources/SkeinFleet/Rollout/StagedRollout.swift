internal import SkeinDriver
package import SkeinEngine
package import SkeinReporting
package import SkeinRevisions
internal import SkeinSQL

/// A run of a goal over the targets of a fleet that a ledger holds, so that it outlives the process and is shared by any
/// number of them: created once, gone on with by whoever gives the same command.
package struct StagedRollout: Sendable {
    /// What a runner is told beside what is to be run.
    package struct Options: Sendable {
        /// Who runs it.
        package var actor: String
        /// Which part of the fleet it is for, as it was given; empty for all of it.
        package var scope: String
        /// The targets that this runner can reach; nil for all.
        package var reach: Selector?
        /// Whether it waits for what somebody has to say, an approval or the end of a pause, instead of ending.
        package var waits: Bool
        /// Whether databases that do not exist are made, where the backend can.
        package var createsDatabases: Bool
        /// Whether `on_halt: revert-wave` may take rows and values away.
        package var allowsDataLoss: Bool

        /// Options.
        package init(
            actor: String,
            scope: String = "",
            reach: Selector? = nil,
            waits: Bool = false,
            createsDatabases: Bool = false,
            allowsDataLoss: Bool = false
        ) {
            self.actor = actor
            self.scope = scope
            self.reach = reach
            self.waits = waits
            self.createsDatabases = createsDatabases
            self.allowsDataLoss = allowsDataLoss
        }
    }

    let command: String
    let goal: Goal
    let fleet: Fleet
    let waves: [PlannedWave]
    let history: History
    let settings: EngineSettings
    let ledger: Ledger
    let options: Options
    /// The rollout whose targets this one takes back, and how far each goes.
    var parent: (id: String, goals: [String: String])?
    /// What the report is to say of the run as a whole.
    var notices: [String] = []

    /// A run of `goal` over `waves`, which hold the targets of `fleet`.
    package init(
        command: String,
        goal: Goal,
        fleet: Fleet,
        waves: [PlannedWave],
        history: History,
        settings: EngineSettings,
        ledger: Ledger,
        options: Options
    ) {
        self.command = command
        self.goal = goal
        self.fleet = fleet
        self.waves = waves
        self.history = history
        self.settings = settings
        self.ledger = ledger
        self.options = options
    }

    /// Creates the rollout, or takes part in it where it is open, and works until there is nothing left to do here. Tells
    /// `reporter` of everything, in order. Cancelling the task begins nothing new and stops what runs.
    ///
    /// - Throws: `LedgerError` when the rollout cannot be begun; what happens later is in the report.
    package func run(_ reporter: any Reporter) async throws(LedgerError) -> RunReport {
        try await IdentityCheck(fleet).refuseDoubles()
        let runner = RandomID.hexadecimal(20)
        let attachment = try await ledger.attach(
            plan,
            id: RandomID.hexadecimal(TargetRunner.rolloutIDLength),
            actor: options.actor
        )
        let rollout = attachment.rollout
        var reach = options.reach.map { selector in fleet.targets.filter { selector.matches($0.labels) }.map(\.id) }
        if let forward = attachment.forward {
            reach = (reach ?? fleet.targets.map(\.id)).filter(forward.members.contains)
        }
        let live = try await ledger.announce(runner, to: rollout.id, actor: options.actor, reach: reach)

        let lease = Lease()
        var settings = settings
        // The journal of each target says which rollout did something, and which runner of it.
        settings.run = rollout.id + runner
        settings.mayContinue = { lease.isValid }
        let (events, sink) = AsyncStream<Event>.makeStream()
        // A task of its own: cancelling the run must not end the telling, and a stream ends with its task.
        let telling = Task {
            for await event in events { await reporter.report(event) }
        }
        let engine = TargetRunner(history: history, settings: settings)
        if attachment.isNew { try await settleCurrent(rollout, engine) }
        let run = StagedRun(
            rollout: rollout,
            runner: runner,
            staged: self,
            engine: engine,
            lease: lease,
            isLimited: reach != nil,
            liveRunners: live,
            sink: sink,
            forward: attachment.forward
        )
        var report = await run.run()
        // Who takes a wave back knows all of it.
        if report.state == .halted, parent == nil, attachment.forward == nil, fleet.rollout.onHalt == .revertWave {
            await revertHaltedWave(of: rollout.id, &report)
        }
        var notices = notices
        if !attachment.leftOut.isEmpty {
            notices.append(
                "not in this rollout, since they joined the fleet later: \(Wording.ids(attachment.leftOut, limit: 5))"
            )
        }
        if let forward = attachment.forward {
            let brought = forward.members.subtracting(forward.done).sorted()
            notices.append(
                brought.isEmpty
                    ? "in the open rollout \(rollout.id) nothing was left to bring forward"
                    : "brought forward in the open rollout \(rollout.id): \(Wording.ids(brought, limit: 5))"
            )
        }
        if !notices.isEmpty { report.notices = (report.notices ?? []) + notices }
        sink.yield(.runFinished(report))
        sink.finish()
        await telling.value
        await ledger.close()
        return report
    }

    /// Settles the targets that have nothing to do, of those that can be read together: without a connection for each,
    /// and without a lock.
    private func settleCurrent(_ rollout: LedgerRollout, _ engine: TargetRunner) async throws(LedgerError) {
        guard parent == nil else { return }
        let versions = FleetVersions(runner: engine, defaults: fleet.defaults, parallel: fleet.rollout.parallel)
        let seen = await versions.heads(of: fleet.targets)
        let current = fleet.targets.compactMap { target in
            seen[target.id].flatMap { engine.settled(goal, $0, id: target.id, wave: "")?.report }
        }
        if !current.isEmpty { try await ledger.settle(current: current, in: rollout.id) }
    }

    /// Asks the gates of a wave in their order, up to the first that does not let it pass.
    func askGates(of wave: String, rollout: String) async -> GateStop? {
        guard let wave = waves.first(where: { $0.name == wave }) else { return nil }
        let gates = GateRunner(fleet: fleet)
        for gate in wave.gates {
            switch await gates.check(gate, wave: wave.name, rollout: rollout, targets: wave.targets) {
            case .passed: continue
            case .failed(let reason): return .failed("the gate \(gate) says no: \(reason)")
            case .inconclusive(let reason): return .inconclusive("the gate \(gate) cannot tell: \(reason)")
            }
        }
        return nil
    }

    /// What the rollout is frozen as.
    var plan: RolloutPlan {
        let numbers = Dictionary(fleet.targets.enumerated().map { ($0.element.id, $0.offset + 1) }) { first, _ in first
        }
        return RolloutPlan(
            fleet: fleet.name,
            command: command,
            revision: goal.revision,
            scope: options.scope,
            planHash: PlanHash(goal, history).text,
            plan: history.all.map { "\($0.id) \($0.checksum)" },
            policy: fleet.rollout.frozenText.split(separator: "\n").map(String.init),
            parallel: fleet.rollout.parallel,
            waves: waves.map { wave in
                RolloutPlan.Wave(
                    name: wave.name,
                    members: wave.targets.map { target in
                        RolloutPlan.Member(
                            id: target.id,
                            number: numbers[target.id] ?? 0,
                            server: target.server,
                            cap: target.maxSessions,
                            // An identity may hold names that are nobody else's business.
                            identity: Digest(of: target.endpoint.identity).hex,
                            goal: parent?.goals[target.id]
                        )
                    },
                    haltsOnFailure: wave.haltsOnFailure,
                    haltsOnUnreachable: wave.haltsOnUnreachable,
                    soakMs: wave.soak.milliseconds,
                    needsApproval: wave.needsApproval
                )
            },
            lateJoiners: fleet.rollout.lateJoiners,
            parent: parent?.id
        )
    }
}

extension Goal {
    /// How far it goes, as it was asked for.
    package var revision: String {
        switch self {
        case .upgrade(let text), .downgrade(let text): text
        case .stamp(let texts, _), .restore(let texts, _): texts.joined(separator: " ")
        }
    }
}

/// Ids that nobody has given before.
enum RandomID {
    /// So many random hexadecimal digits.
    static func hexadecimal(_ count: Int) -> String {
        let digits = Array("0123456789abcdef")
        return String((0..<count).map { _ in digits[Int.random(in: 0..<16)] })
    }
}
