package import SkeinDriver
internal import SkeinReporting

/// What one session has to be for a target: where it is, apart from the namespace, as whom, and what it was told.
package struct SessionKey: Hashable, Sendable {
    private let endpoint: Endpoint
    private let settings: SessionSettings

    /// The key of `job`; nil where its driver hands no sessions on.
    package init?(_ job: TargetRunner.Job) {
        guard let kept = job.driver.sharedPart(of: job.endpoint) else { return nil }
        var endpoint = kept
        endpoint.identity = ""
        endpoint.url = nil
        self.endpoint = endpoint
        var settings = job.session
        settings.applicationName = ""
        self.settings = settings
    }
}

/// A session that is open and belongs to no target at the moment. It counts as a session of its server.
package struct ParkedSession: Sendable {
    /// For which targets it is.
    package let key: SessionKey
    let connection: any Connection
    /// How many targets it has served.
    let visits: Int

    /// How many targets a session serves at most: a server's process keeps what it learned of every table it met, and
    /// its memory grows with them (PostgreSQL has no limit to its caches of catalogues).
    static let mostVisits = 100

    /// Ends it.
    package func close() async { await connection.close() }
}

extension TargetRunner {
    /// The session of a job: the parked one that it brings, made as good as new, else a new one.
    func open(_ job: Job) async throws(TargetFailure) -> (connection: any Connection, visits: Int) {
        if let parked = job.parked {
            if parked.key == SessionKey(job), !Task.isCancelled {
                do throws(DriverError) {
                    try await parked.connection.renew(job.endpoint, job.session)
                    return (parked.connection, parked.visits + 1)
                } catch {
                    // Nothing of the target has begun; a session of its own tells what there is to tell.
                }
            }
            await parked.close()
        }
        return (try await connect(job), 1)
    }

    /// Keeps the session of a target that was done with cleanly, or closes it.
    func keep(
        _ connection: any Connection,
        _ visits: Int,
        _ job: Job,
        _ outcome: Outcome
    ) async -> ParkedSession? {
        let isClean = [.done, .current, .planned].contains(outcome.report.state)
        if job.handsOn, outcome.mayHandOn, isClean, visits < ParkedSession.mostVisits,
            !Task.isCancelled, let key = SessionKey(job)
        {
            return ParkedSession(key: key, connection: connection, visits: visits)
        }
        await connection.close()
        return nil
    }
}
