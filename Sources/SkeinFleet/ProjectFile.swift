package import SkeinDocument
package import SkeinDriver
package import SkeinEngine
package import SkeinModel
package import SkeinSQL

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The project file, `skein.yaml`: where revisions, fleets and the database are. All of it has defaults.
package struct ProjectFile: Sendable {
    /// The file's usual name.
    package static let usualName = "skein.yaml"

    /// The file, or nil when there is none.
    package var file: String?
    /// The folder that the file is in, against which its paths have been resolved; `.` without a file.
    package var folder: String
    /// The folders of revision files, resolved.
    package var migrations: [String]
    /// The URL of the target when no fleet is named. A relative path in it is taken from ``folder``.
    package var database: Secret?
    /// Where ``database`` is written.
    package var databasePosition: SourcePosition?
    /// The fleet file to use when none is named, resolved.
    package var fleet: String?
    /// The table that holds the heads of a database.
    package var versionTable: TableName
    /// The table that records what was done.
    package var journalTable: TableName
    /// How much one transaction holds where DDL is undone with it.
    package var transaction: TransactionScope
    /// How new revision files are made.
    package var revision: RevisionSettings
    /// What is run after a revision file was written, in order.
    package var hooks: [WriteHook]
    /// Templates of names by what they name: `index`, `unique`, `foreign_key`, `check`, `primary_key`. Their
    /// placeholders have been checked.
    package var naming: [String: String]
    /// What `${NAME}` stands for in this project: the process's variables, then those of `.env` beside the file.
    package var environment: EnvironmentValues

    /// Reads a project file, and `.env` beside it if there is one.
    ///
    /// - Parameters:
    ///   - path: the file, or nil for `skein.yaml` in the working directory if there is one, else for the defaults.
    ///   - environment: the process's variables; they win over those of `.env`.
    /// - Throws: `SyntaxError` for the first fault.
    package static func load(
        path: String? = nil,
        environment: [String: String]
    ) throws(SyntaxError) -> ProjectFile {
        let file = path ?? usualName
        if path == nil, access(file, F_OK) != 0, errno == ENOENT {
            return try ProjectFile(nil, file: nil, EnvironmentValues(environment))
        }
        let folder = BaseFolder(of: file)
        var values = EnvironmentValues(environment)
        let dotEnv = folder.resolve(".env")
        if access(dotEnv, F_OK) == 0 { values = values.completed(by: try EnvironmentFile.readFile(dotEnv)) }
        let root = try YAMLReader.readFile(file, expecting: "`version: 1`")
        return try ProjectFile(root, file: file, values)
    }

    /// Reads the text of a project file called `file`, without looking for `.env`.
    package static func read(
        text: [UInt8],
        file: String = usualName,
        environment: EnvironmentValues
    ) throws(SyntaxError) -> ProjectFile {
        try ProjectFile(YAMLReader.read(text: text, file: file, expecting: "`version: 1`"), file: file, environment)
    }
}
