import TestServers

extension Workspace {
    /// Writes empty revisions, a line each: `m < l2 r2 ; needs x ; label done`; the parents follow `<`. A message is
    /// made of the id.
    func writeRevisions(_ text: String, to folder: String = "migrations") throws {
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: ";").map { $0.split(separator: " ").map(String.init) }
            let id = parts[0][0]
            var lines = ["revision: \(id)"]
            if parts[0].count > 2 { lines.append("parent: [\(parts[0].dropFirst(2).joined(separator: ", "))]") }
            lines.append("message: the \(id)")
            for part in parts.dropFirst() {
                let key = part[0] == "needs" ? "depends_on" : "labels"
                lines.append("\(key): [\(part.dropFirst().joined(separator: ", "))]")
            }
            try self.folder.write(lines.joined(separator: "\n") + "\n", to: "\(folder)/\(id).yaml")
        }
    }
}
