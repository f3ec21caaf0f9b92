import SkeinDocument
import Testing

@Suite struct NearestNameTests {
    @Test(
        arguments: [
            ("nulable", "nullable"), ("tabel", "table"), ("Table", "table"), ("create-index", "create_index"),
            ("creat_indx", "create_index"), ("colum", "column"), ("ty", "type"),
        ] as [(String, String)]
    )
    func near(_ name: String, _ wanted: String) {
        let known = ["table", "nullable", "column", "create_index", "drop_index", "type"]
        #expect(NearestName.suggest(name, among: known) == (name == "ty" ? nil : wanted))
    }

    @Test(arguments: ["", "foo", "x", String(repeating: "table", count: 100)])
    func far(_ name: String) {
        #expect(NearestName.suggest(name, among: ["table", "column", "y", ""]) == nil)
    }

    @Test func tiesAreAlphabetical() {
        #expect(NearestName.suggest("bat", among: ["cat", "bar", "hat"]) == "bar")
        #expect(NearestName.suggest("bat", among: ["hat", "cat", "bar"]) == "bar")
    }

    @Test func nearestWins() {
        #expect(NearestName.suggest("drop_indx", among: ["drop_idx_", "drop_index"]) == "drop_index")
    }
}
