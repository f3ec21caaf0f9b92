public import SkeinDriver

/// What came of a case that did not fail.
public enum ConformanceResult: Hashable, Sendable {
    /// The change was made, and taken back where it can be.
    case passed
    /// The dialect refused the change, as it has to.
    case refused(DialectError)
    /// The case is about something that this server has not, and is set up in SQL that it does not read.
    case inapplicable(lacking: Set<Capabilities.Feature>)
}
