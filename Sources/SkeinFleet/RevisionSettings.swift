package import SkeinDocument
internal import SkeinSQL

/// How new revision files are made: `revision:` of the project file.
package struct RevisionSettings: Sendable {
    /// How ids are chosen.
    package enum IDScheme: String, Sendable, CaseIterable {
        /// Twelve random hexadecimal digits.
        case random
        /// The time, to the second: `20261122093000`.
        case timestamp
        /// One more than the greatest: `0007`.
        case sequential
    }

    /// Whose clock the times in new files are by.
    package enum Zone: Hashable, Sendable {
        case utc
        /// The zone of the machine, or of `TZ`.
        case local
        /// A zone of the system's tz database.
        case named(String)
    }

    /// How ids are chosen.
    package var id: IDScheme
    /// The names of new files, with `{date}`, `{time}`, `{id}` and `{slug}`, without the extension.
    package var file: Template
    /// The time zone of `{date}`, `{time}` and `created`.
    package var zone: Zone
    /// The file that new YAML revisions are made from, resolved.
    package var template: String?
    /// The file that new SQL revisions are made from, resolved.
    package var sqlTemplate: String?

    /// The placeholders of a file that new revisions are made from.
    package static let placeholders = ["id", "parents", "message", "created", "labels", "depends_on"]

    /// Reads the file that new revisions are made from.
    ///
    /// - Returns: nil when the project names none.
    /// - Throws: `SyntaxError` for a file that cannot be read, or has a placeholder that nothing fills.
    package func template(sql: Bool) throws(SyntaxError) -> Template? {
        guard let path = sql ? sqlTemplate : template else { return nil }
        let bytes = try FileBytes.read(path, name: path, limit: 1 << 20)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw SyntaxError(file: path, message: "the file is not valid UTF-8")
        }
        let start = SourcePosition(file: path, line: 1, column: 1)
        // Such a file is full of SQL, so nothing in it is taken from the environment.
        let node = SyntaxNode(.scalar(text.replacing("$", with: "$$"), isQuoted: true), at: start)
        return try Template(node, "the template", known: Self.placeholders, environment: EnvironmentValues([:]))
    }
}

extension RevisionSettings {
    /// Reads the settings, or takes the defaults.
    init(
        _ given: Fields?,
        at start: SourcePosition,
        _ base: BaseFolder,
        _ environment: EnvironmentValues
    ) throws(SyntaxError) {
        var fields = try Fields(SyntaxNode(.mapping([]), at: start), context: "`revision`")
        if let given { fields = given }
        let schemes = Dictionary(IDScheme.allCases.map { ($0.rawValue, $0) }) { first, _ in first }
        id = try fields.optionalChoice("id", among: schemes) ?? .random
        zone = try Self.zone(fields.optionalNode("timezone"), fields.subject("timezone"))
        let node =
            fields.optionalNode("file") ?? SyntaxNode(.scalar("{date}_{id}_{slug}", isQuoted: true), at: start)
        template = try fields.optionalString("template").map(base.resolve)
        sqlTemplate = try fields.optionalString("template_sql").map(base.resolve)
        try fields.finish()
        file = try Self.fileName(node, fields.subject("file"), environment)
    }

    private static func fileName(
        _ node: SyntaxNode,
        _ subject: String,
        _ environment: EnvironmentValues
    ) throws(SyntaxError) -> Template {
        let template = try Template(node, subject, known: ["date", "time", "id", "slug"], environment: environment)
        if template.hasText(where: { $0 == "/" || $0 == "\0" }) {
            throw SyntaxError(
                position: node.position,
                message: "\(subject) names a file, not a folder",
                hint: "folders are listed in `migrations`"
            )
        }
        guard template.placeholders.contains("id") else {
            throw SyntaxError(
                position: node.position,
                message: "\(subject) needs `{id}`",
                hint: "without it two revisions could have one file"
            )
        }
        return template
    }

    private static func zone(_ node: SyntaxNode?, _ subject: String) throws(SyntaxError) -> Zone {
        guard let node else { return .utc }
        let name = try node.string(subject)
        switch name {
        case "UTC": return .utc
        case "local": return .local
        default: break
        }
        // Names of the tz database, "Theory and pragmatics", "Timezone identifiers"; never a path out of its folder.
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let isName = parts.allSatisfy { part in
            !part.isEmpty && part.first != "." && part.first != "-"
                && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_+-.".contains($0)) }
        }
        guard isName else {
            throw SyntaxError(
                position: node.position,
                message: "\(subject) must be UTC, local or the name of a zone",
                hint: "such as Europe/Berlin"
            )
        }
        return .named(name)
    }
}
