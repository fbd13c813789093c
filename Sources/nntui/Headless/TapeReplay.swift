import Backprop
import CursesTerminal
import Files
import Text
import Training

/// Plays a tape without a screen, and checks the weights at its end.
struct TapeReplay {
    let path: String
    /// Checkpoint to write at the end; nil for none.
    let savePath: String?
    /// Cast to write of it; nil for none.
    var castOptions: CastOptions?

    func run() throws -> ExitCode {
        ProcessGuard.install()
        if let savePath { try AtomicFile.probe(savePath) }
        let tape = try Tape.read(path)
        let request = try RunRequest(tape, file: path)
        if let castOptions {
            let others = [path] + request.files + [savePath].compactMap(\.self)
            try CastOptions.probe(castOptions.path, besides: others)
        }
        let (trainer, remarks) = try request.makeTrainer(request.load())
        for remark in remarks { Output.complain(remark) }
        var cast = castOptions.map {
            HeadlessCast($0, of: trainer, length: trainer.length ?? tape.entries.last?.step ?? 1)
        }
        var code = try play(tape, trainer, &cast)
        if let error = cast?.finish() {
            Output.complain("\(error)")
            if code == .success { code = .failure }
        }
        return code
    }

    private func play(_ tape: Tape, _ trainer: Trainer, _ cast: inout HeadlessCast?) throws -> ExitCode {
        var code = ExitCode.success
        var hasEnd = false
        for entry in tape.entries {
            guard try train(trainer, to: entry, &cast) else { return .signal(ProcessGuard.terminationSignal ?? 2) }
            guard trainer.step == entry.step else {
                throw TapeProblem(path: path, entry: entry, text: "the run is at step \(trainer.step) by then")
            }
            cast?.willPerform(entry.act)
            switch entry.act {
            case .note(let text): Output.print("step \(NumberFormat.grouped(entry.step)): \(text)")
            case .end(let hash, let kernels):
                hasEnd = true
                let verdict = trainer.verdict(hash: hash, kernels: kernels)
                if verdict == .different { code = .failure }
                Output.print("step \(NumberFormat.grouped(entry.step)): \(verdict.words)")
            default:
                if let problem = trainer.perform(entry.act) {
                    throw TapeProblem(path: path, entry: entry, text: problem)
                }
            }
            cast?.didPerform(entry.act)
        }
        if !hasEnd {
            Output.print("the tape has no end; this line holds it to these weights: \(trainer.tapeEnd.line)")
        }
        if let savePath {
            try Checkpoint(trainer).write(to: savePath)
            Output.print("saved to \(savePath.pathForDisplay)")
        }
        return code
    }

    /// Returns the line that keeps a run at the step of an entry, beside a run that has stopped.
    private static func keeping(_ entry: TapeEntry, _ trainer: Trainer) -> String {
        var run = 1
        if case .keep(let kept, _) = entry.act { run = kept }
        return TapeEntry(step: trainer.step, .keep(run: run, step: entry.step)).line
    }

    /// Trains up to an entry; returns false if a signal came before.
    private func train(_ trainer: Trainer, to entry: TapeEntry, _ cast: inout HeadlessCast?) throws -> Bool {
        var target = entry.step
        // Twins may go on where the run itself has stopped.
        if case .keep(_, let last) = entry.act, trainer.hasTwins { target = last }
        while trainer.farthestStep < target || trainer.isWithinRound {
            if ProcessGuard.terminationSignal != nil { return false }
            if trainer.playInTurn() == .halted || trainer.halt != nil && trainer.step < entry.step {
                let reason = trainer.halt.map { ": \($0.what)" } ?? ""
                let advice =
                    trainer.hasTwins ? "; what is kept later stands at that step: \(Self.keeping(entry, trainer))" : ""
                throw TapeProblem(
                    path: path, entry: entry, text: "the run stopped at step \(trainer.step)\(reason)\(advice)")
            }
            if !trainer.isWithinRound { cast?.countStep() }
        }
        return true
    }
}

/// Entry of a tape that cannot be played.
struct TapeProblem: Error, CustomStringConvertible {
    let path: String
    let entry: TapeEntry
    let text: String

    var description: String { "\(path.pathForDisplay): \(entry.line.clipped(to: 80)): \(text)" }
}
