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
        let bytes = try CSVSource.unpacked(bytes, file: file)
        let source = try CSVSource(bytes, file: file, delimiter: options.delimiter, fields: fields)
        let layout = try layout(source, options)
        for sentence in layout.remarks { remark(sentence) }
        let table = try CSVTable(source, layout, options)
        for sentence in table.remarks(source) { remark(sentence) }
        return try dataset(table, source, options)
    }

    /// Returns what the columns of the file in `bytes` are taken for, and the dataset or the reason why there is none.
    ///
    /// The decisions are those of `read`. What prevents them, such as an unclosed quotation mark, is thrown.
    package static func inspect(
        _ bytes: [UInt8], file: String, options: CSVOptions = CSVOptions(), fields: FieldStyle = .entry
    ) throws(CSVError) -> TableReport {
        let bytes = try CSVSource.unpacked(bytes, file: file)
        let source = try CSVSource(bytes, file: file, delimiter: options.delimiter, fields: fields)
        let layout = try layout(source, options)
        do throws(CSVError) {
            let table = try CSVTable(source, layout, options)
            return TableReport(source, layout, table, .success(try dataset(table, source, options)))
        } catch {
            return TableReport(source, layout, nil, .failure(error))
        }
    }

    /// Looks at the file once, and once more if some of its columns are written in other ways than as plain numbers.
    private static func layout(_ source: CSVSource, _ options: CSVOptions) throws(CSVError) -> CSVLayout {
        let survey = try CSVSurvey(source)
        let readings = CSVReadings(survey, source, options)
        return try CSVLayout(
            readings.arePlain ? survey : try CSVSurvey(source, readings.columns), readings, source, options)
    }

    private static func dataset(
        _ table: CSVTable, _ source: CSVSource, _ options: CSVOptions
    ) throws(CSVError) -> Dataset {
        let features = try table.expandedFeatures(source)
        let targets = try table.expandedTargets(source, options.task)
        if let shape = options.image, shape.pixelCount != features.names.count {
            throw source.error(.imageSize(shape, features: features.names.count))
        }
        return Dataset(
            features: features.values, featureNames: features.names, targets: targets.values, kind: targets.kind,
            imageShape: options.image, featureOrigins: features.origins,
            targetOrigins: table.targetOrigins(targets.kind),
            schema: table.schema(of: targets.kind), places: .lines(table.lines))
    }
}
