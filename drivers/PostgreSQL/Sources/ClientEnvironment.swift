#if PostgreSQL
    internal import Glibc

    /// The variables that libpq reads (manual 34.15).
    enum ClientEnvironment {
        /// The value of a variable; one that is empty counts as not set.
        static subscript(_ name: String) -> String? {
            guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
            return value
        }
    }
#endif
