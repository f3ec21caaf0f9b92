internal import SkeinDocument
internal import SkeinRevisions

/// A revision that is not written yet.
struct RevisionDraft {
    var id: RevisionID
    var parents: [RevisionID]
    var message: String
    var labels: [String]
    var dependsOn: [String]

    var node: RevisionNode {
        RevisionNode(
            id: id,
            parents: parents,
            dependsOn: dependsOn,
            labels: labels,
            message: message,
            origin: "the new revision"
        )
    }

    /// What the placeholders of the project's own template stand for, as values of a YAML or of a SQL file.
    func values(_ created: String, sql: Bool) -> [String: String] {
        func list(_ names: [String]) -> String {
            sql ? names.joined(separator: ", ") : "[\(names.map(YAMLText.quote).joined(separator: ", "))]"
        }
        return [
            "id": sql ? id.text : YAMLText.quote(id.text), "parents": list(parents.map(\.text)),
            "message": sql ? message : YAMLText.quote(message), "created": created, "labels": list(labels),
            "depends_on": list(dependsOn),
        ]
    }

    /// The draft as a YAML file.
    func yaml(_ created: String) -> String {
        var lines = ["revision: \(YAMLText.quote(id.text))"]
        if parents.count == 1 { lines.append("parent: \(YAMLText.quote(parents[0].text))") }
        if parents.count > 1 {
            lines.append("parent: [\(parents.map { YAMLText.quote($0.text) }.joined(separator: ", "))]")
        }
        lines.append("message: \(YAMLText.quote(message))")
        lines.append("created: \(created)")
        if !labels.isEmpty { lines.append("labels: [\(labels.map(YAMLText.quote).joined(separator: ", "))]") }
        if !dependsOn.isEmpty { lines.append("depends_on: [\(dependsOn.map(YAMLText.quote).joined(separator: ", "))]") }
        lines += [
            "", "upgrade:", "  # - add_column: { table: users, column: { name: phone, type: string(20) } }",
            "downgrade: auto", "",
        ]
        return lines.joined(separator: "\n")
    }

    /// The draft as a SQL file.
    func sql(_ created: String) -> String {
        var lines = ["-- revision: \(id)"]
        if !parents.isEmpty { lines.append("-- parent: \(parents.map(\.text).joined(separator: ", "))") }
        lines += ["-- message: \(message)", "-- created: \(created)"]
        if !labels.isEmpty { lines.append("-- labels: \(labels.joined(separator: ", "))") }
        if !dependsOn.isEmpty { lines.append("-- depends_on: \(dependsOn.joined(separator: ", "))") }
        lines += ["-- upgrade", "", "-- downgrade", ""]
        return lines.joined(separator: "\n")
    }
}
