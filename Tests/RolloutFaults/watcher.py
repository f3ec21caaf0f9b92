"""Watches the servers all the while: how many sessions there are, and whether two of them change one target."""
import threading
import time
from collections import Counter

from clients import Session

#: Sessions of Skein's that are no target's: the search for targets, throttles, gates.
OTHERS = ("skein/fleet", "skein/throttle", "skein/interrupt")


class Watcher(threading.Thread):
    """Samples one server until it is stopped."""

    interval = 0.05

    def __init__(self, targets):
        super().__init__(daemon=True)
        self.targets, self.cap, self.kind = targets, targets.cap, targets.kind
        self.session, self.ending = Session(targets.server), threading.Event()
        self.samples, self.most, self.over, self.doubles, self.longest_gap = 0, 0, [], [], 0.0
        self.fault = None

    def run(self):
        last = time.monotonic()
        try:
            while not self.ending.is_set():
                rows = self.sessions()
                now = time.monotonic()
                self.longest_gap = max(self.longest_gap, now - last)
                last = now
                self.note(rows, time.time())
                time.sleep(self.interval)
        except (RuntimeError, BrokenPipeError) as error:
            self.fault = f"{self.kind}: the watcher has ended: {error}"
        self.session.close()

    def sessions(self):
        """(target, whether it changes something) of every session of a target."""
        if self.kind == "PostgreSQL":
            # A transaction that has written has a number of its own.
            rows = self.session.query(
                "SELECT application_name, backend_xid IS NOT NULL, pid FROM pg_stat_activity"
                f" WHERE application_name LIKE 'skein/%' AND datname = '{self.targets.database}'"
            )
            return [(name, writes == "t") for name, writes, _ in rows if name not in OTHERS]
        rows = self.session.query(
            "SELECT db, command IN ('Query', 'Execute') AND coalesce(info, '') NOT LIKE '%_LOCK(%'"
            " AND coalesce(info, '') NOT LIKE 'SELECT%', id"
            f" FROM information_schema.processlist WHERE db LIKE '{self.targets.pattern}\\_%'"
        )
        return [(name, writes == "1") for name, writes, _ in rows]

    def note(self, rows, at):
        self.samples += 1
        self.most = max(self.most, len(rows))
        if len(rows) > self.cap:
            self.over.append((at, len(rows)))
        for name, count in Counter(name for name, writes in rows if writes).items():
            if count > 1:
                self.doubles.append((at, name, count))

    def stop(self):
        self.ending.set()
        self.join(10)

    def faults(self, excused):
        """I3 and I4.

        - excused: spans of time in which sessions that take over may be more, and how many: those that a killed runner had.
        """
        found = [self.fault] if self.fault else []
        if self.samples < 5 or self.longest_gap > 2:
            found.append(f"{self.kind}: {self.samples} samples, the longest gap {self.longest_gap:.1f} s")
        for at, name, count in self.doubles[:3]:
            found.append(f"{self.kind}: {count} sessions change {name} at {at:.3f}")
        for at, count in self.over:
            more = sum(left.get(self.targets.prefix, 0) for start, end, left in excused if start <= at <= end)
            if count > self.cap + more:
                found.append(f"{self.kind}: {count} sessions at {at:.3f}, the cap is {self.cap}, {more} may have been left")
        return found[:10]

    def summary(self):
        over = max((count for _, count in self.over), default=self.cap) - self.cap
        spent = f", {over} above it in {len(self.over)} samples" if self.over else ""
        return f"{self.kind} {self.most} of {self.cap}{spent} ({self.samples} samples)"
