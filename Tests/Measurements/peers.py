#!/usr/bin/env python3
"""The workloads of `nntui bench` in PyTorch and in JAX, for a comparison in one sitting.

    python3 -m venv venv && venv/bin/pip install torch jax numpy
    venv/bin/python Tests/Measurements/peers.py torch [--threads 1] [--seconds 2] [--only NAME] [--larger] [--way WAY]
    venv/bin/python Tests/Measurements/peers.py jax ...

A step is forward, loss, backward, the norm of every parameter's gradient, clipping by the global norm at 1, and the update.
The figure is the best of many runs, as that of `nntui bench`. With one thread the process is bound to one core. Ways:

    torch   eager      as most people write it
            fused      eager, with the norms in one call and the optimizer as one kernel
            compiled   the whole step as one graph, compiled by TorchInductor, which needs g++; PyTorch keeps LSTM out of it
    jax     call       the whole step as one compiled function with donated state
            loop       twenty steps in one call, which returns the norms of each

Peak memory of the process follows in MB.
"""
import argparse
import os
import resource
import time

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("peer", choices=["torch", "jax"])
parser.add_argument("--threads", type=int, default=1)
parser.add_argument("--seconds", type=float, default=2.0)
parser.add_argument("--only", default="")
parser.add_argument("--way", default="")
parser.add_argument("--larger", action="store_true", help="the workloads of nntui bench --larger")
options = parser.parse_args()

if options.threads == 1:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
os.environ["OMP_NUM_THREADS"] = os.environ["PJRT_NPROC"] = os.environ["NPROC"] = str(options.threads)

# Name: kind, sizes, batch, steps of a run. Sizes of "dense": units, activation, whether the loss is the squared error, rule.
# Of "resnet": channels of each stage, blocks of a stage. Of "lstm": vocabulary, embedding, units, layers, length. Of "gpt": vocabulary, width, heads, depth, length.
WORKLOADS = {
    "xor-2x8x1-b4-tanh-momentum": ("dense", ([2, 8, 1], "tanh", "momentum"), 4, 20),
    "moons-2x16x16x2-b32-tanh-adam": ("dense", ([2, 16, 16, 2], "tanh", "adam"), 32, 20),
    "deep-2x[16]*20x2-b32-sigmoid-momentum": ("dense", ([2] + [16] * 20 + [2], "sigmoid", "momentum"), 32, 20),
    "digits-64x64x32x10-b64-relu-adam": ("dense", ([64, 64, 32, 10], "relu", "adam"), 64, 20),
    "mnist-784x512x512x10-b128-relu-adam": ("dense", ([784, 512, 512, 10], "relu", "adam"), 128, 20),
    "cnn-28x28-c16-c32-b64-relu-adam": ("cnn", (), 64, 20),
    "charlstm-v64-e32-h128-t64-b32-adam": ("lstm", (64, 32, 128, 1, 64), 32, 20),
    "gpt-v64-w64-h4-d2-t64-b16-gelu-adam": ("gpt", (64, 64, 4, 2, 64), 16, 20),
}
LARGER = {
    "mlp-784x[2048]*4x10-b128-relu-adam": ("dense", ([784] + [2048] * 4 + [10], "relu", "adam"), 128, 4),
    "resnet20-32x32x3-b128-relu-momentum": ("resnet", ([16, 32, 64], 3), 128, 1),
    "lstm-v64-e64-h512-l2-t64-b32-adam": ("lstm", (64, 64, 512, 2, 64), 32, 2),
    "gpt-v64-w384-h6-d6-t256-b16-gelu-adam": ("gpt", (64, 384, 6, 6, 256), 16, 1),
}
RATES = {"momentum": 0.01, "adam": 0.001}


def best_step(run, steps):
    """Microseconds a step of the best run, after one or more runs that may compile."""
    run()
    run()
    best, end = float("inf"), time.monotonic() + options.seconds
    while time.monotonic() < end:
        start = time.perf_counter()
        run()
        best = min(best, (time.perf_counter() - start) / steps)
    return best * 1e6


