import Backprop
import Formats
import Text
import Training

/// `nntui bench`: measures microseconds per training step, including everything that the dashboard shows.
struct BenchCommand: Subcommand {
    private static let scaling = CommandOption(
        flag: "--scaling",
        "measure time and memory per step as parameters, depth, batch and sequence grow by powers of two, and fit how "
            + "they grow")
    private static let checkpointing = CommandOption(
        flag: "--checkpointing", "compare a step of 64 layers that keeps all activations with steps that recompute them"
    )
    private static let curvature = CommandOption(
        flag: "--curvature", "time a gradient and a product with the Gauss-Newton matrix")
    private static let text = CommandOption(
        flag: "--text", "time how fast transformers write, with the whole window read again for each letter and without"
    )
    private static let larger = CommandOption(
        flag: "--larger", "time larger networks, a step of which takes up to seconds")
    private static let json = CommandOption(flag: "--json", "print one object per line")
    private static let only = CommandOption(
        "--only", "NAME", .any("a workload's name or a part of it"), "run only the workloads whose names contain NAME")
    private static let threads = CommandOption(
        "--threads", "N", .count(in: Trainer.allowedThreads), "share the work of a step among N threads (default 1)")
    private static let seconds = CommandOption(
        "--seconds", "S", .number(in: 0.01...3_600, wanted: "a number of seconds"),
        "measure each workload for S seconds (default 2; with --scaling, each size for 1)")

    static let interface = CommandInterface(
        name: "bench", forms: [.init(line: "nntui bench [options]")], summary: "time a training step",
        operandLimit: 0, options: [scaling, checkpointing, curvature, text, larger, json, only, threads, seconds],
        introduction: """
            Times whole training steps: batch, forward, backward, gradient norms, clipping by global norm, update and all \
            probes. The figure is the best of many runs of 20 steps.
            """)

    private let json: Bool
    private let curvature: Bool
    private let only: String
    private let threads: Int
    private let seconds: Double?
    private let scales: Bool
    private let checkpoints: Bool
    private let writes: Bool
    private let workloads: [Workload]

    init(_ arguments: ParsedArguments) throws(UsageError) {
        json = arguments.has(Self.json)
        curvature = arguments.has(Self.curvature)
        only = arguments[Self.only] ?? ""
        threads = arguments[Self.threads] ?? 1
        seconds = arguments[Self.seconds]
        scales = arguments.has(Self.scaling)
        checkpoints = arguments.has(Self.checkpointing)
        writes = arguments.has(Self.text)
        workloads = arguments.has(Self.larger) ? Workload.larger : Workload.all
        let names = scales ? ScalingSweep.all.map(\.name) : writes ? WritingBench.names : workloads.map(\.name)
        guard names.contains(where: { $0.contains(only) }) else {
            throw .badValue(option: "--only", found: only, allowed: "a part of: \(names.joined(separator: ", "))")
        }
    }

    func run() throws -> ExitCode {
        if curvature { return try timeCurvature() }
        if writes { return try timeWriting() }
        if !json {
            // Only whole workloads are shared among threads.
            let threads = scales || checkpoints ? 1 : threads
            Output.print(
                "one training step with all probes, \(Wording.counted(threads, "thread")), kernels with \(KernelForm.inUse.words)"
            )
        }
        if checkpoints { return try runCheckpointing() }
        return scales ? try runScaling() : try runWorkloads()
    }

    private func runWorkloads() throws -> ExitCode {
        for workload in workloads where workload.name.contains(only) {
            let microseconds = try workload.bestStep(seconds: seconds ?? 2, threads: threads) * 1e6
            guard Output.print(json ? Self.line(workload, microseconds) : row(workload, microseconds)) else { break }
        }
        return .success
    }

    /// Measures memory and time of a deep network's step with and without checkpoints.
    private func runCheckpointing() throws -> ExitCode {
        let bench = CheckpointingBench()
        let rows = try bench.measure(seconds: seconds ?? 2)
        for line in json ? bench.lines(rows) : bench.table(rows) { Output.print(line) }
        return .success
    }

    /// Measures time and memory of a step as one size after another grows.
    private func runScaling() throws -> ExitCode {
        for sweep in ScalingSweep.all where sweep.name.contains(only) {
            let points = try sweep.measure(seconds: seconds ?? 1)
            let lines = json ? sweep.lines(points) : sweep.table(points)
            guard lines.allSatisfy({ Output.print($0) }) else { break }
        }
        if !json {
            Output.print(
                "\nThe exponents are slopes of a straight line through the logarithms, fitted by least squares to")
            Output.print("the largest half of the sizes, where a step is more than its overhead.")
        }
        return .success
    }

    /// Measures microseconds of a gradient and of a product with the Gauss–Newton matrix.
    private func timeCurvature() throws -> ExitCode {
        for workload in workloads where workload.name.contains(only) {
            guard let cost = try workload.curvatureCost(seconds: seconds ?? 2) else { continue }
            let text = json ? Self.line(workload, cost) : row(workload, cost)
            guard Output.print(text) else { break }
        }
        return .success
    }

    /// Measures letters per second of networks that write.
    private func timeWriting() throws -> ExitCode {
        let bench = WritingBench()
        let rows = try bench.measure(only, seconds: seconds ?? 2)
        for line in json ? bench.lines(rows) : bench.table(rows) { Output.print(line) }
        return .success
    }

    private static func line(_ workload: Workload, _ cost: CurvatureCost) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("workload", workload.name)
        writer.member("us_per_gradient", (cost.gradient * 1e9).rounded() / 1_000)
        writer.member("us_per_product", (cost.product * 1e9).rounded() / 1_000)
        writer.endObject()
        return writer.text
    }

    private func row(_ workload: Workload, _ cost: CurvatureCost) -> String {
        row(workload, cost.gradient * 1e6) + "  product \(NumberFormat.fixed(cost.product * 1e6, 2)) µs, "
            + "\(NumberFormat.fixed(cost.product / cost.gradient, 2)) gradients"
    }

    private static func line(_ workload: Workload, _ microseconds: Double) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("workload", workload.name)
        writer.member("us_per_step", (microseconds * 1_000).rounded() / 1_000)
        writer.endObject()
        return writer.text
    }

    private func row(_ workload: Workload, _ microseconds: Double) -> String {
        ColumnFormat.trailing(workload.name, 40) + ColumnFormat.leading(NumberFormat.fixed(microseconds, 2), 12) + " µs"
    }
}
