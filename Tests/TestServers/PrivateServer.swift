#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// A database server that one test starts for itself, to stop it in its tracks or to set it up in a way of its own.
///
/// It is this machine's newest, listens on a Unix socket alone, and ends with `stop()`, at the latest after ten minutes.
public final class PrivateServer: Sendable {
    /// The server as tests use it.
    public let server: TestServer
    /// The number of the server's process.
    public let process: Int32
    private let folder: String

    private init(_ server: TestServer, process: Int32, folder: String) {
        self.server = server
        self.process = process
        self.folder = folder
    }

    /// Starts a PostgreSQL.
    ///
    /// - Parameter standby: whether it is one, which waits for a primary that never comes.
    /// - Throws: `CommandFailed`.
    public static func postgreSQL(standby: Bool = false) throws -> PrivateServer {
        let folder = try newFolder()
        let script = """
            bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
            [ -z "$bin" ] || PATH=$bin:$PATH
            as=
            if [ "$(id -u)" = 0 ]; then chown postgres "$1"; as='runuser -u postgres --'; fi
            $as initdb --no-sync -D "$1/data" -U skein -A trust -E UTF8 --locale=C.UTF-8 >"$1/init.log" 2>&1
            [ "$2" = false ] || $as touch "$1/data/standby.signal"
            $as timeout -s QUIT 600 postgres -D "$1/data" -k "$1" -c listen_addresses= -c fsync=off \
                >"$1/log" 2>&1 </dev/null &
            until psql -XAtq -h "$1" -U skein -d postgres -c 'SELECT 1' >/dev/null 2>&1; do
                kill -0 $! 2>/dev/null || { cat "$1/log"; exit 1; }
                sleep 0.05
            done
            head -n 1 "$1/data/postmaster.pid"
            """
        let process = try start(script, folder, ["\(standby)"])
        let url = "postgresql:///postgres?host=\(folder)&user=skein"
        return PrivateServer(TestServer(.postgreSQL, baseURL: url), process: process, folder: folder)
    }

    /// Starts a MariaDB.
    ///
    /// - Parameter options: options of `mariadbd`, such as `--sql-mode=`.
    /// - Throws: `CommandFailed`.
    public static func mariaDB(_ options: [String] = []) throws -> PrivateServer {
        let folder = try newFolder()
        let script = """
            PATH=$PATH:/usr/sbin:/usr/local/sbin
            folder=$1
            shift
            as=
            if [ "$(id -u)" = 0 ]; then chown mysql "$folder"; as=--user=mysql; fi
            mkdir -m 777 "$folder/tmp"
            base="--no-defaults $as --datadir=$folder/data --tmpdir=$folder/tmp --innodb-log-file-size=8M"
            # What is fixed when the data is made; the rest would disturb that.
            fixed=
            for option in "$@"; do
                case $option in --lower-case-table-names=*) fixed=$option ;; esac
            done
            mariadb-install-db $base $fixed --auth-root-authentication-method=normal --skip-test-db \
                >"$folder/init.log" 2>&1 || { cat "$folder/init.log"; exit 1; }
            timeout -s KILL 600 mariadbd $base --socket="$folder/s" --pid-file="$folder/pid" --skip-networking \
                --innodb-flush-log-at-trx-commit=0 --innodb-flush-method=nosync "$@" >"$folder/log" 2>&1 </dev/null &
            until mariadb --no-defaults -uroot -S "$folder/s" -e 'SELECT 1' >/dev/null 2>&1; do
                kill -0 $! 2>/dev/null || { cat "$folder/log"; exit 1; }
                sleep 0.05
            done
            cat "$folder/pid"
            """
        let process = try start(script, folder, options)
        let url = "mariadb://root@localhost/?socket=\(folder)/s"
        return PrivateServer(TestServer(.mariaDB, baseURL: url), process: process, folder: folder)
    }

    /// Stops every process of the server in its tracks (SIGSTOP): whoever waits for it sees nothing but silence.
    public func freeze() throws {
        signal(SIGSTOP)
        // A signal is sent before it is obeyed; a thread that runs on another processor may still answer somebody.
        for _ in 0..<500 {
            let states = try runCommand(["sh", "-c", "grep -h ^State: /proc/\(process)/task/*/status"])
            if states.output.split(separator: "\n").allSatisfy({ $0.contains("T (stopped)") }) { return }
            usleep(10_000)
        }
        throw CommandFailed(description: "process \(process) does not stop")
    }

    /// Lets the server go on.
    public func thaw() { signal(SIGCONT) }

    /// Ends the server, frozen or not, and removes its files.
    public func stop() {
        // SIGQUIT is PostgreSQL's immediate shutdown, which takes the backends along.
        for number in [server.isPostgreSQL ? SIGQUIT : SIGKILL, SIGCONT] { signal(number) }
        for _ in 0..<500 where kill(process, 0) == 0 { usleep(20_000) }
        _ = try? runCommand(["rm", "-rf", "--", folder])
    }

    private func signal(_ number: Int32) {
        // The postmaster first, so that it starts nothing new meanwhile.
        kill(process, number)
        guard server.isPostgreSQL else { return }
        let children = try? runCommand(["sh", "-c", "cat /proc/\(process)/task/*/children"])
        for child in children?.output.split(whereSeparator: \.isWhitespace) ?? [] {
            if let child = Int32(child) { kill(child, number) }
        }
    }

    /// A folder that the servers' own users can reach, with a path short enough for a socket in it.
    private static func newFolder() throws -> String {
        let folder = "\(runFolder())/own-\(uniqueSuffix())"
        guard mkdir(folder, 0o755) == 0 else { throw FileFailed(folder) }
        return folder
    }

    private static func start(
        _ script: String,
        _ folder: String,
        _ options: [String]
    ) throws -> Int32 {
        let result = try runCommand(["bash", "-euc", script, "start", folder] + options)
        guard result.status == 0, let process = Int32(result.output.split(separator: "\n").last ?? "") else {
            throw CommandFailed(
                description: "a server of the test's own did not start: \(result.output)\(result.errorOutput)"
            )
        }
        return process
    }
}
