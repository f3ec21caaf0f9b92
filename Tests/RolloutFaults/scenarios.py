"""What is done to rollouts, and what has to hold afterwards."""
import os
import random
import shutil
import signal
import time

import checker
import ledger as ledgers
from clients import Session
from history import IDS, TRAP
from runner import Runner, Site
from targets import MariaDBTargets, PostgreSQLTargets, SQLiteTargets
from watcher import Watcher

HEAD = IDS[-1]
FINISHED = {"done", "current"}


class Result:
    """A row of the published table."""

    def __init__(self, scenario, what):
        self.values = {"scenario": scenario, "what": what, "faults": [], "notes": []}

    def __setitem__(self, key, value):
        self.values[key] = value

    def note(self, text):
        self.values["notes"].append(text)

    def add(self, faults):
        """Adds what is wrong; of very much, the first."""
        self.values["faults"] += list(faults)[: max(0, 20 - len(self.values["faults"]))]


def folder_for(settings, name):
    folder = os.path.join(settings.folder, name)
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    return folder


def finished(site, ledger, kinds, result, head=HEAD):
    result.add(checker.check_targets(kinds, lambda _: head))
    result.add(checker.check_ledger(ledger, kinds, "succeeded", lambda _: FINISHED))


# --- the checker itself ------------------------------------------------------------------------------------------------


def checker_sees(settings):
    """Damage that is done to finished targets by hand, each of which the checker has to find."""
    folder = folder_for(settings, "checker")
    damage = {
        "nothing": "SELECT 1",
        "a row twice": "INSERT INTO effects VALUES ('r3', 3)",
        "a row lost": "DELETE FROM effects WHERE revision = 'r2' AND part = 1",
        "a table lost": "DROP TABLE t_r4",
        "a revision too few": "UPDATE skein_version SET version_num = 'r3'",
        "journalled twice": "INSERT INTO skein_journal SELECT entry + 100, run, revision, direction, checksum, actor, tool, outcome,"
        " error_code, started_at, finished_at, step, part, parts, operation, statement, session FROM skein_journal WHERE entry = 1",
        "not journalled": "DELETE FROM skein_journal WHERE revision = 'r2'",
        "left open": "UPDATE skein_journal SET outcome = 'running' WHERE revision = 'r4'",
    }
    kind = SQLiteTargets(folder, len(damage))
    kind.make()
    site = Site(settings.skein, folder, [kind])
    result = Result("checker", f"{len(damage) - 1} kinds of damage done by hand")
    runner = Runner(site)
    if runner.wait() != 0:
        result.add([f"the run ended with {runner.status}: {runner.said}"])
        return result
    ledger = ledgers.SQLiteLedger(folder + "/.skein/ledger.db")
    finished(site, ledger, [kind], result)
    for name, (what, sql) in zip(kind.ids, damage.items()):
        kind.change([name], sql)
        faults = checker.faults_of_target(kind.read([name])[name], HEAD, True, True)
        if bool(faults) != (what != "nothing"):
            result.add([f"{what}: the checker found {faults}"])
    if not checker.check_ledger(ledger, [kind], "succeeded", lambda name: {"failed_clean"}):
        result.add(["the checker takes done for failed"])
    if not checker.check_halt(ledger, min(row["claimed"] for row in ledgers.targets(ledger)) - 1):
        result.add(["the checker does not see a claim after a halt"])
    return result


# --- one runner at a time ---------------------------------------------------------------------------------------------


