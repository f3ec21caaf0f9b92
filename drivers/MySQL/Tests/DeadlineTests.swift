#if MySQL
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers
    import Testing

    @testable import SkeinMySQL

    /// A server whose process is stopped by SIGSTOP: its kernel still takes connections and bytes, and nobody answers.
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
            var failure: DriverError?
            do {
                try await body()
            } catch {
                failure = error as? DriverError
            }
            return (failure, ContinuousClock.now - start)
        }

        @Test func everyCallEnds() async throws {
            let own = try PrivateServer.mariaDB()
            defer { own.stop() }
            try own.server.createDatabase("d")
            let url = own.server.url(database: "d")
            var connections: [MySQLConnection] = []
            for _ in 0..<9 { connections.append(try await connect(url, settings)) }
            let (alone, prepared, committing, rollingBack, beginning) = (
                connections[0], connections[1], connections[2], connections[3], connections[4]
            )
            let (locking, unlocking, inspecting, closing) = (
                connections[5], connections[6], connections[7], connections[8]
            )
            for connection in [committing, rollingBack] { try await connection.begin(foreignKeysOff: false) }
            try await unlocking.lock(key, timeout: .zero)
            // The name of the database is asked for once.
            _ = try await inspecting.inspect(.everything)

            try own.freeze()
            async let alones = timed { _ = try await alone.run(Statement("CREATE TABLE a (i int)")) }
            async let preparing = timed { _ = try await prepared.sql("SELECT ?", [.integer(1)]) }
            async let begins = timed { try await beginning.begin(foreignKeysOff: false) }
            async let commits = timed { try await committing.commit() }
            async let rollbacks = timed { try await rollingBack.rollback() }
            async let locks = timed { try await locking.lock(key, timeout: .seconds(1)) }
            async let unlocks = timed { try await unlocking.unlock(key) }
            async let inspections = timed { _ = try await inspecting.inspect(.everything) }
            async let connects = timed { _ = try await connect(url, settings) }
            async let closes = timed { await closing.close() }
            let ended = await [
                ("run", alones, true), ("run with values", preparing, true), ("begin", begins, true),
                ("commit", commits, true), ("rollback", rollbacks, true), ("lock", locks, true),
                ("unlock", unlocks, true), ("inspect", inspections, true), ("connect", connects, false),
            ]
            for (call, outcome, mayHaveExecuted) in ended {
                #expect(outcome.error?.code == "deadline", "\(call): \(String(describing: outcome.error))")
                #expect(outcome.error?.errorClass == .connection, "\(call)")
                #expect(outcome.error?.mayHaveExecuted == mayHaveExecuted, "\(call)")
                #expect(outcome.error?.message.contains("did not answer within") == true, "\(call)")
                #expect(outcome.elapsed < .seconds(10), "\(call): \(outcome.elapsed)")
            }
            #expect(await closes.error == nil)
            #expect(await closes.elapsed < .seconds(4))
            #expect(await alones.error?.sql == "CREATE TABLE a (i int)")
            #expect(await alones.error?.message.hasSuffix("and what the server did is unknown") == true)

            // What was given up says so at once.
            let again = await timed { _ = try await alone.run(Statement("SELECT 1")) }
            #expect(again.error?.code == "deadline")
            #expect(again.error?.mayHaveExecuted == false)
            #expect(again.elapsed < .seconds(3))
            #expect(await timed { try await rollingBack.rollback() }.error == nil)
            for connection in connections {
                #expect(await timed { await connection.close() }.elapsed < .seconds(4))
            }
            own.thaw()
            let next = try await connect(url, settings)
            #expect(try await next.sql("SELECT 1").rows == [[.integer(1)]])
            await next.close()
        }

        @Test func anInterruptThatNobodyTakes() async throws {
            let own = try PrivateServer.mariaDB()
            defer { own.stop() }
            try own.server.createDatabase("d")
            let connection = try await connect(
                own.server.url(database: "d"),
                SessionSettings(statementTimeout: .zero)
            )
            async let running = timed { try await connection.sql("SELECT SLEEP(60)") }
            try await Task.sleep(for: .milliseconds(300))
            try own.freeze()
            let start = ContinuousClock.now
            connection.interrupt()
            connection.interrupt()
            #expect(ContinuousClock.now - start < .seconds(1))
            let outcome = await running
            #expect(outcome.error?.code == "deadline", "\(String(describing: outcome.error))")
            #expect(outcome.error?.mayHaveExecuted == true)
            #expect(outcome.elapsed < .seconds(12))
            await connection.close()
        }

        /// The time to connect is no limit of statements.
        @Test func withoutALimitAStatementMayTakeLong() async throws {
            let settings = SessionSettings(connectTimeout: .seconds(1), statementTimeout: .zero)
            try await withConnection(settings) { connection, _, _ in
                let slept = try await connection.sql("SELECT SLEEP(8)")
                #expect(slept.rows == [[.integer(0)]])
            }
        }

        @Test func theSessionsNumber() async throws {
            try await withConnection { connection, _, _ in
                let number = try await connection.sql("SELECT CONNECTION_ID()").rows[0][0].text
                #expect(connection.sessionID == number)
            }
        }
    }
#endif
