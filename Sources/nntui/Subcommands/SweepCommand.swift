import CursesTerminal
import Presets
import TUI
import Text
import Training

/// `nntui sweep`: trains a preset with several values of a setting and several seeds, and compares them.
struct SweepCommand: Subcommand {
    private static let set = CommandOption(
        "--set", "KEY=VALUES", .presetOverride,
        "sweep a field over LOW..HIGH:COUNT or over a list A,B,C, or set it to one value; repeatable")
    private static let seeds = CommandOption(
        "--seeds", "N", .count(in: 1...SweepPlan.runLimit), "train each value with N seeds, from --seed on (default 5)")
    private static let steps = CommandOption("--steps", "N", .count(), "end each run at step N")
    private static let epochs = CommandOption(
        "--epochs", "N", .count(), "end each run after N passes over the training data")
    private static let threads = CommandOption(
        "--threads", "N", .count(in: Trainer.allowedThreads),
        "train N runs at the same time, each on one thread (default 1); results do not depend on N")
    private static let json = CommandOption(
        flag: "--json", "print one object for each run and each value instead of tables and charts")

    static let interface = CommandInterface(
        name: "sweep", forms: [.init(line: "nntui sweep PRESET [options]")],
        summary: "train with several values and seeds",
        options: [set, seeds, steps, epochs, RunRequest.data, RunRequest.seed, threads, json],
        introduction: """
            Trains the preset once for each value and seed, and prints the median over the seeds with its spread, how many \
            runs diverged, and the curves. The values of a range are spaced geometrically if both ends are positive and \
            HIGH is at least ten times LOW, otherwise evenly.
            """,
        notes: """
            One field or two may be swept, such as --set optimizer.learning_rate=1e-4..1:9 --set optimizer.name=sgd,adam. A \
            run has diverged if a step was not finite, or if its loss ends at over ten times that of the first step and of \
            the best constant answer. An interrupt (control-C) prints what there is.
            """)

    private let request: RunRequest
    private let seedCount: Int
    private let limits: (steps: Int?, epochs: Int?)
    private let threads: Int
    private let printsJSON: Bool

    init(_ arguments: ParsedArguments) throws(UsageError) {
        request = RunRequest(arguments)
        seedCount = arguments[Self.seeds] ?? 5
        limits = (arguments[Self.steps], arguments[Self.epochs])
        threads = arguments[Self.threads] ?? 1
        printsJSON = arguments.has(Self.json)
        if request.preset == nil { throw .missingPreset(command: "sweep") }
    }

    func run() throws -> ExitCode {
        ProcessGuard.install()
        let plan = try SweepPlan(request, seedCount: seedCount, limits: limits)
        let (measure, remarks) = try plan.check(threads: min(threads, plan.runCount))
        for remark in remarks { Output.complain(remark) }
        let page = Page.output
        if !printsJSON {
            for line in heading(plan).wrapped(to: page.width ?? .max) { Output.print(line) }
        }
        let progress = SweepProgress(total: plan.runCount)
        let results = try SweepQueue(plan, measure).train(threads: threads) { progress.show($0) }
        progress.finish()
        let summary = SweepSummary(plan, measure, results)
        if printsJSON {
            printJSON(plan, summary, results)
        } else {
            for line in SweepReport(summary: summary).lines(on: page) { Output.print(line) }
        }
        guard let signal = ProcessGuard.terminationSignal else { return .success }
        Output.complain("interrupted after \(results.count { $0 != nil }) of \(Wording.grouped(results.count, "run"))")
        return .signal(signal)
    }

    private func heading(_ plan: SweepPlan) -> String {
        let swept = plan.keys.map { "\($0.key) \($0.words)" }.joined(separator: "; ")
        let last = plan.seed(plan.seedCount - 1)
        let seeds = plan.seedCount == 1 ? "seed \(plan.firstSeed)" : "seeds \(plan.firstSeed) to \(last)"
        return "\(plan.presetName): \(swept); \(seeds); \(Wording.grouped(plan.runCount, "run"))"
    }

    private func printJSON(_ plan: SweepPlan, _ summary: SweepSummary, _ results: [SweepRun?]) {
        let json = SweepJSON(summary: summary, plan: plan)
        for (number, run) in results.enumerated() {
            if let run { Output.print(json.line(run, number: number)) }
        }
        for line in json.lines { Output.print(line) }
    }
}
