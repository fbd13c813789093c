import Presets
import Training

/// `nntui graph`: prints the computational graph of a preset.
struct GraphCommand: Subcommand {
    private static let dot = CommandOption(flag: "--dot", "print it in Graphviz's language")
    private static let json = CommandOption(flag: "--json", "print one object per node")

    static let interface = CommandInterface(
        name: "graph", forms: [.init(line: "nntui graph PRESET [options]")],
        summary: "print the computational graph", options: [dot, json] + RunRequest.options,
        introduction: """
            Prints the computational graph, a row per node in the order of computation: its edges, its operation, the \
            shape of its value for one example, how many parameters it learns, and the segment in which backward works \
            through it.
            """,
        notes: "Graphviz draws it: nntui graph moons --dot | dot -Tsvg > moons.svg")

    private let request: RunRequest
    private let printsDOT: Bool
    private let printsJSON: Bool

    init(_ arguments: ParsedArguments) throws(UsageError) {
        request = RunRequest(arguments)
        printsDOT = arguments.has(Self.dot)
        printsJSON = arguments.has(Self.json)
        if request.preset == nil { throw .missingPreset(command: "graph") }
    }

    func run() throws -> ExitCode {
        let trainer = try request.loadTrainer()
        let (name, graph) = (trainer.preset.information.name, trainer.graph)
        let text = GraphText(preset: name, network: trainer.runReading().network, graph: graph)
        let lines =
            printsDOT
            ? GraphDOT(preset: name, graph: graph).lines : printsJSON ? GraphJSON(graph: graph).lines : text.lines
        for line in lines { Output.print(line) }
        return .success
    }
}
