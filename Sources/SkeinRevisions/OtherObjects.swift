internal import SkeinDocument
internal import SkeinModel

/// The tables and other objects that a history speaks of and has not made: a database is seldom empty when Skein comes to it.
struct OtherObjects: Sendable {
    /// What was there before the history, as it seems.
    private var older: Set<ObjectName> = []
    /// What the history dropped, or gave another name.
    private var gone: Set<ObjectName> = []

    /// Notes what a change takes away.
    mutating func follow(_ change: Change) {
        switch change {
        case .dropTable(let name, _, _), .renameTable(let name, _), .dropEnum(let name, _, _),
            .dropView(let name, _, _, _), .dropSequence(let name, _, _):
            gone.insert(name)
        default: break
        }
    }

    /// Whether a misfit is that of something older than the history, which the database has to know. What the history took
    /// away is not, and neither is a name so close to a known one that it is likely a slip.
    ///
    /// - Parameter hint: set to what may have been meant.
    mutating func explain(_ error: ModelError, _ schema: SchemaModel, hint: inout String?) -> Bool {
        let name: ObjectName
        let known: [ObjectName]
        switch error {
        case .tableMissing(let table):
            name = table
            known = schema.tables.keys
        case .indexMissing(_, let table?) where schema[table] == nil:
            name = table
            known = schema.tables.keys
        case .indexMissing(_, nil):
            hint = "if it is on a table that the revisions have not made, name that by `table`"
            return false
        case .objectMissing("enum", let object):
            name = object
            known = Array(schema.enums.keys)
        case .objectMissing("view", let object):
            name = object
            known = Array(schema.views.keys)
        case .objectMissing("sequence", let object):
            name = object
            known = Array(schema.sequences.keys)
        default: return false
        }
        if older.contains(name) { return true }
        if gone.contains(name) { return false }
        let neighbours = known.filter { $0.schema == name.schema }.map(\.name.text)
        if let near = NearestName.suggest(name.name.text, among: neighbours) {
            hint =
                "did you mean \(near)? If databases have \(name) from before the first revision, `execute: SELECT 1` ahead of "
                + "this says that the revisions do not tell all"
            return false
        }
        older.insert(name)
        return true
    }
}
