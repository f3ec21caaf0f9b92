import Glibc
import SkeinDriver
import Synchronization
import Testing

@Suite struct ConnectionThreadTests {
    /// An actor that blocks as a client library does.
    private actor Blocker {
        private let thread = ConnectionThread()
        private var jobs: [Int] = []
        nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

        /// Blocks, and tells on which thread.
        func block(milliseconds: UInt32) -> String {
            usleep(milliseconds * 1000)
            return ConnectionThreadTests.currentThread()
        }

        /// Blocks until `count` calls have come, for ten seconds at most; tells whether they came.
        func meet(_ arrivals: Arrivals, count: Int) -> Bool {
            arrivals.count.add(1, ordering: .relaxed)
            for _ in 0..<10_000 where arrivals.count.load(ordering: .relaxed) < count { usleep(1000) }
            return arrivals.count.load(ordering: .relaxed) >= count
        }

        func record(_ job: Int) -> [Int] {
            assertIsolated()
            jobs.append(job)
            return jobs
        }

        nonisolated func stop() { thread.stop() }
    }

    private final class Arrivals: Sendable {
        let count = Atomic(0)
    }

    /// The folder of the thread that asks, such as `/proc/7/task/12`.
    private static func currentThread() -> String {
        var buffer = [CChar](repeating: 0, count: 64)
        let length = readlink("/proc/thread-self", &buffer, buffer.count)
        return "/proc/" + String(decoding: buffer.prefix(max(0, length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Waits until the threads are gone; a detached thread needs a moment for it.
    private static func end(_ threads: Set<String>) async throws -> Bool {
        for _ in 0..<500 {
            if threads.allSatisfy({ access($0, F_OK) != 0 }) { return true }
            try await Task.sleep(for: .milliseconds(10))
        }
        return false
    }

    @Test func `Jobs of one actor run on one thread, in order`() async {
        let blocker = Blocker()
        let first = await blocker.block(milliseconds: 1)
        let second = await blocker.block(milliseconds: 1)
        #expect(first == second)
        for job in 0..<100 { #expect(await blocker.record(job).last == job) }
        #expect(await blocker.record(100) == Array(0...100))
        blocker.stop()
    }

    @Test func `Sixty-four connections block at the same time`() async {
        let blockers = (0..<64).map { _ in Blocker() }
        let arrivals = Arrivals()
        let met = await withTaskGroup { group in
            for blocker in blockers { group.addTask { await blocker.meet(arrivals, count: 64) } }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(met == 64)
        for blocker in blockers { blocker.stop() }
    }

    @Test func `The cooperative pool goes on while connections block`() async {
        let blockers = (0..<8).map { _ in Blocker() }
        let arrivals = Arrivals()
        async let met = withTaskGroup { group in
            for blocker in blockers { group.addTask { await blocker.meet(arrivals, count: 9) } }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        // The ninth comes from the pool, which has fewer threads than there are blockers.
        while arrivals.count.load(ordering: .relaxed) < 8 { await Task { await Task.yield() }.value }
        arrivals.count.add(1, ordering: .relaxed)
        #expect(await met == 8)
        for blocker in blockers { blocker.stop() }
    }

    @Test func `A job after the stop still runs, and its thread ends`() async throws {
        let blocker = Blocker()
        let first = await blocker.block(milliseconds: 0)
        blocker.stop()
        blocker.stop()
        #expect(try await Self.end([first]))
        #expect(await blocker.record(1) == [1])
        let late = await blocker.block(milliseconds: 0)
        #expect(await blocker.record(2) == [1, 2])
        #expect(try await Self.end([late]))
    }

    @Test func `Jobs that wait at the stop still run`() async {
        let blocker = Blocker()
        async let slow = blocker.block(milliseconds: 100)
        async let waiting = blocker.record(1)
        blocker.stop()
        _ = await slow
        #expect(await waiting == [1])
    }

    @Test func `No thread outlives its connection, stopped or forgotten`() async throws {
        var threads: Set<String> = []
        for round in 0..<200 {
            let blocker = Blocker()
            threads.insert(await blocker.block(milliseconds: 0))
            if round.isMultiple(of: 2) { blocker.stop() }
        }
        #expect(threads.allSatisfy { $0.hasPrefix("/proc/\(getpid())/task/") })
        #expect(try await Self.end(threads))
    }
}
