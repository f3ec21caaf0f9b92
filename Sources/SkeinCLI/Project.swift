internal import Logging
internal import SkeinDocument
internal import SkeinDriver
internal import SkeinEngine
internal import SkeinFleet
internal import SkeinModel
internal import SkeinRevisions
internal import SkeinSQL

/// The project that a command works in: its file, its revisions and its targets, each read when it is needed.
struct Project {
    /// The project file, or its defaults.
    let file: ProjectFile
    private let options: ProjectOptions
    private let context: CommandContext

    /// Reads the project file.
    ///
    /// - Throws: ``CommandFailure`` with the code `configuration`.
    init(_ options: ProjectOptions, _ context: CommandContext) throws(CommandFailure) {
        self.options = options
        self.context = context
        do {
            file = try ProjectFile.load(path: options.config, environment: context.environment)
        } catch {
            throw CommandFailure(.configuration, "\(error)")
        }
    }

    /// The folders of revisions.
    var migrations: [String] { options.migrations.isEmpty ? file.migrations : options.migrations }

    /// Reads the revisions.
    ///
    /// - Throws: ``CommandFailure`` with the code `data` and every fault.
    func history() throws(CommandFailure) -> History {
        do {
            return try RevisionDirectory.load(migrations)
        } catch {
            throw CommandFailure(.data, error.description)
        }
    }

    /// What the engine has to know.
    func engineSettings(isVerbose: Bool = false, allowsEdited: Bool = false) throws(CommandFailure) -> EngineSettings {
        var versionTable = file.versionTable
        if let name = options.versionTable {
            do {
                versionTable = TableName(try Identifier(name))
            } catch {
                throw CommandFailure(.usage, "--version-table: \(error)")
            }
        }
        let naming = NamingConvention.Kind.allCases.reduce(into: NamingConvention.standard) { naming, kind in
            if let template = file.naming[kind.rawValue] { naming.templates[kind] = template }
        }
        var generator = SystemRandomNumberGenerator()
        var logger = Logger(label: "skein") { label -> any LogHandler in
            isVerbose ? StreamLogHandler.standardError(label: label) : SwiftLogNoOpLogHandler()
        }
        logger.logLevel = .debug
        return EngineSettings(
            versionTable: versionTable,
            journalTable: file.journalTable,
            naming: naming,
            actor: Actor.current(context.environment),
            toolVersion: Skein.version,
            run: RunID.random(using: &generator),
            allowsEdited: allowsEdited,
            transaction: file.transaction,
            logger: logger
        )
    }

    /// The targets that a command is for, with their passwords.
    ///
    /// - Throws: ``CommandFailure`` with the code `usage` or `configuration`.
    func fleet(_ target: TargetOptions) async throws(CommandFailure) -> Fleet {
        let fleet = try await fleetWithoutPasswords(target)
        do {
            return try await fleet.withPasswords()
        } catch {
            throw CommandFailure(.configuration, "\(error)")
        }
    }

    /// The targets that a command is for, to be looked at and not connected to.
    ///
    /// - Throws: ``CommandFailure`` with the code `usage` or `configuration`.
    func fleetWithoutPasswords(_ target: TargetOptions) async throws(CommandFailure) -> Fleet {
        do {
            let fleet: Fleet
            if let url = try url(target) {
                fleet = try Fleet(single: url, drivers: context.registry).withFewRetries
            } else if target.fleet == nil, let url = file.database {
                fleet = try Fleet(
                    single: url.reveal(),
                    relativeTo: file.folder,
                    password: file.databasePassword,
                    drivers: context.registry
                ).withFewRetries
            } else if let path = target.fleet ?? file.fleet {
                fleet = try await FleetFile.load(path, environment: file.environment, drivers: context.registry)
                    .discovered()
            } else {
                throw CommandFailure(
                    .usage,
                    "no database was named",
                    hint: "give --url or --fleet, or set `database` or `fleet` in skein.yaml"
                )
            }
            return try TargetFilter(select: target.select, only: target.only).apply(to: fleet)
        } catch let failure as CommandFailure {
            throw failure
        } catch let error as DriverError {
            throw CommandFailure(.configuration, error.message, hint: error.hint)
        } catch {
            throw CommandFailure(.configuration, "\(error)")
        }
    }

