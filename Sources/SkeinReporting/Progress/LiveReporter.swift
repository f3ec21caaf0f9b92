internal import Synchronization

/// Shows a run on a terminal: a block at the bottom that is redrawn at most ten times a second, and above it the
/// failures as they occur.
///
/// The terminal is asked for its size at every frame: somebody may make its window another. The block is never higher than
/// it, since what has scrolled away cannot be drawn over.
///
/// The cursor is hidden while the block stands. It comes back when the run ends, or with ``stop()``.
package final class LiveReporter: Reporter {
    private struct State {
        var model = ProgressModel()
        var isLive = false
        /// How many columns each line of the block takes that stands.
        var drawn: [Int] = []
        var lastDraw: ProgressModel.Instant?
        /// Lines that are to stand above the block and were not written yet.
        var pending: [StyledText] = []
        var failures = FailureTally()
    }

    private let state = Mutex(State())
    private let style: TextStyle
    private let limits: [String: Int]
    private let size: @Sendable () -> TerminalSize?
    private let write: @Sendable (String) -> Void
    private let now: @Sendable () -> ProgressModel.Instant

    private static let interval = Duration.milliseconds(100)
    // ECMA-48 (CUU, ED) and the private modes of DEC's terminals (DECTCEM).
    private static let hideCursor = "\u{1B}[?25l"
    private static let showCursor = "\u{1B}[?25h"
    private static let eraseBelow = "\u{1B}[J"

    /// A reporter.
    ///
    /// - Parameters:
    ///   - limits: How many sessions a server may have at once, by its name.
    ///   - size: The terminal's size now; nil when nobody knows it, and then the style's width holds.
    ///   - write: Takes text with control sequences, whole frames. It is called in order and must not report.
    package init(
        style: TextStyle,
        limits: [String: Int] = [:],
        size: @escaping @Sendable () -> TerminalSize? = { nil },
        now: @escaping @Sendable () -> ProgressModel.Instant = { ContinuousClock.now },
        write: @escaping @Sendable (String) -> Void
    ) {
        self.style = style
        self.limits = limits
        self.size = size
        self.now = now
        self.write = write
    }

    package func report(_ event: Event) async {
        let now = now()
        state.withLock { state in
            state.model.apply(event, at: now)
            switch event {
            case .runStarted: begin(&state, now)
            case .targetFinished(let report) where report.state.isFailure:
                if let line = state.failures.line(report) { state.pending.append(line) }
                drawIfDue(&state, now)
            case .runFinished: end(&state)
            default: drawIfDue(&state, now)
            }
        }
    }

    /// Redraws if a tenth of a second has passed. A timer calls this so that elapsed times go on without events.
    package func tick() {
        let now = now()
        state.withLock { drawIfDue(&$0, now) }
    }

    /// Takes the block away and shows the cursor again, for a run that ends without its last event. Further calls do
    /// nothing.
    package func stop() {
        state.withLock { end(&$0) }
    }

    private func begin(_ state: inout State, _ now: ProgressModel.Instant) {
        guard !state.isLive else { return }
        state.isLive = true
        write(Self.hideCursor)
        draw(&state, now)
    }

    private func end(_ state: inout State) {
        guard state.isLive else { return }
        state.isLive = false
        write(erasing(&state, size()) + takePending(&state) + Self.showCursor)
    }

    private func drawIfDue(_ state: inout State, _ now: ProgressModel.Instant) {
        guard state.isLive else { return }
        if let last = state.lastDraw, last.duration(to: now) < Self.interval { return }
        draw(&state, now)
    }

    private func draw(_ state: inout State, _ now: ProgressModel.Instant) {
        let size = size()
        var style = style
        if let size { style.width = size.columns }
        var block = LiveBlock(model: state.model, style: style, now: now, limits: limits)
        if let size { block.height = size.rows - 1 }
        let lines = block.lines
        // One write for a frame, so that the terminal has no chance to show it half drawn.
        let frame =
            erasing(&state, size) + takePending(&state) + lines.map { $0.render(style) + "\n" }.joined()
        state.drawn = lines.map(\.width)
        state.lastDraw = now
        write(frame)
    }

    private func erasing(_ state: inout State, _ size: TerminalSize?) -> String {
        guard !state.drawn.isEmpty else { return "" }
        defer { state.drawn = [] }
        var height = state.drawn.count
        if let size, size.columns > 0 {
            // A terminal that became narrower has wrapped the lines that stand.
            height = state.drawn.reduce(0) { $0 + max(1, ($1 + size.columns - 1) / size.columns) }
            height = min(height, max(1, size.rows - 1))
        }
        return "\u{1B}[\(height)A\r" + Self.eraseBelow
    }

    private func takePending(_ state: inout State) -> String {
        var unlimited = style
        unlimited.width = .max
        defer { state.pending = [] }
        return state.pending.map { $0.render(unlimited) + "\n" }.joined()
    }
}
