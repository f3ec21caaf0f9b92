import TestServers
import Testing

/// Servers that speak TLS, with certificates of an authority of their own; see `Tests/Servers/tls`.
struct TLSServers {
    private let folder: String
    let postgreSQLPort: Int
    let mariaDBPort: Int

    /// A file of the authority that signed the certificates, or of one that did not.
    func authority(_ name: String) -> String { "\(folder)/\(name).pem" }

    /// A home whose `~/.postgresql/root.crt` is the authority.
    var home: String { "\(folder)/home" }

    /// Puts `good`, `wrong` (another host) or `old` (expired) in place.
    func use(_ certificate: String) throws {
        try runCommand([Self.script, "use", folder, certificate]).expectSuccess()
    }

    private static var script: String {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        return parts.joined(separator: "/") + "/Servers/tls"
    }

    static func with(_ body: (TLSServers) async throws -> Void) async throws {
        // The servers' own users have to get in, which they may not into a test's folder.
        let folder = "/tmp/skein-tls-\(UInt32.random(in: .min ... .max))"
        let started = try runCommand([script, folder])
        let ports = started.output.split(separator: "\n").compactMap { Int($0) }
        guard started.status == 0, ports.count == 2 else {
            let log = try? runCommand(["tail", "-n", "20", "\(folder)/log"]).output
            throw CommandFailed("Tests/Servers/tls: \(started.errorOutput)\(log ?? "")")
        }
        defer { _ = try? runCommand(["touch", "\(folder)/stop"]) }
        try await body(TLSServers(folder: folder, postgreSQLPort: ports[0], mariaDBPort: ports[1]))
    }

    private struct CommandFailed: Error, CustomStringConvertible {
        let description: String
        init(_ description: String) { self.description = description }
    }
}
