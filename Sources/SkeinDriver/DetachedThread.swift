internal import Glibc

/// A thread that ends with its work. A task would hold one of the few threads of the cooperative pool while it blocks.
public final class DetachedThread: Sendable {
    private let work: @Sendable () -> Void

    private init(_ work: @escaping @Sendable () -> Void) {
        self.work = work
    }

    /// Runs `work` on a thread of its own.
    ///
    /// - Returns: false when the system has no thread left; nothing runs then.
    @discardableResult
    public static func start(_ work: @escaping @Sendable () -> Void) -> Bool {
        let context = Unmanaged.passRetained(DetachedThread(work))
        let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
        defer { attributes.deallocate() }
        pthread_attr_init(attributes)
        pthread_attr_setdetachstate(attributes, Int32(PTHREAD_CREATE_DETACHED))
        var thread = pthread_t()
        let body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
            guard let context else { return nil }
            Unmanaged<DetachedThread>.fromOpaque(context).takeRetainedValue().work()
            return nil
        }
        let status = pthread_create(&thread, attributes, body, context.toOpaque())
        pthread_attr_destroy(attributes)
        if status != 0 { context.release() }
        return status == 0
    }
}
