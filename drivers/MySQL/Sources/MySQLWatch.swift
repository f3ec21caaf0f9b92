#if MySQL
    internal import SkeinDriver
    internal import SkeinSQL

    /// Runs the statements of one session against the clock.
    ///
    /// libmariadb blocks until a server answers. Beside each call a task watches the time: it stops a statement that a
    /// server without limits of its own lets run too long, and gives the session up when no answer comes at all.
    final class MySQLWatch: Sendable {
        let interrupter: StatementInterrupter
        let breaker: MySQLBreaker
        private let endpoint: Endpoint
        /// How long a statement may run on a server that has no limit of its own; zero where the server sees to it.
        private let statementTimeout: Duration

        init(_ session: MySQLSession, _ endpoint: Endpoint, _ settings: SessionSettings, limitsStatements: Bool) {
            self.endpoint = endpoint
            interrupter = StatementInterrupter(endpoint, connectionID: session.connectionID)
            breaker = MySQLBreaker(socket: session.socket)
            statementTimeout = limitsStatements ? .zero : settings.statementTimeout
        }

        /// Runs `statement` on the connection's thread.
        ///
        /// - Parameter limit: how long its answer may take before the session is given up; nil for ever.
        func run(
            _ statement: Statement,
            on session: MySQLSession,
            index: Int? = nil,
            limit: Duration?
        ) throws(DriverError) -> ResultSet {
            guard !breaker.isBroken else {
                throw DriverError(
                    .connection,
                    code: DriverError.deadlineCode,
                    message: "the connection to \(endpoint) was given up, because the server did not answer"
                )
            }
            let start = ContinuousClock.now
            interrupter.start()
            let call = breaker.start()
            let watching = watch(call, since: start, limit)
            defer {
                watching.cancel()
                // An interrupt that is still on its way could hit the next statement.
                if !breaker.isBroken, !interrupter.end() { breaker.breakOff(call) }
                if breaker.isBroken { interrupter.close() }
                breaker.end()
            }
            do throws(DriverError) {
                return try session.run(statement, index: index)
            } catch {
                throw judged(error, after: ContinuousClock.now - start)
            }
        }

        /// Closes the session, by `body`, within a few seconds.
        func close(_ body: () -> Void) {
            interrupter.close()
            let call = breaker.start()
            let watching = watch(call, since: ContinuousClock.now, SessionSettings.grace)
            body()
            watching.cancel()
            breaker.end()
            breaker.close()
        }

        private func watch(_ call: Int, since start: ContinuousClock.Instant, _ limit: Duration?) -> Task<
            Void, any Error
        > {
            Task.detached { [interrupter, breaker, statementTimeout] in
                var isStopped = statementTimeout == .zero
                while true {
                    let elapsed = ContinuousClock.now - start
                    var next = Duration.milliseconds(250)
                    if !isStopped { next = min(next, statementTimeout - elapsed) }
                    if let limit { next = min(next, limit - elapsed) }
                    try await Task.sleep(for: max(next, .milliseconds(1)))
                    let now = ContinuousClock.now - start
                    if !isStopped, now >= statementTimeout {
                        interrupter.interrupt()
                        isStopped = true
                    }
                    // A server that does not even take an interrupt is not waited for any longer.
                    if limit.map({ now >= $0 }) == true || interrupter.isUnanswered { return breaker.breakOff(call) }
                }
            }
        }

        private func judged(_ error: DriverError, after elapsed: Duration) -> DriverError {
            if breaker.isBroken {
                var failure = DriverError.deadline(endpoint, after: elapsed, sent: true)
                failure.statementIndex = error.statementIndex
                failure.sql = error.sql
                return failure
            }
            var failure = error
            // ER_QUERY_INTERRUPTED is what KILL QUERY leaves behind.
            if failure.code == "1317", statementTimeout > .zero, elapsed >= statementTimeout {
                failure.message = "the statement was stopped after its limit of \(statementTimeout)"
                failure.hint = "raise the statement timeout"
            }
            return failure
        }
    }
#endif
