extension Duration {
    /// The length of time as fleet files have it, such as `1h30m` or `500ms`; `0s` for none. What is less than a
    /// millisecond is dropped.
    package var spelled: String {
        let (seconds, attoseconds) = components
        var rest = Swift.max(seconds * 1000 + attoseconds / 1_000_000_000_000_000, 0)
        if rest == 0 { return "0s" }
        var text = ""
        for (name, milliseconds) in [("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1)] {
            let count = rest / Int64(milliseconds)
            if count > 0 { text += "\(count)\(name)" }
            rest %= Int64(milliseconds)
        }
        return text
    }
}
