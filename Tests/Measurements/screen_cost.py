#!/usr/bin/env python3
"""How much the screen slows training: steps a second in the dashboard against steps a second without one.

    python3 Tests/Measurements/screen_cost.py [--program FILE] [--seconds S] [--repetitions N] [--keys n] [PRESET ...]

Both train the same preset from the same weights for about the same number of steps, in turn, so that a change of the
machine's mood meets both; the medians are compared and, for a machine that is not idle, the best runs. The dashboard
runs in tmux at 100x30; `--keys` are pressed before it starts: `n` opens the graph. Needs tmux and at least two cores.
"""

import argparse
import re
import statistics
import subprocess
import sys
import tempfile
import time

SERVER = f"nntui-cost-{time.monotonic_ns()}"


def headless(program, preset, steps):
    """Seconds that so many steps take without a screen, start and end of the program included."""
    start = time.perf_counter()
    done = subprocess.run(
        [program, "train", preset, "--steps", str(steps)],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True)
    elapsed = time.perf_counter() - start
    if f"{steps:,} step" not in done.stdout:
        sys.exit(f"{preset} ended before step {steps:,}: {done.stdout}")
    return elapsed


def headless_rate(program, preset, steps):
    """Steps a second without a screen, without start and end of the program."""
    return (steps - 1) / (headless(program, preset, steps) - headless(program, preset, 1))


def steps_for(program, preset, seconds):
    """How many steps take about so many seconds."""
    steps = 1_000
    while headless(program, preset, steps) < 0.3:
        steps *= 3
    return max(100, int(headless_rate(program, preset, steps) * seconds))


def tmux(*arguments):
    return subprocess.run(
        ["tmux", "-u", "-L", SERVER, "-f", "/dev/null", *arguments], capture_output=True, text=True, check=True).stdout


def wait_for(pattern):
    """Waits until the first line of the screen matches."""
    for _ in range(500):
        first = tmux("capture-pane", "-p").split("\n")[0]
        if found := re.search(pattern, first):
            return found
        time.sleep(0.01)
    sys.exit(f"the dashboard never showed {pattern}: {first}")


def press_space():
    tmux("send-keys", "Space")
    return time.perf_counter()


def dashboard_rate(program, preset, seconds, keys, folder):
    """Steps a second between two presses of the space bar, by the step that the paused dashboard shows."""
    command = f"cd {folder}; exec env TERM=screen-256color LANG=C.UTF-8 {program} {preset} --paused --pace full --set steps=1000000000"
    tmux("new-session", "-d", "-x", "100", "-y", "30", command)
    try:
        wait_for(r"paused +step +0\b")
        for key in keys:
            tmux("send-keys", key)
            time.sleep(0.3)
        begin = press_space()
        time.sleep(seconds)
        end = press_space()
        step = wait_for(r"paused +step +([\d,]+)")[1]
        return int(step.replace(",", "")) / (end - begin)
    finally:
        subprocess.run(["tmux", "-L", SERVER, "kill-server"], capture_output=True)
        time.sleep(0.1)


def measure(program, preset, seconds, repetitions, keys, folder):
    steps = steps_for(program, preset, seconds)
    without, with_screen = [], []
    for _ in range(repetitions):
        without.append(headless_rate(program, preset, steps))
        with_screen.append(dashboard_rate(program, preset, seconds, keys, folder))
    medians = [statistics.median(rates) for rates in (without, with_screen)]
    best = [max(rates) for rates in (without, with_screen)]
    print(f"{preset:<24}{medians[0]:>12,.0f}{medians[1]:>12,.0f}{slowdown(medians):>9.1f} %"
          f"{best[0]:>16,.0f}{best[1]:>12,.0f}{slowdown(best):>9.1f} %", flush=True)


def slowdown(rates):
    """By how many percent the second rate is below the first."""
    return (1 - rates[1] / rates[0]) * 100


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=".build/release/nntui")
    parser.add_argument("--seconds", type=float, default=3, help="of each run (3)")
    parser.add_argument("--repetitions", type=int, default=11, help="of both, in turn (11)")
    parser.add_argument("--keys", nargs="*", default=[], help="pressed before training starts, for example n")
    parser.add_argument("presets", nargs="*", default=["xor", "digits", "vanishing-gradients"])
    options = parser.parse_args()
    program = subprocess.run(["realpath", options.program], capture_output=True, text=True).stdout.strip()
    print(f"{'':<24}{'median':>12}{'':>23}{'best':>16}")
    print(f"{'steps a second':<24}" + f"{'no screen':>12}{'dashboard':>12}{'slower by':>11}" + " " * 4
          + f"{'no screen':>12}{'dashboard':>12}{'slower by':>11}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        for preset in options.presets:
            measure(program, preset, options.seconds, options.repetitions, options.keys, folder)


if __name__ == "__main__":
    main()
