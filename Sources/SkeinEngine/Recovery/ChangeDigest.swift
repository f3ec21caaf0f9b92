internal import SkeinModel
internal import SkeinRevisions
internal import SkeinSQL
internal import Synchronization

/// The digests of a step's changes, worked out when the first target needs them and shared with the others.
final class ChangeDigests: Sendable {
    private let known = Mutex<[String]?>(nil)

    /// The digests of `changes`, which are the same each time.
    subscript(changes: [LoweredChange]) -> [String] {
        known.withLock { known in
            if let known { return known }
            let digests = changes.map(\.digest)
            known = digests
            return digests
        }
    }
}

extension LoweredChange {
    /// A digest of what the change asks for, by which a revision that was edited half-way is noticed.
    ///
    /// What the change remembers of the schema before it, and where it stands in its file, does not count. The prefix names
    /// the recipe.
    var digest: String {
        var text = ""
        Self.write(change, to: &text)
        return "v1:" + Digest(of: text).description
    }

    /// Writes a value with everything in it in a fixed order.
    private static func write(_ value: Any, to text: inout String) {
        switch value {
        case let value as String:
            text += "\(value.utf8.count):\(value)"
            return
        case let value as Identifier:
            write(value.text, to: &text)
            return
        default: break
        }
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == .set || mirror.displayStyle == .dictionary {
            let parts = mirror.children.map { child in
                var part = ""
                write(child.value, to: &part)
                return part
            }
            text += "{\(parts.sorted().joined(separator: ","))}"
            return
        }
        if mirror.children.isEmpty {
            text += "\(value)"
            return
        }
        text += "("
        for child in mirror.children where child.label != "before" && child.label != "line" {
            text += (child.label ?? "") + "="
            write(child.value, to: &text)
            text += ","
        }
        text += ")"
    }
}
