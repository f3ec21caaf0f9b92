#if SQLite
    import SkeinConformance
    import SkeinDriver
    import SkeinModel
    import TestServers
    import Testing

    @testable import SkeinSQLite

    @Suite struct SQLiteConformanceTests {
        @Test(arguments: Corpus.cases)
        func conforms(_ test: ConformanceCase) async throws {
            try await withDatabase { database in
                try await ConformanceReport().run(test, on: database.connection)
                try await ConformanceRunner().reset(database.connection)
            }
        }
    }

    @Suite struct SQLiteGoldenTests {
        private let golden: GoldenFolder

        init() throws {
            let flavor = Flavor(vendor: "sqlite", version: ServerVersion(3, 40))
            golden = GoldenFolder(beside: #filePath, [try SQLiteDriver().dialect(for: flavor)])
        }

        @Test(arguments: Corpus.cases) func renders(_ test: ConformanceCase) throws {
            #expect(try golden.differences(of: test) == [])
        }

        @Test func `No golden is stale`() throws {
            #expect(try golden.staleFiles(besides: Corpus.cases) == [])
        }
    }
#endif
