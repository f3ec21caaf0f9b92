"""Kinds of targets: how many databases of a kind are made, put into a fleet, changed by hand, and read."""
import os
import shutil
import sqlite3
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from clients import Server, run
from history import IDS, raw_script


@dataclass
class Facts:
    """What a target holds."""

    tables: set = field(default_factory=set)
    #: How often each row is there that a revision inserts, by revision and part.
    effects: Counter = field(default_factory=Counter)
    heads: list = field(default_factory=list)
    #: (revision, direction, outcome) of the journal's rows on whole revisions, in order.
    journal: list = field(default_factory=list)
    #: How many rows of the journal are open.
    open: int = 0


TABLES = [f"t_{name}" for name in IDS]


class SQLiteTargets:
    kind = "SQLite"
    #: How many targets the baseline works on at once.
    workers = 8

    def __init__(self, folder, count, prefix="lite"):
        self.folder, self.prefix = os.path.join(folder, prefix), prefix
        self.ids = [f"{prefix}-{number:05}" for number in range(1, count + 1)]

    def make(self):
        self.remove()
        os.makedirs(self.folder)
        template = self.folder + "-template.db"
        if os.path.exists(template):
            os.remove(template)
        with sqlite3.connect(template) as connection:
            connection.execute("CREATE TABLE app (id INTEGER PRIMARY KEY)")
        connection.close()
        for name in self.ids:
            shutil.copyfile(template, self.path(name))

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def path(self, name):
        return f"{self.folder}/{name}.db"

    def fleet(self):
        return "", f'  - {{ glob: "{self.folder}/*.db", id: "{{name}}" }}\n'

    def change(self, names, sql):
        for name in names:
            with sqlite3.connect(self.path(name)) as connection:
                connection.executescript(sql)
            connection.close()

    def read(self, names=None):
        return {name: self.read_one(self.path(name)) for name in names or self.ids}

    @staticmethod
    def read_one(path):
        facts = Facts()
        connection = sqlite3.connect(path)
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        facts.tables = tables & set(TABLES)
        if "effects" in tables:
            facts.effects = Counter(connection.execute("SELECT revision, part FROM effects").fetchall())
        if "skein_version" in tables:
            facts.heads = sorted(row[0] for row in connection.execute("SELECT version_num FROM skein_version"))
        if "skein_journal" in tables:
            rows = connection.execute("SELECT revision, direction, outcome, step FROM skein_journal ORDER BY entry")
            for revision, direction, outcome, step in rows.fetchall():
                if step == 0:
                    facts.journal.append((revision, direction, outcome))
                facts.open += outcome in ("running", "intent")
        connection.close()
        return facts

    def baseline(self):
        script = "BEGIN;\n" + raw_script("sqlite") + "COMMIT;\n"
        client = ["sqlite3", "-batch", "-bail", "-init", "/dev/null"]
        in_parallel(client, self.ids, self.workers, lambda name: f'.open "{self.path(name)}"\n{script}')


class PostgreSQLTargets:
    kind = "PostgreSQL"

    def __init__(self, count, cap, database="rollout_faults", prefix="pg"):
        self.server, self.cap, self.database = Server(os.environ["SKEIN_TEST_POSTGRESQL"]), cap, database
        self.prefix, self.workers = prefix, cap
        self.ids = [f"{prefix}-tenant_{number}" for number in range(1, count + 1)]

    def schema(self, name):
        return name[len(self.prefix) + 1:]

    def make(self):
        self.remove()
        self.server.query(f"CREATE DATABASE {self.database}")
        self.server.query(";".join(f"CREATE SCHEMA {self.schema(name)}" for name in self.ids), self.database)

    def remove(self):
        self.server.query(f"DROP DATABASE IF EXISTS {self.database} WITH (FORCE)")

    def fleet(self):
        url = self.server.database_url(self.database)
        server = f'  {self.prefix}: {{ url: "{url}", max_sessions: {self.cap} }}\n'
        entry = f'{{ server: {self.prefix}, database: {self.database}, schemas: "tenant\\\\_%", id: "{self.prefix}-{{schema}}" }}'
        return server, f"  - {entry}\n"

    def change(self, names, sql):
        for name in names:
            self.server.query(f"SET search_path = {self.schema(name)}; {sql}", self.database)

    def read(self, names=None):
        found = {name: Facts() for name in names or self.ids}
        by_schema = {self.schema(name): facts for name, facts in found.items()}
        tables = self.server.query(
            "SELECT schemaname, tablename FROM pg_tables WHERE schemaname LIKE 'tenant\\_%'", self.database
        )
        scripts = []
        for schema, table in tables:
            if schema not in by_schema:
                continue
            if table in TABLES:
                by_schema[schema].tables.add(table)
            scripts += reading(schema, table)
        collect(by_schema, self.server.query("BEGIN;" + ";".join(scripts) + ";COMMIT", self.database) if scripts else [])
        return found

    def baseline(self):
        script = "BEGIN;\n" + raw_script("postgresql") + "COMMIT;\n"
        client = self.server.client(self.database)
        in_parallel(client, self.ids, self.workers, lambda name: f"SET search_path = {self.schema(name)};\n{script}")


