import SkeinDriver
import SkeinModel

/// Reads URLs of files as the SQLite driver does, and connects to nothing.
struct FileAddressDriver: Driver {
    var name: String { "Files" }
    var schemes: [String] { ["sqlite"] }
    var client: ClientLibrary { ClientLibrary(name: "none", version: "0") }
    var flavors: [Flavor] { [] }

    func dialect(for flavor: Flavor) throws(DriverError) -> any Dialect { throw .unavailable }

    func endpoint(_ url: ConnectionURL) throws(DriverError) -> Endpoint {
        guard url.host == nil, url.user == nil, !url.path.isEmpty else {
            throw DriverError(.deterministic, stage: .configuration, message: "the URL names no file")
        }
        for parameter in url.parameters where parameter.key != "mode" {
            throw DriverError(
                .deterministic,
                stage: .configuration,
                message: "unknown option in the URL",
                hint: "the option is mode"
            )
        }
        var endpoint = Endpoint(driver: name, scheme: url.scheme, identity: "sqlite:\(url.path)")
        endpoint.path = url.path
        for parameter in url.parameters { endpoint.options[parameter.key] = parameter.value }
        return endpoint
    }

    func connect(_ endpoint: Endpoint, _ settings: SessionSettings) async throws(DriverError) -> any Connection {
        throw .unavailable
    }
}

/// Reads URLs of servers, and connects to nothing.
struct ServerAddressDriver: Driver {
    var name: String { "Servers" }
    var schemes: [String] { ["postgresql", "postgres"] }
    var client: ClientLibrary { ClientLibrary(name: "none", version: "0") }
    var flavors: [Flavor] { [] }

    func dialect(for flavor: Flavor) throws(DriverError) -> any Dialect { throw .unavailable }

    func endpoint(_ url: ConnectionURL) throws(DriverError) -> Endpoint {
        if url.path.isEmpty {
            throw DriverError(.deterministic, stage: .configuration, message: "the URL names no database")
        }
        var endpoint = Endpoint(driver: name, scheme: url.scheme)
        endpoint.host = url.host
        endpoint.port = url.port
        endpoint.user = url.user
        endpoint.password = url.password
        endpoint.database = url.path
        let server = "\(url.host ?? "localhost"):\(url.port ?? 5432)"
        endpoint.server = server
        endpoint.identity = "\(server)/\(url.path)"
        return endpoint
    }

    func connect(_ endpoint: Endpoint, _ settings: SessionSettings) async throws(DriverError) -> any Connection {
        throw .unavailable
    }
}

extension DriverError {
    fileprivate static let unavailable = DriverError(.deterministic, message: "this driver only reads URLs")
}
