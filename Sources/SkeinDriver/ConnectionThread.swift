internal import Glibc

/// A thread of its own for an actor whose calls block.
///
/// libpq, libmariadb and SQLite block while a server works. On the cooperative pool two such calls would stop the
/// whole program on two cores, and a global dispatch queue is hardly wider. A connection therefore brings its own
/// thread, and the number of connections bounds the number of threads.
///
/// ```swift
/// actor AcmeConnection: Connection {
///     private let thread = ConnectionThread()
///     nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }
/// }
/// ```
public final class ConnectionThread: SerialExecutor {
    private let queue = JobQueue()

    /// Starts the thread; it ends when ``stop()`` was called and every job before that is done.
    public init() {
        queue.startThread(executor: self)
    }

    deinit {
        queue.close()
    }

    public func enqueue(_ job: consuming ExecutorJob) {
        queue.add(UnownedJob(job))
    }

    /// Ends the thread after the jobs that wait. Jobs that come later still run, on a thread made for them.
    public func stop() {
        queue.close()
    }
}

/// The jobs of one connection and the thread that runs them.
///
/// `@unchecked Sendable` is safe because every stored property is read and written under `mutex`, apart from the
/// mutex and the condition themselves, which are made for it.
private final class JobQueue: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var jobs: [UnownedJob] = []
    private var isClosed = false
    private var isRunning = false
    /// The executor in whose name jobs run; unowned, since a job keeps its actor and so its executor alive.
    private var executor: UnownedSerialExecutor?

    init() {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    func startThread(executor: ConnectionThread) {
        pthread_mutex_lock(mutex)
        self.executor = executor.asUnownedSerialExecutor()
        spawn()
        pthread_mutex_unlock(mutex)
    }

    func add(_ job: UnownedJob) {
        pthread_mutex_lock(mutex)
        jobs.append(job)
        if isRunning { pthread_cond_signal(condition) } else { spawn() }
        pthread_mutex_unlock(mutex)
    }

    func close() {
        pthread_mutex_lock(mutex)
        isClosed = true
        pthread_cond_signal(condition)
        pthread_mutex_unlock(mutex)
    }

    /// Starts the thread; the caller holds `mutex`.
    private func spawn() {
        isRunning = true
        var thread = pthread_t()
        let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
        defer { attributes.deallocate() }
        pthread_attr_init(attributes)
        pthread_attr_setdetachstate(attributes, Int32(PTHREAD_CREATE_DETACHED))
        // A client library needs little; the default of 8 MiB would be reserved for each of many connections.
        pthread_attr_setstacksize(attributes, 1 << 20)
        let context = Unmanaged.passRetained(self).toOpaque()
        let body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
            guard let context else { return nil }
            Unmanaged<JobQueue>.fromOpaque(context).takeRetainedValue().work()
            return nil
        }
        let status = pthread_create(&thread, attributes, body, context)
        pthread_attr_destroy(attributes)
        precondition(status == 0, "the system has no thread for another connection; lower `parallel`")
    }

    private func work() {
        pthread_mutex_lock(mutex)
        while true {
            while jobs.isEmpty && !isClosed { pthread_cond_wait(condition, mutex) }
            guard !jobs.isEmpty, let executor else { break }
            let job = jobs.removeFirst()
            pthread_mutex_unlock(mutex)
            job.runSynchronously(on: executor)
            pthread_mutex_lock(mutex)
        }
        isRunning = false
        pthread_mutex_unlock(mutex)
    }
}
