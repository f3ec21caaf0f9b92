import SkeinDriver
import SkeinDrivers
import SkeinModel
import SkeinRevisions
import SkeinSQL
import TestServers
import Testing

/// Inputs that nobody thought of. A crash ends the run of the tests.
@Suite struct FuzzTests {
    /// How many cases a reader gets: `FAULT_FUZZ`, else 2,000.
    static var cases: Int { currentEnvironment()["FAULT_FUZZ"].flatMap { Int($0) } ?? 2000 }
    /// Where the generators start: `FAULT_SEED`, else somewhere.
    static let seed =
        currentEnvironment()["FAULT_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 0...UInt64(UInt32.max))

    static let dialects: [any Dialect] = BuiltinDrivers.all.flatMap { driver in
        driver.flavors.compactMap { try? driver.dialect(for: $0) }
    }

    @Test("row 27: revision files are read or refused, and what was read can be written as SQL or refused")
    func revisions() throws {
        let start = ContinuousClock.now
        var generator = SplitMix(state: Self.seed)
        var read = 0
        var rendered = 0
        try withTemporaryDirectory { folder in
            try FaultHistory.write(to: folder)
            var seeds = try FaultHistory.ids.map { try folder.read("migrations/\($0).yaml") }
            seeds.append("-- revision: a1\n-- upgrade\nCREATE TABLE t (a int);\n-- downgrade\nDROP TABLE t;\n")
            for number in 0..<Self.cases {
                let index = number % seeds.count
                let name = index == seeds.count - 1 ? "case.sql" : "case.yaml"
                let bytes = Mutation.of(Array(seeds[index].utf8), using: &generator)
                let path = try folder.writeBytes(bytes, to: name)
                let revision: Revision
                do {
                    revision = try RevisionDirectory.read(path)
                } catch {
                    #expect(!"\(error)".isEmpty)
                    continue
                }
                read += 1
                for dialect in Self.dialects {
                    var replay = SchemaReplay(flavor: dialect.flavor, lexicon: dialect.lexicon, naming: .standard)
                    guard let changes = try? replay.apply(revision) else { continue }
                    for change in changes where dialect.needs(change.change).isEmpty {
                        if (try? dialect.render(change.change, before: SchemaModel())) != nil { rendered += 1 }
                    }
                }
            }
        }
        #expect(read > Self.cases / 50 && rendered > 0, "seed \(Self.seed): \(read) read, \(rendered) rendered")
        try record("revision files: \(Self.cases), of which \(read) were read", since: start)
    }

    @Test("row 27: SQL is cut where it ends, whatever stands in its names and texts")
    func splitter() throws {
        let start = ContinuousClock.now
        var generator = SplitMix(state: Self.seed)
        for number in 0..<Self.cases {
            let dialect = Self.dialects[number % Self.dialects.count]
            let noise = Hostile.text(using: &generator, newlines: true)
            if let statements = try? StatementSplitter(lexicon: dialect.lexicon).split(noise) {
                // What comes out stood in what went in, in this order.
                var rest = noise[...]
                for statement in statements {
                    guard let range = rest.firstRange(of: statement.sql) else {
                        Issue.record(
                            "seed \(Self.seed), \(dialect.flavor): \(noise.debugDescription) gave \(statement.sql)"
                        )
                        break
                    }
                    rest = rest[range.upperBound...]
                }
            }
            guard let name = try? Identifier(Hostile.text(using: &generator, newlines: false)),
                let literal = try? dialect.literal(.text(Hostile.text(using: &generator, newlines: true)))
            else { continue }
            let script = "SELECT \(literal) AS \(dialect.quote(name)); SELECT 2"
            let statements = try StatementSplitter(lexicon: dialect.lexicon).split(script)
            #expect(statements.count == 2, "seed \(Self.seed), \(dialect.flavor): \(script)")
        }
        try record("scripts: \(2 * Self.cases)", since: start)
    }

    @Test("row 27: URLs are read or refused, and no message tells a password")
    func urls() throws {
        let start = ContinuousClock.now
        var generator = SplitMix(state: Self.seed)
        let canary = "CanaryPassword"
        let seeds = [
            "postgresql://app:\(canary)@db.example.com:5432/app?sslmode=verify-full&schema=tenant",
            "mysql://app:\(canary)@[::1]:3306/app?charset=utf8mb4", "mariadb://app:\(canary)%40x@h/d?socket=/run/s",
            "sqlite:data/app.db?busy_timeout=5000", "postgresql:///app?password=\(canary)&host=/run/postgresql",
        ]
        var read = 0
        for number in 0..<Self.cases {
            let bytes = Mutation.of(Array(seeds[number % seeds.count].utf8), using: &generator)
            let text = String(decoding: bytes, as: UTF8.self)
            let said: String
            do {
                _ = try ConnectionURL(text)
                read += 1
                said = "\(try DriverRegistry(BuiltinDrivers.all).endpoint(text).endpoint)"
            } catch {
                said = "\(error)"
            }
            // Of a URL that was torn to pieces a password may have become a name; what is still one must not be told.
            if text.firstMatch(of: #/^[a-z]+://[^/?#@]*:CanaryPassword@|^[a-z]+:[^?]*[?]password=CanaryPassword&/#)
                != nil
            {
                #expect(!said.contains(canary), "seed \(Self.seed): \(text): \(said)")
            }
        }
        #expect(read > Self.cases / 50)
        try record("URLs: \(Self.cases), of which \(read) were read", since: start)
    }

    @Test("row 27: names and texts come back from the server as they were", arguments: Backend.allCases)
    func quoting(_ backend: Backend) async throws {
        var generator = SplitMix(state: Self.seed)
        var tally = Tally(27, backend)
        try await Site.with(backend) { site in
            let (driver, endpoint) = try DriverRegistry(BuiltinDrivers.all).endpoint(site.database.url)
            let connection = try await driver.connect(endpoint, SessionSettings())
            let dialect = connection.dialect
            for number in 0..<max(1, Self.cases / 200) {
                var names: Set<String> = []
                for index in 0..<200 {
                    let text = "n\(number)_\(index)" + Hostile.text(using: &generator, newlines: false, limit: 12) + "."
                    // What no server of this kind stores is refused before: see IdentifierTests.
                    guard let name = try? Identifier(text), text.utf8.count <= 60 else { continue }
                    if backend == .mariaDB, text.unicodeScalars.contains(where: { $0.value > 0xFFFF }) { continue }
                    names.insert(name.text)
                }
                let columns = names.map { "\(dialect.quote(Identifier(reported: $0))) integer" }.joined(separator: ", ")
                _ = try await connection.run([Statement("CREATE TABLE fuzz_\(number) (\(columns))")])
                let stored = Set(try site.database.columnNames(of: "fuzz_\(number)"))
                let isSame = stored == Set(names.map(\.hexadecimal))
                #expect(isSame, "seed \(Self.seed), table \(number)")
                _ = try await connection.run([Statement("DROP TABLE fuzz_\(number)")])

                let texts = (0..<100).map { _ in Hostile.text(using: &generator, newlines: true) }
                let literals = try texts.map { try dialect.literal(.text($0)) }
                let hex = literals.map(backend.hexadecimal).joined(separator: ", ")
                let row = try await connection.run([Statement("SELECT \(hex)")])[0].rows[0]
                let isRead = row.map { $0.text?.lowercased() } == texts.map(\.hexadecimal)
                #expect(isRead, "seed \(Self.seed), texts \(number)")
                tally.count(converged: isSame && isRead)
            }
            await connection.close()
        }
        tally.note = "rounds of 200 names and 100 texts: quoted, stored, and read from the catalogue by the client"
        try tally.record()
    }

    private func record(_ note: String, since start: ContinuousClock.Instant) throws {
        var tally = Tally(27, nil, since: start)
        tally.rounds = Self.cases
        tally.hit = Self.cases
        tally.converged = Self.cases
        tally.note = note
        try tally.record()
    }
}

extension Backend {
    /// The server's own digits of a text.
    fileprivate func hexadecimal(_ literal: String) -> String {
        switch self {
        case .postgreSQL: "encode(convert_to(\(literal), 'UTF8'), 'hex')"
        case .mariaDB, .sqlite: "hex(\(literal))"
        }
    }
}

extension FaultDatabase {
    /// The names of a table's columns, in hexadecimal digits, from the catalogue.
    fileprivate func columnNames(of table: String) throws -> [String] {
        let sql =
            switch backend {
            case .postgreSQL:
                """
                SELECT encode(convert_to(attname, 'UTF8'), 'hex') FROM pg_attribute
                WHERE attrelid = '\(table)'::regclass AND attnum > 0
                """
            case .mariaDB:
                """
                SELECT hex(convert(column_name USING utf8mb4)) FROM information_schema.columns
                WHERE table_schema = database() AND table_name = '\(table)'
                """
            case .sqlite: "SELECT hex(name) FROM pragma_table_info('\(table)')"
            }
        return try query(sql).lines.map { $0.lowercased() }
    }
}

extension String {
    fileprivate var hexadecimal: String {
        utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
