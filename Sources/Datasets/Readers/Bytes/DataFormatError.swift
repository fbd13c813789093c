import Text

/// Why a file of data is refused: which file, where in it, what was found there, and what is allowed.
package struct DataFormatError: Error, Hashable, Sendable {
    package let file: String
    package let place: Place
    package let problem: Problem

    init(_ file: String, _ place: Place = .whole, _ problem: Problem) {
        self.file = file
        self.place = place
        self.problem = problem
    }

    /// Where in a file.
    package enum Place: Hashable, Sendable {
        case whole
        /// A byte, counted from 0.
        case offset(Int)
        /// A byte of what the file holds compressed, counted from 0.
        case expandedOffset(Int)
        /// A line, counted from 1.
        case line(Int)
    }

    /// What is wrong, by format.
    package enum Problem: Hashable, Sendable {
        case compression(CompressionProblem)
        case idx(IDXProblem)
        case imageFolder(ImageFolderProblem)
        case text(TextProblem)
        case names(NameListProblem)
        case zip(ZipProblem)
        case npy(NPYProblem)
        case npz(NPZProblem)
        case wav(WAVProblem)
        case speech(SpeechProblem)
    }
}

extension DataFormatError: CustomStringConvertible {
    package var description: String {
        switch place {
        case .whole: "\(file.pathForDisplay): \(problem)"
        case .offset(let offset): "\(file.pathForDisplay): offset \(offset): \(problem)"
        case .expandedOffset(let offset): "\(file.pathForDisplay): offset \(offset) of the expanded data: \(problem)"
        case .line(let line): "\(file.pathForDisplay):\(line): \(problem)"
        }
    }
}

extension DataFormatError.Problem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .compression(let problem): problem.description
        case .idx(let problem): problem.description
        case .imageFolder(let problem): problem.description
        case .text(let problem): problem.description
        case .names(let problem): problem.description
        case .zip(let problem): problem.description
        case .npy(let problem): problem.description
        case .npz(let problem): problem.description
        case .wav(let problem): problem.description
        case .speech(let problem): problem.description
        }
    }
}
