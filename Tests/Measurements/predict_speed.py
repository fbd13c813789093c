#!/usr/bin/env python3
"""Rows answered per second: `nntui predict` beside scikit-learn's predict with pandas reading and writing the same CSV.

    python3 -m venv venv && venv/bin/pip install scikit-learn pandas
    venv/bin/python Tests/Measurements/predict_speed.py .build/release/nntui [--rows 1000000] [--threads N]

Both answer the same table of ten numbers with a network of one hidden layer of 100 units, and write the answers to a file.
Of scikit-learn two times are given: that of reading, predicting and writing alone, and that of the whole process with its
imports, as a person waits for it. `nntui` is always timed as a whole process. The best of five runs counts, taken in turn.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time

FIT = """
import pickle, sys, warnings
import numpy as np, pandas as pd
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
warnings.filterwarnings("ignore")
rows = int(sys.argv[1])
random = np.random.default_rng(0)
X = random.normal(size=(rows, 10)).round(4)
names = [f"f{i}" for i in range(10)]
table = pd.DataFrame(X, columns=names)
table.to_csv("rows.csv", index=False)
train = table[:5000].copy()
train["y"] = np.where(X[:5000, :3].sum(1) + random.normal(size=len(train)) > 0, "yes", "no")
train.to_csv("train.csv", index=False)
model = make_pipeline(StandardScaler(), MLPClassifier((100,), max_iter=30)).fit(train[names], train.y)
pickle.dump(model, open("model.pickle", "wb"))
"""

PREDICT = """
import pickle, time
import pandas as pd
model = pickle.load(open("model.pickle", "rb"))
start = time.perf_counter()
table = pd.read_csv("rows.csv")
pd.DataFrame({"y": model.predict(table)}).to_csv("answers.csv", index=False)
print(time.perf_counter() - start)
"""


def timed(words, folder):
    start = time.perf_counter()
    output = subprocess.run(words, cwd=folder, check=True, capture_output=True, text=True).stdout
    return time.perf_counter() - start, output


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("program")
    options.add_argument("--rows", type=int, default=1_000_000)
    options.add_argument("--threads", type=int)
    options.add_argument("--runs", type=int, default=5)
    options = options.parse_args()
    program = os.path.abspath(options.program)
    threads = ["--threads", str(options.threads)] if options.threads else []
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-c", FIT, str(options.rows)], cwd=folder, check=True)
        subprocess.run(
            [program, "train", "train.csv", "--steps", "500", "--save", "model.safetensors"], cwd=folder, check=True,
            capture_output=True)
        predict = [program, "predict", "model.safetensors", "rows.csv", "-o", "own.csv"] + threads
        own, inside, whole = [], [], []
        for _ in range(options.runs):
            own.append(timed(predict, folder)[0])
            seconds, output = timed([sys.executable, "-W", "ignore", "-c", PREDICT], folder)
            whole.append(seconds)
            inside.append(float(output))
        lines = sum(1 for _ in open(os.path.join(folder, "own.csv")))
        assert lines == options.rows + 1, lines
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        print(f"{'':34}{'seconds':>9}{'rows/s':>12}")
        for name, times in [
            ("nntui predict", own), ("scikit-learn, without imports", inside), ("scikit-learn, whole process", whole),
        ]:
            print(f"{name:34}{min(times):9.3f}{options.rows / min(times):12,.0f}")
        print(f"nntui is {min(inside) / min(own):.1f} and {min(whole) / min(own):.1f} times as fast; "
              f"largest process {peak / 1024:.0f} MB (scikit-learn's)")


main()
