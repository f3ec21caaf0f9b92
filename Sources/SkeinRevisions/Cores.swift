internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Spreads work over the cores of the machine, for a caller that waits for all of it.
enum Cores {
    /// Below this a thread costs more than it does.
    private static let fewest = 64

    /// `body` of every number below `count`, in that order.
    static func map<Result: Sendable>(_ count: Int, _ body: @escaping @Sendable (Int) -> Result) -> [Result] {
        let cores = min(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 16, count / fewest)
        if cores < 2 { return (0..<count).map(body) }
        let work = Work(count, body)
        var threads: [pthread_t] = []
        for _ in 1..<cores {
            var thread = pthread_t()
            let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
                guard let context else { return nil }
                Unmanaged<Job>.fromOpaque(context).takeRetainedValue().run()
                return nil
            }
            let job = Unmanaged.passRetained(Job { work.run() })
            if pthread_create(&thread, nil, start, job.toOpaque()) == 0 {
                threads.append(thread)
            } else {
                // Fewer threads than cores only take longer.
                job.release()
            }
        }
        work.run()
        for thread in threads { pthread_join(thread, nil) }
        return work.results
    }

    /// What a thread is given.
    private final class Job: Sendable {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Numbers to be taken in blocks, and what came of them.
    private final class Work<Result: Sendable>: Sendable {
        private let count: Int
        private let body: @Sendable (Int) -> Result
        private let next = Atomic(0)
        private let blocks = Mutex<[(start: Int, results: [Result])]>([])
        private static var size: Int { 32 }

        init(_ count: Int, _ body: @escaping @Sendable (Int) -> Result) {
            self.count = count
            self.body = body
        }

        func run() {
            while true {
                let start = next.add(Self.size, ordering: .relaxed).oldValue
                if start >= count { return }
                let results = (start..<min(start + Self.size, count)).map(body)
                blocks.withLock { $0.append((start, results)) }
            }
        }

        var results: [Result] {
            blocks.withLock { $0 }.sorted { $0.start < $1.start }.flatMap(\.results)
        }
    }
}
