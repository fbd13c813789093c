import Backprop
import Datasets

/// Inputs with which a picture of a network is made.
struct PictureProbe {
    /// Arrangement of the inputs, which decides what the map of a unit shows.
    enum Arrangement {
        /// Points of the plane of two features, row by row from the largest y; a single row for a line.
        case grid(columns: Int, rows: Int)
        /// Examples with their classes; a map has a place for the mean over each class.
        case classes(labels: [Int])
        /// Example on its own.
        case example
    }

    /// Features of each input.
    var inputs: [[Float]]
    var arrangement: Arrangement
    /// Shape of the input if it is an image.
    var image: ImageShape?
    /// Names of the features, the outputs and the classes; empty where they have none.
    var inputNames: [String] = []
    var outputNames: [String] = []
    var classNames: [String] = []
    /// Characters by their numbers, for a network that reads text.
    var characters: [String] = []
    /// Share of the time steps that the first input fills if it is a recording; nil if it is none.
    var filledShare: Double?

    /// Inputs as the picture names them.
    var shownInputs: NetworkPicture.Inputs {
        switch arrangement {
        case .grid: .grid
        case .classes: .classes(classNames)
        case .example: filledShare == nil ? .example : .recording
        }
    }

    /// Text of the first input, whose numbers are those of characters.
    var text: String {
        (inputs.first ?? []).reduce(into: "") { text, number in
            if let index = Int(exactly: number), characters.indices.contains(index) { text += characters[index] }
        }
    }
}
