import FoundationEssentials
import TestServers
import Testing

/// `--report FORMAT=PATH`: what is written, when, and what a report that cannot be written does to the run.
@Suite struct ReportFileTests {
    /// Ids that a fleet file may have, and that mean something to every format.
    static let hostile = ["<img/src=x/onerror=alert(1)>", "a|`b\\|*c*", "\"&amp;']]>"]

    /// A fleet of nine, of which the three with a table `notes` cannot take the revision.
    static func withFleet(
        rollout: String =
            "{ parallel: 2, waves: [{ name: canary, select: 'id in (t1, t2)' }, { name: rest, max_failures: 9 }] }",
        _ body: (Workspace) throws -> Void
    ) async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write(TourTests.notes, to: "migrations/a.yaml")
            var entries = (1...6).map { "  - { id: t\($0), url: 'sqlite:t\($0).db' }\n" }
            for (index, id) in hostile.enumerated() {
                let quoted = id.replacing("'", with: "''")
                entries.append("  - { id: '\(quoted)', url: 'sqlite:bad\(index).db', labels: { bad: \"yes\" } }\n")
                try workspace.sqlite("bad\(index).db").query("CREATE TABLE notes (other)")
            }
            let head = "version: 1\nname: test\ntargets:\n"
            let order = rollout.replacing("{ parallel", with: "{ order: [id], parallel")
            try workspace.folder.write(head + entries.joined() + "rollout: \(order)\n", to: "fleet.yaml")
            try body(workspace)
        }
    }

    private static let upgrade = ["upgrade", "head", "--fleet", "fleet.yaml", "--create", "-q"]
    private static let formats = ["json", "jsonl", "junit", "markdown", "html", "failed"]

    private static func reports(_ prefix: String = "r.") -> [String] {
        formats.flatMap { ["--report", "\($0)=\(prefix)\($0)"] }
    }

    @Test("every format tells the same of a run in which targets failed")
    func formats() async throws {
        try await Self.withFleet { workspace in
            let result = try workspace.skein(Self.upgrade + Self.reports(), exits: 2)
            #expect(result.output.contains("3 failed"))
            #expect(result.errorOutput == "")

            let document = try JSON(parsing: workspace.folder.read("r.json"))
            #expect(document["summary"]["failed"] == 3 && document["summary"]["done"] == 6)
            #expect(document["started_at"].text?.wholeMatch(of: #/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/#) != nil)
            for target in document["targets"].elements {
                let (start, end) = (target["start_ms"].number ?? -1, target["end_ms"].number ?? -1)
                #expect(start >= 0 && end - start >= target["duration_ms"].number ?? -1)
                #expect(end <= document["duration_ms"].number ?? -1)
            }
            // The second wave begins when the first has ended.
            let canary = document["targets"].elements.filter { $0["wave"] == "canary" }.compactMap {
                $0["end_ms"].number
            }
            let rest = document["targets"].elements.filter { $0["wave"] == "rest" }.compactMap { $0["start_ms"].number }
            #expect(canary.count == 2 && (canary.max() ?? .infinity) <= (rest.min() ?? -1))

            let events = try workspace.folder.read("r.jsonl").split(separator: "\n").map {
                try JSON(parsing: String($0))
            }
            #expect(events.first?["event"] == "run_started" && events.last?["event"] == "run_finished")
            #expect(events.last?["report"] == document)
            #expect(events.filter { $0["event"] == "target_finished" }.count == 9)

            #expect(
                try Set(workspace.folder.read("r.failed").split(separator: "\n").map(String.init)) == Set(Self.hostile)
            )
            let modes = try workspace.shell("stat -c %a r.*; ls -A | grep skein-")
            #expect(modes.output == String(repeating: "600\n", count: 6))
        }
    }

    @Test("JUnit is XML whose counts are right and whose names are the ids")
    func junit() async throws {
        try await Self.withFleet { workspace in
            try workspace.skein(Self.upgrade + ["--report", "junit=r.xml"], exits: 2)
            // The shape is that of the schema of Jenkins' xunit plugin, junit-10.xsd.
            let script = """
                import sys, xml.etree.ElementTree as tree
                root = tree.parse("r.xml").getroot()
                assert root.tag == "testsuites", root.tag
                def count(suite, kind): return len(suite.findall("testcase/" + kind))
                for suite in root:
                    assert suite.tag == "testsuite" and [child.tag for child in suite][0] == "properties"
                    assert set(suite.attrib) == {"name", "tests", "failures", "errors", "skipped", "time", "timestamp"}
                    assert int(suite.get("tests")) == len(suite.findall("testcase"))
                    assert int(suite.get("failures")) == count(suite, "failure")
                    assert int(suite.get("errors")) == count(suite, "error")
                    assert int(suite.get("skipped")) == count(suite, "skipped")
                    for case in suite.findall("testcase"):
                        assert set(case.attrib) == {"name", "classname", "time"} and float(case.get("time")) >= 0
                        assert len(case) <= 1
                for kind in ["tests", "failures", "errors"]:
                    assert int(root.get(kind)) == sum(int(suite.get(kind)) for suite in root)
                print("\\n".join(case.get("name") for case in root.iter("testcase") if case.find("failure") is not None))
                """
            let result = try runCommand(["python3", "-c", script], directory: workspace.folder.path)
            #expect(result.status == 0, "\(result.errorOutput)")
            #expect(Set(result.output.split(separator: "\n").map(String.init)) == Set(Self.hostile))
        }
    }

    @Test("the failed targets are run again by `--only @FILE`, and only they")
    func failed() async throws {
        try await Self.withFleet { workspace in
            try workspace.skein(Self.upgrade + ["--report", "failed=failed.txt"], exits: 2)
            for index in Self.hostile.indices { try workspace.sqlite("bad\(index).db").query("DROP TABLE notes") }
            let again = try workspace.skein(
                Self.upgrade + ["--only", "@failed.txt", "--format", "json", "--report", "failed=failed.txt"]
            )
            let targets = try JSON(parsing: again.output)["targets"].elements
            #expect(Set(targets.compactMap { $0["id"].text }) == Set(Self.hostile))
            #expect(targets.allSatisfy { $0["state"] == "done" })
            // Nothing failed any more: the file is empty, which --only takes for a mistake rather than for everything.
            #expect(try workspace.folder.read("failed.txt") == "")
            let none = try workspace.skein(Self.upgrade + ["--only", "@failed.txt"], exits: 78)
            #expect(none.errorOutput.contains("failed.txt: the file names no target"))
        }
    }

    @Test("a report on standard output takes the place of the result")
    func standardOutput() async throws {
        try await Self.withFleet { workspace in
            let markdown = try workspace.skein(Self.upgrade + ["--report", "markdown=-"], exits: 2)
            #expect(markdown.output.hasPrefix("### skein upgrade: failed\n"))
            let name = "<code>a&#124;&#96;b&#92;&#124;&#42;c&#42;</code>"
            #expect(markdown.output.contains("| \(name) | failed, rolled back |"))
            #expect(!markdown.output.contains("0 unreachable"))
            let events = try workspace.skein(Self.upgrade + ["--report", "jsonl=-"], exits: 2)
            #expect(
                events.output.split(separator: "\n").allSatisfy { $0.hasPrefix("{\"event\":\"") && $0.hasSuffix("}") }
            )
        }
    }

    @Test("a named pipe gets the report, whole", arguments: ["json", "jsonl"])
    func pipe(_ format: String) async throws {
        try await Self.withFleet { workspace in
            let result = try workspace.shell(
                """
                mkfifo pipe
                cat pipe > read &
                # Until `cat` has got as far as opening it, nobody reads from it, and that is refused.
                for try in 1 2 3 4 5 6 7 8 9; do
                    "$SKEIN" upgrade head --fleet fleet.yaml --create -q --only t1 --report \(format)=pipe \
                        --report json=file
                    code=$?
                    [ $code = 73 ] || break
                    sleep 0.1
                done
                wait
                exit $code
                """
            )
            #expect(result.status == 0, "\(result.errorOutput)")
            let read = try workspace.folder.read("read")
            let last = read.split(separator: "\n").last.map(String.init) ?? ""
            let report = try format == "json" ? JSON(parsing: read) : JSON(parsing: last)["report"]
            #expect(try report == JSON(parsing: workspace.folder.read("file")))
        }
    }

    @Test("a plan can be reported too")
    func plan() async throws {
        try await Self.withFleet { workspace in
            try workspace.skein(Self.upgrade + ["--only", "t1,t2", "--report", "html=r.html"])
            try workspace.skein(["downgrade", "base", "--fleet", "fleet.yaml", "-q", "--only", "t1"])
            let plan = ["plan", "--fleet", "fleet.yaml", "--only", "t1,t2"]
            let result = try workspace.skein(plan + ["--report", "markdown=-", "--report", "html=r.html"], exits: 1)
            #expect(result.output.hasPrefix("### skein plan: planned\n\n1 current, 1 planned in "))
            #expect(try workspace.folder.read("r.html").contains("<h2>What would run</h2>"))
        }
    }

    // MARK: What cannot be written

    @Test(
        "a report that cannot be made is refused before anything is touched",
        arguments: [
            ("html=none/r.html", "the report none/r.html cannot be written: No such file or directory"),
            ("json=folder", "the report folder cannot be written: Is a directory"),
            ("jsonl=link", "the report link cannot be written: it is a link"),
            ("junit=dangling", "the report dangling cannot be written: it is a link"),
            ("markdown=fifo", "the report fifo cannot be written: No such device or address"),
            ("failed=t1.db/x", "the report t1.db/x cannot be written: Not a directory"),
        ]
    )
    func refused(_ request: String, _ words: String) async throws {
        try await Self.withFleet { workspace in
            _ = try workspace.shell(
                "mkdir folder; echo kept > file; ln -s file link; ln -s gone dangling; mkfifo fifo; > t1.db"
            )
            let before = try workspace.contents()
            let result = try workspace.skein(
                Self.upgrade + ["--report", request, "--report", "json=r.json"],
                exits: 73
            )
            #expect(result.errorOutput.hasPrefix("skein: \(words)\n"), "\(result.errorOutput)")
            #expect(result.output == "")
            #expect(try workspace.contents() == before)
        }
    }

    @Test("a full disk hides nothing: the result is printed, the failure told, and the run's exit code kept")
    func fullDisk() async throws {
        try await Self.withFleet { workspace in
            for format in Self.formats {
                let report = ["--report", "\(format)=/dev/full"]
                // The file of failed targets is empty where nothing failed, and that fits on any disk.
                if format != "failed" {
                    let good = try workspace.skein(Self.upgrade + ["--only", "t1"] + report, exits: 73)
                    #expect(good.output.contains("0 failed, 0 unreachable"))
                    let words = "skein: the report /dev/full cannot be written: No space left on device\n"
                    #expect(good.errorOutput == words)
                }
                let bad = try workspace.skein(Self.upgrade + report + ["--report", "json=\(format).json"], exits: 2)
                #expect(bad.output.contains("3 failed"))
                #expect(bad.errorOutput.contains("/dev/full"))
                // One that fails keeps none of the others from being written.
                #expect(try JSON(parsing: workspace.folder.read("\(format).json"))["state"] == "failed")
            }
        }
    }

    @Test("a report that was there is replaced whole, and kept when the new one cannot be written")
    func replaced() async throws {
        try await Self.withFleet { workspace in
            try workspace.folder.write("old", to: "r.json")
            try workspace.skein(Self.upgrade + ["--only", "t1", "--report", "json=r.json"])
            let first = try workspace.folder.read("r.json")
            #expect(first.hasPrefix("{\n"))
            let fleet = try workspace.folder.read("fleet.yaml")
            try workspace.folder.write("ledger: none\n" + fleet, to: "fleet.yaml")
            // No file may be larger than 1 KB: the report's disk is full, the databases were made before.
            let result = try workspace.shell(
                """
                trap '' XFSZ; ulimit -f 1
                "$SKEIN" upgrade head --fleet fleet.yaml --only t1 -q --report html=r.json
                """
            )
            #expect(result.status == 73, "\(result.errorOutput)")
            #expect(result.errorOutput.contains("the report r.json cannot be written: File too large"))
            #expect(try workspace.folder.read("r.json") == first)
            #expect(try workspace.shell("ls | grep skein-").output == "")
        }
    }

    @Test(
        "wrong requests are wrong usage",
        arguments: [
            ["--report", "report.html"], ["--report", "pdf=x"], ["--report", "html="],
            ["--report", "json=x", "--report", "html=x"], ["--report", "json=x", "--sql"],
        ]
    )
    func usage(_ arguments: [String]) async throws {
        try await Self.withFleet { workspace in
            let before = try workspace.contents()
            let result = try workspace.skein(["upgrade", "head", "--fleet", "fleet.yaml"] + arguments, exits: 64)
            #expect(result.errorOutput.contains("--report"))
            #expect(try workspace.contents() == before)
        }
    }

    // MARK: Runs that do not come to their end

    @Test("a halted run leaves its reports, with what was not started")
    func halted() async throws {
        try await Self.withFleet(rollout: "{ parallel: 1, waves: [{ name: bad, select: bad=yes }, { name: rest }] }") {
            workspace in
            try workspace.skein(Self.upgrade + Self.reports(), exits: 3)
            #expect(try JSON(parsing: workspace.folder.read("r.json"))["state"] == "halted")
            #expect(try workspace.folder.read("r.junit").matches(of: #/<skipped message="not started"/#).count == 8)
            #expect(try workspace.folder.read("r.failed").split(separator: "\n").count == 1)
            #expect(try workspace.folder.read("r.html").contains("halted"))
        }
    }

    @Test("events come while the run goes on, and an interrupted run leaves its reports")
    func interrupted() async throws {
        try await Workspace.with { workspace in
            try await workspace.withDatabases(sqlite: 200) { databases in
                try workspace.writeFleet(databases, rollout: "parallel: 2", "order: [id]")
                let result = try workspace.shell(
                    """
                    set -m
                    "$SKEIN" upgrade head --fleet fleet.yaml --migrations '\(SampleHistory.folder)' --create -q \
                        \(Self.reports().joined(separator: " ")) > out 2> log &
                    until grep -q target_finished r.jsonl 2> /dev/null; do sleep 0.01; done
                    ls r.html 2> /dev/null
                    kill -INT $!
                    wait $!
                    """
                )
                #expect(result.status == 130, "\(result.errorOutput)")
                #expect(result.output == "")
                let document = try JSON(parsing: workspace.folder.read("r.json"))
                #expect(document["state"] == "interrupted" && (document["summary"]["pending"].number ?? 0) > 0)
                let last = try workspace.folder.read("r.jsonl").split(separator: "\n").last.map(String.init) ?? ""
                #expect(try JSON(parsing: last)["report"] == document)
                #expect(try workspace.folder.read("r.html").hasSuffix("</html>\n"))
            }
        }
    }
}
