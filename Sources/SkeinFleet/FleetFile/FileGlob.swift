internal import SkeinDocument

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The database files that a `glob:` matches.
struct FileGlob {
    /// One file.
    struct Match: Hashable {
        /// The path, relative to the fleet file's folder when the pattern is.
        let path: String
        /// The file's name.
        let file: String
        /// The file's name without its last extension.
        let name: String
    }

    /// What SQLite puts beside a database (https://sqlite.org/tempfiles.html), which is no database itself.
    private static let companions = ["-wal", "-shm", "-journal"]

    let node: SyntaxNode
    let subject: String
    let folder: BaseFolder

    /// The matches in the order of their paths' bytes.
    ///
    /// - Throws: `SyntaxError` for a pattern that matches nothing, for a match that is not a regular file or whose name
    ///   is not UTF-8, and for a folder that cannot be read.
    func matches() throws(SyntaxError) -> [Match] {
        let pattern = try node.string(subject)
        guard !pattern.isEmpty, !pattern.utf8.contains(0) else {
            throw fault("\(subject) is empty or holds a NUL byte")
        }
        if pattern.contains("**") {
            throw fault("\(subject) has `**`, which would search folders at any depth", hint: "write one `*` a level")
        }
        let isRelative = !pattern.hasPrefix("/") && folder.path != "."
        let prefix = isRelative ? folder.resolve("") : ""
        var found: [Match] = []
        for path in try paths(escaped(prefix) + pattern) {
            if Self.companions.contains(where: path.hasSuffix) { continue }
            try checkIsFile(path)
            let file = path.split(separator: "/").last.map(String.init) ?? path
            let dot = file.lastIndex(of: ".").flatMap { $0 == file.startIndex ? nil : $0 }
            let relative = String(path.dropFirst(prefix.count))
            found.append(Match(path: relative, file: file, name: String(file[..<(dot ?? file.endIndex)])))
        }
        if found.isEmpty {
            throw fault(
                "\(subject) matches no file",
                hint: isRelative ? "it is searched in the fleet file's folder, \(TargetID.printable(folder.path))" : nil
            )
        }
        return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private func paths(_ pattern: String) throws(SyntaxError) -> [String] {
        var result = glob_t()
        defer { globfree(&result) }
        errno = 0
        // GLOB_ERR: a folder that cannot be read would otherwise leave out its targets silently.
        switch glob(pattern, GLOB_ERR | GLOB_NOSORT, nil, &result) {
        case 0: break
        case GLOB_NOMATCH: return []
        case GLOB_ABORTED where errno == ENOENT: return []
        case GLOB_ABORTED: throw fault("a folder that \(subject) matches cannot be read: \(reason(errno))")
        default: throw fault("\(subject) cannot be searched for: there is not enough memory")
        }
        var paths: [String] = []
        for index in 0..<Int(result.gl_pathc) {
            guard let bytes = result.gl_pathv?[index] else { continue }
            guard let path = String(validatingCString: bytes) else {
                throw fault(
                    "\(subject) matches a file whose name is not UTF-8: \(TargetID.printable(String(cString: bytes)))"
                )
            }
            paths.append(path)
        }
        return paths
    }

    private func checkIsFile(_ path: String) throws(SyntaxError) {
        var status = stat()
        let shown = TargetID.printable(path)
        guard stat(path, &status) == 0 else { throw fault("\(subject) matches \(shown), but: \(reason(errno))") }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw fault("\(subject) matches \(shown), which is not a regular file", hint: "narrow the pattern")
        }
    }

    /// `path` with the pattern characters of glob(7) taken literally.
    private func escaped(_ path: String) -> String {
        var result = ""
        for scalar in path.unicodeScalars {
            if "*?[]\\".unicodeScalars.contains(scalar) { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    private func reason(_ code: Int32) -> String {
        strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }

    private func fault(_ message: String, hint: String? = nil) -> SyntaxError {
        SyntaxError(position: node.position, message: message, hint: hint)
    }
}
