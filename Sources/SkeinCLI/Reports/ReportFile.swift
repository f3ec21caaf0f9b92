#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Writes reports to paths that somebody gave. A file is replaced whole, by one that only its owner can read; a device
/// or a pipe is written to.
enum ReportFile {
    private enum Kind {
        case file
        case stream
    }

    /// Refuses a path at which nothing can be written; leaves nothing behind.
    ///
    /// - Throws: ``CommandFailure`` with the code `cannotCreate`.
    static func check(_ path: String) throws(CommandFailure) {
        switch try kind(path) {
        // Opening a pipe and closing it would tell its reader that this was all.
        case .stream: guard access(path, W_OK) == 0 else { throw failure(path) }
        case .file:
            let (descriptor, temporary) = try makeTemporary(path)
            close(descriptor)
            unlink(temporary)
        }
    }

    /// Opens a pipe or a device; nil where a file is meant.
    ///
    /// - Throws: ``CommandFailure``.
    static func openIfStream(_ path: String) throws(CommandFailure) -> Int32? {
        try kind(path) == .stream ? try openStream(path) : nil
    }

    /// Puts a file with `text` at `path`, whole or not at all.
    ///
    /// - Parameter isPublic: whether everybody on the machine may read it.
    /// - Throws: ``CommandFailure``; then what was there is as it was.
    static func write(_ text: String, to path: String, isPublic: Bool = false) throws(CommandFailure) {
        // Something else may have come there since the run began.
        guard try kind(path) == .file else { throw failure(path, EEXIST) }
        let bytes = Array(text.utf8)
        let (descriptor, temporary) = try makeTemporary(path)
        if isPublic { fchmod(descriptor, 0o644) }
        let isSaved = NewFile.write(bytes, to: descriptor) && fsync(descriptor) == 0
        let error = isSaved ? nil : failure(path)
        close(descriptor)
        if let error {
            unlink(temporary)
            throw error
        }
        guard rename(temporary, path) == 0 else {
            let error = failure(path)
            unlink(temporary)
            throw error
        }
    }

    /// Opens `path` for a report that grows: a new file in the place of what was there.
    ///
    /// - Throws: ``CommandFailure``.
    static func open(_ path: String) throws(CommandFailure) -> Int32 {
        guard try kind(path) == .file else { return try openStream(path) }
        let (descriptor, temporary) = try makeTemporary(path)
        guard rename(temporary, path) == 0 else {
            let error = failure(path)
            close(descriptor)
            unlink(temporary)
            throw error
        }
        return descriptor
    }

    /// What `errno` says about a report.
    static func failure(_ path: String, _ code: Int32 = errno, hint: String? = nil) -> CommandFailure {
        let message = "the report \(path) cannot be written: \(String(cString: strerror(code)))"
        return CommandFailure(.cannotCreate, message, hint: code == ENOENT ? "make its folder first" : hint)
    }

    /// What is at `path`. A link that leads to a file is refused: who may write to the link's folder would choose the
    /// file that is replaced, and replacing the link is not what its name says.
    private static func kind(_ path: String) throws(CommandFailure) -> Kind {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return .file }
            throw failure(path)
        }
        let isLink = status.st_mode & S_IFMT == S_IFLNK
        // `/dev/stderr` and a shell's `>(…)` are links to what is no file.
        if isLink, stat(path, &status) != 0 { status.st_mode = S_IFREG }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: throw failure(path, EISDIR)
        case S_IFREG where isLink:
            throw CommandFailure(
                .cannotCreate,
                "the report \(path) cannot be written: it is a link",
                hint: "name the file itself, or - for standard output"
            )
        case S_IFREG: return .file
        default: return .stream
        }
    }

    private static func openStream(_ path: String) throws(CommandFailure) -> Int32 {
        // Without O_NONBLOCK a named pipe that nobody reads would hold the run before it begins.
        let descriptor = Glibc.open(path, O_WRONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else {
            throw failure(path, hint: errno == ENXIO ? "nobody reads from it; start its reader first" : nil)
        }
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
        return descriptor
    }

    /// A new file beside `path`, with the mode 0600.
    private static func makeTemporary(_ path: String) throws(CommandFailure) -> (descriptor: Int32, path: String) {
        var template = Array("\(path).skein-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw failure(path) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        let name = template.withUnsafeBufferPointer { buffer in buffer.baseAddress.map { String(cString: $0) } }
        return (descriptor, name ?? path)
    }
}
