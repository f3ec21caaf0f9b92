/// SQL text from values, and the form in which two texts are compared.
public enum SQLText {
    /// `name` between two quote marks, a mark inside doubled.
    ///
    /// - Parameter quote: `"` (standard SQL) or a backtick (MySQL manual 11.2); not a bracket, which cannot be doubled.
    public static func quoteIdentifier(_ name: String, quote: Character) -> String {
        // By scalars: an apostrophe before a combining mark is another Character, yet ends a string.
        double(name, quote.unicodeScalars.first ?? "\"")
    }

    /// The standard string `'text'`, an apostrophe inside doubled (PostgreSQL manual 4.1.2.1; SQLite "SQL Language
    /// Expressions" 3). Not for a server that takes a backslash as an escape.
    ///
    /// A NUL stays in and is refused when the statement is cut into tokens.
    public static func quoteString(_ text: String) -> String {
        double(text, "'")
    }

    /// The string `'text'` for a server that takes a backslash as an escape (MySQL manual 11.1.1).
    ///
    /// - Throws: `LexError` for a NUL, with its place in `text`.
    public static func quoteStringBackslash(_ text: String) throws(LexError) -> String {
        if let nul = Array(text.utf8).firstIndex(of: 0) {
            throw LexError(offset: nul, in: text, message: "a NUL byte would cut the statement short")
        }
        return double(text, "'", "\\")
    }

    private static func double(_ text: String, _ quote: Unicode.Scalar, _ other: Unicode.Scalar? = nil) -> String {
        var result = String.UnicodeScalarView()
        result.append(quote)
        for scalar in text.unicodeScalars {
            if scalar == quote || scalar == other { result.append(scalar) }
            result.append(scalar)
        }
        result.append(quote)
        return String(result)
    }
}
