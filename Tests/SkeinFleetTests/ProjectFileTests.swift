import SkeinDocument
import SkeinDriver
import SkeinEngine
import SkeinFleet
import SkeinModel
import SkeinSQL
import TestServers
import Testing

@Suite struct ProjectFileTests {
    private func read(_ text: String, file: String = "skein.yaml", _ environment: [String: String] = [:]) throws
        -> ProjectFile
    {
        try ProjectFile.read(
            text: Array("version: 1\n\(text)".utf8),
            file: file,
            environment: EnvironmentValues(environment)
        )
    }

    private func fault(_ text: String, _ environment: [String: String] = [:]) -> String {
        message { try read(text, environment) }
    }

    @Test func everythingHasADefault() throws {
        let project = try read("")
        #expect(project.file == "skein.yaml")
        #expect(project.folder == ".")
        #expect(project.migrations == ["migrations"])
        #expect(project.database == nil)
        #expect(project.fleet == nil)
        #expect(project.versionTable == "skein_version")
        #expect(project.journalTable == "skein_journal")
        #expect(project.revision.file.fill(["date": "2026", "id": "ab", "slug": "x"]) == "2026_ab_x")
        #expect(
            project.naming == [
                "index": "ix_{table}_{columns}", "unique": "uq_{table}_{columns}",
                "foreign_key": "fk_{table}_{columns}_{referred_table}", "check": "ck_{table}_{name}",
                "primary_key": "pk_{table}",
            ]
        )
    }

    @Test func readsEverything() throws {
        let project = try read(
            """
            migrations: [migrations, /abs/more]
            database: "${DB}"
            fleet: fleets/production.yaml
            version_table: ops.alembic_version
            journal_table: journal
            transaction: run
            revision: { id: random, file: "{id}-{slug}-{time}", timezone: UTC }
            naming: { index: "{table}_{columns}_idx" }
            """,
            file: "app/skein.yaml",
            ["DB": "postgresql://u:s3cr3t@h/app"]
        )
        #expect(project.folder == "app")
        #expect(project.migrations == ["app/migrations", "/abs/more"])
        #expect(project.database?.reveal() == "postgresql://u:s3cr3t@h/app")
        #expect(project.databasePosition?.line == 3)
        #expect(project.fleet == "app/fleets/production.yaml")
        #expect(project.versionTable == TableName("alembic_version", schema: "ops"))
        #expect(project.journalTable == "journal")
        #expect(project.transaction == .run)
        #expect(project.revision.file.fill(["id": "ab", "slug": "{date}", "time": "1"]) == "ab-{date}-1")
        #expect(project.naming["index"] == "{table}_{columns}_idx")
        #expect(project.naming["unique"] == "uq_{table}_{columns}")
        #expect(project.database?.description == "•••")
    }

    @Test func readsHowRevisionsAreMade() throws {
        let project = try read(
            """
            revision: { id: sequential, timezone: Europe/Berlin, template: a.yaml, template_sql: /b.sql }
            hooks: [[fmt, --in-place, "{file}"], [git, add, "{file}.${EXT:-x}"]]
            """,
            file: "app/skein.yaml"
        )
        #expect(project.revision.id == .sequential)
        #expect(project.revision.zone == .named("Europe/Berlin"))
        #expect(project.revision.template == "app/a.yaml")
        #expect(project.revision.sqlTemplate == "/b.sql")
        #expect(
            project.hooks.map { $0.arguments(file: "m/a.yaml") } == [
                ["fmt", "--in-place", "m/a.yaml"], ["git", "add", "m/a.yaml.x"],
            ]
        )
        #expect(try read("revision: { timezone: local }").revision.zone == .local)
    }

    @Test func aTemplateHasItsPlaceholdersAndKeepsDollars() throws {
        try withTemporaryDirectory { directory in
            try directory.write("-- revision: {id}\n-- parent: {parents}\n-- upgrade\nDO $$ {{}} $$;\n", to: "t.sql")
            try directory.write("{idd}", to: "t.yaml")
            let text = "revision: { template: t.yaml, template_sql: t.sql }"
            let settings = try read(text, file: directory.path("skein.yaml")).revision
            let template = try settings.template(sql: true)
            #expect(
                template?.fill(["id": "a1", "parents": "b, c"])
                    == "-- revision: a1\n-- parent: b, c\n-- upgrade\nDO $$ {} $$;\n"
            )
            let refusal = message { try settings.template(sql: false) }
            #expect(
                refusal
                    == "\(directory.path("t.yaml")):1:1: unknown placeholder `{idd}` in the template; did you mean `{id}`? "
                    + "known placeholders: {id}, {parents}, {message}, {created}, {labels}, {depends_on}; write `{{` for a brace"
            )
        }
    }

    @Test func oneFolderOfMigrationsNeedsNoList() throws {
        #expect(try read("migrations: db/revisions").migrations == ["db/revisions"])
    }

    @Test(arguments: [
        ("migration: x", "2:1: unknown key `migration` in the project file; did you mean `migrations`?"),
        (
            "schema: schema.yaml",
            "2:1: unknown key `schema` in the project file; known keys: version, migrations, database, fleet, version_table, journal_table, transaction, revision, naming, hooks"
        ),
        (
            "lint: {}",
            "2:1: unknown key `lint` in the project file; known keys: version, migrations, database, fleet, version_table, journal_table, transaction, revision, naming, hooks"
        ),
        ("migrations: []", "2:13: `migrations` in the project file names no folder"),
        ("migrations: {}", "2:13: `migrations` in the project file must be a name or a list of names, not a mapping"),
        ("transaction: all", "2:14: `transaction` in the project file must be one of revision, run, not `all`"),
        (
            "database: \"${NONE}\"",
            "2:11: the environment variable NONE is not set; set it, or give a default: `${NONE:-…}`"
        ),
        ("database: \"${EMPTY}\"", "2:11: `database` in the project file is empty; the environment gives it nothing"),
        ("fleet: \"\"", "2:8: `fleet` in the project file is empty"),
        ("version_table: a.b.c", "2:16: `version_table` in the project file must be a table's name, or `schema.name`"),
        ("version_table: \".a\"", "2:16: `version_table` in the project file: a name must not be empty"),
        ("journal_table: skein_version", "2:16: `version_table` and `journal_table` name the same table"),
        (
            "revision: { id: serial }",
            "2:17: `id` in `revision` must be one of random, sequential, timestamp, not `serial`"
        ),
        (
            "revision: { timezone: ../../etc/passwd }",
            "2:23: `timezone` in `revision` must be UTC, local or the name of a zone; such as Europe/Berlin"
        ),
        ("hooks: [fmt]", "2:9: hook 1 must be a list of a program and its arguments, not text"),
        ("hooks: [[]]", "2:9: hook 1 names no program"),
        (
            "hooks: [[fmt, \"{path}\"]]",
            "2:15: unknown placeholder `{path}` in a word of hook 1; known placeholders: {file}; write `{{` for a brace"
        ),
        (
            "revision: { file: \"{slug}\" }",
            "2:19: `file` in `revision` needs `{id}`; without it two revisions could have one file"
        ),
        (
            "revision: { file: \"{date}/{id}\" }",
            "2:19: `file` in `revision` names a file, not a folder; folders are listed in `migrations`"
        ),
        (
            "revision: { file: \"{id}{rev}\" }",
            "2:19: unknown placeholder `{rev}` in `file` in `revision`; known placeholders: {date}, {time}, {id}, {slug}; write `{{` for a brace"
        ),
        ("revision: { fil: x }", "2:13: unknown key `fil` in `revision`; did you mean `file`?"),
        (
            "naming: { index: \"ix_{columns}\" }",
            "2:18: `index` in `naming` needs `{table}` and takes no `$` and no other braces"
        ),
        (
            "naming: { check: \"{table}_{columns}\" }",
            "2:18: unknown placeholder `{columns}` in `check` in `naming`; known placeholders: {table}, {name}; write `{{` for a brace"
        ),
        (
            "naming: { foreignkey: \"{table}\" }",
            "2:11: unknown key `foreignkey` in `naming`; did you mean `foreign_key`?"
        ),
    ])
    func refuses(text: String, expected: String) {
        #expect(fault(text, ["EMPTY": ""]) == "skein.yaml:\(expected)")
    }

    @Test func theVersionIsRequired() {
        let text = message {
            try ProjectFile.read(text: Array("fleet: x".utf8), environment: EnvironmentValues([:]))
        }
        #expect(text == "skein.yaml:1:1: the project file needs `version`")
    }

    @Test func dotEnvCompletesTheEnvironment() throws {
        try withTemporaryDirectory { directory in
            try directory.write("A=file\nB=file\n", to: ".env")
            try directory.write("version: 1\ndatabase: \"sqlite:${A}-${B}\"\n", to: "skein.yaml")
            let project = try ProjectFile.load(path: directory.path("skein.yaml"), environment: ["A": "process"])
            #expect(project.database?.reveal() == "sqlite:process-file")
            #expect(project.environment["B"] == "file")
            #expect(project.migrations == [directory.path("migrations")])
            #expect(project.folder == directory.path)
        }
    }

    @Test func aNamedFileMustBeThere() throws {
        try withTemporaryDirectory { directory in
            let path = directory.path("skein.yaml")
            #expect(message { try ProjectFile.load(path: path, environment: [:]) } == "\(path): there is no such file")
        }
    }

    @Test func withoutAFileThereAreDefaults() throws {
        // The tests' working directory is the package's, which has no project file.
        let project = try ProjectFile.load(environment: ["A": "1"])
        #expect(project.file == nil)
        #expect(project.migrations == ["migrations"])
        #expect(project.environment["A"] == "1")
    }
}
