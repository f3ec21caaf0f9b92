import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A folder of revision files that lives as long as a test.
struct Folder {
    let path: String

    private init() throws {
        var template = Array("/tmp/skein-revisions-XXXXXX".utf8CString)
        let made = try #require(mkdtemp(&template))
        path = String(cString: made)
    }

    /// Runs `body` with a new folder and removes it afterwards.
    static func with<Result>(_ body: (Folder) throws -> Result) throws -> Result {
        let folder = try Folder()
        defer { remove(folder.path) }
        return try body(folder)
    }

    /// Writes a file and the folders on the way to it.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        var parent = path
        for part in name.split(separator: "/").dropLast() {
            parent += "/\(part)"
            _ = mkdir(parent, 0o700)
        }
        let file = try #require(fopen("\(path)/\(name)", "w"))
        defer { fclose(file) }
        let bytes = Array(text.utf8)
        try #require(fwrite(bytes, 1, bytes.count, file) == bytes.count)
        return "\(path)/\(name)"
    }

    /// Makes a symbolic link.
    func link(_ name: String, to target: String) throws {
        try #require(symlink(target, "\(path)/\(name)") == 0)
    }

    /// A message without the folder's random name.
    func relative(_ text: String) -> String { text.replacing(path + "/", with: "").replacing(path, with: ".") }

    private static func remove(_ path: String) {
        if let folder = opendir(path) {
            while let entry = readdir(folder) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                }
                if name == "." || name == ".." { continue }
                if unlink("\(path)/\(name)") != 0 { remove("\(path)/\(name)") }
            }
            closedir(folder)
        }
        rmdir(path)
    }
}
