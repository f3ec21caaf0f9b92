#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// A folder for the files of one test.
public struct TemporaryDirectory: Sendable {
    /// Its absolute path, without a slash at the end.
    public let path: String

    /// Creates an empty folder, which stays until `remove()`.
    ///
    /// - Throws: `FileFailed`.
    public init() throws {
        path = "\(temporaryFolder())/test-\(uniqueSuffix())"
        guard mkdir(path, 0o700) == 0 else { throw FileFailed(path) }
    }

    /// The path of a file or folder in it.
    public func path(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file; the folders on the way to it are created.
    ///
    /// - Returns: the path of the file.
    /// - Throws: `FileFailed`.
    @discardableResult
    public func write(_ text: String, to name: String) throws -> String {
        var folder = path
        for part in name.split(separator: "/").dropLast() {
            folder += "/\(part)"
            guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw FileFailed(folder) }
        }
        let file = open(path(name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw FileFailed(path(name)) }
        defer { close(file) }
        guard writeAll(Array(text.utf8), to: file) else { throw FileFailed(path(name)) }
        return path(name)
    }

    /// The text of a file.
    ///
    /// - Throws: `FileFailed`.
    public func read(_ name: String) throws -> String {
        let file = open(path(name), O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw FileFailed(path(name)) }
        defer { close(file) }
        return readAll(file)
    }

    /// Removes the folder and all that is in it.
    ///
    /// - Throws: `CommandFailed`.
    public func remove() throws {
        let result = try runCommand(["rm", "-rf", "--", path])
        guard result.status == 0 else { throw CommandFailed(description: result.errorOutput) }
    }
}

/// Why a file of a test could not be written or read.
public struct FileFailed: Error, CustomStringConvertible {
    /// The path and what the system said.
    public let description: String

    init(_ path: String) { description = "\(path): \(String(cString: strerror(errno)))" }
}

/// Runs `body` with a new folder and removes it afterwards.
public func withTemporaryDirectory<Result>(_ body: (TemporaryDirectory) throws -> Result) throws -> Result {
    let directory = try TemporaryDirectory()
    defer { try? directory.remove() }
    return try body(directory)
}

/// Runs `body` with a new folder and removes it afterwards.
public func withTemporaryDirectory<Result>(
    _ body: (TemporaryDirectory) async throws -> Result
) async throws -> Result {
    let directory = try TemporaryDirectory()
    defer { try? directory.remove() }
    return try await body(directory)
}
