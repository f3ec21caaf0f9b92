"""Headless Chromium, spoken to in the DevTools protocol over a pipe (--remote-debugging-pipe): no port is opened."""
import fcntl, json, os, subprocess, sys, tempfile


class Browser:
    """A browser with one page. `problems` is what the console and the engine complained about, `requests` the URLs that
    were asked for."""

    def __init__(self, program):
        self.program = program
        self.problems, self.requests, self.loaded = [], [], False
        self.rest, self.number, self.session = b"", 0, None

    def __enter__(self):
        def high(descriptor):
            return fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, 20)

        to_browser, self.commands = (high(end) for end in os.pipe())
        self.answers, from_browser = (high(end) for end in os.pipe())

        def hand_over():
            os.dup2(to_browser, 3)
            os.dup2(from_browser, 4)

        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.process = subprocess.Popen(
            [self.program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", f"--user-data-dir={self.profile.name}",
             "--remote-debugging-pipe", "about:blank"],
            preexec_fn=hand_over, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ["Page", "Runtime", "Log", "Network"]:
            self.call(f"{domain}.enable")
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()
        self.profile.cleanup()

    def receive(self):
        while b"\0" not in self.rest:
            chunk = os.read(self.answers, 1 << 16)
            if not chunk:
                sys.exit("the browser has gone")
            self.rest += chunk
        message, self.rest = self.rest.split(b"\0", 1)
        message = json.loads(message)
        name, facts = message.get("method"), message.get("params", {})
        if name == "Runtime.exceptionThrown":
            self.problems.append(facts["exceptionDetails"]["text"])
        elif name == "Runtime.consoleAPICalled":
            self.problems.append(str(facts["args"]))
        elif name == "Log.entryAdded":
            self.problems.append(facts["entry"]["text"])
        elif name == "Network.requestWillBeSent":
            self.requests.append(facts["request"]["url"])
        elif name == "Page.loadEventFired":
            self.loaded = True
        return message

    def call(self, method, **parameters):
        """Calls a method of the protocol and returns its result."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    sys.exit(f"{method}: {answer['error']}")
                return answer["result"]

    def open(self, url):
        """Opens a page and waits until it is there."""
        self.loaded = False
        self.call("Page.navigate", url=url)
        while not self.loaded:
            self.receive()

    def evaluate(self, expression):
        """The value of a JavaScript expression in the page; a promise is waited for."""
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            sys.exit(f"{expression}: {result['exceptionDetails']}")
        return result["result"].get("value")
