import SkeinModel
import Testing

/// Apply and take back, for chains of random changes that fit the schema at hand.
@Suite struct RandomChangeTests {
    @Test(arguments: 0..<200 as Range<UInt64>)
    func `Any chain of changes can be taken back`(seed: UInt64) throws {
        var random = SplitMix64(state: seed)
        var schema = SchemaModel([Fixtures.users, Fixtures.orders])
        var done: [(change: Change, before: SchemaModel)] = []
        for step in 0..<30 {
            let change = Self.change(of: schema, step: step, &random)
            done.append((change, schema))
            try schema.apply(change)
        }
        for (change, before) in done.reversed() {
            for inverse in try change.inverted() { try schema.apply(inverse) }
            #expect(schema.unordered == before.unordered, "seed \(seed), taking back \(change)")
        }
    }

    private static func change(of schema: SchemaModel, step: Int, _ random: inout SplitMix64) -> Change {
        let fresh = Identifier(reported: "n\(step)")
        let tables = schema.tables.values.sorted { $0.name < $1.name }
        guard let table = tables.randomElement(using: &random), let column = table.columns.randomElement(using: &random)
        else { return .createTable(Table(TableName(fresh), columns: [Column("id", .integer)]), ifNotExists: false) }
        let name = table.name
        switch Int.random(in: 0..<12, using: &random) {
        case 0: return .createTable(Table(TableName(fresh), columns: [Column("id", .integer)]), ifNotExists: false)
        case 1: return .dropTable(name, ifExists: false, before: table)
        case 2: return .renameTable(name, to: fresh)
        case 3: return .alterTable(name, [.addColumn(Column(fresh, .text), ifNotExists: false)])
        case 4 where table.isFree(column.name) && table.columns.count > 1:
            return .alterTable(name, [.dropColumn(column.name, ifExists: false, before: column)])
        case 5: return .alterTable(name, [.renameColumn(column.name, to: fresh)])
        case 6:
            let alteration = ColumnAlteration(
                type: Bool.random(using: &random) ? .string(length: step + 1) : nil,
                nullable: Bool.random(using: &random) ? column.nullable : nil,
                default: Bool.random(using: &random) ? .set(.literal(.integer(Int64(step)))) : .drop,
                comment: Bool.random(using: &random) ? .set("step \(step)") : nil
            )
            return .alterTable(name, [.alterColumn(column.name, alteration, before: column)])
        case 7:
            let unique = UniqueConstraint(name: fresh, columns: [column.name])
            return .alterTable(name, [.addConstraint(.unique(unique))])
        case 8:
            guard let constraint = table.constraints.filter({ $0.name != nil }).randomElement(using: &random) else {
                fallthrough
            }
            let drop = TableChange.dropConstraint(
                constraint.name,
                kind: constraint.kind,
                ifExists: false,
                before: constraint
            )
            return .alterTable(name, [drop])
        case 9:
            let other = tables.randomElement(using: &random) ?? table
            let key = ForeignKey(
                name: fresh,
                columns: [column.name],
                referencedTable: other.name,
                referencedColumns: [other.columns[0].name]
            )
            return .alterTable(name, [.addConstraint(.foreignKey(key))])
        case 10:
            guard let index = table.indexes.randomElement(using: &random) else { fallthrough }
            return .dropIndex(index.name, on: name, IndexBuild(), before: index)
        default: return .createIndex(Index(name: fresh, keys: [.column(column.name)]), on: name, IndexBuild())
        }
    }
}

extension Table {
    /// Whether no key or index names the column, so that dropping it loses nothing else.
    fileprivate func isFree(_ column: Identifier) -> Bool {
        !constraints.contains { $0.columns.contains(column) } && !indexes.contains { $0.columns.contains(column) }
    }
}

extension SchemaModel {
    /// As `comparable`, with columns as a set: a column that was dropped comes back at the end.
    fileprivate var unordered: [TableName: [AnyHashable]] {
        comparable.mapValues { parts in
            parts.map { part in (part.base as? [Column]).map { AnyHashable(Set($0)) } ?? part }
        }
    }
}

/// Steele, Lea and Flood's generator: the same chain for the same seed, everywhere.
private struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