def kills_of_one(settings, make, count, kills, compares=True):
    """A fleet of one kind: undisturbed, once more with nothing to do, without a ledger, by hand, and killed again and again."""
    folder = folder_for(settings, "one")
    kind = make(folder, count)
    result = Result("kills", f"{count} {kind.kind} targets")
    policy = f"  parallel: {kind.workers}\n"

    kind.make()
    site = Site(settings.skein, folder, [kind], policy)
    ledger = ledgers.SQLiteLedger(folder + "/.skein/ledger.db")
    calm = Runner(site)
    if calm.wait() != 0:
        result.add([f"the undisturbed run ended with {calm.status}: {calm.said}"])
        return result
    finished(site, ledger, [kind], result)
    result["targets"], result["seconds"], result["peak_mb"] = count, calm.seconds, calm.peak_mb
    result["cpu_seconds"] = calm.cpu_seconds
    again = Runner(site)
    if again.wait() != 0:
        result.add([f"the run with nothing to do ended with {again.status}: {again.said}"])
    result["noop_seconds"] = again.seconds
    if compares:
        kind.make()
        bare = Runner(Site(settings.skein, folder_for(settings, "bare"), [kind], policy, ledger="none"))
        if bare.wait() != 0:
            result.add([f"the run without a ledger ended with {bare.status}: {bare.said}"])
        result["bare_seconds"], result["bare_cpu_seconds"] = bare.seconds, bare.cpu_seconds
        result["bare_peak_mb"] = bare.peak_mb
        kind.make()
        start = time.monotonic()
        kind.baseline()
        result["raw_seconds"] = time.monotonic() - start

    kind.make()
    folder = folder_for(settings, "killed")
    site = Site(settings.skein, folder, [kind], policy)
    ledger = ledgers.SQLiteLedger(folder + "/.skein/ledger.db")
    hit, working, spent, peak = 0, 0, 0.0, 0.0
    for number in range(kills):
        runner = Runner(site)
        # Some at once, while the rollout is created; the others somewhere in the run.
        longest = 2 * calm.seconds / (kills + 1)
        time.sleep(random.uniform(0, min(0.5, longest) if number % 5 == 0 else longest))
        is_hit = runner.kill()
        hit += is_hit
        spent, peak = spent + runner.seconds, max(peak, runner.peak_mb)
        if not is_hit and runner.status != 0:
            result.add([f"a runner ended with {runner.status}: {runner.said}"])
        claimed = [row["id"] for row in ledgers.targets(ledger) if row["state"] == "claimed"]
        working += is_hit and bool(claimed)
        if claimed and kind.kind == "SQLite":
            # With its process gone nothing moves: the files hold whole revisions, and the journal says which.
            for name, facts in kind.read(claimed).items():
                result.add([f"after kill {number + 1}, {name}: {f}" for f in checker.faults_of_target(facts, None, True, True)])
    last = Runner(site)
    if last.wait() != 0:
        result.add([f"the last run ended with {last.status}: {last.said}"])
    finished(site, ledger, [kind], result)
    result["kills"], result["killed_seconds"] = hit, spent + last.seconds
    result["peak_mb"] = max(calm.peak_mb, peak, last.peak_mb)
    result.note(f"{working} kills while targets were worked on")
    kind.remove()
    return result


def way_back(settings, sqlite, schemas, databases, kills, command):
    """A rollout is taken back, and its runner is killed again and again."""
    folder = folder_for(settings, "back")
    kinds = [PostgreSQLTargets(schemas, 6), MariaDBTargets(databases, 4), SQLiteTargets(folder, sqlite)]
    said = " ".join(command)
    result = Result("back", f"`skein {said}`, {sqlite} SQLite, {schemas} PostgreSQL, {databases} MariaDB targets, one runner")
    for kind in kinds:
        kind.make()
    site = Site(settings.skein, folder, kinds, sleep=0.02)
    ledger = ledgers.SQLiteLedger(folder + "/.skein/ledger.db")
    up = Runner(site)
    if up.wait() != 0:
        result.add([f"the way up ended with {up.status}: {up.said}"])
        return result
    start, hit, runner = time.monotonic(), 0, None
    # One that is done before it is killed ends it: what is taken back already cannot be taken back again.
    while runner is None or runner.status == -signal.SIGKILL:
        runner = Runner(site, *command)
        if hit < kills:
            time.sleep(random.uniform(0.1, up.seconds / kills + 0.2))
            hit += runner.kill()
        else:
            runner.wait()
    if runner.status != 0:
        result.add([f"the last run ended with {runner.status}: {runner.said}"])
    for kind in kinds:
        for name, facts in kind.read().items():
            result.add([f"{name}: {fault}" for fault in checker.faults_of_way_back(facts)])
    states = [set(states.split(",")) for (states,) in ledger.query(
        "SELECT group_concat(DISTINCT state) FROM skein_target GROUP BY rollout"
    )]
    if any(found - {"done", "current", "reverted"} for found in states):
        result.add([f"the ledger's states are {states}"])
    result["targets"], result["kills"], result["seconds"] = sqlite + schemas + databases, hit, time.monotonic() - start
    for kind in kinds:
        kind.remove()
    return result


