internal import SkeinEngine
internal import SkeinReporting

/// One runner at work on a rollout: it claims targets, works on them, hands in what came of it, and moves the rollout on
/// when there is nothing to claim.
struct StagedRun {
    /// What work in the background brings back.
    enum Item: Sendable {
        case target(TurnOutcome.Claim, TargetRunner.Outcome)
        case gates(LedgerWave, GateStop?)
    }

    let rollout: LedgerRollout
    let runner: String
    let staged: StagedRollout
    let engine: TargetRunner
    let lease: Lease
    let isLimited: Bool
    let sink: AsyncStream<Event>.Continuation
    /// The only targets that it works on, whatever their wave; nil for all in their turn.
    let forward: Ledger.Forward?

    let wakes = Wakes<Item>()
    let throttles: ServerThrottles
    let parked = ParkedSessions()
    let targets: [String: Target]
    let excluded: [String: String]
    let caps: [String: Int]
    let waveNames: [Int: String]

    /// What is being worked on.
    var active: [String: (claim: TurnOutcome.Claim, task: Task<Void, Never>)] = [:]
    /// What came of it and is not in the ledger yet.
    var results: [Turn.Result] = []
    /// What is known of the rollout.
    var state: LedgerRollout.State
    var parallel: Int
    var liveRunners: Int
    /// The states of waves that were told of.
    var toldWaves: [Int: WaveReport.State] = [:]
    /// The targets that were told of, with the claim they ended under.
    var toldTargets: [String: Int] = [:]
    var lastEnded: Int?
    /// The servers that were told to be held, and why.
    private var toldServers: [String: String] = [:]
    /// Whether it was told that a wave waits for its window.
    private var toldWindow: Int?
    /// What this runner saw, for when the ledger cannot be asked at the end.
    var seen: [String: TargetReport] = [:]
    var notices: [String] = []

    private var isStopping = false
    private var isAsking = false
    private var nextBeat = ContinuousClock.now
    private var nextClaim = ContinuousClock.now
    private var nextLook = ContinuousClock.now
    private var lostSince: ContinuousClock.Instant?
    private var deadRunners: [String] = []
    private let began = ContinuousClock.now

    /// The time by the ledger's clock when this runner began, and by its own.
    var clock: (ledger: Int, own: ContinuousClock.Instant)?

    /// How long the sessions of a process may take to end after it.
    static let sessionEnd = Duration.seconds(3)
    static let beat = Duration.seconds(5)
    static let poll = Duration.seconds(1)
    /// How long a ledger may be away before a runner with nothing left to do gives up.
    static let patience = Duration.seconds(20)

    init(
        rollout: LedgerRollout,
        runner: String,
        staged: StagedRollout,
        engine: TargetRunner,
        lease: Lease,
        isLimited: Bool,
        liveRunners: Int,
        sink: AsyncStream<Event>.Continuation,
        forward: Ledger.Forward?
    ) {
        self.forward = forward
        self.rollout = rollout
        self.runner = runner
        self.staged = staged
        self.engine = engine
        self.lease = lease
        self.isLimited = isLimited
        self.liveRunners = max(1, liveRunners)
        self.sink = sink
        let fleet = staged.fleet
        throttles = ServerThrottles(fleet)
        targets = Dictionary(fleet.targets.map { ($0.id, $0) }) { first, _ in first }
        excluded = Dictionary(fleet.excluded.map { ($0.target.id, $0.reason) }) { first, _ in first }
        caps = Dictionary(
            fleet.targets.compactMap { target in
                target.server.flatMap { server in target.maxSessions.map { (server, $0) } }
            }
        ) { min($0, $1) }
        waveNames = Dictionary(staged.waves.enumerated().map { ($0.offset + 1, $0.element.name) }) { first, _ in first }
        state = rollout.state
        parallel = rollout.parallel
    }

    /// Works until there is nothing left to do here.
    func run() async -> RunReport {
        let work = self
        return await withTaskCancellationHandler {
            // A task of its own: this one may be cancelled, and what is under way has to be handed in then.
            await Task {
                var work = work
                return await work.wakes.ticking(every: .milliseconds(250)) { await work.loop() }
            }.value
        } onCancel: {
            wakes.cancel()
        }
    }

