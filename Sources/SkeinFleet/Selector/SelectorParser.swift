/// Reads the text of a selector.
struct SelectorParser {
    private enum Token: Equatable {
        case word(String)
        /// One of `=`, `==`, `!=`, `!`, `,`, `(` and `)`.
        case mark(String)
        case end
    }

    private let scalars: [Unicode.Scalar]
    private var offset = 0
    /// The next token and its column.
    private var token = Token.end
    private var column = 1

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        advance()
    }

    mutating func parse() throws(SelectorError) -> [Selector.Requirement] {
        if token == .end {
            throw SelectorError("the selector is empty", column: 1, hint: "write `*` for every target")
        }
        if token == .word("*") {
            advance()
            guard token == .end else {
                throw SelectorError(
                    "nothing may follow `*`",
                    column: column,
                    hint: "leave `*` out: it chooses every target"
                )
            }
            return []
        }
        var requirements = [try requirement()]
        while token != .end {
            guard token == .mark(",") else { throw unexpected("a comma or the end") }
            advance()
            requirements.append(try requirement())
        }
        return requirements
    }

    private mutating func requirement() throws(SelectorError) -> Selector.Requirement {
        if token == .mark("!") {
            advance()
            return Selector.Requirement(try key(), .missing)
        }
        let key = try key()
        switch token {
        case .mark("="), .mark("=="):
            advance()
            return Selector.Requirement(key, .among([try value()]))
        case .mark("!="):
            advance()
            return Selector.Requirement(key, .notAmong([try value()]))
        case .word("in"):
            advance()
            return Selector.Requirement(key, .among(try values("in")))
        case .word("notin"):
            advance()
            return Selector.Requirement(key, .notAmong(try values("notin")))
        case .end, .mark(","): return Selector.Requirement(key, .exists)
        case .word(let word) where word.lowercased() == "not":
            throw SelectorError("unexpected `\(word)`", column: column, hint: "write `\(key) notin (a,b)`")
        case .word("and"), .word("&&"):
            throw SelectorError("unexpected `and`", column: column, hint: "a comma means and")
        case .word("or"), .word("||"):
            throw SelectorError("unexpected `or`", column: column, hint: "write `\(key) in (a,b)`")
        default: throw unexpected("`=`, `!=`, `in (…)`, `notin (…)` or a comma")
        }
    }

    private mutating func key() throws(SelectorError) -> String {
        guard case .word(let word) = token else { throw unexpected("the name of a label") }
        if let fault = LabelText.fault(in: word) {
            throw SelectorError("the name of a label \(fault)", column: column, hint: "as in `tier=free,!hold`")
        }
        advance()
        return word
    }

    private mutating func value() throws(SelectorError) -> String {
        guard case .word(let word) = token else { throw unexpected("a value") }
        advance()
        return word
    }

    private mutating func values(_ keyword: String) throws(SelectorError) -> [String] {
        let hint = "write `\(keyword) (a,b)`"
        guard token == .mark("(") else { throw unexpected("`(`", hint: hint) }
        advance()
        var values = [try value()]
        while token == .mark(",") {
            advance()
            values.append(try value())
        }
        guard token == .mark(")") else { throw unexpected("a comma or `)`", hint: hint) }
        advance()
        return values
    }

    private func unexpected(_ expected: String, hint: String? = nil) -> SelectorError {
        let found =
            switch token {
            case .word(let word): "`\(TargetID.printable(word))`"
            case .mark(let mark): "`\(mark)`"
            case .end: "the end"
            }
        return SelectorError("expected \(expected), found \(found)", column: column, hint: hint)
    }

    private mutating func advance() {
        while offset < scalars.count, scalars[offset].properties.isWhitespace { offset += 1 }
        column = offset + 1
        guard offset < scalars.count else {
            token = .end
            return
        }
        let start = offset
        switch scalars[offset] {
        case ",", "(", ")": offset += 1
        case "=", "!":
            offset += 1
            if offset < scalars.count, scalars[offset] == "=" { offset += 1 }
        default:
            while offset < scalars.count, !Self.ends(scalars[offset]) { offset += 1 }
            token = .word(text(start))
            return
        }
        token = .mark(text(start))
    }

    private func text(_ start: Int) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start..<offset])
        return String(view)
    }

    private static func ends(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ",", "(", ")", "=", "!": true
        default: scalar.properties.isWhitespace
        }
    }
}
