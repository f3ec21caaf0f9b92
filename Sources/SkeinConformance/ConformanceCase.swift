public import SkeinDriver
public import SkeinModel
public import SkeinSQL

/// One question the conformance suite asks of a driver: does this change do to a live database what it does to a model?
///
/// Printing a case gives `keyword: name`, which Swift Testing shows for each argument.
public struct ConformanceCase: Sendable, Hashable, CustomStringConvertible {
    /// What has to happen on a server that lacks one of ``ConformanceCase/requires``.
    public enum WhenMissing: Hashable, Sendable {
        /// Rendering the change throws ``DialectError``.
        case refused
        /// The rest of the change happens and ``Dialect/normalize(_:)`` drops what the server does not keep.
        case ignored
        /// Nothing: the case is set up in SQL that only such a server reads.
        case inapplicable
    }

    /// How the change under test has to end.
    public enum Outcome: Hashable, Sendable {
        /// It is made.
        case made
        /// Every dialect refuses to render it, whatever it can do.
        case refused
        /// The server runs it and it fails with this ``DriverError/code``; everything is as before.
        case fails(code: String)
    }

    /// The keyword of the operation that needs this, such as `add_column`.
    public var keyword: String
    /// What is particular about this case, in a few words; unique within its keyword.
    public var name: String
    /// The changes that build the schema it starts from.
    public var before: [Change]
    /// The rows that are there when the change comes.
    public var rows: [Change]
    /// The changes under test, in order.
    public var change: [Change]
    /// What the server must be able to do.
    public var requires: Set<Capabilities.Feature>
    /// What has to happen where it is not.
    public var whenMissing: WhenMissing
    /// How the change has to end.
    public var outcome: Outcome
    /// Rows to read once the change is made.
    public var rowsAfter: RowProbe?
    /// Rows to read before the change, once it is made, and once it is taken back: what it must not touch.
    public var keeps: RowProbe?
    /// Whether the computed inverse has to give back the schema before.
    public var reversible: Bool

    /// A case; by default it needs nothing, starts from nothing and can be taken back.
    public init(
        _ keyword: String,
        _ name: String,
        before: [Change] = [],
        rows: [Change] = [],
        change: [Change],
        requires: Set<Capabilities.Feature> = [],
        whenMissing: WhenMissing = .refused,
        outcome: Outcome = .made,
        rowsAfter: RowProbe? = nil,
        keeps: RowProbe? = nil,
        reversible: Bool = true
    ) {
        self.keyword = keyword
        self.name = name
        self.before = before
        self.rows = rows
        self.change = change
        self.requires = requires
        self.whenMissing = whenMissing
        self.outcome = outcome
        self.rowsAfter = rowsAfter
        self.keeps = keeps
        self.reversible = reversible
    }

    public var description: String { "\(keyword): \(name)" }
}

/// A query and the rows it has to return.
public struct RowProbe: Sendable, Hashable {
    /// The query; it orders its rows.
    public var query: SQLFragment
    /// The rows as ``Value/text`` gives them: nil for NULL.
    public var rows: [[String?]]

    /// A query that has to return `rows`.
    public init(_ query: SQLFragment, returns rows: [[String?]]) {
        self.query = query
        self.rows = rows
    }
}
