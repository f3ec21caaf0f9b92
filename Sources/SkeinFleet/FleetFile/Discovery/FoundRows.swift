/// What a source of targets gave: a value for each placeholder, a row a target.
struct FoundRows: Sendable {
    /// The most rows of one source.
    static let limit = 100_000

    /// One target to be.
    struct Row: Sendable {
        /// The values by column; what is NULL or not there is missing.
        var values: [String: String]
        /// Where the row comes from, for people: `row 3 of the query`.
        var origin: String
    }

    /// The columns, in order, whether a template needs them or not.
    var columns: [String]
    /// The rows.
    var rows: [Row]
    /// Whether the order of the rows means something; a server gives them in any.
    var isOrdered = true
}

/// Why a source gave no rows, in words that follow a mention of the source.
struct DiscoveryFault: Error, Hashable, Sendable {
    var message: String
    var hint: String?

    init(_ message: String, hint: String? = nil) {
        self.message = message
        self.hint = hint
    }
}
