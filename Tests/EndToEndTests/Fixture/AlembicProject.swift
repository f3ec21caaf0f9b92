import TestServers

/// Alembic, from PyPI, with a project beside the workspace's own revisions.
struct AlembicProject: Sendable {
    private let python: String
    private let workspace: Workspace

    /// What is installed. Fixed, so that a new release of another project does not fail a test here.
    private static let packages = [
        "alembic==1.20.1", "SQLAlchemy==2.1.9", "psycopg[binary]==3.3.9", "PyMySQL==1.2.4",
    ]

    /// Installs Alembic into a folder of the repository that git ignores, if it is not there yet, and writes a project.
    ///
    /// - Throws: ``Unavailable`` when PyPI or Python's `venv` is not there: the test cannot tell anything then.
    init(in workspace: Workspace) throws {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        let folder = parts.joined(separator: "/") + "/.build-alembic/1.20.1"
        let script = """
            set -e
            [ -e "$FOLDER/complete" ] && exit 0
            rm -rf "$FOLDER"
            python3 -m venv "$FOLDER"
            "$FOLDER/bin/python" -m pip install --quiet --disable-pip-version-check --retries 2 $PACKAGES
            touch "$FOLDER/complete"
            """
        let pip = currentEnvironment().filter { $0.key.hasPrefix("PIP_") || $0.key.lowercased().hasSuffix("_proxy") }
        let variables = ["FOLDER": folder, "PACKAGES": Self.packages.joined(separator: " ")]
        let result = try workspace.shell(script, environment: variables.merging(pip) { given, _ in given })
        guard result.status == 0 else {
            throw Unavailable(
                description: """
                    Alembic could not be installed from PyPI, so nothing is known about taking turns with it. It is fetched \
                    once, with python3 and its module venv (apt-get install python3-venv): \
                    \(result.errorOutput.split(separator: "\\n").suffix(3).joined(separator: " | "))
                    """
            )
        }
        python = "\(folder)/bin/python"
        self.workspace = workspace
        try workspace.folder.write("[alembic]\nscript_location = alembic\n", to: "alembic.ini")
        try workspace.folder.write(Self.environment, to: "alembic/env.py")
        try workspace.folder.write(Self.turn, to: "turn.py")
    }

    struct Unavailable: Error, CustomStringConvertible {
        var description: String
    }

    private static let environment = """
        from alembic import context
        from sqlalchemy import create_engine

        engine = create_engine(context.get_x_argument(as_dictionary=True)["url"])
        with engine.connect() as connection:
            context.configure(connection=connection)
            with context.begin_transaction():
                context.run_migrations()
        """

    /// Two commands in one process: Python takes longer to start than they do to run.
    private static let turn = """
        import sys
        from alembic.config import main

        url, *command = sys.argv[1:]
        main(argv=["-x", "url=" + url] + command)
        main(argv=["-x", "url=" + url, "current"])
        """

    /// Writes one revision for both tools: it makes a table that has its name.
    func writeRevision(_ id: String, parents: [String] = [], label: String? = nil, needs: String? = nil) throws {
        let table = "t_\(id)"
        func quoted(_ text: String?) -> String { text.map { "\"\($0)\"" } ?? "None" }
        let down = parents.count > 1 ? "(\(parents.map(quoted).joined(separator: ", ")))" : quoted(parents.first)
        try workspace.folder.write(
            """
            import sqlalchemy as sa
            from alembic import op

            revision = "\(id)"
            down_revision = \(down)
            branch_labels = \(quoted(label))
            depends_on = \(quoted(needs))


            def upgrade():
                op.create_table("\(table)", sa.Column("id", sa.Integer, primary_key=True))


            def downgrade():
                op.drop_table("\(table)")
            """,
            to: "alembic/versions/\(id).py"
        )
        var lines = ["revision: \(id)"]
        if !parents.isEmpty { lines.append("parent: [\(parents.joined(separator: ", "))]") }
        if let label { lines.append("labels: \(label)") }
        if let needs { lines.append("depends_on: \(needs)") }
        lines += [
            "upgrade:",
            "  - create_table: { table: \(table), columns: [{ name: id, type: integer, primary_key: true }] }", "",
        ]
        try workspace.folder.write(lines.joined(separator: "\n"), to: "migrations/\(id).yaml")
    }

    /// Runs a command of Alembic's and returns what `alembic current` says then: ids, sorted.
    func run(_ arguments: String..., on database: Database) throws -> [String] {
        try run(arguments, on: database)
    }

    func run(_ arguments: [String], on database: Database) throws -> [String] {
        let result = try runCommand(
            [python, "turn.py", url(of: database)] + arguments,
            environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"],
            directory: workspace.folder.path
        )
        guard result.status == 0 else {
            throw Unavailable(description: "alembic \(arguments.joined(separator: " ")): \(result.errorOutput)")
        }
        return result.output.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
            .sorted()
    }

    /// The URL in SQLAlchemy's form.
    private func url(of database: Database) -> String {
        switch database.backend {
        case .sqlite: "sqlite:///\(database.name)"
        case .postgreSQL: database.url.replacing("postgresql:", with: "postgresql+psycopg:")
        case .mariaDB:
            database.url.replacing("mariadb:", with: "mysql+pymysql:").replacing("?socket=", with: "?unix_socket=")
        }
    }
}
