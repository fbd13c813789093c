"""Loads exported weights into PyTorch's modules, strictly, and compares the answers with those of the ONNX file.

    python3 torch_weights.py [NNTUI]

NNTUI is the program, by default .build/release/nntui. Needs torch, safetensors, onnx, onnxruntime and numpy; made with torch
2.13. Prints the largest difference for each preset, of probabilities or, divided by the largest, of values.
"""

import pathlib
import subprocess
import sys
import tempfile

import numpy
import onnx
import onnx.numpy_helper
import onnxruntime
import torch
from safetensors.torch import load_file
from torch import nn


class Chain(nn.Module):
    """Modules by name; `run` says how they follow one another."""

    def __init__(self, run, **modules):
        super().__init__()
        self.run = run
        for name, module in modules.items():
            self.add_module(name, module)

    def forward(self, x):
        return self.run(self, x)


def blocks():
    block = lambda: nn.TransformerEncoderLayer(
        128, 4, 512, activation=lambda x: nn.functional.gelu(x, approximate="tanh"), norm_first=True, batch_first=True)
    return {f"transformer{index}": block() for index in range(1, 5)}


def gpt(m, x):
    time = torch.arange(64)
    x = m.embedding1(x) + m.positions1(time)
    mask = nn.Transformer.generate_square_subsequent_mask(64)
    for index in range(1, 5):
        x = getattr(m, f"transformer{index}")(x, src_mask=mask)
    return m.dense1(m.norm1(x))


def pictures(m, x):
    x = x.permute(0, 3, 1, 2)
    x = nn.functional.max_pool2d(torch.relu(m.conv1(x)), 2)
    x = nn.functional.max_pool2d(torch.relu(m.conv2(x)), 2)
    return m.dense1(torch.flatten(x, 1))


def speech(pool, end):
    def run(m, x):
        x = torch.relu(m.conv2(torch.relu(m.conv1(x.permute(0, 2, 1)))))
        x = nn.functional.max_pool1d(x, pool).permute(0, 2, 1)
        return m.dense1(end(m.gru1(x)[0]))

    return run


MODELS = {
    "iris": lambda n: Chain(
        lambda m, x: m.dense2(torch.tanh(m.dense1(x))), dense1=nn.Linear(4, 16), dense2=nn.Linear(16, 3)),
    "digits-cnn": lambda n: Chain(
        pictures, conv1=nn.Conv2d(1, 16, 3, padding=1), conv2=nn.Conv2d(16, 32, 3, padding=1), dense1=nn.Linear(128, 10)),
    "adding-lstm": lambda n: Chain(
        lambda m, x: m.dense1(m.lstm1(x)[0][:, -1]), lstm1=nn.LSTM(2, 64, batch_first=True), dense1=nn.Linear(64, 1)),
    "names": lambda n: Chain(
        lambda m, x: m.dense1(m.gru1(m.embedding1(x))[0]), embedding1=nn.Embedding(n, 24),
        gru1=nn.GRU(24, 96, batch_first=True), dense1=nn.Linear(96, n)),
    "char-lstm": lambda n: Chain(
        lambda m, x: m.dense1(m.lstm1(m.embedding1(x))[0]), embedding1=nn.Embedding(n, 32),
        lstm1=nn.LSTM(32, 128, batch_first=True), dense1=nn.Linear(128, n)),
    "spoken-digits": lambda n: Chain(
        speech(2, lambda h: h.mean(1)), conv1=nn.Conv1d(n, 32, 5, padding=2), conv2=nn.Conv1d(32, 64, 5, padding=2),
        gru1=nn.GRU(64, 64, batch_first=True), dense1=nn.Linear(64, 10)),
    "connected-digits": lambda n: Chain(
        speech(4, lambda h: h), conv1=nn.Conv1d(n, 32, 5, padding=2), conv2=nn.Conv1d(32, 64, 5, padding=2),
        gru1=nn.GRU(64, 64, batch_first=True, bidirectional=True), dense1=nn.Linear(128, 11)),
    "tiny-gpt": lambda n: Chain(
        gpt, embedding1=nn.Embedding(n, 128), positions1=nn.Embedding(64, 128), norm1=nn.LayerNorm(128),
        dense1=nn.Linear(128, n), **blocks()),
}


def scaled(model, x):
    """Returns features as the network reads them, by the constants of the ONNX file."""
    found = {tensor.name: onnx.numpy_helper.to_array(tensor) for tensor in model.graph.initializer}
    if "scaling.offset" not in found:
        return x
    return ((x.astype(numpy.float64) - found["scaling.offset"]) / found["scaling.spread"]).astype(numpy.float32)


def difference(program, preset, folder):
    run, path, weights = folder / "run", folder / "model.onnx", folder / "weights"
    for words in [["train", preset, "--steps", "20", "--save", run], ["export", run, "--onnx", path, "--weights", weights]]:
        subprocess.run([program, *map(str, words)], check=True, capture_output=True)
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    given = session.get_inputs()[0]
    sizes = [64 if isinstance(size, str) else size for size in given.shape]
    state = load_file(weights)
    random = numpy.random.default_rng(0)
    if given.name == "tokens":
        count = state["embedding1.weight"].shape[0]
        x = inner = random.integers(0, count, sizes)
    else:
        count = sizes[-1]
        x = random.normal(1, 2, sizes).astype(numpy.float32)
        inner = scaled(onnx.load(path), x)
    module = MODELS[preset](count).eval()
    module.load_state_dict(state, strict=True)
    with torch.no_grad():
        answer = module(torch.from_numpy(inner))
    output = session.get_outputs()[0].name
    [found] = session.run([output], {given.name: x})
    expected = (torch.softmax(answer, -1) if output == "probabilities" else answer).numpy()
    return numpy.abs(found - expected).max() / (1 if output == "probabilities" else numpy.abs(expected).max())


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else ".build/release/nntui"
    largest = 0.0
    for preset in MODELS:
        with tempfile.TemporaryDirectory() as folder:
            found = difference(program, preset, pathlib.Path(folder))
        print(f"{preset}: {found:.1e}")
        largest = max(largest, found)
    return 0 if largest <= 1e-5 else 1


if __name__ == "__main__":
    sys.exit(main())
