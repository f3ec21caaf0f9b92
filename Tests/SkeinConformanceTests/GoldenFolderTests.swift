import FoundationEssentials
import SkeinDriver
import SkeinModel
import SkeinSQL
import Testing

@testable import SkeinConformance

/// A case whose golden is missing, differs or is stale fails, and recording puts all three right.
@Suite struct GoldenFolderTests {
    private static let test = ConformanceCase(
        "create_table",
        "A name, größe",
        change: [.createTable(Table("a", columns: [Column("id", .integer)]), ifNotExists: false)]
    )
    private static let name = "create_table/a-name-gruf6udfe"

    private func withFolder(_ body: (String) throws -> Void) throws {
        let path = "/tmp/golden-\(UInt64.random(in: 0 ... .max))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }

    private func folder(_ path: String, records: Bool = false, _ words: (String, Int, String)...) -> GoldenFolder {
        let dialects = words.map { vendor, major, word in
            TextDialect(flavor: Flavor(vendor: vendor, version: ServerVersion(major)), word: word)
        }
        return GoldenFolder(path, dialects, records: records)
    }

    private func text(_ path: String, _ name: String) -> String? {
        FileManager.default.contents(atPath: "\(path)/\(name)").map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func `A golden that is missing fails once, and is written`() throws {
        try withFolder { path in
            let golden = folder(path, ("model", 1, "MAKE"))
            let findings = try golden.differences(of: Self.test)
            #expect(findings == ["\(Self.name).sql was missing and is written; look at it and commit it"])
            #expect(try golden.differences(of: Self.test) == [])
            let expected = "-- create_table: A name, größe\n-- up\nMAKE a;\n-- down\nMAKE a;\n"
            #expect(text(path, "\(Self.name).sql") == expected)
        }
    }

    @Test func `A golden that differs fails until it is recorded`() throws {
        try withFolder { path in
            _ = try folder(path, ("model", 1, "MAKE")).differences(of: Self.test)
            let changed = folder(path, ("model", 1, "CREATE"))
            for _ in 1...2 {
                let findings = try changed.differences(of: Self.test)
                #expect(findings.count == 1)
                #expect(findings.first?.contains("CREATE a;") == true && findings.first?.contains("MAKE a;") == true)
            }
            #expect(try folder(path, records: true, ("model", 1, "CREATE")).differences(of: Self.test) == [])
            #expect(try changed.differences(of: Self.test) == [])
        }
    }

    @Test func `A golden without a case is stale until it is recorded`() throws {
        try withFolder { path in
            let golden = folder(path, ("model", 1, "MAKE"))
            _ = try golden.differences(of: Self.test)
            #expect(try golden.staleFiles(besides: [Self.test]) == [])
            #expect(try golden.staleFiles(besides: []) == ["\(Self.name).sql"])
            #expect(try folder(path, records: true, ("model", 1, "MAKE")).staleFiles(besides: []) == [])
            #expect(text(path, "\(Self.name).sql") == nil)
        }
    }

    @Test func `Flavours share a file as far as they agree`() throws {
        let words = { (words: (String, Int, String)...) in
            let dialects = words.map {
                TextDialect(flavor: Flavor(vendor: $0.0, version: ServerVersion($0.1)), word: $0.2)
            }
            return try GoldenFolder("", dialects, records: false).files(of: Self.test).keys.sorted()
        }
        let name = Self.name
        #expect(try words(("a", 1, "X"), ("b", 1, "X")) == ["\(name).sql"])
        #expect(try words(("a", 1, "X"), ("b", 1, "Y"), ("b", 2, "Y")) == ["\(name).sql", "\(name)@b.sql"])
        #expect(try words(("a", 1, "X"), ("a", 2, "Y"), ("b", 1, "X")) == ["\(name).sql", "\(name)@a2.sql"])
    }

    @Test func `What goes with a statement, and refusals, are told`() throws {
        let dialect = TextDialect(flavor: Flavor(vendor: "a", version: ServerVersion(1)), word: "X")
        func text(_ change: Change) throws -> String? {
            var test = ConformanceCase("execute", "text", change: [change])
            test.reversible = false
            return try test.text(for: dialect)?.replacing("-- execute: text\n", with: "")
        }
        #expect(try text(.run(Program(["true"]))) == "-- up\n-- no statement\n")
        #expect(try text(.execute(RawSQL([RawStatement("one")]))) == "-- refused: no raw SQL here\n-- hint: none\n")
        #expect(
            try text(.insertRows("a", RowSet(columns: ["b"], rows: []))) == """
                -- up
                -- with foreign keys off:
                -- outside a transaction:
                -- true, or else: it is off
                -- of 2 rows:
                X;
                -- with 1, 'it''s', NULL

                """
        )
        let test = ConformanceCase("run", "x", change: [], requires: [.schemas], whenMissing: .inapplicable)
        #expect(try test.text(for: dialect) == nil)
    }

    @Test func `Files of two cases never have one name`() {
        let names = Corpus.cases.map { "\($0.keyword)/\($0.fileName)" }
        #expect(Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys.sorted() == [])
        #expect(names.allSatisfy { !$0.hasSuffix("/") && $0.utf8.count < 160 })
    }
}

/// Renders one word.
private struct TextDialect: Dialect {
    let flavor: Flavor
    let word: String
    let capabilities = Capabilities([], nameLimit: .none)
    let lexicon = Lexicon()
    let clock = "now"

    func quote(_ identifier: Identifier) -> String { identifier.text }
    func placeholder(_ position: Int) -> String { "?" }
    func literal(_ value: Value) throws(DialectError) -> String { value.text ?? "NULL" }
    func spell(_ type: DataType) throws(DialectError) -> String { "\(type)" }
    func normalize(_ schema: SchemaModel) -> SchemaModel { schema }
    func needs(_ change: Change) -> Set<TableName> { [] }
    func render(_ change: Change, before: SchemaModel) throws(DialectError) -> [Statement] {
        switch change {
        case .run: return []
        case .execute: throw DialectError(flavor, "no raw SQL here", hint: "none")
        case .insertRows:
            let binds: [Value] = [.integer(1), .text("it's"), .null]
            return [
                Statement(
                    word,
                    binds: binds,
                    transaction: .outside,
                    expectedRows: 2,
                    needsForeignKeysOff: true,
                    assertion: "it is off"
                )
            ]
        default: return [Statement("\(word) a")]
        }
    }
}
