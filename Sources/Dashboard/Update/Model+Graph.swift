/// The graph's screen.
extension Model {
    /// Shows it or leaves it; the trainer looks into the graph only as long as it is shown.
    mutating func toggleGraph() -> [Effect] {
        guard let run else { return [] }
        let isShown = !run.view.showsGraph
        self.run?.view.showsGraph = isShown
        self.run?.view.selectedNode = nil
        return [.post(.showChain(isShown))]
    }

    /// Goes on by a stage of the coming step, and looks at the node that it concerns.
    mutating func nextStage() -> [Effect] {
        guard run?.snapshot != nil else { return [] }
        run?.pendingPause = (true, now)
        run?.view.selectedNode = nil
        return [.post(.nextStage)]
    }

    mutating func moveNode(by steps: Int) {
        guard let run, let chain = run.snapshot?.chain, !chain.nodes.isEmpty else { return }
        let place = run.selectedNode(of: chain) + max(-chain.nodes.count, min(chain.nodes.count, steps))
        self.run?.view.selectedNode = max(0, min(chain.nodes.count - 1, place))
    }
}
