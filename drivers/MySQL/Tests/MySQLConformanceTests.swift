#if MySQL
    import SkeinConformance
    import SkeinDriver
    import TestServers
    import Testing

    @testable import SkeinMySQL

    @Suite struct MySQLConformanceTests {
        @Test(arguments: Corpus.cases)
        func conforms(_ test: ConformanceCase) async throws {
            try await withConnection { connection, _, _ in
                try await ConformanceReport().run(test, on: connection)
            }
        }
    }

    @Suite struct MySQLGoldenTests {
        private let golden: GoldenFolder

        init() throws {
            golden = GoldenFolder(beside: #filePath, try [mariaDB1011, mysql84].map { try dialect($0) })
        }

        @Test(arguments: Corpus.cases) func renders(_ test: ConformanceCase) throws {
            #expect(try golden.differences(of: test) == [])
        }

        @Test func `No golden is stale`() throws {
            #expect(try golden.staleFiles(besides: Corpus.cases) == [])
        }
    }
#endif