    private mutating func loop() async -> RunReport {
        await tellStart()
        deadRunners = (try? await staged.ledger.deadRunners(of: rollout.id)) ?? []
        while true {
            for item in wakes.take() { await take(item) }
            if wakes.isCancelled, !isStopping {
                isStopping = true
                for (_, task) in active.values { task.cancel() }
            }
            await visitLedger()
            if isOver { break }
            if active.isEmpty, results.isEmpty, !isStopping, !isAsking, lostSince == nil, nextLook <= .now {
                await moveOn()
            }
            if isOver { break }
            await wakes.wait()
        }
        await parked.closeAll()
        try? await staged.ledger.leave(runner, of: rollout.id)
        return await finalReport(isInterrupted: wakes.isCancelled, isLost: lostSince != nil)
    }

    private var isOver: Bool {
        guard active.isEmpty else { return false }
        if let lostSince { return isStopping || lostSince.duration(to: .now) > Self.patience }
        return isStopping && results.isEmpty
    }

    // MARK: The ledger

    /// Hands in what there is, gives a sign of life when it is time, and asks for work where there is room.
    private mutating func visitLedger() async {
        let now = ContinuousClock.now
        let share = max(1, (parallel + liveRunners - 1) / liveRunners)
        var turn = Turn(rollout: rollout.id, runner: runner, actor: staged.options.actor, fleet: rollout.fleet)
        turn.results = results
        turn.beats = now >= nextBeat
        let isHandingIn = !results.isEmpty || turn.beats
        if !isStopping, state == .running, lostSince == nil, isHandingIn || now >= nextClaim {
            turn.wanted = max(0, share - active.count)
        }
        guard isHandingIn || turn.wanted > 0 else { return }
        // While the ledger is away it is asked once a second.
        if lostSince != nil, now < nextClaim { return await parked.closeAll() }
        turn.caps = caps
        turn.isLimited = isLimited
        turn.isForward = forward != nil
        turn.sameError = staged.fleet.rollout.sameErrorLimit
        turn.rate = staged.fleet.rollout.rate.map { Turn.Rate(count: $0.count, milliseconds: $0.per.milliseconds) }
        if turn.wanted > 0 {
            turn.closedWaves = closedWaves
            turn.heldServers = await heldServers()
        }
        turn.deadRunners = deadRunners
        turn.sharesPlaces = began.duration(to: now) > Self.sessionEnd
        turn.takesOver = turn.beats || active.isEmpty
        do throws(LedgerError) {
            let (parked, keys) = (parked, sessionKeys)
            // The places of the others are free with the end of the transaction.
            let outcome = try await staged.ledger.turn(turn) { await parked.keep(for: keys($0)) }
            lostSince = nil
            results.removeAll()
            if turn.beats {
                lease.renew(from: now)
                nextBeat = now + Self.beat
            }
            await take(outcome, wanted: turn.wanted)
        } catch {
            await parked.closeAll()
            nextClaim = .now + Self.poll
            if error.kind == .lost {
                if lostSince == nil {
                    lostSince = now
                    notices.append("\(error.message); what was under way is finished, and nothing else begins")
                }
            } else {
                notices.append(error.description)
                lostSince = lostSince ?? now
                isStopping = true
            }
        }
    }

    /// The waves that are outside of their window now, by the ledger's clock.
    private var closedWaves: Set<Int> {
        let windows = staged.waves.enumerated().compactMap { place, wave in wave.window.map { (place + 1, $0) } }
        if windows.isEmpty { return [] }
        let now = Int64((elapsed(nil) ?? 0) + rollout.createdAt) / 1000
        return Set(windows.filter { !$0.1.isOpen(at: now) }.map(\.0))
    }

    /// The servers on which nothing may begin now; what is new about them is told.
    private mutating func heldServers() async -> [String] {
        let held = await throttles.held()
        for (server, reason) in held.sorted(by: { $0.key < $1.key }) where toldServers[server] != reason {
            sink.yield(.serverHeld(server: server, reason: reason))
        }
        for server in toldServers.keys.sorted() where held[server] == nil {
            sink.yield(.serverHeld(server: server, reason: nil))
        }
        toldServers = held
        return held.keys.sorted()
    }

