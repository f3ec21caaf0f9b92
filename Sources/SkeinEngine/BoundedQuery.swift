package import SkeinDriver
internal import SkeinSQL
internal import Synchronization

/// One question to a database, in a read-only session of its own, with a limit on all of it.
package struct BoundedQuery: Sendable {
    /// What connects.
    package var driver: any Driver
    /// Where to.
    package var endpoint: Endpoint
    /// The query.
    package var sql: String
    /// How long it may take, connecting included.
    package var limit: Duration
    /// What the session is told; made to read only, and with no limits beyond ``limit``.
    package var session: SessionSettings

    /// A question.
    package init(
        _ sql: String,
        driver: any Driver,
        endpoint: Endpoint,
        session: SessionSettings,
        limit: Duration
    ) {
        self.driver = driver
        self.endpoint = endpoint
        self.sql = sql
        self.limit = limit
        self.session = session
    }

    /// Why there is no answer.
    package struct Failure: Error, Sendable {
        /// What kind of failure it is.
        package enum Kind: Sendable {
            /// The time was up.
            case timeout
            /// No session, or one that was lost.
            case connection
            /// The server refused the query.
            case refused
            /// The task was cancelled.
            case cancelled
        }

        /// What kind of failure it is.
        package var kind: Kind
        /// What happened, without secrets and row data.
        package var message: String
    }

    /// Asks. It ends at the limit even when the server hangs; its session is then left to end by itself.
    package func ask() async throws(Failure) -> ResultSet {
        let session = OpenSession()
        let (answers, sink) = AsyncStream<Result<ResultSet, Failure>>.makeStream(bufferingPolicy: .bufferingOldest(1))
        // Tasks of their own: a group would wait for the one that hangs.
        let asking = Task { sink.yield(await answer(session)) }
        let clock = Task {
            try? await Task.sleep(for: limit)
            sink.yield(.failure(Failure(kind: .timeout, message: "there was no answer within \(limit.inSeconds)")))
        }
        defer {
            clock.cancel()
            asking.cancel()
            session.end()
        }
        for await answer in answers { return try answer.get() }
        throw Failure(kind: .cancelled, message: "it was stopped")
    }

    private func answer(_ open: OpenSession) async -> Result<ResultSet, Failure> {
        var settings = session
        settings.readOnly = true
        settings.connectTimeout = min(settings.connectTimeout, limit)
        settings.lockTimeout = min(settings.lockTimeout, limit)
        settings.statementTimeout = settings.statementTimeout > .zero ? min(settings.statementTimeout, limit) : limit
        do throws(DriverError) {
            let connection = try await driver.connect(endpoint, settings)
            open.keep(connection)
            do throws(DriverError) {
                let result = try await connection.run(Statement(sql))
                open.forget()
                await connection.close()
                return .success(result)
            } catch {
                open.forget()
                await connection.close()
                throw error
            }
        } catch {
            let kind: Failure.Kind =
                error.errorClass == .connection || error.stage != .running ? .connection : .refused
            return .failure(Failure(kind: kind, message: endpoint.redact("\(error)")))
        }
    }

    /// The session while it is open, to be interrupted from outside.
    private final class OpenSession: Sendable {
        private let state = Mutex<(connection: (any Connection)?, isOver: Bool)>((nil, false))

        /// Keeps a session; one that comes too late is interrupted at its first statement.
        func keep(_ connection: any Connection) {
            let isOver = state.withLock { state in
                state.connection = connection
                return state.isOver
            }
            if isOver { connection.interrupt() }
        }

        /// Says that the session is about to be closed.
        func forget() { state.withLock { $0.connection = nil } }

        /// Stops what runs.
        func end() {
            let connection = state.withLock { state in
                state.isOver = true
                return state.connection
            }
            connection?.interrupt()
        }
    }
}