# --- many runners -------------------------------------------------------------------------------------------------------


class Crowd:
    """Runners that share a rollout, and what is done to them."""

    def __init__(self, site, ledger, size, result):
        self.site, self.ledger, self.size, self.result = site, ledger, size, result
        self.runners, self.ended, self.stopped = [], [], None
        #: Spans of time in which a server may have sessions more, because a runner has vanished: start, end, and the
        #: number by server.
        self.excused = []
        self.kills = 0

    def fill(self):
        """Collects those that have ended, and starts others in their place."""
        for runner in [each for each in self.runners if each.poll()]:
            self.runners.remove(runner)
            self.ended.append(runner)
        while len(self.runners) < self.size:
            self.runners.append(Runner(self.site, "upgrade", "head", "--wait"))

    def kill_one(self):
        """Kills one, of those that work on something while there are such."""
        running = [each for each in self.runners if each is not self.stopped]
        busy = ledgers.busy_processes(self.ledger)
        victim = random.choice([each for each in running if each.process.pid in busy] or running)
        if victim.kill():
            self.kills += 1
            left = ledgers.claims_by_server(self.ledger, victim.process.pid)
            self.excused.append((time.time(), time.time() + 10, left))

    def stop_one(self):
        busy = ledgers.busy_processes(self.ledger)
        self.stopped = random.choice([each for each in self.runners if each.process.pid in busy] or self.runners)
        self.stopped.signal(signal.SIGSTOP)

    def cont(self):
        self.stopped.signal(signal.SIGCONT)
        self.stopped = None

    def finish(self):
        for runner in self.runners:
            runner.wait(180)
        self.ended += self.runners
        for runner in self.ended:
            if runner.status not in (0, -signal.SIGKILL):
                self.result.add([f"runner {runner.number} ended with {runner.status}: {runner.said}"])


