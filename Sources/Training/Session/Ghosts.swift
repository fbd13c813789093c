/// Runs that are drawn behind the run of now, that which was left last first.
struct Ghosts {
    private(set) var shown: [Ghost] = []
    /// Views of the branches that were left last, for when they are shown again.
    private var views: [Int: NetworkView] = [:]

    /// Number of ghosts at most: more curves than that cannot be told apart.
    private static let limit = 3
    /// Number of views at most.
    private static let viewLimit = 16

    /// Returns the runs to draw behind another state of a run, whose own future comes before the others.
    func shown(behind future: Ghost) -> [Ghost] { [future] + shown.prefix(Self.limit - 1) }

    /// Adds a run that was left for a branch, which is then no ghost.
    mutating func add(_ ghost: Ghost, behind branch: Int) {
        shown.removeAll { $0.branch == branch || $0.branch == ghost.branch }
        shown = [ghost] + shown.prefix(Self.limit - 1)
        if views.count >= Self.viewLimit, let oldest = views.keys.min() { views[oldest] = nil }
        views[ghost.branch] = ghost.view
    }

    /// Shows a branch before any other.
    mutating func show(_ run: FormerRun, branch: Int) {
        var ghost = Ghost(run: run.reading, view: views[branch] ?? .none, departure: .choice, branch: branch)
        ghost.norms = run.timeline.norms
        shown = [ghost] + shown.filter { $0.branch != branch }.prefix(Self.limit - 1)
    }

    /// Shows a branch no longer; returns whether it was shown.
    @discardableResult
    mutating func remove(_ branch: Int) -> Bool {
        let count = shown.count
        shown.removeAll { $0.branch == branch }
        return shown.count < count
    }
}
