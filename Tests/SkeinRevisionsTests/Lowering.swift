import SkeinDocument
import SkeinModel
import SkeinRevisions
import SkeinSQL
import Testing

extension Flavor {
    static let postgresql = Flavor(vendor: "postgresql", version: ServerVersion(16))
    static let mysql = Flavor(vendor: "mysql", version: ServerVersion(8, 4))
    static let mariadb = Flavor(vendor: "mariadb", family: "mysql", version: ServerVersion(10, 11))
    static let sqlite = Flavor(vendor: "sqlite", version: ServerVersion(3, 45))

    static let all = [postgresql, mysql, mariadb, sqlite]
}

/// The file that tests read, with one operation, whose keyword is at 3:5.
func file(with operation: String) -> String {
    "revision: a1\nupgrade:\n  - " + operation.replacing("\n", with: "\n    ") + "\n"
}

/// The revision of a YAML file called `f.yaml`.
func revision(_ text: String) throws -> Revision {
    try YAMLRevisionReader.read(Array(text.utf8), file: "f.yaml")
}

/// The revision of a SQL file called `f.sql`.
func sqlRevision(_ text: String) throws -> Revision {
    try SQLRevisionReader.read(Array(text.utf8), file: "f.sql")
}

/// What one operation lowers to, against a schema of which nothing but `schema` is known.
func lower(
    _ operation: String,
    for flavor: Flavor = .postgresql,
    upon schema: SchemaModel = SchemaModel(),
    naming: NamingConvention = .standard
) throws -> [Change] {
    try revision(file(with: operation)).upgrade.lower(for: flavor, upon: schema, naming: naming).map(\.change)
}

extension Script {
    func lower(
        for flavor: Flavor = .postgresql,
        upon schema: SchemaModel = SchemaModel(),
        naming: NamingConvention = .standard
    ) throws -> [LoweredChange] {
        var context = LoweringContext(schema: schema, flavor: flavor, lexicon: .test, naming: naming)
        var isStrict = false
        return try lower(in: &context, isStrict: &isStrict, file: "f.sql")
    }
}

extension Lexicon {
    static let test = Lexicon(dollarQuotes: true, foldsToLowercase: true)
}

extension SchemaReplay {
    static func empty(_ flavor: Flavor = .postgresql) -> SchemaReplay {
        SchemaReplay(flavor: flavor, lexicon: .test, naming: .standard)
    }
}

/// What is wrong with a text and what stands at the place that the error names.
struct Refusal: CustomTestStringConvertible, Sendable {
    /// The operation, or the whole file.
    var source: String
    /// The message with its hint.
    var message: String
    /// How the text goes on from the error's place.
    var place: String

    init(_ source: String, _ message: String, at place: String) {
        self.source = source
        self.message = message
        self.place = place
    }

    var testDescription: String { source }

    /// Expects this refusal of `body`.
    func expect(
        in text: String,
        _ location: Testing.SourceLocation = #_sourceLocation,
        of body: () throws -> Void
    ) {
        let (found, position): (String, SourcePosition)
        do {
            try body()
            Issue.record("nothing was refused", sourceLocation: location)
            return
        } catch let error as SyntaxError {
            (found, position) = (error.message + (error.hint.map { "; \($0)" } ?? ""), error.position)
        } catch let error as LoweringError {
            (found, position) = (error.message + (error.hint.map { "; \($0)" } ?? ""), error.position)
        } catch {
            Issue.record("\(error)", sourceLocation: location)
            return
        }
        #expect(found == message, sourceLocation: location)
        let rest = text.from(position)
        #expect(rest.hasPrefix(place), "it points at \(rest.prefix(30)), \(position)", sourceLocation: location)
    }
}

extension String {
    /// The text from a place on; empty outside of the text.
    func from(_ position: SourcePosition) -> String {
        let lines = split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.indices.contains(position.line - 1) else { return "" }
        return lines[(position.line - 1)...].joined(separator: "\n").unicodeScalars.dropFirst(position.column - 1)
            .reduce(into: "") { $0.unicodeScalars.append($1) }
    }
}

/// The message that `body` ends with.
func fault<Result>(_ body: () throws -> Result) -> String {
    do {
        return "no fault: \(try body())"
    } catch {
        return "\(error)"
    }
}
