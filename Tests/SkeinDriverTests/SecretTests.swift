import SkeinDriver
import Testing

@Suite struct SecretTests {
    private struct Holder {
        var name = "ada"
        var password: Secret? = Secret("Hunter2Canary")
    }

    @Test func `A secret is never printed, alone or inside another value`() {
        let secret = Secret("Hunter2Canary")
        var endpoint = Endpoint(driver: "Acme", scheme: "acme", identity: "acme")
        endpoint.password = secret
        endpoint.options = ["sslmode": "require"]
        let texts =
            Printed(secret).texts + Printed(Holder()).texts + Printed(endpoint).texts + Printed((1, secret)).texts
        for text in texts { #expect(!text.contains("Hunter2Canary")) }
        #expect("\(secret)" == "•••")
        #expect(secret.reveal() == "Hunter2Canary")
    }

    @Test(arguments: [
        ("pw-rosebud", "refused pw-rosebud at host", "refused ••• at host"),
        ("pw-rosebud", "pw-rosebudpw-rosebud", "••••••"),
        // libpq quotes the part of a URL that it took for a host or a port.
        ("rose@bud/sled", "could not find host \"bud/sled\"", "could not find host \"bud/•••\""),
        ("longpart:secret", "invalid port number: \"secret\"", "invalid port number: \"•••\""),
        ("", "nothing to hide", "nothing to hide"),
        ("größe🔑", "for größe🔑!", "for •••!"),
        // As a program prints it that was told the URL.
        ("a b/ö", "u:a%20b%2F%C3%B6@h", "u:•••@h"),
        // A mark that combines with the last letter makes another character of it, and the same bytes.
        ("rosebud", "rosebud\u{301}", "•••\u{301}"),
    ])
    func `A secret and its pieces are taken out of a message`(_ secret: String, _ text: String, _ redacted: String) {
        #expect(Secret(secret).redact(text) == redacted)
        var endpoint = Endpoint(driver: "Acme", scheme: "acme")
        #expect(endpoint.redact(text) == text, "without a password there is nothing to take out")
        endpoint.password = Secret(secret)
        #expect(endpoint.redact(text) == redacted)
    }

    @Test(arguments: [
        ("localhost", true), ("LocalHost", true), ("127.0.0.1", true), ("127.9.8.7", true), ("::1", true),
        ("127.0.0.1.example.org", false), ("127.0.0", false), ("127.0.0.256", false), ("0.0.0.0", false),
        ("localhost.example.org", false), ("", false),
    ])
    func `Only names of this machine itself are local`(_ host: String, _ isLocal: Bool) {
        #expect(Endpoint.isLoopback(host) == isLocal)
    }

    @Test func `A password is put in the place of another, in the URL too`() throws {
        var endpoint = Endpoint(driver: "Acme", scheme: "acme")
        endpoint.url = try ConnectionURL("acme://ada:old@host/app?x=1").text
        endpoint.authenticate(with: Secret("n/w"))
        #expect(endpoint.password?.reveal() == "n/w")
        #expect(endpoint.url?.reveal() == "acme://ada:n%2Fw@host/app?x=1")
    }

    @Test func `Secrets compare, so that endpoints do`() {
        #expect(Secret("a") == Secret("a"))
        #expect(Secret("a") != Secret("b"))
    }

    @Test func `An endpoint is described by where it is`() {
        var server = Endpoint(driver: "Acme", scheme: "acme")
        server.user = "ada"
        server.host = "db.example.org"
        server.port = 5432
        server.database = "app"
        server.schema = "tenant"
        server.password = Secret("Hunter2Canary")
        server.options = ["sslpassword": "Hunter2Canary"]
        #expect(server.description == "acme://ada@db.example.org:5432/app?schema=tenant")
        var file = Endpoint(driver: "Acme", scheme: "acme")
        file.path = "/data/app.db"
        #expect("\(file)" == "acme:/data/app.db")
    }
}
