internal import SkeinDriver
internal import SkeinEngine

/// Asks gates.
package struct GateRunner: Sendable {
    private let fleet: Fleet
    /// Undecided tries that a check bears before it is inconclusive as a whole.
    static let undecidedLimit = 3
    /// Targets that are named when several are not good, and after so many no other is asked.
    private static let namedLimit = 3
    /// The most that a gate's program may print, in bytes.
    private static let outputLimit = 1 << 20

    /// Asks gates of `fleet`, whose passwords are known.
    package init(fleet: Fleet) {
        self.fleet = fleet
    }

    /// Asks a gate, and goes on asking it for as long as it has to stay good. It ends with the first try that fails. With
    /// `for`, a try that cannot be decided is repeated after `every`, and the time begins again; the third of a check ends it.
    ///
    /// - Parameters:
    ///   - wave: the wave's name, which programs are told.
    ///   - rollout: the rollout's id, which programs are told.
    ///   - targets: the wave's targets; a query on no target at all is good.
    /// - Returns: always a verdict; `inconclusive` when the task is cancelled.
    package func check(_ gate: Gate, wave: String, rollout: String, targets: [Target]) async -> GateVerdict {
        var goodSince: ContinuousClock.Instant?
        var undecided = 0
        while true {
            let start = ContinuousClock.now
            let verdict = await attempt(gate, wave: wave, rollout: rollout, targets: targets)
            if Task.isCancelled { return .inconclusive("it was stopped") }
            if gate.lasting == .zero { return verdict }
            switch verdict {
            case .failed: return verdict
            case .passed:
                let since = goodSince ?? start
                goodSince = since
                if since.duration(to: .now) >= gate.lasting { return .passed }
            case .inconclusive:
                goodSince = nil
                undecided += 1
                if undecided >= Self.undecidedLimit { return verdict }
            }
            // The last try comes when the time is over, not after it.
            let next = Swift.min(start + gate.every, goodSince.map { $0 + gate.lasting } ?? start + gate.every)
            guard (try? await Task.sleep(until: next, clock: .continuous)) != nil else {
                return .inconclusive("it was stopped")
            }
        }
    }

    private func attempt(_ gate: Gate, wave: String, rollout: String, targets: [Target]) async -> GateVerdict {
        switch gate.check {
        case .sql(let sql, .each): return await ask(sql, gate.timeout, targets)
        case .sql(let sql, .one): return await ask(sql, gate.timeout, Array(targets.prefix(1)))
        case .sql(let sql, .target(let id)):
            guard let target = fleet.gateTargets[id] ?? fleet.targets.first(where: { $0.id == id }) else {
                return .inconclusive("there is no target \(TargetID.printable(id))")
            }
            return await ask(sql, gate.timeout, [target])
        case .http(let check): return await request(check, gate.timeout)
        case .command(let words): return await run(words, gate.timeout, wave: wave, rollout: rollout)
        }
    }

    private func request(_ check: Gate.HTTPCheck, _ timeout: Duration) async -> GateVerdict {
        let request = HTTPRequest(method: check.method, url: check.url, headers: check.headers, timeout: timeout)
        do throws(HTTPRequest.Failure) {
            let status = try await request.send().status
            if status == check.expect { return .passed }
            return .failed("\(check.shown) answered \(status), not \(check.expect)")
        } catch {
            let hint = error.hint.map { "; \($0)" } ?? ""
            return .inconclusive("\(check.shown): \(error.message)\(hint)")
        }
    }

    private func run(_ words: [String], _ timeout: Duration, wave: String, rollout: String) async -> GateVerdict {
        let name = TargetID.printable(words.first ?? "")
        let program = LimitedProgram(
            words,
            limit: timeout,
            outputLimit: Self.outputLimit,
            variables: ["SKEIN_WAVE": wave, "SKEIN_ROLLOUT": rollout]
        )
        do throws(LimitedProgram.Failure) {
            let result = try await program.run()
            if result.isSuccess { return .passed }
            guard let code = result.exitCode else { return .inconclusive("\(name) was ended by a signal") }
            let lines = String(decoding: result.errorOutput.suffix(4096), as: UTF8.self).split(
                whereSeparator: \.isNewline
            )
            let last = lines.last { $0.contains { !$0.isWhitespace } }
            return .failed("\(name) ended with \(code)" + (last.map { ": \(TargetID.printable(String($0)))" } ?? ""))
        } catch {
            return .inconclusive("\(name) \(error.message)")
        }
    }

    /// Asks a query of targets, several at once as far as their servers allow it.
    private func ask(_ sql: String, _ timeout: Duration, _ targets: [Target]) async -> GateVerdict {
        var failed: [String] = []
        var undecided: [String] = []
        await withTaskGroup(of: (Target, GateVerdict).self) { group in
            var queue = TargetQueue(targets)
            var active = 0
            while true {
                while active < fleet.rollout.parallel, failed.count < Self.namedLimit,
                    undecided.count < Self.namedLimit, !Task.isCancelled, let entry = queue.next(at: .now)
                {
                    active += 1
                    let target = entry.target
                    group.addTask { (target, await ask(sql, timeout, target)) }
                }
                guard let (target, verdict) = await group.next() else { return }
                active -= 1
                queue.leave(target)
                switch verdict {
                case .passed: break
                case .failed(let reason): failed.append("\(TargetID.printable(target.id)): \(reason)")
                case .inconclusive(let reason): undecided.append("\(TargetID.printable(target.id)): \(reason)")
                }
            }
        }
        if !failed.isEmpty { return .failed(failed.sorted().joined(separator: "; ")) }
        return undecided.isEmpty ? .passed : .inconclusive(undecided.sorted().joined(separator: "; "))
    }

    private func ask(_ sql: String, _ timeout: Duration, _ target: Target) async -> GateVerdict {
        let query = BoundedQuery(
            sql,
            driver: target.driver,
            endpoint: target.endpoint,
            session: fleet.defaults.settings(for: target),
            limit: timeout
        )
        do throws(BoundedQuery.Failure) {
            let result = try await query.ask()
            // Which of several values is meant cannot be told.
            if let row = result.rows.first, row.count > 1 {
                return .failed("the query gave \(row.count) columns, not one true value")
            }
            if result.isTrue { return .passed }
            // What it gave may be data of the target, and is not told.
            guard result.rows.count == 1 else {
                return .failed("the query gave \(result.rows.count) rows, not one true value")
            }
            return .failed("the query gave no true value")
        } catch {
            return .inconclusive(error.message)
        }
    }
}
