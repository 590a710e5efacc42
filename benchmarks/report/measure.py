#!/usr/bin/env python3
"""Measures a report in Chromium: measure.py INDEX.HTML

CPU seconds of the page until it can be used, milliseconds of a what-if step and of a redraw of the matrix; medians of
five. Needs chromium and chromedriver.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

PORT = 9797
STEPS = """(() => { const { app } = kerf; const times = []; app.show('board'); app.open.add(app.cut.services[0].id);
  for (let i = 0; i < 9; i++) { const start = performance.now();
    app.move([(i * 7919) % app.model.size], app.cut.services[i % app.cut.services.length].id, '');
    document.body.offsetHeight; times.push(performance.now() - start); }
  return times; })()"""
MATRIX = """(() => { const { app } = kerf; app.selected = []; app.show('matrix'); const m = app.matrix;
  for (const s of app.cut.services) { m.grid.unfolded.add(s.id); } m.update();
  for (const row of [...m.grid.rows]) { if (m.grid.rows.length < 2000) { m.grid.unfolded.add(row.key); m.update(); } }
  const times = []; for (let i = 0; i < 9; i++) { const start = performance.now(); m.draw();
    m.canvas.getContext('2d').getImageData(0, 0, 1, 1); times.push(performance.now() - start); }
  return [m.grid.rows.length, times]; })()"""


class Browser:
    def __init__(self):
        self.driver = subprocess.Popen(["chromedriver", f"--port={PORT}", "--silent"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(200):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{PORT}/status")
                break
            except urllib.error.URLError:
                time.sleep(0.1)
        arguments = ["--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,1000", "--user-data-dir=" + tempfile.mkdtemp()]
        session = self.post("/session", {"capabilities": {"alwaysMatch": {"goog:chromeOptions": {"args": arguments}}}})
        self.session = "/session/" + session["sessionId"]

    def post(self, path, data):
        request = urllib.request.Request(f"http://127.0.0.1:{PORT}{path}", json.dumps(data).encode(), {"Content-Type": "application/json"})
        return json.load(urllib.request.urlopen(request))["value"]

    def cdp(self, command, parameters):
        return self.post(self.session + "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def value(self, expression):
        return self.cdp("Runtime.evaluate", {"expression": expression, "returnByValue": True})["result"]["value"]

    def close(self):
        urllib.request.urlopen(urllib.request.Request(f"http://127.0.0.1:{PORT}{self.session}", method="DELETE"))
        self.driver.kill()


def main(page):
    browser = Browser()
    browser.cdp("Performance.enable", {"timeDomain": "threadTicks"})
    ready = []
    for _ in range(5):
        browser.post(browser.session + "/url", {"url": "about:blank"})
        before = task_seconds(browser)
        browser.post(browser.session + "/url", {"url": Path(page).resolve().as_uri()})
        ready.append(task_seconds(browser) - before)
    elements = browser.value("kerf.app.model.size")
    ties = browser.value("kerf.app.model.links.from.length")
    steps = browser.value(STEPS)
    rows, draws = browser.value(MATRIX)
    browser.close()
    print(f"{elements} elements, {ties} ties, {Path(page).stat().st_size / 1e6:.1f} MB")
    print(f"interactive after {statistics.median(ready):.2f} CPU-s")
    print(f"what-if step {statistics.median(steps):.0f} ms (slowest {max(steps):.0f})")
    print(f"matrix of {rows} rows redrawn in {statistics.median(draws):.0f} ms (slowest {max(draws):.0f})")


def task_seconds(browser):
    """Of the main thread: script, style, layout, paint."""
    return next(m["value"] for m in browser.cdp("Performance.getMetrics", {})["metrics"] if m["name"] == "TaskDuration")


if __name__ == "__main__":
    main(sys.argv[1])
