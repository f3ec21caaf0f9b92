#if MySQL
    internal import Glibc
    internal import SkeinDriver

    /// The options that an option file gives to clients: the `[client]` section, and what MariaDB and MySQL call it
    /// besides (MySQL 4.2.2.2, MariaDB "Configuring MariaDB Connector/C with Option Files").
    struct MySQLOptionFile {
        /// Values by name, dashes for underscores; the last one of a name, as in the vendors' clients.
        let options: [String: String]

        private static let sections = ["client", "client-server", "client-mariadb"]

        /// Reads `[client]` of the file at `path`.
        ///
        /// - Throws: ``DriverError`` of stage `configuration` when the file cannot be read, or when everybody may write
        ///   to it.
        init(named path: String) throws(DriverError) {
            switch Self.find(path) {
            case .file(let text): options = Self.options(text)
            case .writable(let mode):
                throw Self.failure(
                    "the option file \(path) can be written by everybody (mode \(mode))",
                    hint: "chmod 0600 \(path)"
                )
            case .missing(let reason):
                throw Self.failure("the option file \(path) cannot be read: \(reason)", hint: nil)
            }
        }

        /// Reads `[client]` of `~/.my.cnf`; nothing when there is none, or when it is ignored.
        init() {
            guard let path = Self.usual, case .file(let text) = Self.find(path) else {
                options = [:]
                return
            }
            options = Self.options(text)
        }

        /// What to do about a `~/.my.cnf` that is ignored, as a hint. The vendors' clients ignore a file that everybody
        /// may write to (MySQL 4.2.2.2), and say so where nobody reads it.
        static var complaint: String? {
            guard let path = usual, case .writable = find(path) else { return nil }
            return "\(path) was ignored because everybody may write to it; chmod 0600 \(path)"
        }

        private static var usual: String? { getenv("HOME").map { String(cString: $0) + "/.my.cnf" } }

        private enum Found {
            case file(String)
            case writable(mode: String)
            case missing(String)
        }

        private static func find(_ path: String) -> Found {
            let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
            guard descriptor >= 0 else { return .missing(String(cString: strerror(errno))) }
            defer { close(descriptor) }
            var status = stat()
            guard fstat(descriptor, &status) == 0 else { return .missing(String(cString: strerror(errno))) }
            guard status.st_mode & S_IFMT == S_IFREG else { return .missing("it is no regular file") }
            if status.st_mode & 0o002 != 0 {
                let mode = String(status.st_mode & 0o777, radix: 8)
                return .writable(mode: String(repeating: "0", count: 4 - mode.count) + mode)
            }
            guard status.st_size <= 1 << 20 else { return .missing("it is larger than 1 MiB") }
            var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
            let count = read(descriptor, &bytes, bytes.count)
            guard count >= 0 else { return .missing(String(cString: strerror(errno))) }
            return .file(String(decoding: bytes[..<count], as: UTF8.self))
        }

        private static func options(_ text: String) -> [String: String] {
            var options: [String: String] = [:]
            var isClient = false
            for line in text.split(whereSeparator: \.isNewline).map(trimmed) {
                switch line.first {
                case nil, "#", ";", "!": continue
                case "[": isClient = sections.contains(String(line.dropFirst().prefix { $0 != "]" }))
                default:
                    guard isClient else { continue }
                    let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                    var name = trimmed(parts[0]).replacing("_", with: "-")
                    if name.hasPrefix("loose-") { name.removeFirst("loose-".count) }
                    options[name] = parts.count == 2 ? value(trimmed(parts[1])) : ""
                }
            }
            return options
        }

        private static func trimmed(_ text: Substring) -> String {
            var text = text.drop(while: \.isWhitespace)
            while text.last?.isWhitespace == true { text.removeLast() }
            return String(text)
        }

        /// A value without its quotes, or without the comment after it, and with its escapes undone (MySQL 4.2.2.2).
        private static func value(_ text: String) -> String {
            var inner = text[...]
            if let quote = text.first, quote == "\"" || quote == "'" {
                inner = text.dropFirst()
                if let end = inner.lastIndex(of: quote) { inner = inner[..<end] }
            } else if let comment = text.firstRange(of: " #") {
                inner = text[..<comment.lowerBound]
                while inner.last?.isWhitespace == true { inner.removeLast() }
            }
            var result = ""
            while let character = inner.popFirst() {
                guard character == "\\", let next = inner.popFirst() else {
                    result.append(character)
                    continue
                }
                switch next {
                case "b": result.append("\u{8}")
                case "t": result.append("\t")
                case "n": result.append("\n")
                case "r": result.append("\r")
                case "s": result.append(" ")
                case "\\", "\"", "'": result.append(next)
                default: result += "\\\(next)"
                }
            }
            return result
        }

        private static func failure(_ message: String, hint: String?) -> DriverError {
            DriverError(.deterministic, stage: .configuration, message: message, hint: hint)
        }
    }

    extension MySQLOptionFile {
        /// How the file wants TLS used, in MySQL's words or MariaDB's; nil when it does not say.
        var tlsMode: TLSMode? {
            if let mode = options["ssl-mode"] { return TLSMode(rawValue: mode.lowercased()) }
            if isOff("ssl") || options["skip-ssl"] != nil { return .disabled }
            if isOff("ssl-verify-server-cert") || options["skip-ssl-verify-server-cert"] != nil
                || options["disable-ssl-verify-server-cert"] != nil
            {
                return .required
            }
            return options["ssl-verify-server-cert"] == nil ? nil : .verifyIdentity
        }

        private func isOff(_ name: String) -> Bool {
            ["0", "off", "false"].contains(options[name]?.lowercased() ?? "")
        }
    }
#endif
