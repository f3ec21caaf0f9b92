import TestServers
import Testing

/// The browser of this machine.
private enum Browser {
    static let name = ["chromium", "chromium-browser", "google-chrome"].first { name in
        (try? runCommand(["which", name]))?.status == 0
    }
}

/// The HTML report in a real browser: headless Chromium, from the distribution.
@Suite(.enabled(if: Browser.name != nil, "no Chromium is installed; scripts/setup test installs it on Debian"))
struct BrowserTests {
    /// Whether there is a browser.
    static var isPossible: Bool { Browser.name != nil }

    private static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

    /// The values of expressions in the page, which must raise no complaint and ask for nothing.
    private static func look(_ workspace: Workspace, _ page: String, _ expressions: [String]) throws -> [JSON] {
        let url = "file://\(workspace.folder.path)/\(page)"
        let quoted = expressions.map { expression in
            "\"" + expression.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ")
                + "\""
        }
        let result = try runCommand(
            ["python3", "\(root)/Tests/Browser/look.py", Browser.name ?? "", url],
            input: "[\(quoted.joined(separator: ","))]"
        )
        try #require(result.status == 0, "\(result.errorOutput)")
        let seen = try JSON(parsing: result.output)
        #expect(seen["problems"] == [])
        // The page itself, and nothing else.
        #expect(seen["requests"] == [.text(url)])
        return seen["values"].elements
    }

    /// Types into the search box, and gives the ids of the targets that are still there.
    private static func search(_ text: String) -> String {
        """
        (() => { const box = document.getElementById('query'); box.value = '\(text)'; box.dispatchEvent(new Event('input'));
        return [...document.querySelectorAll('details.target')].filter(row => row.checkVisibility())
          .map(row => row.querySelector('span').textContent).sort(); })()
        """
    }

    @Test("raises no complaint, draws, searches, and shows hostile names as text", .timeLimit(.minutes(2)))
    func report() async throws {
        try await ReportFileTests.withFleet { workspace in
            let upgrade = ["upgrade", "head", "--fleet", "fleet.yaml", "--create", "-q", "--report", "html=r.html"]
            try workspace.skein(upgrade, exits: 2)
            let values = try Self.look(
                workspace,
                "r.html",
                [
                    "document.title",
                    "[...document.querySelectorAll('svg')].map(svg => svg.getBoundingClientRect().height > 20)",
                    "document.querySelectorAll('.timeline rect.done, .timeline rect.failed_clean').length",
                    "[...document.querySelectorAll('.timeline .wave')].map(text => text.textContent)",
                    "document.querySelectorAll('img, iframe, script[src], link').length",
                    "[...document.querySelectorAll('.failure .ids a')].map(link => link.textContent).sort()",
                    Self.search(""), Self.search("t3"), Self.search("FAILED onerror"), Self.search("nowhere"),
                    "document.getElementById('shown').textContent",
                    // A link to a target that the search hides shows it and opens it.
                    """
                    new Promise(done => { document.querySelector('.failure .ids a').click();
                    setTimeout(() => done(document.querySelectorAll('details.target[open]').length), 100); })
                    """,
                    // The key / leads to the search; states that fail in different ways have different colours.
                    "document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true })), document.activeElement.id",
                    """
                    (() => { const tones = ['done', 'failed_clean', 'failed_dirty', 'blocked', 'unreachable', 'current', 'reverted'].map(state => {
                    const badge = document.createElement('i'); badge.className = `badge ${state}`; document.body.append(badge);
                    const tone = getComputedStyle(badge).color; badge.remove(); return tone; }); return new Set(tones).size; })()
                    """,
                    "[...document.querySelectorAll('nav a')].every(link => document.querySelector(link.hash))",
                ]
            )
            let ids = ReportFileTests.hostile
            let all = (1...6).map { "t\($0)" } + ids
            #expect(values[0] == "skein upgrade: failed")
            #expect(values[1] == [true, true, true])
            #expect(values[2] == 9)
            #expect(values[3] == ["canary", "rest"])
            #expect(values[4] == 0)
            #expect(Set(values[5].elements.compactMap(\.text)) == Set(ids))
            #expect(Set(values[6].elements.compactMap(\.text)) == Set(all))
            #expect(values[7] == ["t3"])
            #expect(values[8] == [.text(ids[0])])
            #expect(values[9] == [])
            #expect(values[10] == "0 of 9 shown")
            #expect(values[11] == 1)
            #expect(values[12] == "query")
            #expect(values[13] == 7)
            #expect(values[14] == true)
        }
    }
}
