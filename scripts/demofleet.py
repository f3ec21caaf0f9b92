"""The fleet of `make demo` in a folder of its own, for scripts that show Skein at work."""
import glob, os, shutil, sqlite3, subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def skein():
    """The program: what SKEIN names, else the release or the debug build."""
    builds = [f"{ROOT}/.build/{kind}/skein" for kind in ("release", "debug")]
    for program in [os.environ.get("SKEIN"), *builds]:
        if program and os.access(program, os.X_OK):
            return os.path.abspath(program)
    raise SystemExit("there is no skein: set SKEIN, or run `make build`")


def make(folder, defaults=""):
    """Makes the fleet in `folder`: a hundred SQLite tenants at the first revision, one of which cannot go further.

    `defaults` is what stands under `defaults` in the fleet file. Returns the environment to run skein with.
    """
    for part in ("migrations", "fleets"):
        shutil.copytree(f"{ROOT}/{part}", f"{folder}/{part}")
    with open(f"{folder}/fleets/demo.yaml", "a") as fleet:
        fleet.write(f"defaults: {{ {defaults} }}\n")
    os.mkdir(f"{folder}/demo")
    environment = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LD_LIBRARY_PATH")}
    environment |= {"LANG": "C.UTF-8", "SKEIN_ACTOR": "ada@workstation"}
    subprocess.run([skein(), "upgrade", "3f1c8a90b2d4", "--fleet", "fleets/demo.yaml", "--create", "--quiet"],
                   cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL)
    for path in glob.glob(f"{folder}/demo/*.db"):
        with sqlite3.connect(path) as database:
            database.executemany("INSERT INTO users (id, email, full_name) VALUES (?, ?, ?)",
                                 [(f"{n:036}", f"user{n}@example.com", f"User {n}") for n in range(20)])
            if path.endswith("tenant-042.db"):
                database.execute("UPDATE users SET email = 'nobody' WHERE email = 'user7@example.com'")
        database.close()
    return environment
