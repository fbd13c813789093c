#!/usr/bin/env python3
"""Synthetic gradients beyond windows of time, against truncation at the same window and the whole way back.

    python3 Tests/Measurements/synthetic_windows.py [--program FILE] [--text preset | FILE] [--seeds 0 1 2] [--steps 1000]
                                                   [--window 4] [--scale 0.5]

Trains the char-lstm with 64 units on a text that asks for memory: lines of four letters drawn from eight, a bar, and the
same four letters again, so that the best loss is 4 ln 8 / 10 = 0.83 a letter. A step reads 20 letters and carries the
state; `truncation` stops the error at windows of four, one less than the way back to the letter that is copied,
`synthetic` takes half of what a model predicts from beyond them (--window, --scale), `whole` goes back through all 20.
Data, steps and learning rate are the same. --text preset trains the char-lstm as it
is, on its own text, and --text FILE that of 64 units on another. A line a run: the mean training loss over
the last tenth of the steps, and the validation loss.
"""

import argparse
import json
import pathlib
import random
import subprocess
import tempfile


def ways(window, scale):
    """The settings of each way to go back."""
    credit = {"rule": "synthetic-gradients", "window_scale": scale, "learning_rate": 0.001}
    truncated = f"truncation.window={window}"
    return {
        "whole": ["truncation.window=20"],
        "truncation": [truncated],
        "synthetic": [truncated, "credit=" + json.dumps(credit)],
    }


def copied_lines(count):
    """A text of lines such as `bdah|bdah`."""
    draw = random.Random(1)
    words = ("".join(draw.choice("abcdefgh") for _ in range(4)) for _ in range(count))
    return "".join(f"{word}|{word}\n" for word in words)


def measure(program, text, steps, seed, sets):
    """The losses of one run."""
    command = [program, "train", "char-lstm", "--json", "--seed", str(seed), "--log-every", "10"]
    if text != "preset":
        command += ["--data", str(text), "--set", "network.1.units=64"]
    for each in [f"steps={steps}", f"evaluate_every={steps}", "truncation.stride=20", *sets]:
        command += ["--set", each]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    last = [line["loss"] for line in lines if line["step"] > 0.9 * steps]
    return {
        "training_loss": round(sum(last) / len(last), 4), "validation_loss": round(lines[-1]["validation_loss"], 4)
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=".build/release/nntui")
    parser.add_argument("--text")
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--steps", type=int, default=1000)
    parser.add_argument("--window", type=int, default=4)
    parser.add_argument("--scale", type=float, default=0.5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        text = options.text or pathlib.Path(folder) / "copied.txt"
        if not options.text:
            text.write_text(copied_lines(10_000))
        for seed in options.seeds:
            for way, sets in ways(options.window, options.scale).items():
                losses = measure(options.program, text, options.steps, seed, sets)
                print(json.dumps({"way": way, "seed": seed, **losses}), flush=True)


main()
