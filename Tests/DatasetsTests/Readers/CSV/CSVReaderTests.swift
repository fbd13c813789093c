import Datasets
import Testing

struct CSVReaderTests {
    private func read(_ text: String, _ options: CSVOptions = CSVOptions()) throws -> Dataset {
        try CSVReader.read(Array(text.utf8), file: "t.csv", options: options)
    }

    @Test func headerNumbersAndClasses() throws {
        let data = try read("width,height,kind\n1,2.5,cat\n-3,4e2,dog\n+.5,6.,cat\n")
        #expect(data.featureNames == ["width", "height"])
        #expect(data.features == [1, 2.5, -3, 400, 0.5, 6])
        #expect(data.targets == [0, 1, 0])
        #expect(data.kind == .classification(classNames: ["cat", "dog"]))
    }

    @Test func noHeader() throws {
        let data = try read("1,2,1.5\n3,4,2.5\n")
        #expect(data.featureNames == ["column 1", "column 2"])
        #expect(data.features == [1, 2, 3, 4])
        #expect(data.kind == .regression(targetNames: ["column 3"]))
        #expect(data.targets == [1.5, 2.5])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func everyLineEnd(end: String) throws {
        let data = try read(["a,b", "1,x", "", "  ", "2,y"].joined(separator: end))
        #expect(data.features == [1, 2])
        #expect(data.targets == [0, 1])
    }

    @Test func byteOrderMarkIsNoPartOfTheName() throws {
        #expect(try read("\u{FEFF}a,b\n1,x\n2,y\n").featureNames == ["a"])
    }

    @Test func quotedFields() throws {
        let data = try read("\"a, \"\"b\"\"\",c\r\n\"1\", \"x\r\ny\" \r\n2,\"\"\"\"\r\n")
        #expect(data.featureNames == ["a, \"b\""])
        #expect(data.features == [1, 2])
        #expect(data.classNames == ["\"", "x\\u{d}\\u{a}y"])
    }

    @Test func aMarkInsideAPlainFieldIsText() throws {
        #expect(try read("a,b\n1,5\" pipe\n2,6\" pipe\n").classNames == ["5\" pipe", "6\" pipe"])
    }

    @Test func blanksAroundFieldsDoNotCount() throws {
        let data = try read(" a ,\tb\n 1 , x\t\n2, y\n")
        #expect(data.featureNames == ["a"])
        #expect(data.classNames == ["x", "y"])
    }

    @Test(arguments: [(CSVOptions.Delimiter.semicolon, ";"), (.tab, "\t"), (.comma, ",")])
    func delimiters(delimiter: CSVOptions.Delimiter, mark: String) throws {
        let data = try read("a\(mark)b\n1\(mark)x\n2\(mark)y\n", CSVOptions(delimiter: delimiter))
        #expect(data.features == [1, 2])
    }

    @Test func theTargetMayStandAnywhere() throws {
        let text = "kind,a,b\nx,1,2\ny,3,4\n"
        for target in [CSVOptions.Column.named("kind"), .number(1)] {
            let data = try read(text, CSVOptions(target: target))
            #expect(data.featureNames == ["a", "b"])
            #expect(data.features == [1, 2, 3, 4])
            #expect(data.classNames == ["x", "y"])
        }
    }

    @Test func ignoredColumnsMayHoldAnything() throws {
        let text = ",name,a,y\n0,Ann,1,x\n1,,2,y\n2,inf,3,x\n"
        let data = try read(text, CSVOptions(ignore: [.number(1), .named("name")]))
        #expect(data.featureNames == ["a"])
        #expect(data.features == [1, 2, 3])
    }

    @Test func categoriesBecomeAFeatureEach() throws {
        let data = try read("a,color,y\n1,red,1.5\n2,blue,2.5\n3,red,3.5\n4,7,4.5\n")
        #expect(data.featureNames == ["a", "color=7", "color=blue", "color=red"])
        #expect(data.features == [1, 0, 0, 1, 2, 0, 1, 0, 3, 0, 0, 1, 4, 1, 0, 0])
    }

    @Test func rowsThatMissAValueAreSkipped() throws {
        let text = "a,color,y\n1,red,x\n?,blue,x\n3,NA,y\n4,red,\n5,red,y\nnan,null,N/A\n"
        let data = try read(text, CSVOptions(missing: .skip))
        #expect(data.features == [1, 1, 5, 1])
        #expect(data.featureNames == ["a", "color=red"])
        #expect(data.targets == [0, 1])
    }

    @Test func numbersOfClassesRiseByValue() throws {
        let data = try read("a,digit\n1,10\n2,9\n3,1e1\n")
        #expect(data.kind == .classification(classNames: ["9", "10"]))
        #expect(data.targets == [1, 0, 1])
    }

    @Test func manyNumbersAreARegression() throws {
        let rows = (0..<21).map { "1,\($0)" }.joined(separator: "\n")
        #expect(try read("a,y\n" + rows).kind == .regression(targetNames: ["y"]))
        #expect(try read("a,y\n" + rows, CSVOptions(task: .classification)).classNames?.count == 21)
        #expect(try read("a,y\n1,0\n2,1\n", CSVOptions(task: .regression)).kind == .regression(targetNames: ["y"]))
    }

    @Test func aPictureHasItsShape() throws {
        let shape = ImageShape(width: 2, height: 1)
        #expect(try read("a,b,y\n1,2,0\n3,4,1\n", CSVOptions(image: shape)).imageShape == shape)
    }

    @Test func namesAreHarmless() throws {
        let data = try read("a\u{1B}[2J,y\n1,x\u{202E}\n2,\u{7}\n")
        #expect(data.featureNames == ["a\\u{1b}[2J"])
        #expect(data.classNames == ["\\u{7}", "x\\u{202e}"])
    }
}

/// Decision whether the first row is a header.
struct CSVHeaderTests {
    private func rowCount(_ text: String, _ header: CSVOptions.Header = .auto) throws -> Int {
        try CSVReader.read(Array(text.utf8), file: "t.csv", options: CSVOptions(header: header)).count
    }

    @Test func textOverNumbersIsAHeader() throws {
        #expect(try rowCount("a,b\n1,x\n2,y") == 2)
        #expect(try rowCount(",a,b\n0,1,x\n1,2,y") == 2)
    }

    @Test func aNumberInTheFirstRowIsData() throws {
        #expect(try rowCount("1,x\n2,y\n") == 2)
        #expect(try rowCount("x,1,y\nx,2,z\n") == 2)
    }

    @Test func textThatOccursAgainIsData() throws {
        #expect(try rowCount("x,e\nx,p\ns,e\n") == 3)
        #expect(try rowCount("sky,play\nsunny,no\nrain,yes\n") == 2)
    }

    @Test func theOptionOverrules() throws {
        #expect(try rowCount("0,1\n5,x\n6,y\n", .present) == 2)
        #expect(try rowCount("a,b\nc,d\ne,f\n", .absent) == 3)
    }
}