    private mutating func take(_ outcome: TurnOutcome, wanted: Int) async {
        if clock == nil { clock = (outcome.now, .now) }
        if lastEnded == nil { lastEnded = outcome.now }
        parallel = outcome.parallel
        state = outcome.state
        if let live = outcome.liveRunners { liveRunners = max(1, live) }
        if let held = outcome.held {
            for (id, work) in active where held[id] != work.claim.epoch {
                // Somebody else has it: that it was not reached for so long is this runner's own fault.
                work.task.cancel()
            }
            for (id, epoch) in held where active[id] == nil && !outcome.claims.contains(where: { $0.target.id == id }) {
                try? await staged.ledger.release(id, epoch: epoch, of: rollout.id, runner: runner)
            }
        }
        let sessions = await parked.share(among: sessionKeys(outcome.claims))
        for (claim, session) in zip(outcome.claims, sessions) { await start(claim, session) }
        if let wave = outcome.wave, wanted > 0, forward == nil { await tellWindow(wave) }
        nextClaim = outcome.claims.count < wanted ? .now + Self.poll : .now
        if !outcome.claims.isEmpty { wakes.wake() }
        if state != .running, !staged.options.waits || state != .paused { isStopping = true }
        if outcome.held != nil { await tellOthers() }
    }

    /// Tells that a wave waits for its window to open.
    private mutating func tellWindow(_ wave: LedgerWave) async {
        guard closedWaves.contains(wave.number) else {
            toldWindow = nil
            return
        }
        guard toldWindow != wave.number, let window = staged.waves.first(where: { $0.name == wave.name })?.window else {
            return
        }
        toldWindow = wave.number
        let now = Int64((elapsed(nil) ?? 0) + rollout.createdAt) / 1000
        let opening = window.nextOpening(after: now).map { Timestamp.text(milliseconds: Int($0) * 1000) }
        guard var report = await waveReports()?.first(where: { $0.number == wave.number })?.report else { return }
        report.reason = "outside of its window \(window)" + (opening.map { ", which opens at \($0)" } ?? "")
        sink.yield(.waveChanged(report))
    }

    /// Moves the rollout on when this runner has nothing to work on.
    private mutating func moveOn() async {
        if forward != nil { return await moveOnForward() }
        let gated = Set(staged.waves.filter { !$0.gates.isEmpty }.map(\.name))
        do throws(LedgerError) {
            let advance = try await staged.ledger.advance(
                rollout.id,
                runner: runner,
                actor: staged.options.actor,
                hasGates: { gated.contains($0) }
            )
            await tellWaves()
            nextLook = .now + Self.poll
            switch advance {
            case .moved:
                nextClaim = .now
                nextLook = .now
                wakes.wake()
            case .busy, .checkedElsewhere: await tellOthers()
            case .soaking(_, let milliseconds):
                nextLook = .now + min(Self.poll, .milliseconds(milliseconds))
            case .checking(let wave): ask(wave)
            case .gated: if !staged.options.waits { isStopping = true }
            case .ended(let state):
                self.state = state
                if state != .paused || !staged.options.waits { isStopping = true }
            }
        } catch {
            nextLook = .now + Self.poll
            fail(error)
        }
    }

    private mutating func fail(_ error: LedgerError) {
        if error.kind == .lost {
            lostSince = lostSince ?? .now
        } else {
            notices.append(error.description)
            isStopping = true
        }
    }

    /// Ends a run that was for some targets alone when they have ended, whoever worked on them. The rollout goes on by its
    /// own command.
    private mutating func moveOnForward() async {
        nextLook = .now + Self.poll
        do throws(LedgerError) {
            if try await staged.ledger.open(rollout.id, reachedBy: runner) == 0 { isStopping = true }
        } catch {
            fail(error)
        }
        await tellOthers()
    }

    // MARK: Gates

    private mutating func ask(_ wave: LedgerWave) {
        isAsking = true
        let (ledger, rollout, runner, wakes) = (self.staged.ledger, rollout.id, runner, wakes)
        let staged = staged
        Task {
            let keeping = Task {
                while !Task.isCancelled {
                    try? await Task.sleep(for: .milliseconds(Ledger.checkMs / 3))
                    try? await ledger.keepChecking(rollout, wave, runner: runner)
                }
            }
            let stop = await staged.askGates(of: wave.name, rollout: rollout)
            keeping.cancel()
            wakes.bring(.gates(wave, stop))
        }
    }

    private mutating func take(_ item: Item) async {
        switch item {
        case .target(let claim, var outcome):
            if let session = outcome.session.take() { await parked.park(session) }
            settle(claim, outcome)
        case .gates(let wave, let stop):
            isAsking = false
            try? await staged.ledger.settleGates(
                rollout.id,
                wave,
                stop,
                runner: runner,
                actor: staged.options.actor
            )
            nextLook = .now
        }
    }
}
