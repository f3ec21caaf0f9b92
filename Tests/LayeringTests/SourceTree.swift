import FoundationEssentials

/// A shipped Swift file of this repository.
struct SourceFile {
    /// The module it belongs to.
    let module: String
    /// Its path from the root of the repository.
    let path: String
    /// Its text.
    let text: String
}

/// Every Swift file under `Sources` and `drivers/*/Sources`.
///
/// - Throws: what reading a file throws.
func shippedFiles() throws -> [SourceFile] {
    let root = #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/\($1)" }
    let files = FileManager.default
    func names(_ folder: String) throws -> [String] { try files.contentsOfDirectory(atPath: "\(root)/\(folder)") }

    var folders = try names("Sources").map { (module: $0, path: "Sources/\($0)") }
    for driver in try names("drivers") where files.fileExists(atPath: "\(root)/drivers/\(driver)/Sources") {
        folders.append((module: "Skein\(driver)", path: "drivers/\(driver)/Sources"))
    }
    return try folders.sorted { $0.path < $1.path }.flatMap { folder in
        try files.subpathsOfDirectory(atPath: "\(root)/\(folder.path)").filter { $0.hasSuffix(".swift") }.sorted().map {
            let path = "\(folder.path)/\($0)"
            return SourceFile(
                module: folder.module,
                path: path,
                text: try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
            )
        }
    }
}
