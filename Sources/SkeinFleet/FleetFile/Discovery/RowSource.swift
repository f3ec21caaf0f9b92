internal import SkeinDocument
internal import SkeinDriver
internal import SkeinSQL

/// What gives the rows that an entry makes targets of.
enum RowSource: Sendable {
    /// A query on a database.
    case query(ControlQuery)
    /// A program that prints a JSON object a line: the program and its arguments.
    case command([String])
    /// A file of CSV or JSON lines.
    case file(RowFile)

    /// The key that it is written with.
    var key: String {
        switch self {
        case .query: "query"
        case .command: "command"
        case .file: "file"
        }
    }

    /// What messages call it, to follow "the".
    var noun: String {
        switch self {
        case .query: "query"
        case .command(let words): "command `\(TargetID.printable(words[0]))`"
        case .file(let file): "file \(TargetID.printable(file.name))"
        }
    }

    /// Reads `query` with `on`, `command` or `file`; nil when the entry has none of them.
    ///
    /// - Throws: `SyntaxError` for two of them, an empty one, an unknown kind of file, a URL that cannot be read, and a
    ///   command in a file that others may write to.
    static func read(
        _ fields: inout Fields,
        _ folder: BaseFolder,
        _ registry: DriverRegistry
    ) throws(SyntaxError) -> RowSource? {
        let query = fields.optionalNode("query")
        let on = fields.optionalNode("on")
        let command = fields.optionalNode("command")
        let file = fields.optionalNode("file")
        let given = [("query", query), ("command", command), ("file", file)].filter { $0.1 != nil }
        if given.count > 1, let position = fields.position(of: given[1].0) {
            throw SyntaxError(
                position: position,
                message: "`\(given[1].0)` does not go with `\(given[0].0)` in \(fields.context)"
            )
        }
        if let on, query == nil {
            throw SyntaxError(position: on.position, message: "`on` goes only with `query` in \(fields.context)")
        }
        if let query {
            guard let on else { throw fields.missing("on") }
            return .query(try ControlQuery(query, on: on, fields, folder, registry))
        }
        if let command { return .command(try Self.command(command, fields, folder)) }
        return try file.map { node throws(SyntaxError) in .file(try RowFile(node, fields, folder)) }
    }

    /// Reads `command`: a program and its arguments.
    static func command(
        _ node: SyntaxNode,
        _ fields: Fields,
        _ folder: BaseFolder
    ) throws(SyntaxError) -> [String] {
        let subject = fields.subject("command")
        guard case .sequence = node.kind else {
            throw node.mismatch(subject, "a list: the program and its arguments, without a shell")
        }
        var words = try node.strings(subject)
        guard let program = words.first, !program.isEmpty, !words.contains(where: { $0.utf8.contains(0) }) else {
            throw SyntaxError(position: node.position, message: "\(subject) names no program")
        }
        // Whoever may write to the file could have any program run.
        try FileBytes.refuseWritable(node.position.file, reason: "`command`", at: node.position)
        if program.contains("/") { words[0] = folder.resolve(program) }
        return words
    }
}

/// A query that lists targets.
struct ControlQuery: Sendable {
    /// The query without a terminator.
    let sql: String
    let driver: any Driver
    /// The database that is asked.
    var endpoint: Endpoint

    init(
        _ node: SyntaxNode,
        on: SyntaxNode,
        _ fields: Fields,
        _ folder: BaseFolder,
        _ registry: DriverRegistry
    ) throws(SyntaxError) {
        sql = try QueryText(node, fields.subject("query")).text
        let url = try on.string(fields.subject("on"))
        do throws(DriverError) {
            (driver, endpoint) = try registry.endpoint(url, relativeTo: folder)
        } catch {
            throw SyntaxError(
                position: on.position,
                message: "\(fields.subject("on")): \(error)",
                hint: error.hint
            )
        }
    }

    /// The query in parentheses, so that the server stops after `limit` rows. The line break ends a comment.
    func statement(limit: Int) -> Statement {
        Statement("SELECT * FROM (\n\(sql)\n) AS skein_rows LIMIT \(limit)")
    }
}

/// A file that lists targets.
struct RowFile: Sendable {
    /// How its rows are written.
    enum Format: Sendable {
        /// RFC 4180, with the columns' names in the first line.
        case csv
        /// A JSON object a line.
        case jsonLines
    }

    /// The largest file, in bytes.
    static let limit = 64 << 20

    /// The path as the fleet file has it.
    let name: String
    let path: String
    let format: Format

    init(_ node: SyntaxNode, _ fields: Fields, _ folder: BaseFolder) throws(SyntaxError) {
        name = try node.string(fields.subject("file"))
        path = folder.resolve(name)
        switch name.split(separator: ".", omittingEmptySubsequences: false).last?.lowercased() {
        case "csv": format = .csv
        case "jsonl", "ndjson": format = .jsonLines
        default:
            throw SyntaxError(
                position: node.position,
                message: "\(fields.subject("file")) must end with .csv, .jsonl or .ndjson",
                hint: "the end of the name says how the rows are written"
            )
        }
    }

    /// Reads the file.
    func rows() throws(DiscoveryFault) -> FoundRows {
        let bytes: [UInt8]
        do throws(SyntaxError) {
            bytes = try FileBytes.read(path, name: name, limit: Self.limit)
        } catch {
            throw DiscoveryFault("cannot be read: \(error.message)", hint: error.hint)
        }
        let shown = TargetID.printable(name)
        return switch format {
        case .csv: try CSVText.rows(bytes, of: shown)
        case .jsonLines: try JSONLines.rows(bytes, of: shown)
        }
    }
}
