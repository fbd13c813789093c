import Text

/// Problem that a reader found in a file of its format, described without the file and the location.
package protocol DataProblem: Hashable, Sendable, CustomStringConvertible {}

/// Reason why a data file is refused: the file, the location in it, what was found there, and what is allowed.
package struct DataFormatError: Error, Sendable {
    /// Name of the file.
    package let file: String
    /// Location of the problem.
    package let location: Location
    /// Problem in the terms of the reader that found it, for instance a `ZipProblem`.
    package let problem: any DataProblem

    init(_ file: String, _ location: Location = .wholeFile, _ problem: any DataProblem) {
        self.file = file
        self.location = location
        self.problem = problem
    }

    /// Position in a file.
    package enum Location: Hashable, Sendable {
        /// The file as a whole.
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

/// Limits for data files of every format.
package enum DataLimits {
    /// Maximum size in bytes of a file, and of the contents of a compressed one, unless a reader sets another.
    package static let fileSize = 512 << 20

    /// Returns the maximum size in bytes of what a compressed file may expand to: 32 times its own, at least 4 MiB.
    package static func expandedSize(ofFileOf bytes: Int) -> Int {
        min(fileSize, max(4 << 20, bytes.multipliedReportingOverflow(by: 32).overflow ? fileSize : 32 * bytes))
    }
}
