#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// A PgBouncer in front of the PostgreSQL of the tests, which hands out the server's sessions by the transaction.
public final class PgBouncer: Sendable {
    private let folder: String
    private let process: Int32

    /// Starts it. It ends with `stop()`, at the latest after ten minutes.
    ///
    /// - Parameters:
    ///   - poolSize: how many sessions of the server it has for each database.
    ///   - aliases: databases by other names.
    /// - Throws: `CommandFailed`, also where there is no `pgbouncer` (scripts/setup test installs it).
    public init(to server: TestServer, poolSize: Int, aliases: [String: String] = [:]) throws {
        let folder = "\(runFolder())/own-\(uniqueSuffix())"
        guard mkdir(folder, 0o755) == 0 else { throw FileFailed(folder) }
        let script = """
            PATH=$PATH:/usr/sbin:/usr/local/sbin
            command -v pgbouncer >/dev/null || { echo "there is no pgbouncer: scripts/setup test installs it"; exit 1; }
            as=
            if [ "$(id -u)" = 0 ]; then chown postgres "$1"; as='runuser -u postgres --'; fi
            echo '"skein" ""' >"$1/users"
            cat >"$1/ini" <<END
            [databases]
            $5
            * = host=$2 port=$3
            [pgbouncer]
            unix_socket_dir = $1
            listen_port = 6432
            pidfile = $1/pid
            auth_type = trust
            auth_file = $1/users
            pool_mode = transaction
            default_pool_size = $4
            END
            $as timeout -s KILL 600 pgbouncer "$1/ini" >"$1/log" 2>&1 </dev/null &
            until [ -S "$1/.s.PGSQL.6432" ] && [ -s "$1/pid" ]; do
                kill -0 $! 2>/dev/null || { cat "$1/log"; exit 1; }
                sleep 0.02
            done
            cat "$1/pid"
            """
        let items = server.baseItems
        let address = "host=\(items["host"] ?? "") port=\(items["port"] ?? "")"
        let others = aliases.map { "\($0) = \(address) dbname=\($1)" }.joined(separator: "\n")
        let arguments = [
            "bash", "-euc", script, "start", folder, items["host"] ?? "", items["port"] ?? "", "\(poolSize)", others,
        ]
        let result = try runCommand(arguments)
        guard result.status == 0, let process = Int32(result.output.split(separator: "\n").last ?? "") else {
            throw CommandFailed(description: "pgbouncer did not start: \(result.output)\(result.errorOutput)")
        }
        self.folder = folder
        self.process = process
    }

    /// The URL of a database through it.
    public func url(database: String, pooled: Bool) -> String {
        "postgresql:///\(database)?host=\(folder)&port=6432&user=skein" + (pooled ? "&pooled=true" : "")
    }

    /// Runs SQL through it with `psql`, as ``TestServer/query(_:database:)`` does without it.
    @discardableResult
    public func query(_ sql: String, database: String) throws -> String {
        let url = url(database: database, pooled: false)
        return try outputOfClient(["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-d", url], input: sql)
    }

    /// Ends it and removes its files.
    public func stop() {
        kill(process, SIGKILL)
        _ = try? runCommand(["rm", "-rf", "--", folder])
    }
}

/// The folder of this run of the test servers, which the servers' own users can reach.
func runFolder() -> String {
    let parts = temporaryFolder().split(separator: "/").dropLast()
    return parts.isEmpty ? "/tmp" : "/" + parts.joined(separator: "/")
}
