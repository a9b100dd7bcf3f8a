#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Lockstep authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The console in a real window: an X server, a window manager, a keyboard and a mouse from outside, and
what a screen reader would be told.

usage: realwindow.py PROGRAM

Starts `PROGRAM --sandbox` under a display, a session bus and a window manager of its own, changes a
clinic's hours with mouse and keys, retries a failure, walks every page over AT-SPI, and closes the
window as a person would. Prints what was checked; exit 1 when something was not as it should be.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time

PAGES = ["Overview", "Clinics", "Live Flow", "Failures", "Systems", "History", "Audit", "Settings"]
DEADLINE = 30.0
START = 4.0  # to a window with the clinics in it; 2 s are promised for a release on a quiet machine


def outside(arguments):
    """A display and a session bus, then this script again inside them."""
    reader, writer = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
        pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    display = os.read(reader, 16).decode().strip()
    with tempfile.TemporaryDirectory(prefix="lockstep-window-") as home:
        environment = dict(os.environ, DISPLAY=":" + display, QT_QPA_PLATFORM="xcb", HOME=home, XDG_RUNTIME_DIR=home,
                           QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", NO_AT_BRIDGE="0", TZ="UTC", LC_ALL="C.UTF-8",
                           GDK_BACKEND="x11")
        environment.pop("WAYLAND_DISPLAY", None)
        environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
        try:
            return subprocess.call(["dbus-run-session", "--", sys.executable, os.path.abspath(__file__), *arguments,
                                    "--inside"], env=environment)
        finally:
            server.terminate()
            server.wait()


class Checks:
    def __init__(self):
        self.failed = []
        self.passed = 0

    def expect(self, holds, what):
        if holds:
            self.passed += 1
        else:
            self.failed.append(what)
            print("FAIL   " + what, flush=True)


def until(condition, what, seconds=DEADLINE):
    """What `condition` answers, as soon as it is true; the wait is on another process."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            value = condition()
        except Exception:  # an object of the tree went away while it was asked
            value = None
        if value:
            return value
        time.sleep(0.05)
    raise TimeoutError("waited in vain for " + what)


def keys(*chords):
    subprocess.check_call(["xdotool", "key", "--clearmodifiers", "--delay", "40", *chords])


def types(text):
    subprocess.check_call(["xdotool", "type", "--delay", "25", text])


class Tree:
    """The window as AT-SPI tells it."""

    def __init__(self, pid):
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi
        self.atspi = Atspi
        Atspi.init()
        self.pid = pid

    def application(self):
        desktop = self.atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == self.pid:
                return child
        return None

    def walk(self, node=None, depth=0):
        node = node or self.application()
        yield node
        # A table tells its cells through get_child_at_index; hundreds of them add nothing.
        count = min(node.get_child_count(), 400)
        for index in range(count):
            child = node.get_child_at_index(index)
            if child is not None and depth < 40:
                yield from self.walk(child, depth + 1)

    def shown(self, node):
        states = node.get_state_set()
        return states.contains(self.atspi.StateType.SHOWING) and states.contains(self.atspi.StateType.VISIBLE)

    def find(self, name, role=None):
        for node in self.walk():
            if name in (node.get_name() or "") and self.shown(node) and (role is None or node.get_role() == role):
                return node
        return None

    def click(self, node):
        area = self.atspi.Component.get_extents(node, self.atspi.CoordType.SCREEN)
        subprocess.check_call(["xdotool", "mousemove", str(area.x + area.width // 2), str(area.y + area.height // 2),
                               "click", "1"])


def check_page(tree, page, checks):
    """Every thing that can have the focus has a name; every cell that is shown says something."""
    atspi = tree.atspi
    cells = {atspi.Role.TABLE_CELL, atspi.Role.LIST_ITEM, atspi.Role.TREE_ITEM}
    nodes = nameless = empty = 0
    for node in tree.walk():
        nodes += 1
        states = node.get_state_set()
        if not tree.shown(node):
            continue
        name = (node.get_name() or "").strip()
        if states.contains(atspi.StateType.FOCUSABLE) and not name and node.get_role() not in cells:
            nameless += 1
            print(f"       no name on {page}: {node.get_role_name()} in {node.get_parent().get_name()!r}")
        if node.get_role() in cells and not name:
            empty += 1
    checks.expect(nodes > 60, f"{page}: the tree has {nodes} nodes")
    checks.expect(nameless == 0, f"{page}: {nameless} things can have the focus and no name")
    checks.expect(empty == 0, f"{page}: {empty} cells say nothing")
    print(f"       {page}: {nodes} nodes", flush=True)


def inside(options):
    checks = Checks()
    manager = subprocess.Popen(["openbox"], stderr=subprocess.DEVNULL)
    until(lambda: b"window id" in subprocess.run(
        ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"], capture_output=True).stdout, "a window manager")
    started = time.monotonic()
    console = subprocess.Popen([options.program, "--sandbox", "--language", "en"])
    try:
        window = until(lambda: subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(console.pid), "--name", "Lockstep"],
            capture_output=True, text=True).stdout.split(), "the window")[-1]
        seconds = time.monotonic() - started
        checks.expect(seconds <= START, f"the window is there after {seconds:.1f} s")
        print(f"       the window is there after {seconds:.1f} s", flush=True)
        subprocess.check_call(["xdotool", "windowactivate", "--sync", window])
        tree = Tree(console.pid)
        until(lambda: tree.application() and tree.find("Overview"), "the accessibility tree")
        until(lambda: tree.find("Harbor Street Family Clinic"), "the sample clinics")

        # A person changes Tuesday's hours: keys to the clinic, mouse to the field, keys to publish.
        keys("ctrl+k")
        until(lambda: tree.find("", tree.atspi.Role.LIST), "the palette")
        types("harbor")
        keys("Return")
        field = until(lambda: tree.find("Tuesday", tree.atspi.Role.TEXT), "Tuesday's field")
        tree.click(field)
        keys("ctrl+a")
        types("8-12, 1-6")
        keys("Return")
        keys("ctrl+s")
        until(lambda: tree.find("v2"), "revision 2")
        checks.expect(True, "a save by mouse and keys reaches revision 2")

        # Support retries a cause: two chords.
        keys("ctrl+4")
        until(lambda: tree.find("refused our sign-in"), "the reason of the failure")
        keys("ctrl+alt+r")
        until(lambda: tree.find("refused again"), "the result of the retry")
        checks.expect(True, "a retry by two chords is a job with a result")

        for number, page in enumerate(PAGES, start=1):
            keys(f"ctrl+{number}")
            until(lambda: tree.find(page), page)
            check_page(tree, page, checks)
            checks.expect(console.poll() is None, f"{page}: the console still runs")

        # The window manager may make it small, and closing it ends the program in order.
        subprocess.check_call(["xdotool", "windowsize", "--sync", window, "1024", "700"])
        keys("ctrl+1")
        keys("ctrl+q")
        try:
            checks.expect(console.wait(timeout=20) == 0, "closing ends with 0")
        except subprocess.TimeoutExpired:
            checks.expect(False, "closing ends the program within 20 s")
    except TimeoutError as problem:
        checks.expect(False, str(problem))
    finally:
        if console.poll() is None:
            console.kill()
        manager.terminate()
    print(f"{checks.passed} checks held, {len(checks.failed)} did not")
    return 1 if checks.failed else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("program")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    return inside(options) if options.inside else outside(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
