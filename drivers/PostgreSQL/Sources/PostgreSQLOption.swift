#if PostgreSQL
    /// The parameters of a URL, after libpq's connection keywords (PostgreSQL manual 34.1.2).
    enum PostgreSQLOption {
        /// What a value may be.
        enum Kind: Hashable {
            case text
            case number
            case oneOf([String])
        }

        /// Parameters that are handed to libpq.
        static let passed: [String: Kind] = [
            "application_name": .text,
            "channel_binding": .oneOf(["disable", "prefer", "require"]),
            "connect_timeout": .number,
            "gssdelegation": .oneOf(["0", "1"]),
            "gssencmode": .oneOf(["disable", "prefer", "require"]),
            "gsslib": .text,
            "hostaddr": .text,
            "keepalives": .oneOf(["0", "1"]),
            "keepalives_count": .number,
            "keepalives_idle": .number,
            "keepalives_interval": .number,
            "krbsrvname": .text,
            "load_balance_hosts": .oneOf(["disable", "random"]),
            "options": .text,
            "passfile": .text,
            "require_auth": .text,
            "requirepeer": .text,
            "service": .text,
            "ssl_max_protocol_version": .oneOf(tlsVersions),
            "ssl_min_protocol_version": .oneOf(tlsVersions),
            "sslcert": .text,
            "sslcertmode": .oneOf(["disable", "allow", "require"]),
            "sslcompression": .oneOf(["0", "1"]),
            "sslcrl": .text,
            "sslcrldir": .text,
            "sslkey": .text,
            "sslmode": .oneOf(["disable", "allow", "prefer", "require", "verify-ca", "verify-full"]),
            "sslnegotiation": .oneOf(["postgres", "direct"]),
            "sslrootcert": .text,
            "sslsni": .oneOf(["0", "1"]),
            "target_session_attrs": .oneOf([
                "any", "read-write", "read-only", "primary", "standby", "prefer-standby",
            ]),
            "tcp_user_timeout": .number,
        ]

        /// Parameters that become parts of the endpoint.
        static let parts = ["dbname", "host", "password", pooled, "port", "schema", "user"]

        /// Says that a connection pooler is meant to be there; not libpq's.
        static let pooled = "pooled"

        /// Keywords of libpq that a URL may not set, with the reason.
        static let refused: [String: String] = [
            "client_encoding": "Skein always speaks UTF-8",
            "fallback_application_name": "use application_name",
            "replication": "Skein needs an ordinary session",
            "requiressl": "use sslmode=require",
            "sslpassword": "a URL's options are not kept secret; use a key without a passphrase, or a service file",
        ]

        private static let tlsVersions = ["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"]

        /// The known parameter nearest to `key`, if one is near.
        static func nearest(to key: String) -> String? {
            let candidates = (Array(passed.keys) + parts).sorted()
            let measured = candidates.map { (name: $0, distance: distance(key.lowercased(), $0)) }
            guard let best = measured.min(by: { $0.distance < $1.distance }) else { return nil }
            return best.distance <= max(1, key.count / 3) ? best.name : nil
        }

        /// The number of single-letter edits between two words.
        private static func distance(_ left: String, _ right: String) -> Int {
            let right = Array(right.utf8)
            var row = Array(0...right.count)
            for (position, byte) in left.utf8.enumerated() {
                var diagonal = row[0]
                row[0] = position + 1
                for column in right.indices {
                    let above = row[column + 1]
                    row[column + 1] = min(above + 1, row[column] + 1, diagonal + (byte == right[column] ? 0 : 1))
                    diagonal = above
                }
            }
            return row[right.count]
        }
    }
#endif
