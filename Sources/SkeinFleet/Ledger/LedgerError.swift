internal import SkeinDriver

/// Why the ledger does not do what was asked.
package struct LedgerError: Error, Sendable, CustomStringConvertible {
    /// What can be done about it.
    package enum Kind: Sendable {
        /// The ledger cannot be reached, or not any more.
        case lost
        /// The ledger cannot be used: it is another program's, a newer Skein's, or no database for it.
        case unusable
        /// What was asked does not fit what the ledger holds.
        case refused
        /// The fleet is not one that anything can be run on.
        case configuration
    }

    /// What can be done about it.
    package var kind: Kind
    /// What is wrong, without a final period.
    package var message: String
    /// What to do about it.
    package var hint: String?
    /// What the ledger's database said, when it was that.
    var cause: DriverError?

    /// An error.
    package init(_ kind: Kind, _ message: String, hint: String? = nil) {
        self.kind = kind
        self.message = message
        self.hint = hint
    }

    /// What the ledger's database said.
    init(_ error: DriverError) {
        // What passes by itself is waited for like a ledger that is away.
        let isLost = error.errorClass != .deterministic
        let usual =
            isLost
            ? "run the same command again when it can be reached"
            : "mend that, or give `ledger` in the fleet file another place; without `ledger` it is a file beside the project"
        self.init(isLost ? .lost : .unusable, "the ledger: \(error)", hint: error.hint ?? usual)
        cause = error
    }

    package var description: String { message + (hint.map { "; \($0)" } ?? "") }
}
