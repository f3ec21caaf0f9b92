import SkeinDriver
import Testing

@Suite struct ConnectionURLTests {
    struct Example: Sendable, CustomStringConvertible {
        var text: String
        var scheme = "postgresql"
        var user: String?
        var password: String?
        var host: String?
        var port: Int?
        var path = ""
        var parameters: [String] = []
        var description: String { text }
    }

    static let examples = [
        Example(text: "postgresql://"),
        Example(text: "postgresql://host", host: "host"),
        Example(text: "postgresql://host/", host: "host"),
        Example(text: "PostgreSQL://host:5432/app", host: "host", port: 5432, path: "app"),
        Example(text: "postgresql://ada@host/app", user: "ada", host: "host", path: "app"),
        Example(text: "postgresql://ada:pw@host", user: "ada", password: "pw", host: "host"),
        Example(text: "postgresql://ada:@host", user: "ada", password: "", host: "host"),
        Example(text: "postgresql://:pw@host", password: "pw", host: "host"),
        Example(text: "postgresql://ada@", user: "ada"),
        Example(text: "postgresql://host:/app", host: "host", path: "app"),
        Example(text: "postgresql+x.y-z://host", scheme: "postgresql+x.y-z", host: "host"),
        // Passwords that other parsers take apart wrongly.
        Example(text: "postgresql://ada:a%40b@host", user: "ada", password: "a@b", host: "host"),
        Example(text: "postgresql://ada:a%3Ab@host", user: "ada", password: "a:b", host: "host"),
        Example(text: "postgresql://ada:a:b:c@host", user: "ada", password: "a:b:c", host: "host"),
        Example(text: "postgresql://ada:a%2Fb%2fc@host/app", user: "ada", password: "a/b/c", host: "host", path: "app"),
        Example(text: "postgresql://ada:100%25@host", user: "ada", password: "100%", host: "host"),
        Example(text: "postgresql://ada:a%3Fb%23c@host", user: "ada", password: "a?b#c", host: "host"),
        Example(text: "postgresql://ada:a#b@host", user: "ada", password: "a#b", host: "host"),
        Example(text: "postgresql://ada:a b%20c@host", user: "ada", password: "a b c", host: "host"),
        Example(text: "postgresql://ada:a+b&c=d@host", user: "ada", password: "a+b&c=d", host: "host"),
        Example(text: "postgresql://ada:%67r%C3%B6%C3%9Fe@host", user: "ada", password: "größe", host: "host"),
        Example(text: "postgresql://ada:größe🔑@host", user: "ada", password: "größe🔑", host: "host"),
        Example(text: "postgresql://ada:'\"`;--@host", user: "ada", password: "'\"`;--", host: "host"),
        Example(text: "postgresql://ada:[x]@host", user: "ada", password: "[x]", host: "host"),
        Example(text: "postgresql://a%40b.c:pw@host", user: "a@b.c", password: "pw", host: "host"),
        // A combining mark after a delimiter belongs to what follows, not to the delimiter.
        Example(text: "postgresql://ada:\u{301}pw@host", user: "ada", password: "\u{301}pw", host: "host"),
        Example(
            text: "postgresql://ada:pw@\u{301}host/\u{301}app",
            user: "ada",
            password: "pw",
            host: "\u{301}host",
            path: "\u{301}app"
        ),
        Example(text: "postgresql://\u{301}ada:pw@host", user: "\u{301}ada", password: "pw", host: "host"),
        // Addresses.
        Example(text: "postgresql://[::1]/app", host: "::1", path: "app"),
        Example(text: "postgresql://[::1]:5433/app", host: "::1", port: 5433, path: "app"),
        Example(
            text: "postgresql://ada:p%5Dw@[fe80::1%25eth0]:1",
            user: "ada",
            password: "p]w",
            host: "fe80::1%25eth0",
            port: 1
        ),
        Example(text: "postgresql://10.0.0.7:65535", host: "10.0.0.7", port: 65535),
        Example(text: "postgresql://%2Fvar%2Frun%2Fpostgresql/app", host: "/var/run/postgresql", path: "app"),
        Example(
            text: "postgresql:///app?host=/var/run/postgresql",
            path: "app",
            parameters: ["host", "/var/run/postgresql"]
        ),
        // Paths and parameters.
        Example(text: "postgresql://host/a%20b%2Fc", host: "host", path: "a b/c"),
        Example(
            text: "postgresql://host/app?a=1&b=%26%3D&c=",
            host: "host",
            path: "app",
            parameters: ["a", "1", "b", "&=", "c", ""]
        ),
        Example(
            text: "postgresql://host/app?a=b=c&d=x+y",
            host: "host",
            path: "app",
            parameters: ["a", "b=c", "d", "x+y"]
        ),
        Example(text: "postgresql://host?a=x@y/z", host: "host", parameters: ["a", "x@y/z"]),
        Example(text: "postgresql://host/app?", host: "host", path: "app"),
        Example(text: "sqlite:app.db", scheme: "sqlite", path: "app.db"),
        Example(text: "sqlite:", scheme: "sqlite"),
        Example(text: "sqlite:/data/app.db", scheme: "sqlite", path: "/data/app.db"),
        Example(text: "sqlite:../data/a@b:c.db", scheme: "sqlite", path: "../data/a@b:c.db"),
        Example(text: "sqlite::memory:", scheme: "sqlite", path: ":memory:"),
        Example(text: "sqlite:a%20b%3Fc.db?mode=ro", scheme: "sqlite", path: "a b?c.db", parameters: ["mode", "ro"]),
        Example(text: "sqlite:///data/app.db", scheme: "sqlite", path: "data/app.db"),
        Example(text: "sqlite:////data/app.db", scheme: "sqlite", path: "/data/app.db"),
        Example(text: "sqlite:////data/a@b.db", scheme: "sqlite", path: "/data/a@b.db"),
    ]

