#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A folder by its place in the file system, however it is spelled. It need not be there.
struct FolderPath {
    private let parts: [Substring]

    init(_ path: String) {
        var parts = path.hasPrefix("/") ? [] : Self.parts(of: Self.real(".") ?? "/")
        for part in Self.parts(of: path) where part != "." {
            if part == "..", !parts.isEmpty { parts.removeLast() } else { parts.append(part) }
        }
        // What is there may be a link; what is not yet there hangs below what is.
        var missing: [Substring] = []
        while !parts.isEmpty {
            if let real = Self.real("/" + parts.joined(separator: "/")) {
                parts = Self.parts(of: real)
                break
            }
            missing.insert(parts.removeLast(), at: 0)
        }
        self.parts = parts + missing
    }

    /// Whether this is `folder`, or below it.
    func isInside(_ folder: FolderPath) -> Bool { parts.starts(with: folder.parts) }

    private static func parts(of path: String) -> [Substring] { path.split(separator: "/") }

    private static func real(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}
