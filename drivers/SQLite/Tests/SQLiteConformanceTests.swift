#if SQLite
    import SkeinConformance
    import SkeinDriver
    import TestServers
    import Testing

    @testable import SkeinSQLite

    @Suite struct SQLiteConformanceTests {
        @Test(arguments: Corpus.cases)
        func conforms(_ test: ConformanceCase) async throws {
            try await withDatabase { database in
                try await ConformanceRunner().run(test, on: database.connection)
                try await ConformanceRunner().reset(database.connection)
            }
        }
    }
#endif
