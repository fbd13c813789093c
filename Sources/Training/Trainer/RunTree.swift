/// Runs that came of one another: each but the first began at some step of another one, its parent.
///
/// One of them is the run of now, whose state is the trainer's. The others are kept as they were left: their states as
/// far as memory allows, otherwise what it takes to compute them again, bit for bit.
struct RunTree {
    /// Run of the tree.
    struct Branch {
        let number: Int
        var parent: Int?
        /// Step at which it began, and the number of records that the journal had there.
        let start: (step: Int, recordCount: Int)
        let origin: Departure?
        var name: String?
        /// Run as it was left; nil for the run of now.
        var run: FormerRun?
        /// Position in the order in which runs were left.
        var leftAt = 0
    }

    /// Branches in the order of their numbers.
    private(set) var branches = [Branch(number: 1, parent: nil, start: (0, 0), origin: nil)]
    /// Number of the run of now.
    private(set) var current = 1
    private(set) var nextNumber = 2
    private var leftCount = 0
    /// Number of places where a state is kept, by the state's number; runs share those before they parted.
    private var holders: [Int: Int] = [:]
    /// Bytes of all states and records, each state counted once.
    private(set) var byteCount = 0

    /// Number of branches at most.
    static let countLimit = 1_000

    /// Creates a tree with a single run.
    init() {}

    /// Creates a tree of branches in the order of their numbers, of which the current one has no former run.
    init(_ branches: [Branch], current: Int, nextNumber: Int) {
        (self.branches, self.current, self.nextNumber) = (branches, current, nextNumber)
        leftCount = branches.map(\.leftAt).max() ?? 0
        for run in branches.compactMap(\.run) { hold(run) }
    }

    /// Returns a former run by its number; nil for the run of now, and if there is none.
    func run(_ number: Int) -> FormerRun? { index(number).flatMap { branches[$0].run } }

    private func index(_ number: Int) -> Int? { branches.firstIndex { $0.number == number } }

    /// Keeps the run of now as it is left, and begins another one; returns the number of the run that was left.
    @discardableResult
    mutating func part(leaving run: FormerRun, for origin: Departure, at start: (step: Int, recordCount: Int)) -> Int {
        let left = current
        store(run)
        branches.append(Branch(number: nextNumber, parent: left, start: start, origin: origin))
        (current, nextNumber) = (nextNumber, nextNumber + 1)
        return left
    }

    /// Keeps the run of now as it is left, and goes on with that of another tree, whose branches come along.
    ///
    /// Its first run then hangs on the one that was left. It returns the number of the latter.
    mutating func part(leaving run: FormerRun, for origin: Departure, adopting other: RunTree) -> Int {
        let left = current
        let numbers = Dictionary(
            uniqueKeysWithValues: other.branches.enumerated().map { ($1.number, nextNumber + $0) })
        for branch in other.branches {
            var adopted = Branch(
                number: numbers[branch.number] ?? nextNumber, parent: branch.parent.flatMap { numbers[$0] } ?? left,
                start: branch.start, origin: branch.parent == nil ? origin : branch.origin, name: branch.name,
                run: branch.run)
            adopted.leftAt = leftCount + branch.leftAt
            branches.append(adopted)
            if let run = branch.run { hold(run) }
        }
        leftCount += other.leftCount
        store(run)
        current = numbers[other.current] ?? left
        nextNumber += other.branches.count
        return left
    }

    /// Adds a run that was made beside another one, its parent; returns its number.
    mutating func add(
        _ run: FormerRun, to parent: Int, for origin: Departure, at start: (step: Int, recordCount: Int)
    ) -> Int {
        leftCount += 1
        branches.append(
            Branch(
                number: nextNumber, parent: parent, start: start, origin: origin, run: run, leftAt: leftCount))
        nextNumber += 1
        hold(run)
        return nextNumber - 1
    }

    /// Keeps the run of now as it is left, and makes another one the run of now.
    ///
    /// A run without any step or change of its own is not worth keeping.
    mutating func change(to number: Int, leaving run: FormerRun) {
        guard let target = index(number), number != current else { return }
        let left = current
        store(run)
        if let run = branches[target].run { release(run) }
        branches[target].run = nil
        current = number
        if let index = index(left), branches[index].parent != nil, branches[index].name == nil,
            run.step == branches[index].start.step, run.journal.records.count == branches[index].start.recordCount
        {
            remove(left)
        }
    }

    private mutating func store(_ run: FormerRun) {
        guard let index = index(current) else { return }
        leftCount += 1
        (branches[index].run, branches[index].leftAt) = (run, leftCount)
        hold(run)
    }

    /// Removes a branch other than that of now; what parted from it then hangs on its parent.
    mutating func remove(_ number: Int) {
        guard number != current, let index = index(number) else { return }
        let parent = branches[index].parent
        for child in branches.indices where branches[child].parent == number { branches[child].parent = parent }
        if let run = branches[index].run { release(run) }
        branches.remove(at: index)
    }

    /// Names a branch, or takes its name away.
    mutating func name(_ number: Int, _ name: String?) {
        if let index = index(number) { branches[index].name = name }
    }

    // MARK: - Memory

    private mutating func hold(_ run: FormerRun) {
        byteCount += run.recordByteCount
        for state in run.states {
            holders[state.number, default: 0] += 1
            if holders[state.number] == 1 { byteCount += state.byteCount }
        }
    }

    private mutating func release(_ run: FormerRun) {
        byteCount -= run.recordByteCount
        for state in run.states {
            guard let count = holders[state.number] else { continue }
            holders[state.number] = count > 1 ? count - 1 : nil
            if count == 1 { byteCount -= state.byteCount }
        }
    }

    /// Gives up states until the rest fits into so many bytes.
    ///
    /// The runs that were left first give up theirs first, and within a run those go that are soonest computed again.
    /// Then whole runs go, those without a name first, but never the run that was left last.
    mutating func fit(into memory: Int) {
        while branches.count > Self.countLimit, let oldest = oldest(where: { $0.name == nil && !isLatest($0) }) {
            remove(branches[oldest].number)
        }
        while byteCount > memory {
            if let index = oldest(where: { $0.run?.hasStatesToSpare == true }) {
                giveUpStates(at: index)
            } else if let index = oldest(where: { $0.name == nil && !isLatest($0) }) ?? oldest(where: { !isLatest($0) })
            {
                remove(branches[index].number)
            } else {
                return
            }
        }
    }

    private mutating func giveUpStates(at index: Int) {
        guard var run = branches[index].run else { return }
        release(run)
        run.giveUpStates()
        hold(run)
        branches[index].run = run
    }

    private func isLatest(_ branch: Branch) -> Bool { branch.leftAt == leftCount }

    /// Returns the index of the run that was left first among those that meet a condition.
    private func oldest(where isMet: (Branch) -> Bool) -> Int? {
        branches.indices.filter { branches[$0].run != nil && isMet(branches[$0]) }
            .min { branches[$0].leftAt < branches[$1].leftAt }
    }
}
