public import SkeinDriver

#if PostgreSQL
    internal import SkeinPostgreSQL
#endif
#if MySQL
    internal import SkeinMySQL
#endif
#if SQLite
    internal import SkeinSQLite
#endif

/// The drivers that this build was made with, one trait each.
public enum BuiltinDrivers {
    /// The drivers, in the order in which `skein drivers` lists them.
    public static var all: [any Driver] {
        var drivers: [any Driver] = []
        #if PostgreSQL
            drivers.append(PostgreSQLDriver())
        #endif
        #if MySQL
            drivers.append(MySQLDriver())
        #endif
        #if SQLite
            drivers.append(SQLiteDriver())
        #endif
        return drivers
    }
}
