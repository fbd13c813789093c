#!/usr/bin/env python3
"""How far each optimizer brings the training reconstruction error of `deep-autoencoder` in the same time.

    python3 Tests/Measurements/deep_autoencoder.py [--program FILE] [--marks 2 5 10 20 40] [--seeds 0 1 2] [--grid 5]

The time is the program's own processor time on one thread, so that what runs beside counts little. First momentum and
Adam are tried for `--grid` seconds with each learning rate and momentum below, seed 0; then the best of each runs as long as the two
rules of second order, and from every mark's checkpoint the mean squared error over all training examples is taken by
the program itself. Prints a JSON line for each figure. Needs /proc, that is Linux.
"""

import argparse
import itertools
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

PRESET = "deep-autoencoder"
EXAMPLES = 1438
BATCH = ["--set", "batch_size=64"]
RATES = {"momentum": [0.03, 0.1, 0.3, 1, 3], "adam": [0.0003, 0.001, 0.003, 0.01]}
MOMENTA = [0.8, 0.9, 0.95, 0.99]


def momentum(rate, mu):
    rule = json.dumps({"name": "momentum", "learning_rate": rate, "momentum": mu})
    return [*BATCH, "--set", f"optimizer={rule}"]


def adam(rate):
    return [*BATCH, "--set", "optimizer=" + json.dumps({"name": "adam", "learning_rate": rate})]


def processor_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def train(program, arguments, seconds, load, save):
    """Trains for so many seconds of processor time, and saves."""
    command = [program, "train", PRESET, "--steps", str(10**12), "--save", save, *arguments]
    if load:
        command += ["--load", load]
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    while process.poll() is None and processor_seconds(process.pid) < seconds:
        time.sleep(0.01)
    process.send_signal(signal.SIGTERM)
    process.wait()


def weights_alone(path, target):
    """A checkpoint without what continues a run: the program then begins at step 0 with its weights."""
    data = pathlib.Path(path).read_bytes()
    length = int.from_bytes(data[:8], "little")
    header = json.loads(data[8:8 + length])
    header.pop("__metadata__", None)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    pathlib.Path(target).write_bytes(len(text).to_bytes(8, "little") + text + data[8 + length:])


def training_error(program, path):
    """The loss of one batch of all training examples with a checkpoint's weights; NaN where they cannot be used."""
    stripped = path + ".weights"
    weights_alone(path, stripped)
    command = [
        program, "train", PRESET, "--load", stripped, "--set", f"batch_size={EXAMPLES}",
        "--set", 'optimizer={"name": "sgd", "learning_rate": 0.001}', "--steps", "1", "--json",
    ]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    lines = done.stdout.splitlines()
    return json.loads(lines[-1])["loss"] if lines else float("nan")


def course(program, arguments, marks, seed, folder):
    """The training error at each mark."""
    load, before, errors = None, 0, []
    for mark in marks:
        save = os.path.join(folder, f"run-{mark}.safetensors")
        train(program, [*arguments, "--seed", str(seed)], mark - before, load, save)
        errors.append(training_error(program, save))
        load, before = save, mark
    return errors


def best(program, name, candidates, seconds, folder):
    """The arguments whose training error is lowest after so many seconds."""
    results = []
    for label, arguments in candidates:
        error = course(program, arguments, [seconds], 0, folder)[0]
        print(json.dumps({"grid": name, **label, "seconds": seconds, "training_error": round(error, 5)}), flush=True)
        results.append((error if error == error else float("inf"), label, arguments))
    return min(results, key=lambda result: result[0])[1:]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=".build/release/nntui")
    parser.add_argument("--marks", type=float, nargs="+", default=[2, 5, 10, 20, 40])
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--grid", type=float, default=5)
    options = parser.parse_args()
    if not pathlib.Path("/proc/self/stat").exists():
        sys.exit("this script reads processor times from /proc, which is not here")
    with tempfile.TemporaryDirectory() as folder:
        pairs = itertools.product(RATES["momentum"], MOMENTA)
        slow = [({"learning_rate": rate, "momentum": mu}, momentum(rate, mu)) for rate, mu in pairs]
        fast = [({"learning_rate": rate}, adam(rate)) for rate in RATES["adam"]]
        methods = [("hessian-free", {}, []), ("l-bfgs", {}, ["--set", "optimizer=l-bfgs"])]
        for name, candidates in [("momentum", slow), ("adam", fast)]:
            methods.append((name, *best(options.program, name, candidates, options.grid, folder)))
        for (name, label, arguments), seed in itertools.product(methods, options.seeds):
            errors = course(options.program, arguments, options.marks, seed, folder)
            figures = {f"{mark:g} s": round(error, 5) for mark, error in zip(options.marks, errors)}
            print(json.dumps({"optimizer": name, **label, "seed": seed, **figures}), flush=True)


main()
