import TestServers

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A proxy between a runner and a server that breaks off, see `resetting-proxy.py`.
struct ResettingProxy: Sendable {
    /// Where it listens, on 127.0.0.1.
    let port: Int
    private let folder: String
    private let command: RunningCommand

    /// - Parameters:
    ///   - folder: where its files go.
    ///   - server: the server's port.
    ///   - text: what a client has to send …
    ///   - number: … for the how manieth time.
    ///   - moment: `before` the server gets it, or `after` it has answered.
    init(_ folder: TemporaryDirectory, _ server: Int, _ text: String, _ number: Int, _ moment: String) throws {
        try folder.write("", to: "proxy-\(number)/made")
        self.folder = folder.path("proxy-\(number)")
        let script = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        command = try startCommand(
            ["python3", "\(script)/resetting-proxy.py", self.folder, "\(server)", text, "\(number)", moment]
        )
        let file = self.folder + "/port"
        try waitUntil("the proxy listens") { exists(file) }
        port = Int(try folder.read("proxy-\(number)/port")) ?? 0
    }

    /// Whether it has broken off.
    var hasReset: Bool { exists(folder + "/reset") }

    func stop() {
        command.signal(SIGKILL)
        _ = try? command.result()
    }
}