class MariaDBTargets:
    kind = "MariaDB"

    def __init__(self, count, cap, pattern="rollout_faults", prefix="maria"):
        self.server, self.cap, self.pattern = Server(os.environ["SKEIN_TEST_MARIADB"]), cap, pattern
        self.prefix, self.workers = prefix, cap
        self.ids = [f"{prefix}-{pattern}_{number}" for number in range(1, count + 1)]

    def schema(self, name):
        return name[len(self.prefix) + 1:]

    def make(self):
        self.remove()
        self.server.query(";".join(f"CREATE DATABASE {self.schema(name)}" for name in self.ids))

    def remove(self):
        names = self.server.query(
            f"SELECT schema_name FROM information_schema.schemata WHERE schema_name LIKE '{self.pattern}\\_%'"
        )
        if names:
            self.server.query(";".join(f"DROP DATABASE {name}" for (name,) in names))

    def fleet(self):
        url = self.server.url
        server = f'  {self.prefix}: {{ url: "{url}", max_sessions: {self.cap} }}\n'
        entry = f'{{ server: {self.prefix}, databases: "{self.pattern}\\\\_%", id: "{self.prefix}-{{database}}" }}'
        return server, f"  - {entry}\n"

    def change(self, names, sql):
        for name in names:
            self.server.query(sql, self.schema(name))

    def read(self, names=None):
        found = {name: Facts() for name in names or self.ids}
        by_schema = {self.schema(name): facts for name, facts in found.items()}
        tables = self.server.query(
            f"SELECT table_schema, table_name FROM information_schema.tables WHERE table_schema LIKE '{self.pattern}\\_%'"
        )
        scripts = []
        for schema, table in tables:
            if schema not in by_schema:
                continue
            if table in TABLES:
                by_schema[schema].tables.add(table)
            scripts += reading(schema, table)
        collect(by_schema, self.server.query(";".join(scripts)) if scripts else [])
        return found

    def baseline(self):
        script = raw_script("mariadb")
        in_parallel(self.server.client(), self.ids, self.workers, lambda name: f"USE {self.schema(name)};\n{script}")


def reading(schema, table):
    """The queries that read one table of one target; each row begins with what it is and the target."""
    match table:
        case "effects":
            return [f"SELECT 'effect', '{schema}', revision, part FROM {schema}.effects"]
        case "skein_version":
            return [f"SELECT 'head', '{schema}', version_num FROM {schema}.skein_version"]
        case "skein_journal":
            columns = "revision, direction, outcome, step"
            return [f"SELECT 'entry', '{schema}', {columns} FROM {schema}.skein_journal ORDER BY entry"]
    return []


def collect(found, rows):
    for what, schema, *values in rows:
        facts = found[schema]
        if what == "effect":
            facts.effects[(values[0], int(values[1]))] += 1
        elif what == "head":
            facts.heads = sorted(facts.heads + [values[0]])
        elif what == "entry":
            if values[3] == "0":
                facts.journal.append(tuple(values[:3]))
            facts.open += values[2] in ("running", "intent")


def in_parallel(client, names, workers, script):
    """Runs a script for each name, with so many clients at once, each of which keeps its connection."""
    shares = [names[start::workers] for start in range(workers)]
    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(lambda share: run(client, "".join(map(script, share))), shares))
