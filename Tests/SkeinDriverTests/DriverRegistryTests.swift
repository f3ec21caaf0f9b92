import SkeinDriver
import SkeinModel
import Testing

@Suite struct DriverRegistryTests {
    /// A driver that only reads URLs.
    private struct URLDriver: Driver {
        let name: String
        let schemes: [String]
        var client: ClientLibrary { ClientLibrary(name: "none", version: "0") }
        var flavors: [Flavor] { [] }
        func dialect(for flavor: Flavor) throws(DriverError) -> any Dialect { PlainDialect() }
        func endpoint(_ url: ConnectionURL) throws(DriverError) -> Endpoint {
            var endpoint = Endpoint(driver: name, scheme: url.scheme)
            endpoint.password = url.password
            return endpoint
        }
        func connect(_ endpoint: Endpoint, _ settings: SessionSettings) async throws(DriverError) -> any Connection {
            throw DriverError(.connection, stage: .connecting, message: "this driver only reads URLs")
        }
    }

    private let registry = DriverRegistry([
        URLDriver(name: "Acme", schemes: ["acme", "acme+tls"]), URLDriver(name: "Other", schemes: ["other", "acme"]),
    ])

    @Test func `A scheme finds its driver, the first of two`() throws {
        #expect(registry.schemes == ["acme", "acme+tls", "other", "acme"])
        #expect(registry.driver(forScheme: "acme")?.name == "Acme")
        #expect(registry.driver(forScheme: "nobody") == nil)
        let (driver, endpoint) = try registry.endpoint("ACME+tls://ada:pw@host")
        #expect(driver.name == "Acme" && endpoint.scheme == "acme+tls")
        #expect(endpoint.password?.reveal() == "pw")
    }

    @Test(arguments: ["Hunter2Canary", "nobody://ada:Hunter2Canary@host", "acme://ada:Hunter2Canary%@host", ""])
    func `What has no driver is refused without a piece of the URL`(_ url: String) {
        let error = #expect(throws: DriverError.self) { try registry.endpoint(url) }
        #expect(error?.stage == .configuration && error?.errorClass == .deterministic)
        guard let error else { return }
        for text in Printed(error).texts { #expect(!text.contains("Hunter2Canary")) }
    }

    @Test func `An unknown scheme is told the known ones`() {
        let error = #expect(throws: DriverError.self) { try registry.endpoint("nobody://host") }
        #expect(error?.message.contains("nobody:") == true)
        #expect(error?.hint?.contains("acme+tls:") == true)
    }

    @Test func `An error is described without row data`() {
        let error = DriverError(.deterministic, code: "23505", message: "duplicate key", detail: "Key (email)=(ada@x)")
        #expect(error.description == "duplicate key [23505]")
        #expect(DriverError(.transient, message: "busy").description == "busy")
    }
}
