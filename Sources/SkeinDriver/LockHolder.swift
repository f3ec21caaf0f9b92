/// A session that holds a lock, as far as a server, or the system, tells.
public struct LockHolder: Hashable, Sendable, CustomStringConvertible {
    /// The session by its number, with the word that its server has for it: `process 4711`, `connection 12`.
    public var session: String
    /// The program, by the name it gave.
    public var application: String?
    /// The user it logged in as.
    public var user: String?
    /// From where it came.
    public var origin: String?
    /// What it does and since when: `idle in transaction, which began 42 s ago`.
    public var activity: String?
    /// Its statement or its last one, without literals.
    public var statement: String?

    /// A holder; what is not given cannot be told.
    public init(
        session: String,
        application: String? = nil,
        user: String? = nil,
        origin: String? = nil,
        activity: String? = nil,
        statement: String? = nil
    ) {
        self.session = session
        self.application = application
        self.user = user
        self.origin = origin
        self.activity = activity
        self.statement = statement
    }

    /// On one line.
    public var description: String {
        func named(_ word: String, _ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : "\(word) \($0)" } }
        let parts = [
            session, named("application", application), named("user", user), named("from", origin), activity,
            named("with", statement),
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }
}

extension [LockHolder] {
    /// Who holds a lock, for a hint; nil where nobody is known.
    public var sentence: String? {
        isEmpty ? nil : "the lock is held by " + map(\.description).joined(separator: "; and by ")
    }
}
