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
