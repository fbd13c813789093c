import TUI
import Training

/// Keys of the list of branches.
extension Model {
    /// Opens the list, with the branch selected that was left last, so that choosing it changes places with it.
    mutating func showBranches() -> [Effect] {
        guard let snapshot = run?.snapshot else { return [] }
        if snapshot.hasTwins { return remark("Runs side by side become branches once enter keeps one of them.") }
        let others = snapshot.branches.branches.filter { !$0.isCurrent }
        guard !others.isEmpty else {
            return remark("There is one run so far: r, R, g, or going on from the past (,) begins another.")
        }
        let ghost = snapshot.ghosts.map(\.branch).first { number in others.contains { $0.number == number } }
        overlay = .branches(BranchList(selected: ghost ?? others[others.count - 1].number))
        return []
    }

    /// Handles a key while the list is open.
    mutating func handle(_ key: Key, in list: BranchList) -> [Effect] {
        if list.name != nil { return type(key, in: list) }
        if list.isToBeDeleted, KeyBinding.action(for: key, in: .branches) != .deleteBranch {
            var kept = list
            kept.isToBeDeleted = false
            overlay = .branches(kept)
            if key == .escape { return [] }
        }
        return KeyBinding.action(for: key, in: .branches).map { handle($0) } ?? []
    }

    private var branchList: BranchList? {
        if case .branches(let list) = overlay { list } else { nil }
    }

    mutating func moveBranch(by steps: Int) {
        guard var list = branchList, let rows = run?.snapshot?.branchRows, !rows.isEmpty else { return }
        let index = rows.firstIndex { $0.branch.number == list.selected } ?? 0
        list.selected = rows[max(0, min(rows.count - 1, index + steps))].branch.number
        list.isToBeDeleted = false
        overlay = .branches(list)
    }

    /// Selects a branch, or goes on with it if it is already selected.
    mutating func clickBranch(_ number: Int) -> [Effect] {
        guard var list = branchList else { return [] }
        if list.selected == number { return chooseBranch() }
        (list.selected, list.isToBeDeleted) = (number, false)
        overlay = .branches(list)
        return []
    }

    /// Goes on with the selected branch.
    mutating func chooseBranch() -> [Effect] {
        guard let list = branchList else { return [] }
        overlay = nil
        return post(.branch(.choose(list.selected)), isPaused: true)
    }

    /// Draws the selected branch behind the run of now, or no longer.
    mutating func compareBranch() -> [Effect] {
        branchList.map { [.post(.branch(.compare($0.selected)))] } ?? []
    }

    /// Asks whether to delete the selected branch, which nothing brings back, and deletes it at the second time.
    mutating func deleteBranch() -> [Effect] {
        guard var list = branchList, let rows = run?.snapshot?.branchRows,
            let index = rows.firstIndex(where: { $0.branch.number == list.selected })
        else { return [] }
        guard !rows[index].branch.isCurrent else { return remark("The run of now cannot be deleted.") }
        guard list.isToBeDeleted else {
            list.isToBeDeleted = true
            overlay = .branches(list)
            return []
        }
        let rest = rows.filter { $0.branch.number != list.selected }
        overlay = .branches(BranchList(selected: rest[min(index, rest.count - 1)].branch.number))
        return [.post(.branch(.delete(list.selected)))]
    }

    /// Begins to type a name for the selected branch.
    mutating func nameBranch() {
        guard var list = branchList else { return }
        let branch = run?.snapshot?.branches.branches.first { $0.number == list.selected }
        list.name = TextInput(branch?.name ?? "", maximumLength: 24)
        overlay = .branches(list)
    }

    private mutating func type(_ key: Key, in list: BranchList) -> [Effect] {
        var list = list
        switch key {
        case .escape: list.name = nil
        case .enter:
            let name = list.name?.text ?? ""
            list.name = nil
            overlay = .branches(list)
            return [.post(.branch(.name(list.selected, name)))]
        default: _ = list.name?.handle(key)
        }
        overlay = .branches(list)
        return []
    }
}