def crowd(settings, sqlite, schemas, databases, sleep, ledger_server=None, stops=True, kills=8, size=8):
    """Runners on one rollout: killed and replaced, one stopped for longer than its lease, a pause; the servers watched.

    - ledger_server: None for a ledger in a file, which the runners of one machine share.
    """
    folder = folder_for(settings, "crowd")
    kinds = [PostgreSQLTargets(schemas, 6), MariaDBTargets(databases, 4), SQLiteTargets(folder, sqlite)]
    place = "PostgreSQL" if ledger_server else "SQLite"
    result = Result("crowd", f"{size} runners, {place} ledger, {sqlite} SQLite, {schemas} PostgreSQL, {databases} MariaDB targets")
    for kind in kinds:
        kind.make()
    if ledger_server:
        ledger, url = ledgers.PostgreSQLLedger(ledger_server, "rollouts"), ledger_server.database_url("rollouts")
        ledger.make()
    else:
        ledger, url = ledgers.SQLiteLedger(folder + "/.skein/ledger.db"), None
    site = Site(settings.skein, folder, kinds, "  parallel: 16\n", url, sleep)
    watchers = [Watcher(kinds[0]), Watcher(kinds[1])]
    for watcher in watchers:
        watcher.start()
    group = Crowd(site, ledger, size, result)
    start = time.monotonic()
    group.fill()
    next_kill, stop_at = start + 1, start + 3
    cont_at, pause_at = None, start + (50 if stops else 3)
    gap = None

    def state():
        found = ledgers.rollouts(ledger)
        return found[0] if found else None

    while state() not in ("succeeded", "succeeded_with_exceptions", "halted", "aborted"):
        now = time.monotonic()
        if now - start > 900:
            result.add(["the rollout is not over after 900 s"])
            break
        if group.kills < kills and now > next_kill:
            group.kill_one()
            next_kill = now + random.uniform(0.5, 6 if stops else 3)
        if stops and stop_at and now > stop_at:
            group.stop_one()
            stop_at, cont_at = None, now + 38
        if cont_at and now > cont_at:
            group.cont()
            cont_at = None
        if pause_at and now > pause_at and state() == "running":
            site.control("pause")
            pause_at = None
            time.sleep(3)
            site.control("resume", "--no-run")
            paused, resumed = ledgers.events(ledger, "paused"), ledgers.events(ledger, "resumed")
            gap = (paused[-1], resumed[-1]) if paused and resumed else None
            if gap:
                late = [row for row in ledgers.targets(ledger) if gap[0] < row["claimed"] < gap[1]]
                result.add([f"{row['id']}: claimed during the pause" for row in late])
            else:
                result.add(["the ledger does not tell of the pause"])
        group.fill()
        time.sleep(0.1)
    if group.stopped:
        group.cont()
    result["seconds"] = time.monotonic() - start
    group.finish()
    for watcher in watchers:
        watcher.stop()
        result.add(watcher.faults(group.excused))
        result.note("sessions at most " + watcher.summary())
    finished(site, ledger, kinds, result)
    if stops and stop_at:
        result.add(["the rollout was over before a runner could be stopped"])
    if stops and pause_at:
        result.add(["the rollout was over before it could be paused"])
    rows = ledgers.targets(ledger)
    result["targets"], result["kills"] = len(rows), group.kills
    later = len(ledgers.rollouts(ledger)) - 1
    if later:
        result.note(f"{later} rollouts with nothing to do, of runners that came when it was over")
    result["peak_mb"] = max(runner.peak_mb for runner in group.ended)
    result.note(f"{sum(row['epoch'] > 1 for row in rows)} targets were claimed more than once")
    result.note("one stopped for 38 s" if stops else "none stopped")
    if not pause_at:
        result.note("paused for 3 s, nothing was claimed then")
    for kind in kinds:
        kind.remove()
    return result


def orphan(settings):
    """A runner is killed while a statement runs on, for longer than the next one tries: nobody can tell, until it has ended."""
    folder = folder_for(settings, "orphan")
    kinds = [MariaDBTargets(1, 4), SQLiteTargets(folder, 20)]
    result = Result("orphan", "a runner is killed, and its statement runs on for longer than the next runner tries")
    for kind in kinds:
        kind.make()
    # What only waits, MariaDB ends with the connection. This works, when it begins while the lock is held.
    holder = Session(kinds[0].server)
    holder.query("SELECT GET_LOCK('rollout_faults', 10)")
    work = "DO IF(IS_USED_LOCK('rollout_faults') IS NULL, 0, BENCHMARK(1000000000000, md5('x')))"
    policy = "  parallel: 8\n  waves:\n    - { name: all, max_failures: 100% }\n"
    site = Site(settings.skein, folder, kinds, policy, sleep={"r2": work}, tries=1)
    ledger = ledgers.SQLiteLedger(folder + "/.skein/ledger.db")
    first = Runner(site)
    working = "SELECT id FROM information_schema.processlist WHERE info LIKE 'DO IF(%'"
    while not (sessions := kinds[0].server.query(working)):
        if first.poll():
            result.add([f"the first run ended with {first.status}: {first.said}"])
            return result
        time.sleep(0.05)
    first.kill()
    holder.close()
    second = Runner(site)
    if second.wait(120) != 3:
        result.add([f"the second run ended with {second.status}, expected 3: {second.said}"])
    if kinds[0].server.query(working) != sessions:
        result.add(["the statement had ended before the second run gave up"])
    # It is not called failed: it may be anything. And a wave does not pass over it.
    faults = checker.check_ledger(ledger, kinds, "halted", lambda name: {"unknown"} if name in kinds[0].ids else FINISHED)
    result.add(faults)
    for (number,) in sessions:
        kinds[0].server.query(f"KILL {number}")
    third = Runner(site)
    if third.wait(120) != 0:
        result.add([f"the third run ended with {third.status}: {third.said}"])
    finished(site, ledger, kinds, result)
    result["targets"], result["kills"] = 21, 1
    result.note("the target is `unknown` and its wave halts; the same command goes on when the statement has ended")
    for kind in kinds:
        kind.remove()
    return result


