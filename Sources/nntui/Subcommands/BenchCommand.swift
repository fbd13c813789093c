import Backprop
import Formats
import Text
import Training

/// `nntui bench`: microseconds a training step, with everything that the dashboard shows of it.
struct BenchCommand {
    private var json = false
    private var curvature = false
    private var only = ""
    private var threads = 1
    private var seconds: Double?
    private var scales = false
    private var checkpoints = false

    private static let options = [
        "--json", "--scaling", "--checkpointing", "--curvature", "--only", "--threads", "--seconds", "--help",
    ]

    init(_ arguments: inout Arguments) throws(UsageError) {
        while let word = try arguments.next() {
            switch word {
            case "--json": json = true
            case "--scaling": scales = true
            case "--checkpointing": checkpoints = true
            case "--curvature": curvature = true
            case "--only": only = try arguments.value(of: word, "a workload's name or a part of it")
            case "--threads": threads = try arguments.count(of: word, in: Trainer.allowedThreads)
            case "--seconds":
                let text = try arguments.value(of: word, "a number of seconds")
                guard let number = Double(text), (0.01...3_600).contains(number) else {
                    throw .badValue(option: word, found: text, allowed: "a number from 0.01 to 3600")
                }
                seconds = number
            default: throw .unknownOption(word, allowed: Self.options, command: "bench")
            }
        }
        let names = scales ? ScalingSweep.all.map(\.name) : Workload.all.map(\.name)
        guard names.contains(where: { $0.contains(only) }) else {
            throw .badValue(option: "--only", found: only, allowed: "a part of: \(names.joined(separator: ", "))")
        }
    }

    func run() throws -> ExitCode {
        if curvature { return try timeCurvature() }
        if !json {
            Output.print(
                "one training step with all probes, \(threads) thread(s), products by OpenBLAS \(MatrixProduct.kernels)"
            )
        }
        if checkpoints { return try runCheckpointing() }
        return scales ? try runScaling() : try runWorkloads()
    }

    private func runWorkloads() throws -> ExitCode {
        for workload in Workload.all where workload.name.contains(only) {
            let microseconds = try workload.bestStep(seconds: seconds ?? 2, threads: threads) * 1e6
            guard Output.print(json ? Self.line(workload, microseconds) : row(workload, microseconds)) else { break }
        }
        return .success
    }

    /// Memory and time of a deep network's step with and without checkpoints.
    private func runCheckpointing() throws -> ExitCode {
        let bench = CheckpointingBench()
        let rows = try bench.measure(seconds: seconds ?? 2)
        for line in json ? bench.lines(rows) : bench.table(rows) { Output.print(line) }
        return .success
    }

    /// Time and memory of a step as one size after another grows.
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

    /// Microseconds of a gradient and of a product with the Gauss–Newton matrix.
    private func timeCurvature() throws -> ExitCode {
        for workload in Workload.all where workload.name.contains(only) {
            guard let cost = try workload.curvatureCost(seconds: seconds ?? 2) else { continue }
            let text = json ? Self.line(workload, cost) : row(workload, cost)
            guard Output.print(text) else { break }
        }
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
        let name = workload.name + String(repeating: " ", count: max(0, 40 - workload.name.count))
        let number = NumberFormat.fixed(microseconds, 2)
        return name + String(repeating: " ", count: max(0, 12 - number.count)) + number + " µs"
    }
}
