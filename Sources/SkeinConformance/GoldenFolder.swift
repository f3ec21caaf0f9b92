internal import FoundationEssentials
public import SkeinDriver
internal import SkeinModel

/// The texts of all cases that a driver keeps beside its tests, so that a change of its SQL shows in review.
///
/// `<keyword>/<case>.sql` is the text of the first dialect; what another renders differently stands beside it as
/// `<case>@<vendor>.sql`, or as `<case>@<vendor><major>.sql` where versions of one vendor differ. A driver's tests hold the
/// folder to the dialects:
///
/// ```swift
/// @Test(arguments: Corpus.cases) func renders(_ test: ConformanceCase) throws {
///     #expect(try golden.differences(of: test) == [])
/// }
/// @Test func `No golden is stale`() throws { #expect(try golden.staleFiles(besides: Corpus.cases) == []) }
/// ```
///
/// With `SKEIN_RECORD=1` in the environment the files are written anew.
public struct GoldenFolder: Sendable {
    private let path: String
    private let dialects: [any Dialect]
    private let records: Bool

    /// The folder at `path`, with the texts of `dialects`, the usual one first.
    ///
    /// - Parameter records: whether files are written; nil asks the environment.
    public init(_ path: String, _ dialects: [any Dialect], records: Bool? = nil) {
        self.path = path
        self.dialects = dialects
        self.records = records ?? (ProcessInfo.processInfo.environment["SKEIN_RECORD"] == "1")
    }

    /// The folder `Golden` beside the folder of the tests that `file` belongs to.
    public init(beside file: String, _ dialects: [any Dialect]) {
        let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
        self.init("\(folder)/Golden", dialects)
    }

    /// How the files of a case differ from what the dialects render, one a line. A file that is missing is written, and
    /// told all the same.
    ///
    /// - Throws: ``ConformanceFailure`` for a case that cannot be rendered, and an error when a file cannot be written.
    public func differences(of test: ConformanceCase) throws -> [String] {
        var findings: [String] = []
        for (name, text) in try files(of: test).sorted(by: { $0.key < $1.key }) {
            let found = FileManager.default.contents(atPath: "\(path)/\(name)").map {
                String(decoding: $0, as: UTF8.self)
            }
            if found == text { continue }
            if let found, !records {
                findings.append("\(name) should be\n\(text)and is\n\(found)")
                continue
            }
            try write(text, to: name)
            if !records { findings.append("\(name) was missing and is written; look at it and commit it") }
        }
        return findings
    }

    /// The files that no case has; removed when recording.
    ///
    /// - Throws: as ``differences(of:)``.
    public func staleFiles(besides cases: [ConformanceCase]) throws -> [String] {
        var known: Set<String> = []
        for test in cases { known.formUnion(try files(of: test).keys) }
        let manager = FileManager.default
        var stale: [String] = []
        for folder in try manager.contentsOfDirectory(atPath: path).sorted() {
            for file in try manager.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted() {
                if !known.contains("\(folder)/\(file)") { stale.append("\(folder)/\(file)") }
            }
        }
        if !records { return stale }
        for name in stale { try manager.removeItem(atPath: "\(path)/\(name)") }
        return []
    }

    /// The texts of a case by the names of their files.
    func files(of test: ConformanceCase) throws(ConformanceFailure) -> [String: String] {
        var texts: [(flavor: Flavor, text: String)] = []
        for dialect in dialects {
            if let text = try test.text(for: dialect) { texts.append((dialect.flavor, text)) }
        }
        guard let usual = texts.first else { return [:] }
        let name = "\(test.keyword)/\(test.fileName)"
        var files = ["\(name).sql": usual.text]
        for (flavor, text) in texts where text != usual.text {
            let ofVendor = texts.filter { $0.flavor.vendor == flavor.vendor }
            let isOfAll = ofVendor.allSatisfy { $0.text == text }
            files["\(name)@\(flavor.vendor)\(isOfAll ? "" : String(flavor.version.major)).sql"] = text
        }
        return files
    }

    private func write(_ text: String, to name: String) throws {
        let file = URL(filePath: "\(path)/\(name)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
}

extension ConformanceCase {
    /// The name as part of a file's: lower-case ASCII letters, digits and dashes. Other letters are told by their numbers.
    var fileName: String {
        var result = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": result.unicodeScalars.append(scalar)
            case "A"..."Z": result += String(scalar).lowercased()
            case _ where !scalar.isASCII: result += "u" + String(scalar.value, radix: 16)
            default: if !result.isEmpty, result.last != "-" { result += "-" }
            }
        }
        if result.last == "-" { result.removeLast() }
        return result
    }
}
