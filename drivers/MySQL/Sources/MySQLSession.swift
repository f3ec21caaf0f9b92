#if MySQL
    internal import CLibMariaDB
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    /// One session of libmariadb. Not `Sendable`: it lives on its connection's thread, which makes every call.
    final class MySQLSession {
        private let handle: UnsafeMutablePointer<MYSQL>
        private let endpoint: Endpoint

        /// The library keeps tables that are filled once, before the first of its threads (Connector/C,
        /// `mysql_server_init`); the initialiser of a global runs exactly once.
        private static let library: Bool = mysql_server_init(0, nil, nil) == 0

        /// Connects and logs in, but sets nothing up.
        ///
        /// - Parameters:
        ///   - connectTimeout: rounded up to whole seconds, which is what the library counts.
        ///   - readTimeout: how long the library waits for each piece of an answer; nil for ever, the default.
        ///   - applicationName: what the server shows of the session (`program_name`).
        /// - Throws: ``DriverError`` of stage `connecting`.
        init(
            _ endpoint: Endpoint,
            connectTimeout: Duration,
            readTimeout: Duration? = nil,
            applicationName: String
        ) throws(DriverError) {
            guard Self.library, mysql_thread_init() == 0, let handle = mysql_init(nil) else {
                throw DriverError(.transient, stage: .connecting, message: "libmariadb could not be initialised")
            }
            self.handle = handle
            self.endpoint = endpoint
            Self.prepare(handle, endpoint, connectTimeout, readTimeout, applicationName)
            let clock = ContinuousClock()
            let start = clock.now
            // MYSQL_OPT_PROTOCOL makes `localhost` with a port mean TCP; without one it is the library's socket.
            let made = mysql_real_connect(
                handle,
                endpoint.socket == nil ? endpoint.host : nil,
                endpoint.user,
                endpoint.password?.reveal(),
                endpoint.database,
                UInt32(endpoint.port ?? 0),
                endpoint.socket,
                // An UPDATE counts the rows it found, as the other backends do, not only those it changed.
                UInt(CLIENT_FOUND_ROWS)
            )
            // Everything is initialised by now, so a throw ends in `deinit`, which closes the handle.
            if made == nil {
                throw MySQLErrors.connecting(
                    mysql_errno(handle),
                    String(cString: mysql_error(handle)),
                    endpoint: endpoint,
                    timeout: connectTimeout.roundedUpToSeconds,
                    elapsed: clock.now - start
                )
            }
            if endpoint.tlsMode != .disabled, endpoint.tlsMode != .preferred, mysql_get_ssl_cipher(handle) == nil {
                throw DriverError(
                    .deterministic,
                    stage: .connecting,
                    code: "2026",
                    message: "cannot connect to \(endpoint): the server offers no TLS, and it is required",
                    hint: "turn TLS on at the server, or state ssl-mode=preferred or ssl-mode=disabled in the URL"
                )
            }
        }

        private static func prepare(
            _ handle: UnsafeMutablePointer<MYSQL>,
            _ endpoint: Endpoint,
            _ connectTimeout: Duration,
            _ readTimeout: Duration?,
            _ applicationName: String
        ) {
            func set(_ option: mysql_option, _ value: UInt32) {
                var value = value
                mysql_options(handle, option, &value)
            }
            func set(_ option: mysql_option, flag: Bool) {
                var value: my_bool = flag ? 1 : 0
                mysql_options(handle, option, &value)
            }
            set(MYSQL_OPT_CONNECT_TIMEOUT, UInt32(connectTimeout.roundedUpToSeconds.components.seconds))
            if let readTimeout {
                let seconds = readTimeout.roundedUpToSeconds.components.seconds
                set(MYSQL_OPT_READ_TIMEOUT, UInt32(clamping: seconds))
                set(MYSQL_OPT_WRITE_TIMEOUT, UInt32(clamping: seconds))
            }
            // A server may ask its client for any file of this machine (Connector/C, `LOAD DATA LOCAL INFILE`).
            set(MYSQL_OPT_LOCAL_INFILE, 0)
            set(MYSQL_OPT_RECONNECT, flag: false)
            mysql_options(handle, MYSQL_SET_CHARSET_NAME, "utf8mb4")
            if endpoint.socket == nil, endpoint.port != nil {
                set(MYSQL_OPT_PROTOCOL, MYSQL_PROTOCOL_TCP.rawValue)
            }
            mysql_options4(handle, MYSQL_OPT_CONNECT_ATTR_ADD, "program_name", applicationName)

            let mode = endpoint.tlsMode
            let isLocal = endpoint.socket != nil || (endpoint.port == nil && MySQLEndpoint.isLoopback(endpoint.host))
            // Version 3.4 of the library verifies unless told otherwise and 3.3 does not, so both are always said.
            set(MYSQL_OPT_SSL_VERIFY_SERVER_CERT, flag: mode.verifies)
            set(MYSQL_OPT_SSL_ENFORCE, flag: mode != .disabled && !(mode == .preferred && isLocal))
            if endpoint.socket == nil, !mode.verifies {
                // A server that has not proved who it is could ask for the password in clear text
                // (`mysql_clear_password`, `dialog`), so only ways to log in that do not give it away are left.
                mysql_options(
                    handle,
                    MARIADB_OPT_RESTRICTED_AUTH,
                    "mysql_native_password,caching_sha2_password,sha256_password,client_ed25519,parsec,auth_gssapi_client"
                )
            }
            for (option, key) in [
                (MYSQL_OPT_SSL_CA, MySQLOption.sslCA), (MYSQL_OPT_SSL_CERT, .sslCertificate),
                (MYSQL_OPT_SSL_KEY, .sslKey),
            ] {
                if let file = endpoint[option: key] { mysql_options(handle, option, file) }
            }
        }

        deinit { mysql_close(handle) }

        /// Frees what the library keeps for the calling thread (Connector/C, `mysql_thread_end`).
        static func threadEnds() { mysql_thread_end() }

        /// The version as the server reports it.
        var serverInfo: String { mysql_get_server_info(handle).map { String(cString: $0) } ?? "" }

        /// The number by which another session can name this one.
        var connectionID: UInt { UInt(mysql_thread_id(handle)) }

        /// The socket of the session, which stays the library's.
        var socket: Int32? {
            var socket: Int32 = -1
            guard mariadb_get_info(handle, MARIADB_CONNECTION_SOCKET, &socket) == 0, socket >= 0 else { return nil }
            return socket
        }

        /// Runs `statement` and reads all of its rows.
        ///
        /// - Parameter index: its place in the batch, for the error.
        func run(_ statement: Statement, index: Int? = nil) throws(DriverError) -> ResultSet {
            if statement.sql.utf8.contains(0) {
                throw DriverError(
                    .deterministic,
                    message: "the statement contains a NUL byte",
                    statementIndex: index,
                    sql: statement.sql
                )
            }
            let result: ResultSet
            do throws(MySQLFailure) {
                // Many statements cannot be prepared (MySQL 15.5.1), so only those with binds are.
                result =
                    statement.binds.isEmpty
                    ? try query(statement.sql, atMost: statement.rowLimit)
                    : try PreparedStatement(handle, statement.sql).run(statement.binds)
            } catch {
                throw MySQLErrors.running(
                    error.code,
                    error.message,
                    sql: statement.sql,
                    index: index,
                    endpoint: endpoint
                )
            }
            if let expected = statement.expectedRows, result.affectedRows != expected {
                throw DriverError(
                    .deterministic,
                    code: "expected_rows",
                    message: "the statement had to change \(expected) rows and changed \(result.affectedRows)",
                    statementIndex: index,
                    sql: statement.sql
                )
            }
            return result
        }

        private func query(_ sql: String, atMost limit: Int?) throws(MySQLFailure) -> ResultSet {
            var sql = sql
            let status = sql.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    mysql_real_query(handle, $0.baseAddress, UInt($0.count))
                }
            }
            if status != 0 { throw MySQLFailure(handle) }
            let first = try result(atMost: limit)
            // A procedure answers with more results; an error may hide in any of them.
            while mysql_more_results(handle) != 0 {
                if mysql_next_result(handle) > 0 { throw MySQLFailure(handle) }
                _ = try result(atMost: limit)
            }
            return first
        }

        private func result(atMost limit: Int?) throws(MySQLFailure) -> ResultSet {
            // With a limit rows are taken as they come. The server sends the rest too, which freeing the result reads and
            // drops.
            guard let stored = limit == nil ? mysql_store_result(handle) : mysql_use_result(handle) else {
                if mysql_errno(handle) != 0 { throw MySQLFailure(handle) }
                return ResultSet(affectedRows: Int(clamping: mysql_affected_rows(handle)))
            }
            defer { mysql_free_result(stored) }
            let fields = MySQLField.all(of: stored)
            var result = ResultSet(columns: fields.map(\.name))
            while result.rows.count < limit ?? .max, let row = mysql_fetch_row(stored) {
                guard let lengths = mysql_fetch_lengths(stored) else { break }
                result.rows.append(
                    fields.indices.map { column in
                        guard let start = row[column] else { return .null }
                        let bytes = UnsafeRawBufferPointer(start: start, count: Int(lengths[column]))
                        return fields[column].value(bytes)
                    }
                )
            }
            if mysql_errno(handle) != 0 { throw MySQLFailure(handle) }
            return result
        }
    }

    /// What the library or the server reported, before it is judged.
    struct MySQLFailure: Error {
        var code: UInt32
        var message: String

        init(_ handle: UnsafeMutablePointer<MYSQL>) {
            code = mysql_errno(handle)
            message = String(cString: mysql_error(handle))
        }

        init(statement: UnsafeMutablePointer<MYSQL_STMT>) {
            code = mysql_stmt_errno(statement)
            message = String(cString: mysql_stmt_error(statement))
        }
    }

    extension Duration {
        /// At least one second, and no fraction of one.
        var roundedUpToSeconds: Duration {
            let (seconds, attoseconds) = components
            return .seconds(max(1, attoseconds > 0 ? seconds + 1 : seconds))
        }
    }
#endif