def torch_runs(kind, sizes, batch, steps):
    """Ways to run some steps, each with its name."""
    import torch
    import torch.nn as nn
    from torch.fx.experimental.proxy_tensor import make_fx

    torch.manual_seed(0)
    torch.set_num_threads(options.threads)
    rule, loss, classes = "adam", nn.CrossEntropyLoss(), 0
    if kind == "dense":
        units, activation, rule = sizes
        layers = [nn.Linear(a, b) for a, b in zip(units, units[1:])]
        slope = {"tanh": nn.Tanh, "sigmoid": nn.Sigmoid, "relu": nn.ReLU}[activation]
        model = nn.Sequential(*[part for layer in layers[:-1] for part in (layer, slope())], layers[-1])
        x, count, classes = torch.randn(batch, units[0]), batch, units[-1]
    elif kind == "cnn":
        model = nn.Sequential(
            nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(),
            nn.MaxPool2d(2), nn.Flatten(), nn.Linear(1568, 10)).to(memory_format=torch.channels_last)
        x, count, classes = torch.randn(batch, 1, 28, 28).to(memory_format=torch.channels_last), batch, 10
    elif kind == "resnet":
        stages, blocks = sizes
        rule = "momentum"

        def filters(given, made, kernel=3, stride=1):
            return nn.Sequential(
                nn.Conv2d(given, made, kernel, stride, kernel // 2, bias=False), nn.BatchNorm2d(made, track_running_stats=False))

        class Block(nn.Module):
            def __init__(self, given, made):
                super().__init__()
                self.first = filters(given, made, stride=made // given)
                self.second = filters(made, made)
                self.shortcut = nn.Identity() if given == made else filters(given, made, 1, made // given)

            def forward(self, x):
                return torch.relu(self.second(torch.relu(self.first(x))) + self.shortcut(x))
        body = [Block(given, made) for first, made in zip([stages[0]] + stages, stages)
                for given in [first] + [made] * (blocks - 1)]
        model = nn.Sequential(
            filters(3, stages[0]), nn.ReLU(), *body, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(stages[-1], 10)
        ).to(memory_format=torch.channels_last)
        x, count, classes = torch.randn(batch, 3, 32, 32).to(memory_format=torch.channels_last), batch, 10
    else:
        classes, length = sizes[0], sizes[-1]

        class Sequence(nn.Module):
            def __init__(self):
                super().__init__()
                _, width, units, depth, _ = sizes
                self.embedding = nn.Embedding(classes, width)
                if kind == "lstm":
                    self.body, last = nn.LSTM(width, units, depth, batch_first=True), units
                else:
                    block = nn.TransformerEncoderLayer(
                        width, units, 4 * width, 0.0, "gelu", batch_first=True, norm_first=True)
                    self.body, last = nn.TransformerEncoder(block, depth, enable_nested_tensor=False), width
                    self.register_buffer("mask", nn.Transformer.generate_square_subsequent_mask(length))
                self.last = nn.Linear(last, classes)

            def forward(self, x):
                h = self.embedding(x)
                h = self.body(h)[0] if kind == "lstm" else self.body(h, mask=self.mask, is_causal=True)
                return self.last(h).reshape(-1, classes)
        model, x, count = Sequence(), torch.randint(0, classes, (batch, length)), batch * length
    y = torch.rand(batch, 1) if classes == 1 else torch.randint(0, classes, (count,))
    if classes == 1:
        loss = nn.MSELoss()
    parameters = list(model.parameters())

    def optimizer(**choices):
        if rule == "adam":
            return torch.optim.Adam(parameters, lr=RATES[rule], **choices)
        return torch.optim.SGD(parameters, lr=RATES[rule], momentum=0.9, **choices)

    def eager():
        update = optimizer()

        def run():
            for _ in range(steps):
                update.zero_grad(set_to_none=False)
                loss(model(x), y).backward()
                _ = [p.grad.norm() for p in parameters]
                nn.utils.clip_grad_norm_(parameters, 1.0)
                update.step()
        return run

    def fused():
        update = optimizer(fused=True)

        def run():
            for _ in range(steps):
                update.zero_grad(set_to_none=True)
                loss(model(x), y).backward()
                gradients = [p.grad for p in parameters]
                total = torch.linalg.vector_norm(torch.stack(torch._foreach_norm(gradients)))
                torch._foreach_mul_(gradients, torch.clamp(1 / (total + 1e-6), max=1))
                update.step()
        return run

    def compiled():
        names, buffers = [name for name, _ in model.named_parameters()], dict(model.named_buffers())
        own = [p.detach() for p in parameters]
        state = [torch.zeros_like(p) for p in own for _ in range(2 if rule == "adam" else 1)] + [torch.zeros(())]

        def value(p, x, y):
            return loss(torch.func.functional_call(model, (dict(zip(names, p)), buffers), (x,)), y)

        def step(*tensors):
            p, s, (x, y) = tensors[:len(own)], tensors[len(own):-2], tensors[-2:]
            gradients, result = torch.func.grad_and_value(value)(list(p), x, y)
            norms = torch.stack([torch.linalg.vector_norm(g) for g in gradients])
            scale = torch.clamp(1 / (torch.linalg.vector_norm(norms) + 1e-6), max=1)
            t = s[-1].add_(1)
            for index, (a, g) in enumerate(zip(p, gradients)):
                g = g * scale
                if rule == "adam":
                    m, v = s[2 * index:2 * index + 2]
                    m.copy_(0.9 * m + 0.1 * g)
                    v.copy_(0.999 * v + 0.001 * g * g)
                    a.copy_(a - RATES[rule] / (1 - 0.9 ** t) * m / ((v / (1 - 0.999 ** t)).sqrt() + 1e-8))
                else:
                    s[index].copy_(0.9 * s[index] + g)
                    a.copy_(a - RATES[rule] * s[index])
            return result, norms

        tensors = own + state + [x, y]
        with torch.no_grad():
            graph = make_fx(step, tracing_mode="real")(*[tensor.clone() for tensor in tensors])
            whole = torch._inductor.compile(graph, tensors)

        def run():
            with torch.no_grad():
                for _ in range(steps):
                    whole(*tensors)
        return run
    ways = {"eager": eager, "fused": fused}
    if kind != "lstm":
        ways["compiled"] = compiled
    return torch.__version__, ways


def jax_runs(kind, sizes, batch, steps):
    """Ways to run some steps, each with its name."""
    if options.threads == 1:
        os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false"
    import jax
    import jax.numpy as jnp
    from jax import lax

    jax.config.update("jax_platforms", "cpu")
    if options.threads == 1:
        jax.config.update("jax_cpu_enable_async_dispatch", False)
    keys = iter(jax.random.split(jax.random.PRNGKey(0), 1000))

    def weights(*shape, fan):
        return jax.random.uniform(next(keys), shape, minval=-fan ** -0.5, maxval=fan ** -0.5)

    def cross_entropy(logits, y):
        own = jnp.sum(jnp.where(y[:, None] == jnp.arange(logits.shape[-1]), logits, 0), -1)
        return jnp.mean(jax.nn.logsumexp(logits, -1) - own)

    rule, loss = "adam", cross_entropy
    if kind == "dense":
        units, activation, rule = sizes
        slope = {"tanh": jnp.tanh, "sigmoid": lambda z: 0.5 + 0.5 * jnp.tanh(0.5 * z), "relu": jax.nn.relu}[activation]
        p = [q for a, b in zip(units, units[1:]) for q in (weights(a, b, fan=a), weights(b, fan=a))]
        x, count, classes = jax.random.normal(next(keys), (batch, units[0])), batch, units[-1]
        if classes == 1:
            def loss(z, y):
                return jnp.mean((z - y) ** 2)

        def model(p, x):
            for index in range(0, len(p), 2):
                x = x @ p[index] + p[index + 1]
                x = slope(x) if index < len(p) - 2 else x
            return x
    elif kind == "cnn":
        p = [weights(3, 3, 1, 16, fan=9), weights(16, fan=9), weights(3, 3, 16, 32, fan=144), weights(32, fan=144),
             weights(1568, 10, fan=1568), weights(10, fan=1568)]
        x, count, classes = jax.random.normal(next(keys), (batch, 28, 28, 1)), batch, 10

        def stage(x, w, b):
            z = jax.nn.relu(lax.conv_general_dilated(x, w, (1, 1), "SAME", dimension_numbers=("NHWC", "HWIO", "NHWC")) + b)
            n, height, width, channels = z.shape
            return z.reshape(n, height // 2, 2, width // 2, 2, channels).max((2, 4))

        def model(p, x):
            return stage(stage(x, *p[:2]), *p[2:4]).reshape(batch, -1) @ p[4] + p[5]
    elif kind == "resnet":
        stages, blocks = sizes
        rule = "momentum"
        x, count, classes = jax.random.normal(next(keys), (batch, 32, 32, 3)), batch, 10
        p = []

        def filters(given, made, kernel=3):
            p.extend([weights(kernel, kernel, given, made, fan=kernel * kernel * given), jnp.ones(made), jnp.zeros(made)])
        filters(3, stages[0])
        path = [(given, made) for first, made in zip([stages[0]] + stages, stages)
                           for given in [first] + [made] * (blocks - 1)]
        for given, made in path:
            filters(given, made)
            filters(made, made)
            if given != made:
                filters(given, made, 1)
        p += [weights(stages[-1], 10, fan=stages[-1]), weights(10, fan=stages[-1])]

        def model(p, x):
            place = 0

            def filtered(x, stride=1):
                nonlocal place
                w, gain, bias = p[place:place + 3]
                place += 3
                z = lax.conv_general_dilated(x, w, (stride, stride), [(w.shape[0] // 2, w.shape[0] // 2)] * 2,
                                             dimension_numbers=("NHWC", "HWIO", "NHWC"))
                mean = z.mean((0, 1, 2))
                variance = ((z - mean) ** 2).mean((0, 1, 2))
                return (z - mean) * lax.rsqrt(variance + 1e-5) * gain + bias
            x = jax.nn.relu(filtered(x))
            for given, made in path:
                h = filtered(jax.nn.relu(filtered(x, made // given)))
                x = jax.nn.relu(h + (x if given == made else filtered(x, made // given)))
            return x.mean((1, 2)) @ p[-2] + p[-1]
    else:
        classes, width, units, depth, length = sizes
        count = batch * length
        x = jax.random.randint(next(keys), (batch, length), 0, classes)
        p = [jax.random.normal(next(keys), (classes, width))]
        if kind == "lstm":
            for given in [width] + [units] * (depth - 1):
                p += [weights(given, 4 * units, fan=units), weights(units, 4 * units, fan=units),
                      weights(4 * units, fan=units)]
            p += [weights(units, classes, fan=units), weights(classes, fan=units)]

            def layer(h, w, u, b):
                def cell(state, z):
                    h, c = state
                    i, f, g, o = jnp.split(z + h @ u, 4, -1)
                    i, f, o = (0.5 + 0.5 * jnp.tanh(0.5 * gate) for gate in (i, f, o))
                    c = f * c + i * jnp.tanh(g)
                    h = o * jnp.tanh(c)
                    return (h, c), h
                zero = jnp.zeros((batch, units))
                return lax.scan(cell, (zero, zero), h @ w + b)[1]

            def model(p, x):
                h = p[0][x.T]
                for index in range(depth):
                    h = layer(h, *p[1 + 3 * index:4 + 3 * index])
                return (h @ p[-2] + p[-1]).transpose(1, 0, 2).reshape(-1, classes)
        else:
            heads, per_block = units, 12
            for _ in range(depth):
                p += [jnp.ones(width), jnp.zeros(width), weights(width, 3 * width, fan=width), jnp.zeros(3 * width),
                      weights(width, width, fan=width), jnp.zeros(width), jnp.ones(width), jnp.zeros(width),
                      weights(width, 4 * width, fan=width), jnp.zeros(4 * width),
                      weights(4 * width, width, fan=4 * width), jnp.zeros(width)]
            p += [weights(width, classes, fan=width), weights(classes, fan=width)]
            hides = jnp.triu(jnp.full((length, length), -1e9), 1)

            def normalized(h, gain, bias):
                centred = h - h.mean(-1, keepdims=True)
                return centred * lax.rsqrt((centred ** 2).mean(-1, keepdims=True) + 1e-5) * gain + bias

            def block(h, g1, b1, w_qkv, b_qkv, w_o, b_o, g2, b2, w_1, c_1, w_2, c_2):
                qkv = (normalized(h, g1, b1) @ w_qkv + b_qkv).reshape(batch, length, 3, heads, width // heads)
                q, k, v = qkv.transpose(2, 0, 3, 1, 4)
                shares = jax.nn.softmax(q @ k.swapaxes(-1, -2) * (width // heads) ** -0.5 + hides)
                h = h + (shares @ v).transpose(0, 2, 1, 3).reshape(batch, length, width) @ w_o + b_o
                return h + jax.nn.gelu(normalized(h, g2, b2) @ w_1 + c_1, approximate=False) @ w_2 + c_2

            def model(p, x):
                h = p[0][x]
                for index in range(depth):
                    h = block(h, *p[1 + per_block * index:1 + per_block * (index + 1)])
                return (h @ p[-2] + p[-1]).reshape(-1, classes)
    y = jax.random.uniform(next(keys), (batch, 1)) if classes == 1 else jax.random.randint(next(keys), (count,), 0, classes)

    def step(state, example):
        p, slots = state
        x, y = example
        value, g = jax.value_and_grad(lambda p: loss(model(p, x), y))(p)
        norms = jnp.sqrt(jnp.stack([jnp.sum(a * a) for a in g]))
        scale = jnp.minimum(1, 1 / (jnp.sqrt(jnp.sum(norms ** 2)) + 1e-6))
        g = [a * scale for a in g]
        if rule == "adam":
            m, v, t = slots
            t = t + 1
            m = [0.9 * a + 0.1 * b for a, b in zip(m, g)]
            v = [0.999 * a + 0.001 * b * b for a, b in zip(v, g)]
            rate, root = RATES[rule] / (1 - 0.9 ** t), lax.rsqrt(1 - 0.999 ** t)
            return ([a - rate * b / (jnp.sqrt(c) * root + 1e-8) for a, b, c in zip(p, m, v)], (m, v, t)), (value, norms)
        m = [0.9 * a + b for a, b in zip(slots[0], g)]
        return ([a - RATES[rule] * b for a, b in zip(p, m)], (m,)), (value, norms)

    def start():
        zeros = [[jnp.zeros_like(a) for a in p] for _ in range(2)]
        return [jnp.array(a) for a in p], ((*zeros, jnp.zeros(())) if rule == "adam" else (zeros[0],))

    def call():
        whole, state = jax.jit(step, donate_argnums=0), start()

        def run():
            nonlocal state
            for _ in range(steps):
                state, result = whole(state, (x, y))
            jax.block_until_ready((state, result))
        return run

    def loop():
        batches = (jnp.stack([x] * steps), jnp.stack([y] * steps))
        whole, state = jax.jit(lambda state, batches: lax.scan(step, state, batches), donate_argnums=0), start()

        def run():
            nonlocal state
            state, result = whole(state, batches)
            jax.block_until_ready((state, result))
        return run
    return jax.__version__, {"call": call, "loop": loop} if steps > 1 else {"call": call}


def main():
    for name, workload in (LARGER if options.larger else WORKLOADS).items():
        if options.only not in name:
            continue
        version, ways = (torch_runs if options.peer == "torch" else jax_runs)(*workload)
        for way, make in ways.items():
            if options.way in way:
                microseconds = best_step(make(), workload[-1])
                peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
                print(f"{name:40}{options.peer} {version} {way:10}{microseconds:14,.2f} µs{peak:8,.0f} MB", flush=True)


main()