def given_up(settings, count):
    """A runner is killed and its rollout given up: what it had claimed is settled, and its places are the next rollout's."""
    folder = folder_for(settings, "abort")
    kind = PostgreSQLTargets(count, 6)
    result = Result("abort", f"a runner is killed, its rollout aborted, and another one begun, {count} PostgreSQL targets")
    kind.make()
    site = Site(settings.skein, folder, [kind], sleep=0.1)
    ledger = ledgers.SQLiteLedger(folder + "/.skein/ledger.db")
    first = Runner(site)
    while not any(row["state"] == "done" for row in ledgers.targets(ledger)) and not first.poll():
        time.sleep(0.05)
    first.kill()
    result.add([] if ledgers.busy_processes(ledger) else ["nothing was claimed when the runner was killed"])
    site.control("abort")
    # The time of a lease and of an orphan need not be waited for.
    ledgers.expire_leases(ledger)
    second = Runner(site)
    try:
        if second.wait(60) != 0:
            result.add([f"the next rollout ended with {second.status}: {second.said}"])
    except RuntimeError as error:
        result.add([f"the next rollout gets no place: {error}"])
    result.add(checker.check_targets([kind], lambda _: HEAD))
    states = {row["state"] for row in ledgers.targets(ledger)}
    if states - {"done", "skipped", "unknown"} or "unknown" not in states:
        result.add([f"the states of what was given up are {states}"])
    if ledgers.rollouts(ledger) != ["aborted", "succeeded"]:
        result.add([f"rollouts {ledgers.rollouts(ledger)}"])
    result.add(checker.places_taken(ledger))
    result["targets"], result["kills"] = count, 1
    kind.remove()
    return result


