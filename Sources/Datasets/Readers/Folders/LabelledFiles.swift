import Text

/// Files in folders that are called after what is in them, such as `cat/1.png`.
package struct LabelledFiles: Sendable, Equatable {
    /// File and its label.
    package struct File: Sendable, Equatable {
        /// Name in the folder, such as `train/cat/1.png`.
        package let name: String
        /// Name of the folder that says what is in the file.
        package let label: String
    }

    /// Files to learn from; all of them if the folder has no parts.
    package let training: [File]
    /// Files of a part to judge by; nil if the folder has none.
    package let heldBack: [File]?
    /// Sentences on what was left out.
    package let remarks: [String]

    /// Names of folders that hold the parts.
    private static let trainingNames: Set = ["train", "training"]
    private static let heldBackNames = ["val", "valid", "validation", "test", "testing"]

    /// Finds the wanted files of a folder, which may have one folder around all others and folders for parts.
    ///
    /// Folders whose names begin with a `_` are left out, and so are files without a label.
    package init(_ folder: DataFolder, isWanted: (String) -> Bool) {
        var paths = folder.fileNames.filter(isWanted).map { $0.split(separator: "/").map(String.init) }
        var remarks: [String] = []
        let alone = paths.filter { $0.count < 2 }
        paths.removeAll { $0.count < 2 || $0.contains { $0.hasPrefix(".") } }
        if let first = alone.first, !paths.isEmpty {
            remarks.append(
                "\(Wording.grouped(alone.count, "file")) in no folder of a class, such as \(first[0].clipped(to: 60)), "
                    + "\(alone.count == 1 ? "is" : "are") left out")
        }
        var skipped = 0
        while let first = paths.first?.dropFirst(skipped).first,
            paths.allSatisfy({ $0.count > skipped + 2 && $0[skipped] == first })
        {
            skipped += 1
        }
        let parts = Set(paths.map { $0[skipped].lowercased() })
        let kept = Self.heldBackNames.filter(parts.contains)
        let isSplit =
            paths.allSatisfy { $0.count > skipped + 2 } && !kept.isEmpty && !parts.isDisjoint(with: Self.trainingNames)
            && parts.isSubset(of: Self.trainingNames.union(Self.heldBackNames))
        if isSplit, kept.count > 1 {
            remarks.append("\(kept[0]) is kept back for validation, and \(kept[1]) is not read")
        }
        let place = isSplit ? skipped + 1 : skipped
        let hidden = Set(paths.map { $0[place] }.filter { $0.hasPrefix("_") }).sorted()
        for name in hidden {
            remarks.append("the folder \(name.clipped(to: 60)) is left out, as its name begins with a _")
        }
        func files(_ isPart: (String) -> Bool) -> [File] {
            paths.filter { !$0[place].hasPrefix("_") && (!isSplit || isPart($0[skipped].lowercased())) }
                .map { File(name: $0.joined(separator: "/"), label: $0[place]) }
        }
        training = files(Self.trainingNames.contains)
        heldBack = isSplit ? files { $0 == kept[0] } : nil
        self.remarks = remarks
    }

    /// Labels of all files: in numeric order if all are numbers, otherwise in alphabetical order.
    package var labels: [String] { Self.ordered(Set((training + (heldBack ?? [])).map(\.label))) }

    /// Returns names in numeric order if all are numbers, otherwise in alphabetical order.
    package static func ordered(_ names: Set<String>) -> [String] {
        // "07" and "7" are one number, but two labels.
        let numbers = names.compactMap { name in Int(name).map { (name, $0) } }
        return numbers.count == names.count
            ? numbers.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0) : names.sorted()
    }
}
