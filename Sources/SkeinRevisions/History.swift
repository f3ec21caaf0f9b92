package import SkeinDocument
internal import SkeinSQL

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The revisions of a project with their graph.
package struct History: Sendable {
    /// The graph.
    package let graph: RevisionGraph
    private let revisions: [RevisionID: Revision]

    /// A history of `revisions`.
    ///
    /// - Throws: ``GraphError`` with every fault of the graph.
    package init(_ revisions: [Revision]) throws(GraphError) {
        graph = try RevisionGraph(revisions.map(\.node))
        self.revisions = Dictionary(revisions.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The revision `id`, if the files define it.
    package subscript(_ id: RevisionID) -> Revision? { revisions[id] }

    /// Every revision, by id.
    package var all: [Revision] { revisions.values.sorted { $0.id < $1.id } }
}

/// Every revision file that could not be read, and every fault of the graph.
package struct HistoryError: Error, Sendable, CustomStringConvertible {
    /// What is wrong, one or more lines each.
    package var faults: [String]

    package var description: String { faults.joined(separator: "\n") }
}

/// Reads revision files.
package enum RevisionDirectory {
    /// Reads every `.yaml`, `.yml` and `.sql` file below `directories` and builds their history.
    ///
    /// - Throws: ``HistoryError`` with all faulty files and all faults of the graph.
    package static func load(_ directories: [String]) throws(HistoryError) -> History {
        let check = try check(directories)
        if let history = check.history { return history }
        throw HistoryError(faults: check.faults.map(\.description))
    }

    /// Reads the files as ``load(_:)`` does, and tells what is wrong with them.
    ///
    /// - Throws: ``HistoryError`` for a folder that cannot be read.
    package static func check(_ directories: [String]) throws(HistoryError) -> HistoryCheck {
        let paths = try files(directories)
        let results = Cores.map(paths.count) { index -> Result<Revision, SyntaxError> in
            do throws(SyntaxError) {
                return .success(try read(paths[index]))
            } catch {
                return .failure(error)
            }
        }
        var revisions: [Revision] = []
        var unreadable: [SyntaxError] = []
        revisions.reserveCapacity(results.count)
        for result in results {
            switch result {
            case .success(let revision): revisions.append(revision)
            case .failure(let error): unreadable.append(error)
            }
        }
        return HistoryCheck(revisions, unreadable: unreadable)
    }

    /// Reads one revision file.
    package static func read(_ path: String) throws(SyntaxError) -> Revision {
        let bytes = try FileBytes.read(path, name: path, limit: 1 << 20)
        if path.hasSuffix(".sql") { return try SQLRevisionReader.read(bytes, file: path) }
        return try YAMLRevisionReader.read(bytes, file: path)
    }

    /// The revision files below `directories`, sorted by path. Hidden files and folders, and links to folders, are
    /// passed over; two names of one file would be two revisions with one id.
    private static func files(_ directories: [String]) throws(HistoryError) -> [String] {
        var result: [String] = []
        var pending = directories
        while let directory = pending.popLast() {
            guard let handle = opendir(directory) else {
                let reason = String(cString: strerror(errno))
                throw HistoryError(faults: ["\(directory): the folder of revisions cannot be read: \(reason)"])
            }
            defer { closedir(handle) }
            while let entry = readdir(handle) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
                }
                if name.hasPrefix(".") { continue }
                let path = directory.hasSuffix("/") ? directory + name : "\(directory)/\(name)"
                var status = stat()
                guard lstat(path, &status) == 0 else { continue }
                if status.st_mode & S_IFMT == S_IFDIR {
                    pending.append(path)
                } else if [".yaml", ".yml", ".sql"].contains(where: name.hasSuffix) {
                    result.append(path)
                }
            }
        }
        // A folder may be named twice, or below another that is named.
        return Set(result).sorted()
    }
}
