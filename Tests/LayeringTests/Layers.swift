/// Who may import whom. A module that is not here may import nothing.
struct Layers {
    /// The modules a module may import, besides `everywhere`.
    let allowed: [String: Set<String>]

    /// The standard library's own modules, the C library, and the part of Foundation that has no ICU.
    static let everywhere: Set<String> = ["Glibc", "Musl", "Darwin", "Synchronization", "FoundationEssentials"]

    /// Skein's layers, lowest first.
    static let skein = Layers(allowed: [
        "SkeinModel": [],
        "SkeinSQL": ["SkeinModel", "CMessageDigest"],
        "SkeinDocument": ["SkeinModel", "SkeinSQL", "Yams"],
        "SkeinDriver": ["SkeinModel", "SkeinSQL"],
        "SkeinRevisions": ["SkeinModel", "SkeinSQL", "SkeinDocument"],
        "SkeinReporting": ["SkeinModel", "Rainbow"],
        "SkeinEngine": [
            "SkeinModel", "SkeinSQL", "SkeinDriver", "SkeinRevisions", "SkeinReporting", "Logging", "Subprocess",
            "SystemPackage",
        ],
        "SkeinFleet": [
            "SkeinModel", "SkeinSQL", "SkeinDocument", "SkeinDriver", "SkeinRevisions", "SkeinEngine",
            "SkeinReporting", "OrderedCollections", "DequeModule",
        ],
        "SkeinCLI": [
            "SkeinModel", "SkeinSQL", "SkeinDocument", "SkeinDriver", "SkeinRevisions", "SkeinEngine", "SkeinFleet",
            "SkeinReporting", "Logging", "ArgumentParser", "Dispatch", "Subprocess", "SystemPackage",
        ],
        "SkeinPostgreSQL": ["SkeinModel", "SkeinSQL", "SkeinDriver", "CLibPQ"],
        "SkeinMySQL": ["SkeinModel", "SkeinSQL", "SkeinDriver", "CLibMariaDB"],
        "SkeinSQLite": ["SkeinModel", "SkeinSQL", "SkeinDriver", "CSQLite"],
        "SkeinDrivers": ["SkeinDriver", "SkeinPostgreSQL", "SkeinMySQL", "SkeinSQLite"],
        "SkeinConformance": ["SkeinModel", "SkeinSQL", "SkeinDriver"],
        "skein": ["SkeinCLI", "SkeinDrivers"],
    ])

    /// What is wrong with the imports of a file: one sentence for each.
    func violations(in source: String, of module: String, at path: String) -> [String] {
        imports(in: source).compactMap { line, imported in
            guard let mayImport = allowed[module] else {
                return "\(path):\(line): the module \(module) is not in Tests/LayeringTests/Layers.swift"
            }
            if mayImport.contains(imported) || Self.everywhere.contains(imported) { return nil }
            if imported == "Foundation" {
                return "\(path):\(line): Foundation brings ICU along; import FoundationEssentials where it is needed"
            }
            let names = mayImport.sorted().joined(separator: ", ")
            return "\(path):\(line): \(module) may not import \(imported); it may import \(names)"
        }
    }
}
