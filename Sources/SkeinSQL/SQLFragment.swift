public import SkeinModel

/// SQL with its names and values still apart, so that quoting and placeholders are decided by the dialect that runs it.
///
/// ```swift
/// let query: SQLFragment = "SELECT \(name: "id") FROM \(table: "users") WHERE \(name: "email") = \(bind: .text(email))"
/// ```
public struct SQLFragment: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// A part of a fragment.
    public enum Segment: Hashable, Sendable {
        /// SQL, written as it is.
        case sql(String)
        /// A name, quoted when written.
        case name(Identifier)
        /// A table's name, quoted part by part when written.
        case table(TableName)
        /// A value, sent as a bind.
        case bind(Value)
    }

    /// The parts in order.
    public var segments: [Segment]

    /// Literal SQL from Skein's own source.
    public init(stringLiteral value: String) {
        segments = [.sql(value)]
    }

    /// SQL that a dialect gave, written as it is.
    public init(sql: String) {
        segments = [.sql(sql)]
    }

    /// An interpolated fragment.
    public init(stringInterpolation: Interpolation) {
        segments = stringInterpolation.segments
    }

    /// `fragments`, with `separator` between them.
    public init(joining fragments: [SQLFragment], separator: String) {
        segments = []
        for (position, fragment) in fragments.enumerated() {
            if position > 0 { segments.append(.sql(separator)) }
            segments += fragment.segments
        }
    }

    /// Collects the parts; only the labelled forms take names and values, so that plain text cannot slip in.
    public struct Interpolation: StringInterpolationProtocol {
        var segments: [Segment] = []

        /// Starts an interpolation.
        public init(literalCapacity: Int, interpolationCount: Int) {
            segments.reserveCapacity(interpolationCount * 2 + 1)
        }

        /// Adds literal SQL.
        public mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { segments.append(.sql(literal)) }
        }

        /// Adds a name.
        public mutating func appendInterpolation(name: Identifier) { segments.append(.name(name)) }

        /// Adds a table's name.
        public mutating func appendInterpolation(table: TableName) { segments.append(.table(table)) }

        /// Adds a value as a bind.
        public mutating func appendInterpolation(bind value: Value) { segments.append(.bind(value)) }

        /// Adds another fragment.
        public mutating func appendInterpolation(_ fragment: SQLFragment) { segments += fragment.segments }
    }
}
