"""The ledger as its database has it."""
import sqlite3

SETTLED = {
    "current", "done", "failed_clean", "failed_dirty", "unknown", "blocked", "unreachable", "skipped", "reverted",
    "revert_failed",
}
OPEN = {"pending", "claimed", "retry_wait"}
#: The first rollout: whoever comes when it is over creates another one, in which there is nothing to do.
FIRST = "(SELECT id FROM skein_rollout ORDER BY created_at LIMIT 1)"
TARGETS = f"""SELECT id, state, wave, COALESCE(to_heads, ''), epoch, COALESCE(claimed_at, 0), COALESCE(started_at, 0)
    FROM skein_target WHERE rollout = {FIRST}"""


class SQLiteLedger:
    def __init__(self, path):
        self.path = path

    def query(self, sql):
        try:
            connection = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True, timeout=30)
        except sqlite3.OperationalError:
            return []
        try:
            return [[str(value) for value in row] for row in connection.execute(sql)]
        except sqlite3.OperationalError:
            # The run was killed before it had made its tables.
            return []
        finally:
            connection.close()


class PostgreSQLLedger:
    def __init__(self, server, database):
        self.server, self.database = server, database

    def make(self):
        self.server.query(f"DROP DATABASE IF EXISTS {self.database} WITH (FORCE)")
        self.server.query(f"CREATE DATABASE {self.database}")

    def query(self, sql):
        # Before the first runner there are no tables.
        if self.server.query("SELECT to_regclass('skein_event') IS NOT NULL", self.database) != [["t"]]:
            return []
        return self.server.query(sql, self.database)


def targets(ledger):
    """A dictionary for each member of the first rollout: who is in there twice is there twice."""
    keys = ["id", "state", "wave", "heads", "epoch", "claimed", "started"]
    rows = [dict(zip(keys, row)) for row in ledger.query(TARGETS)]
    for row in rows:
        for key in ("wave", "epoch", "claimed", "started"):
            row[key] = int(row[key])
    return rows


def rollouts(ledger):
    """The states of all rollouts, in order."""
    return [state for (state,) in ledger.query("SELECT state FROM skein_rollout ORDER BY created_at")]


def later_states(ledger):
    """The states of members of later rollouts."""
    return {state for (state,) in ledger.query(f"SELECT DISTINCT state FROM skein_target WHERE rollout <> {FIRST}")}


def events(ledger, kind):
    return [int(at) for (at,) in ledger.query(f"SELECT at FROM skein_event WHERE kind = '{kind}' ORDER BY number")]


def busy_processes(ledger):
    """The process numbers of runners that have claimed something."""
    sql = """SELECT DISTINCT skein_runner.pid FROM skein_runner JOIN skein_target ON skein_target.runner = skein_runner.id
        WHERE skein_target.state = 'claimed'"""
    return {int(pid) for (pid,) in ledger.query(sql)}


def claims_by_server(ledger, pid):
    """How many targets of each server a process has claimed."""
    sql = f"""SELECT skein_target.server, count(*) FROM skein_target JOIN skein_runner ON skein_runner.id = skein_target.runner
        WHERE skein_target.state = 'claimed' AND server IS NOT NULL AND skein_runner.pid = {pid} GROUP BY skein_target.server"""
    return {server: int(count) for server, count in ledger.query(sql)}


def expire_leases(ledger):
    """Puts the end of all claims of a ledger in a file into the past."""
    with sqlite3.connect(ledger.path, timeout=30) as connection:
        connection.execute("UPDATE skein_target SET lease_until = 1 WHERE state = 'claimed'")
    connection.close()
