#if SQLite
    internal import Glibc
    internal import SkeinDriver

    /// What can be told about a database file before it is opened, so that nothing is touched and messages are clear.
    struct SQLiteFileCheck {
        let path: String

        /// Whether there is anything at the path.
        var isThere: Bool {
            var status = stat()
            return stat(path, &status) == 0
        }

        /// Checks that the file can be opened.
        ///
        /// - Parameters:
        ///   - creates: whether a file that is not there is made.
        ///   - readOnly: whether nothing will be written.
        /// - Throws: ``DriverError`` of stage `connecting`.
        func run(creates: Bool, readOnly: Bool) throws(DriverError) {
            let (folder, _) = SQLiteLocation.split(path)
            var status = stat()
            guard stat(path, &status) == 0 else {
                let code = errno
                guard code == ENOENT else { throw refusal("cannot open \(path): \(Self.text(code))") }
                guard Self.isFolder(folder) else {
                    throw refusal("there is no database \(path), nor the folder \(folder)")
                }
                guard creates else {
                    throw refusal(
                        "there is no database \(path)",
                        hint: "check the path, or give --create to make the file"
                    )
                }
                try checkFolder(folder)
                return
            }
            switch status.st_mode & S_IFMT {
            case S_IFREG: break
            case S_IFDIR: throw refusal("\(path) is a folder, not a database")
            default: throw refusal("\(path) is not a regular file")
            }
            if access(path, R_OK) != 0 { throw refusal("cannot open \(path): \(Self.text(errno))") }
            // A journal or log that was left behind belongs to the database's contents (https://sqlite.org/lockingv3.html).
            for suffix in ["-journal", "-wal"] where access(path + suffix, R_OK) != 0 && errno != ENOENT {
                throw refusal(
                    "cannot read \(path)\(suffix), without which the database is not whole: \(Self.text(errno))",
                    hint: "give the user read and write permission for it; removing it would damage the database"
                )
            }
            if readOnly { return }
            if access(path, W_OK) != 0 {
                throw refusal(
                    "the file \(path) can only be read: \(Self.text(errno))",
                    hint: "give the user write permission"
                )
            }
            try checkFolder(folder)
        }

        /// Journals are made next to the database (https://sqlite.org/tempfiles.html), so the folder has to be writable.
        private func checkFolder(_ folder: String) throws(DriverError) {
            guard access(folder, W_OK | X_OK) == 0 else {
                throw refusal(
                    "SQLite cannot make its journal in the folder \(folder): \(Self.text(errno))",
                    hint: "give the user write permission for the folder too"
                )
            }
        }

        private func refusal(_ message: String, hint: String? = nil) -> DriverError {
            DriverError(.deterministic, stage: .connecting, code: "14", message: message, hint: hint)
        }

        private static func isFolder(_ path: String) -> Bool {
            var status = stat()
            return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
        }

        private static func text(_ code: Int32) -> String { String(cString: strerror(code)) }
    }
#endif
