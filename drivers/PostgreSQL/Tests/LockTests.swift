#if PostgreSQL
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers
    import Testing

    @testable import SkeinPostgreSQL

    @Suite struct LockTests {
        private let key = LockKey(versionTable: "skein_version")

        @Test func excludesOthersUntilItIsGivenBack() async throws {
            try await withConnection(SessionSettings(applicationName: "skein/first")) { first, url in
                try await first.lock(key, timeout: .seconds(1))
                let second = try await connect(url)
                let clock = ContinuousClock()
                var error: DriverError?
                let elapsed = await clock.measure {
                    error = await driverError { try await second.lock(key, timeout: .milliseconds(400)) }
                }
                #expect(error?.code == "lock_busy")
                #expect(error?.errorClass == .transient)
                #expect(error?.message.contains("application skein/first") == true)
                #expect(error?.hint?.contains("pg_terminate_backend(") == true)
                #expect(elapsed >= .milliseconds(400) && elapsed < .seconds(15))

                // Another history, in another schema or table, has a lock of its own.
                try await second.lock(LockKey(versionTable: "other_version"), timeout: .zero)
                try await second.lock(LockKey(versionTable: TableName("skein_version", schema: "s")), timeout: .zero)

                async let waiting: Void = second.lock(key, timeout: .seconds(10))
                try await Task.sleep(for: .milliseconds(200))
                try await first.unlock(key)
                try await waiting
                try await second.unlock(key)
                await second.close()
            }
        }

        @Test func endsWithTheSession() async throws {
            try await withConnection { first, url in
                try await first.lock(key, timeout: .zero)
                await first.close()
                let second = try await connect(url)
                try await second.lock(key, timeout: .seconds(5))
                await second.close()
            }
        }

        @Test func outlivesTransactions() async throws {
            try await withConnection { first, url in
                try await first.lock(key, timeout: .zero)
                try await first.begin(foreignKeysOff: false)
                _ = try await first.run(Statement("CREATE TABLE t (i int)"))
                try await first.rollback()
                let second = try await connect(url)
                let error = await driverError { try await second.lock(key, timeout: .zero) }
                #expect(error?.code == "lock_busy")
                await second.close()
            }
        }

        @Test func aLockThatWasLost() async throws {
            try await withConnection { connection, _ in
                try await connection.lock(key, timeout: .zero)
                _ = try await connection.run(Statement("SELECT pg_advisory_unlock_all()"))
                let error = await driverError { try await connection.unlock(key) }
                #expect(error?.code == "lock_lost")
            }
        }

        /// A runner that waits for the lock must not stop the one that has it from building an index.
        @Test func concurrentIndexesWhileAnotherWaits() async throws {
            try await withConnection { first, url in
                _ = try await first.run(Statement("CREATE TABLE t AS SELECT generate_series(1, 1000) AS i"))
                try await first.lock(key, timeout: .zero)
                let second = try await connect(url)
                async let waiting = driverError { try await second.lock(key, timeout: .seconds(30)) }
                try await Task.sleep(for: .milliseconds(150))
                let build = IndexBuild(concurrently: true)
                let index = Index(name: "ix", keys: [.column("i")])
                _ = try await first.run(dialect.render(.createIndex(index, on: "t", build), before: SchemaModel()))
                #expect(try await first.inspect(.everything)["t"]?.index("ix") != nil)
                try await first.unlock(key)
                #expect(await waiting == nil)
                await second.close()
            }
        }
    }
#endif
