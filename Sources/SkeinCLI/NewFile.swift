#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Writes files that must not be there yet.
enum NewFile {
    /// Whether something is at `path`, even a broken link.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Writes a new file and the folders above it.
    ///
    /// - Throws: ``CommandFailure`` when the file is there or cannot be written; a file that is only half written is
    ///   taken away again.
    static func write(_ text: String, to path: String) throws(CommandFailure) {
        try makeFolders(above: path)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw failure(path) }
        guard write(Array(text.utf8), to: descriptor) else {
            let error = failure(path)
            close(descriptor)
            unlink(path)
            throw error
        }
        close(descriptor)
    }

    /// Writes all of `bytes`; false, with `errno` set, when that cannot be done.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            if written < 0 { return false }
            rest = rest.dropFirst(written)
        }
        return true
    }

    private static func makeFolders(above path: String) throws(CommandFailure) {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
        let folder = String(path[..<slash])
        var status = stat()
        if stat(folder, &status) == 0 { return }
        try makeFolders(above: folder)
        guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw failure(folder) }
    }

    /// What `errno` says about a file.
    static func failure(_ path: String) -> CommandFailure {
        CommandFailure(.configuration, "\(path) cannot be written: \(String(cString: strerror(errno)))")
    }
}
