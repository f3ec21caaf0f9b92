import TestServers

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A server that one test may kill, start again and starve: unlike `PrivateServer` of the other tests it may die.
final class MortalServer {
    let backend: Backend
    /// How a test looks into it.
    let server: TestServer
    /// Where its files are.
    let folder: String
    private var process: RunningCommand?

    /// Makes a server's files in an empty folder.
    init(_ backend: Backend, in folder: String) throws {
        self.backend = backend
        self.folder = folder
        switch backend {
        case .postgreSQL:
            server = TestServer(url: "postgresql:///postgres?host=\(folder)&port=5432&user=skein")
            try Self.own(folder, "postgres")
            try Self.run(
                Self.asUser("postgres") + ["initdb", "--no-sync", "-D", "\(folder)/data", "-U", "skein", "-A", "trust"]
                    + ["-E", "UTF8", "--locale=C.UTF-8", "--wal-segsize=1"]
            )
        case .mariaDB:
            server = TestServer(url: "mariadb://root@localhost/?socket=\(folder)/s")
            try Self.run(["mkdir", "\(folder)/tmp"])
            try Self.own(folder, "mysql")
            try Self.own("\(folder)/tmp", "mysql")
            try Self.run(
                ["mariadb-install-db", "--no-defaults"] + Self.mysqlUser
                    + ["--datadir=\(folder)/data", "--tmpdir=\(folder)/tmp"]
                    + ["--auth-root-authentication-method=normal", "--skip-test-db"]
                    + Self.small
            )
        case .sqlite: throw FaultDatabase.ClientFailed(description: "SQLite has no server")
        }
    }

    /// Runs `body` with a server of its own that runs, and ends it afterwards.
    static func with<Result>(
        _ backend: Backend,
        in folder: String? = nil,
        _ body: (MortalServer) async throws -> Result
    ) async throws -> Result {
        // The folder of the tests is closed to the servers' users, the one above it is not.
        let above = (currentEnvironment()["SKEIN_TEST_TMP"] ?? "/tmp/x").split(separator: "/").dropLast()
        let made = folder ?? "/\(above.joined(separator: "/"))/private-\(getpid())-\(UInt16.random(in: 0 ... .max))"
        if folder == nil { try run(["mkdir", "-m", "700", made]) }
        let server = try MortalServer(backend, in: made)
        defer {
            server.kill()
            if folder == nil { try? run(["rm", "-rf", made]) }
        }
        try server.start()
        return try await body(server)
    }

    /// Starts it and waits until it answers.
    func start() throws {
        switch backend {
        case .postgreSQL:
            process = try startCommand(
                Self.asUser("postgres") + ["postgres", "-D", "\(folder)/data", "-k", folder]
                    + ["listen_addresses=", "fsync=off", "shared_buffers=16MB", "max_wal_size=4MB", "min_wal_size=2MB"]
                    .flatMap { ["-c", $0] }
            )
        case .mariaDB:
            // What is committed has to reach the system, or a killed server has never heard of it.
            process = try startCommand(
                ["mariadbd", "--no-defaults"] + Self.mysqlUser
                    + ["--datadir=\(folder)/data", "--tmpdir=\(folder)/tmp", "--socket=\(folder)/s"]
                    + ["--skip-networking", "--pid-file=\(folder)/tmp/pid"]
                    + ["--innodb-flush-log-at-trx-commit=2", "--innodb-flush-method=nosync"] + Self.small
            )
        case .sqlite: break
        }
        try waitUntil("the server of the test answers", .seconds(60)) {
            (try? server.query("SELECT 1", database: nil)) == "1"
        }
    }

    /// Kills it with all its processes, as an accident would.
    func kill() {
        guard let process else { return }
        self.process = nil
        let children = (try? runCommand(["pgrep", "-P", "\(process.process)"]).output.lines) ?? []
        process.signal(SIGKILL)
        for child in children.compactMap({ Int32($0) }) { _ = Glibc.kill(child, SIGKILL) }
        _ = try? process.result()
        // The memory of a killed PostgreSQL is in use until the last of its processes is gone.
        try? waitUntil("the server's processes are gone") { children.allSatisfy { !exists("/proc/\($0)/exe") } }
    }

    /// Stops all its processes in their tracks, or lets them go on.
    func freeze(_ isFrozen: Bool) throws {
        guard let process else { return }
        let number = isFrozen ? SIGSTOP : SIGCONT
        let children = try runCommand(["pgrep", "-P", "\(process.process)"]).output.lines.compactMap { Int32($0) }
        for each in [process.process] + children { _ = Glibc.kill(each, number) }
    }

    private static let small = ["--innodb-log-file-size=4M", "--innodb-buffer-pool-size=16M"]

    private static var isRoot: Bool { geteuid() == 0 }
    private static var mysqlUser: [String] { isRoot ? ["--user=mysql"] : [] }

    private static func asUser(_ user: String) -> [String] {
        isRoot ? ["setpriv", "--reuid=\(user)", "--regid=\(user)", "--init-groups"] : []
    }

    private static func own(_ folder: String, _ user: String) throws {
        if isRoot { try run(["chown", user, folder]) }
    }

    @discardableResult
    static func run(_ command: [String]) throws -> String {
        let result = try runCommand(command)
        guard result.status == 0 else {
            throw FaultDatabase.ClientFailed(description: "\(command.joined(separator: " ")): \(result.errorOutput)")
        }
        return result.output
    }
}
