import Backprop
import TUI
import Training

/// `nntui bench`: microseconds a training step, with everything that the dashboard shows of it.
struct BenchCommand {
    private var json = false
    private var only = ""
    private var threads = 1
    private var seconds = 2.0

    private static let options = ["--json", "--only", "--threads", "--seconds", "--help"]

    init(_ arguments: inout Arguments) throws(UsageError) {
        while let word = try arguments.next() {
            switch word {
            case "--json": json = true
            case "--only": only = try arguments.value(of: word, "a workload's name or a part of it")
            case "--threads": threads = try arguments.count(of: word, in: 1...256)
            case "--seconds":
                let text = try arguments.value(of: word, "a number of seconds")
                guard let number = Double(text), (0.01...3_600).contains(number) else {
                    throw .badValue(option: word, found: text, allowed: "a number from 0.01 to 3600")
                }
                seconds = number
            default: throw .unknownOption(word, allowed: Self.options, command: "bench")
            }
        }
        let names = Workload.all.map(\.name)
        guard names.contains(where: { $0.contains(only) }) else {
            throw .badValue(option: "--only", found: only, allowed: "a part of: \(names.joined(separator: ", "))")
        }
    }

    func run() throws -> ExitCode {
        MatrixProduct.setThreads(threads)
        if !json {
            Output.print(
                "one training step with all probes, \(threads) thread(s), products by OpenBLAS \(MatrixProduct.kernels)"
            )
        }
        for workload in Workload.all where workload.name.contains(only) {
            let microseconds = try workload.bestStep(seconds: seconds) * 1e6
            guard Output.print(json ? Self.line(workload, microseconds) : row(workload, microseconds)) else { break }
        }
        return .success
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
