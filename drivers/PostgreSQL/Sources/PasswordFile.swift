#if PostgreSQL
    internal import Glibc
    internal import SkeinDriver

    /// The file of passwords that libpq reads (manual 34.16).
    enum PasswordFile {
        /// The file's path, where libpq ignores it because others may read it.
        static func ignored(_ endpoint: Endpoint) -> String? {
            guard endpoint.password == nil, let path = endpoint.options["passfile"] ?? path() else { return nil }
            var status = stat()
            return stat(path, &status) == 0 && status.st_mode & 0o077 != 0 ? path : nil
        }

        /// What to do about a file that was ignored, as a hint.
        static func complaint(_ endpoint: Endpoint) -> String? {
            ignored(endpoint).map { "\($0) was ignored because others may read it; chmod 0600 \($0)" }
        }

        private static func path() -> String? {
            if let path = getenv("PGPASSFILE") { return String(cString: path) }
            return getenv("HOME").map { String(cString: $0) + "/.pgpass" }
        }
    }
#endif
