import SkeinModel
import SkeinRevisions
import Testing

@Suite struct NamingConventionTests {
    @Test(
        arguments: [
            (NamingConvention.Kind.index, "ix_orders_user_id_day"), (.unique, "uq_orders_user_id_day"),
            (.foreignKey, "fk_orders_user_id_day_users"), (.check, "ck_orders_user_id_day"), (.primaryKey, "pk_orders"),
        ]
    )
    func `The standard names`(_ kind: NamingConvention.Kind, _ name: String) {
        let given = NamingConvention.standard.name(
            kind,
            table: "orders",
            columns: ["user_id", "day"],
            referred: "users"
        )
        #expect(given.text == name)
    }

    @Test func `A kind without a template is named as by the standard`() {
        let naming = NamingConvention(templates: [.index: "{columns}_of_{table}"])
        #expect(naming.name(.index, table: "t", columns: ["a", "b"]).text == "a_b_of_t")
        #expect(naming.name(.unique, table: "t", columns: ["a"]).text == "uq_t_a")
    }

    @Test(
        arguments: [
            ("{table}{table}", "{columns}{columns}"), ("x_{nothing}_{table}", "x_{nothing}_{table}"),
            ("{table", "{table"),
            ("", ""),
        ]
    )
    func `Names are not templates`(_ template: String, _ name: String) {
        let naming = NamingConvention(templates: [.index: template])
        #expect(naming.name(.index, table: "{columns}", columns: ["a"]).text == name)
    }

    @Test(arguments: [("a", 57), ("a", 58), ("a", 59), ("é", 28), ("é", 29), ("é", 40), ("👨‍👩‍👧‍👦", 3), ("👨‍👩‍👧‍👦", 30)])
    func `A long name is cut between characters and ends in a digest`(_ character: Character, _ count: Int) {
        let table = Identifier(reported: String(repeating: character, count: count))
        let full = "ix_\(table)_id"
        let name = NamingConvention.standard.name(.index, table: table, columns: ["id"]).text
        #expect(name.utf8.count <= 63)
        guard full.utf8.count > 63 else {
            #expect(name == full)
            return
        }
        #expect(name.wholeMatch(of: /ix_(.*)_[0-9a-f]{8}/)?.output.1.allSatisfy { $0 == character } == true)
        let other = NamingConvention.standard.name(.index, table: table, columns: ["ie"]).text
        #expect(other != name)
    }

    @Test func `Operations use the project's convention`() throws {
        let naming = NamingConvention(templates: [
            .index: "i_{table}", .foreignKey: "{table}_{columns}_to_{referred_table}",
        ])
        let changes = try lower(
            "add_column: { table: t, column: { name: a, type: text, index: true, references: u.b } }",
            naming: naming
        )
        let key = ForeignKey(name: "t_a_to_u", columns: ["a"], referencedTable: "u", referencedColumns: ["b"])
        #expect(
            changes.dropFirst() == [
                .createIndex(Index(name: "i_t", keys: [.column("a")]), on: "t", IndexBuild()),
                .alterTable("t", [.addConstraint(.foreignKey(key))]),
            ]
        )
    }
}
