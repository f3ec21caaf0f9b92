"""Opens a page in headless Chromium and says what happened.

Usage: look.py BROWSER URL < EXPRESSIONS

EXPRESSIONS is a JSON list of JavaScript expressions, evaluated one after the other in the page. Prints a JSON object:
`values` are their values, `problems` what the console and the engine complained about, `requests` the URLs that were
asked for.
"""
import json, signal, sys

from browser import Browser

signal.alarm(90)
program, url = sys.argv[1:]
expressions = json.load(sys.stdin)
with Browser(program) as browser:
    browser.open(url)
    values = [browser.evaluate(expression) for expression in expressions]
    print(json.dumps({"values": values, "problems": browser.problems, "requests": browser.requests}))
