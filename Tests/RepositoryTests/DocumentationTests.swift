import Testing

/// Every symbol that other targets see says what it is, in a sentence that can be read at a glance.
@Suite struct DocumentationTests {
    /// Declarations of each file, by target, lowest first.
    private let targets: [[(name: String, declarations: [Declaration])]]

    init() throws {
        targets = try SourceMap().targets.map { target in
            try SourceFile.all(below: SourceMap.sources.appendingPathComponent(target.name)).map {
                ("\(target.name)/\($0.path)", Declaration.all(in: $0))
            }
        }
    }

    /// A protocol's witness needs none: its requirement, in the same target or in one above it on the map, has one.
    @Test func everyPackageSymbolHasAComment() {
        var inherited = Declaration.standardRequirements
        for target in targets {
            inherited.formUnion(target.flatMap(\.declarations).filter(\.isRequirement).map(\.name))
            for (name, declarations) in target {
                for declaration in declarations where declaration.isPackage && declaration.comment.isEmpty {
                    let isWitness = !declaration.isRequirement && inherited.contains(declaration.name)
                    #expect(isWitness, "\(name):\(declaration.line) \(declaration.text)")
                }
            }
        }
    }

    @Test func theFirstSentenceIsShort() {
        for (name, declarations) in targets.joined() {
            for declaration in declarations {
                let sentence = declaration.firstSentence
                #expect(sentence.count <= 150, "\(name):\(declaration.line) \(sentence)")
            }
        }
    }
}
