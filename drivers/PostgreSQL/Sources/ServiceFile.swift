#if PostgreSQL
    internal import Glibc
    internal import SkeinDriver

    /// The file of services that libpq reads (manual 34.17). Skein reads it too: what it says decides whether the
    /// server is on this machine, and its password has to be known to be kept out of messages.
    struct ServiceFile {
        /// The keywords of one service, in order.
        let settings: [(key: String, value: String)]

        /// Looks `service` up where libpq does: in `PGSERVICEFILE`, else `~/.pg_service.conf`, then in the system's file.
        ///
        /// - Throws: ``DriverError`` of stage `configuration` when no file has the service; it names the files.
        init(_ service: String) throws(DriverError) {
            var looked: [String] = []
            for path in Self.paths() {
                guard let text = Self.read(path) else { continue }
                looked.append(path)
                if let settings = Self.settings(of: service, in: text) {
                    self.settings = settings
                    return
                }
            }
            let places = looked.isEmpty ? "there is no service file" : "looked in \(looked.joined(separator: ", "))"
            throw DriverError(
                .deterministic,
                stage: .configuration,
                message: "no service is called \(service.isEmpty ? "by an empty name" : service); \(places)",
                hint:
                    "a service is a section [\(service)] of ~/.pg_service.conf, or of the file that PGSERVICEFILE names"
            )
        }

        private static func paths() -> [String] {
            let own = ClientEnvironment["PGSERVICEFILE"] ?? ClientEnvironment["HOME"].map { "\($0)/.pg_service.conf" }
            let system = ClientEnvironment["PGSYSCONFDIR"].map { ["\($0)/pg_service.conf"] }
            // libpq's own folder is fixed when it is built: Debian's, then that of an unpackaged build.
            let usual = ["/etc/postgresql-common/pg_service.conf", "/etc/pg_service.conf"]
            return (own.map { [$0] } ?? []) + (system ?? usual)
        }

        /// The text of a regular file of at most 1 MiB.
        private static func read(_ path: String) -> String? {
            let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
            guard descriptor >= 0 else { return nil }
            defer { close(descriptor) }
            var status = stat()
            guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= 1 << 20
            else { return nil }
            var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
            let count = Glibc.read(descriptor, &bytes, bytes.count)
            return count < 0 ? nil : String(decoding: bytes[..<count], as: UTF8.self)
        }

        /// `key=value` lines below `[service]` and up to the next section; `#` starts a comment (libpq, parseServiceFile).
        private static func settings(of service: String, in text: String) -> [(key: String, value: String)]? {
            var result: [(key: String, value: String)]?
            for line in text.split(whereSeparator: \.isNewline) {
                let line = line.trimmingPrefix(while: \.isWhitespace)
                if line.isEmpty || line.first == "#" { continue }
                if line.first == "[" {
                    if result != nil { return result }
                    if line.dropFirst().prefix(while: { $0 != "]" }) == service { result = [] }
                    continue
                }
                let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                if parts.count == 2, result != nil {
                    var value = parts[1]
                    while value.last?.isWhitespace == true { value.removeLast() }
                    result?.append((String(parts[0]), String(value)))
                }
            }
            return result
        }
    }
#endif
