#!/usr/bin/env python3
"""How long a step into the past takes: from the press to the bytes that show the earlier step.

    python3 Tests/Measurements/past_latency.py [--program FILE] [--seconds N] [--keys N] [--rest N] [PRESET ...]

In a pseudo-terminal of 100x30, a run trains at full speed for some seconds. Then `,` and `.` go single steps and `{` and
`}` tenths of the run, at random, with a rest after each. `first` is the time until the screen shows that it is on its way or there, `there` the
time until the wanted step stands in the header with all panels.
"""

import argparse
import random
import statistics

from terminal import Terminal

def measure(program, preset, seconds, count, rest):
    terminal = Terminal([program, preset, "--pace", "full"])
    terminal.wait(lambda screen: "step" in screen.line(0))
    terminal.run(seconds)
    first, there = [], []
    for index in range(count):
        key = "{" if index == 0 else random.choice(",.{},,..")
        before = terminal.line(0)
        pressed = terminal.write(key)
        try:
            came = terminal.wait(lambda screen: screen.line(0) != before, 1)
        except TimeoutError:
            # At an end of the run there is no further step.
            continue
        first.append((came - pressed) * 1_000)
        if "going" in terminal.line(0):
            came = terminal.wait(lambda screen: "going" not in screen.line(0), 600)
        there.append((came - pressed) * 1_000)
        terminal.run(rest)
    row = [preset, len(there)]
    for times in (sorted(first), sorted(there)):
        row += [statistics.median(times), times[int(0.95 * (len(times) - 1))], times[-1]]
    print("{:<24}{:>5}{:>10.1f}{:>10.1f}{:>10.1f}{:>12.1f}{:>10.1f}{:>10.1f}".format(*row), flush=True)
    terminal.kill()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("--program", default=".build/release/nntui")
    parser.add_argument("--seconds", type=float, default=50)
    parser.add_argument("--keys", type=int, default=60)
    parser.add_argument("--rest", type=float, default=0.15)
    parser.add_argument("presets", nargs="*", default=["moons", "digits", "digits-cnn", "char-lstm", "tiny-gpt"])
    arguments = parser.parse_args()
    print(f"{'preset':<24}{'keys':>5}{'first':>10}{'95 %':>10}{'most':>10}{'there':>12}{'95 %':>10}{'most':>10}")
    for preset in arguments.presets:
        measure(arguments.program, preset, arguments.seconds, arguments.keys, arguments.rest)


if __name__ == "__main__":
    main()
