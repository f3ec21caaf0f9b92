#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The path of the `skein` that was built along with the running tests.
///
/// - Throws: `SkeinNotBuilt` when the target of the test does not depend on `skein`.
public func skeinBinary() throws -> String { try builtProgram("skein") }

/// The path of a program that was built along with the running tests.
///
/// - Throws: `SkeinNotBuilt` when the target of the test does not depend on `name`.
public func builtProgram(_ name: String) throws -> String {
    // On Linux the tests are an executable in the build folder; elsewhere a bundle, named in the arguments.
    var starts = CommandLine.arguments.filter { $0.contains(".xctest") }
    if let executable = realpath("/proc/self/exe", nil) {
        starts.insert(String(cString: executable), at: 0)
        free(executable)
    }
    for start in starts {
        var folder = start[...]
        for _ in 0..<4 {
            guard let slash = folder.lastIndex(of: "/") else { break }
            folder = folder[..<slash]
            let candidate = "\(folder)/\(name)"
            var status = stat()
            if stat(candidate, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(candidate, X_OK) == 0 {
                return candidate
            }
        }
    }
    throw SkeinNotBuilt(
        description: "no `\(name)` in the build folder of \(starts); run `swift build --product \(name)`"
    )
}

/// There is no `skein` to run.
public struct SkeinNotBuilt: Error, CustomStringConvertible {
    /// Where it was looked for.
    public let description: String
}
