import FoundationEssentials
import TestServers
import Testing

/// What the pages show of the terminal and of the HTML report: it is there, and the scripts that made it still make it.
@Suite(.serialized) struct RecordingTests {
    private static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

    private static func read(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: "\(root)/\(path)")), as: UTF8.self)
    }

    /// The text blocks of a recording, with their captions.
    private static func frames(_ text: String) -> [(caption: String, frame: String)] {
        text.matches(of: #/([^\n]+):\n\n```text\n((?s).*?)```/#).map { (String($0.output.1), String($0.output.2)) }
    }

    @Test("docs/terminal.md has a recording, and the script still records the like", .timeLimit(.minutes(2)))
    func terminal() throws {
        let shown = Self.frames(try Self.read("docs/terminal.md"))
        var environment = currentEnvironment()
        environment["SKEIN"] = try skeinBinary()
        let made = try runCommand(["\(Self.root)/scripts/record-terminal"], environment: environment)
        try #require(made.status == 0, "\(made.errorOutput)")
        let recorded = Self.frames(made.output)
        #expect(shown.count == 4 && recorded.map(\.caption) == shown.map(\.caption))
        for frames in [shown, recorded] {
            #expect(frames.allSatisfy { $0.frame.split(separator: "\n", omittingEmptySubsequences: false).count <= 25 })
            #expect(frames[0].frame.contains(#/sample  [━─]{20}  \d+/10  0 failed, halts on failure 1/#))
            #expect(frames[1].frame.contains("tenant-042: failed, rolled back: 275 CHECK constraint failed"))
            #expect(frames[2].frame.contains(#/tenant-100  .*  try 2.*: the database is locked/#))
            #expect(frames[3].frame.contains("99 done, 0 current, 1 failed, 0 unreachable in "))
        }
    }

    /// Width, height and size of a PNG (ISO/IEC 15948, 5.2 and 11.2.2).
    private static func picture(_ path: String) throws -> (width: Int, height: Int, size: Int) {
        let data = Array(try Data(contentsOf: URL(filePath: path)))
        try #require(data.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        func number(_ place: Int) -> Int { data[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
        return (number(16), number(20), data.count)
    }

    @Test("every picture that a page shows is there and small")
    func pictures() throws {
        var seen = 0
        for page in try FileManager.default.contentsOfDirectory(atPath: "\(Self.root)/docs").filter({
            $0.hasSuffix(".md")
        }) {
            for link in try Self.read("docs/\(page)").matches(of: #/\]\((images/[^)]+)\)/#) {
                #expect(try Self.picture("\(Self.root)/docs/\(link.output.1)").size < 150_000)
                seen += 1
            }
        }
        #expect(seen >= 3)
    }

    @Test(
        "scripts/screenshots still makes them",
        .enabled(if: BrowserTests.isPossible, "no Chromium is installed"),
        .timeLimit(.minutes(3))
    )
    func screenshots() throws {
        try withTemporaryDirectory { folder in
            var environment = currentEnvironment()
            environment["SKEIN"] = try skeinBinary()
            let made = try runCommand(["\(Self.root)/scripts/screenshots", folder.path], environment: environment)
            try #require(made.status == 0, "\(made.errorOutput)")
            let looks = ["light", "dark", "print"]
            for look in looks {
                let picture = try Self.picture(folder.path("report-\(look).png"))
                let shown = try Self.picture("\(Self.root)/docs/images/report-\(look).png")
                #expect(picture.width == shown.width && picture.height == shown.height)
                // A page that shows nothing makes a file of some 5 kB.
                #expect(picture.size > 20_000 && picture.size < 150_000)
            }
            let bytes = try looks.map { try Data(contentsOf: URL(filePath: folder.path("report-\($0).png"))) }
            #expect(Set(bytes).count == 3)
        }
    }
}