def halt(settings, count, ledger_server, size=8):
    """I5: a revision fails on some targets; when the wave's budget is used up, nothing more is claimed."""
    folder = folder_for(settings, "halt")
    kinds = [PostgreSQLTargets(count // 2, 6), SQLiteTargets(folder, count // 2)]
    result = Result("halt", f"{size} runners, {count} targets, 6 of which fail, max_failures 3")
    for kind in kinds:
        kind.make()
    trapped = random.sample(kinds[0].ids, 3) + random.sample(kinds[1].ids, 3)
    for kind in kinds:
        kind.change([name for name in trapped if name in kind.ids], TRAP)
    ledger = ledgers.PostgreSQLLedger(ledger_server, "rollouts")
    ledger.make()
    policy = "  parallel: 8\n  waves:\n    - { name: all, max_failures: 3 }\n"
    site = Site(settings.skein, folder, kinds, policy, ledger_server.database_url("rollouts"))
    runners = [Runner(site) for _ in range(size)]
    codes = sorted(runner.wait(300) for runner in runners)
    if codes != [3] * size:
        result.add([f"exit codes {codes}, expected 3 of all: {runners[0].said}"])
    halted = ledgers.events(ledger, "halted")
    if len(halted) != 1:
        result.add([f"{len(halted)} halts"])
        return result
    result.add(checker.check_halt(ledger, halted[0]))
    rows = {row["id"]: row for row in ledgers.targets(ledger)}
    pending = [name for name, row in rows.items() if row["state"] == "pending"]
    failed = [name for name, row in rows.items() if row["state"] == "failed_clean"]
    if not set(failed) <= set(trapped) or len(failed) < 4:
        result.add([f"failed: {failed}, trapped: {trapped}"])
    expected = {name: None if name in failed else "" if name in pending else HEAD for name in rows}
    for name in failed:
        expected[name] = "r2"
    for kind in kinds:
        for name, facts in kind.read().items():
            result.add([f"{name}: {f}" for f in checker.faults_of_target(facts, expected[name], True, True)])
    states = {name: {"failed_clean"} if name in failed else {"pending"} if name in pending else FINISHED for name in rows}
    result.add(checker.check_ledger(ledger, kinds, "halted", states.__getitem__))
    result.note(f"{len(failed)} failed, {len(pending)} never begun; nothing was claimed after the halt")
    # Mended, the same command goes on to the end.
    for kind in kinds:
        kind.change([name for name in trapped if name in kind.ids], "DROP TABLE trap")
    last = Runner(site)
    if last.wait(600) != 0:
        result.add([f"the mended rollout ended with {last.status}: {last.said}"])
    finished(site, ledger, kinds, result)
    result["targets"] = count
    for kind in kinds:
        kind.remove()
    return result


# --- the ledger's server ------------------------------------------------------------------------------------------------


def ledger_dies(settings, count, ledger_postgresql, comes_back, size=2, sleep=0.05):
    """The ledger's server is killed in the middle: started again, or not."""
    folder = folder_for(settings, "ledger")
    kinds = [PostgreSQLTargets(count // 2, 6), SQLiteTargets(folder, count - count // 2)]
    what = "killed and started again after 5 s" if comes_back else "killed, and started again when the runners had given up"
    result = Result("ledger", f"{size} runners, {count} targets; the ledger's server is {what}")
    for kind in kinds:
        kind.make()
    ledger = ledgers.PostgreSQLLedger(ledger_postgresql.server, "rollouts")
    ledger.make()
    site = Site(settings.skein, folder, kinds, "  parallel: 8\n", ledger_postgresql.server.database_url("rollouts"), sleep)
    start = time.monotonic()
    runners = [Runner(site) for _ in range(size)]
    while sum(row["state"] == "done" for row in ledgers.targets(ledger)) < count // 8:
        if all(runner.poll() for runner in runners) or time.monotonic() - start > 120:
            result.add([f"the rollout does not get going: {runners[0].said}"])
            return result
        time.sleep(0.05)
    ledger_postgresql.kill()
    killed = time.monotonic()
    if comes_back:
        time.sleep(5)
        ledger_postgresql.start()
        codes = [runner.wait(300) for runner in runners]
        if codes != [0] * size:
            result.add([f"exit codes {codes}: {runners[0].said}"])
    else:
        codes = [runner.wait(120) for runner in runners]
        result.note(f"exit codes {', '.join(map(str, codes))} after {time.monotonic() - killed:.0f} s")
        if codes != [69] * size:
            result.add([f"exit codes {codes}, expected 69: {runners[0].said}"])
        for runner in runners:
            if runner.report.get("state") != "ledger_lost" or not runner.report.get("notices"):
                result.add([f"the report does not say so: {runner.said}"])
        # What was under way is whole: no target is left in the middle.
        result.add(checker.check_targets(kinds, lambda _: None))
        reached = sum(facts.heads == [HEAD] for kind in kinds for facts in kind.read().values())
        begun = sum(bool(facts.heads) for kind in kinds for facts in kind.read().values())
        ledger_postgresql.start()
        known = sum(row["state"] == "done" for row in ledgers.targets(ledger))
        claimed = sum(row["state"] == "claimed" for row in ledgers.targets(ledger))
        result.note(f"{known} done by the ledger, {claimed} claimed, {reached} targets at the head, {begun} begun")
        if begun > known + claimed:
            result.add([f"{begun} targets were begun, and the ledger gave {known + claimed}"])
        last = Runner(site)
        if last.wait(300) != 0:
            result.add([f"the same command afterwards ended with {last.status}: {last.said}"])
    finished(site, ledger, kinds, result)
    result["targets"], result["seconds"] = count, time.monotonic() - start
    for kind in kinds:
        kind.remove()
    return result


def postgresql(folder, count):
    return PostgreSQLTargets(count, 6)


def mariadb(folder, count):
    return MariaDBTargets(count, 4)
