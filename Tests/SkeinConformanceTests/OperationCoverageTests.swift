import SkeinConformance
import SkeinRevisions
import Testing

/// An operation without a case, or a case of no operation, is found here.
@Suite struct OperationCoverageTests {
    /// Several changes of one table travel together, whatever operations they come from.
    private static let groups: Set<String> = ["alter_table"]

    @Test func `Every operation has cases, and every case an operation`() {
        let operations = Set(OperationCatalog.byKeyword.keys)
        let keywords = Set(Corpus.cases.map(\.keyword))
        #expect(operations.subtracting(keywords).sorted() == [])
        #expect(keywords.subtracting(operations).subtracting(Self.groups).sorted() == [])
    }

    @Test func `There are cases enough`() {
        #expect(Corpus.cases.count >= 300)
        for (keyword, cases) in Dictionary(grouping: Corpus.cases, by: \.keyword) where keyword != "run" {
            #expect(cases.count >= 3, "\(keyword)")
        }
    }
}
