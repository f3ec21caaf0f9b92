import SkeinDriver
import SkeinModel
import Testing

@testable import SkeinConformance

@Suite struct CorpusTests {
    @Test func `Every case has a name of its own`() {
        let names = Corpus.cases.map(\.description)
        #expect(Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys.sorted() == [])
    }

    @Test(arguments: Corpus.cases) func `A case is consistent in itself`(_ test: ConformanceCase) throws {
        let models = try CaseModels(of: test)
        if test.reversible, test.outcome == .made, test.change.allSatisfy({ !$0.isRowsOrSQL }) {
            #expect(models.before != models.after, "a case that changes nothing proves nothing")
        }
    }

    @Test(arguments: Corpus.cases) func `Names in the corpus are names`(_ test: ConformanceCase) throws {
        for table in try CaseModels(of: test).after.tables.values {
            for name in [table.name.name] + table.columns.map(\.name) + table.indexes.map(\.name) {
                #expect(try Identifier(name.text) == name)
                #expect(name.text.utf8.count <= 63, "PostgreSQL keeps 63 bytes")
            }
        }
    }

    @Test func `Only what no model holds is set up in one server's own SQL`() {
        for test in Corpus.cases where test.whenMissing == .inapplicable {
            #expect(test.requires.contains(.storedDefinitions), "\(test)")
        }
    }

    @Test func `A case whose change does not fit is refused before any server is asked`() {
        let test = ConformanceCase("drop_table", "nobody", change: [.dropTable("nobody", ifExists: false, before: nil)])
        let failure = #expect(throws: ConformanceFailure.self) { try CaseModels(of: test) }
        #expect(failure?.phase == .model)
        #expect(failure?.description.contains("there is no table nobody") == true)
    }

    @Test func `A case that cannot be taken back says so`() {
        let test = ConformanceCase("execute", "one way", change: [.execute(RawSQL([RawStatement("SELECT 1")]))])
        let failure = #expect(throws: ConformanceFailure.self) { try CaseModels(of: test) }
        #expect(failure?.findings.contains { $0.contains("down") } == true)
    }
}

extension Change {
    fileprivate var isRowsOrSQL: Bool {
        switch self {
        case .insertRows, .deleteRows, .backfill, .assert, .run, .execute: true
        default: false
        }
    }
}
