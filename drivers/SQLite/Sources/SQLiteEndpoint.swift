#if SQLite
    internal import Glibc
    internal import SkeinDriver

    /// The file that a URL names, with the options it gives.
    ///
    /// `sqlite:a.db` is in the current folder and `sqlite:/a.db` is not; with an empty authority a slash goes to the
    /// authority, as in SQLAlchemy's URLs: `sqlite:///a.db` and `sqlite:////a.db` are the same two files.
    ///
    /// - `mode`: `rw` (the default) or `ro`, whatever the session asks for.
    /// - `busy_timeout`: how long a statement waits for another connection's lock, in milliseconds, instead of the
    ///   session's lock timeout.
    /// - `foreign_keys`: `on` (the default) or `off`.
    struct SQLiteLocation {
        let path: String
        let options: [String: String]

        static let keys = ["busy_timeout", "foreign_keys", "mode"]

        init(_ url: ConnectionURL) throws(DriverError) {
            guard url.host == nil, url.port == nil, url.user == nil, url.password == nil else {
                throw Self.refusal(
                    "a SQLite URL names a file, not a host or a user",
                    hint: "write sqlite:folder/file.db, or sqlite:/folder/file.db for an absolute path"
                )
            }
            if url.path.isEmpty {
                throw Self.refusal("the SQLite URL names no file", hint: "write sqlite:folder/file.db")
            }
            if url.path == ":memory:" || url.path.hasPrefix("file:") {
                throw Self.refusal(
                    url.path == ":memory:"
                        ? "an in-memory database is no target: nothing of it would remain"
                        : "SQLite's own file: URIs are not read",
                    hint: "name a file, as in sqlite:folder/file.db"
                )
            }
            for suffix in ["-wal", "-shm", "-journal"] where url.path.hasSuffix(suffix) {
                throw Self.refusal(
                    "a file whose name ends with \(suffix) belongs to a database next to it and is none itself",
                    hint: "name the database: the same path without \(suffix)"
                )
            }
            options = try Self.options(url.parameters)
            path = Self.absolute(url.path)
        }

        /// The endpoint. Two paths of one file have one identity: the file's device and inode (POSIX `stat`), or for a
        /// file that is not there yet its name in the folder that symbolic links lead to.
        func endpoint(driver: String) -> Endpoint {
            var endpoint = Endpoint(driver: driver, scheme: "sqlite", identity: "sqlite:\(identity)")
            endpoint.path = path
            endpoint.options = options
            return endpoint
        }

        private var identity: String {
            var status = stat()
            if stat(path, &status) == 0 { return "inode:\(status.st_dev):\(status.st_ino)" }
            let (folder, name) = Self.split(path)
            guard let real = realpath(folder, nil) else { return "path:\(path)" }
            defer { free(real) }
            let resolved = String(cString: real)
            return "path:\(resolved == "/" ? "" : resolved)/\(name)"
        }

        /// The folder and the last component of an absolute path.
        static func split(_ path: String) -> (folder: String, name: String) {
            guard let slash = path.lastIndex(of: "/") else { return (".", path) }
            let folder = String(path[..<slash])
            return (folder.isEmpty ? "/" : folder, String(path[path.index(after: slash)...]))
        }

        private static func absolute(_ path: String) -> String {
            if path.hasPrefix("/") { return path }
            guard let current = getcwd(nil, 0) else { return path }
            defer { free(current) }
            let relative = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
            let folder = String(cString: current)
            return folder == "/" ? "/\(relative)" : "\(folder)/\(relative)"
        }

        private static func options(_ parameters: [ConnectionURL.Parameter]) throws(DriverError) -> [String: String] {
            var options: [String: String] = [:]
            for parameter in parameters {
                let allowed: String
                let isValid: Bool
                switch parameter.key {
                case "mode":
                    allowed = "ro or rw"
                    isValid = parameter.value == "ro" || parameter.value == "rw"
                case "foreign_keys":
                    allowed = "on or off"
                    isValid = parameter.value == "on" || parameter.value == "off"
                case "busy_timeout":
                    allowed = "a number of milliseconds up to 2147483647"
                    isValid = Int32(parameter.value).map { $0 >= 0 } ?? false
                default:
                    throw unknown(parameter.key)
                }
                guard isValid else {
                    throw refusal("the option \(parameter.key) of a SQLite URL has to be \(allowed)")
                }
                options[parameter.key] = parameter.value
            }
            return options
        }

        private static func unknown(_ key: String) -> DriverError {
            let known = "the options are \(keys.joined(separator: ", "))"
            let shown = key.count > 40 || key.unicodeScalars.contains { $0.value < 0x20 } ? "…" : key
            let nearest = keys.min { distance($0, key) < distance($1, key) }
            let near = nearest.flatMap { distance($0, key) <= 3 ? "did you mean \($0)? " : nil } ?? ""
            return refusal("unknown option \(shown) in a SQLite URL", hint: near + known)
        }

        private static func refusal(_ message: String, hint: String? = nil) -> DriverError {
            DriverError(.deterministic, stage: .configuration, message: message, hint: hint)
        }

        /// How many letters have to be put in, taken out or replaced (Levenshtein).
        static func distance(_ left: String, _ right: String) -> Int {
            let right = Array(right.unicodeScalars)
            var row = Array(0...right.count)
            for (position, scalar) in left.unicodeScalars.enumerated() {
                var diagonal = row[0]
                row[0] = position + 1
                for column in right.indices {
                    let cost = scalar == right[column] ? diagonal : diagonal + 1
                    diagonal = row[column + 1]
                    row[column + 1] = min(cost, row[column] + 1, diagonal + 1)
                }
            }
            return row[right.count]
        }
    }
#endif
