import Testing

/// Every symbol that other targets see says what it is, in a sentence that can be read at a glance.
@Suite struct DocumentationTests {
    private let sources: [(name: String, declarations: [Declaration])]

    init() throws {
        sources = try SourceMap().targets.flatMap { target in
            try SourceFile.all(below: SourceMap.sources.appendingPathComponent(target.name)).map {
                ("\(target.name)/\($0.path)", Declaration.all(in: $0))
            }
        }
    }

    /// A protocol's witness needs none: its requirement has one.
    @Test func everyPackageSymbolHasAComment() {
        let requirements = Set(sources.flatMap { $0.declarations.filter(\.isRequirement).map(\.name) })
        let inherited = requirements.union(Declaration.standardRequirements)
        for (name, declarations) in sources {
            for declaration in declarations where declaration.isPackage && declaration.comment.isEmpty {
                let isWitness = !declaration.isRequirement && inherited.contains(declaration.name)
                #expect(isWitness, "\(name):\(declaration.line) \(declaration.text)")
            }
        }
    }

    @Test func theFirstSentenceIsShort() {
        for (name, declarations) in sources {
            for declaration in declarations {
                let sentence = declaration.firstSentence
                #expect(sentence.count <= 150, "\(name):\(declaration.line) \(sentence)")
            }
        }
    }
}
