import FoundationEssentials
import TestServers
import Testing

/// docs/ci.md: its pipelines are held against the schemas of GitHub and GitLab, and what they run is run.
@Suite(.serialized) struct PipelineTests {
    private static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    private static let packages = ["check-jsonschema==0.39.0", "PyYAML==6.0.4"]

    /// The YAML blocks of the page.
    private static func pipelines() throws -> [String] {
        let text = String(decoding: try Data(contentsOf: URL(filePath: "\(root)/docs/ci.md")), as: UTF8.self)
        return text.split(separator: "```yaml\n").dropFirst().map { block in
            String(block[..<(block.firstRange(of: "```")?.lowerBound ?? block.endIndex)])
        }
    }

    @Test("GitHub's and GitLab's own schemas take them, and no misspelled key", .timeLimit(.minutes(3)))
    func schemas() async throws {
        try await Workspace.with { workspace in
            let pipelines = try Self.pipelines()
            try #require(pipelines.count == 2)
            let checker = try PythonPackages("pipelines", Self.packages)
            let kinds = [("github-workflows", "strategy:"), ("gitlab-ci", "artifacts:")]
            for (pipeline, (schema, key)) in zip(pipelines, kinds) {
                try workspace.folder.write(pipeline, to: "good.yaml")
                try workspace.folder.write(pipeline.replacing(key, with: "x\(key)"), to: "bad.yaml")
                let script = "import sys; from check_jsonschema import main; main(sys.argv[1:])"
                let good = try checker.run(script, "--builtin-schema", "vendor.\(schema)", "good.yaml", in: workspace)
                #expect(good.status == 0, "\(good.output)")
                let bad = try checker.run(script, "--builtin-schema", "vendor.\(schema)", "bad.yaml", in: workspace)
                #expect(bad.status == 1, "\(bad.output)")
            }
        }
    }

    /// Prints the scripts of a pipeline, each after a line with `----`.
    private static let scripts = """
        import sys, yaml
        document = yaml.load(open("pipeline.yaml"), yaml.BaseLoader)
        if "jobs" in document:
            scripts = [step["run"] for job in document["jobs"].values() for step in job["steps"] if "run" in step]
        else:
            scripts = ["\\n".join(job["script"]) for job in document.values() if "script" in job]
        for script in scripts:
            print("----\\n" + script)
        """

    @Test("what they run works, and leaves the reports that they keep", .timeLimit(.minutes(3)))
    func run() async throws {
        for pipeline in try Self.pipelines() {
            try await Workspace.with { workspace in
                try workspace.folder.write(TourTests.notes, to: "migrations/a.yaml")
                try workspace.folder.write(
                    "version: 1\ntargets: [ { range: \"1..3\", id: \"t{n}\", url: \"sqlite:t{n}.db\" } ]\n",
                    to: "fleets/production.yaml"
                )
                try workspace.shell("for n in 1 2 3; do sqlite3 fleets/t$n.db 'CREATE TABLE kept (id)'; done")
                    .expectSuccess()
                try workspace.folder.write(pipeline, to: "pipeline.yaml")
                let printed = try PythonPackages("pipelines", Self.packages).run(Self.scripts, in: workspace)
                try #require(printed.status == 0, "\(printed.errorOutput)")
                let scripts = printed.output.split(separator: "----\n").map(String.init)
                #expect(scripts.count >= 2 && scripts.allSatisfy { $0.contains("skein ") })
                let summary = ["GITHUB_STEP_SUMMARY": workspace.folder.path("summary.md")]
                for (index, script) in scripts.enumerated() {
                    let result = try workspace.shell(
                        "set -e\nskein() { \"$SKEIN\" \"$@\"; }\n\(script)",
                        environment: summary
                    )
                    // GitLab is told which exit code of the plan is no failure.
                    let isPlan = script.contains("skein plan") && !script.contains("code=")
                    #expect(result.status == (isPlan ? 1 : 0), "script \(index + 1): \(result.errorOutput)")
                }
                #expect(try workspace.folder.read("reports/run.html").contains("skein upgrade: succeeded"))
                #expect(try workspace.folder.read("reports/run.xml").contains("tests=\"3\" failures=\"0\""))
                #expect(try workspace.folder.read("reports/failed.txt") == "")
                if pipeline.contains("GITHUB_STEP_SUMMARY") {
                    #expect(try workspace.folder.read("summary.md").hasPrefix("### skein upgrade: succeeded"))
                }
            }
        }
    }
}
