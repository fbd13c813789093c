import Backprop
import Text

extension AskedExamples {
    /// Reads pictures in the form that a model learnt.
    ///
    /// Those of other sizes are scaled where the model learnt from scaled ones, and are refused elsewhere.
    static func pictures(_ folder: DataFolder, _ question: DataQuestion) throws -> AskedExamples {
        guard let (size, channels) = question.pictureShape, channels == 1 || channels == 3,
            question.learntPixels
        else {
            let problem = AskedProblem.otherKind(found: "these are pictures", learnt: question.learntWords)
            throw DataFormatError(folder.path, .wholeFile, problem)
        }
        let (files, labels, ownRemarks) = try LabelledFiles.asked(folder, question, isWanted: PictureFolder.isPicture)
        let others = folder.remark(on: PictureFolder.others, besides: PictureFolder.isPicture)
        let remarks = ownRemarks + [others].compactMap(\.self)
        let (total, isTooMany) = files.count.multipliedReportingOverflow(by: size.pixelCount * channels)
        guard !isTooMany, total <= PictureFolder.valueLimit else {
            let problem = PictureFolderProblem.tooManyValues(pictures: files.count, size: size, channels: channels)
            throw DataFormatError(folder.path, .wholeFile, problem)
        }
        var values: [Float] = []
        values.reserveCapacity(total)
        var scaled = 0
        for name in files {
            let file = folder.path(of: name)
            let picture = try PictureReader.read(folder.read(name), file: file)
            if picture.size != size {
                guard question.learnt == .pictures else {
                    throw DataFormatError(file, .wholeFile, AskedProblem.size(picture.size, wanted: size))
                }
                scaled += 1
            }
            values += picture.values(size, channels: channels)
        }
        var examples = AskedExamples("picture", features: values, count: files.count)
        examples.places = .files(files)
        examples.truth = labels.map(Truth.classes)
        examples.remarks = remarks
        if scaled > 0 {
            examples.remarks.append(
                "\(Wording.grouped(scaled, "picture")) of other sizes \(scaled == 1 ? "is" : "are") scaled to "
                    + "\(size.text), as in training")
        }
        return examples
    }
}

extension LabelledFiles {
    /// Returns the names of the wanted files and, where they are asked for, their labels.
    ///
    /// Of a folder with parts, the one to judge by alone has the labels that are asked for.
    static func asked(
        _ folder: DataFolder, _ question: DataQuestion, isWanted: (String) -> Bool
    ) throws(DataFormatError) -> (files: [String], labels: [String]?, remarks: [String]) {
        let names = folder.fileNames.filter(isWanted)
        guard !names.isEmpty else {
            throw DataFormatError(folder.path, .wholeFile, AskedProblem.nothing(found: folder.fileNames))
        }
        guard question.wantsTruth else { return (names, nil, []) }
        let labelled = LabelledFiles(folder, isWanted: isWanted)
        let files = labelled.heldBack ?? labelled.training
        guard !files.isEmpty else {
            let advice =
                "put the files of each class into a folder of its name, or take nntui predict for answers alone"
            throw DataFormatError(folder.path, .wholeFile, AskedProblem.noTruth(advice: advice))
        }
        var remarks = labelled.remarks
        if labelled.heldBack != nil { remarks.append("of the folder's parts, that to learn from is not read") }
        return (files.map(\.name), files.map { $0.label.clipped(to: 60) }, remarks)
    }
}