    @Test(arguments: examples) func `A URL comes apart`(_ example: Example) throws {
        let url = try ConnectionURL(example.text)
        #expect(url.scheme == example.scheme)
        #expect(url.user == example.user)
        #expect(url.password?.reveal() == example.password)
        #expect(url.host == example.host)
        #expect(url.port == example.port)
        #expect(url.path == example.path)
        #expect(url.parameters.flatMap { [$0.key, $0.value] } == example.parameters)
    }

    /// Every URL holds this; no message may.
    static let canary = "Hunter2Canary"

    static let refusals: [(String, ConnectionURLError.Reason)] = [
        ("", .noScheme),
        (canary, .noScheme),
        ("://ada:\(canary)@host", .noScheme),
        ("ada \(canary):x", .noScheme),
        ("pöstgres://ada:\(canary)@host", .noScheme),
        ("/ada:\(canary)@host", .noScheme),
        ("postgresql://ada:\(canary)\0@host", .nulByte),
        ("postgresql://ada:\(canary)%00@host", .nulByte),
        ("sqlite:\(canary)%00", .nulByte),
        ("postgresql://ada:\(canary)@x@host", .unencodedCharacter),
        ("postgresql://ada:x@\(canary)@host/app", .unencodedCharacter),
        ("postgresql://ada:x/\(canary)@host/app", .unencodedCharacter),
        ("postgresql://ada:\(canary)/x@host/app", .unencodedCharacter),
        ("postgresql://ada:x?\(canary)=y@host/app", .unencodedCharacter),
        ("postgresql://ada:\(canary)@[::1/app", .hostBrackets),
        ("postgresql://ada:\(canary)@[::1]x/app", .hostBrackets),
        ("postgresql://ada:\(canary)@host:0", .port),
        ("postgresql://ada:\(canary)@host:65536", .port),
        ("postgresql://ada:\(canary)@host:54 32", .port),
        ("postgresql://ada:\(canary)@host:-1", .port),
        ("postgresql://ada:\(canary)@host:99999999999999999999", .port),
        ("postgresql://ada:\(canary)@::1", .port),
        ("postgresql://ada:\(canary)", .port),
        ("postgresql://ada:\(canary)?x@host/app", .unencodedCharacter),
        ("postgresql://ada:x?\(canary)@host/app", .unencodedCharacter),
        ("postgresql://ada:pw@host/app?\(canary)", .parameter),
        ("postgresql://ada:pw@host/app?a=1&\(canary)=1&a=2&\(canary)=3", .repeatedParameter),
        ("postgresql://ada:pw@host/app?\(canary)=1&\(canary)=2", .repeatedParameter),
        ("postgresql://ada:pw@host/app?a=\(canary)&%61=2", .repeatedParameter),
        ("postgresql://ada:\(canary)%@host", .percentEncoding(.password)),
        ("postgresql://ada:\(canary)%4@host", .percentEncoding(.password)),
        ("postgresql://ada:\(canary)%zz@host", .percentEncoding(.password)),
        ("postgresql://ada:\(canary)%C3@host", .percentEncoding(.password)),
        ("postgresql://ada:%FF\(canary)@host", .percentEncoding(.password)),
        ("postgresql://\(canary)%:pw@host", .percentEncoding(.user)),
        ("postgresql://ada:\(canary)@ho%st", .percentEncoding(.host)),
        ("postgresql://ada:\(canary)@host/a%b", .percentEncoding(.path)),
        ("sqlite:\(canary)%", .percentEncoding(.path)),
        ("postgresql://host/app?password=\(canary)%", .percentEncoding(.parameter)),
        ("postgresql://host/app?\(canary)%=x", .percentEncoding(.parameter)),
    ]

    @Test(arguments: refusals)
    func `What cannot be read is refused without a piece of it`(_ text: String, _ reason: ConnectionURLError.Reason) {
        let error = #expect(throws: ConnectionURLError.self) { try ConnectionURL(text) }
        #expect(error?.reason == reason)
        guard let error else { return }
        for message in Printed(error).texts { #expect(!message.contains(Self.canary)) }
    }

    @Test func `Every byte of a password survives its encoding`() throws {
        for byte in UInt8(1)...0x7F {
            let hex = String(byte, radix: 16)
            let url = try ConnectionURL("mysql://ada:x%\(hex.count == 1 ? "0" : "")\(hex)y@host:3306/app?k=v")
            #expect(url.password?.reveal() == "x\(UnicodeScalar(byte))y")
            #expect(url.host == "host" && url.port == 3306 && url.path == "app")
        }
    }

    @Test func `A URL never prints its password`() throws {
        let url = try ConnectionURL("mysql://ada:\(Self.canary)@host:3306/app")
        for text in Printed(url).texts { #expect(!text.contains(Self.canary)) }
    }
}
