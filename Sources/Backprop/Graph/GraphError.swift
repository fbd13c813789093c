/// Why a network cannot be built: which layer, what it received and what it needs.
package struct GraphError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The layer or node, for example `dense2`.
    package var node: String
    package var message: String

    package init(node: String, _ message: String) {
        self.node = node
        self.message = message
    }

    package var description: String { "\(node): \(message)" }
}
