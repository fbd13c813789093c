"""Compares the answers of onnxruntime with those of nntui.

    python3 onnx_answers.py FOLDER

Each NAME.onnx in FOLDER stands beside NAME.safetensors, whose tensors are the model's inputs (`input.X`) and nntui's own
answers (`output.X`). Prints the largest difference of each model: of probabilities and states as it is, of values divided
by the largest of them. The exit code is 0 where none is above 1e-5, and else 1.

Made with onnx 1.23.2, onnxruntime 1.32.0 and numpy 2.4.6; see .ci/onnx-requirements.txt.
"""

import json
import pathlib
import sys

import numpy
import onnx
import onnxruntime

TYPES = {"F32": numpy.float32, "F64": numpy.float64, "I64": numpy.int64}
TOLERANCE = 1e-5


def tensors(path):
    data = path.read_bytes()
    start = 8 + int.from_bytes(data[:8], "little")
    found = {}
    for name, entry in json.loads(data[8:start]).items():
        if name != "__metadata__":
            first, end = entry["data_offsets"]
            numbers = numpy.frombuffer(data[start + first : start + end], TYPES[entry["dtype"]])
            found[name] = numbers.reshape(entry["shape"])
    return found


def difference(path):
    """Checks the file, and returns the largest difference of its answers."""
    model = onnx.load(path)
    onnx.checker.check_model(model, full_check=True)
    assert {entry.key for entry in model.metadata_props} == {"preset", "inputs", "outputs"}
    known = tensors(path.with_suffix(".safetensors"))
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    given = {value.name: known[f"input.{value.name}"] for value in session.get_inputs()}
    names = [value.name for value in session.get_outputs()]
    assert sorted(names) == sorted(name[7:] for name in known if name.startswith("output."))
    largest = 0.0
    for name, found in zip(names, session.run(names, given)):
        expected = known[f"output.{name}"]
        assert found.shape == expected.shape, f"{name} has the shape {found.shape}, not {expected.shape}"
        assert numpy.isfinite(found).all(), f"{name} is not finite"
        unit = max(float(numpy.abs(expected).max()), 1e-30) if name == "values" else 1.0
        largest = max(largest, float(numpy.abs(found - expected).max()) / unit)
    return largest


def main(folder):
    failed = False
    for path in sorted(pathlib.Path(folder).glob("*.onnx")):
        try:
            largest = difference(path)
        except Exception as error:
            print(f"{path.stem}: {type(error).__name__}: {str(error)[:300]}")
            failed = True
            continue
        print(f"{path.stem}: {largest:.1e}{'' if largest <= TOLERANCE else ' is too large'}")
        failed = failed or not largest <= TOLERANCE
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
