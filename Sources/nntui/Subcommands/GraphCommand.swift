/// `nntui graph`: the computational graph of a preset.
struct GraphCommand {
    private let options: RunOptions

    init(_ arguments: inout Arguments) throws(UsageError) {
        options = try RunOptions(&arguments, allowed: RunOptions.graph)
        if options.preset == nil { throw .missingPreset(command: "graph") }
    }

    func run() throws -> ExitCode {
        let trainer = try options.loadTrainer().trainer
        let (name, graph) = (trainer.preset.information.name, trainer.graph)
        let text = GraphText(preset: name, network: trainer.runReading().network, graph: graph)
        let lines =
            options.dot
            ? GraphDOT(preset: name, graph: graph).lines : options.json ? GraphJSON(graph: graph).lines : text.lines
        for line in lines { Output.print(line) }
        return .success
    }
}
