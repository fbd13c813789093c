#!/usr/bin/env python3
"""How long a key takes: from the press to the bytes that show what it did.

    python3 Tests/Measurements/key_latency.py [--program FILE] [--keys N] [--busy N] [PRESET ...]

In a pseudo-terminal of 100x30, `+` and `-` change the learning rate at random moments. The answer is the new value of
η in the controls, which nothing else changes; the time runs from the write of the key to the read of the bytes that
complete the value. Measured while training and paused; the paused dashboard must also stay silent. With `--busy`, other
processes keep the processors fully busy meanwhile.
"""

import argparse
import os
import random
import re
import statistics
import subprocess
import time
from contextlib import contextmanager

from terminal import Terminal

VALUE = re.compile(r"learning rate η +(\S+)")


def rate(terminal):
    """The learning rate as the screen shows it."""
    for row in range(terminal.rows):
        if found := VALUE.search(terminal.line(row)):
            return found[1]
    return None


def latencies(terminal, count):
    """Milliseconds from key to answer."""
    result = []
    for index in range(count):
        terminal.run(random.uniform(0.02, 0.25))
        before = rate(terminal)
        pressed = terminal.write("+-"[index % 2])
        came = terminal.wait(lambda screen: rate(screen) not in (before, None))
        result.append((came - pressed) * 1_000)
    return sorted(result)


def report(preset, state, times):
    p95 = times[min(len(times) - 1, int(0.95 * len(times)))]
    middle = statistics.median(times)
    print(f"{preset:<24}{state:<10}{len(times):>5}{middle:>10.1f}{p95:>10.1f}{times[-1]:>10.1f}", flush=True)


@contextmanager
def full_load(count):
    """Runs so many processes that never rest."""
    others = [subprocess.Popen(["yes"], stdout=subprocess.DEVNULL) for _ in range(count)]
    try:
        yield
    finally:
        for other in others:
            other.kill()
            other.wait()


def processor_seconds(process):
    with open(f"/proc/{process}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure(program, preset, count):
    terminal = Terminal([program, preset])
    terminal.wait(lambda screen: rate(screen) is not None)
    terminal.run(1)
    report(preset, "training", latencies(terminal, count))
    terminal.write(" ")
    terminal.wait(lambda screen: "paused" in screen.line(0))
    report(preset, "paused", latencies(terminal, count))
    terminal.run(2)
    before, start = processor_seconds(terminal.process), time.perf_counter()
    size = terminal.run(3)
    used = processor_seconds(terminal.process) - before
    print(f"{'':<24}idle for {time.perf_counter() - start:.0f} s: {used:.2f} s of processor time, {size} bytes drawn")
    terminal.end()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=".build/release/nntui")
    parser.add_argument("--keys", type=int, default=60, help="a preset and state (60)")
    parser.add_argument("--busy", type=int, default=0, help="other processes at full load (0)")
    parser.add_argument("presets", nargs="*", default=["xor", "digits", "vanishing-gradients"])
    options = parser.parse_args()
    print(f"{'milliseconds':<34}{'keys':>5}{'median':>10}{'95 %':>10}{'longest':>10}")
    with full_load(options.busy):
        for preset in options.presets:
            measure(os.path.abspath(options.program), preset, options.keys)


if __name__ == "__main__":
    main()
