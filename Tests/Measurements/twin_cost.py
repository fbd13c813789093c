#!/usr/bin/env python3
"""What a twin costs: the time of a step of two runs side by side, as a multiple of a step of one.

    python3 Tests/Measurements/twin_cost.py [--program FILE] [--seconds N] [--repetitions N] [PRESET ...]

In a pseudo-terminal of 100x30, a run trains at full speed, and the steps per second in the header are read; then `T` and
enter begin a twin with another learning rate, and they are read again. Both are medians of many readings.
"""

import argparse
import re
import statistics

from terminal import Terminal

RATE = re.compile(r"▶▶ ([\d.,]+)(k|M|)/s")


def rate(terminal):
    """Steps per second as the header shows them."""
    found = RATE.search(terminal.line(0))
    return found and float(found[1].replace(",", "")) * {"": 1, "k": 1e3, "M": 1e6}[found[2]]


def median_rate(terminal, seconds):
    rates = []
    for _ in range(int(seconds * 10)):
        terminal.run(0.1)
        rates += [rate(terminal)] if rate(terminal) else []
    return statistics.median(rates)


def measure(program, preset, seconds):
    terminal = Terminal([program, preset, "--pace", "full", "--set", "steps=100000000"])
    terminal.wait(lambda screen: rate(screen))
    terminal.run(2)
    alone = median_rate(terminal, seconds)
    terminal.write("T")
    terminal.run(0.5)
    terminal.write("\r")
    terminal.run(2)
    if "A beside B" not in terminal.text:
        raise SystemExit(f"no twin began:\n{terminal.text}")
    beside = median_rate(terminal, seconds)
    terminal.kill()
    return alone, beside


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("--program", default=".build/release/nntui")
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--repetitions", type=int, default=3)
    parser.add_argument("presets", nargs="*", default=["digits"])
    arguments = parser.parse_args()
    for preset in arguments.presets:
        for _ in range(arguments.repetitions):
            alone, beside = measure(arguments.program, preset, arguments.seconds)
            print(f"{preset:<24}{alone:>12,.0f}/s alone{beside:>12,.0f}/s beside a twin{alone / beside:>8.2f}", flush=True)


if __name__ == "__main__":
    main()
