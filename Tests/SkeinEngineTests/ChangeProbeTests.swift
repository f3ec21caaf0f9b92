import SkeinDriver
import SkeinDrivers
import SkeinModel
import TestServers
import Testing

@testable import SkeinConformance
@testable import SkeinEngine

/// Every change of the conformance corpus, on a live database: before it the probe says that it is not there, and after it
/// that it is.
@Suite struct ChangeProbeTests {
    /// Names alone do not tell whether they were traded.
    private static let undecidable: Set = ["rename_column: two columns trade names"]

    private static func expect(_ test: ConformanceCase, on connection: any Connection) async throws {
        let dialect = connection.dialect
        let test = test.inWords(of: dialect.capabilities)
        guard test.outcome == .made, test.requires.isSubset(of: dialect.capabilities.features) else { return }
        let models = try CaseModels(of: test)
        var session = ConformanceSession(test: test.description, connection: connection)
        try await ConformanceRunner().reset(connection)
        for change in models.setUp { try await session.apply(change, .setUp) }
        for change in models.change {
            // Where enum types are no objects there is nothing to run, and so nothing to ask.
            let isNothing = change.isEnum && !dialect.capabilities.has(.enumTypes)
            guard !isNothing, let scope = ChangeProbe.scope(of: change) else {
                try await session.apply(change, .change)
                continue
            }
            let before = try await connection.inspect(scope)
            let first = ChangeProbe(dialect: dialect, live: before).verdict(change)
            try await session.apply(change, .change)
            let after = try await connection.inspect(scope)
            let second = ChangeProbe(dialect: dialect, live: after).verdict(change)
            let changed = dialect.normalize(before) != dialect.normalize(after)
            if undecidable.contains(test.description) {
                #expect(first.isUnclear && second.isUnclear, "\(test): \(first), \(second)")
                continue
            }
            #expect(second == .done || !changed && second == .notDone, "\(test): \(change)")
            if changed { #expect(first == .notDone || first.isPartly && change.isTolerant, "\(test): \(change)") }
        }
    }

    private static func expectAll(_ url: String, createsDatabase: Bool = false) async throws {
        let (driver, endpoint) = try DriverRegistry(BuiltinDrivers.all).endpoint(url)
        let connection = try await driver.connect(endpoint, SessionSettings(createsDatabase: createsDatabase))
        for test in Corpus.cases {
            do {
                try await expect(test, on: connection)
            } catch {
                Issue.record("\(test): \(error)")
            }
        }
        await connection.close()
    }

    #if MySQL
        @Test func onMariaDB() async throws {
            let server = try TestServer.mariaDB()
            try await server.withDatabase("probe") { try await Self.expectAll(server.url(database: $0)) }
        }
    #endif

    #if PostgreSQL
        @Test func onPostgreSQL() async throws {
            let server = try TestServer.postgreSQL()
            try await server.withDatabase("probe") { try await Self.expectAll(server.url(database: $0)) }
        }
    #endif

    #if SQLite
        @Test func onSQLite() async throws {
            let folder = try TemporaryDirectory()
            defer { try? folder.remove() }
            try await Self.expectAll("sqlite:\(folder.path("probe.db"))", createsDatabase: true)
        }
    #endif
}

extension ChangeProbe.Verdict {
    fileprivate var isUnclear: Bool { if case .unclear = self { true } else { false } }
    fileprivate var isPartly: Bool { if case .partly = self { true } else { false } }
}

extension Change {
    /// Whether it begins with what may be there already.
    fileprivate var isTolerant: Bool {
        if case .alterTable(_, let changes) = self, case .addColumn(_, ifNotExists: true)? = changes.first {
            true
        } else {
            false
        }
    }

    fileprivate var isEnum: Bool {
        switch self {
        case .createEnum, .dropEnum: true
        default: false
        }
    }
}
