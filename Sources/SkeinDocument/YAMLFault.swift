internal import SkeinSQL
internal import Yams

/// The words for what is wrong with a YAML file.
enum YAMLFault {
    /// The parts of YAML that are refused.
    enum Feature {
        case anchor, alias, tag, mergeKey, explicitKey
    }

    static func refused(_ feature: Feature, at position: SourcePosition) -> SyntaxError {
        let (message, hint) =
            switch feature {
            case .anchor:
                ("anchors (`&name`) are not allowed", "write the value out, or quote text that starts with `&`")
            case .alias:
                ("aliases (`*name`) are not allowed", "write the value out, or quote text that starts with `*`")
            case .tag: ("tags (`!name`) are not allowed", "leave the tag out, or quote text that starts with `!`")
            case .explicitKey: ("keys written as `? key` are not allowed", "write `key: value`")
            case .mergeKey: ("merge keys (`<<`) are not allowed", "write the keys out")
            }
        return SyntaxError(position: position, message: message, hint: hint)
    }

    static func collectionKey(at position: SourcePosition) -> SyntaxError {
        SyntaxError(
            position: position,
            message: "a key must be a name, not a list or a mapping",
            hint: "quote text that starts with `[` or `{`"
        )
    }

    static func tooDeep(at position: SourcePosition) -> SyntaxError {
        SyntaxError(position: position, message: "lists and mappings are nested deeper than \(YAMLReader.maximumDepth)")
    }

    static func tangled(at position: SourcePosition) -> SyntaxError {
        SyntaxError(
            position: position,
            message: "the brackets before this place are too tangled to be read safely",
            hint: "write this list or mapping in lines of its own, without brackets"
        )
    }

    /// The parser's error as one line.
    static func describe(_ error: YamlError, in source: SourceText) -> SyntaxError {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            return describe(problem, context, mark, source)
        case .duplicatedKeysInMapping(let names, let context):
            return DuplicateKey(name: names.first ?? "", first: context.mark, source: source).error
        case .reader(let problem, _, _, _):
            return SyntaxError(file: source.file, message: problem)
        default:
            return SyntaxError(file: source.file, message: "the file cannot be read as YAML")
        }
    }

    private static func describe(
        _ problem: String,
        _ context: YamlError.Context?,
        _ mark: Mark,
        _ source: SourceText
    ) -> SyntaxError {
        let here = SourcePosition(file: source.file, line: mark.line, column: mark.column)
        let start =
            context.map { SourcePosition(file: source.file, line: $0.mark.line, column: $0.mark.column) } ?? here
        let contextText = context?.text ?? ""
        let byte = source.offset(line: mark.line, column: mark.column).map { source.bytes[$0] }

        if contextText.contains("anchor") { return refused(byteIsStar(start, source) ? .alias : .anchor, at: start) }
        if contextText.contains("alias") { return refused(.alias, at: start) }
        if contextText.contains("tag") || problem.contains("tag handle") { return refused(.tag, at: start) }
        if problem.contains("Maximum nesting level") { return tooDeep(at: here) }
        if problem == "found undefined alias" { return refused(.alias, at: here) }
        if let tab = indentingTab(source, mark.line) ?? (problem.contains("tab character") ? here : nil) {
            return SyntaxError(position: tab, message: "a tab is used to indent", hint: "indent with spaces")
        }
        if byte == UInt8(ascii: "\t"), problem.contains("cannot start any token") {
            return SyntaxError(position: here, message: "a tab is used to indent", hint: "indent with spaces")
        }
        if problem == "found unexpected end of stream", contextText.contains("quoted") {
            return SyntaxError(position: start, message: "the quote that opens here is not closed")
        }
        if problem.contains("cannot start any token"), let byte {
            let character = Character(Unicode.Scalar(byte))
            return SyntaxError(
                position: here,
                message: "a value cannot start with `\(character)`",
                hint: "put it in quotes"
            )
        }
        if problem.contains("could not find expected ':'") {
            return SyntaxError(
                position: start,
                message: "expected `:` after this key",
                hint: "write `key: value`, or check the indentation"
            )
        }
        if let (message, hint) = sentences.first(where: { problem.contains($0.problem) })?.text {
            return SyntaxError(position: here, message: message, hint: hint)
        }
        return SyntaxError(position: here, message: contextText.isEmpty ? problem : "\(problem) \(contextText)")
    }

    /// What libyaml says, and what it means to someone who does not know how YAML is parsed.
    private static let sentences: [(problem: String, text: (message: String, hint: String?))] = [
        (
            "mapping values are not allowed",
            ("`:` is not allowed here", "quote a value that contains `: `, or check the indentation")
        ),
        ("block sequence entries are not allowed", ("`- ` is not allowed here", "start the list on a line of its own")),
        (
            "did not find expected key",
            (
                "expected a key here",
                "keys of one mapping start in the same column; check the indentation and the quotes"
            )
        ),
        (
            "did not find expected '-' indicator",
            ("expected `- ` here", "elements of one list start in the same column")
        ),
        ("did not find expected ',' or ']'", ("expected `,` or `]` here", "a list that opens with `[` is not closed")),
        (
            "did not find expected ',' or '}'",
            ("expected `,` or `}` here", "a mapping that opens with `{` is not closed, or a text in it needs quotes")
        ),
        (
            "did not find expected node content",
            ("expected a value here", "quote text that starts with a character of YAML's own")
        ),
        (
            "found unknown escape character",
            ("this escape is unknown in double quotes", "write `\\\\` for a backslash, or use single quotes")
        ),
        ("invalid Unicode character escape", ("this escape does not name a character", nil)),
        ("but found another document", ("a second document starts here", "write one document a file, without `---`")),
        (
            "did not find expected <document start>",
            ("expected the end of the file here", "check the indentation and the quotes")
        ),
        ("found unexpected document indicator", ("`---` or `...` stands inside quoted text", "close the quotes")),
    ]

    private static func byteIsStar(_ position: SourcePosition, _ source: SourceText) -> Bool {
        source.offset(line: position.line, column: position.column).map { source.bytes[$0] } == UInt8(ascii: "*")
    }

    /// The place of a tab among the blanks that start a line.
    private static func indentingTab(_ source: SourceText, _ line: Int) -> SourcePosition? {
        let blanks = source.line(line).prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        guard let tab = blanks.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
        return SourcePosition(file: source.file, line: line, column: tab - blanks.startIndex + 1)
    }
}
