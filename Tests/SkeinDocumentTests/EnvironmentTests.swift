import SkeinDocument
import SkeinSQL
import Testing

@Suite struct EnvironmentTests {
    let environment = EnvironmentValues(["A": "1", "URL": "postgres://u:p$$w${A}@h", "EMPTY": ""])
    let position = SourcePosition(file: "f.yaml", line: 3, column: 7)

    @Test(arguments: [
        ("plain", "plain"), ("${A}", "1"), ("x${A}y${A}", "x1y1"), ("$$", "$"), ("$${A}", "${A}"), ("$$${A}", "$1"),
        ("${URL}", "postgres://u:p$$w${A}@h"), ("${NO:-d}", "d"), ("${NO:-}", ""), ("${EMPTY:-d}", "d"),
        ("${EMPTY}", ""),
        ("${A:-d}", "1"), ("$1 $x $", "$1 $x $"), ("${NO:-a:-b $$}", "a:-b $$"), ("é${A}é", "é1é"),
    ])
    func expansion(_ text: String, _ wanted: String) throws {
        #expect(try environment.expand(text, at: position) == wanted)
    }

    @Test(arguments: [
        ("${NO}", "the environment variable NO is not set; set it, or give a default: `${NO:-…}`"),
        ("${A", "`${` is not closed with `}`; write `$${` for the text itself"),
    ])
    func faults(_ text: String, _ wanted: String) {
        #expect(message { try environment.expand(text, at: position) } == "f.yaml:3:7: \(wanted)")
    }

    @Test(arguments: ["${}", "${1A}", "${A B}", "${A-x}", "${A:x}", "${NO:-${A}}", "${É}"])
    func malformedReferences(_ text: String) {
        #expect(message { try environment.expand(text, at: position) }.contains("malformed"))
    }

    @Test func treesAreExpanded() throws {
        let node = try read("port: \"${A}\"\nurl: [\"${URL}\"]\nprice: \"$$5\"\nplain: 2\n${A}: ~\n")
        let expanded = try environment.expand(node)
        #expect(try expanded["port"]?.int() == 1)
        #expect(try expanded["url"]?[0]?.string() == "postgres://u:p$$w${A}@h")
        #expect(expanded["price"]?.kind == .scalar("$5", isQuoted: true))
        #expect(expanded["plain"] == node["plain"])
        #expect(expanded.key(4)?.text == "${A}")
    }

    @Test func substitutedValuesAreNotRepeated() throws {
        let node = try EnvironmentValues(["S": "hunter2"]).expand(read("a: ${S}\n"))
        let a = try #require(node["a"])
        var fields = try Fields(node, context: "it")
        let messages = [
            message { try a.int() }, message { try a.bool() }, message { try a.double() }, message { try a.duration() },
            message { try fields.choice("a", among: ["view": 1]) }, message { try a.list() },
        ]
        for message in messages {
            #expect(message.contains("must be"))
            #expect(!message.contains("hunter"), "\(message)")
        }
    }

    @Test func fileNeverOverridesTheProcess() {
        let values = environment.completed(by: ["A": "2", "B": "3"])
        #expect(values["A"] == "1")
        #expect(values["B"] == "3")
    }

    @Test func environmentFile() throws {
        let text = """
            \u{FEFF}# comment
            A=1
              export B = no
            export C=two words  # comment
            D='single $A # "x"' # comment
            E="a\\n\\"b\\" \\$ \\\\ \\x"
            F=
            G=a#b
            H=x=y
            A=2

            """.replacing("B = no", with: "B=no").replacing("\n", with: "\r\n")
        let values = try EnvironmentFile.read(text: Array(text.utf8), file: ".env")
        let wanted = [
            "A": "2", "B": "no", "C": "two words", "D": "single $A # \"x\"", "E": "a\n\"b\" $ \\ \\x", "F": "",
            "G": "a#b", "H": "x=y",
        ]
        #expect(values == wanted)
    }

    @Test(arguments: [
        ("A=1\nsecret\n", ".env:2:1: expected a line of the form NAME=value"),
        ("1A=x", ".env:1:1: expected a line of the form NAME=value"),
        ("A =x", ".env:1:1: expected a line of the form NAME=value"),
        ("A='secret", ".env:1:1: the quotes around the value of A are not closed, or text follows them"),
        ("A=\"secret\" x", ".env:1:1: the quotes around the value of A are not closed, or text follows them"),
    ])
    func brokenEnvironmentFiles(_ text: String, _ wanted: String) {
        #expect(message { try EnvironmentFile.read(text: Array(text.utf8), file: ".env") } == wanted)
    }
}
