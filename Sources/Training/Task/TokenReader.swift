import Backprop

/// Text that grows token by token, as a network reads it: the scores of the next token after the latest window.
///
/// Where a network computes a sequence as it grows, each token is read once, and the keys and values of those before it
/// are kept. When the window is full, it begins anew with the latest half of its tokens, which are read once more, all
/// at a time: positions count from the beginning of the window, so that a window which moves by one token changes every
/// vector in it. The scores are then always those of a window of n tokens that begins at the first position, with n
/// from half the length to all of it, and training asks the network for the next token after each such n.
///
/// Any other network reads the latest window again for each token.
struct TokenReader {
    /// Tokens, the latest last; the window begins at `first`.
    private var tokens: [Int]
    private var first = 0
    /// Number of leading tokens of the window that the plan has read with its present weights.
    private var readCount = 0
    /// Minimum number of tokens to remember.
    private let memory: Int
    /// Whether the window is read again for each token even if that is not necessary.
    var readsWholeWindows = false

    init(startingWith token: Int, remembering memory: Int) {
        tokens = [token]
        self.memory = memory
    }

    /// Tokens that the latest scores are based on.
    var window: ArraySlice<Int> { tokens[first..<first + readCount] }

    mutating func append(_ token: Int) { tokens.append(token) }

    /// Begins another text.
    mutating func restart(with token: Int) {
        tokens.removeAll(keepingCapacity: true)
        tokens.append(token)
        (first, readCount) = (0, 0)
    }

    /// Reads the window again before the next scores, because the weights have changed.
    mutating func forget() { readCount = 0 }

    /// Reads what has not been read yet and returns the scores of the next token: a row of a matrix.
    mutating func readScores(_ plan: Plan) -> (scores: Matrix, row: Int) {
        let input = plan.value(of: plan.network.input, batch: 1)
        let grows = !readsWholeWindows && plan.predictsTimeSteps
        moveWindow(length: input.rows, kept: grows ? max(1, input.rows / 2) : input.rows)
        let count = tokens.count - first
        // The latest token is read again if it has been read already.
        let unread = grows ? min(readCount, count - 1)..<count : 0..<count
        for place in unread { input[place] = Float(tokens[first + place]) }
        readCount = count
        let scores = grows ? plan.predict(timeSteps: unread) : plan.predict(batch: 1)
        return (scores, min(unread.count, scores.rows) - 1)
    }

    /// Lets a window that has outgrown `length` begin at its latest `kept` tokens, and discards what is too old.
    private mutating func moveWindow(length: Int, kept: Int) {
        if tokens.count - first > length { (first, readCount) = (tokens.count - kept, 0) }
        let remembered = max(memory, length)
        guard tokens.count > 4 * remembered else { return }
        let discarded = tokens.count - remembered
        tokens.removeFirst(discarded)
        first -= discarded
    }
}
