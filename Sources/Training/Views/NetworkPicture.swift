/// Picture of a network at one step: some units of each layer, what they respond to, and the weights between them.
///
/// Its size and the time to make it depend neither on the number of units in a layer nor on the number of examples.
package struct NetworkPicture: Sendable {
    /// Input of the network, then its layers in the order of computing.
    package var columns: [Column]
    /// Inputs whose outputs the maps show.
    package var inputs = Inputs.example

    /// Maximum number of units shown of a layer with more than ten.
    package static let unitLimit = 8

    /// Returns the indices of the units that are shown of so many: all of ten, such as those of ten digits.
    static func shownUnits(of count: Int) -> [Int] { evenly(count <= 10 ? count : unitLimit, of: count) }
    /// Maximum number of layers whose units are shown: the first and the last ones.
    package static let layerLimit = 64

    /// Creates a picture of columns.
    package init(columns: [Column], inputs: Inputs = .example) {
        self.columns = columns
        self.inputs = inputs
    }

    /// Inputs of a unit's map.
    package enum Inputs: Hashable, Sendable {
        /// Points of the plane or the line of the features.
        case grid
        /// Examples of each class, over which the unit's outputs are averaged.
        case classes([String])
        /// Single example.
        case example
        /// Single recording, without the silence after it.
        case recording
    }
}

extension NetworkPicture {
    /// Input or layer of the network.
    package struct Column: Sendable {
        /// Name of the layer; `x` for the input.
        package var name: String
        /// Index among the layers of the run; nil for the input.
        package var layer: Int?
        /// Number of units, channels or heads of which some are shown.
        package var unitCount: Int
        /// Kind of the units, for example `channel`.
        package var noun = "unit"
        /// Number of time steps of a sequence; nil if the units give one number for an input.
        package var stepCount: Int?
        /// Text that the network reads; nil unless its input are characters.
        package var text: String?
        /// Indices of the columns that it reads.
        package var sources: [Int] = []
        /// Units that are shown, evenly chosen; empty if their outputs are unknown.
        package var units: [Unit] = []
        /// Weights from the shown units of the only source, strongest first; empty unless each unit has one for each.
        package var edges: [Edge] = []

        /// Creates a column without units.
        package init(name: String, layer: Int?, unitCount: Int) {
            self.name = name
            self.layer = layer
            self.unitCount = unitCount
        }
    }

    /// Unit of a layer, or all of its units in one map.
    package struct Unit: Sendable {
        /// Index in the layer; nil for all units together.
        package var index: Int?
        /// Name, for example of a class; nil for a hidden unit.
        package var label: String?
        /// Weights of a kernel or from an image, if they have the form of a picture.
        package var weights: Map?
        /// Outputs for some inputs.
        package var response: Map?
        /// Whether the unit passes no gradient back while its output is 0.
        package var canDie = false

        /// Creates a unit.
        package init(index: Int?, label: String? = nil, weights: Map? = nil, response: Map? = nil) {
            self.index = index
            self.label = label
            self.weights = weights
            self.response = response
        }
    }

    /// Numbers of a unit in the form of a picture.
    package struct Map: Hashable, Sendable {
        /// Number of columns.
        package var width: Int
        /// Number of rows; row 0 is the top one.
        package var height: Int
        /// Numbers, row by row.
        package var values: [Float]
        /// Neutral number, which is neither high nor low.
        package var rest: Float = 0
        /// Distance from `rest` of the highest and the lowest number that the layer's maps show.
        package var reach: Float = 1
        /// Whether the numbers are shares of 1, such as attention.
        package var isShare = false

        /// Creates a map of `width` × `height` numbers.
        package init(width: Int, height: Int, values: [Float], rest: Float = 0, reach: Float = 1) {
            self.width = width
            self.height = height
            self.values = values
            self.rest = rest
            self.reach = reach
        }
    }

    /// Weight between two units that are shown.
    package struct Edge: Hashable, Sendable {
        /// Position of the lower unit among those shown of its column.
        package var source: Int
        /// Position of the upper unit among those shown of its column.
        package var target: Int
        /// Weight.
        package var weight: Float

        /// Creates an edge.
        package init(source: Int, target: Int, weight: Float) {
            self.source = source
            self.target = target
            self.weight = weight
        }
    }
}
