/// Metrics in the text format of OpenMetrics 1.0. Only gauges and histograms are written, without times of their own:
/// so far Prometheus' older format is the same, and that is what node_exporter's textfile collector reads.
struct MetricText {
    private(set) var text = ""

    /// Begins a family of metrics.
    mutating func family(_ name: String, _ type: String, unit: String? = nil, _ help: String) {
        text += "# TYPE \(name) \(type)\n"
        if let unit { text += "# UNIT \(name) \(unit)\n" }
        text += "# HELP \(name) \(Self.escape(help))\n"
    }

    /// Adds a sample to the family that was begun last.
    mutating func sample(_ name: String, _ labels: [(name: String, value: String)] = [], _ value: String) {
        let list = labels.map { "\($0.name)=\"\(Self.escape($0.value))\"" }.joined(separator: ",")
        text += list.isEmpty ? "\(name) \(value)\n" : "\(name){\(list)} \(value)\n"
    }

    /// The document; nothing may follow.
    var document: String { text + "# EOF\n" }

    /// OpenMetrics 1.0, "escaped-string". Other control characters are shown as what they are: the file is looked at with
    /// `cat`.
    private static func escape(_ value: String) -> String {
        let lines = value.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            Printable.escape(String(line)).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        }
        return lines.joined(separator: "\\n")
    }

    /// Milliseconds as seconds.
    static func seconds(_ milliseconds: Int) -> String {
        let rest = "\(abs(milliseconds) % 1000)"
        return "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
    }
}
