import Testing

@Suite struct LayeringTests {
    let files: [SourceFile]

    init() throws { files = try shippedFiles() }

    @Test func everyModuleHasItsPlace() {
        let modules = Set(files.map(\.module))
        #expect(modules == Set(Layers.skein.allowed.keys))
    }

    @Test(arguments: Layers.skein.allowed.keys.sorted())
    func importsOnlyWhatItsLayerMay(module: String) {
        let violations = files.filter { $0.module == module }.flatMap {
            Layers.skein.violations(in: $0.text, of: module, at: $0.path)
        }
        #expect(violations.isEmpty, "\(violations.joined(separator: "\n"))")
    }

    @Test func noLayerIsPartOfACycle() {
        let layers = Layers.skein.allowed
        var placed: Set<String> = []
        while let next = layers.keys.first(where: { module in
            !placed.contains(module)
                && layers[module, default: []].isDisjoint(with: Set(layers.keys).subtracting(placed))
        }) {
            placed.insert(next)
        }
        #expect(placed == Set(layers.keys))
    }

    @Test func noFileIsLong() {
        let long = files.filter { $0.text.split(separator: "\n", omittingEmptySubsequences: false).count > 801 }
        #expect(long.map(\.path) == [], "a file has 800 lines at most: split it by idea")
    }

    @Test func noFileIsNamedForNothing() {
        let vague = files.map(\.path).filter(isVague)
        #expect(vague == [], "name a file for what is in it")
    }
}

/// The checker itself, on sources that break the rules.
@Suite struct LayeringCheckerTests {
    @Test(arguments: [
        "import SkeinEngine",
        "public import SkeinEngine",
        "    package import SkeinEngine  // why",
        "internal import struct SkeinEngine.Planner",
        "@testable import SkeinEngine",
        "@preconcurrency public import SkeinEngine",
        "import\tSkeinEngine.Planner",
        "import SkeinModel\n/* c */\nimport SkeinEngine",
        "let text = \"\"\"\nimport Yams\n\"\"\"\nimport SkeinEngine",
    ])
    func findsAnImportOfAHigherLayer(source: String) {
        let violations = Layers.skein.violations(in: source, of: "SkeinSQL", at: "A.swift")
        #expect(violations.count == 1)
        #expect(violations.first?.contains("SkeinSQL may not import SkeinEngine") == true)
    }

    @Test func namesTheLine() {
        let violations = Layers.skein.violations(
            in: "import SkeinModel\n\nimport Yams\n",
            of: "SkeinSQL",
            at: "A.swift"
        )
        #expect(violations.map { String($0.prefix(12)) } == ["A.swift:3: S"])
    }

    @Test func findsFoundationInEveryModule() {
        for module in Layers.skein.allowed.keys {
            let violations = Layers.skein.violations(in: "import Foundation", of: module, at: "A.swift")
            #expect(violations.count == 1, "\(module)")
        }
    }

    @Test func findsAModuleWithoutAPlace() {
        #expect(Layers.skein.violations(in: "import Glibc", of: "SkeinNew", at: "A.swift").count == 1)
    }

    @Test(arguments: [
        "public import SkeinModel", "import Glibc", "import FoundationEssentials", "// import SkeinEngine",
        "/*\nimport SkeinEngine\n*/", "let text = \"\"\"\n    import SkeinEngine\n    \"\"\"", "let import_ = 1",
        "doc.import(SkeinEngine)", "#if canImport(SkeinEngine)",
    ])
    func letsTheRestPass(source: String) {
        #expect(Layers.skein.violations(in: source, of: "SkeinSQL", at: "A.swift") == [])
    }

    @Test func findsVagueNames() {
        let paths = ["A/StringUtils.swift", "A/TestHelpers.swift", "A/Common.swift", "A/ConnectionManager.swift"]
        #expect(paths.filter(isVague) == paths)
        #expect(!isVague("Common/Planner.swift"))
    }
}

private func isVague(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return ["Utils", "Helpers", "Common", "Manager"].contains { name.contains($0) }
}