    /// The ledger of a fleet's rollouts: where its file says, else beside the project; nil where there is none.
    ///
    /// - Throws: ``CommandFailure`` when there can be none.
    func ledger(_ fleet: Fleet) throws(CommandFailure) -> Ledger? {
        switch fleet.ledger {
        case .none?: return nil
        case .database(let database)?:
            return Ledger(
                driver: database.driver,
                endpoint: database.endpoint,
                createsDatabase: database.endpoint.path != nil
            )
        case nil: break
        }
        do throws(LedgerError) {
            return try LedgerPlace.beside(file.folder, drivers: context.registry)
        } catch {
            throw CommandFailure(error)
        }
    }

    /// The ledger that a fleet file names, without asking for the fleet's targets, and the fleet's name.
    ///
    /// - Parameter path: the fleet file; the project's for nil. Without either, the name is nil.
    func ledger(fleetFile path: String?) async throws(CommandFailure) -> (ledger: Ledger?, fleet: String?) {
        guard let path = path ?? file.fleet else {
            return (try ledger(Fleet(name: "", targets: [])), nil)
        }
        do {
            let draft = try FleetFile.load(path, environment: file.environment, drivers: context.registry)
            let fleet = try await draft.withoutTargets().withPasswords()
            return (try ledger(fleet), fleet.name)
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure(.configuration, "\(error)")
        }
    }

    /// The drivers of this build.
    var registry: DriverRegistry { context.registry }

    /// The scheme of the single database that is meant, if there is one.
    func scheme(_ target: TargetOptions) throws(CommandFailure) -> String? {
        let usual = target.fleet == nil ? file.database?.reveal() : nil
        guard let text = try url(target) ?? usual else { return nil }
        return (try? ConnectionURL(text))?.scheme
    }

    /// The single database that was named, if one was.
    private func url(_ target: TargetOptions) throws(CommandFailure) -> String? {
        guard let given = target.url else { return nil }
        if given.hasPrefix("env:") {
            let name = String(given.dropFirst(4))
            guard let value = context.environment[name], !value.isEmpty else {
                throw CommandFailure(.configuration, "the environment variable \(name) is not set")
            }
            return value
        }
        // `${NAME}`, which the shell has left alone, keeps a password out of the arguments; one beside it does not.
        let mark = "\u{FFFC}"
        let written = given.replacing(#/\$\{[^}]*\}/#, with: mark)
        if let parsed = try? ConnectionURL(written), parsed.hasPassword(besides: mark) {
            throw CommandFailure(
                .usage,
                "a password on the command line can be read by everybody on this machine",
                hint: """
                    put the URL into an environment variable and give --url env:NAME, \
                    or see docs/connections.md for password_file, password_command and the files of psql and mysql
                    """
            )
        }
        do {
            return try file.environment.expand(given, at: SourcePosition(file: "--url", line: 1, column: 1))
        } catch {
            throw CommandFailure(.usage, "--url: \(error.message)", hint: error.hint)
        }
    }
}

extension ConnectionURL {
    /// Whether the URL has a password that is not `mark` alone.
    fileprivate func hasPassword(besides mark: String) -> Bool {
        let stated = password?.reveal() ?? parameters.first { $0.key == "password" }?.value
        return stated.map { $0 != mark } ?? false
    }
}

extension Fleet {
    /// The fleet with the patience of somebody who waits for one database: seconds, where an unattended rollout spends
    /// minutes on a target that cannot be reached.
    fileprivate var withFewRetries: Fleet {
        var fleet = self
        fleet.defaults.retry.attempts = 3
        return fleet
    }
}
