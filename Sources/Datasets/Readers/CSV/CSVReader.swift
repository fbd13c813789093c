import Text

/// Reads a dataset from a CSV file.
///
/// A column is categorical if at least half of its values are text, and becomes one feature per category; all other
/// columns are numeric. The rows keep their order. Memory stays within a small multiple of the file's size.
package enum CSVReader {
    /// Reads the dataset in `bytes`; `file` is its name in errors.
    ///
    /// `fields` tells how advice names a preset's fields, and `remark` receives a sentence on each thing that the reader
    /// decided by itself, such as a column left out.
    package static func read(
        _ bytes: [UInt8], file: String, options: CSVOptions = CSVOptions(), fields: FieldStyle = .entry,
        remark: (String) -> Void = { _ in }
    ) throws(CSVError) -> Dataset {
        var source = try CSVSource(bytes, file: file, delimiter: options.delimiter, fields: fields)
        let survey = try CSVSurvey(source)
        source.hasDecimalCommas = survey.hasDecimalCommas
        let layout = try CSVLayout(survey, source, options)
        for sentence in layout.remarks { remark(sentence) }
        let table = try CSVTable(source, layout, options)
        let features = try table.expandedFeatures(source)
        let targets = try table.expandedTargets(source, options.task)
        if let shape = options.image, shape.pixelCount != features.names.count {
            throw source.error(.imageSize(shape, features: features.names.count))
        }
        return Dataset(
            features: features.values, featureNames: features.names, targets: targets.values, kind: targets.kind,
            imageShape: options.image, featureOrigins: features.origins)
    }
}
