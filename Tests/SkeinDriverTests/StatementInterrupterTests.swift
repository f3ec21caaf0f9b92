import Glibc
import SkeinDriver
import Synchronization
import Testing

@Suite struct StatementInterrupterTests {
    /// What the requests of an interrupter did.
    final class Log: Sendable {
        let requests = Mutex(0)
        let released = Mutex(0)
        let wanted = Mutex<Bool?>(nil)
    }

    private func interrupter(
        _ log: Log,
        _ patience: Duration = .seconds(5),
        _ request: @escaping @Sendable (_ isWanted: @Sendable () -> Bool) -> Bool = { _ in true }
    ) -> StatementInterrupter {
        StatementInterrupter(
            patience: patience,
            request: { isWanted in
                log.requests.withLock { $0 += 1 }
                return request(isWanted)
            },
            release: { log.released.withLock { $0 += 1 } }
        )
    }

    @Test func nothingRuns() {
        let log = Log()
        let interrupter = interrupter(log)
        interrupter.interrupt()
        interrupter.start()
        #expect(interrupter.end())
        interrupter.interrupt()
        interrupter.close()
        interrupter.start()
        interrupter.interrupt()
        #expect(log.requests.withLock { $0 } == 0)
        #expect(log.released.withLock { $0 } == 1)
    }

    /// The next statement does not start while a request is on its way.
    @Test func theEndWaitsForARequest() async throws {
        let log = Log()
        let interrupter = interrupter(log) { isWanted in
            Self.sleep(.milliseconds(300))
            log.wanted.withLock { $0 = isWanted() }
            return true
        }
        interrupter.start()
        interrupter.interrupt()
        interrupter.interrupt()
        let start = ContinuousClock.now
        #expect(interrupter.end())
        #expect(ContinuousClock.now - start > .milliseconds(200))
        #expect(log.requests.withLock { $0 } == 1)
        // The statement had ended meanwhile.
        #expect(log.wanted.withLock { $0 } == false)
        #expect(!interrupter.isUnanswered)
    }

    @Test func aRequestThatNobodyAnswers() {
        let log = Log()
        let interrupter = interrupter(log, .milliseconds(200)) { _ in
            Self.sleep(.seconds(1))
            return true
        }
        interrupter.start()
        let start = ContinuousClock.now
        interrupter.interrupt()
        #expect(ContinuousClock.now - start < .milliseconds(800))
        #expect(!interrupter.end())
        #expect(interrupter.isUnanswered)
        interrupter.close()
        #expect(log.released.withLock { $0 } == 0, "what a request still uses must not be freed")
        Self.sleep(.milliseconds(1500))
        #expect(log.released.withLock { $0 } == 1)
    }

    @Test func aRequestThatFailsForWantOfAnAnswer() {
        let log = Log()
        let interrupter = interrupter(log) { _ in false }
        interrupter.start()
        interrupter.interrupt()
        Self.sleep(.milliseconds(300))
        #expect(interrupter.isUnanswered)
        #expect(interrupter.end())
        interrupter.start()
        #expect(!interrupter.isUnanswered)
    }

    private static func sleep(_ duration: Duration) {
        usleep(UInt32(duration / .microseconds(1)))
    }
}
