/// What the network does, ready to be drawn: computed by the trainer with the weights of one step.
package enum NetworkView: Sendable {
    case none
    case boundary(Boundary)
    case images(Images)
    case fit(Fit)
    case confusion(Confusion)
    case text(Writing)
    case speech(Speech)
    case control(CartPole)
    case reconstruction(Reconstruction)
}

extension NetworkView {
    /// The class that the network gives to each point of a grid over the plane of its two inputs.
    package struct Boundary: Sendable {
        /// Columns and rows of the grid; row 0 is the largest y.
        package var columns: Int
        package var rows: Int
        /// The class with the largest score, row by row.
        package var classes: [UInt8]
        /// The network's confidence in it, from 1 / classes to 1.
        package var confidences: [Float]
        package var classNames: [String]
        package var xRange: ClosedRange<Float>
        package var yRange: ClosedRange<Float>
        /// Some of the training examples.
        package var points: [Point]
    }

    /// One labelled example in the plane.
    package struct Point: Sendable {
        package var x: Float
        package var y: Float
        package var label: Int
    }
}

extension NetworkView {
    /// A function of one input: the data and the network's curve through them.
    package struct Fit: Sendable {
        package var inputName: String
        package var targetName: String
        package var points: [(x: Float, y: Float)]
        package var curve: [(x: Float, y: Float)]
    }
}

extension NetworkView {
    /// Some validation images with what the network takes them for.
    package struct Images: Sendable {
        package var width: Int
        package var height: Int
        package var samples: [Sample]
        package var confusion: Confusion
        /// What the first convolution looks for; nil for a network without one.
        package var filters: Filters?

        package struct Sample: Sendable {
            /// Brightness from 0 to 1, row by row.
            package var pixels: [Float]
            package var label: Int
            package var prediction: Int
            /// The network's probability for its prediction.
            package var confidence: Float
        }
    }

    /// The kernels of a convolution.
    package struct Filters: Sendable {
        /// The layer's name, for example `convolution1`.
        package var layer: String
        package var width: Int
        package var height: Int
        /// Each kernel's signed weights, row by row.
        package var kernels: [[Float]]
    }
}

extension NetworkView {
    /// How often each class was taken for each: `counts[actual * classes + predicted]`, over the validation part,
    /// or over the training part when there is none.
    package struct Confusion: Sendable {
        package var classNames: [String]
        package var counts: [Int]
        package var isValidation: Bool
    }
}

extension NetworkView {
    /// Images beside what an autoencoder makes of them.
    package struct Reconstruction: Sendable {
        package var width: Int
        package var height: Int
        package var samples: [Sample]
        /// The mean error over the validation part, or over the training part when there is none.
        package var meanError: Double

        package struct Sample: Sendable {
            /// Brightness from 0 to 1, row by row.
            package var input: [Float]
            package var output: [Float]
            /// The mean squared difference of the two.
            package var error: Double
        }
    }
}

extension NetworkView {
    /// Recordings with what the network hears in them.
    package struct Speech: Sendable {
        package var samples: [Sample]
        package var classNames: [String]
        /// How often each word was taken for each, where a recording is one word.
        package var confusion: Confusion?
        /// Wrong, missing and extra digits per digit said when the network was last judged, where a recording is several
        /// digits.
        package var errorRate: Double?

        package struct Sample: Sendable {
            package var frames: Int
            package var bands: Int
            /// Loudness from 0 to 1, frame by frame; band 0 is the lowest.
            package var spectrogram: [Float]
            /// What is said, for example `7` or `4 7 1`.
            package var label: String
            /// What the network hears.
            package var prediction: String
            package var isRight: Bool
            /// The network's probability for its prediction; 0 where it gives none.
            package var confidence: Float
            /// The network's probability for each class; empty where a recording is several digits.
            package var probabilities: [Float]
        }
    }
}

extension NetworkView {
    /// Text that the network writes, one token drawn after the other from softmax(logits / temperature).
    package struct Writing: Sendable {
        /// What the network was given to go on from.
        package var prompt: String
        /// What it wrote after the prompt. Line feeds are real; nothing else in it is safe to show as it is.
        package var text: String
        package var temperature: Double
        /// Whether each line of the text is a sample of its own, as of names; each then begins with the prompt.
        package var isList: Bool
        package var attention: Attention?
    }

    /// Where each token of a text looks, for every head of one layer: softmax(QKᵀ / √d), causal.
    package struct Attention: Sendable {
        /// The layer's name, for example `block1.attention`.
        package var layer: String
        package var heads: Int
        package var length: Int
        /// heads × length × length: `weights[(head * length + query) * length + key]`, 0 where key > query; each row
        /// sums to 1.
        package var weights: [Float]
        /// The `length` tokens, the latest last, a character each.
        package var tokens: [String]
    }
}

extension NetworkView {
    /// A pole that the network balances on a cart (Barto, Sutton and Anderson, 1983), and how well it has come to do so.
    package struct CartPole: Sendable {
        /// Where the cart is, in metres from the middle, and how far it may go.
        package var position: Double
        package var positionLimit: Double
        /// The pole's angle from upright in radians, clockwise positive, and how far it may lean.
        package var angle: Double
        package var angleLimit: Double
        /// The way the cart is pushed: −1 left, +1 right, 0 not.
        package var force: Int
        /// The steps of the present episode, and how many end it.
        package var step: Int
        package var stepLimit: Int
        /// π(right | s) and V(s) of the present state.
        package var probabilityRight: Double
        package var value: Double
        package var episodes: Int
        /// The mean return of the latest `meanCount` episodes, at most 100.
        package var meanReturn: Double
        package var meanCount: Int
        /// The mean return that counts as solved.
        package var goal: Double
        /// Returns in the order of their episodes, each one's own or the mean of neighbours.
        package var returns: [(episode: Int, value: Float)]
    }
}
