package import SkeinSQL

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The bytes of a regular file.
package enum FileBytes {
    /// Reads a whole file without ever waiting on a pipe or a device.
    ///
    /// - Parameters:
    ///   - path: the file; a relative path is taken from the working directory.
    ///   - name: what messages call the file.
    ///   - limit: the largest size in bytes.
    ///   - isPrivate: whether the file is refused when its group or others may read or write it.
    /// - Throws: `SyntaxError` about the file as a whole.
    package static func read(
        _ path: String,
        name: String,
        limit: Int,
        isPrivate: Bool = false
    ) throws(SyntaxError) -> [UInt8] {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw SyntaxError(file: name, message: "the path is empty or holds a NUL byte")
        }
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw failure(errno, name) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure(errno, name) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw SyntaxError(file: name, message: "this is a directory, not a file")
        default: throw SyntaxError(file: name, message: "this is not a regular file")
        }
        guard Int(status.st_size) <= limit else { throw tooLarge(name, limit) }
        if isPrivate, status.st_mode & 0o077 != 0 {
            throw SyntaxError(
                file: name,
                message: "others may read or write the file (mode \(octal(status.st_mode)))",
                hint: "chmod 0600 \(name)"
            )
        }

        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: min(limit, max(Int(status.st_size), 4096)) + 1)
        while true {
            let count = readBytes(descriptor, &chunk, chunk.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw failure(errno, name)
            }
            if count == 0 { return bytes }
            bytes.append(contentsOf: chunk[..<count])
            guard bytes.count <= limit else { throw tooLarge(name, limit) }
        }
    }

    /// Refuses a file whose group or others may write to it; one that is not there is fine.
    ///
    /// - Parameter reason: what such a file must not have, since whoever may write to it could put it there.
    /// - Throws: `SyntaxError` at `position`.
    package static func refuseWritable(_ path: String, reason: String, at position: SourcePosition) throws(SyntaxError)
    {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & 0o022 != 0 else { return }
        throw SyntaxError(
            position: position,
            message: "\(reason) is refused in a file that others may write to (mode \(octal(status.st_mode)))",
            hint: "chmod go-w \(path)"
        )
    }

    /// A mode as `chmod` takes it: `0644`.
    private static func octal(_ mode: mode_t) -> String {
        let digits = String(mode & 0o7777, radix: 8)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static func tooLarge(_ name: String, _ limit: Int) -> SyntaxError {
        let size = limit % 1_048_576 == 0 ? "\(limit >> 20) MiB" : "\(limit) bytes"
        return SyntaxError(file: name, message: "the file is larger than \(size)")
    }

    private static func failure(_ code: Int32, _ name: String) -> SyntaxError {
        let message =
            switch code {
            case ENOENT, ENOTDIR: "there is no such file"
            case EACCES, EPERM: "the file cannot be read: permission denied"
            case ENXIO: "this is not a regular file"
            case ELOOP: "the file cannot be read: too many symbolic links"
            default: "the file cannot be read: \(strerror(code).map { String(cString: $0) } ?? "error \(code)")"
            }
        return SyntaxError(file: name, message: message)
    }
}

/// `read(2)`, under a name that `FileBytes.read` does not hide.
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
    read(descriptor, buffer, count)
}
