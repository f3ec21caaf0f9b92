import SkeinDriver
import TestServers
import Testing

@testable import SkeinEngine

/// Requests that `curl` makes.
@Suite struct HTTPRequestTests {
    private static func request(_ url: String, timeout: Duration = .seconds(20)) -> HTTPRequest {
        HTTPRequest(url: Secret(url), timeout: timeout)
    }

    @Test func statusAndBodyComeBack() async throws {
        let server = try HTTPServer { request in
            request.hasPrefix("GET /ok?a={b} ") ? .status(200, body: "all good\n") : .status(503, body: "no")
        }
        defer { server.stop() }
        let good = try await Self.request("\(server.url)/ok?a={b}").send()
        #expect(good.status == 200)
        #expect(String(decoding: good.body, as: UTF8.self) == "all good\n")
        let bad = try await Self.request("\(server.url)/else").send()
        #expect(bad.status == 503)
    }

    @Test func methodHeadersAndBodyArriveAsTheyAre() async throws {
        let server = try HTTPServer { _ in .status(204) }
        defer { server.stop() }
        let body = "{\"text\":\"a \\\"quoted\\\" \\\\ line\\n\",\n\t\"é\": \"@/etc/passwd\"}"
        let request = HTTPRequest(
            method: "POST",
            url: Secret("\(server.url)/hook"),
            headers: [.init("Content-Type", Secret("application/json")), .init("X-Token", Secret("a \"b\" \\c"))],
            body: body
        )
        #expect(try await request.send().status == 204)
        let received = try #require(server.requests.first)
        #expect(received.hasPrefix("POST /hook HTTP/1.1\r\n"))
        #expect(received.contains("Content-Type: application/json\r\n"))
        #expect(received.contains("X-Token: a \"b\" \\c\r\n"))
        #expect(received.hasSuffix("\r\n\r\n\(body)"))
    }

    @Test func aLongBodyIsKeptInPart() async throws {
        let server = try HTTPServer { _ in .status(200, body: String(repeating: "x", count: 300_000)) }
        defer { server.stop() }
        #expect(try await Self.request(server.url).send().body.count == HTTPRequest.bodyLimit)
    }

    @Test func aRedirectIsAStatus() async throws {
        let server = try HTTPServer { _ in .status(302, headers: ["Location: /elsewhere"]) }
        defer { server.stop() }
        #expect(try await Self.request(server.url).send().status == 302)
        #expect(server.requests.count == 1)
    }

    @Test func aServerThatSaysNothingEndsAtTheTimeout() async throws {
        let server = try HTTPServer { _ in .silence }
        defer { server.stop() }
        let start = ContinuousClock.now
        let failure = await #expect(throws: HTTPRequest.Failure.self) {
            try await Self.request(server.url, timeout: .milliseconds(300)).send()
        }
        #expect(failure?.kind == .timeout)
        #expect(start.duration(to: .now) < .seconds(10))
    }

    @Test func anAnswerThatIsNotHTTPIsTold() async throws {
        let server = try HTTPServer { _ in .text("\u{0}garbage\r\n\r\n") }
        defer { server.stop() }
        let url = server.url
        let failure = await #expect(throws: HTTPRequest.Failure.self) { try await Self.request(url).send() }
        #expect(failure?.kind == .connection)
        #expect(failure?.message == "the answer is not HTTP")
    }

    @Test func connectionsThatFailAreTold() async throws {
        let server = try HTTPServer { _ in .cut }
        let url = server.url
        let cut = await #expect(throws: HTTPRequest.Failure.self) { try await Self.request(url).send() }
        #expect(cut?.kind == .connection)
        server.stop()
        let refused = await #expect(throws: HTTPRequest.Failure.self) { try await Self.request(url).send() }
        #expect(refused?.kind == .connection)
        #expect(refused?.message.contains("refused") == true)
    }

    @Test(arguments: ["ftp://host/x", "file:///etc/passwd", "http://host/\nurl = \"http://other/\"", ""])
    func otherURLsAreRefusedWithoutBeingQuoted(_ url: String) async throws {
        let failure = await #expect(throws: HTTPRequest.Failure.self) { try await Self.request(url).send() }
        #expect(failure?.kind == .invalid)
        #expect(failure?.message.contains("host/") == false)
    }

    @Test func headersCannotBeSplit() async throws {
        let request = HTTPRequest(url: Secret("http://127.0.0.1:1"), headers: [.init("A", Secret("b\r\nC: d"))])
        let failure = await #expect(throws: HTTPRequest.Failure.self) { try await request.send() }
        #expect(failure?.kind == .invalid)
    }
}
