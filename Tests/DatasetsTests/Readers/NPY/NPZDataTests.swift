import Datasets
import Testing

struct NPZDataTests {
    private func read(_ arrays: [(name: String, file: [UInt8])]) throws -> NPZData {
        try NPZData(NPYFile.archive(arrays), file: "a.npz")
    }

    private func message(
        _ arrays: [(name: String, file: [UInt8])], _ change: (inout ArrayOptions) -> Void = { _ in }
    ) -> String {
        var options = ArrayOptions()
        change(&options)
        do {
            return "\(try NPZData(NPYFile.archive(arrays), file: "a.npz", options: options).training.count) rows"
        } catch {
            return "\(error)"
        }
    }

    private let threeLabels = NPYFile.integers("(3,)", [7, 9, 7])

    /// NumPy 2.4.6, `np.savez_compressed(…, x=np.array([[1.5, 2], [3, 4], [5, 6]], "f4"), y=np.array([7, 9, 7]))`.
    @Test func asNumPyWritesIt() throws {
        let bytes = Bytes.hex(
            """
            504b03042d000000080000002100389c0cffffffffffffffffff05001400782e6e707901001000980000000000000059
            000000000000009bec17ea1b10c9c850c650ad9e925a9c5ca46ea5a06e9366a2aea3a09e965f54529498179f5f94920a
            12774bcc294e058a17672416a402f91ac63a0a469a3a0ab50a64032e068603f60c0c0c0e4004c40d40bc00880f380000
            504b03042d000000080000002100abe6f9e0ffffffffffffffff05001400792e6e70790100100098000000000000004c
            000000000000009bec17ea1b10c9c850c650ad9e925a9c5ca46ea5a06e9369a1aea3a09e965f54529498179f5f94920a
            12774bcc294e058a17672416a402f91ac63a9a3a0ab50a14002e760608e084d2303e00504b01022d032d000000080000
            002100389c0cff5900000098000000050000000000000000000000800100000000782e6e7079504b01022d032d000000
            080000002100abe6f9e04c00000098000000050000000000000000000000800190000000792e6e7079504b0506000000
            000200020066000000130100000000
            """)
        let data = try NPZData(bytes, file: "a.npz")
        #expect(data.training.features == [1.5, 2, 3, 4, 5, 6] && data.training.inputShape.dimensions == [2])
        #expect(data.training.classNames == ["7", "9"] && data.training.targets == [0, 1, 0] && data.test == nil)
    }

    @Test(arguments: NPZData.featureNames, NPZData.targetNames)
    func names(features: String, targets: String) throws {
        let data = try read([("z", [1]), (targets, threeLabels), (features, NPYFile.floats("(3,)", [1, 2, 3]))])
        #expect(data.training.features == [1, 2, 3] && data.training.inputShape.dimensions == [1])
    }

