"""Opens a page in headless Chromium and says what happened.

Usage: look.py BROWSER URL < EXPRESSIONS

EXPRESSIONS is a JSON list of JavaScript expressions, evaluated one after the other in the page. Prints a JSON object:
`values` are their values, `problems` what the console and the engine complained about, `requests` the URLs that were
asked for. Speaks the DevTools protocol over a pipe (--remote-debugging-pipe), so that no port is opened.
"""
import fcntl, json, os, signal, subprocess, sys, tempfile

signal.alarm(90)
browser, url = sys.argv[1:]
expressions = json.load(sys.stdin)


def high(descriptor):
    return fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, 20)


to_browser, commands = (high(end) for end in os.pipe())
answers, from_browser = (high(end) for end in os.pipe())


def hand_over():
    os.dup2(to_browser, 3)
    os.dup2(from_browser, 4)


with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
    process = subprocess.Popen(
        [browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
         "--disable-background-networking", "--disable-component-update", f"--user-data-dir={profile}",
         "--remote-debugging-pipe", "about:blank"],
        preexec_fn=hand_over, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(to_browser)
    os.close(from_browser)
    rest = b""
    problems, requests, loaded = [], [], False

    def receive():
        global rest, loaded
        while b"\0" not in rest:
            chunk = os.read(answers, 1 << 16)
            if not chunk:
                sys.exit("the browser has gone")
            rest += chunk
        message, rest = rest.split(b"\0", 1)
        message = json.loads(message)
        name, facts = message.get("method"), message.get("params", {})
        if name == "Runtime.exceptionThrown":
            problems.append(facts["exceptionDetails"]["text"])
        elif name == "Runtime.consoleAPICalled":
            problems.append(str(facts["args"]))
        elif name == "Log.entryAdded":
            problems.append(facts["entry"]["text"])
        elif name == "Network.requestWillBeSent":
            requests.append(facts["request"]["url"])
        elif name == "Page.loadEventFired":
            loaded = True
        return message

    number = 0

    def call(method, session=None, **parameters):
        global number
        number += 1
        message = {"id": number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(commands, json.dumps(message).encode() + b"\0")
        while True:
            answer = receive()
            if answer.get("id") == number:
                if "error" in answer:
                    sys.exit(f"{method}: {answer['error']}")
                return answer["result"]

    try:
        target = call("Target.createTarget", url="about:blank")["targetId"]
        session = call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ["Page", "Runtime", "Log", "Network"]:
            call(f"{domain}.enable", session)
        call("Page.navigate", session, url=url)
        while not loaded:
            receive()
        values = []
        for expression in expressions:
            result = call("Runtime.evaluate", session, expression=expression, returnByValue=True, awaitPromise=True)
            if "exceptionDetails" in result:
                sys.exit(f"{expression}: {result['exceptionDetails']}")
            values.append(result["result"].get("value"))
        print(json.dumps({"values": values, "problems": problems, "requests": requests}))
    finally:
        process.terminate()
        process.wait()
