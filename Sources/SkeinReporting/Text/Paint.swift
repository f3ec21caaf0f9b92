internal import Rainbow

/// What a piece of text means to the reader, shown as a colour where there are colours.
package enum Paint: Hashable, Sendable {
    /// Finished as asked.
    case good
    /// Failed.
    case bad
    /// Needs a human now.
    case alarming
    /// Could not be tried, or is on its way.
    case warning
    /// Of no interest unless looked for.
    case quiet
    /// A heading.
    case strong

    // Rainbow's string functions ask its global state, which follows standard output alone. Only its codes are used,
    // so that each stream is coloured by its own style.
    private var codes: [UInt8] {
        switch self {
        case .good: NamedColor.green.value
        case .bad: NamedColor.red.value
        case .alarming: NamedColor.red.value + Style.bold.value
        case .warning: NamedColor.yellow.value
        case .quiet: Style.dim.value
        case .strong: Style.bold.value
        }
    }

    func apply(to text: String) -> String {
        let parameters = codes.map(String.init).joined(separator: ";")
        return "\u{1B}[\(parameters)m\(text)\u{1B}[0m"
    }
}
