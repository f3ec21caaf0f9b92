/// A statement that begins, ends or divides a transaction, by the words it starts with.
///
/// A revision that holds one would end the transaction that its runner relies on.
public enum TransactionControl: String, Hashable, Sendable, CaseIterable {
    /// `BEGIN`, but not MariaDB's anonymous block `BEGIN NOT ATOMIC`.
    case begin = "BEGIN"
    /// `START TRANSACTION`.
    case startTransaction = "START TRANSACTION"
    /// `COMMIT`, also `COMMIT PREPARED`.
    case commit = "COMMIT"
    /// `END`: the same as `COMMIT` (PostgreSQL manual, END; SQLite "Transaction").
    case end = "END"
    /// `ROLLBACK` of the transaction, also `ROLLBACK PREPARED`.
    case rollback = "ROLLBACK"
    /// `ABORT`: the same as `ROLLBACK` (PostgreSQL manual, ABORT).
    case abort = "ABORT"
    /// `PREPARE TRANSACTION` (PostgreSQL manual, PREPARE TRANSACTION).
    case prepareTransaction = "PREPARE TRANSACTION"
    /// `XA START`, `XA COMMIT` and the like (MySQL manual 15.3.8).
    case distributed = "XA"
    /// `SAVEPOINT name`.
    case savepoint = "SAVEPOINT"
    /// `ROLLBACK TO name`, with `WORK`, `TRANSACTION` or `SAVEPOINT` between.
    case rollbackTo = "ROLLBACK TO"
    /// `RELEASE name`, `RELEASE SAVEPOINT name`.
    case release = "RELEASE"

    /// Whether it stays inside the transaction: savepoints.
    public var isSavepoint: Bool { self == .savepoint || self == .rollbackTo || self == .release }

    /// What a statement does, given its first tokens (see `Lexer.significantTokens()`); white space and comments are passed over.
    ///
    /// - Returns: nil for any other statement.
    public init?(of tokens: some Sequence<Token>) {
        let head = Array(tokens.lazy.filter { !$0.isTrivia }.prefix(Self.headLength))
        guard let first = head.first, first.kind == .word else { return nil }
        func follows(_ word: String) -> Bool { head.count > 1 && head[1].isWord(word) }
        switch first.text.uppercased() {
        case "BEGIN" where !follows("NOT"): self = .begin
        case "START" where follows("TRANSACTION"): self = .startTransaction
        case "COMMIT": self = .commit
        case "END": self = .end
        case "ROLLBACK":
            // ROLLBACK [WORK | TRANSACTION] TO [SAVEPOINT] name.
            let target = follows("WORK") || follows("TRANSACTION") ? 2 : 1
            self = head.count > target && head[target].isWord("TO") ? .rollbackTo : .rollback
        case "ABORT": self = .abort
        case "PREPARE" where follows("TRANSACTION"): self = .prepareTransaction
        case "XA": self = .distributed
        case "SAVEPOINT": self = .savepoint
        case "RELEASE": self = .release
        default: return nil
        }
    }

    /// How many significant tokens decide.
    static let headLength = 3
}
