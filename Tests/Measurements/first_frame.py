#!/usr/bin/env python3
"""How soon each preset shows its first frame: starts the dashboard in a terminal and waits for the line of keys, then for
the numbers of the run, whose data are read meanwhile.

    python3 Tests/Measurements/first_frame.py [--program FILE] [--runs 5] [PRESET ...]

The terminal answers the questions for its background and its kind at once, as terminals do. Prints, for the best of the
runs, the milliseconds until the last line of the frame was written, those that all threads of the program had computed
by then, and the milliseconds until no panel was waiting any longer. Other programs on the machine add to all but the second.
"""

import argparse
import os
import subprocess
import time

from terminal import Terminal

ANSWERS = {b"\x1b]11;?\x07": b"\x1b]11;rgb:0000/0000/0000\x07", b"\x1b[c": b"\x1b[?62;22c"}


class AnsweringTerminal(Terminal):
    def take(self, seconds):
        data = super().take(seconds)
        for question, answer in ANSWERS.items():
            if data and question in data:
                os.write(self.master, answer)
        return data


def computed(process):
    """Milliseconds that the threads of a process have computed."""
    folder = f"/proc/{process}/task"
    times = [open(f"{folder}/{thread}/schedstat").read().split()[0] for thread in os.listdir(folder)]
    return sum(map(int, times)) / 1e6


def measure(program, preset):
    start = time.perf_counter()
    terminal = AnsweringTerminal([program, preset])
    try:
        shown = terminal.wait(lambda screen: "quit" in screen.line(screen.rows - 1))
        busy = computed(terminal.process)
        filled = shown if "opening" not in terminal.text else terminal.wait(lambda screen: "opening" not in screen.text)
        return (shown - start) * 1e3, busy, (filled - start) * 1e3
    finally:
        terminal.kill()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=".build/release/nntui")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("presets", nargs="*", metavar="PRESET")
    options = parser.parse_args()
    listed = subprocess.run([options.program, "presets"], stdout=subprocess.PIPE, text=True, check=True).stdout
    for preset in options.presets or [line.split()[0] for line in listed.splitlines()]:
        runs = [measure(options.program, preset) for _ in range(options.runs)]
        frame, busy, filled = (min(values) for values in zip(*runs))
        print(f"{preset:24} frame {frame:5.0f} ms, computed {busy:5.0f} ms, numbers {filled:5.0f} ms", flush=True)


if __name__ == "__main__":
    main()
