/// Expands compressed bytes whole, up to a limit.
enum Inflate {
    /// A problem, and the offset in the compressed bytes where it was met.
    struct Failure: Error {
        let offset: Int
        let problem: CompressionProblem
    }

    /// What a run of compressed bytes expands to, and where it ends.
    struct Result {
        var bytes: [UInt8]
        var end: Int
    }

    /// No byte of deflated data expands to more than 1,032 (two bits for 258, zlib's technical notes).
    static let largestRatio = 1_032

    /// Expands what begins at `start` and ends before `end`; the memory taken stays within `limit`.
    ///
    /// `expectedCount` is a guess that saves moves, right or wrong.
    static func expand(
        _ bytes: [UInt8], from start: Int, to end: Int, _ format: Inflater.Format, limit: Int, expectedCount: Int
    ) throws(Failure) -> Result {
        var result = Result(bytes: [], end: start)
        do throws(CompressionProblem) {
            let inflater = try Inflater(format)
            let credible = (end - start).multipliedReportingOverflow(by: largestRatio)
            result.bytes.reserveCapacity(min(expectedCount, limit, credible.overflow ? limit : credible.partialValue))
            var piece = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                let step = try inflater.step(bytes, from: result.end, to: end, into: &piece)
                result.end += step.consumed
                if step.produced > limit - result.bytes.count { throw .tooLarge(limit: limit) }
                result.bytes += piece[..<step.produced]
                if step.isComplete { return result }
                if step.consumed == 0 && step.produced == 0 { throw .truncated }
            }
        } catch {
            throw Failure(offset: result.end, problem: error)
        }
    }
}
