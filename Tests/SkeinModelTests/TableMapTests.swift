import SkeinModel
import Testing

@Suite struct TableMapTests {
    private func table(_ number: Int, comment: String? = nil) -> Table {
        var table = Table(TableName(Identifier(reported: "t\(number)")), columns: [Column("id", .integer)])
        table.comment = comment
        return table
    }

    private func map(_ numbers: some Sequence<Int>) -> TableMap {
        TableMap(numbers.map { (table($0).name, table($0)) }) { _, last in last }
    }

    @Test func holdsWhatADictionaryHolds() {
        var map = TableMap()
        var dictionary: [TableName: Table] = [:]
        // Numbers that come again, so that tables are replaced and taken out too.
        for step in 0..<3_000 {
            let number = step * 7919 % 1_000
            let name = table(number).name
            if step % 3 == 2 {
                #expect(map.removeValue(forKey: name) == dictionary.removeValue(forKey: name))
            } else {
                map[name] = table(number, comment: "\(step)")
                dictionary[name] = table(number, comment: "\(step)")
            }
        }
        #expect(map.count == dictionary.count)
        #expect(Set(map.keys) == Set(dictionary.keys))
        #expect(Set(map.values) == Set(dictionary.values))
        #expect(Dictionary(map.map { ($0.key, $0.value) }) { first, _ in first } == dictionary)
        #expect(map.filter { $0.value.comment == "0" }.count == dictionary.filter { $0.value.comment == "0" }.count)
    }

    @Test func equalMapsAreEqualHoweverTheyCameAbout() {
        var shrunk = map(0..<500)
        for number in 10..<500 { shrunk[table(number).name] = nil }
        let small = map((0..<10).reversed())
        #expect(shrunk == small)
        #expect(shrunk.hashValue == small.hashValue)
        var other = small
        other[table(3).name] = table(3, comment: "x")
        #expect(other != small)
        #expect(map(0..<10) != map(1..<11))
    }

    @Test func aCopyStaysWhatItWas() {
        let before = map(0..<100)
        var after = before
        after[table(5).name] = nil
        after[table(6).name]?.comment = "changed"
        #expect(before.count == 100)
        #expect(before[table(5).name] == table(5))
        #expect(before[table(6).name]?.comment == nil)
        #expect(after[table(6).name]?.comment == "changed")
    }
}
