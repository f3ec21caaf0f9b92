import SkeinDocument
import SkeinDriver
import SkeinFleet
import TestServers
import Testing

@Suite struct GlobTargetTests {
    private func read(_ directory: TemporaryDirectory, _ entry: String) throws -> Fleet {
        try directory.write("version: 1\ntargets:\n  - \(entry)\n", to: "f.yaml")
        return try FleetFile.load(
            directory.path("f.yaml"),
            environment: EnvironmentValues([:]),
            drivers: addressDrivers
        ).fleet()
    }

    private func fault(_ directory: TemporaryDirectory, _ entry: String) -> String {
        message { try read(directory, entry) }.replacing(directory.path + "/", with: "")
    }

    @Test func findsFilesInOrder() throws {
        try withTemporaryDirectory { directory in
            for name in ["b.db", "a.db", "a.db-wal", "a.db-shm", "a.db-journal", ".hidden.db", "c.txt", "B.eu.db"] {
                try directory.write("", to: "data/\(name)")
            }
            let all = try read(
                directory,
                "{ glob: \"data/*.db*\", id: \"t/{name}\", labels: { name: \"{name}\", file: \"{file}\", path: \"{path}\" } }"
            ).targets
            #expect(all.map(\.id) == ["t/B.eu", "t/a", "t/b"])
            #expect(all.map(\.endpoint.path) == ["B.eu.db", "a.db", "b.db"].map { directory.path("data/\($0)") })
            #expect(
                all.last?.labels == ["id": "t/b", "name": "b", "file": "b.db", "path": "data/b.db"]
            )
        }
    }

    @Test func takesAbsolutePatternsAndURLs() throws {
        try withTemporaryDirectory { directory in
            try directory.write("", to: "x/1/app.db")
            try directory.write("", to: "x/2/app.db")
            let all = try read(
                directory,
                "{ glob: \"\(directory.path)/x/?/*.db\", id: \"{path}\", url: \"sqlite:{path}?mode=ro\" }"
            ).targets
            #expect(all.map(\.id) == [directory.path("x/1/app.db"), directory.path("x/2/app.db")])
            #expect(all.map(\.endpoint.path) == all.map(\.id))
            #expect(all.map(\.endpoint.options) == [["mode": "ro"], ["mode": "ro"]])
        }
    }

    @Test(arguments: [
        "x';drop.db", "100%25.db", "a?mode=ro&x=1.db", "a#b.db", "{n}.db", "${HOME}.db", "é日本.db", "a\\b.db",
        "u:p@h.db", "+~-_.db",
    ])
    func hostileFileNamesSurvive(file: String) throws {
        try withTemporaryDirectory { directory in
            try directory.write("", to: "data/\(file)")
            let all = try read(directory, "{ glob: \"data/*\", id: \"{file}\" }").targets
            #expect(all.map(\.id) == [file])
            #expect(all.map(\.endpoint.path) == [directory.path("data/\(file)")])
            #expect(all.first?.endpoint.options == [:])
        }
    }

    @Test func aFolderWithPatternCharactersIsTakenLiterally() throws {
        try withTemporaryDirectory { directory in
            try directory.write("", to: "[a]*/one.db")
            try directory.write("version: 1\ntargets: [ { glob: \"*.db\", id: \"{name}\" } ]", to: "[a]*/f.yaml")
            let fleet = try FleetFile.load(
                directory.path("[a]*/f.yaml"),
                environment: EnvironmentValues([:]),
                drivers: addressDrivers
            ).fleet()
            #expect(fleet.targets.map(\.endpoint.path) == [directory.path("[a]*/one.db")])
        }
    }

    @Test func refusesWhatIsNoFile() throws {
        try withTemporaryDirectory { directory in
            try directory.write("", to: "data/folder.db/x")
            try directory.write("", to: "data/my app.sqlite")
            try directory.write("", to: "data/a,b.comma")
            #expect(
                fault(directory, "{ glob: \"data/*.nothing\", id: \"{name}\" }").replacing(directory.path, with: "D")
                    == "f.yaml:3:13: `glob` in target 1 matches no file; it is searched in the fleet file's folder, D"
            )
            #expect(
                fault(directory, "{ glob: \"nowhere/*.db\", id: \"{name}\" }").hasPrefix(
                    "f.yaml:3:13: `glob` in target 1 matches no file"
                )
            )
            #expect(
                fault(directory, "{ glob: \"data/*.db\", id: \"{name}\" }")
                    == "f.yaml:3:13: `glob` in target 1 matches data/folder.db, which is not a regular file; narrow the pattern"
            )
            #expect(
                fault(directory, "{ glob: \"data/**/x\", id: \"{name}\" }")
                    == "f.yaml:3:13: `glob` in target 1 has `**`, which would search folders at any depth; write one `*` a level"
            )
            #expect(
                fault(directory, "{ glob: \"data/*.sqlite\", id: \"{name}\" }")
                    == "f.yaml:3:34: the id `my app` must not have blanks; "
                    + "`{name:encoded}` percent-encodes what an id cannot have"
            )
            #expect(
                fault(directory, "{ glob: \"data/*.comma\", id: x, labels: { a: \"{name}\" } }")
                    == "f.yaml:3:49: the value of the label `a` of target `x` may have only letters a to z, digits and the characters - _ . /"
            )
            #expect(
                fault(directory, "{ glob: \"data/*\", id: \"{name}\", range: 1..2 }")
                    == "f.yaml:3:37: `range` does not go with `glob` in target 1"
            )
            #expect(
                fault(directory, "{ glob: \"\", id: \"{name}\" }")
                    == "f.yaml:3:13: `glob` in target 1 is empty or holds a NUL byte"
            )
            #expect(
                fault(directory, "{ glob: \"data/*\", id: \"{nane}\" }")
                    == "f.yaml:3:27: unknown placeholder `{nane}` in `id` in target 1; did you mean `{name}`? known placeholders: {name}, {file}, {path}; write `{{` for a brace"
            )
        }
    }

    @Test func companionsOfADatabaseAreNoTargets() throws {
        try withTemporaryDirectory { directory in
            try directory.write("", to: "data/a.db-wal")
            #expect(fault(directory, "{ glob: \"data/*\", id: \"{name}\" }").contains("matches no file"))
        }
    }
}
