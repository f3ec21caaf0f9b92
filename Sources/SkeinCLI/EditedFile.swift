#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Writes files that are there already.
enum EditedFile {
    /// Puts `bytes` in the place of the file's, whole or not at all. Its mode stays, and a link leads to what it led to.
    ///
    /// - Throws: ``CommandFailure`` when it cannot be written; then it is as it was.
    static func replace(_ path: String, with bytes: [UInt8]) throws(CommandFailure) {
        var status = stat()
        guard let resolved = realpath(path, nil) else { throw failure(path) }
        defer { free(resolved) }
        let target = String(cString: resolved)
        guard stat(target, &status) == 0 else { throw failure(path) }
        var template = Array("\(target).skein-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw failure(path) }
        let isWritten = write(bytes, to: descriptor) && fchmod(descriptor, status.st_mode & 0o7777) == 0
        let isSaved = isWritten && fsync(descriptor) == 0
        close(descriptor)
        guard isSaved, rename(template, target) == 0 else {
            let error = failure(path)
            unlink(template)
            throw error
        }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            if written < 0 { return false }
            rest = rest.dropFirst(written)
        }
        return true
    }

    private static func failure(_ path: String) -> CommandFailure {
        CommandFailure(.configuration, "\(path) cannot be written: \(String(cString: strerror(errno)))")
    }
}
