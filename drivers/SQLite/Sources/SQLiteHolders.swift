#if SQLite
    internal import Glibc
    internal import SkeinDriver

    /// The processes that hold locks on a database file, from the kernel's list of file locks (proc(5), `/proc/locks`).
    ///
    /// SQLite locks bytes of the database file, or of its `-shm` file in WAL mode (https://sqlite.org/lockingv3.html,
    /// https://sqlite.org/walformat.html). Processes of other machines or containers are not on the list.
    enum SQLiteHolders {
        /// What to tell about who holds `path`.
        static func hint(_ path: String) -> String {
            let own = getpid()
            let found = processes(locking: [path, "\(path)-shm"])
            let others = found.filter { $0 != own }
            let holders = others.prefix(3).map { process in
                LockHolder(session: "process \(process)", application: text("/proc/\(process)/comm")?.firstLine)
            }
            if let sentence = Array(holders).sentence {
                return "\(sentence); wait for it, or give a longer lock timeout"
            }
            if found.contains(own) {
                return "another connection of this program holds the lock; wait for it, or give a longer lock timeout"
            }
            return "who holds the lock cannot be told; wait for the other program, or give a longer lock timeout"
        }

        private static func processes(locking paths: [String]) -> [Int32] {
            guard let locks = text("/proc/locks") else { return [] }
            var result: [Int32] = []
            for path in paths {
                var status = stat()
                guard stat(path, &status) == 0 else { continue }
                for line in locks.split(separator: "\n") {
                    // `1: POSIX ADVISORY WRITE 4711 08:02:131 0 EOF`; one that waits has `->` in the second place.
                    let fields = line.split(separator: " ")
                    guard fields.count >= 6, fields[1] == "POSIX", let process = Int32(fields[4]), process > 0,
                        fields[5].split(separator: ":").last.flatMap({ UInt64($0) }) == UInt64(status.st_ino),
                        !result.contains(process), process == getpid() || opens(process, path)
                    else { continue }
                    result.append(process)
                }
            }
            return result
        }

        /// Whether `process` has the file open: a number of a file is unique only within its disk.
        private static func opens(_ process: Int32, _ path: String) -> Bool {
            let folder = "/proc/\(process)/fd"
            guard let real = realpath(path, nil) else { return false }
            defer { free(real) }
            guard let directory = opendir(folder) else { return false }
            defer { closedir(directory) }
            while let entry = readdir(directory) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                }
                guard let target = realpath("\(folder)/\(name)", nil) else { continue }
                defer { free(target) }
                if strcmp(target, real) == 0 { return true }
            }
            return false
        }

        private static func text(_ path: String) -> String? {
            let file = open(path, O_RDONLY | O_CLOEXEC)
            guard file >= 0 else { return nil }
            defer { close(file) }
            var bytes: [UInt8] = []
            var block = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = read(file, &block, block.count)
                guard count > 0 else { break }
                bytes += block[..<count]
            }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    extension String {
        /// What stands before the first line feed.
        fileprivate var firstLine: String { split(separator: "\n").first.map(String.init) ?? "" }
    }
#endif
