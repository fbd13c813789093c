import Datasets
import Foundation
import Testing

/// Run of one reader over files of ``Chaos``, each of which must be read or refused with an error in words.
///
/// `FUZZ=100000 swift test --filter ReaderFuzzTests/csv` reads that many files, and `FUZZ_FIRST` begins at another
/// seed. A file depends on its seed alone; the latest seed stands in a file, which is named at the start, so that it is
/// known after a trap.
struct Fuzz {
    private static let environment = ProcessInfo.processInfo.environment
    private static let first = UInt64(environment["FUZZ_FIRST"] ?? "") ?? 0
    private static let count = UInt64(environment["FUZZ"] ?? "")

    private let reader: String
    private let errors: [any Error.Type]
    /// Whether every error names the file, which is called "fuzz".
    private let namesFile: Bool
    private let note: FileHandle?

    init(_ reader: String, errors: [any Error.Type] = [DataFormatError.self], namesFile: Bool = true) {
        self.reader = reader
        self.errors = errors
        self.namesFile = namesFile
        let path = FileManager.default.temporaryDirectory.path + "/nntui-fuzz-\(reader)"
        let isNoted = Self.count != nil && FileManager.default.createFile(atPath: path, contents: nil)
        note = isNoted ? FileHandle(forWritingAtPath: path) : nil
        if isNoted { print("fuzz \(reader): the latest seed is in \(path)") }
    }

    /// Has `usual` files made and read, or as many as the environment says.
    ///
    /// `read` throws the reader's error, or a ``FuzzFailure`` for a result that is wrong.
    /// At least one file in fifty must be read, and as many must be refused, or the files are of little use.
    func run<File: FuzzFile>(
        _ usual: UInt64, make: (inout Chaos) -> File, read: (File) throws -> Void
    ) throws {
        let count = Self.count ?? usual
        var (bytes, refused) = (0, UInt64(0))
        var slowest = (time: Duration.zero, seed: Self.first)
        let start = ContinuousClock.now
        for seed in Self.first..<Self.first + count {
            try note?.seek(toOffset: 0)
            try note?.write(contentsOf: Data("\(seed)\n".utf8))
            var chaos = Chaos(seed: seed)
            let file = make(&chaos)
            bytes += file.byteCount
            let begin = ContinuousClock.now
            do {
                try read(file)
            } catch {
                refused += 1
                check(error, seed)
            }
            let time = begin.duration(to: .now)
            if time > slowest.time { slowest = (time, seed) }
        }
        if count >= usual { #expect(refused > count / 50 && count - refused > count / 50, "\(reader): \(refused)") }
        guard note != nil else { return }
        print("fuzz \(reader): \(bytes) bytes in \(count) files, \(refused) refused, \(start.duration(to: .now))")
        print("fuzz \(reader): the slowest file took \(slowest.time), seed \(slowest.seed)")
    }

    /// Throws unless a result is right.
    static func expect(_ isRight: Bool, _ words: String) throws(FuzzFailure) {
        if !isRight { throw FuzzFailure(words: words) }
    }

    /// Expects an error of the reader's types, in a line of words that are harmless on a screen.
    private func check(_ error: any Error, _ seed: UInt64) {
        #expect(errors.contains { $0 == type(of: error) }, "\(reader) \(seed): \(type(of: error)) \(error)")
        let text = "\(error)"
        let isHarmless = text.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
            default: true
            }
        }
        let isNamed = !namesFile || text.contains("fuzz")
        let isInOrder = isHarmless && isNamed && !text.isEmpty && text.utf8.count < 4_096
        #expect(isInOrder, "\(reader) \(seed): \(text.debugDescription)")
    }
}

/// File or folder of which the size is known.
protocol FuzzFile {
    var byteCount: Int { get }
}

extension [UInt8]: FuzzFile {
    var byteCount: Int { count }
}

extension [String: [UInt8]]: FuzzFile {
    var byteCount: Int { values.reduce(0) { $0 + $1.count } }
}

/// Result of a reader that is wrong, in words.
struct FuzzFailure: Error {
    let words: String
}
