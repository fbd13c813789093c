import Backprop
import Formats

extension Activation {
    /// The activation of that name; softmax, which belongs to the loss, gets its own explanation.
    init(named cursor: JSONCursor) throws(ConfigurationError) {
        if cursor.value.string == "softmax" {
            throw cursor.error(
                "softmax is no activation here: the loss softmax-cross-entropy applies it to the last layer's scores; "
                    + "set the loss, and leave the last layer's activation out")
        }
        self = try cursor.choice()
    }
}
