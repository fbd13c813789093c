/// What is wrong with a list of names.
package enum NameListProblem: Hashable, Sendable {
    case empty
    case oneName
    case tooLong(limit: Int)
    case tooManyCharacters(limit: Int)
    case tooManyValues(names: Int, length: Int, limit: Int)
}

extension NameListProblem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .empty: "there is no name in the file; a list of names has one on each line"
        case .oneName: "there is one name in the file; a list of names has at least two, one on each line"
        case .tooLong(let limit):
            "the line has more than \(limit) characters, the most allowed in a name; a list has one name on each line"
        case .tooManyCharacters(let limit):
            "the names have more than \(limit) different characters here, the most allowed"
        case .tooManyValues(let names, let length, let limit):
            "\(names) names, each padded to \(length) characters, are more than \(limit) numbers, the most allowed for a "
                + "file of this size; leave long names out"
        }
    }
}
