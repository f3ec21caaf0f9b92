import FoundationEssentials
import TestServers
import Testing

/// integrations/kubernetes: the manifests are held against Kubernetes' schemas, and what they run is run, with the files as
/// the kubelet mounts them.
@Suite(.serialized) struct KubernetesTests {
    private static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    private static let folder = "\(root)/integrations/kubernetes"
    private static let packages = ["kubernetes-validate==1.37.0", "PyYAML==6.0.4"]

    private static func file(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: "\(folder)/\(name)")), as: UTF8.self)
    }

    private static func python(_ script: String, in workspace: Workspace) throws -> CommandResult {
        try PythonPackages("kubernetes", packages).run(script, in: workspace)
    }

    @Test("Kubernetes' schemas take every manifest, and no misspelled key", .timeLimit(.minutes(3)))
    func schemas() async throws {
        try await Workspace.with { workspace in
            for name in ["job.yaml", "cronjob.yaml", "secrets.example.yaml"] {
                try workspace.folder.write(Self.file(name), to: name)
            }
            let script = """
                import copy, yaml
                from kubernetes_validate import ValidationError, validate

                def valid(document, version):
                    try:
                        validate(document, version, strict=True)
                        return True
                    except ValidationError:
                        return False

                documents = [document for name in ["job.yaml", "cronjob.yaml", "secrets.example.yaml"]
                             for document in yaml.safe_load_all(open(name))]
                assert len(documents) == 4
                # The oldest that has podFailurePolicy by index, and the newest that is known.
                for version in ["1.29", "1.37"]:
                    for document in documents:
                        assert valid(document, version), (version, document["metadata"]["name"])
                        # A key that is misspelled, wherever it is, is refused.
                        def misspell(node, path=()):
                            if isinstance(node, dict):
                                for key in node:
                                    yield path + (key,)
                                    yield from misspell(node[key], path + (key,))
                            elif isinstance(node, list):
                                for index, element in enumerate(node):
                                    yield from misspell(element, path + (index,))
                        free = {"labels", "stringData", "limits", "requests"}
                        tried = 0
                        for path in misspell(document):
                            if free & set(path[:-1]) or path[-1] in ("apiVersion", "kind"):
                                continue
                            wrong = copy.deepcopy(document)
                            parent = wrong
                            for step in path[:-1]:
                                parent = parent[step]
                            parent[path[-1] + "x"] = parent.pop(path[-1])
                            assert not valid(wrong, version), path
                            tried += 1
                        assert tried >= 4
                """
            let result = try Self.python(script, in: workspace)
            #expect(result.status == 0, "\(result.errorOutput)")
        }
    }

    @Test("the kustomization names files that are there, every revision, and what the manifests mount")
    func kustomization() async throws {
        try await Workspace.with { workspace in
            try workspace.shell("cp -R '\(Self.folder)/.' .").expectSuccess()
            let script = """
                import os, yaml
                kustomization = yaml.safe_load(open("kustomization.yaml"))
                assert set(kustomization) == {"apiVersion", "kind", "resources", "configMapGenerator", "images"}
                maps = {}
                for generator in kustomization["configMapGenerator"]:
                    assert set(generator) == {"name", "files"}
                    assert all(os.path.isfile(file) for file in generator["files"]), generator
                    maps[generator["name"]] = generator["files"]
                assert sorted(maps["skein-migrations"]) == sorted("migrations/" + name for name in os.listdir("migrations"))
                manifests = [document for name in kustomization["resources"] for document in yaml.safe_load_all(open(name))]
                secrets = {secret["metadata"]["name"] for secret in yaml.safe_load_all(open("secrets.example.yaml"))}
                for manifest in manifests:
                    template = manifest["spec"].get("template") or manifest["spec"]["jobTemplate"]["spec"]["template"]
                    pod = template["spec"]
                    [container] = pod["containers"]
                    volumes = {volume["name"]: volume for volume in pod["volumes"]}
                    assert {mount["name"] for mount in container["volumeMounts"]} == set(volumes)
                    used = {volume["configMap"]["name"] for volume in volumes.values() if "configMap" in volume}
                    assert used == set(maps), used
                    assert {volumes["secrets"]["secret"]["secretName"], container["envFrom"][0]["secretRef"]["name"]} == secrets
                    assert container["image"].split(":")[0] in {image["name"] for image in kustomization["images"]}
                """
            let result = try Self.python(script, in: workspace)
            #expect(result.status == 0, "\(result.errorOutput)")
        }
    }

    /// Whether kubectl, which has kustomize in it, is installed.
    private static let hasKubectl = (try? runCommand(["which", "kubectl"]))?.status == 0

    @Test("kustomize makes of them what Kubernetes' schemas take", .enabled(if: hasKubectl), .timeLimit(.minutes(3)))
    func kustomize() async throws {
        try await Workspace.with { workspace in
            let built = try runCommand(["kubectl", "kustomize", Self.folder])
            try #require(built.status == 0, "\(built.errorOutput)")
            try workspace.folder.write(built.output, to: "all.yaml")
            let script = """
                import yaml
                from kubernetes_validate import validate
                documents = list(yaml.safe_load_all(open("all.yaml")))
                for document in documents:
                    validate(document, "1.37", strict=True)
                assert sorted(document["kind"] for document in documents) == ["ConfigMap", "ConfigMap", "CronJob", "Job"]
                assert "image: registry.example.com/skein:0.1.0" in open("all.yaml").read()
                """
            let result = try Self.python(script, in: workspace)
            #expect(result.status == 0, "\(result.errorOutput)")
        }
    }

    @Test("no exit code that a person has to look at is tried again")
    func exitCodes() async throws {
        try await Workspace.with { workspace in
            try workspace.shell("cp '\(Self.folder)'/*.yaml .").expectSuccess()
            let script = """
                import json, yaml
                result = {}
                for name in ["job", "cronjob"]:
                    spec = yaml.safe_load(open(name + ".yaml"))["spec"]
                    spec = spec.get("jobTemplate", {}).get("spec", spec)
                    [container] = spec["template"]["spec"]["containers"]
                    codes = {}
                    for rule in spec["podFailurePolicy"]["rules"]:
                        if "onExitCodes" in rule:
                            assert rule["onExitCodes"]["containerName"] == container["name"]
                            for code in rule["onExitCodes"]["values"]:
                                codes[str(code)] = rule["action"]
                    result[name] = {"codes": codes, "args": container["args"]}
                print(json.dumps(result))
                """
            let result = try Self.python(script, in: workspace)
            try #require(result.status == 0, "\(result.errorOutput)")
            let found = try JSON(parsing: result.output)
            let job = found["job"]["codes"]
            #expect(
                job == [
                    "2": "FailIndex", "3": "FailIndex", "4": "FailIndex", "64": "FailJob", "65": "FailJob",
                    "78": "FailJob",
                ]
            )
            #expect(found["cronjob"]["codes"]["1"] == "FailJob")
            // The README of the folder says the same.
            let table = try Self.file("README.md")
            for row in ["| 2 | ", "| 3 | ", "| 4 | ", "| 64, 65, 78 | ", "| 69, 75, 130 | "] {
                #expect(table.contains(row))
            }
        }
    }

    /// A folder as the kubelet mounts a ConfigMap or a Secret: links to links, into a folder that is replaced whole.
    private static let mount = """
        mount() { mkdir -p "$1/..2026_11_30" && ln -s ..2026_11_30 "$1/..data"
                  cp "$2"/* "$1/..2026_11_30/" && chmod "$3" "$1/..2026_11_30"/*
                  for file in "$1/..data"/*; do ln -s "..data/${file##*/}" "$1/${file##*/}"; done; }
        """

    /// Writes the arguments of a manifest's container, a line each, to the file `args`.
    private static func writeArguments(_ manifest: String, to workspace: Workspace) throws {
        let script = """
            import yaml
            spec = yaml.safe_load(open("\(folder)/\(manifest)"))["spec"]
            spec = spec.get("jobTemplate", {}).get("spec", spec)
            print("\\n".join(spec["template"]["spec"]["containers"][0]["args"]))
            """
        let printed = try python(script, in: workspace)
        try #require(printed.status == 0, "\(printed.errorOutput)")
        try workspace.folder.write(printed.output, to: "args")
    }

    @Test("four pods upgrade the fleet of the ConfigMap together, with the Secret's password", .timeLimit(.minutes(3)))
    func pods() async throws {
        let server = try HTTPServer { _ in .status(200) }
        defer { server.stop() }
        try await Workspace.with { workspace in
            let postgreSQL = try TestServer.postgreSQL()
            try await workspace.withDatabases(postgreSQL: 1) { ledgers in
                try await workspace.withDatabases(postgreSQL: 9) { databases in
                    let pattern = String(databases[0].name.dropLast()) + "%"
                    let fleet = try Self.file("fleet.yaml").replacing("\"tenant_%\"", with: "\"\(pattern)\"")
                    try workspace.folder.write(fleet, to: "config/fleet.yaml")
                    try workspace.folder.write(Self.file("skein.yaml"), to: "config/skein.yaml")
                    try workspace.folder.write(postgreSQL.password, to: "secret/pg-eu-password")
                    let mounts = """
                        mount etc config 644; mount migrations '\(Self.folder)/migrations' 644; mount secrets secret 440
                        """
                    try workspace.shell("set -e; umask 022; \(Self.mount)\n\(mounts)").expectSuccess()
                    let environment = [
                        "PG_EU_URL": postgreSQL.tcpURL(database: "postgres", password: nil),
                        "SKEIN_LEDGER_URL": postgreSQL.tcpURL(database: ledgers[0].name),
                        "SKEIN_WEBHOOK_URL": "\(server.url)/hook",
                        "SKEIN_SECRETS": workspace.folder.path("secrets"),
                        "SKEIN_MIGRATIONS": workspace.folder.path("migrations"),
                    ]
                    func pods(_ manifest: String, _ count: Int) throws -> CommandResult {
                        try Self.writeArguments(manifest, to: workspace)
                        return try workspace.shell(
                            """
                            mapfile -t args < args
                            for pod in $(seq \(count)); do
                                (cd etc && "$SKEIN" "${args[@]}" > ../out.$pod 2> ../log.$pod; echo $? > ../code.$pod) &
                            done
                            wait
                            cat code.* out.*; cat log.* >&2; rm code.* out.* log.*
                            """,
                            environment: environment
                        )
                    }
                    let behind = try pods("cronjob.yaml", 1)
                    #expect(behind.output.hasPrefix("1\n"), "\(behind.errorOutput)")
                    #expect(databases.allSatisfy { behind.output.contains("eu/\($0.name)") })

                    let job = try pods("job.yaml", 4)
                    #expect(job.output.hasPrefix("0\n0\n0\n0\n"), "\(job.output) \(job.errorOutput)")
                    let events = try job.output.split(separator: "\n").filter { $0.hasPrefix("{") }.map {
                        try JSON(parsing: String($0))
                    }
                    let ends = events.filter { $0["event"] == "run_finished" }
                    #expect(ends.count == 4 && Set(ends.compactMap { $0["report"]["rollout"].text }).count == 1)
                    for database in databases {
                        #expect(try database.query("SELECT count(*) FROM skein_journal WHERE step = 0") == "1")
                        #expect(try database.tables.contains("notes"))
                    }
                    // All pods tell of the rollout, and what they tell has the same key: whoever is told can tell.
                    let keys = server.requests.compactMap { request in
                        request.split(separator: "\r\n").first { $0.lowercased().hasPrefix("idempotency-key: ") }
                    }
                    #expect(keys.count >= 3 && Set(keys).count == 3, "\(server.requests)")

                    let current = try pods("cronjob.yaml", 1)
                    #expect(current.output.hasPrefix("0\n"), "\(current.output) \(current.errorOutput)")

                    // A file that was edited after it was applied is drift too.
                    let revision = "0001_create_notes.yaml"
                    let edited = try Self.file("migrations/\(revision)").replacing("notes", with: "remarks")
                    try workspace.folder.write(edited, to: "migrations/..2026_11_30/\(revision)")
                    let drifted = try pods("cronjob.yaml", 1)
                    #expect(drifted.output.hasPrefix("2\n"), "\(drifted.output) \(drifted.errorOutput)")
                    #expect(drifted.output.contains("9 targets blocked: edited"), "\(drifted.output)")
                }
            }
        }
    }

    #if os(Linux)
        @Test("the image has the libraries that the binary is linked to, and does not run as root")
        func image() async throws {
            let text = try Self.file("Containerfile")
            let runtime = String(text.split(separator: "\nFROM ").last ?? "")
            let linked = try runCommand(["ldd", skeinBinary()]).output
            let packages = [
                "libpq.so.5": "libpq5", "libmariadb.so.3": "libmariadb3", "libsqlite3.so.0": "libsqlite3-0",
                "libmd.so.0": "libmd0",
            ]
            for (library, package) in packages {
                #expect(linked.contains(library))
                #expect(runtime.contains(" \(package) "))
            }
            #expect(runtime.contains(" curl "))
            #expect(runtime.contains("\nUSER 65532:65532\n"))
            // What it copies from is what the build needs on Debian.
            let setup = String(
                decoding: try Data(contentsOf: URL(filePath: "\(Self.root)/scripts/setup")),
                as: UTF8.self
            )
            let needed = try #require(setup.firstMatch(of: #/packages="([^"]+)"/#)).output.1
            for package in needed.split(separator: " ") { #expect(text.contains(" \(package) ")) }
        }
    #endif
}
