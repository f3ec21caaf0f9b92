"""Breaks rollouts and looks what is left of them: rollout_faults.py SKEIN [SCENARIO…]

Run inside Tests/Servers/run. Scenarios: checker, sqlite, postgresql, mariadb (one runner killed again and again), crowd, back,
abort, orphan, halt, ledger. The
sizes are those of `make test`; ROLLOUT_SQLITE, ROLLOUT_POSTGRESQL, ROLLOUT_MARIADB, ROLLOUT_KILLS and ROLLOUT_CROWD (a factor) make
them larger. Each result is a line of JSON, also in the file that ROLLOUT_RESULTS names. Ends with 1 when something was wrong.
"""
import json
import os
import random
import shutil
import sqlite3
import sys
import tempfile
from types import SimpleNamespace

import scenarios
from clients import MortalPostgreSQL, Server
from targets import SQLiteTargets


def version(server, sql):
    return server.query(sql)[0][0].split("-")[0].split(" ")[0]


def main():
    skein, chosen = os.path.abspath(sys.argv[1]), sys.argv[2:]
    seed = os.environ.get("ROLLOUT_SEED") or str(random.SystemRandom().randrange(1_000_000))
    random.seed(seed)
    sys.stdout.reconfigure(line_buffering=True)
    print(f"seed {seed}", file=sys.stderr)
    size = lambda name, usual: int(os.environ.get(f"ROLLOUT_{name}", usual))
    kills, factor = size("KILLS", 3), size("CROWD", 1)
    is_long = "ROLLOUT_CROWD" in os.environ
    above = os.environ.get("ROLLOUT_FOLDER") or os.environ["SKEIN_TEST_TMP"]
    os.makedirs(above, exist_ok=True)
    settings = SimpleNamespace(skein=skein, folder=tempfile.mkdtemp(prefix="rollouts-", dir=above))
    ledger = MortalPostgreSQL()
    postgresql, mariadb = Server(os.environ["SKEIN_TEST_POSTGRESQL"]), Server(os.environ["SKEIN_TEST_MARIADB"])
    versions = f"MariaDB {version(mariadb, 'SELECT version()')}, PostgreSQL {version(postgresql, 'SHOW server_version')}, "
    versions += f"SQLite {sqlite3.sqlite_version}"

    def one(make, name, usual):
        return [lambda: scenarios.kills_of_one(settings, make, size(name, usual), kills, compares=is_long)]

    def crowd(server):
        return scenarios.crowd(
            settings, 60 * factor, 40 * factor, 16 * factor, 0.35 if is_long else 0.15, server,
            stops=is_long, kills=2 * kills if is_long else kills, size=8 if is_long else 4,
        )

    def back(*command):
        sizes = 60 * factor, 16 * factor, 8 * factor
        return lambda: scenarios.way_back(settings, *sizes, kills, command)

    every = {
        "checker": [lambda: scenarios.checker_sees(settings)],
        "sqlite": one(SQLiteTargets, "SQLITE", 200),
        "postgresql": one(scenarios.postgresql, "POSTGRESQL", 40),
        "mariadb": one(scenarios.mariadb, "MARIADB", 16),
        "crowd": [lambda: crowd(ledger.server), lambda: crowd(None)],
        "back": [back("downgrade", "base"), back("rollout", "revert", "--allow-data-loss")],
        "abort": [lambda: scenarios.given_up(settings, 30 * factor)],
        "orphan": [lambda: scenarios.orphan(settings)],
        "halt": [lambda: scenarios.halt(settings, 80 * factor, ledger.server, size=8 if is_long else 4)],
        "ledger": [
            lambda: scenarios.ledger_dies(settings, 80 * factor, ledger, comes_back=True),
            lambda: scenarios.ledger_dies(settings, 80 * factor, ledger, comes_back=False),
        ],
    }
    status = 0
    try:
        for name in chosen or every:
            for scenario in every[name]:
                result = scenario().values
                result |= {"seed": seed, "build": os.environ.get("ROLLOUT_BUILD", "debug"), "versions": versions}
                status = status or int(bool(result["faults"]))
                line = json.dumps(result)
                print(line)
                if path := os.environ.get("ROLLOUT_RESULTS"):
                    with open(path, "a") as file:
                        file.write(line + "\n")
    finally:
        ledger.remove()
        if not status:
            shutil.rmtree(settings.folder, ignore_errors=True)
    sys.exit(status)


main()
