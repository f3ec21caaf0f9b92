package import SkeinDriver

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The usual place of a ledger: a file beside the project.
package enum LedgerPlace {
    /// The folder beside the project file.
    package static let folder = ".skein"

    /// The ledger of a project, made where it is not there yet; nil when this build has no driver for files, or none that
    /// can hold a ledger.
    ///
    /// - Parameter project: the folder of the project file.
    /// - Throws: `LedgerError` of kind `unusable`.
    package static func beside(_ project: String, drivers: DriverRegistry) throws(LedgerError) -> Ledger? {
        guard drivers.driver(forScheme: "sqlite") != nil else { return nil }
        let path = BaseFolder(project).resolve(folder)
        let driver: any Driver
        let endpoint: Endpoint
        do throws(DriverError) {
            (driver, endpoint) = try drivers.endpoint("sqlite:\(path)/ledger.db", relativeTo: BaseFolder("."))
        } catch {
            throw LedgerError(error)
        }
        return Ledger(driver: driver, endpoint: endpoint, createsDatabase: true) { () throws(LedgerError) in
            try makeFolder(path)
        }
    }

    /// Makes the folder with a file that keeps it out of version control.
    private static func makeFolder(_ path: String) throws(LedgerError) {
        if mkdir(path, 0o777) != 0 {
            guard errno == EEXIST else {
                throw LedgerError(
                    .unusable,
                    "the folder of the ledger, \(path), cannot be made: \(String(cString: strerror(errno)))",
                    hint: "give `ledger` in the fleet file another place, or `none` to run without one"
                )
            }
            return
        }
        let descriptor = open(path + "/.gitignore", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { return }
        _ = "*\n".withCString { write(descriptor, $0, 2) }
        close(descriptor)
    }
}
