"""The history that is rolled out: a table a revision, and three rows that would be there twice if it ran twice."""
import os

IDS = ["r1", "r2", "r3", "r4"]
PARTS = 3
#: A table that the third revision makes and that a trapped target has already.
TRAP = "CREATE TABLE trap (id INTEGER)"


def write(folder, sleep=0.0):
    """Writes the revisions; `sleep` is how long the server is busy in each, in seconds, or MariaDB's SQL by revision."""
    os.makedirs(folder, exist_ok=True)
    for number, name in enumerate(IDS):
        with open(f"{folder}/{name}.yaml", "w") as file:
            file.write(revision(number, name, sleep.get(name, 0) if isinstance(sleep, dict) else sleep))


def revision(number, name, sleep):
    lines = [f"revision: {name}"]
    if number:
        lines.append(f"parent: {IDS[number - 1]}")
    lines += [f"message: table {name}", "upgrade:"]
    if number == 0:
        lines.append("  - create_table: { table: effects, columns: [{ name: revision, type: string(10) }, { name: part, type: integer }] }")
    if name == "r3":
        lines.append("  - create_table: { table: trap, columns: [{ name: id, type: integer }] }")
    columns = "[{ name: id, type: bigint, primary_key: true }, { name: body, type: string(80) }]"
    lines.append(f"  - bulk_insert: {{ table: effects, rows: [{{ revision: {name}, part: 1 }}, {{ revision: {name}, part: 2 }}] }}")
    if sleep:
        naps = f'{{ mysql: "{sleep}", default: SELECT 1 }}' if isinstance(sleep, str) else f'{{ postgresql: "SELECT pg_sleep({sleep})", mysql: "DO sleep({sleep})" }}'
        lines.append(f"  - execute: {{ sql: {naps}, except: sqlite, down: none, retry: safe }}")
    lines.append(f"  - create_table: {{ table: t_{name}, columns: {columns} }}")
    lines.append(f"  - execute: {{ sql: \"INSERT INTO effects (revision, part) VALUES ('{name}', 3)\", down: \"DELETE FROM effects WHERE revision = '{name}'\" }}")
    return "\n".join(lines) + "\n"


def raw_script(dialect):
    """The same effects in plain SQL, with a version table, for the baseline."""
    lines = ["CREATE TABLE version (version_num VARCHAR(255) PRIMARY KEY);"]
    for number, name in enumerate(IDS):
        if number == 0:
            lines.append("CREATE TABLE effects (revision VARCHAR(10), part INTEGER);")
        if name == "r3":
            lines.append("CREATE TABLE trap (id INTEGER);")
        lines.append(f"INSERT INTO effects VALUES ('{name}', 1), ('{name}', 2);")
        lines.append(f"CREATE TABLE t_{name} (id BIGINT PRIMARY KEY, body VARCHAR(80));")
        lines.append(f"INSERT INTO effects VALUES ('{name}', 3);")
        change = f"UPDATE version SET version_num = '{name}'" if number else f"INSERT INTO version VALUES ('{name}')"
        lines.append(change + ";")
        # A transaction for each revision, as Skein has.
        if dialect != "mariadb" and name != IDS[-1]:
            lines.append("COMMIT; BEGIN;")
    return "\n".join(lines) + "\n"
