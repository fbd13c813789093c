/// Where each example comes from: its file, its line in a text, or its row in an array.
package enum ExamplePlaces: Sendable, Hashable {
    /// Name of the file of each example.
    case files([String])
    /// Line on which each example begins, counted from 1.
    case lines([Int])
    /// Number of each example among the others, counted from 1.
    case rows([Int])
}

extension ExamplePlaces {
    /// Name of such a place: "file", "line" or "row".
    package var name: String {
        switch self {
        case .files: "file"
        case .lines: "line"
        case .rows: "row"
        }
    }

    /// Number of examples.
    package var count: Int {
        switch self {
        case .files(let names): names.count
        case .lines(let numbers), .rows(let numbers): numbers.count
        }
    }

    /// Returns the place of an example.
    package subscript(_ index: Int) -> ExamplePlace {
        switch self {
        case .files(let names): .file(names[index])
        case .lines(let numbers), .rows(let numbers): .number(numbers[index])
        }
    }

    /// Returns the places of the examples at these indices.
    func selecting(_ indices: [Int]) -> ExamplePlaces {
        switch self {
        case .files(let names): .files(indices.map { names[$0] })
        case .lines(let numbers): .lines(indices.map { numbers[$0] })
        case .rows(let numbers): .rows(indices.map { numbers[$0] })
        }
    }

    /// Returns the places of these examples and of others of the same kind; nil for others.
    func joined(_ other: ExamplePlaces) -> ExamplePlaces? {
        switch (self, other) {
        case (.files(let own), .files(let others)): .files(own + others)
        case (.lines(let own), .lines(let others)): .lines(own + others)
        case (.rows(let own), .rows(let others)): .rows(own + others)
        default: nil
        }
    }
}

/// Where an example comes from.
package enum ExamplePlace: Sendable, Hashable {
    /// Name of a file.
    case file(String)
    /// Line or row, counted from 1.
    case number(Int)
}

extension ExamplePlace: CustomStringConvertible {
    package var description: String {
        switch self {
        case .file(let name): name
        case .number(let number): "\(number)"
        }
    }
}
