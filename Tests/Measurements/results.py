#!/usr/bin/env python3
"""What the presets reach: trains each task with several seeds and prints a JSON line a run.

    python3 Tests/Measurements/results.py [--program FILE] [--data FOLDER] [--seeds 0 1 2] [TASK ...]

A line holds the task, the seed, what was measured on the part that was kept back, and the seconds that the whole program
took, reading the data included. Tasks that need data which the program does not carry read them from FOLDER and are left
out with a message where they are not there: `mnist-10k` (MNIST's test images and labels as gzipped IDX; the first 8,000
train), `names/names.txt`, `tinyshakespeare/input.txt`, and `spoken-digits/recordings` (the Free Spoken Digit Dataset).
"""

import argparse
import json
import pathlib
import subprocess
import sys
import time

ERROR = ("error_percent", lambda last: round(100 * (1 - last["accuracy"]), 2))
LOSS = ("validation_loss", lambda last: round(last["validation_loss"], 4))
RETURN = ("best_mean_return_of_100", lambda last: round(last["best_mean_return"], 1))

# Task: preset, further arguments, the data that it needs, what is reported.
TASKS = {
    "digits": ("digits", [], None, ERROR),
    "synthetic-gradients": ("synthetic-gradients", [], None, ERROR),
    "synthetic-gradients-linear": ("synthetic-gradients", ["--set", "credit.hidden=0"], None, ERROR),
    "synthetic-gradients-unlabelled": (
        "synthetic-gradients", ["--set", "credit.hidden=0", "--set", "credit.label=false"], None, ERROR),
    "synthetic-gradients-exact": (
        "synthetic-gradients", ["--set", "credit.hidden=0", "--set", "credit.target=exact"], None, ERROR),
    "synthetic-gradients-off": ("synthetic-gradients", ["--set", "credit.rule=backpropagation"], None, ERROR),
    "mnist-cnn": ("digits-cnn", ["--set", "keep_order=true", "--epochs", "20"], "mnist-10k", ERROR),
    "names": ("names", ["--steps", "3000", "--set", "schedule.period=3000"], "names/names.txt", LOSS),
    "char-lstm": ("char-lstm", [], "tinyshakespeare/input.txt", LOSS),
    "tiny-gpt": ("tiny-gpt", [], "tinyshakespeare/input.txt", LOSS),
    "spoken-digits": ("spoken-digits", ["--set", "data.test_takes=5"], "spoken-digits/recordings", ERROR),
    "connected-digits": ("connected-digits", ["--set", "data.test_takes=5"], "spoken-digits/recordings", ERROR),
    "adding-lstm": ("adding-lstm", [], None, LOSS),
    "adding-rnn": ("adding-rnn", [], None, LOSS),
    "cartpole-reinforce": ("cartpole", ["--set", "data.method=reinforce"], None, RETURN),
    "cartpole-actor-critic": ("cartpole", ["--set", "data.method=actor-critic"], None, RETURN),
    "autoencoder": ("autoencoder", [], None, LOSS),
}


def measure(program, preset, arguments, seed, report):
    """Trains once; the report of the last logged step and the seconds that it took."""
    command = [program, "train", preset, "--json", "--seed", str(seed), *arguments]
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    seconds = time.perf_counter() - start
    last = json.loads(done.stdout.splitlines()[-1])
    name, value = report
    return {name: value(last), "steps": last["step"], "seconds": round(seconds, 1)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=".build/release/nntui")
    parser.add_argument("--data", type=pathlib.Path)
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("tasks", nargs="*", metavar="TASK", help=", ".join(TASKS))
    options = parser.parse_args()
    unknown = [task for task in options.tasks if task not in TASKS]
    if unknown:
        sys.exit(f"no task is called {unknown[0]}; tasks: {', '.join(TASKS)}")
    for task in options.tasks or TASKS:
        preset, arguments, needed, report = TASKS[task]
        path = options.data / needed if options.data and needed else None
        if needed and not (path and path.exists()):
            print(f"{task} is left out: it needs {needed} in the folder that --data names", file=sys.stderr)
            continue
        if path:
            arguments = ["--data", str(path), *arguments]
        for seed in options.seeds:
            result = measure(options.program, preset, arguments, seed, report)
            print(json.dumps({"task": task, "seed": seed, **result}), flush=True)


if __name__ == "__main__":
    main()
