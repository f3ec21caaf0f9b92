internal import SkeinFleet
internal import SkeinReporting

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Prints the answers to a query: as they come where the form allows it, else at the end.
actor QueryPrinting {
    private let format: QueryCommand.Format
    private let console: Console
    private let totalLimit: Int?
    private var table = QueryTable()
    private var json = QueryJSON()
    private let csv: QueryCSV?
    private var said = QueryNotes()
    private var notAsked: [String] = []
    private var rows = 0
    private var isFull = false
    private var stop: String?
    /// Whether a signal stopped it.
    private(set) var isStopped = false
    /// Why the answers cannot be printed.
    private(set) var failure: CommandFailure?

    /// - Parameters:
    ///   - isForSpreadsheet: whether CSV is to be opened by a spreadsheet; see ``QueryCSV``.
    ///   - totalLimit: how many rows are printed at most; nil for all.
    /// - Throws: ``CommandFailure`` when there is no room for what has to wait.
    init(
        _ format: QueryCommand.Format,
        _ console: Console,
        isForSpreadsheet: Bool,
        totalLimit: Int?
    ) throws(CommandFailure) {
        self.format = format
        self.console = console
        self.totalLimit = totalLimit
        do throws(QueryCSV.Failure) {
            let isTerminal = isatty(STDOUT_FILENO) == 1
            csv =
                format == .csv ? try QueryCSV(isForTerminal: isTerminal, isForSpreadsheet: isForSpreadsheet) : nil
        } catch {
            throw Self.noRoom(error)
        }
    }

    /// The targets that failed.
    var failed: [TargetReport] { said.failed }

    /// Asks, and prints the answers.
    func print(_ query: FleetQuery) async {
        notAsked = await query.run { answer in
            var answer = answer
            if let totalLimit, rows + answer.rows.count >= totalLimit {
                let more = rows + answer.rows.count - totalLimit
                answer.rows.removeLast(more)
                if more > 0 { stop = "the rows of \(Printable.escape(answer.target)) are cut" }
                isFull = true
            }
            rows += answer.rows.count
            add(answer)
            return !isFull && failure == nil
        }
        if isFull, stop != nil || !notAsked.isEmpty {
            stop = "stopped after \(rows) rows in all, --total gives more" + (stop.map { ": \($0)" } ?? "")
        } else if failure == nil, Task.isCancelled {
            stop = "stopped by a signal"
            isStopped = true
        }
        finish()
    }

    /// What is said on standard error.
    func notes(rowLimit: Int) -> String {
        said.render(console.errorStyle, rowLimit: rowLimit, stop: stop, notAsked: notAsked)
    }

    private func add(_ answer: QueryAnswer) {
        said.add(answer)
        switch format {
        case .table: table.add(answer)
        case .json: json.add(answer)
        case .jsonl: console.write(json.lines(answer))
        case .csv: trying { () throws(QueryCSV.Failure) in try csv?.add(answer) }
        }
    }

    private func finish() {
        switch format {
        case .table: console.write(table.render(console.style))
        case .json:
            do {
                console.write(try json.document(notAsked: notAsked))
            } catch {
                failure = CommandFailure(.cannotCreate, "the document cannot be made: \(error)")
            }
        case .jsonl: break
        case .csv:
            var buffer = ""
            trying { () throws(QueryCSV.Failure) in
                try csv?.finish { text in
                    buffer += text
                    if buffer.utf8.count > 1 << 16 {
                        console.write(buffer)
                        buffer = ""
                    }
                }
            }
            console.write(buffer)
        }
    }

    private func trying(_ body: () throws(QueryCSV.Failure) -> Void) {
        do throws(QueryCSV.Failure) {
            try body()
        } catch {
            failure = Self.noRoom(error)
        }
    }

    private static func noRoom(_ failure: QueryCSV.Failure) -> CommandFailure {
        CommandFailure(
            .cannotCreate,
            "the rows cannot be kept in a temporary file: \(failure.message)",
            hint: "--format jsonl keeps none"
        )
    }
}
