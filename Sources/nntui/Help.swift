/// The texts of `--help`.
enum Help {
    static let subcommands = ["train", "check", "graph", "bench", "presets"]

    static func text(for command: String) -> String {
        switch command {
        case "train": train
        case "check": check
        case "graph": graph
        case "bench": bench
        case "presets": presets
        default: program
        }
    }

    private static let program = """
        nntui trains a neural network and shows how it learns, live, in the terminal.

        usage: nntui                          the menu of presets
               nntui PRESET | FILE.json       the dashboard; press ? there for its keys
               nntui train PRESET …           trains without a screen
               nntui check PRESET             compares gradients with central differences
               nntui graph PRESET             prints the computational graph
               nntui bench                    microseconds a training step
               nntui presets                  lists the presets

        options of the dashboard:
          --data PATH       trains on another file or folder: a text, names, recordings, MNIST's files, NPZ, CSV
          --seed S          the seed of data, weights and order
          --set KEY=VALUE   changes a field of the preset, for example optimizer.learning_rate=0.1
          --load FILE       goes on from a checkpoint
          --save FILE       where the save key writes (PRESET.safetensors)
          --paused          does not begin to train by itself
          --pace N          makes at most N steps a second (< and > change it)
          --threads N       shares the work of a long step among N threads (1)

        --help after a subcommand lists its options; --version prints the version.
        exit codes: 0 done, 1 something failed, 2 wrong command line, preset or data, 128 + N ended by signal N
        """

    private static let train = """
        usage: nntui train PRESET | FILE.json [options]

          --steps N         ends at step N, those before a checkpoint counted
          --epochs N        ends after N passes over the training part; either replaces the preset's own limit
          --data PATH       trains on another file or folder: a text, names, recordings, MNIST's files, NPZ, CSV
          --seed S          the seed of data, weights and order
          --set KEY=VALUE   changes a field of the preset, for example batch_size=16; may be repeated
          --load FILE       goes on from a checkpoint
          --save FILE       writes a checkpoint at the end
          --log FILE        appends one JSON object a logged step to a file
          --log-every N     steps between logged ones; without it, each evaluation is logged
          --json            prints the same objects on standard output, and no summary
          --threads N       shares the work of a long step among N threads (1); results differ by rounding

        Without a limit in the preset or here it trains 10,000 steps. Interrupt (control-C) ends it after the present
        step, with the checkpoint and the summary.
        """

    private static let check = """
        usage: nntui check PRESET | FILE.json [--json] [--data PATH] [--seed S] [--set KEY=VALUE] [--load FILE]

        Compares the gradients of backpropagation with central differences of the same network in double precision, and
        with the adjoint identity <u, Jv> = <transposed J u, v>; a row a layer. Exit code 1 where a layer differs.
        """

    private static let graph = """
        usage: nntui graph PRESET | FILE.json [--dot | --json] [--data PATH] [--seed S] [--set KEY=VALUE] [--load FILE]

        Prints the computational graph, a row a node in the order of computing: its edges, its operation, the shape of one
        example's value, how many parameters it learns, and the segment in which backward works it off.

          --dot             prints it in Graphviz's language: nntui graph moons --dot | dot -Tsvg > moons.svg
          --json            prints one object a node
        """

    private static let bench = """
        usage: nntui bench [--scaling | --checkpointing | --curvature] [--json] [--only NAME] [--threads N] [--seconds S]

        Times whole training steps: batch, forward, backward, gradient norms, clipping by global norm, update and all
        probes. The figure is the best of many runs of 20 steps in S seconds (2).

        --scaling times steps, and counts their memory, as parameters, depth, batch and sequence grow by powers of two,
        for S seconds (1) each, and fits how they grow. --checkpointing compares a step of 64 layers that keeps all
        activations with steps that compute them again. --curvature times a gradient and a product with the Gauss-Newton
        matrix.
        """

    private static let presets = """
        usage: nntui presets                 lists the presets
               nntui presets show NAME       prints one as JSON
               nntui presets check FILE      says whether a preset file is right, and what is wrong with it
        """
}
