public import SkeinModel

/// What a dialect can do, as data computed from its flavour. Plans and tests ask these, never a vendor's name.
public struct Capabilities: Hashable, Sendable {
    /// One thing a dialect may be able to do; the raw value is what `skein drivers` prints.
    public enum Feature: String, Hashable, Sendable, CaseIterable {
        /// A failed revision leaves nothing behind, because DDL is undone with its transaction.
        case transactionalDDL = "transactional DDL"
        /// Many statements travel in one round trip.
        case pipelining
        /// Tables live in schemas within a database.
        case schemas
        /// Tables and columns have comments.
        case comments
        /// Enum types are objects of their own.
        case enumTypes = "enum types"
        /// Columns hold arrays.
        case arrays
        /// `CREATE INDEX … WHERE`.
        case partialIndexes = "partial indexes"
        /// Indexes over expressions.
        case expressionIndexes = "expression indexes"
        /// `CREATE INDEX … INCLUDE`.
        case coveringIndexes = "covering indexes"
        /// `CREATE INDEX CONCURRENTLY`.
        case concurrentIndexes = "concurrent indexes"
        /// Constraints that hold no two rows to compare alike, `EXCLUDE`.
        case exclusionConstraints = "exclusion constraints"
        /// Constraints that the rows that are there need not hold yet, `NOT VALID`.
        case unvalidatedConstraints = "unvalidated constraints"
        /// Unique constraints and indexes to which NULLs are equal.
        case nullsNotDistinct = "nulls not distinct"
        /// Foreign keys with `MATCH FULL`.
        case matchFull = "match full"
        /// Index keys with a collation of their own.
        case indexCollations = "index collations"
        /// Index keys with an operator class.
        case operatorClasses = "operator classes"
        /// Index keys with `NULLS FIRST` and `NULLS LAST`.
        case nullsOrder = "nulls order"
        /// Index keys over the first characters of a column.
        case indexPrefixes = "index prefixes"
        /// Index keys in another structure than the server's usual one, `USING`.
        case indexMethods = "index methods"
        /// Views whose rows are stored.
        case materializedViews = "materialized views"
        /// Views are kept in the words in which they were written, so that two of them can be compared.
        case verbatimViews = "verbatim views"
        /// Sequences that no column owns.
        case sequences
        /// Extensions of the server are installed by SQL.
        case extensions
        /// Generated columns whose values are stored.
        case storedColumns = "stored generated columns"
        /// Generated columns that are computed when read.
        case virtualColumns = "virtual generated columns"
        /// A generated column can be given another expression.
        case expressionChanges = "changes of generated expressions"
        /// A plain column can become a stored generated one.
        case generatedConversions = "plain columns made generated"
        /// Foreign keys with `ON DELETE SET DEFAULT` and `ON UPDATE SET DEFAULT`.
        case setDefaultActions = "set default actions"
        /// A change can be told its `ALGORITHM` and `LOCK`.
        case algorithmHints = "algorithm hints"
        /// Tables are kept as the text that made them, with everything in it that no model holds.
        case storedDefinitions = "stored definitions"
        /// `GENERATED ALWAYS AS IDENTITY` with its options.
        case identityOptions = "identity options"
        /// Primary keys have names of their own.
        case primaryKeyNames = "names of primary keys"
        /// Constraints checked at commit.
        case deferrableConstraints = "deferrable constraints"
        /// Constraints and column types change without rewriting the table's definition.
        case alterInPlace = "alter in place"
        /// Two sessions exclude each other by a lock of the session, apart from any transaction.
        case sessionLocks = "session locks"
        /// What a statement sets is there for the next one, also outside of a transaction.
        case sessionState = "session state"
        /// A new column that is NOT NULL needs a default where there are rows; elsewhere rows get a value of the server's choice.
        case defaultsRequired = "defaults for new columns"
        /// UUIDs have a type of their own.
        case uuidType = "uuid type"
    }

    /// How a server measures the length of names.
    public enum NameLimit: Hashable, Sendable {
        case bytes(Int)
        case characters(Int)
        case none
    }

    /// What the dialect can do.
    public var features: Set<Feature>
    /// The longest name the server keeps whole.
    public var nameLimit: NameLimit
    /// Two collations that every server of the flavour has and that are not its usual one; the conformance suite tries
    /// them.
    public var collations: [String]

    /// Capabilities.
    public init(_ features: Set<Feature>, nameLimit: NameLimit, collations: [String] = []) {
        self.features = features
        self.nameLimit = nameLimit
        self.collations = collations
    }

    /// Whether the dialect can do `feature`.
    public func has(_ feature: Feature) -> Bool { features.contains(feature) }

    /// Whether the server keeps `name` whole, instead of cutting or refusing it.
    public func allows(_ name: Identifier) -> Bool {
        switch nameLimit {
        case .bytes(let limit): name.text.utf8.count <= limit
        case .characters(let limit): name.text.unicodeScalars.count <= limit
        case .none: true
        }
    }
}
