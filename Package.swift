// swift-tools-version: 6.2
import PackageDescription

let language: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let collections = Target.Dependency.product(name: "OrderedCollections", package: "swift-collections")
let deque = Target.Dependency.product(name: "DequeModule", package: "swift-collections")
let log = Target.Dependency.product(name: "Logging", package: "swift-log")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let rainbow = Target.Dependency.product(name: "Rainbow", package: "Rainbow")

let package = Package(
    name: "skein",
    products: [
        .executable(name: "skein", targets: ["skein"]),
        .library(name: "SkeinDriver", targets: ["SkeinModel", "SkeinSQL", "SkeinDriver"]),
        .library(name: "SkeinConformance", targets: ["SkeinConformance"]),
        .library(name: "SkeinCLI", targets: ["SkeinCLI", "SkeinDrivers"]),
    ],
    traits: [
        .trait(name: "PostgreSQL", description: "The PostgreSQL driver, on libpq."),
        .trait(name: "MySQL", description: "The MySQL and MariaDB driver, on libmariadb."),
        .trait(name: "SQLite", description: "The SQLite driver, on libsqlite3."),
        .default(enabledTraits: ["PostgreSQL", "MySQL", "SQLite"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/onevcat/Rainbow", from: "4.2.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    ],
    targets: [
        // The core, lowest layer first. Tests/LayeringTests holds every import to this order.
        .target(name: "SkeinModel"),
        .systemLibrary(
            name: "CMessageDigest",
            path: "Sources/CMessageDigest",
            pkgConfig: "libmd",
            providers: [.apt(["libmd-dev"]), .brew(["libmd"])]
        ),
        .target(name: "SkeinSQL", dependencies: ["SkeinModel", "CMessageDigest"]),
        .target(name: "SkeinDocument", dependencies: ["SkeinModel", "SkeinSQL", yams]),
        .target(name: "SkeinDriver", dependencies: ["SkeinModel", "SkeinSQL"]),
        .target(name: "SkeinRevisions", dependencies: ["SkeinModel", "SkeinSQL", "SkeinDocument"]),
        .target(name: "SkeinReporting", dependencies: ["SkeinModel", rainbow]),
        .target(
            name: "SkeinEngine",
            dependencies: [
                "SkeinModel", "SkeinSQL", "SkeinDriver", "SkeinRevisions", "SkeinReporting", log, subprocess, system,
            ]
        ),
        .target(
            name: "SkeinFleet",
            dependencies: [
                "SkeinModel", "SkeinSQL", "SkeinDocument", "SkeinDriver", "SkeinRevisions", "SkeinEngine",
                "SkeinReporting", collections, deque,
            ]
        ),
        .target(
            name: "SkeinCLI",
            dependencies: [
                "SkeinModel", "SkeinSQL", "SkeinDocument", "SkeinDriver", "SkeinRevisions", "SkeinEngine",
                "SkeinFleet", "SkeinReporting", argumentParser, log, subprocess, system,
            ]
        ),

        // The drivers: one folder, one trait and one line of SkeinDrivers each.
        .systemLibrary(
            name: "CLibPQ",
            path: "drivers/PostgreSQL/CLibPQ",
            pkgConfig: "libpq",
            providers: [.apt(["libpq-dev"]), .brew(["libpq"])]
        ),
        .systemLibrary(
            name: "CLibMariaDB",
            path: "drivers/MySQL/CLibMariaDB",
            pkgConfig: "libmariadb",
            providers: [.apt(["libmariadb-dev"]), .brew(["mariadb-connector-c"])]
        ),
        .systemLibrary(
            name: "CSQLite",
            path: "drivers/SQLite/CSQLite",
            pkgConfig: "sqlite3",
            providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]
        ),
        .target(
            name: "SkeinPostgreSQL",
            dependencies: [
                "SkeinModel", "SkeinSQL", "SkeinDriver",
                .target(name: "CLibPQ", condition: .when(traits: ["PostgreSQL"])),
            ],
            path: "drivers/PostgreSQL/Sources"
        ),
        .target(
            name: "SkeinMySQL",
            dependencies: [
                "SkeinModel", "SkeinSQL", "SkeinDriver",
                .target(name: "CLibMariaDB", condition: .when(traits: ["MySQL"])),
            ],
            path: "drivers/MySQL/Sources"
        ),
        .target(
            name: "SkeinSQLite",
            dependencies: [
                "SkeinModel", "SkeinSQL", "SkeinDriver",
                .target(name: "CSQLite", condition: .when(traits: ["SQLite"])),
            ],
            path: "drivers/SQLite/Sources"
        ),
        .target(
            name: "SkeinDrivers",
            dependencies: [
                "SkeinDriver",
                .target(name: "SkeinPostgreSQL", condition: .when(traits: ["PostgreSQL"])),
                .target(name: "SkeinMySQL", condition: .when(traits: ["MySQL"])),
                .target(name: "SkeinSQLite", condition: .when(traits: ["SQLite"])),
            ]
        ),
        .executableTarget(name: "skein", dependencies: ["SkeinCLI", "SkeinDrivers"]),
        .target(name: "SkeinConformance", dependencies: ["SkeinModel", "SkeinSQL", "SkeinDriver"]),

        // Tests. TestServers finds the servers that Tests/Servers started.
        .target(name: "TestServers", path: "Tests/TestServers"),
        .testTarget(name: "SkeinModelTests", dependencies: ["SkeinModel"]),
        .testTarget(name: "SkeinSQLTests", dependencies: ["SkeinSQL"]),
        .testTarget(name: "SkeinDocumentTests", dependencies: ["SkeinDocument"]),
        .testTarget(name: "SkeinDriverTests", dependencies: ["SkeinDriver"]),
        .testTarget(name: "SkeinConformanceTests", dependencies: ["SkeinConformance", "SkeinRevisions"]),
        .testTarget(name: "SkeinRevisionsTests", dependencies: ["SkeinRevisions"]),
        .testTarget(
            name: "SkeinEngineTests",
            dependencies: ["SkeinEngine", "SkeinConformance", "SkeinDrivers", "TestServers"]
        ),
        .testTarget(name: "SkeinFleetTests", dependencies: ["SkeinFleet", "SkeinDrivers", "TestServers"]),
        .testTarget(name: "SkeinReportingTests", dependencies: ["SkeinReporting"]),
        .testTarget(
            name: "SkeinPostgreSQLTests",
            dependencies: ["SkeinPostgreSQL", "SkeinConformance", "TestServers"],
            path: "drivers/PostgreSQL/Tests"
        ),
        .testTarget(
            name: "SkeinMySQLTests",
            dependencies: ["SkeinMySQL", "SkeinConformance", "TestServers"],
            path: "drivers/MySQL/Tests"
        ),
        .testTarget(
            name: "SkeinSQLiteTests",
            dependencies: ["SkeinSQLite", "SkeinConformance", "TestServers"],
            path: "drivers/SQLite/Tests"
        ),
        .testTarget(name: "EndToEndTests", dependencies: ["skein", "TestServers"]),
        // skein with points at which it can be made to fail. It is never installed.
        .executableTarget(
            name: "skein-faults",
            dependencies: ["SkeinCLI", "SkeinDrivers", "SkeinDriver", "SkeinModel", "SkeinSQL"],
            path: "Tests/FaultRunner"
        ),
        .testTarget(
            name: "FaultTests",
            dependencies: [
                "skein", "skein-faults", "TestServers", "SkeinDocument", "SkeinDriver", "SkeinDrivers", "SkeinModel",
                "SkeinRevisions", "SkeinSQL",
            ]
        ),
        .testTarget(
            name: "DocumentationTests",
            dependencies: ["SkeinRevisions", "SkeinDocument", "SkeinDriver", "SkeinDrivers", "SkeinModel", "SkeinSQL"]
        ),
        .testTarget(name: "LayeringTests"),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = language
}
