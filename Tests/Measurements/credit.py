#!/usr/bin/env python3
"""Feedback alignment beside backpropagation: the test error of each rule, trained with several seeds, as a table.

    python3 Tests/Measurements/credit.py [--program FILE] [--data FOLDER] [--seeds 0 1 2 3 4] [TASK ...]

`digits-1x100` and `digits-2x100` train on the first half of UCI's digits and test on the second half; `mnist-2x800` trains
on the first 8,000 of the images in FOLDER/mnist-10k (MNIST's test images and labels as gzipped IDX) and tests on the last
2,000. All hidden units are tanh. Every rule makes the same number of epochs; its learning rate stands beside it. The last
column is the angle in degrees between update and true gradient at each hidden layer at the end, the mean of the seeds.
"""

import argparse
import json
import pathlib
import statistics
import subprocess
import sys

RULES = ["backpropagation", "feedback-alignment", "direct-feedback-alignment"]
PRESET = "feedback-alignment"


def network(*hidden):
    """The preset's key with hidden layers of these widths."""
    layers = [{"layer": "dense", "units": units} for units in hidden] + [{"layer": "dense", "units": 10}]
    return ["--set", "network=" + json.dumps(layers)]


# Momentum, a cosine over the whole run, and an L2 penalty, which takes the weights' random start away: what is left has
# been learnt, and that is what aligns.
MNIST = [
    *["--set", "validation_fraction=0.2", "--set", "batch_size=64", "--epochs", "15"],
    *["--set", "optimizer.name=momentum", "--set", "l2=0.001"],
    *["--set", 'schedule={"name": "cosine", "period": 1875}'],
]

# Task: arguments, the data that it needs, the learning rate of each rule.
TASKS = {
    "digits-1x100": (network(100), None, [0.003, 0.003, 0.003]),
    "digits-2x100": (network(100, 100), None, [0.003, 0.003, 0.003]),
    "mnist-2x800": (network(800, 800) + MNIST, "mnist-10k", [0.1, 0.1, 0.1]),
}


def train(program, arguments):
    """The last logged step of a run."""
    command = [program, "train", PRESET, "--json", *arguments]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def angles(runs):
    """The mean angle of each hidden layer; nothing for backpropagation, which is at 0."""
    layers = [[layer.get("alignment") for layer in last["layers"][:-1]] for last in runs]
    if any(angle is None for run in layers for angle in run):
        return "–"
    return ", ".join(f"{statistics.mean(column):.0f}°" for column in zip(*layers))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=".build/release/nntui")
    parser.add_argument("--data", type=pathlib.Path)
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2, 3, 4])
    parser.add_argument("tasks", nargs="*", metavar="TASK", help=", ".join(TASKS))
    options = parser.parse_args()
    unknown = [task for task in options.tasks if task not in TASKS]
    if unknown:
        sys.exit(f"no task is called {unknown[0]}; tasks: {', '.join(TASKS)}")
    print("| task | rule | η | test error of each seed, % | mean | angles at the end |")
    print("|---|---|---:|---|---:|---|")
    for task in options.tasks or TASKS:
        arguments, needed, rates = TASKS[task]
        path = options.data / needed if options.data and needed else None
        if needed and not (path and path.exists()):
            print(f"{task} is left out: it needs {needed} in the folder that --data names", file=sys.stderr)
            continue
        if path:
            arguments = [*arguments, "--data", str(path)]
        for rule, rate in zip(RULES, rates):
            chosen = ["--set", f"credit={rule}", "--set", f"learning_rate={rate}"]
            runs = [train(options.program, [*arguments, *chosen, "--seed", str(seed)]) for seed in options.seeds]
            errors = [100 * (1 - last["accuracy"]) for last in runs]
            listed = ", ".join(f"{error:.2f}" for error in errors)
            mean = statistics.mean(errors)
            print(f"| {task} | {rule} | {rate} | {listed} | {mean:.2f} | {angles(runs)} |", flush=True)


if __name__ == "__main__":
    main()
