/// View of a network's behaviour on its data, computed with the weights of one step.
package enum NetworkView: Sendable {
    /// Nothing to show for these data.
    case none
    /// Regions of the plane by predicted class.
    case boundary(Boundary)
    /// Images with their predicted classes.
    case images(Images)
    /// Curve through points, for a regression on one feature.
    case fit(Fit)
    /// Predicted against true numbers, for a regression on several features.
    case predictions(Predictions)
    /// Sequences with the number that the network gives for each.
    case sequences(Sequences)
    /// Predicted against true classes.
    case confusion(Confusion)
    /// Text that the network writes.
    case text(Writing)
    /// Spectrograms with what the network hears.
    case speech(Speech)
    /// Pole that the network balances.
    case control(CartPole)
    /// Images beside what the network makes of them.
    case reconstruction(Reconstruction)
}

extension NetworkView {
    /// Class that the network gives to each point of a grid over the plane of its two inputs.
    package struct Boundary: Sendable {
        /// Number of columns of the grid; 0 where nothing was predicted.
        package var columns: Int
        /// Number of rows of the grid; row 0 has the largest y.
        package var rows: Int
        /// Class with the largest score, row by row.
        package var classes: [UInt8]
        /// Network's confidence in the class, from 1 / classes to 1, row by row.
        package var confidences: [Float]
        /// Names of the classes, by label.
        package var classNames: [String]
        /// Range of the first feature, in the data's own units.
        package var xRange: ClosedRange<Float>
        /// Range of the second feature, in the data's own units.
        package var yRange: ClosedRange<Float>
        /// Some of the training examples.
        package var points: [Point]
    }

    /// Labelled example in the plane.
    package struct Point: Sendable {
        /// First feature, in the data's own units.
        package var x: Float
        /// Second feature, in the data's own units.
        package var y: Float
        /// Class of the example.
        package var label: Int
    }
}

extension NetworkView {
    /// Function of one input: the data, and the network's curve through them.
    package struct Fit: Sendable {
        /// Name of the input, for the horizontal axis.
        package var inputName: String
        /// Name of the target, for the vertical axis.
        package var targetName: String
        /// Some of the training examples.
        package var points: [(x: Float, y: Float)]
        /// Network's output over the input's range, from left to right.
        package var curve: [(x: Float, y: Float)]
    }

    /// Numbers that the network gives for some examples, beside the true ones, in the units of the data.
    package struct Predictions: Sendable {
        /// Name of what is predicted.
        package var targetName: String
        /// True numbers with the network's.
        package var pairs: [(target: Float, answer: Float)]
        /// Whether they are of the validation part.
        package var isValidation: Bool
        /// Number of examples in that part, of which these are the first.
        package var count: Int
        /// Errors of these answers; nil without any.
        package var fit: RegressionFit?
    }
}

extension NetworkView {
    /// Some validation images, with the network's predictions.
    package struct Images: Sendable {
        /// Width of an image in pixels.
        package var width: Int
        /// Height of an image in pixels.
        package var height: Int
        /// Images with their predictions.
        package var samples: [Sample]
        /// Names of the classes, by label.
        package var classNames: [String]
        /// Confusion matrix over the part that is evaluated; nil where nothing was predicted.
        package var confusion: Confusion?
        /// Kernels of the first convolution; nil for a network without one.
        package var filters: Filters?

        /// Image and its prediction.
        package struct Sample: Sendable {
            /// Brightness from 0 to 1, row by row.
            package var pixels: [Float]
            /// True class.
            package var label: Int
            /// Predicted class; the true one where nothing was predicted.
            package var prediction: Int
            /// Network's probability for its prediction.
            package var confidence: Float
        }
    }

    /// Kernels of a convolution.
    package struct Filters: Sendable {
        /// Name of the layer, for example `conv1`.
        package var layer: String
        /// Width of a kernel.
        package var width: Int
        /// Height of a kernel.
        package var height: Int
        /// Signed weights of each kernel, row by row.
        package var kernels: [[Float]]
    }
}

extension NetworkView {
    /// Confusion matrix of the validation part, or of the training part if there is none.
    package struct Confusion: Sendable {
        /// Names of the classes, by label.
        package var classNames: [String]
        /// Number of examples of each class for each prediction: `counts[actual * classes + predicted]`.
        package var counts: [Int]
        /// Whether the validation part was counted, not the training part.
        package var isValidation: Bool
        /// Some of the examples in the plane in which the features vary most; nil where there is none.
        package var plane: PrincipalPlane?
    }

    /// Examples in the plane of the two first principal components of the scaled features.
    package struct PrincipalPlane: Sendable {
        /// Examples with their true and predicted classes.
        package var points: [(x: Float, y: Float, label: Int, prediction: Int)]
        /// Shares of the variance along x and y.
        package var shares: [Double]
    }
}

