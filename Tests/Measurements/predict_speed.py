#!/usr/bin/env python3
"""Rows answered per second: `nntui predict` beside scikit-learn's predict with pandas reading and writing the same CSV.

    python3 -m venv venv && venv/bin/pip install scikit-learn pandas
    venv/bin/python Tests/Measurements/predict_speed.py .build/release/nntui [--rows 1000000] [--threads N] [--mixed]

Both answer the same table of ten numbers with a network of one hidden layer of 100 units, and write the answers to a file.
With --mixed the table has six numbers, one of them missing in every twentieth row, texts of which some stand between
quotation marks, and a date, which scikit-learn passes over.
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
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
warnings.filterwarnings("ignore")
rows, is_mixed = int(sys.argv[1]), sys.argv[2] == "mixed"
random = np.random.default_rng(0)
names = [f"f{i}" for i in range(6 if is_mixed else 10)]
X = random.normal(size=(rows, len(names))).round(4)
table = pd.DataFrame(X, columns=names)
preparation = StandardScaler()
if is_mixed:
    table.loc[random.random(rows) < 0.05, "f5"] = np.nan
    table["city"] = random.choice(["New York", "Paris, FR", "Berlin", "Rome"], rows)
    table["sex"] = random.choice(["male", "female"], rows)
    days = pd.to_timedelta(random.integers(0, 1000, rows), unit="D")
    table["day"] = (pd.Timestamp("2020-01-01") + days).strftime("%Y-%m-%d")
    numbers = make_pipeline(SimpleImputer(strategy="median"), StandardScaler())
    preparation = make_column_transformer((numbers, names), (OneHotEncoder(), ["city", "sex"]))
table.to_csv("rows.csv", index=False)
train = table[:5000].copy()
train["y"] = np.where(X[:5000, :3].sum(1) + random.normal(size=len(train)) > 0, "yes", "no")
train.to_csv("train.csv", index=False)
model = make_pipeline(preparation, MLPClassifier((100,), max_iter=30)).fit(train.drop(columns="y"), train.y)
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
    options.add_argument("--mixed", action="store_true")
    options.add_argument("--runs", type=int, default=5)
    options = options.parse_args()
    program = os.path.abspath(options.program)
    threads = ["--threads", str(options.threads)] if options.threads else []
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-c", FIT, str(options.rows), "mixed" if options.mixed else "numbers"], cwd=folder, check=True)
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
