import SkeinCLI
import SkeinDriver
import SkeinDrivers

// The whole of `skein`, with a point before and after every call to a database at which it can be made to fail. It is
// a program of its own so that there is nothing of the kind in the one that ships.
let failpoints = try Failpoints(environment: processVariables())
await Skein.main(drivers: BuiltinDrivers.all.map { FailpointDriver(base: $0, failpoints: failpoints) })
