package import SkeinDriver
internal import SkeinModel
internal import SkeinSQL

/// Where rollouts are kept: what is to be done, by whom, and how it went. A target's own tables are the truth; the
/// ledger coordinates, and what it loses is read from the targets again.
///
/// One connection, one transaction at a time. The same tables and the same statements serve a file for the processes of
/// one machine and a server for any number of runners.
package actor Ledger {
    private let driver: any Driver
    private let endpoint: Endpoint
    private let createsDatabase: Bool
    private let makesPlace: @Sendable () throws(LedgerError) -> Void
    /// Where it is, without secrets.
    package nonisolated let place: String
    private var session: LedgerSession?
    private var isBusy = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// How often a transaction that had no effect is tried again before its error is told.
    private static let tries = 6

    /// A ledger; nothing connects yet.
    ///
    /// - Parameters:
    ///   - createsDatabase: whether a file that is not there is made.
    ///   - makesPlace: makes the folder that such a file is in.
    package init(
        driver: any Driver,
        endpoint: Endpoint,
        createsDatabase: Bool = false,
        makesPlace: @escaping @Sendable () throws(LedgerError) -> Void = {}
    ) {
        self.driver = driver
        self.endpoint = endpoint
        self.createsDatabase = createsDatabase
        self.makesPlace = makesPlace
        place = endpoint.description
    }

    /// Closes the connection.
    package func close() async {
        let old = session
        session = nil
        await old?.connection.close()
    }

    /// Does `body` in a transaction, after those that were asked for before. What had no effect, because the database was
    /// busy or two transactions crossed, is tried again, so that `body` may run several times.
    func transaction<Result: Sendable>(
        _ body: @Sendable (LedgerSession) async throws(LedgerError) -> Result
    ) async throws(LedgerError) -> Result {
        await enter()
        defer { leave() }
        var attempt = 1
        while true {
            do throws(LedgerFailure) {
                return try await once(body)
            } catch {
                switch error {
                case .ledger(let error): throw error
                case .driver(let error):
                    if error.errorClass == .connection || error.stage == .connecting { await close() }
                    guard error.errorClass == .transient, attempt < Self.tries else { throw LedgerError(error) }
                    attempt += 1
                    try? await Task.sleep(for: .milliseconds(Int.random(in: 5...(50 * attempt))))
                }
            }
        }
    }

    private enum LedgerFailure: Error {
        case driver(DriverError)
        case ledger(LedgerError)
    }

    private func once<Result: Sendable>(
        _ body: @Sendable (LedgerSession) async throws(LedgerError) -> Result
    ) async throws(LedgerFailure) -> Result {
        if self.session == nil {
            do throws(LedgerError) {
                try makesPlace()
            } catch {
                throw .ledger(error)
            }
        }
        let session: LedgerSession
        do throws(DriverError) {
            session = try await connected()
            try await session.connection.begin(foreignKeysOff: false)
        } catch {
            throw .driver(error)
        }
        let result: Result
        do throws(LedgerError) {
            result = try await body(session)
        } catch {
            try? await session.connection.rollback()
            if let cause = error.cause { throw .driver(cause) }
            throw .ledger(error)
        }
        do throws(DriverError) {
            try await session.connection.commit()
        } catch {
            try? await session.connection.rollback()
            throw .driver(error)
        }
        return result
    }

    private func connected() async throws(DriverError) -> LedgerSession {
        if let session { return session }
        // Of every flavour, so that a server is not asked for nothing.
        guard driver.flavors.contains(where: { (try? driver.dialect(for: $0))?.ledger != nil }) else {
            throw cannotHold
        }
        let settings = SessionSettings(
            connectTimeout: .seconds(10),
            lockTimeout: .seconds(10),
            statementTimeout: .seconds(60),
            applicationName: "skein-ledger",
            createsDatabase: createsDatabase
        )
        let connection = try await driver.connect(endpoint, settings)
        do throws(DriverError) {
            guard let spelling = connection.dialect.ledger else { throw cannotHold }
            let session = LedgerSession(connection: connection, spelling: spelling)
            _ = try await connection.run(spelling.setup)
            try await prepare(session)
            self.session = session
            return session
        } catch {
            await connection.close()
            throw error
        }
    }

    private var cannotHold: DriverError {
        DriverError(
            .deterministic,
            stage: .configuration,
            message: "\(driver.name) cannot hold a ledger",
            hint: "give `ledger` the URL of a PostgreSQL database, or of a SQLite file for the runners of one machine"
        )
    }

    /// Makes the tables where they are missing, and looks at the version of those that are there.
    private func prepare(_ session: LedgerSession) async throws(DriverError) {
        if let version = try await storedVersion(session) {
            guard version != LedgerTables.version else { return }
            throw DriverError(
                .deterministic,
                stage: .configuration,
                code: "ledger_newer",
                message:
                    "its tables are of version \(version), and this build of Skein knows version \(LedgerTables.version)",
                hint:
                    "use the Skein that made it, or give `ledger` another place; the targets themselves hold what was done"
            )
        }
        let dialect = session.connection.dialect
        // Two runners may meet at a ledger that is new.
        var attempt = 1
        while true {
            do throws(DriverError) {
                try await session.connection.begin(foreignKeysOff: false)
                for table in LedgerTables.all {
                    _ = try await session.connection.run(Self.render(.createTable(table, ifNotExists: true), dialect))
                }
                let first: SQLFragment = """
                    INSERT INTO skein_ledger (version) SELECT \(.number(Int(LedgerTables.version))) \
                    WHERE NOT EXISTS (SELECT 1 FROM skein_ledger)
                    """
                _ = try await session.connection.run(dialect.statement(first))
                try await session.connection.commit()
                return
            } catch {
                try? await session.connection.rollback()
                if try await storedVersion(session) == LedgerTables.version { return }
                guard attempt < Self.tries, error.errorClass != .connection else { throw error }
                attempt += 1
                try? await Task.sleep(for: .milliseconds(50 * attempt))
            }
        }
    }

    private func storedVersion(_ session: LedgerSession) async throws(DriverError) -> Int64? {
        do throws(DriverError) {
            let query = Statement("SELECT max(version) AS version FROM skein_ledger")
            return try await session.connection.run(query).rows.first?.first?.integer
        } catch {
            if error.isMissingTable { return nil }
            throw error
        }
    }

    private static func render(_ change: Change, _ dialect: any Dialect) throws(DriverError) -> [Statement] {
        do {
            return try dialect.render(change, before: SchemaModel())
        } catch {
            throw DriverError(.deterministic, message: "the ledger's tables cannot be made: \(error)")
        }
    }

    private func enter() async {
        guard isBusy else {
            isBusy = true
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    private func leave() {
        guard !waiting.isEmpty else {
            isBusy = false
            return
        }
        waiting.removeFirst().resume()
    }
}
