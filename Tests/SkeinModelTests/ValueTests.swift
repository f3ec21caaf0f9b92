import SkeinModel
import Testing

@Suite struct ValueTests {
    @Test(
        arguments: [
            (.null, nil, nil), (.bool(true), "true", 1), (.bool(false), "false", 0), (.integer(-3), "-3", -3),
            (.double(1.5), "1.5", nil), (.text("42"), "42", 42), (.text("4 2"), "4 2", nil),
            (.bytes([104, 105]), "hi", nil),
        ] as [(Value, String?, Int64?)]
    )
    func `A value reads as text and as a whole number`(_ value: Value, _ text: String?, _ integer: Int64?) {
        #expect(value.text == text)
        #expect(value.integer == integer)
    }

    @Test(
        arguments: [
            (.decimal(precision: 10, scale: 2), "decimal(10,2)"), (.decimal(precision: 10, scale: nil), "decimal(10)"),
            (.decimal(precision: nil, scale: nil), "decimal"), (.string(length: 20), "string(20)"),
            (.binary(length: nil), "binary"), (.binary(length: 16), "binary(16)"),
            (.array(of: .array(of: .uuid)), "array(array(uuid))"),
            (.enumeration(values: ["a", "b"], name: "letters"), "enum(a, b)"), (.native("tsvector"), "tsvector"),
        ] as [(DataType, String)]
    )
    func `A type is described as revision files write it`(_ type: DataType, _ text: String) {
        #expect(type.description == text)
    }

    @Test func `Versions compare part by part`() {
        #expect(ServerVersion(9, 6) < ServerVersion(10))
        #expect(ServerVersion(10, 6, 12) < ServerVersion(10, 11))
        #expect(ServerVersion(8, 0, 9) < ServerVersion(8, 0, 13))
        #expect(ServerVersion(8, 0, 36).description == "8.0.36" && ServerVersion(15, 4).description == "15.4")
    }

    @Test func `A flavour answers to its vendor and its family`() {
        let mariaDB = Flavor(vendor: "mariadb", family: "mysql", version: ServerVersion(10, 11))
        #expect(mariaDB.names == ["mariadb", "mysql"])
        #expect(mariaDB.answers(to: "mysql") && !mariaDB.answers(to: "postgresql") && !mariaDB.answers(to: "MariaDB"))
        #expect(Flavor(vendor: "sqlite", version: ServerVersion(3, 40)).names == ["sqlite"])
    }
}
