/// A run written down between two steps, so that it can go on from there.
package struct Checkpoint {
    package init(_ trainer: Trainer) {}
}
