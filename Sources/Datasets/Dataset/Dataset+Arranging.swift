import Backprop
import Text

/// Difference between some data and those that a model learnt, by which it cannot go on with them.
package enum ArrangementError: Error, Hashable, Sendable {
    /// The model learnt from these features, which the data do not have.
    case missingFeatures([String])
    /// The data have these columns, which the model has not learnt.
    case unknownColumns([String])
    /// Columns of texts have these, by which the model has learnt no feature.
    case unknownTexts([String])
    /// The data have these classes, which the model has not learnt.
    case unknownClasses([String])
    /// The data have examples of this shape and with so many outputs, and the model learnt others.
    case otherShape(found: String, learnt: String)
    /// The data have other numbers to predict.
    case otherTargets(found: [String], learnt: [String])
}

extension Dataset {
    /// Returns the same examples with the features and the classes in the order of a model, found by their names.
    ///
    /// A category that does not occur here is a feature of zeros, and a class may be missing. Data without names, and
    /// those that are no table, come back as they are.
    package func arranged(as signature: ModelSignature) throws(ArrangementError) -> Dataset {
        guard let schema, let learnt = signature.schema else { return self }
        let names = signature.kind.outputNames
        guard featureNames != signature.featureNames || outputNames != names else { return self }
        let targets = try arrangedTargets(names, learnt)
        let places = try featurePlaces(signature, learnt)
        let width = featureCount
        var values: [Float] = []
        values.reserveCapacity(count * places.count)
        for start in stride(from: 0, to: count * width, by: width) {
            for place in places { values.append(place.map { features[start + $0] } ?? 0) }
        }
        let origins = featureOrigins.isEmpty ? [] : places.map { $0.map { featureOrigins[$0] } ?? 0 }
        var arranged = learnt
        arranged.features = arranged.features.map { schema.column(like: $0) }
        return Dataset(
            features: values, featureNames: signature.featureNames, targets: targets, kind: signature.kind,
            imageShape: imageShape, featureOrigins: origins, targetOrigins: targetOrigins, schema: arranged,
            places: self.places)
    }

    /// Returns the place of each feature of the model among these; nil for a category that does not occur.
    private func featurePlaces(_ signature: ModelSignature, _ learnt: TableSchema) throws(ArrangementError) -> [Int?] {
        let known = Dictionary(zip(featureNames, featureNames.indices)) { first, _ in first }
        let places = signature.featureNames.map { known[$0] }
        let unknown = Set(featureNames).subtracting(signature.featureNames)
        let categories = Set(learnt.features.filter(\.isText).compactMap(\.name))
        let present = Set(schema?.features.filter(\.isText).compactMap(\.name) ?? [])
        var missing: [String] = []
        var feature = 0
        for column in learnt.features {
            let names = signature.featureNames[feature..<feature + column.featureCount]
            let isThere = column.name.map { categories.contains($0) && present.contains($0) } ?? false
            if !isThere { missing += names.filter { known[$0] == nil } }
            feature += column.featureCount
        }
        if !missing.isEmpty { throw .missingFeatures(missing) }
        if !unknown.isEmpty { throw complaint(about: unknown, besides: categories) }
        return places
    }

    /// Returns an error about features that the model has not learnt: whole columns, or else texts of columns that it has.
    private func complaint(about unknown: Set<String>, besides categories: Set<String>) -> ArrangementError {
        var first = 0
        let strange = schema?.features.filter { column in
            defer { first += column.featureCount }
            let isKnown = column.isText && column.name.map(categories.contains) ?? false
            return !isKnown
                && !unknown.isDisjoint(with: featureNames[first..<first + column.featureCount])
        }
        guard let strange, !strange.isEmpty else { return .unknownTexts(unknown.sorted()) }
        return .unknownColumns(strange.map { $0.name ?? "\($0.number)" })
    }

    private func arrangedTargets(_ names: [String], _ learnt: TableSchema) throws(ArrangementError) -> [Float] {
        guard let classes = classNames, case .texts = learnt.target.values else {
            guard outputNames == names else { throw .otherTargets(found: outputNames, learnt: names) }
            return targets
        }
        let places = classes.map { name in names.firstIndex(of: name) }
        let unknown = zip(classes, places).filter { $0.1 == nil }.map(\.0)
        if !unknown.isEmpty { throw .unknownClasses(unknown) }
        return targets.map { Float(places[Int($0)] ?? 0) }
    }
}

extension Dataset {
    /// Throws unless examples have the shape that a model learnt, and as many outputs.
    ///
    /// Sequences of classes may have any; their names are compared elsewhere.
    package func requireForm(of signature: ModelSignature) throws(ArrangementError) {
        if vocabulary != nil { return }
        guard
            inputShape != signature.inputShape || outputNames.count != signature.kind.outputNames.count
                || kind.isClassification != signature.kind.isClassification
        else { return }
        throw .otherShape(
            found: Self.form(inputShape, outputNames.count),
            learnt: Self.form(signature.inputShape, signature.kind.outputNames.count))
    }

    private static func form(_ shape: Shape, _ outputs: Int) -> String {
        "examples of \(shape) numbers and \(Wording.counted(outputs, "output"))"
    }
}

extension Dataset.Kind {
    fileprivate var isClassification: Bool { classNames != nil }
}

extension TableSchema {
    /// Returns the column that has the name of another table's, with that one's meaning.
    fileprivate func column(like other: Column) -> Column {
        guard let own = features.first(where: { $0.name == other.name }) else { return other }
        var column = other.isText ? other : own
        (column.name, column.number) = (own.name, own.number)
        return column
    }
}

extension TableSchema.Column {
    fileprivate var isText: Bool {
        if case .texts = values { true } else { false }
    }
}

extension ArrangementError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missingFeatures(let names):
            "the run learnt from \(Self.listed(names)), which these data do not have; load it with data that have them"
        case .unknownColumns(let names):
            "the data have the \(Wording.noun("column", for: names.count)) \(Self.listed(names)), which the run has not learnt; "
                + "leave \(names.count == 1 ? "it" : "them") out with data.ignore"
        case .unknownTexts(let names), .unknownClasses(let names):
            "the data have \(Self.listed(names)), which the run has not learnt; take these rows out, or train anew"
        case .otherShape(let found, let learnt):
            "the data have \(found), but the run learnt \(learnt); load it with data of that form"
        case .otherTargets(let found, let learnt):
            "the data give \(Self.listed(found)) to predict, but the run learnt \(Self.listed(learnt)); "
                + "name that with data.target"
        }
    }

    private static func listed(_ names: [String]) -> String {
        names.prefix(6).map { $0.clipped(to: 30).quotedForDisplay }.joined(separator: ", ")
            + (names.count > 6 ? ", … (\(names.count))" : "")
    }
}