    /// Targets that a Float does not tell apart, one or two for each row; the test part has the origins of the other.
    @Test(arguments: [1, 2]) func targetsKeepTheirDifferences(width: Int) throws {
        func targets(_ first: Int, _ count: Int) -> [UInt8] {
            let numbers = (0..<count).map { 1_700_000_000 + first + 3 * $0 }
            let shape = width == 1 ? "(\(count),)" : "(\(count), 2)"
            return NPYFile.integers(shape, width == 1 ? numbers : numbers.flatMap { [$0, 7 * $0 % 11] })
        }
        func features(_ count: Int) -> [UInt8] { NPYFile.floats("(\(count),)", (0..<count).map { Float($0) }) }
        var options = ArrayOptions()
        options.task = .regression
        let data = try NPZData(
            NPYFile.archive([
                ("x_train", features(20)), ("y_train", targets(0, 20)), ("x_test", features(4)),
                ("y_test", targets(60, 4)),
            ]), file: "a.npz", options: options)
        let test = try #require(data.test)
        #expect(data.training.targetOrigins.first == 1_700_000_000 && test.targetOrigins == data.training.targetOrigins)
        #expect(
            stride(from: 0, to: 20 * width, by: width).map { data.training.targets[$0] }
                == (0..<20).map { Float(3 * $0) })
        #expect(test.targets[0] == 60 && test.targets[width] == 63)
        #expect(data.training.schema?.target.origin ?? 1_700_000_000 == 1_700_000_000)
    }

    /// A Float holds only every 128th second since 1970.
    @Test(arguments: [false, true]) func timesKeepTheirDifferences(isFortran: Bool) throws {
        func table(_ times: [Int]) -> [UInt8] {
            let rows = times.map { [$0, $0 % 10] }
            let columns = (0..<2).map { column in rows.map { $0[column] } }
            let numbers = (isFortran ? columns : rows).flatMap { $0 }.flatMap { WAVFile.number($0, bytes: 8) }
            return NPYFile.file("<i8", "(\(times.count), 2)", numbers, fortran: isFortran)
        }
        let data = try read([
            ("x_train", table([1_700_000_001, 1_700_000_004, 1_700_000_002])), ("y_train", threeLabels),
            ("x_test", table([1_700_000_007, 1_700_000_000, 1_700_000_003])), ("y_test", threeLabels),
        ])
        #expect(data.training.featureOrigins == [1_700_000_001, 0])
        #expect(data.training.features == [0, 1, 3, 4, 1, 2])
        #expect(data.test?.featureOrigins == [1_700_000_001, 0] && data.test?.features == [6, 7, -1, 0, 2, 3])
    }

    private func texts(_ words: [String], wide: Bool) -> [UInt8] {
        let length = words.map(\.unicodeScalars.count).max() ?? 0
        let data = words.flatMap { word in
            let codes =
                word.unicodeScalars.map { Int($0.value) }
                + Array(repeating: 0, count: length - word.unicodeScalars.count)
            return codes.flatMap { WAVFile.number($0, bytes: wide ? 4 : 1) }
        }
        return NPYFile.file(wide ? "<U\(length)" : "|S\(length)", "(\(words.count),)", data)
    }

    @Test(arguments: [true, false])
    func textsAreClasses(isWide: Bool) throws {
        let x = NPYFile.floats("(3,)", [1, 2, 3])
        let data = try read([("x", x), ("y", texts(["pine", "ash", "pine"], wide: isWide))])
        #expect(data.training.classNames == ["ash", "pine"] && data.training.targets == [1, 0, 1])
        let parts = try read([
            ("x_train", x), ("y_train", texts(["oak", "ash", "oak"], wide: isWide)), ("x_test", x),
            ("y_test", texts(["pine", "ash", "oak"], wide: isWide)),
        ])
        #expect(parts.training.classNames == ["ash", "oak", "pine"] && parts.training.targets == [1, 0, 1])
        #expect(parts.test?.targets == [2, 0, 1])
    }

    @Test func textsOfOtherKinds() {
        let x = NPYFile.floats("(3,)", [1, 2, 3])
        #expect(
            message([("x", texts(["a", "b", "c"], wide: true)), ("y", threeLabels)])
                == "a.npz/x.npy: the array holds texts, which only labels may be; save a number for each")
        #expect(
            message([("x", x), ("y", texts(["a", "a", "a"], wide: true))]).hasPrefix("a.npz: y holds only \"a\"; "))
        #expect(
            message([
                ("x_train", x), ("y_train", texts(["a", "b", "c"], wide: true)), ("x_test", x), ("y_test", threeLabels),
            ])
                == "a.npz: y_test is not one text a row; where labels are texts, they are in both parts, and one for each row"
        )
        #expect(
            message([("x", x), ("y", NPYFile.file("|O", "(3,)", []))]).hasSuffix(
                "which are never loaded; save numbers with .astype('float32'), or labels that are texts with .astype('str')"
            ))
    }

    @Test func oneHotRowsAreClasses() throws {
        let x = ("x", NPYFile.floats("(3,)", [1, 2, 3]))
        let data = try read([x, ("y", NPYFile.floats("(3, 2)", [0, 1, 1, 0, 0, 1]))])
        #expect(data.training.classNames == ["0", "1"] && data.training.targets == [1, 0, 1])
        for rows: [Float] in [[0, 1, 1, 0, 1, 1], [0, 1, 1, 0, 0, 0.5], [0, 1, 1, 0, 0, 0]] {
            let other = try read([x, ("y", NPYFile.floats("(3, 2)", rows))])
            #expect(other.training.kind == .regression(targetNames: ["y[0]", "y[1]"]))
        }
    }

    @Test func picturesOfBytes() throws {
        let data = try read([
            ("images", NPYFile.bytes("(3, 1, 2)", [0, 51, 102, 153, 204, 255])), ("labels", threeLabels),
        ])
        #expect(data.training.features == [0, 0.2, 0.4, 0.6, 0.8, 1])
        #expect(data.training.imageShape == ImageShape(width: 2, height: 1))
        let table = try read([("x", NPYFile.bytes("(3, 2)", [0, 51, 102, 153, 204, 255])), ("y", threeLabels)])
        #expect(table.training.features == [0, 51, 102, 153, 204, 255] && table.training.imageShape == nil)
    }

    @Test func channelsStandLast() throws {
        let pixels = (0..<36).map(Float.init)
        // A last dimension of three is the channels, whatever the second one is.
        let first = try read([("x", NPYFile.floats("(2, 3, 2, 3)", pixels)), ("y", NPYFile.integers("(2,)", [0, 1]))])
        #expect(
            first.training.inputShape.dimensions == [3, 2, 3] && first.training.features == pixels)
        let second = try read([
            ("x", NPYFile.floats("(2, 3, 2, 2)", Array(pixels[..<24]))), ("y", NPYFile.integers("(2,)", [0, 1])),
        ])
        #expect(second.training.inputShape.dimensions == [2, 2, 3])
        #expect(second.training.features[..<12] == [0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11])
        #expect(second.training.features[12..<15] == [12, 16, 20])
        let single = try read([
            ("x", NPYFile.floats("(2, 1, 2, 2)", Array(pixels[..<8]))), ("y", NPYFile.integers("(2,)", [0, 1])),
        ])
        #expect(single.training.inputShape.dimensions == [2, 2, 1] && single.training.features == Array(pixels[..<8]))
        #expect(single.training.imageShape == ImageShape(width: 2, height: 2))
    }

    @Test func aTestPartOfItsOwn() throws {
        let data = try read([
            ("x_train", NPYFile.floats("(3, 1)", [1, 2, 3])), ("y_train", threeLabels),
            ("x_test", NPYFile.floats("(2, 1)", [4, 5])), ("y_test", NPYFile.integers("(2,)", [8, 9])),
        ])
        #expect(data.training.classNames == ["7", "8", "9"] && data.training.targets == [0, 2, 0])
        #expect(data.test?.targets == [1, 2] && data.test?.features == [4, 5])
        #expect(data.test?.classNames == ["7", "8", "9"])
    }

    @Test func whatTargetsMean() throws {
        let x = NPYFile.floats("(2,)", [1, 2])
        func kind(_ file: [UInt8]) throws -> Dataset.Kind { try read([("x", x), ("y", file)]).training.kind }
        #expect(try kind(NPYFile.floats("(2, 1)", [0.5, 1])) == .regression(targetNames: ["y"]))
        #expect(try kind(NPYFile.floats("(2, 2)", [0.5, 1, 2, 3])) == .regression(targetNames: ["y[0]", "y[1]"]))
        #expect(try kind(NPYFile.integers("(2, 1)", [5, -1])) == .classification(classNames: ["-1", "5"]))
        #expect(try kind(NPYFile.file("|b1", "(2,)", [1, 0])) == .classification(classNames: ["false", "true"]))
        #expect(try read([("x", x), ("y", NPYFile.integers("(2,)", [5, -1]))]).training.targets == [1, 0])
    }

    @Test func missingArrays() {
        #expect(
            message([("a\u{1B}", []), ("b", [])])
                == "a.npz: there is no array called x, X, features, data, images, inputs, arr_0; name another one with "
                + "data.features_key and data.targets_key; the file holds a\\u{1b}, b")
        #expect(message([]).hasSuffix("; the file holds none"))
        #expect(
            message([("x", []), ("x_train", [])])
                == "a.npz: there is no array called y_train; name another one with data.features_key and data.targets_key; "
                + "the file holds x, x_train")
    }

    @Test func wrongShapes() {
        let wanted = "features are one row or more, each with 1 to 3 axes of at least 1 and at most 16777216 numbers"
        #expect(
            message([("x", NPYFile.floats("()", [1])), ("y", threeLabels)]) == "a.npz: x is one number; \(wanted)")
        #expect(message([("x", NPYFile.floats("(0, 3)", [])), ("y", threeLabels)]) == "a.npz: x is 0 × 3; \(wanted)")
        #expect(message([("x", NPYFile.floats("(3, 0)", [])), ("y", threeLabels)]) == "a.npz: x is 3 × 0; \(wanted)")
        #expect(
            message([("x", NPYFile.floats("(1, 1, 1, 1, 1)", [1])), ("y", threeLabels)])
                == "a.npz: x is 1 × 1 × 1 × 1 × 1; \(wanted)")
        let x = NPYFile.floats("(3,)", [1, 2, 3])
        #expect(
            message([("x", x), ("y", NPYFile.integers("(3, 1, 1)", [1, 2, 3]))])
                == "a.npz: y is 3 × 1 × 1; targets are one number a row, or one row of at most 1000 numbers a row")
        #expect(
            message([("x", x), ("y", NPYFile.integers("(2,)", [1, 2]))])
                == "a.npz: x has 3 rows, but y has 2; every row of features needs its target")
        #expect(
            message([
                ("x_train", x), ("y_train", threeLabels), ("x_test", NPYFile.floats("(3, 2)", [1, 2, 3, 4, 5, 6])),
                ("y_test", threeLabels),
            ])
                == "a.npz: a row of the test part is 2, one of the training part 1; both need the same shape")
    }

    @Test func wrongValues() {
        let x = NPYFile.floats("(3,)", [1, 2, 3])
        #expect(
            message([("x", NPYFile.floats("(3,)", [1, .nan, 3])), ("y", threeLabels)])
                == "a.npz: number 1 of x is infinite or no number; allowed are numbers from -3.4e38 to 3.4e38")
        #expect(
            message([("x", x), ("y", NPYFile.floats("(3,)", [1, 2, .infinity]))]).hasPrefix("a.npz: number 2 of y is"))
        #expect(
            message([("x", x), ("y", NPYFile.integers("(3,)", [4, 4, 4]))])
                == "a.npz: y holds only 4; a classification needs at least two classes")
        let many = Array(0...1_000)
        let arrays = [("x", NPYFile.floats("(1001,)", many.map(Float.init))), ("y", NPYFile.integers("(1001,)", many))]
        #expect(
            message(arrays) { $0.task = .classification }
                == "a.npz: y holds more than 1000 different classes, the most allowed; "
                + "for numbers to predict, set the task to regression")
    }

    /// Returns the data and what is said about them.
    private func said(
        _ bytes: [UInt8], _ change: (inout ArrayOptions) -> Void = { _ in }
    ) throws -> (data: NPZData, remarks: [String]) {
        var options = ArrayOptions()
        change(&options)
        var remarks: [String] = []
        let data = try NPZData(bytes, file: "a.npz", options: options, fields: .option) { remarks.append($0) }
        return (data, remarks)
    }

    /// As `np.savez(x=x, y=y.astype(float))` stores labels.
    @Test func fewWholeFloatsAreClasses() throws {
        let x = ("x", NPYFile.floats("(4,)", [1, 2, 3, 4]))
        let bytes = NPYFile.archive([x, ("y", NPYFile.floats("(4,)", [2, 0, 2, 5]))])
        let (data, remarks) = try said(bytes)
        #expect(data.training.classNames == ["0", "2", "5"] && data.training.targets == [1, 0, 1, 2])
        #expect(
            remarks == [
                "y holds 3 different whole numbers, which are taken for classes; --set data.task=regression predicts numbers"
            ])
        let other = try said(bytes) { $0.task = .regression }
        #expect(other.data.training.kind == .regression(targetNames: ["y"]) && other.remarks.isEmpty)
        #expect(other.data.training.targets == [2, 0, 2, 5])
        // A constant is no class, and neither are fractions.
        for values: [Float] in [[3, 3, 3, 3], [0, 1, 0.5, 1]] {
            let (data, remarks) = try said(NPYFile.archive([x, ("y", NPYFile.floats("(4,)", values))]))
            #expect(data.training.kind == .regression(targetNames: ["y"]) && remarks.isEmpty)
        }
    }

    /// Prices are integers as well; a hundred classes have more rows each.
    @Test func manyIntegersAreNumbers() throws {
        func read(_ classes: Int, _ rows: Int) throws -> (data: NPZData, remarks: [String]) {
            try said(
                NPYFile.archive([
                    ("x", NPYFile.integers("(\(rows),)", Array(0..<rows))),
                    ("y", NPYFile.integers("(\(rows),)", (0..<rows).map { $0 % classes })),
                ]))
        }
        #expect(try read(100, 500).data.training.classNames?.count == 100 && read(100, 500).remarks.isEmpty)
        let (data, remarks) = try read(100, 499)
        #expect(data.training.kind == .regression(targetNames: ["y"]) && data.training.targets[99] == 99)
        #expect(
            remarks == [
                "y holds many different integers, which are taken for numbers to predict; --set data.task=classification "
                    + "makes classes of them"
            ])
    }

    @Test func oneHotRowsAreSaid() throws {
        let bytes = NPYFile.archive([
            ("x", NPYFile.floats("(2,)", [1, 2])), ("y", NPYFile.integers("(2, 3)", [0, 1, 0, 0, 0, 1])),
        ])
        #expect(
            try said(bytes).remarks == ["y has a single 1 in each row, so it is taken for 3 classes"])
        #expect(try said(bytes) { $0.task = .regression }.data.training.targetWidth == 3)
    }

    @Test func arraysCanBeNamed() throws {
        let bytes = NPYFile.archive([
            ("x", NPYFile.floats("(2,)", [1, 2])), ("pixels", NPYFile.floats("(2,)", [3, 4])),
            ("person", NPYFile.integers("(2,)", [0, 1])),
        ])
        let data = try said(bytes) { ($0.featuresKey, $0.targetsKey) = ("pixels", "person") }.data
        #expect(data.training.features == [3, 4] && data.names == ("pixels", "person"))
        #expect(try said(bytes) { $0.targetsKey = "person" }.data.training.features == [1, 2])
        #expect(
            message([("x", NPYFile.floats("(2,)", [1, 2]))]) { $0.targetsKey = "who" }
                .hasPrefix("a.npz: there is no array called who; "))
    }

    /// As MedMNIST's files are; a part to choose by and a part to judge by are not the same.
    @Test func theValidationPartIsKeptBack() throws {
        func part(_ name: String, _ first: UInt8) -> [(name: String, file: [UInt8])] {
            [
                ("\(name)_images", NPYFile.bytes("(2, 1, 1)", [first, 255])),
                ("\(name)_labels", NPYFile.bytes("(2, 1)", [0, 1])),
            ]
        }
        let (data, remarks) = try said(NPYFile.archive(part("test", 51) + part("train", 102) + part("val", 153)))
        #expect(data.training.features == [0.4, 1] && data.test?.features == [0.6, 1])
        #expect(remarks == ["val_images is kept back for validation, and test_images is not read"])
        #expect(try said(NPYFile.archive(part("test", 51) + part("train", 102))).data.test?.features == [0.2, 1])
    }

    /// As `np.savez(**load_iris())` has them.
    @Test func listsOfNamesAreUsed() throws {
        let data = try read([
            ("data", NPYFile.floats("(2, 2)", [1, 2, 3, 4])), ("target", NPYFile.integers("(2,)", [0, 1])),
            ("feature_names", texts(["length", "width"], wide: true)),
            ("target_names", texts(["ash", "oak"], wide: true)),
        ])
        #expect(data.training.featureNames == ["length", "width"] && data.training.classNames == ["ash", "oak"])
        let schema = try #require(data.training.schema)
        #expect(schema.hasHeader && schema.features.map(\.name) == ["length", "width"])
        #expect(schema.target == TableSchema.Column(name: "target", number: 3, values: .texts(["ash", "oak"])))
        let short = try read([
            ("data", NPYFile.floats("(2, 2)", [1, 2, 3, 4])), ("target", NPYFile.integers("(2,)", [0, 2])),
            ("feature_names", texts(["length"], wide: true)), ("target_names", texts(["ash", "oak"], wide: true)),
        ])
        #expect(short.training.featureNames.isEmpty && short.training.classNames == ["0", "2"])
    }

    @Test func anArrayAloneIsATable() throws {
        let table = NPYFile.floats("(3, 3)", [1, 2, 0, 3, 4, 1, 5, 6, 0])
        for bytes in [table, NPYFile.archive([("arr_0", table)])] {
            let (data, remarks) = try said(bytes)
            #expect(data.training.features == [1, 2, 3, 4, 5, 6] && data.training.targets == [0, 1, 0])
            #expect(data.training.classNames == ["0", "1"] && data.names.targets == nil)
            #expect(remarks.count == 1 && remarks[0].hasPrefix("the last column of "))
        }
        let numbers = try said(NPYFile.floats("(2, 2)", [1, 0.5, 3, 4]))
        #expect(numbers.data.training.kind == .regression(targetNames: ["the last column"]))
        #expect(numbers.remarks == ["the last column of the array is what is learnt"])
        let error = #expect(throws: DataFormatError.self) {
            try NPZData(NPYFile.floats("(2,)", [1, 2]), file: "a.npy")
        }
        #expect(
            error?.description
                == "a.npy: the array is 2 and stands alone; a table has two axes, whose last column is learnt "
                + "from the others; save features and targets together with numpy.savez(\"data.npz\", x=…, y=…)")
    }

    @Test func aFolderOfArrays() throws {
        let files = ["x.npy": NPYFile.floats("(2,)", [1, 2]), "y.npy": threeLabels, "z.npy": [1]]
        let folder = DataFolder(path: "f", fileNames: Array(files.keys)) { files[$0] ?? [] }
        let archive = try NPZArchive(folder, ArrayOptions())
        #expect(archive.names == ["x", "y"])
        let error = #expect(throws: DataFormatError.self) { try NPZData(archive) }
        #expect(error?.description == "f: x has 2 rows, but y has 3; every row of features needs its target")
    }

    @Test func aBrokenArrayIsNamed() {
        #expect(
            message([("x", [1, 2, 3]), ("y", threeLabels)]).hasPrefix("a.npz/x.npy: offset 0: the file begins with"))
    }

    @Test func damagedBytesEndWithAnErrorOrData() {
        var damage = Damage(seed: 8)
        let x = NPYFile.floats("(3, 1, 2)", [1, 2, 3, 4, 5, 6])
        for _ in 0..<10_000 {
            let arrays = [("x", damage.copy(of: x)), ("y", damage.copy(of: threeLabels))]
            guard let data = try? read(arrays).training else { continue }
            #expect(data.count > 0 && data.features.allSatisfy { $0.isFinite })
        }
    }
}