extension NetworkView {
    /// Some images, with an autoencoder's reconstructions.
    package struct Reconstruction: Sendable {
        /// Width of an image in pixels.
        package var width: Int
        /// Height of an image in pixels.
        package var height: Int
        /// Images with their reconstructions.
        package var samples: [Sample]
        /// Mean error over the images that are shown.
        package var meanError: Double

        /// Image and its reconstruction.
        package struct Sample: Sendable {
            /// Brightness from 0 to 1, row by row.
            package var input: [Float]
            /// Network's output, clamped to 0 to 1, row by row.
            package var output: [Float]
            /// Mean squared difference of input and output, before clamping.
            package var error: Double
        }
    }
}

extension NetworkView {
    /// Some recordings, with the network's transcriptions.
    package struct Speech: Sendable {
        /// Recordings with their predictions.
        package var samples: [Sample]
        /// Names of the words, by label.
        package var classNames: [String]
        /// Confusion matrix of the words; nil unless a recording is a single word.
        package var confusion: Confusion?
        /// Wrong, missing and extra words per word said, at the latest evaluation; nil before it, or if a recording is
        /// one word.
        package var errorRate: Double?
        /// Seconds from one time frame to the next; nil if they are unknown.
        package var frameSeconds: Double?

        /// Recording and its prediction.
        package struct Sample: Sendable {
            /// Number of time frames, without the silence that pads a short recording.
            package var frames: Int
            /// Number of frequency bands.
            package var bands: Int
            /// Loudness from 0 to 1, frame by frame; band 0 is the lowest.
            package var spectrogram: [Float]
            /// Spoken words, for example `7` or `4 7 1`.
            package var label: String
            /// Network's transcription; nil where there is none.
            package var prediction: String?
            /// Whether the prediction is entirely right.
            package var isRight: Bool
            /// Network's probability for its prediction; 0 if a recording is several words.
            package var confidence: Float
            /// Network's probability for each class; empty if a recording is several words.
            package var probabilities: [Float]
            /// Probability of any word, 1 − p(blank), over the recording; empty if it is a single word.
            package var wordProbabilities: [Float] = []
            /// Words heard, each at the share of the recording at which it is; empty if it is a single word.
            package var heardWords: [HeardWord] = []
        }

        /// Word that the network hears in a longer recording.
        package struct HeardWord: Sendable {
            /// Name of the word.
            package var name: String
            /// Position from 0 at the beginning to 1 at the end of the recording.
            package var position: Double
        }
    }
}

extension NetworkView {
    /// Text that the network writes, token by token, each sampled from softmax(logits / temperature).
    package struct Writing: Sendable {
        /// Text that the network was given to continue.
        package var prompt: String
        /// Text written after the prompt. Its line feeds are meant as such; nothing else in it is safe to show
        /// unchecked.
        package var text: String
        /// Surprise −ln p of the network at each scalar of the text, without the temperature; empty if unknown.
        package var surprise: [Float] = []
        /// Temperature of sampling.
        package var temperature: Double
        /// Whether each line of the text is a sample of its own, such as a name; each then begins with the prompt.
        package var isList: Bool
        /// Attention over the latest window; nil for a network without attention.
        package var attention: Attention?
    }

    /// Causal attention weights softmax(QKᵀ / √d) of one layer, for each head.
    package struct Attention: Sendable {
        /// Name of the layer, for example `transformer1.attention`.
        package var layer: String
        /// Number of heads.
        package var heads: Int
        /// Number of tokens in the window.
        package var length: Int
        /// Weights `weights[(head * length + query) * length + key]`, 0 where key > query; each row sums to 1.
        package var weights: [Float]
        /// Tokens of the window, `length` in number, the latest last, a character each.
        package var tokens: [String]
    }
}

extension NetworkView {
    /// State of a cart-pole that the network balances (Barto, Sutton and Anderson, 1983), and what it reaches.
    package struct CartPole: Sendable {
        /// Position of the cart, in metres from the middle.
        package var position: Double
        /// Largest distance from the middle, in metres.
        package var positionLimit: Double
        /// Angle of the pole from upright, in radians, clockwise positive.
        package var angle: Double
        /// Largest angle from upright, in radians.
        package var angleLimit: Double
        /// Direction of the push: −1 left, +1 right, 0 none.
        package var force: Int
        /// Number of steps of the current episode.
        package var step: Int
        /// Number of steps after which an episode ends.
        package var stepLimit: Int
        /// π(right | s) of the current state.
        package var probabilityRight: Double
        /// V(s) of the current state.
        package var value: Double
        /// Number of finished episodes.
        package var episodes: Int
        /// Mean return of the latest `meanCount` episodes.
        package var meanReturn: Double
        /// Number of episodes that the mean is over, at most 100.
        package var meanCount: Int
        /// Mean return that counts as solved.
        package var goal: Double
    }
}
