#if MySQL
    internal import CLibMariaDB
    internal import SkeinDriver

    /// Turns what the server or libmariadb reported into a ``DriverError``.
    enum MySQLErrors {
        /// Nothing was done and a later try may succeed: MySQL Error Reference 1040, 1203, 1205, 1213, 1226, 3572.
        private static let transient: Set<UInt32> = [1040, 1203, 1205, 1213, 1226, 3572]
        /// The session is gone: it broke, the server goes down, or somebody killed it.
        private static let lost: Set<UInt32> = unanswered.union([1053, 1079, 1080, 1927, 3169, 4031])
        /// No server was reached: CR_CONNECTION_ERROR, CR_CONN_HOST_ERROR, CR_UNKNOWN_HOST, CR_SERVER_HANDSHAKE_ERR.
        private static let unreachable: Set<UInt32> = [2002, 2003, 2005, 2012]
        /// The session broke with the answer outstanding: CR_SERVER_GONE_ERROR, CR_SERVER_LOST, CR_MALFORMED_PACKET,
        /// CR_SERVER_LOST_EXTENDED, CR_ERR_NET_READ, CR_ERR_NET_WRITE.
        private static let unanswered: Set<UInt32> = [2006, 2013, 2027, 2055, 5013, 5014]

        static func errorClass(_ code: UInt32) -> DriverError.Class {
            if transient.contains(code) { return .transient }
            return lost.contains(code) || unreachable.contains(code) ? .connection : .deterministic
        }

        /// An error of a statement.
        static func running(
            _ code: UInt32,
            _ text: String,
            sql: String?,
            index: Int?,
            endpoint: Endpoint
        ) -> DriverError {
            let said = endpoint.redact(text)
            let (message, detail) = withoutRowData(code, said)
            return DriverError(
                errorClass(code),
                code: String(code),
                message: message,
                detail: detail,
                hint: hint(code, said),
                statementIndex: index,
                sql: sql,
                position: code == 1064 ? sql.flatMap { position(in: $0, said) } : nil,
                mayHaveExecuted: unanswered.contains(code),
                isMissingTable: code == 1146,
                refusesWriting: code == 1792
            )
        }

        private static func hint(_ code: UInt32, _ said: String) -> String? {
            switch code {
            // InnoDB's errors of foreign keys, which the server passes on as numbers.
            case 1005 where said.contains("errno: 121"), 1826:
                "a foreign key's name is its database's, not its table's: take a name that no other table has"
            case 1005 where said.contains("errno: 150"), 3780:
                "both columns need the same type, and the referred one a key that begins with it"
            case 1205: "another session holds the table or rows; try again, or raise the lock timeout"
            case 1213: "the server chose this statement as the victim of a deadlock; try again"
            case 1317: "the statement was interrupted"
            case 1969: "the statement timeout stopped it; raise the timeout"
            case 1227, 1142, 1044, 1370: "grant the user the privilege that the message names"
            case 1792: "the session was opened to read only"
            case let code where unanswered.contains(code):
                "the server may have gone on with the statement; look before running it again"
            default: nil
            }
        }

        /// Errors that quote values: their message without them, and the whole of it as the detail.
        private static func withoutRowData(_ code: UInt32, _ text: String) -> (message: String, detail: String?) {
            switch code {
            case 1062, 1586:  // Duplicate entry 'alice@example.com' for key 'email'
                guard let end = text.ranges(of: "' for key ").last else { return (text, nil) }
                return ("Duplicate entry" + text[text.index(after: end.lowerBound)...], text)
            case 1292, 1366, 1411, 1525:  // Incorrect integer value: 'x' for column `t`.`c` at row 1
                guard let colon = text.firstRange(of: ": '") else { return (text, nil) }
                let end = text[colon.upperBound...].ranges(of: "' for ").last?.lowerBound
                let tail = end.map { String(text[text.index(after: $0)...]) } ?? ""
                return (String(text[..<colon.lowerBound]) + tail, text)
            default: return (text, nil)
            }
        }

        /// The character at which the parser gave up, from `near '…' at line N`, which quotes what was left to read.
        static func position(in sql: String, _ message: String) -> Int? {
            guard let near = message.firstRange(of: "near '"),
                let end = message.ranges(of: "' at line ").last, near.upperBound <= end.lowerBound,
                let line = Int(message[end.upperBound...].prefix { $0.isNumber })
            else { return nil }
            let scalars = Array(sql.unicodeScalars)
            let rest = Array(message[near.upperBound..<end.lowerBound].unicodeScalars)
            if rest.isEmpty { return scalars.count + 1 }
            var start = 0
            var current = 1
            while current < line, start < scalars.count {
                if scalars[start] == "\n" { current += 1 }
                start += 1
            }
            // The excerpt is cut after 80 bytes, perhaps within a character.
            let wanted = rest.prefix(60).prefix { $0 != "\u{FFFD}" }
            guard start + wanted.count <= scalars.count else { return nil }
            for candidate in start...(scalars.count - wanted.count)
            where scalars[candidate..<candidate + wanted.count].elementsEqual(wanted) {
                return candidate + 1
            }
            return nil
        }

        /// An error of connecting.
        static func connecting(
            _ code: UInt32,
            _ text: String,
            endpoint: Endpoint,
            timeout: Duration,
            elapsed: Duration
        ) -> DriverError {
            let said = endpoint.redact(text)
            let reached = unreachable.contains(code) || code == 2013
            if reached, elapsed >= timeout * 9 / 10 {
                var error = DriverError.deadline(endpoint, after: timeout, sent: false, stage: .connecting)
                error.hint =
                    "are host and port those of a MySQL or MariaDB server, and does a firewall let this machine through?"
                return error
            }
            let errorClass: DriverError.Class = code == 2026 ? .deterministic : errorClass(code)
            return DriverError(
                errorClass,
                stage: .connecting,
                code: String(code),
                message: "cannot connect to \(endpoint): \(said)",
                hint: code == 2026 ? trustHint(said) : connectingHint(code, endpoint)
            )
        }

        /// What to do about TLS that was refused; `reason` is OpenSSL's word or libmariadb's.
        private static func trustHint(_ reason: String) -> String {
            if reason.contains("has expired") { return "renew the server's certificate" }
            if reason.contains("Validation of SSL server certificate failed") {
                return "connect by the name that the certificate has, or state ssl-mode=required in the URL"
            }
            if reason.contains("does not support") {
                return "turn TLS on at the server, or state ssl-mode=preferred or ssl-mode=disabled in the URL"
            }
            return
                "the server's TLS was refused; name its authority with ssl-ca=, or say how much to trust with ssl-mode="
        }

        private static func connectingHint(_ code: UInt32, _ endpoint: Endpoint) -> String? {
            switch code {
            case 1045, 1698:
                MySQLOptionFile.complaint ?? "check the user and the password; the server sees the user as it quotes it"
            case 1044: "the user has no privilege on this database"
            case 1049: "create the database first, or correct its name in the URL"
            case 1040, 1203, 1226: "the server has no connection left; try again, or lower `parallel`"
            case 1130, 1129: "the server does not let this machine in"
            case 2002, 2003:
                endpoint.port == nil && MySQLEndpoint.isLoopback(endpoint.host)
                    ? "is the server running, and is this its socket? Another one is given as ?socket=/path"
                    : "is the server running, and are host and port right?"
            case 2005: "no such host; check its spelling"
            case 5010:
                "the server wants the password in clear text; have it prove who it is with ssl-mode=verify_identity"
            case 2059, 1251, 1524: "the user's authentication plug-in is not one that libmariadb has"
            case 1820, 1862: "the password has expired; set a new one with a client of the server"
            default: nil
            }
        }
    }
#endif
