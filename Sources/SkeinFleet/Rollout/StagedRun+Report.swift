package import SkeinReporting

extension StagedRun {
    /// Tells that the run begins.
    mutating func tellStart() async {
        let waves = await waveReports() ?? []
        for wave in waves { toldWaves[wave.number] = wave.report.state }
        sink.yield(
            .runStarted(
                command: staged.command,
                planHash: rollout.planHash,
                waves: waves.map(\.report),
                rollout: rollout.id
            )
        )
        // Waves that are under way have begun for whoever listens here.
        for wave in waves where wave.isUnderWay { sink.yield(.waveStarted(wave.report)) }
    }

    /// Tells what has become of the waves since they were last told of.
    mutating func tellWaves() async {
        guard let waves = await waveReports() else { return }
        for wave in waves {
            let before = toldWaves[wave.number]
            guard before != wave.report.state else { continue }
            toldWaves[wave.number] = wave.report.state
            let hasBegun = before != nil && before != .pending && before != .gated
            switch wave.report.state {
            case .pending, .gated: sink.yield(.waveChanged(wave.report))
            case .running where hasBegun: sink.yield(.waveChanged(wave.report))
            case .running: sink.yield(.waveStarted(wave.report))
            case .soaking, .checking, .paused:
                if !hasBegun { sink.yield(.waveStarted(wave.report)) }
                sink.yield(.waveChanged(wave.report))
            case .passed, .halted, .cancelled:
                if !hasBegun { sink.yield(.waveStarted(wave.report)) }
                sink.yield(.waveFinished(wave.report))
            }
        }
    }

    /// Tells of targets that other runners have finished.
    mutating func tellOthers() async {
        guard let since = lastEnded else { return }
        // A transaction that began earlier may end later.
        let found = try? await staged.ledger.targets(of: rollout.id, endedSince: since - 5_000)
        for target in found ?? [] {
            if let ended = target.endedAt { lastEnded = max(lastEnded ?? 0, ended) }
            if let forward, !forward.members.contains(target.id) { continue }
            guard target.state.isSettled, target.runner != runner, toldTargets[target.id] != target.epoch else {
                continue
            }
            toldTargets[target.id] = target.epoch
            sink.yield(.targetFinished(shown(target)))
        }
        await tellWaves()
    }

    /// A wave as reports show it.
    struct NumberedWave {
        var number: Int
        var report: WaveReport
        var isUnderWay: Bool { [.running, .soaking, .checking, .paused].contains(report.state) }
    }

    func waveReports() async -> [NumberedWave]? {
        guard let (waves, counts) = try? await staged.ledger.waves(of: rollout.id) else { return nil }
        return waves.map { wave in
            var report = wave.report(counts[wave.number] ?? [:])
            report.haltsOnSameError = staged.fleet.rollout.sameErrorLimit
            return NumberedWave(number: wave.number, report: report)
        }
    }

    /// The report of the rollout as the ledger has it; of what this runner saw, when the ledger is gone.
    mutating func finalReport(isInterrupted: Bool, isLost: Bool) async -> RunReport {
        let found: [LedgerTarget]?
        let stored: LedgerRollout?
        if isLost {
            (found, stored) = (nil, nil)
        } else {
            await tellOthers()
            let all = try? await staged.ledger.targets(of: rollout.id)
            found = forward.map { forward in all?.filter { forward.members.contains($0.id) } } ?? all
            stored = try? await staged.ledger.rollout(withID: rollout.id)
        }
        let waves = isLost ? nil : await waveReports()
        var targets = found?.map { shown($0) } ?? unaskedReports()
        // What was stopped here is told as it was left, although it waits to be gone on with.
        for (index, target) in targets.enumerated() where target.state == .pending {
            if let own = seen[target.id], own.error?.code == "interrupted" { targets[index] = own }
        }
        let ended = stored?.endedAt
        var report = RunReport(
            command: staged.command,
            planHash: rollout.planHash,
            state: runState(stored?.state, waves, targets, isInterrupted: isInterrupted),
            waves: waves?.map(\.report)
                ?? staged.waves.map { wave in
                    WaveReport(name: wave.name, size: wave.targets.count, haltsOnFailure: wave.haltsOnFailure)
                },
            targets: targets,
            startedAt: Timestamp.text(milliseconds: rollout.createdAt),
            durationMs: ended.map { max(0, $0 - rollout.createdAt) } ?? elapsed(nil) ?? 0,
            rollout: rollout.id,
            notices: notices.isEmpty ? nil : notices
        )
        let isUnderWay: Set<WaveReport.State> = [.pending, .running, .soaking, .checking]
        if stored?.state == .paused, let place = report.waves.firstIndex(where: { isUnderWay.contains($0.state) }) {
            report.waves[place].state = .paused
            report.waves[place].reason = stored?.reason
        }
        return report
    }

    private func runState(
        _ stored: LedgerRollout.State?,
        _ waves: [NumberedWave]?,
        _ targets: [TargetReport],
        isInterrupted: Bool
    ) -> RunState {
        if forward != nil, stored != nil, !targets.contains(where: { $0.state == .pending || $0.state == .running }) {
            // What was asked for has ended, however the rest of the rollout stands.
            if !targets.contains(where: \.state.isFailure) { return .succeeded }
            return stored == .halted ? .halted : .failed
        }
        return switch stored {
        case nil: .ledgerLost
        case .succeeded: .succeeded
        case .succeededWithExceptions: targets.contains(where: \.state.isFailure) ? .failed : .succeeded
        case .halted, .reverting, .reverted: .halted
        case .aborted: .aborted
        case .paused: isInterrupted ? .interrupted : .waiting
        case .running:
            if !isInterrupted, waves?.contains(where: { $0.report.state == .gated }) ?? false {
                .waiting
            } else {
                .interrupted
            }
        }
    }

    func shown(_ target: LedgerTarget) -> TargetReport {
        var report = target.report
        report.wave = waveNames[target.wave] ?? RolloutPlan.lateWave
        if forward?.done.contains(target.id) ?? false { report.state = .current }
        if report.attempts > 0 {
            report.startMs = target.startedAt.flatMap { elapsed($0) }
            report.endMs = target.endedAt.flatMap { elapsed($0) }
        }
        return report
    }

    private func unaskedReports() -> [TargetReport] {
        staged.waves.flatMap { wave in
            wave.targets.map { target in
                seen[target.id]
                    ?? TargetReport(id: target.id, wave: wave.name, state: .pending, server: target.server)
            }
        }
    }
}

extension LedgerWave {
    /// The wave as reports show it.
    package func report(_ counts: [LedgerTarget.State: Int]) -> WaveReport {
        WaveReport(
            name: name,
            state: state,
            size: size,
            finished: counts.reduce(0) { $0 + ($1.key.isSettled ? $1.value : 0) },
            failed: counts.reduce(0) { $0 + ($1.key.isFailure ? $1.value : 0) },
            haltsOnFailure: haltsOnFailure,
            haltsOnUnreachable: haltsOnUnreachable,
            reason: reason,
            soaksUntil: state == .soaking ? soakUntil.map { Timestamp.text(milliseconds: $0) } : nil
        )
    }
}
