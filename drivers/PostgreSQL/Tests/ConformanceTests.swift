#if PostgreSQL
    import SkeinConformance
    import SkeinDriver
    import SkeinModel
    import Testing

    @testable import SkeinPostgreSQL

    @Suite struct ConformanceTests {
        @Test(arguments: Corpus.cases) func conforms(_ test: ConformanceCase) async throws {
            try await withConnection { connection, _ in
                try await ConformanceReport().run(test, on: connection)
            }
        }
    }

    @Suite struct GoldenTests {
        private let golden: GoldenFolder

        init() throws {
            let dialects = try [15, 18].map { major in
                try PostgreSQLDriver().dialect(for: Flavor(vendor: "postgresql", version: ServerVersion(major)))
            }
            golden = GoldenFolder(beside: #filePath, dialects)
        }

        @Test(arguments: Corpus.cases) func renders(_ test: ConformanceCase) throws {
            #expect(try golden.differences(of: test) == [])
        }

        @Test func `No golden is stale`() throws {
            #expect(try golden.staleFiles(besides: Corpus.cases) == [])
        }
    }
#endif
