"""Runners: processes of the real binary."""
import json
import os
import signal
import subprocess
import time


class Runner:
    def __init__(self, site, *arguments):
        self.site, self.number = site, site.next_runner()
        self.log = f"{site.folder}/runner-{self.number}"
        command = [site.skein] + list(arguments or ("upgrade", "head")) + ["--fleet", "fleet.yaml", "--format", "json", "--quiet"]
        with open(self.log + ".out", "w") as out, open(self.log + ".err", "w") as err:
            self.process = subprocess.Popen(command, cwd=site.folder, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        self.start, self.status, self.seconds, self.usage = time.monotonic(), None, None, None

    def poll(self):
        """Whether it has ended."""
        return self.status is not None or self._wait(os.WNOHANG)

    def _wait(self, options):
        pid, status, usage = os.wait4(self.process.pid, options)
        if pid == 0:
            return False
        self.status = os.waitstatus_to_exitcode(status)
        self.process.returncode = self.status
        self.seconds, self.usage = time.monotonic() - self.start, usage
        return True

    def wait(self, seconds=1800):
        """Its exit code; raises when it takes too long."""
        end = time.monotonic() + seconds
        while not self.poll():
            if time.monotonic() > end:
                self.kill()
                raise RuntimeError(f"runner {self.number} has not ended after {seconds} s")
            time.sleep(0.02)
        return self.status

    def signal(self, number):
        if not self.poll():
            self.process.send_signal(number)

    def kill(self):
        """SIGKILL; whether it was still running."""
        if self.poll():
            return False
        self.process.send_signal(signal.SIGKILL)
        self._wait(0)
        return self.status == -signal.SIGKILL

    @property
    def report(self):
        try:
            with open(self.log + ".out") as file:
                return json.load(file)
        except ValueError:
            return {}

    @property
    def said(self):
        with open(self.log + ".out") as out, open(self.log + ".err") as err:
            return (err.read() + out.read())[:600]

    @property
    def peak_mb(self):
        return self.usage.ru_maxrss / 1024

    @property
    def cpu_seconds(self):
        return self.usage.ru_utime + self.usage.ru_stime


class Site:
    """A project with a fleet of targets of some kinds."""

    def __init__(self, skein, folder, kinds, rollout="  parallel: 8\n", ledger=None, sleep=0.0, tries=8):
        import history

        self.skein, self.folder, self.kinds, self.count = skein, folder, kinds, 0
        os.makedirs(folder, exist_ok=True)
        history.write(folder + "/migrations", sleep)
        servers, targets = "", ""
        for kind in kinds:
            server, entries = kind.fleet()
            servers, targets = servers + server, targets + entries
        text = "version: 1\nname: fleet\n" + (f"servers:\n{servers}" if servers else "") + f"targets:\n{targets}"
        text += f"defaults:\n  retry: {{ attempts: {tries}, initial: 100ms, max: 2s }}\n" + f"rollout:\n{rollout}"
        if ledger:
            text += f"ledger: \"{ledger}\"\n"
        with open(folder + "/fleet.yaml", "w") as file:
            file.write(text)

    def next_runner(self):
        self.count += 1
        return self.count

    def control(self, *arguments):
        """Runs `skein rollout …` and returns its output."""
        result = subprocess.run(
            [self.skein, "rollout"] + list(arguments) + ["--fleet", "fleet.yaml"],
            cwd=self.folder, text=True, capture_output=True,
        )
        if result.returncode != 0:
            raise RuntimeError(f"skein rollout {arguments[0]} ended with {result.returncode}: {result.stderr[:400]}")
        return result.stdout
