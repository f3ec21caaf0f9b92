internal import SkeinDriver
internal import SkeinEngine
internal import SkeinModel
package import SkeinReporting
internal import SkeinSQL

/// One query over the targets of a fleet.
///
/// Every target is asked by itself in a session that only reads, and one that fails harms no other. Answers come in the
/// order of the fleet; only so many targets are asked ahead of the one whose turn it is, so that no more answers than
/// that are in memory.
package struct FleetQuery: Sendable {
    private let query: ReadOnlyQuery
    private let fleet: Fleet
    private let rowLimit: Int?

    /// A query over `fleet`, whose defaults say how long it may take.
    ///
    /// - Parameter rowLimit: how many rows of each target are read; nil for all.
    package init(_ query: ReadOnlyQuery, fleet: Fleet, rowLimit: Int?) {
        self.query = query
        self.fleet = fleet
        self.rowLimit = rowLimit
    }

    /// Asks. Cancelling the task stops what runs on the servers.
    ///
    /// - Parameter take: gets every answer; false when no more are wanted.
    /// - Returns: the ids of the targets whose answers were not given.
    package func run(_ take: (QueryAnswer) -> Bool) async -> [String] {
        var answers: [Int: QueryAnswer] = [:]
        var turn = 0
        var waiting = Waiting(fleet.targets.count)
        var room = ServerRoom()
        var silence = Silence()
        let parallel = max(1, fleet.rollout.parallel)
        await withTaskGroup(of: (number: Int, answer: QueryAnswer, isSilent: Bool).self) { group in
            while turn < fleet.targets.count {
                while let next = answers.removeValue(forKey: turn) {
                    turn += 1
                    if !take(next) {
                        group.cancelAll()
                        return
                    }
                }
                while room.running < parallel, !Task.isCancelled,
                    let number = waiting.next(before: turn + 2 * parallel, where: { room.has(fleet.targets[$0]) })
                {
                    let target = fleet.targets[number]
                    if let failure = silence.failure(of: target) {
                        answers[number] = failure
                        continue
                    }
                    room.enter(target)
                    group.addTask {
                        let (answer, isSilent) = await ask(target)
                        return (number, answer, isSilent)
                    }
                }
                if answers[turn] != nil { continue }
                guard room.running > 0, let (number, answer, isSilent) = await group.next() else { return }
                room.leave(fleet.targets[number])
                silence.hear(isSilent ? answer.failure : nil, of: fleet.targets[number])
                answers[number] = answer
            }
        }
        return fleet.targets[turn...].map(\.id)
    }

    /// The places of the targets that are not asked yet, of which only the first few are ever looked at.
    private struct Waiting {
        /// Places that were passed over, because their server had no room.
        private var passed: [Int] = []
        private var rest: Range<Int>

        init(_ count: Int) { rest = 0..<count }

        mutating func next(before end: Int, where fits: (Int) -> Bool) -> Int? {
            if let place = passed.firstIndex(where: fits) { return passed.remove(at: place) }
            while let first = rest.first, first < end {
                rest = rest.dropFirst()
                if fits(first) { return first }
                passed.append(first)
            }
            return nil
        }
    }

    /// Which servers do not answer, so that not each of their targets has to wait for that by itself.
    private struct Silence {
        private var servers: [String: (count: Int, endpoint: Endpoint, failure: TargetReport)] = [:]

        /// Takes note of how a target was asked.
        ///
        /// - Parameter failure: the report where nobody answered; nil where somebody did, if only to refuse.
        mutating func hear(_ failure: TargetReport?, of target: Target) {
            guard let server = target.server else { return }
            guard let failure else { return servers[server] = nil }
            servers[server] = ((servers[server]?.count ?? 0) + 1, target.endpoint, failure)
        }

        /// The answer of a target whose server was silent for two others, one after the other.
        func failure(of target: Target) -> QueryAnswer? {
            guard let server = target.server, let last = servers[server], last.count >= 2 else { return nil }
            var answer = QueryAnswer(target: target.id)
            answer.failure = last.failure
            answer.failure?.id = target.id
            answer.failure?.error?.message.replace("\(last.endpoint)", with: "\(target.endpoint)")
            return answer
        }
    }

    private func ask(_ target: Target) async -> (answer: QueryAnswer, isSilent: Bool) {
        var answer = QueryAnswer(target: target.id)
        var isSilent = false
        var asked: ContinuousClock.Instant?
        do throws(DriverError) {
            let settings = fleet.defaults.settings(for: target, readOnly: true)
            let connection = try await target.driver.connect(target.endpoint, settings)
            asked = .now
            do throws(DriverError) {
                let result = try await read(connection)
                answer.columns = result.columns
                answer.rows = result.rows
                if let rowLimit, result.rows.count > rowLimit {
                    answer.rows.removeLast(result.rows.count - rowLimit)
                    answer.isCut = true
                }
            } catch {
                await connection.close()
                throw error
            }
            await connection.close()
        } catch {
            var error = error
            isSilent = error.isSilence
            if error.stage == .running { error.hint = advice(error, asked) }
            let failure = TargetFailure(error)
            answer.failure = TargetReport(
                id: target.id,
                wave: "",
                state: failure.state,
                attempts: 1,
                server: target.server,
                error: failure.error
            )
            answer.failure?.error?.sql = nil
        }
        return (answer, isSilent)
    }

    /// What to do about an error of the query. What a driver advises for a revision is none for a query.
    private func advice(_ error: DriverError, _ asked: ContinuousClock.Instant?) -> String? {
        if error.refusesWriting {
            return "`skein query` only reads; changes belong into a revision, which `skein upgrade` applies"
        }
        let limit = fleet.defaults.statementTimeout
        if error.errorClass != .connection, limit > .zero, let asked, asked.duration(to: .now) >= limit {
            return "a query has \(limit.spelled) on each target; `--timeout` gives it more"
        }
        return error.hint.flatMap { $0.contains("revision") ? nil : $0 }
    }

    /// In a transaction, which is rolled back: what a function of the server's leaves behind goes with it.
    private func read(_ connection: any Connection) async throws(DriverError) -> ResultSet {
        try await connection.begin(foreignKeysOff: false)
        let limit = rowLimit.map { $0 + 1 }
        let statements = limit.map { connection.dialect.reading(query.sql, atMost: $0) } ?? [Statement(query.sql)]
        let results: Result<[ResultSet], DriverError> = await withTaskCancellationHandler {
            do throws(DriverError) {
                return .success(try await connection.run(statements))
            } catch {
                return .failure(error)
            }
        } onCancel: {
            connection.interrupt()
        }
        let result = try results.get().last ?? ResultSet()
        try? await connection.rollback()
        return result
    }
}
