import Testing

@testable import SkeinReporting

@Suite("Fingerprints")
struct FingerprintTests {
    private func fingerprint(_ message: String, code: String = "1", revision: String = "a", statement: Int = 1)
        -> String
    {
        ErrorReport(code: code, message: message, class: "deterministic", revision: revision, statement: statement)
            .fingerprint
    }

    @Test(
        "are the same for messages that differ by names, numbers and paths",
        arguments: [
            ("relation \"acme.users\" already exists", "relation \"b c.users\" already exists"),
            ("Table 'acme.users' doesn't exist", "Table 'b.users' doesn't exist"),
            ("Can't DROP 'x'; check that it exists", "Can't DROP 'yy'; check that it exists"),
            ("Unknown column `a`", "Unknown column `b`"),
            ("la relation « a » existe", "la relation « b c » existe"),
            ("row 12 of 400", "row 7 of 88"),
            ("cannot open /var/db/a.db: denied", "cannot open /srv/b.db: denied"),
            ("cannot open data/a.db", "cannot open other/b.db"),
            ("tenant_12 is locked by 3", "tenant_9 is locked by 44"),
        ]
    )
    func same(first: String, second: String) {
        #expect(first != second)
        #expect(fingerprint(first) == fingerprint(second))
    }

    @Test("differ for what is another failure")
    func different() {
        let message = "relation \"a\" already exists"
        let all = [
            fingerprint(message), fingerprint("relation \"a\" does not exist"), fingerprint(message, code: "2"),
            fingerprint(message, revision: "b"), fingerprint(message, statement: 2),
        ]
        #expect(Set(all).count == all.count)
        #expect(all.allSatisfy { $0.count == 16 })
    }

    @Test("survive quotes that do not close")
    func unclosed() {
        #expect(Fingerprint.normalized("near \"SELECT: syntax error") == "near \"SELECT: syntax error")
        #expect(Fingerprint.normalized("it's 'x' and 'y") == "it's ? and 'y")
    }
}
