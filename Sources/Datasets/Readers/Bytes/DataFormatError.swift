import Text

/// Mistake that a reader found in a file of its format, worded without the file and the place.
package protocol DataProblem: Hashable, Sendable, CustomStringConvertible {}

/// Why a file of data is refused: which file, where in it, what was found there, and what is allowed.
package struct DataFormatError: Error, Sendable {
    package let file: String
    package let location: Location
    /// Belongs to the reader that found it, for instance a `ZipProblem`.
    package let problem: any DataProblem

    init(_ file: String, _ location: Location = .wholeFile, _ problem: any DataProblem) {
        self.file = file
        self.location = location
        self.problem = problem
    }

    /// Position in a file.
    package enum Location: Hashable, Sendable {
        case wholeFile
        /// A byte, counted from 0.
        case offset(Int)
        /// A byte of the expanded contents, counted from 0.
        case expandedOffset(Int)
        /// A line, counted from 1.
        case line(Int)
    }
}

extension DataFormatError: Hashable {
    package static func == (left: Self, right: Self) -> Bool {
        left.file == right.file && left.location == right.location
            && AnyHashable(left.problem) == AnyHashable(right.problem)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(file)
        hasher.combine(location)
        hasher.combine(AnyHashable(problem))
    }
}

extension DataFormatError: CustomStringConvertible {
    package var description: String {
        switch location {
        case .wholeFile: "\(file.pathForDisplay): \(problem)"
        case .offset(let offset): "\(file.pathForDisplay): offset \(offset): \(problem)"
        case .expandedOffset(let offset): "\(file.pathForDisplay): offset \(offset) of the expanded data: \(problem)"
        case .line(let line): "\(file.pathForDisplay):\(line): \(problem)"
        }
    }
}

/// Limits that hold for files of data of every format.
package enum DataLimits {
    /// Largest size in bytes of a file, and of what a compressed one expands to, unless a reader says otherwise.
    package static let fileSize = 512 << 20
}
