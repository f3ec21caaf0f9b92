import SkeinDocument
import SkeinModel
import SkeinRevisions
import SkeinSQL
import Testing

@Suite struct YAMLRevisionTests {
    @Test func `All metadata`() throws {
        let read = try revision(
            """
            # why
            revision: 8d3f21c07a5e
            parent: [41b0c7d2e9aa, b2]
            message: "add: phone"
            created: 2026-11-22T09:30:00Z
            labels: [users, "2026"]
            depends_on: billing
            transaction: none
            upgrade:
              - add_column: { table: users, column: { name: phone, type: string(20) } }
              - drop_table: { table: t, only: [sqlite], except: mysql }
            downgrade:
              - drop_column: { table: users, column: phone }
            verify:
              - SELECT count(*) = 0 FROM users
              - { postgresql: SELECT true, default: SELECT 1 }
            """
        )
        #expect(read.id == "8d3f21c07a5e")
        #expect(read.parents == ["41b0c7d2e9aa", "b2"])
        #expect(read.message == "add: phone")
        #expect(read.created == "2026-11-22T09:30:00Z")
        #expect(read.labels == ["users", "2026"])
        #expect(read.dependsOn == ["billing"])
        #expect(!read.isTransactional)
        #expect(read.file == "f.yaml")
        guard case .operations(let steps) = read.upgrade, case .script(.operations(let back)) = read.downgrade else {
            Issue.record("\(read)")
            return
        }
        #expect(steps.map { type(of: $0.operation).keyword } == ["add_column", "drop_table"])
        #expect(steps.map(\.only) == [nil, ["sqlite"]])
        #expect(steps.map(\.except) == [[], ["mysql"]])
        #expect(steps.map(\.position.description) == ["f.yaml:10:5", "f.yaml:11:5"])
        #expect(back.map { type(of: $0.operation).keyword } == ["drop_column"])
        #expect(read.verify.map(\.position.description) == ["f.yaml:15:5", "f.yaml:16:5"])
        #expect(read.verify[0].sql.value(for: .mysql) == "SELECT count(*) = 0 FROM users")
        #expect(read.verify[1].sql.value(for: .postgresql) == "SELECT true")
        #expect(read.verify[1].sql.value(for: .mysql) == "SELECT 1")
        #expect(
            read.node
                == RevisionNode(
                    id: "8d3f21c07a5e",
                    parents: ["41b0c7d2e9aa", "b2"],
                    dependsOn: ["billing"],
                    labels: ["users", "2026"],
                    message: "add: phone",
                    origin: "f.yaml"
                )
        )
    }

    @Test(arguments: [
        "revision: a1", "revision: a1\nparent:\nlabels:\ndepends_on: []\nupgrade:\nverify: []\ndowngrade: auto",
    ])
    func `What a revision need not say`(_ text: String) throws {
        let read = try revision(text)
        #expect(read.parents.isEmpty && read.labels.isEmpty && read.dependsOn.isEmpty && read.verify.isEmpty)
        #expect(read.message.isEmpty && read.created == nil && read.isTransactional)
        guard case .operations(let steps) = read.upgrade, case .automatic = read.downgrade else {
            Issue.record("\(read)")
            return
        }
        #expect(steps.isEmpty)
    }

    @Test func `Ids are text, also when they look like numbers`() throws {
        let read = try revision("revision: 0012\nparent: 1e3\nlabels: no\n")
        #expect(read.id == "0012")
        #expect(read.parents == ["1e3"])
        #expect(read.labels == ["no"])
    }

    @Test func `Transactions and downgrades`() throws {
        #expect(try revision("revision: a1\ntransaction: auto").isTransactional)
        guard
            case .irreversible("data is gone") = try revision("revision: a1\ndowngrade: {irreversible: data is gone}")
                .downgrade
        else {
            Issue.record("it is not irreversible")
            return
        }
        guard case .script(.operations(let steps)) = try revision("revision: a1\ndowngrade: []").downgrade else {
            Issue.record("it is no script")
            return
        }
        #expect(steps.isEmpty)
    }

    private static let faults = [
        Refusal("upgrade: []", "the revision needs `revision`", at: "upgrade"),
        Refusal("revision:\nmessage: x", "the revision needs a value for `revision`", at: "revision"),
        Refusal(
            "revision: a-b",
            "`revision` in the revision: `a-b` contains `-`; use only the letters A-Z and a-z, digits and `_`",
            at: "a-b"
        ),
        Refusal(
            "revision: \"\"",
            "`revision` in the revision: the id is empty; use letters, digits and `_`",
            at: "\"\""
        ),
        Refusal(
            "revision: head",
            "`revision` in the revision: `head` is a word of the target grammar; choose another id",
            at: "head"
        ),
        Refusal("revision: [a]", "`revision` in the revision must be text, not a list", at: "[a]"),
        Refusal(
            "revision: a1\nparent: b c",
            "`parent` in the revision: `b c` contains ` `; use only the letters A-Z and a-z, digits and `_`",
            at: "b c"
        ),
        Refusal("revision: a1\nparent: [b, c, b]", "`parent` in the revision names `b` twice", at: "b]"),
        Refusal(
            "revision: a1\nparents: b",
            "unknown key `parents` in the revision; did you mean `parent`?",
            at: "parents"
        ),
        Refusal(
            "revision: a1\nzzz: b",
            "unknown key `zzz` in the revision; known keys: revision, parent, labels, depends_on, message, created, "
                + "transaction, upgrade, downgrade, verify",
            at: "zzz"
        ),
        Refusal("revision: a1\nmessage: [x]", "`message` in the revision must be text, not a list", at: "[x]"),
        Refusal(
            "revision: a1\nlabels: {a: b}",
            "`labels` in the revision must be a name or a list of names, not a mapping",
            at: "{a"
        ),
        Refusal(
            "revision: a1\ntransaction: no",
            "`transaction` in the revision must be one of auto, none, not `no`",
            at: "no"
        ),
        Refusal("revision: a1\nupgrade: x", "`upgrade` must be a list, not text", at: "x"),
        Refusal(
            "revision: a1\nupgrade:\n  execute: SELECT 1",
            "`upgrade` must be a list, not a mapping",
            at: "execute"
        ),
        Refusal("revision: a1\nupgrade:\n  -\n", "an operation must be a mapping, not empty", at: ""),
        Refusal(
            "revision: a1\ndowngrade: none",
            "`downgrade` must be auto, a list of operations, or {irreversible: reason}",
            at: "none"
        ),
        Refusal(
            "revision: a1\ndowngrade: {irreversable: x}",
            "downgrade needs `irreversible`; is `irreversable` meant to be `irreversible`?",
            at: "{irr"
        ),
        Refusal(
            "revision: a1\ndowngrade: {irreversible: x, why: y}",
            "unknown key `why` in downgrade; known keys: irreversible",
            at: "why"
        ),
        Refusal(
            "revision: a1\ndowngrade:\n  - drop_tabel: {}",
            "unknown operation `drop_tabel`; did you mean `drop_table`?",
            at: "drop_tabel"
        ),
        Refusal("revision: a1\nverify: SELECT 1", "`verify` in the revision must be a list, not text", at: "SELECT"),
        Refusal("revision: a1\nverify: [[a]]", "a query of verify must be text, not a list", at: "[a]]"),
        Refusal(
            "revision: a1\nverify: [{postgres: a}]",
            "unknown dialect `postgres`; did you mean `postgresql`?",
            at: "postgres"
        ),
        Refusal("- revision: a1", "the revision must be a mapping, not a list", at: "- revision"),
        Refusal(
            "revision: &a a1\nparent: *a",
            "anchors (`&name`) are not allowed; write the value out, or quote text that starts with `&`",
            at: "&a"
        ),
        Refusal(
            "revision: a1\nrevision: a2",
            "the key `revision` is given twice; it is first at line 1, column 1",
            at: "revision: a2"
        ),
    ]

    @Test(arguments: faults)
    func `A file is refused where it is wrong`(_ refusal: Refusal) {
        refusal.expect(in: refusal.source) { _ = try revision(refusal.source) }
    }

    @Test(
        arguments: [
            ([UInt8](), "f.yaml: the file is empty; expected keys and values"),
            (Array("# only\n".utf8), "f.yaml: the file is empty; expected keys and values"),
            (
                Array("revision: a1\nmessage: ".utf8) + [0xC3, 0x28],
                "f.yaml:2:10: the file is not UTF-8: byte 0xC3 at offset 22 is invalid; save it as UTF-8"
            ),
            ([0x61, 0x00], "f.yaml:1:2: the file holds a NUL byte; save it as UTF-8 text"),
        ]
    )
    func `Files that are no text`(_ bytes: [UInt8], _ message: String) {
        #expect(fault { try YAMLRevisionReader.read(bytes, file: "f.yaml") } == message)
    }

    @Test func `Windows files`() throws {
        let text = "\u{FEFF}revision: a1\r\nupgrade:\r\n  - execute: |\r\n      SELECT 1;\r\n      SELECT 2;\r\n"
        let changes = try revision(text).upgrade.lower()
        #expect(changes.map(\.change) == [.execute(RawSQL([RawStatement("SELECT 1"), RawStatement("SELECT 2")]))])
        #expect(changes.map(\.position.description) == ["f.yaml:3:5"])
    }
}
