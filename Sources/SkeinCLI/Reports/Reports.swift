internal import SkeinFleet
internal import SkeinReporting
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The reports that a run was asked for, from its beginning to its end.
struct Reports: Sendable {
    private let requests: [ReportRequest]
    private let streams: [EventStream]
    /// Pipes and devices, which are open from the beginning, by path.
    private let opened: [String: Int32]

    /// Refuses reports that cannot be written, before anything is touched.
    ///
    /// - Throws: ``CommandFailure`` with the code `cannotCreate`.
    static func check(_ requests: [ReportRequest]) throws(CommandFailure) {
        for request in requests where !request.isStandardOutput { try ReportFile.check(request.path) }
    }

    /// Opens those that grow while the run goes on, and what is no file.
    ///
    /// - Throws: as ``check(_:)``.
    init(_ requests: [ReportRequest], _ fleet: Fleet) throws(CommandFailure) {
        self.requests = requests
        var streams: [EventStream] = []
        var opened: [String: Int32] = [:]
        for request in requests {
            if request.format.grows {
                let descriptor = request.isStandardOutput ? STDOUT_FILENO : try ReportFile.open(request.path)
                streams.append(EventStream(request, descriptor, fleet))
            } else {
                let descriptor = request.isStandardOutput ? STDOUT_FILENO : try ReportFile.openIfStream(request.path)
                opened[request.path] = descriptor
            }
        }
        self.streams = streams
        self.opened = opened
    }

    /// Whether one of them is printed instead of the result.
    var takeStandardOutput: Bool { requests.contains(where: \.isStandardOutput) }

    /// Passes what a run tells to the reports that grow, and to `reporter`.
    func following(_ reporter: any Reporter) -> any Reporter {
        streams.isEmpty ? reporter : Tee(reporters: [reporter] + streams.map(\.reporter))
    }

    /// Writes those that are written at the end. One that cannot be written keeps none of the others from it.
    ///
    /// - Returns: what could not be written, and why.
    func finish(_ report: RunReport) -> [CommandFailure] {
        var failures = streams.compactMap { $0.finish() }
        for request in requests {
            do {
                guard let text = try request.render(report) else { continue }
                if let descriptor = opened[request.path] {
                    defer { if descriptor != STDOUT_FILENO { close(descriptor) } }
                    guard NewFile.write(Array(text.utf8), to: descriptor) else {
                        throw ReportFile.failure(request.path)
                    }
                } else {
                    // Who collects metrics is another user, and there is nothing in them but names and numbers.
                    try ReportFile.write(text, to: request.path, isPublic: request.format == .openmetrics)
                }
            } catch let error as CommandFailure {
                failures.append(error)
            } catch {
                failures.append(CommandFailure(.cannotCreate, "the report \(request.path) cannot be written: \(error)"))
            }
        }
        return failures
    }

    private struct Tee: Reporter {
        let reporters: [any Reporter]

        func report(_ event: Event) async {
            for reporter in reporters { await reporter.report(event) }
        }
    }
}

/// A file of lines that grows. The first failure ends it, and is told when the run is over.
private final class EventStream: Sendable {
    private let path: String
    private let isTrace: Bool
    private let descriptor: Int32
    private let fleet: Fleet
    private let error = Mutex<Int32?>(nil)

    init(_ request: ReportRequest, _ descriptor: Int32, _ fleet: Fleet) {
        path = request.path
        isTrace = request.format == .otlp
        self.descriptor = descriptor
        self.fleet = fleet
    }

    var reporter: any Reporter {
        isTrace
            ? TraceReporter(of: fleet, CommandContext.current, write: write)
            : JSONLinesReporter(timestamp: Timestamp.now, write: write)
    }

    @Sendable private func write(_ line: String) {
        error.withLock { error in
            if error == nil, !NewFile.write(Array(line.utf8), to: descriptor) { error = errno }
        }
    }

    /// Closes it; what kept it from being whole, if anything did.
    func finish() -> CommandFailure? {
        error.withLock { error in
            // A pipe has nothing to save.
            if error == nil, fsync(descriptor) != 0, errno != EINVAL, errno != EROFS { error = errno }
            if descriptor != STDOUT_FILENO { close(descriptor) }
            return error.map { ReportFile.failure(path, $0) }
        }
    }
}
