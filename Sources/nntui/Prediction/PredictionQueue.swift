import CursesTerminal
import Datasets
import Dispatch
import Training

/// Pieces of a table, answered by several threads and handed back in order.
///
/// Only a few pieces are in memory at a time, however long the table is.
final class PredictionQueue: Sendable {
    /// Answered rows of a piece as bytes of the output, and what the model did not know.
    struct Answers {
        var bytes: [UInt8] = []
        var count = 0
        var filledCount = 0
        var unknownCount = 0
        var unknown: String?
        /// Number of rows whose answer is not finite.
        var unboundedCount = 0

        /// Returns the number of rows with an answer that is not finite.
        static func unboundedCount(_ values: [Double], ofRows count: Int) -> Int {
            if values.allSatisfy(\.isFinite) { return 0 }
            let width = values.count / count
            return (0..<count).count { row in !values[row * width..<(row + 1) * width].allSatisfy(\.isFinite) }
        }

        /// Counts the rows of another piece.
        mutating func add(_ other: Answers) {
            count += other.count
            unboundedCount += other.unboundedCount
            filledCount += other.filledCount
            unknownCount += other.unknownCount
            unknown = unknown ?? other.unknown
        }
    }

    private struct State {
        var waiting: [(number: Int, piece: TableStream.Piece)] = []
        var answers: [Int: Result<Answers, any Error>] = [:]
    }

    private let state = Guarded(State())
    private let posted = DispatchSemaphore(value: 0)
    private let answered = DispatchSemaphore(value: 0)
    private let parser: TableParser
    private let checkpoint: Checkpoint
    private let layout: PredictionLayout
    private let threads: Int

    init(_ checkpoint: Checkpoint, _ parser: TableParser, _ layout: PredictionLayout, threads: Int) {
        (self.checkpoint, self.parser, self.layout, self.threads) = (checkpoint, parser, layout, threads)
    }

    /// Answers all pieces from the first one on, and passes the answers on in order.
    func run(
        _ first: TableStream.Piece, _ stream: inout TableStream, write: (Answers) throws -> Void
    ) throws {
        for number in 0..<threads {
            // A serial queue of its own gives each worker a thread.
            DispatchQueue(label: "nntui.predict.\(number)", qos: .userInitiated).async { [self] in
                ProcessGuard.protectCurrentThread()
                serve()
            }
        }
        defer {
            state.withLock { $0.waiting.removeAll() }
            for _ in 0..<threads { posted.signal() }
        }
        var (postedCount, writtenCount) = (0, 0)
        var next: TableStream.Piece? = first
        while next != nil || writtenCount < postedCount {
            while let piece = next, postedCount < writtenCount + 2 * threads {
                let number = postedCount
                state.withLock { $0.waiting.append((number, piece)) }
                posted.signal()
                postedCount += 1
                next = try stream.next()
            }
            while let answers = state.withLock({ $0.answers.removeValue(forKey: writtenCount) }) {
                try write(answers.get())
                writtenCount += 1
            }
            if writtenCount < postedCount, next == nil || postedCount == writtenCount + 2 * threads { answered.wait() }
        }
    }

    private func serve() {
        let model = Result { try TrainedModel(checkpoint) }
        var rows = TableParser.Rows()
        while true {
            posted.wait()
            guard let job = state.withLock({ $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }) else { return }
            let result = Result { try answers(to: job.piece, &rows, model.get()) }
            state.withLock { $0.answers[job.number] = result }
            answered.signal()
        }
    }

    /// Answers the rows of a piece, which are read into the memory of earlier ones.
    private func answers(
        to piece: TableStream.Piece, _ rows: inout TableParser.Rows, _ model: TrainedModel
    ) throws -> Answers {
        try parser.read(piece.bytes, line: piece.line, isFirst: piece.isFirst, into: &rows)
        let values = model.answers(to: rows.features)
        return Answers(
            bytes: layout.lines(of: values, rows, piece.bytes), count: rows.count, filledCount: rows.filledCount,
            unknownCount: rows.unknownCount, unknown: rows.unknown,
            unboundedCount: Answers.unboundedCount(values, ofRows: rows.count))
    }
}
