/// A question with a key for each answer.
package struct Question: Hashable, Sendable {
    package struct Answer: Hashable, Sendable {
        package var key: Unicode.Scalar
        package var label: String
        package var effects: [Effect]
    }

    package var text: String
    package var answers: [Answer]
}
