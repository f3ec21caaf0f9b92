/// The folder that relative paths of a file are taken from: the one the file is in.
struct BaseFolder: Hashable, Sendable {
    /// The folder; `.` for the working directory.
    let path: String

    init(_ path: String) {
        self.path = path.isEmpty ? "." : path
    }

    /// The folder of a file.
    init(of file: String) {
        guard let slash = file.lastIndex(of: "/") else {
            self.init(".")
            return
        }
        self.init(slash == file.startIndex ? "/" : String(file[..<slash]))
    }

    /// `path` itself when it is absolute, else `path` in this folder.
    func resolve(_ path: String) -> String {
        if path.hasPrefix("/") || self.path == "." { return path }
        return self.path.hasSuffix("/") ? self.path + path : "\(self.path)/\(path)"
    }
}
