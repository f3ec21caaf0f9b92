internal import ArgumentParser
internal import SkeinDriver
internal import SkeinEngine
internal import SkeinModel
internal import SkeinReporting
internal import SkeinRevisions

/// How a command prints a script instead of running.
struct OfflineOptions: ParsableArguments {
    @Flag(help: "Print a script for the server's own client, and connect to nothing. See --dialect.")
    var sql = false

    @Option(
        help: """
            What the script is for: postgresql, mysql, mariadb or sqlite, with a version if it matters (mysql:8.4). \
            Defaults to what --url or the project's `database` says.
            """
    )
    var dialect: String?

    @Option(help: "A word for people, which the script repeats.")
    var tag: String?

    func validate() throws {
        if dialect != nil, !sql { throw ValidationError("--dialect goes with --sql; a database tells what it is") }
        if let tag, tag.contains(where: \.isNewline) { throw ValidationError("the tag is one line") }
    }
}

/// Prints the script of `upgrade`, `downgrade` and `stamp`.
struct OfflineRun {
    let options: OfflineOptions
    let project: ProjectOptions
    let target: TargetOptions

    /// Prints the script that leads from the base, or the start of a range, to the goal.
    ///
    /// - Throws: ``CommandFailure`` with the place of what cannot be written without a database.
    func callAsFunction(_ texts: [String], for purpose: TargetPurpose) throws {
        let context = CommandContext.current
        let project = try Project(project, context)
        let history = try project.history()
        let dialect = try project.dialect(options.dialect, target)
        let (start, goals) = try ends(texts, history.graph, purpose)
        let text: String?
        do throws(TargetFailure) {
            let script = try OfflineScript(history: history, settings: settings(project), dialect: dialect)
            switch purpose {
            case .stamp: text = try script.stamp(goals, from: start, tag: options.tag)
            case .downgrade: text = try script.text(.downgrade(goals[0]), from: start, tag: options.tag)
            default: text = try script.text(.upgrade(goals[0]), from: start, tag: options.tag)
            }
        } catch {
            let place = error.error.file.map { file in "\(file):" + (error.error.line.map { "\($0):" } ?? "") + " " }
            throw CommandFailure(.data, (place ?? "") + error.error.message, hint: error.error.hint)
        }
        guard let text else {
            let names = start.isEmpty ? "the base" : start.map(\.text).sorted().joined(separator: ", ")
            throw CommandFailure(
                .data,
                "there is nothing to do between \(names) and \(goals.joined(separator: ", "))",
                hint: "a range is FROM:TO; nothing was printed"
            )
        }
        context.console.write(text)
    }

    private func settings(_ project: Project) throws(TargetFailure) -> EngineSettings {
        do {
            return try project.engineSettings()
        } catch {
            throw TargetFailure(DriverError(.deterministic, stage: .configuration, message: error.message))
        }
    }

    /// Where the script starts, and what it leads to.
    private func ends(
        _ texts: [String],
        _ graph: RevisionGraph,
        _ purpose: TargetPurpose
    ) throws(CommandFailure) -> (start: Set<RevisionID>, goals: [String]) {
        guard texts.count == 1, let colon = texts[0].firstIndex(of: ":") else {
            if purpose == .downgrade {
                throw CommandFailure(
                    .usage,
                    "downgrade --sql needs to know where the database is",
                    hint: "write FROM:TO, such as head:base"
                )
            }
            return ([], texts)
        }
        do throws(TargetError) {
            let range = try graph.resolveRange(texts[0], for: purpose)
            let second = String(texts[0][texts[0].index(after: colon)...])
            let usual = purpose == .downgrade ? "base" : "heads"
            return (Set(range.lower.revisions), [second.isEmpty ? usual : second])
        } catch {
            throw CommandFailure(.data, "\(error)")
        }
    }
}

extension Project {
    /// The dialect that was named, or the one of the database that was named; nothing is connected to.
    ///
    /// - Throws: ``CommandFailure`` with the code `usage` when neither tells.
    func dialect(_ name: String?, _ target: TargetOptions) throws(CommandFailure) -> any Dialect {
        let vendors = registry.drivers.flatMap(\.flavors).map(\.vendor)
        let known = vendors.joined(separator: ", ")
        guard let name else {
            guard let scheme = try scheme(target), let driver = registry.driver(forScheme: scheme) else {
                throw CommandFailure(
                    .usage,
                    "--sql has to know what the script is for",
                    hint: "give --dialect (\(known)), or a URL whose scheme tells"
                )
            }
            return try make(driver.flavors.first { $0.vendor == scheme } ?? driver.flavors.first, of: driver)
        }
        let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        for driver in registry.drivers {
            let flavors = driver.flavors
            let named =
                flavors.first { $0.vendor == parts[0] } ?? (driver.schemes.contains(parts[0]) ? flavors.first : nil)
            guard var flavor = named else { continue }
            if parts.count == 2 {
                guard let version = ServerVersion(parsing: parts[1]) else {
                    throw CommandFailure(.usage, "--dialect: `\(parts[1])` is no version", hint: "write mysql:8.4")
                }
                flavor.version = version
            }
            return try make(flavor, of: driver)
        }
        throw CommandFailure(
            .usage,
            "--dialect: there is no dialect called `\(parts[0])`",
            hint: "this build knows \(known)"
        )
    }

    private func make(_ flavor: Flavor?, of driver: any Driver) throws(CommandFailure) -> any Dialect {
        guard let flavor else { throw CommandFailure(.usage, "the driver \(driver.name) knows no dialect") }
        do {
            return try driver.dialect(for: flavor)
        } catch {
            throw CommandFailure(.usage, "--dialect: \(error.message)", hint: error.hint)
        }
    }
}

extension ServerVersion {
    /// Reads `15`, `8.0` or `10.11.6`.
    fileprivate init?(parsing text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...3).contains(parts.count), parts.allSatisfy({ ($0 ?? -1) >= 0 }) else { return nil }
        let numbers = parts.compactMap { $0 } + [0, 0]
        self.init(numbers[0], numbers[1], numbers[2])
    }
}
