import SkeinModel
import SkeinRevisions
import Testing

/// Random histories, written as files, upgraded and then taken back from the last revision to the first.
@Suite struct RandomHistoryTests {
    @Test(arguments: 0..<60 as Range<UInt64>)
    func `Taking everything back leaves nothing`(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        var replay = SchemaReplay.empty(Flavor.all[Int(seed) % Flavor.all.count])
        var done: [(before: SchemaReplay, revision: Revision)] = []
        for number in 0..<25 {
            var author = Author(schema: replay.schema, number: number)
            let count = Int.random(in: 1...3, using: &random)
            var text = "revision: r\(number)\nupgrade:\n"
            for _ in 0..<count {
                let operation = author.write(&random)
                text += "  - \(operation)\n"
                try author.follow(operation)
            }
            let revision = try revision(text)
            done.append((replay, revision))
            _ = try replay.apply(revision)
            #expect(replay.schema == author.schema, "seed \(seed)\n\(text)")
        }
        var schema = replay.schema
        for (before, revision) in done.reversed() {
            for lowered in try before.revert(revision) { try schema.apply(lowered.change) }
            #expect(schema.unordered == before.schema.unordered, "seed \(seed), \(revision.id)")
        }
        #expect(schema.tables.isEmpty)
    }
}

/// Writes operations that fit a schema.
private struct Author {
    var schema: SchemaModel
    var number: Int
    private var serial = 0

    init(schema: SchemaModel, number: Int) {
        self.schema = schema
        self.number = number
    }

    /// Carries the schema through an operation.
    mutating func follow(_ operation: String) throws {
        for change in try lower(operation, upon: schema) { try schema.apply(change) }
    }

    mutating func write(_ random: inout SplitMix) -> String {
        serial += 1
        let fresh = "n\(number)x\(serial)"
        let tables = schema.tables.values.sorted { $0.name < $1.name }
        guard let table = tables.randomElement(using: &random), tables.count > 1 || number > 3,
            let column = table.columns.randomElement(using: &random)
        else { return create(fresh, tables, &random) }
        let place = "table: \(table.name)"
        let other = tables.randomElement(using: &random) ?? table
        let tolerance = Bool.random(using: &random)
        switch Int.random(in: 0..<16, using: &random) {
        case 0: return create(fresh, tables, &random)
        case 1: return "drop_table: { \(place) }"
        case 2: return "rename_table: { \(place), to: \(fresh) }"
        case 3:
            let name = tolerance ? column.name.text : fresh
            let more =
                tolerance
                ? ""
                : [
                    ", index: true", ", unique: true", ", references: \(other.name).\(other.columns[0].name)",
                    ", check: \(fresh) > 0",
                ].shuffled(using: &random).prefix(2).joined()
            return "add_column: { \(place), if_not_exists: \(tolerance), column: { name: \(name), type: text\(more) } }"
        case 4 where table.columns.count > 1: return "drop_column: { \(place), column: \(column.name) }"
        case 5: return "drop_column: { \(place), column: \(fresh), if_exists: true }"
        case 6: return "rename_column: { \(place), column: \(column.name), to: \(fresh) }"
        case 7:
            let what = [
                "type: string(\(serial))", "nullable: false", "default: \(serial)", "default: null",
                "comment: \(fresh)", "to: \(fresh)",
            ]
            return "alter_column: { \(place), column: \(column.name), \(what.shuffled(using: &random)[0]) }"
        case 8: return "create_index: { \(place), name: \(fresh), columns: [\(column.name)], unique: \(tolerance) }"
        case 9:
            guard let index = table.indexes.randomElement(using: &random) else { fallthrough }
            return "drop_index: { \(place), name: \(index.name) }"
        case 10:
            guard table.primaryKey == nil else { fallthrough }
            return "create_primary_key: { \(place), name: \(fresh), columns: [\(column.name)] }"
        case 11: return "create_unique_constraint: { \(place), name: \(fresh), columns: [\(column.name)] }"
        case 12:
            return "create_foreign_key: { \(place), name: \(fresh), columns: [\(column.name)], "
                + "referred_table: \(other.name), referred_columns: [\(other.columns[0].name)] }"
        case 13: return "create_check_constraint: { \(place), name: \(fresh), condition: \(column.name) IS NOT NULL }"
        case 14:
            guard let name = table.constraints.compactMap(\.name).randomElement(using: &random) else { fallthrough }
            return "drop_constraint: { \(place), name: \(name) }"
        default: return "bulk_insert: { \(place), rows: [ { \(column.name): \(serial) } ] }"
        }
    }

    private func create(_ fresh: String, _ tables: [Table], _ random: inout SplitMix) -> String {
        var columns = "{ name: id, type: bigint, primary_key: \(Bool.random(using: &random)) }"
        columns +=
            ", { name: a, type: text, unique: \(Bool.random(using: &random)), index: \(Bool.random(using: &random)) }"
        if let other = tables.randomElement(using: &random) {
            columns += ", { name: b, type: text, references: \(other.name).\(other.columns[0].name) }"
        }
        return "create_table: { table: \(fresh), columns: [ \(columns) ] }"
    }
}

/// Steele, Lea and Flood's generator: the same history for the same seed, everywhere.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
