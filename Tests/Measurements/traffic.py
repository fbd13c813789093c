#!/usr/bin/env python3
"""How much the dashboard sends to the terminal while it trains, which is what a slow link has to carry.

    python3 Tests/Measurements/traffic.py [--program FILE] [--seconds S] [--size WxH] [PRESET ...]

In a pseudo-terminal of 100x30 with 24-bit colours, as in a session over SSH, each preset trains from its start, at its own pace. Bytes and frames
are counted after the first two seconds, which hold the whole first screen. A frame is what comes between the marks of
synchronized output; the last column is the most that came in a single second.
"""

import argparse
import os
import subprocess
import time

from terminal import Terminal

FRAME = b"\x1b[?2026h"


def measure(program, preset, seconds, columns, rows):
    """Bytes a second, frames a second and the bytes of the fullest second, over SSH as far as the program can tell."""
    terminal = Terminal([program, preset], columns, rows, COLORTERM="truecolor", SSH_CONNECTION="::1 1 ::1 22")
    try:
        terminal.run(2)
        counts, frames = [], 0
        for _ in range(seconds):
            count, seen = count_second(terminal)
            counts.append(count)
            frames += seen
    finally:
        terminal.kill()
    return sum(counts) / seconds, frames / seconds, max(counts)


def count_second(terminal):
    end, count, frames = time.perf_counter() + 1, 0, 0
    while (left := end - time.perf_counter()) > 0:
        if data := terminal.take(left):
            count += len(data)
            frames += data.count(FRAME)
    return count, frames


def all_presets(program):
    lines = subprocess.run([program, "presets"], capture_output=True, text=True, check=True).stdout.splitlines()
    return [line.split()[0] for line in lines if line.strip()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=".build/release/nntui")
    parser.add_argument("--seconds", type=int, default=10, help="of each preset (10)")
    parser.add_argument("--size", default="100x30", help="of the screen (100x30)")
    parser.add_argument("presets", nargs="*")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    columns, rows = map(int, options.size.split("x"))
    print(f"{'':<24}{'kB/s':>8}{'frames/s':>10}{'kB in a second, at most':>26}")
    for preset in options.presets or all_presets(program):
        rate, frames, most = measure(program, preset, options.seconds, columns, rows)
        print(f"{preset:<24}{rate / 1_000:>8.1f}{frames:>10.1f}{most / 1_000:>26.1f}", flush=True)


if __name__ == "__main__":
    main()
