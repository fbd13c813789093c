extension NetworkView {
    /// Some sequences of numbers, some of them marked, with one target each and the network's answers.
    package struct Sequences: Sendable {
        /// Name of the target, for example `sum`.
        package var targetName: String
        /// Sequences that are drawn.
        package var samples: [Sample]
        /// Targets and answers of these and more sequences.
        package var answers: [(target: Float, answer: Float)]

        /// Sequence with its target and the network's answer.
        package struct Sample: Sendable {
            /// Number at each time step.
            package var values: [Float]
            /// Whether each time step is marked, `values.count` in number.
            package var isMarked: [Bool]
            /// Number that the network should give.
            package var target: Float
            /// Number that it gives; nil where nothing was predicted.
            package var answer: Float?
        }
    }
}
