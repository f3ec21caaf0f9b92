#if MySQL
    import SkeinConformance
    import SkeinDriver
    import TestServers
    import Testing

    @testable import SkeinMySQL

    @Suite struct MySQLConformanceTests {
        @Test(arguments: Corpus.cases)
        func conforms(_ test: ConformanceCase) async throws {
            _ = try await withConnection { connection, _, _ in
                try await ConformanceRunner().run(test, on: connection)
            }
        }
    }
#endif
