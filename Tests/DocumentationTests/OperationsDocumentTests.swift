import FoundationEssentials
import SkeinDocument
import SkeinModel
import SkeinRevisions
import Testing

@Suite struct OperationsDocumentTests {
    /// With `SKEIN_RECORD=1` the document is written instead.
    @Test func `docs/operations.md is what the source says`() throws {
        let text = try OperationsDocument.markdown()
        let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
        let path = "\(root)/docs/operations.md"
        if ProcessInfo.processInfo.environment["SKEIN_RECORD"] == "1" {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
        }
        let written = try String(contentsOfFile: path, encoding: .utf8)
        #expect(written == text, "docs/operations.md is out of date: run `make docs`")
    }

    @Test(arguments: OperationCatalog.all.map { $0.keyword })
    func `Every key that an operation reads is documented, and no other`(_ keyword: String) throws {
        let operation = try #require(OperationCatalog.byKeyword[keyword])
        let reference = operation.reference
        let example = try YAMLReader.read(text: Array(reference.example.utf8), file: "example")
        let first = try #require(try example.list().first)
        var fields = try Fields(first.soleEntry().value, context: keyword)
        _ = fields.optionalNode("only")
        _ = fields.optionalNode("except")
        _ = try operation.init(&fields)
        let documented = reference.fields.map(\.name)
        #expect(documented.count == Set(documented).count)
        try fields.finish()
        #expect(Set(fields.known).subtracting(["only", "except"]) == Set(documented))
    }

    @Test(arguments: OperationCatalog.all.map { $0.keyword })
    func `An operation says what it does, what takes it back and shows itself`(_ keyword: String) throws {
        let reference = try #require(OperationCatalog.byKeyword[keyword]).reference
        #expect(reference.summary.hasSuffix("."))
        #expect(!reference.inverse.isEmpty)
        #expect(reference.example.hasPrefix("- \(keyword):"))
    }
}
