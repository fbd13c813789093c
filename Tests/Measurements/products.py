#!/usr/bin/env python3
"""How much of a training step is matrix products, and how long OpenBLAS alone would take for them.

For each of the larger workloads of `nntui bench`: microseconds a step; the share of it that `perf` finds in matrix
products, packing included; and the sum of the best times of `cblas_sgemm`, one thread, for the step's products, each in
one call where that is possible. Needs libopenblas and, for the shares, Linux's perf.

    swift build -c release && python3 Tests/Measurements/products.py [--only NAME] [--program PATH]
"""
import argparse
import ctypes
import json
import os
import re
import subprocess
import tempfile
import time

# Rows, columns and inner length, which factor is transposed, and how often a step has such a product.
PLAIN, LEFT, RIGHT = (111, 111), (112, 111), (111, 112)


def affine(rows, fan_in, units, propagates=True):
    """Forward, the weights' gradient and the input's of one dense layer."""
    products = [(rows, units, fan_in, PLAIN, 1), (fan_in, units, rows, LEFT, 1)]
    return products + ([(rows, fan_in, units, RIGHT, 1)] if propagates else [])


def repeated(products, count):
    return [product[:4] + (product[4] * count,) for product in products]


def heads(length, width, count):
    """Attention of `count` heads: scores and mixture, and their derivatives."""
    scores, mixture = (length, length, width, RIGHT, count), (length, width, length, PLAIN, count)
    return [scores, mixture, scores, mixture, (length, width, length, LEFT, 2 * count)]


BLOCK = affine(1024, 64, 192) + heads(64, 16, 64) + affine(1024, 64, 64) + affine(1024, 64, 256) + affine(1024, 256, 64)
WORKLOADS = {
    "mnist-784x512x512x10-b128-relu-adam": affine(128, 784, 512, False) + affine(128, 512, 512) + affine(128, 512, 10),
    "cnn-28x28-c16-c32-b64-relu-adam":
        affine(64 * 784, 9, 16, False) + affine(64 * 196, 144, 32) + affine(64, 1568, 10),
    # The letters' products with W_ih are taken once for each of the 64.
    "charlstm-v64-e32-h128-t64-b32-adam":
        affine(64, 32, 512) + [(32, 512, 128, PLAIN, 64), (32, 128, 512, RIGHT, 63), (128, 512, 2048, LEFT, 1)]
        + affine(2048, 128, 64),
    "gpt-v64-w64-h4-d2-t64-b16-gelu-adam": repeated(BLOCK, 2) + affine(1024, 64, 64),
}
PRODUCT_SYMBOLS = re.compile(r"sgemm|(avx512|avx2|portable)_(part|pack)|\bpack\b|multiply_panels|nn_(packed_)?product")


def openblas():
    flags = open("/proc/cpuinfo").read() if os.path.exists("/proc/cpuinfo") else ""
    os.environ.setdefault("OPENBLAS_CORETYPE", "SkylakeX" if "avx512f" in flags else "Haswell")
    library = ctypes.CDLL("libopenblas.so.0")
    library.openblas_set_num_threads(1)
    return library.cblas_sgemm


def best_time(sgemm, m, n, k, transposes):
    a, b, c = ((ctypes.c_float * size)(*([0.5] * size)) for size in (m * k, k * n, m * n))
    strides = [m if transposes[0] == 112 else k, k if transposes[1] == 112 else n]
    one, zero, best = ctypes.c_float(1), ctypes.c_float(0), float("inf")
    calls = max(1, int(2e7 / (2 * m * n * k)))
    for _ in range(30):
        start = time.perf_counter()
        for _ in range(calls):
            sgemm(101, *transposes, m, n, k, one, a, strides[0], b, strides[1], zero, c, n)
        best = min(best, (time.perf_counter() - start) / calls)
    return best


def share_of_products(program, name):
    with tempfile.TemporaryDirectory() as folder:
        record = ["perf", "record", "-q", "-o", folder + "/data", program, "bench", "--only", name]
        report = ["perf", "report", "-i", folder + "/data", "--sort", "symbol", "--stdio"]
        try:
            subprocess.run(record, check=True, capture_output=True)
            lines = subprocess.run(report, check=True, capture_output=True, text=True).stdout.splitlines()
        except (OSError, subprocess.CalledProcessError):
            return None
    rows = [re.match(r"\s*([\d.]+)%\s+(.*)", line) for line in lines]
    return sum(float(row[1]) for row in rows if row and PRODUCT_SYMBOLS.search(row[2]))


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--only", default="")
    arguments.add_argument("--program", default=".build/release/nntui")
    options = arguments.parse_args()
    sgemm = openblas()
    for name, products in WORKLOADS.items():
        if options.only not in name:
            continue
        work = sum(2 * m * n * k * count for m, n, k, _, count in products)
        alone = sum(best_time(sgemm, m, n, k, transposes) * count for m, n, k, transposes, count in products)
        line = subprocess.run([options.program, "bench", "--json", "--only", name], check=True, capture_output=True)
        step = json.loads(line.stdout)["us_per_step"]
        share = share_of_products(options.program, name)
        print(f"{name}: {step:,.0f} µs a step, {work / 1e6:,.0f} million operations in products; OpenBLAS alone "
              f"{alone * 1e6:,.0f} µs, step/that {step / alone / 1e6:.2f}; "
              + ("no perf" if share is None else f"{share:.0f} % of the time in products"), flush=True)


main()
