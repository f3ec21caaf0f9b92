/// A place in a file that people wrote, printed as `file:line:column`.
///
/// Lines and columns count from 1; a column counts Unicode scalars, as libyaml and the compilers do.
public struct SourcePosition: Hashable, Sendable, CustomStringConvertible {
    /// The path as the user gave it, or a name such as `<argument>` when there is no file.
    public var file: String
    /// The line, from 1.
    public var line: Int
    /// The column, from 1.
    public var column: Int

    /// A position; both counts start at 1.
    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    public var description: String { "\(file):\(line):\(column)" }
}
