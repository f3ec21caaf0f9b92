"""The servers' own command line clients: what is checked is read through them, never through Skein."""
import os
import shutil
import subprocess
import tempfile
import time
from urllib.parse import parse_qs, urlsplit


def run(command, script=None, **options):
    """Runs a program to its end and returns its output; raises with what it said."""
    result = subprocess.run(command, input=script, text=True, capture_output=True, **options)
    if result.returncode != 0:
        raise RuntimeError(f"{command[0]} ended with {result.returncode}: {result.stderr.strip()[:400]}")
    return result.stdout


class Server:
    """A server by the URL that Tests/Servers/run gives."""

    def __init__(self, url):
        self.url = url
        parts = urlsplit(url)
        self.items = {key: values[0] for key, values in parse_qs(parts.query).items()}
        self.is_postgresql = parts.scheme.startswith("postgres")

    def database_url(self, database):
        scheme, rest = self.url.split("://", 1)
        address, query = rest.split("?", 1)
        return f"{scheme}://{address.rsplit('/', 1)[0]}/{database}?{query}"

    def client(self, database=None):
        if self.is_postgresql:
            return ["psql", "-XAtq", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-d", self.database_url(database or "postgres")]
        client = ["mariadb", "--no-defaults", "--batch", "--skip-column-names", "--unbuffered", "--user=root"]
        return client + ["--socket=" + self.items["socket"]] + ([database] if database else [])

    def query(self, sql, database=None):
        """Rows as lists of texts."""
        return [line.split("\t") for line in run(self.client(database), sql + ";\n").splitlines()]


class Session:
    """One session that is asked again and again, by the process that started it."""

    def __init__(self, server, database=None):
        self.end = "\\echo end-of-answer\n" if server.is_postgresql else "SELECT 'end-of-answer';\n"
        self.process = subprocess.Popen(
            server.client(database), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )

    def query(self, sql):
        self.process.stdin.write(sql + ";\n" + self.end)
        self.process.stdin.flush()
        rows = []
        for line in self.process.stdout:
            if line.rstrip("\n") == "end-of-answer":
                return rows
            rows.append(line.rstrip("\n").split("\t"))
        raise RuntimeError("the client has ended")

    def close(self):
        self.process.stdin.close()
        self.process.wait()


class MortalPostgreSQL:
    """A private PostgreSQL that may be killed and started again, for a ledger."""

    def __init__(self):
        above = os.path.dirname(os.environ["SKEIN_TEST_TMP"])
        self.folder = tempfile.mkdtemp(prefix="ledger-", dir=above)
        self.user = []
        if os.geteuid() == 0:
            self.user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"]
            shutil.chown(self.folder, "postgres")
        self.data = self.folder + "/data"
        self.server = Server(f"postgresql:///postgres?host={self.folder}&port=5432&user=skein")
        options = ["-U", "skein", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--wal-segsize=1"]
        run(self.user + ["initdb", "--no-sync", "-D", self.data] + options, cwd="/")
        self.start()

    def start(self):
        settings = f"-k {self.folder} -c listen_addresses= -c fsync=off -c shared_buffers=16MB -c max_connections=60"
        control = ["pg_ctl", "-D", self.data, "-w", "-t", "60", "-l", self.folder + "/log", "-o", settings, "start"]
        # The server must not inherit the pipes of whoever waits for this.
        subprocess.run(self.user + control, check=True, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while not self.answers():
            time.sleep(0.05)

    def answers(self):
        try:
            return self.server.query("SELECT 1") == [["1"]]
        except RuntimeError:
            return False

    def kill(self):
        subprocess.run(
            self.user + ["pg_ctl", "-D", self.data, "-m", "immediate", "stop"],
            check=True, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )

    def remove(self):
        if os.path.exists(self.data + "/postmaster.pid"):
            self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)
