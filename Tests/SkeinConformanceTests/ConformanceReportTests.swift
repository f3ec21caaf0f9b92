import FoundationEssentials
import SkeinConformance
import SkeinDriver
import SkeinModel
import Testing

@Suite struct ConformanceReportTests {
    @Test func `Each case adds a line with its outcome and reason`() async throws {
        let path = "/tmp/report-\(UInt64.random(in: 0 ... .max))"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let report = ConformanceReport(path: path)
        let create = Change.createTable(Table("a", columns: [Column("id", .integer)]), ifNotExists: false)
        let plain = ConformanceCase("create_table", "plain", change: [create])
        let lacking = ConformanceCase("create_table", "lacking", change: [create], requires: [.comments])
        let foreign = ConformanceCase(
            "create_table",
            "foreign",
            change: [create],
            requires: [.comments],
            whenMissing: .inapplicable
        )
        try await report.run(plain, on: ModelDatabase())
        try await report.run(lacking, on: ModelDatabase(features: [], refuses: true))
        try await report.run(foreign, on: ModelDatabase(features: []))
        await #expect(throws: ConformanceFailure.self) {
            try await report.run(lacking, on: ModelDatabase(features: []))
        }
        let data = try #require(FileManager.default.contents(atPath: path))
        #expect(
            String(decoding: data, as: UTF8.self) == """
                model 1.0\tcreate_table\tplain\tpass\t
                model 1.0\tcreate_table\tlacking\trefused\tthis dialect refuses everything
                model 1.0\tcreate_table\tforeign\tinapplicable\tthis server has no comments
                model 1.0\tcreate_table\tlacking\tfail\tthe refusal: the dialect lacks comments and rendered the change all the same

                """
        )
    }
}
