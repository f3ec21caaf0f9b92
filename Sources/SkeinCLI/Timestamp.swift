internal import FoundationEssentials

/// The present time, UTC, as new revision files write it.
struct Timestamp {
    /// RFC 3339, such as `2026-11-22T09:30:00Z`.
    let text: String
    /// `20261122`.
    var date: String { String(text.prefix(10)).replacing("-", with: "") }
    /// `093000`.
    var time: String { String(text.dropFirst(11).prefix(8)).replacing(":", with: "") }

    /// Now.
    init() {
        text = Date.now.formatted(.iso8601)
    }
}

/// Words for the name of a file, out of a message.
enum Slug {
    /// The letters and digits of `message` in lower case, words joined by `_`, at most 40 characters and whole words.
    static func of(_ message: String) -> String {
        let words = message.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        var slug = ""
        for word in words {
            let longer = slug.isEmpty ? String(word.prefix(40)) : "\(slug)_\(word)"
            if longer.count > 40 { break }
            slug = longer
        }
        return slug.isEmpty ? "revision" : slug
    }
}
