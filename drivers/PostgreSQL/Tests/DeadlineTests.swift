#if PostgreSQL
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers
    import Testing

    @testable import SkeinPostgreSQL

    /// A server whose processes are stopped by SIGSTOP: its kernel still takes connections and bytes, and nobody answers.
    @Suite(.serialized) struct DeadlineTests {
        private let settings = SessionSettings(
            connectTimeout: .seconds(1),
            lockTimeout: .milliseconds(500),
            statementTimeout: .seconds(1)
        )
        private let key = LockKey(versionTable: "skein_version")

        /// How long a call took and how it failed.
        private func timed(_ body: () async throws -> Void) async -> (error: DriverError?, elapsed: Duration) {
            let start = ContinuousClock.now
            let error = await driverError(body)
            return (error, ContinuousClock.now - start)
        }

        @Test func everyCallEnds() async throws {
            let own = try PrivateServer.postgreSQL()
            defer { own.stop() }
            let url = own.server.url(database: "postgres")
            var connections: [PostgreSQLConnection] = []
            for _ in 0..<8 { connections.append(try await connect(url, settings)) }
            let (alone, within, committing, rollingBack) = (
                connections[0], connections[1], connections[2], connections[3]
            )
            let (locking, unlocking, inspecting, closing) = (
                connections[4], connections[5], connections[6], connections[7]
            )
            for (number, connection) in [committing, rollingBack, within].enumerated() {
                try await connection.begin(foreignKeysOff: false)
                _ = try await connection.run(Statement("CREATE TABLE t\(number) (i int)"))
            }
            try await unlocking.lock(key, timeout: .zero)

            try own.freeze()
            async let alones = timed { _ = try await alone.run(Statement("CREATE TABLE a (i int)")) }
            async let withins = timed { _ = try await within.run(Statement("SELECT 1")) }
            async let commits = timed { try await committing.commit() }
            async let rollbacks = timed { try await rollingBack.rollback() }
            async let locks = timed { try await locking.lock(key, timeout: .seconds(1)) }
            async let unlocks = timed { try await unlocking.unlock(key) }
            async let inspections = timed { _ = try await inspecting.inspect(.everything) }
            async let connects = timed { _ = try await connect(url, settings) }
            async let closes = timed { await closing.close() }
            let ended = await [
                ("run", alones, true), ("run in a transaction", withins, false), ("commit", commits, true),
                ("rollback", rollbacks, true), ("lock", locks, false), ("unlock", unlocks, false),
                ("inspect", inspections, false), ("connect", connects, false),
            ]
            for (call, outcome, mayHaveExecuted) in ended {
                #expect(outcome.error?.code == "deadline", "\(call): \(String(describing: outcome.error))")
                #expect(outcome.error?.errorClass == .connection, "\(call)")
                #expect(outcome.error?.mayHaveExecuted == mayHaveExecuted, "\(call)")
                #expect(outcome.error?.message.contains("did not answer within") == true, "\(call)")
                #expect(outcome.elapsed < .seconds(10), "\(call): \(outcome.elapsed)")
            }
            let closed = await closes
            #expect(closed.error == nil)
            #expect(closed.elapsed < .seconds(4))
            #expect(
                await alones.error?.message.hasSuffix(
                    "within 6 s; the connection was given up, and what the server did is unknown"
                ) == true
            )

            // What was given up says so at once.
            let again = await timed { _ = try await alone.run(Statement("SELECT 1")) }
            #expect(again.error?.code == "deadline")
            #expect(again.error?.mayHaveExecuted == false)
            #expect(again.error?.message.contains("is closed: ") == true)
            #expect(again.elapsed < .seconds(3))
            #expect(await timed { try await rollingBack.rollback() }.error == nil)
            for connection in connections {
                #expect(await timed { await connection.close() }.elapsed < .seconds(4))
            }
            own.thaw()
            let next = try await connect(url, settings)
            #expect(try await next.run(Statement("SELECT 1")).rows == [[.integer(1)]])
            await next.close()
        }

        @Test func anInterruptThatNobodyTakes() async throws {
            let own = try PrivateServer.postgreSQL()
            defer { own.stop() }
            let connection = try await connect(
                own.server.url(database: "postgres"),
                SessionSettings(statementTimeout: .zero)
            )
            async let running = timed { _ = try await connection.run(Statement("SELECT pg_sleep(60)")) }
            try await Task.sleep(for: .milliseconds(300))
            try own.freeze()
            let start = ContinuousClock.now
            connection.interrupt()
            connection.interrupt()
            #expect(ContinuousClock.now - start < .seconds(1))
            let outcome = await running
            #expect(outcome.error?.code == "deadline")
            #expect(outcome.error?.mayHaveExecuted == true)
            #expect(outcome.elapsed < .seconds(12))
            await connection.close()
        }

        @Test func withoutALimitAStatementMayTakeLong() async throws {
            try await withConnection(SessionSettings(connectTimeout: .seconds(1), statementTimeout: .zero)) {
                connection,
                _ in
                #expect(await connection.settings.statementDeadline == nil)
                _ = try await connection.run(Statement("SELECT pg_sleep(8)"))
            }
        }

        /// Each statement of a flight has its own time, not a share of the whole.
        @Test func eachStatementHasItsOwnTime() async throws {
            let settings = SessionSettings(statementTimeout: .seconds(2))
            try await withConnection(settings) { connection, _ in
                try await connection.begin(foreignKeysOff: false)
                let sleeps = (0..<6).map { _ in Statement("SELECT pg_sleep(1.5)") }
                _ = try await connection.run(sleeps)
                try await connection.commit()
            }
        }

        @Test func theSessionsNumber() async throws {
            try await withConnection { connection, _ in
                let pid = try await connection.run(Statement("SELECT pg_backend_pid()")).rows.first?.first?.text
                #expect(connection.sessionID == pid)
            }
        }
    }
#endif
