#if PostgreSQL
    import SkeinConformance
    import SkeinDriver
    import Testing

    @testable import SkeinPostgreSQL

    @Suite struct ConformanceTests {
        @Test(arguments: Corpus.cases) func conforms(_ test: ConformanceCase) async throws {
            _ = try await withConnection { connection, _ in
                try await ConformanceRunner().run(test, on: connection)
            }
        }
    }
#endif
