"""What must hold of targets and of the ledger, whatever was killed."""
from history import IDS, PARTS
from ledger import OPEN, SETTLED, later_states, rollouts, targets


def faults_of_target(facts, head, is_transactional, is_quiet):
    """What is wrong with one target.

    - head: the revision that it has to be at; None for any of the history, `base` included.
    - is_quiet: whether nothing may be half done.
    """
    faults = []
    if len(facts.heads) > 1 or any(name not in IDS for name in facts.heads):
        return [f"heads {facts.heads}"]
    height = IDS.index(facts.heads[0]) + 1 if facts.heads else 0
    if head is not None and facts.heads != ([head] if head else []):
        faults.append(f"is at {facts.heads}, not at {head}")
    done = [entry for entry in facts.journal if entry[2] == "done"]
    # I2: the journal lists what is there, in order, and once.
    if done != [(name, "up", "done") for name in IDS[:height]]:
        faults.append(f"heads {facts.heads}, journal {done}")
    if is_quiet and facts.open:
        faults.append(f"{facts.open} open entries of the journal")
    # I1: nothing twice, whether the journal knows or not.
    for effect, times in facts.effects.items():
        if times != 1:
            faults.append(f"the row {effect} is there {times} times")
    for number, name in enumerate(IDS):
        rows = sum(times for (revision, _), times in facts.effects.items() if revision == name)
        is_whole = rows == PARTS and f"t_{name}" in facts.tables
        is_absent = rows == 0 and f"t_{name}" not in facts.tables
        if number < height and not is_whole:
            faults.append(f"{name} is in the version table, and {rows} of its rows and {sorted(facts.tables)} are there")
        if number >= height and not is_absent and (is_transactional or is_quiet or number > height):
            faults.append(f"{name} is not in the version table, and {rows} of its rows and {sorted(facts.tables)} are there")
    return faults


def faults_of_way_back(facts):
    """What is wrong with a target that went all the way up and back, once each."""
    faults = []
    if facts.heads or facts.tables or facts.effects or facts.open:
        faults.append(f"left behind: {facts}")
    done = [entry for entry in facts.journal if entry[2] == "done"]
    if done != [(name, "up", "done") for name in IDS] + [(name, "down", "done") for name in reversed(IDS)]:
        faults.append(f"journal {done}")
    return faults


def check_targets(kinds, head_of, is_quiet=True):
    """Faults of all targets; `head_of` gives the revision of an id, None for any."""
    faults = []
    for kind in kinds:
        for name, facts in kind.read().items():
            wrong = faults_of_target(facts, head_of(name), kind.kind != "MariaDB", is_quiet)
            faults += [f"{name}: {fault}" for fault in wrong]
    return faults


def check_ledger(ledger, kinds, state, expected):
    """Faults of the ledger after the end: I6, one rollout, every member once, in the state that the target is in.

    - expected: gives the states that a target may be in, by its id.
    """
    faults = []
    found = rollouts(ledger)
    if found[:1] != [state]:
        faults.append(f"rollouts {found}, expected {state} of the first")
    if later_states(ledger) - {"current"} or set(found[1:]) - {"succeeded"}:
        faults.append(f"a later rollout found something to do: {found}, {later_states(ledger)}")
    rows = targets(ledger)
    ids = [row["id"] for row in rows]
    members = {name for kind in kinds for name in kind.ids}
    if len(ids) != len(set(ids)) or set(ids) != members:
        faults.append(f"{len(ids)} members, {len(set(ids))} different, of {len(members)} targets")
    for row in rows:
        if row["state"] not in SETTLED | OPEN:
            faults.append(f"{row['id']}: the state `{row['state']}` has no name")
        if row["state"] not in expected(row["id"]):
            faults.append(f"{row['id']}: {row['state']}, expected {sorted(expected(row['id']))}")
        if row["state"] == "done" and row["heads"] != IDS[-1]:
            faults.append(f"{row['id']}: done, at {row['heads']}")
    return faults + places_taken(ledger)


def places_taken(ledger):
    busy = ledger.query("SELECT pool, number, runner FROM skein_slot WHERE runner IS NOT NULL")
    return [f"{len(busy)} places are still taken, such as {busy[0]}"] if busy else []


def check_halt(ledger, halted_at):
    """I5: nothing was claimed after the halt, by the ledger's clock."""
    late = [row for row in targets(ledger) if row["claimed"] > halted_at]
    return [f"{row['id']}: claimed {row['claimed'] - halted_at} ms after the halt" for row in late]
