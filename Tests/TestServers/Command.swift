#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// How a command ended and what it wrote.
public struct CommandResult: Sendable {
    /// The exit code; 128 + the signal's number when a signal ended it.
    public let status: Int
    /// What it wrote to its standard output; bytes that are not UTF-8 are replaced.
    public let output: String
    /// What it wrote to its standard error.
    public let errorOutput: String

    /// The end of a command that had nothing to say.
    public static let success = CommandResult(status: 0, output: "", errorOutput: "")
}

/// Why a command gave no result.
public struct CommandFailed: Error, CustomStringConvertible {
    /// The command, how it ended and what it said.
    public let description: String
}

/// Runs a program, without a shell, and waits for its end.
///
/// Its input and outputs are files, so a long output cannot block it, nor a process it leaves behind the caller.
///
/// - Parameters:
///   - arguments: the program, looked for on the PATH unless it has a slash, and its arguments.
///   - environment: the whole environment; `nil` is that of the tests. See `currentEnvironment()`.
///   - input: its standard input; `nil` is an empty one.
///   - directory: the folder it starts in; `nil` is that of the tests.
///   - timeout: it is killed after that long.
/// - Throws: `CommandFailed` when it cannot be started or does not end in time. Any exit code is a result.
public func runCommand(
    _ arguments: [String],
    environment: [String: String]? = nil,
    input: String? = nil,
    directory: String? = nil,
    timeout: Duration = .seconds(120)
) throws -> CommandResult {
    try startCommand(arguments, environment: environment, input: input, directory: directory).result(timeout)
}

/// A program that was started and may still be running.
public struct RunningCommand: Sendable {
    /// Its process.
    public let process: Int32
    private let name: String
    private let files: [CInt]

    fileprivate init(process: Int32, name: String, files: [CInt]) {
        self.process = process
        self.name = name
        self.files = files
    }

    /// Sends it a signal. Only before ``result(_:)``, which is when its number becomes free.
    public func signal(_ number: Int32) { kill(process, number) }

    /// Waits for its end; to be called once.
    ///
    /// - Parameter timeout: it is killed after that long.
    /// - Throws: `CommandFailed` when it does not end in time. Any exit code is a result.
    public func result(_ timeout: Duration = .seconds(120)) throws -> CommandResult {
        defer { files.forEach { close($0) } }
        guard let status = wait(for: process, timeout) else {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
            let said = readAll(files[1]) + readAll(files[2])
            throw CommandFailed(
                description: "\(name): killed, because it had not ended after \(timeout). It said: \(said)"
            )
        }
        return CommandResult(status: status, output: readAll(files[1]), errorOutput: readAll(files[2]))
    }
}

/// Starts a program, without a shell. What it is given and what it writes is as with ``runCommand(_:environment:input:directory:timeout:)``.
///
/// - Throws: `CommandFailed` when it cannot be started.
public func startCommand(
    _ arguments: [String],
    environment: [String: String]? = nil,
    input: String? = nil,
    directory: String? = nil
) throws -> RunningCommand {
    let name = arguments.joined(separator: " ")
    func failed(_ what: String, _ code: CInt) -> CommandFailed {
        CommandFailed(description: "\(name): \(what): \(String(cString: strerror(code)))")
    }

    var files: [CInt] = []
    var isStarted = false
    defer { if !isStarted { files.forEach { close($0) } } }
    for _ in 0..<3 {
        guard let file = anonymousFile() else { throw failed("no temporary file", errno) }
        files.append(file)
    }
    writeAll(Array((input ?? "").utf8), to: files[0])
    lseek(files[0], 0, SEEK_SET)

    #if canImport(Glibc)
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
    #else
        var actions: posix_spawn_file_actions_t?
        var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, file) in files.enumerated() { posix_spawn_file_actions_adddup2(&actions, file, CInt(number)) }

    // The signals as a shell would hand them over, whatever the test runner has made of its own.
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var reset = none
    for signal in [SIGPIPE, SIGINT, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&reset, signal) }
    posix_spawnattr_setsigdefault(&attributes, &reset)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))

    // glibc shows its addchdir_np to GNU C only.
    let arguments = (directory.map { ["env", "-C", $0] } ?? []) + arguments
    let argumentList = arguments.map { strdup($0) } + [nil]
    let environmentList = (environment ?? currentEnvironment()).map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argumentList + environmentList).forEach { free($0) } }
    var process = pid_t()
    let code = posix_spawnp(&process, arguments[0], &actions, &attributes, argumentList, environmentList)
    guard code == 0 else { throw failed("cannot be started", code) }

    isStarted = true
    return RunningCommand(process: process, name: name, files: files)
}

/// The environment of the tests.
public func currentEnvironment() -> [String: String] {
    var result: [String: String] = [:]
    var entry = environ
    while let pointer = entry.pointee {
        let parts = String(cString: pointer).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        if parts.count == 2 { result[String(parts[0])] = String(parts[1]) }
        entry += 1
    }
    return result
}

func environmentVariable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
}

/// The output of a database's command line client, without the newline at its end.
func outputOfClient(_ command: [String], input: String) throws -> String {
    let result = try runCommand(command, input: input)
    guard result.status == 0 else {
        let said = result.errorOutput.isEmpty ? result.output : result.errorOutput
        throw CommandFailed(description: "\(command[0]) ended with \(result.status): \(said)\nSQL: \(input)")
    }
    return result.output.hasSuffix("\n") ? String(result.output.dropLast()) : result.output
}

/// The exit status of a process, 128 + n after signal n; `nil` if it is still running after `timeout`.
private func wait(for process: pid_t, _ timeout: Duration) -> Int? {
    let deadline = ContinuousClock.now + timeout
    var pause: UInt32 = 200
    var status: CInt = 0
    while true {
        let ended = waitpid(process, &status, WNOHANG)
        if ended == process {
            let signal = Int(status & 0x7f)
            return signal == 0 ? Int(status >> 8) & 0xff : 128 + signal
        }
        if ContinuousClock.now > deadline { return nil }
        usleep(pause)
        pause = min(pause * 2, 5_000)
    }
}

/// A file without a name, for this process and those that are handed it.
private func anonymousFile() -> CInt? {
    var template = Array("\(temporaryFolder())/command-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { return nil }
    unlink(template)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    return file
}
