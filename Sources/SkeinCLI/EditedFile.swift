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
        guard let resolved = realpath(path, nil) else { throw NewFile.failure(path) }
        defer { free(resolved) }
        let target = String(cString: resolved)
        guard stat(target, &status) == 0 else { throw NewFile.failure(path) }
        var template = Array("\(target).skein-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw NewFile.failure(path) }
        let isWritten = NewFile.write(bytes, to: descriptor) && fchmod(descriptor, status.st_mode & 0o7777) == 0
        let isSaved = isWritten && fsync(descriptor) == 0
        close(descriptor)
        guard isSaved, rename(template, target) == 0 else {
            let error = NewFile.failure(path)
            unlink(template)
            throw error
        }
    }
}
