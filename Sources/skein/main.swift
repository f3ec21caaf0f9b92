import SkeinCLI
import SkeinDrivers

await Skein.main(drivers: BuiltinDrivers.all)
