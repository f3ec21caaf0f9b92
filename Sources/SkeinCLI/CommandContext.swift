internal import SkeinDriver
internal import SkeinReporting
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What a command finds around it. Bound to the task that runs the command, so that nothing is global.
struct CommandContext: Sendable {
    /// The drivers of this build.
    var registry: DriverRegistry
    /// The process's environment.
    var environment: [String: String]
    /// Where output goes.
    var console: Console
    /// What lives until the process ends.
    let lasting = LastingValues()

    @TaskLocal static var current = CommandContext(
        registry: DriverRegistry([]),
        environment: [:],
        console: Console(environment: [:])
    )
}

/// Values that are not torn down piece by piece just before the system takes everything back: a plan of thousands of
/// revisions takes a good part of its time for that.
final class LastingValues: Sendable {
    private let values = Mutex<[any Sendable]>([])

    /// Keeps `value` until the process ends.
    func keep(_ value: any Sendable) { values.withLock { $0.append(value) } }
}

/// Standard output for results, standard error for progress and messages.
struct Console: Sendable {
    /// How text on standard output looks.
    var style: TextStyle
    /// How text on standard error looks.
    var errorStyle: TextStyle
    /// Whether standard error is a terminal, so that progress may move on it.
    var isLive: Bool

    /// The console of this process. `NO_COLOR` (no-color.org) and `TERM=dumb` are honoured.
    init(environment: [String: String]) {
        let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false || environment["TERM"] == "dumb"
        isLive = isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
        style = Self.style(STDOUT_FILENO, isPlain: isPlain, environment)
        errorStyle = Self.style(STDERR_FILENO, isPlain: isPlain, environment)
    }

    /// How large the terminal that standard error goes to is now; nil where it is none, or does not say.
    static var errorSize: TerminalSize? { size(of: STDERR_FILENO) }

    private static func size(of descriptor: Int32) -> TerminalSize? {
        var size = winsize()
        guard isatty(descriptor) == 1, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return nil
        }
        return TerminalSize(columns: Int(size.ws_col), rows: size.ws_row > 0 ? Int(size.ws_row) : 24)
    }

    private static func style(_ descriptor: Int32, isPlain: Bool, _ environment: [String: String]) -> TextStyle {
        let isTerminal = isatty(descriptor) == 1
        // A file or a pipe has no width, and cutting what a script may read would lose it.
        let width = size(of: descriptor)?.columns ?? environment["COLUMNS"].flatMap { Int($0) } ?? .max
        let locale = environment["LC_ALL"] ?? environment["LC_CTYPE"] ?? environment["LANG"] ?? ""
        let isUnicode = locale.uppercased().contains("UTF")
        return TextStyle(colour: isTerminal && !isPlain, width: width, unicode: isUnicode)
    }

    /// Writes to standard output.
    ///
    /// A run is not undone because its result cannot be written: that is told, and the exit code stays the run's.
    func write(_ text: String) {
        guard let error = Self.write(text, to: STDOUT_FILENO) else { return }
        writeError("skein: the result could not be written: \(String(cString: strerror(error)))\n")
    }

    /// Writes to standard error.
    func writeError(_ text: String) { _ = Self.write(text, to: STDERR_FILENO) }

    /// Writes everything, or gives up quietly when the reader has gone: results do not depend on who listens.
    ///
    /// - Returns: what else kept it from writing, as an `errno`.
    private static func write(_ text: String, to descriptor: Int32) -> Int32? {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 {
                if errno == EINTR || errno == EAGAIN { continue }
                return errno == EPIPE ? nil : errno
            }
            bytes = bytes.dropFirst(written)
        }
        return nil
    }
}

/// The environment of this process.
func processEnvironment() -> [String: String] {
    var result: [String: String] = [:]
    var position = environ
    while let entry = position.pointee {
        let text = String(cString: entry)
        if let equals = text.firstIndex(of: "=") {
            result[String(text[..<equals])] = String(text[text.index(after: equals)...])
        }
        position += 1
    }
    return result
}
