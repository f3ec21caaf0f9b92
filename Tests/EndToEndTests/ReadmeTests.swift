import FoundationEssentials
import TestServers
import Testing

/// Runs what the README shows and compares what it prints: all but times, dates and folders has to be the same.
@Suite("The README", .serialized)
struct ReadmeTests {
    /// The root of the repository.
    static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

    @Test("its five minutes are what a new user sees")
    func tour() throws {
        try withTemporaryDirectory { folder in
            var directory = folder.path
            let steps = try Self.steps("tour")
            #expect(steps.count > 10)
            for step in steps {
                let result = try Self.bash(step.command + "\npwd > \(folder.path)/.where", in: directory)
                directory = try folder.read(".where").trimmingLineEnd
                let printed = result.output.replacing(folder.path, with: "/home/you")
                #expect(Self.normalized(printed) == Self.normalized(step.output), "after: \(step.command)")
            }
        }
    }

    @Test("its demo is what `make demo` prints")
    func demo() throws {
        try withTemporaryDirectory { folder in
            for part in ["fleets", "migrations"] {
                _ = try runCommand(["/bin/cp", "-R", "\(Self.root)/\(part)", folder.path])
            }
            let result = try Self.bash("bash fleets/demo.sh", in: folder.path)
            #expect(result.status == 0, "\(result.errorOutput)")
            let printed = Self.normalized(result.output)
            let steps = try Self.steps("demo")
            #expect(steps.count == 2)
            for step in steps {
                #expect(printed.contains(Self.normalized("$ \(step.command)\n\(step.output)")))
            }
            #expect(printed.contains("100 done, 0 current, 0 failed"))
        }
    }

    @Test(
        "docs/graph.md, docs/connections.md, docs/reports.md and docs/status.md are what their commands print",
        arguments: ["graph", "connections", "reports", "status"]
    )
    func pages(_ name: String) throws {
        try withTemporaryDirectory { folder in
            var directory = folder.path
            let steps = try Self.steps(name, of: "docs/\(name).md")
            #expect(steps.count > 8)
            // What a later line uses has to be said again, since each step is a shell of its own.
            let functions = steps.map(\.command).filter { $0.hasPrefix("revision()") }.joined(separator: "\n")
            for step in steps {
                let script = "exec 2>&1\n\(functions)\n\(step.command)\npwd > \(folder.path)/.where"
                let result = try Self.bash(script, in: directory)
                directory = try folder.read(".where").trimmingLineEnd
                let printed = result.output.replacing(folder.path, with: "/home/you")
                #expect(Self.normalized(printed) == Self.normalized(step.output), "after: \(step.command)")
            }
        }
    }

    private struct Step {
        var command: String
        var output: String
    }

    /// The commands of the blocks that follow `<!-- name -->`, each with what the document says it prints.
    private static func steps(_ name: String, of file: String = "README.md") throws -> [Step] {
        let data = try Data(contentsOf: URL(filePath: "\(root)/\(file)"))
        let text = String(decoding: data, as: UTF8.self)
        var steps: [Step] = []
        for block in text.split(separator: "<!-- \(name) -->\n```console\n").dropFirst() {
            var lines = block.prefix(upTo: block.firstRange(of: "```")?.lowerBound ?? block.endIndex)
                .split(separator: "\n", omittingEmptySubsequences: false)[...]
            while let line = lines.popFirst() {
                guard line.hasPrefix("$ ") else {
                    if !steps.isEmpty { steps[steps.count - 1].output += line + "\n" }
                    continue
                }
                var command = String(line.dropFirst(2))
                if command.hasSuffix("<<'END'") {
                    while let text = lines.popFirst() {
                        command += "\n" + text
                        if text == "END" { break }
                    }
                }
                steps.append(Step(command: command, output: ""))
            }
        }
        return steps
    }

    private static func bash(_ script: String, in directory: String) throws -> CommandResult {
        let skein = try skeinBinary()
        var environment = currentEnvironment()
        environment["SKEIN"] = skein
        environment["COLUMNS"] = nil
        environment["LANG"] = "C.UTF-8"
        environment["LC_ALL"] = nil
        environment["NO_COLOR"] = "1"
        return try runCommand(
            ["/bin/bash", "-c", "skein() { \"$SKEIN\" \"$@\"; }\n\(script)"],
            environment: environment,
            directory: directory
        )
    }

    /// `text` without what differs from run to run or with every edit of a revision: times, dates in file names, plan
    /// hashes, escape sequences, runs of spaces.
    private static func normalized(_ text: String) -> String {
        var result = text.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
        result = result.replacing(#/[0-9.]+ (ms|s)\b/#, with: "TIME")
        result = result.replacing(#/[0-9-]{10}T[0-9:]{8}(\.[0-9]{3}Z)?/#, with: "WHEN")
        result = result.replacing(#/(_ms":|time=")[0-9.]+/#) { "\($0.output.1)TIME" }
        result = result.replacing(#/[0-9]{8}_/#, with: "DATE_")
        result = result.replacing(#/sha256:[0-9a-f]+/#, with: "HASH")
        result = result.replacing(#/(rollout(?:":"| `|" value="))[0-9a-f]{12}/#) { "\($0.output.1)ID" }
        result = result.replacing(#/ +/#, with: " ")
        return result.split(separator: "\n").map { $0.hasSuffix(" ") ? $0.dropLast() : $0 }.joined(separator: "\n")
    }
}

extension String {
    fileprivate var trimmingLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
