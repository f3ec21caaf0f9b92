internal import SkeinDocument
internal import SkeinSQL

/// The part of a fleet that a command names: `--select LABELS` and `--only ID,ID|@file`.
package struct TargetFilter: Sendable {
    private struct Mention {
        let id: String
        /// Where a file of ids names it.
        let position: SourcePosition?
    }

    /// The labels asked for, or nil without `--select`.
    package let select: Selector?
    private let only: [Mention]?

    /// The largest file of ids, in bytes.
    private static let fileLimit = 32 << 20

    /// Reads what the options say; files of ids are read at once.
    ///
    /// - Parameters:
    ///   - select: the value of `--select`.
    ///   - only: the values of `--only`, each a list of ids and `@file`s with commas between them. A file has an id a
    ///     line; empty lines and lines that start with `#` are skipped.
    /// - Throws: `FleetError` for a selector or a list that is malformed and a file that cannot be read.
    package init(select: String? = nil, only: [String] = []) throws(FleetError) {
        do throws(SelectorError) {
            self.select = try select.map { text throws(SelectorError) in try Selector(text) }
        } catch {
            throw FleetError("--select: \(error.message)", hint: error.hint)
        }
        var mentions: [Mention] = []
        for list in only {
            for part in list.split(separator: ",", omittingEmptySubsequences: false) {
                let name = Self.trimmed(part)
                if name.isEmpty {
                    throw FleetError("--only has an empty id", hint: "write ids with commas between them, or @file")
                }
                if name.first == "@" {
                    mentions += try Self.ids(inFile: String(name.dropFirst()))
                } else {
                    mentions.append(Mention(id: name, position: nil))
                }
            }
        }
        self.only = only.isEmpty ? nil : mentions
    }

    /// The fleet with the targets asked for, in the fleet's order. Excluded targets stay excluded.
    ///
    /// - Throws: `FleetError` when an id is unknown or excluded, and when no target is left.
    package func apply(to fleet: Fleet) throws(FleetError) -> Fleet {
        var fleet = fleet
        if let only {
            try checkKnown(only, in: fleet)
            let ids = Set(only.map(\.id))
            fleet.targets.removeAll { !ids.contains($0.id) }
            fleet.excluded = []
        }
        if let select {
            let all = fleet.targets
            fleet.targets.removeAll { !select.matches($0.labels) }
            fleet.excluded.removeAll { !select.matches($0.target.labels) }
            if fleet.targets.isEmpty, !all.isEmpty { throw nothingSelected(select, all, fleet.excluded) }
        }
        if fleet.targets.isEmpty {
            let isExcluded = !fleet.excluded.isEmpty
            throw FleetError(
                isExcluded ? "every target of the fleet is excluded" : "no target is named",
                hint: isExcluded ? "see `exclude` in \(fleet.file ?? "the fleet file")" : nil
            )
        }
        return fleet
    }

    private func checkKnown(_ only: [Mention], in fleet: Fleet) throws(FleetError) {
        let known = Set(fleet.targets.map(\.id))
        let missing = only.filter { !known.contains($0.id) }
        guard let first = missing.first else { return }
        if let excluded = fleet.excluded.first(where: { $0.target.id == first.id }) {
            throw FleetError(
                "the target `\(first.id)` is excluded: \(excluded.reason)",
                hint: "leave it out of --only, or change `exclude` in \(fleet.file ?? "the fleet file")",
                position: first.position
            )
        }
        let others = missing.count > 1 ? " (and \(missing.count - 1) more of --only)" : ""
        let near = NearestName.suggest(first.id, among: fleet.targets.lazy.map(\.id))
        throw FleetError(
            "no target is called `\(TargetID.printable(first.id))`\(others)",
            hint: near.map { "did you mean `\($0)`?" },
            position: first.position
        )
    }

    private func nothingSelected(_ select: Selector, _ all: [Target], _ excluded: [ExcludedTarget]) -> FleetError {
        if !excluded.isEmpty {
            return FleetError("--select \(select) matches only targets that the fleet file excludes")
        }
        let keys = Set(all.flatMap(\.labels.keys))
        let unknown = select.requirements.map(\.key).first { !keys.contains($0) }
        let hint = unknown.map { key in
            "no target has the label `\(key)`; "
                + (NearestName.hint(key, among: keys.sorted(), called: "labels") ?? "it may be misspelt")
        }
        return FleetError("--select \(select) matches no target", hint: hint)
    }

    private static func ids(inFile path: String) throws(FleetError) -> [Mention] {
        let bytes: [UInt8]
        do throws(SyntaxError) {
            bytes = try FileBytes.read(path, name: path, limit: fileLimit)
        } catch {
            throw FleetError(error)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw FleetError("\(path): the file is not UTF-8")
        }
        var mentions: [Mention] = []
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            let id = trimmed(line)
            if id.isEmpty || id.first == "#" { continue }
            mentions.append(Mention(id: id, position: SourcePosition(file: path, line: index + 1, column: 1)))
        }
        if mentions.isEmpty { throw FleetError("\(path): the file names no target") }
        return mentions
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop(while: \.isWhitespace)
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
