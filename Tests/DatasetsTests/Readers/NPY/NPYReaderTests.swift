import Datasets
import Testing

/// Literals: NumPy 2.4.6, `numpy.lib.format.write_array`.
struct NPYReaderTests {
    /// [[1, 2, 3], [4, 5, 6]] as float32 in C order.
    private static let rowByRow = Bytes.hex(
        """
        934e554d5059010076007b276465736372273a20273c6634272c2027666f727472616e5f6f72646572273a2046616c73652c
        20277368617065273a2028322c2033292c207d20202020202020202020202020202020202020202020202020202020202020
        2020202020202020202020202020202020202020202020202020200a0000803f0000004000004040000080400000a0400000
        c040
        """)
    /// Array of `rowByRow` in Fortran order.
    private static let columnByColumn = Bytes.hex(
        """
        934e554d5059010076007b276465736372273a20273c6634272c2027666f727472616e5f6f72646572273a20547275652c20
        277368617065273a2028322c2033292c207d2020202020202020202020202020202020202020202020202020202020202020
        2020202020202020202020202020202020202020202020202020200a0000803f00008040000000400000a040000040400000
        c040
        """)

    private func read(_ bytes: [UInt8]) throws -> NPYArray { try NPYReader.read(bytes, file: "a.npy") }

    private func message(_ bytes: [UInt8]) -> String {
        do {
            return "\(try read(bytes).shape)"
        } catch {
            return "\(error)"
        }
    }

    private func message(header: String) -> String { message(NPYFile.file(header, [])) }

    @Test func bothOrdersOfAxes() throws {
        for bytes in [Self.rowByRow, Self.columnByColumn] {
            let array = try read(bytes)
            #expect(array.shape == [2, 3] && array.type == .float32 && array.values == [1, 2, 3, 4, 5, 6])
        }
    }

    @Test func threeAxesInFortransOrder() throws {
        // np.arange(24).reshape(2, 3, 4): element (i, j, k) is 12 i + 4 j + k, and i runs fastest in the file.
        let data: [UInt8] = [
            0, 12, 4, 16, 8, 20, 1, 13, 5, 17, 9, 21, 2, 14, 6, 18, 10, 22, 3, 15, 7, 19, 11, 23,
        ]
        #expect(try read(NPYFile.file("|u1", "(2, 3, 4)", data, fortran: true)).values == (0..<24).map(Float.init))
        #expect(try read(NPYFile.file("|u1", "(1, 3, 1)", [1, 2, 3], fortran: true)).values == [1, 2, 3])
        #expect(try read(NPYFile.file("|u1", "(0, 3)", [], fortran: true)).values.isEmpty)
    }

    @Test func everyType() throws {
        func values(_ type: String, _ data: String, count: Int) throws -> [Float] {
            try read(NPYFile.file(type, "(\(count),)", Bytes.hex(data))).values
        }
        #expect(try values("|b1", "000102", count: 3) == [0, 1, 1])
        #expect(try values("|u1", "00ff", count: 2) == [0, 255])
        #expect(try values("|i1", "80ff", count: 2) == [-128, -1])
        #expect(try values("<u2", "0001ffff", count: 2) == [256, 65_535])
        #expect(try values(">u2", "0001ffff", count: 2) == [1, 65_535])
        #expect(try values("<i2", "0080", count: 1) == [-32_768])
        #expect(try values("<u4", "ffffffff", count: 1) == [4_294_967_296])
        #expect(try values(">i4", "fffffffe", count: 1) == [-2])
        #expect(try values("<i8", "feffffffffffffff", count: 1) == [-2])
        #expect(try values(">u8", "8000000000000000", count: 1) == [0x1p63])
        #expect(try values("=f4", "0000803f", count: 1) == [1])
        #expect(try values(">f8", "3fb999999999999a", count: 1) == [0.1])
        let halves: [Float] = [0, -0.0, 0x1p-24, 0x3FFp-24, 0x1p-14, 1, -2, 65_504, 0.333251953125]
        #expect(try values("<f2", "000000800100ff030004003c00c0ff7b5535", count: 9) == halves)
        #expect(try values("<f2", "007c00fc", count: 2) == [.infinity, -.infinity])
        #expect(try values("<f2", "017c", count: 1)[0].isNaN)
    }

    @Test func oneNumberAndNone() throws {
        let one = try read(NPYFile.file(">i2", "()", [0, 7]))
        #expect(one.shape.isEmpty && one.type == .int16 && one.values == [7])
        #expect(try read(NPYFile.file("<f4", "(0, 5)", [])).shape == [0, 5])
    }

    @Test func laterVersionsHaveALongerLength() throws {
        let header = Array("{'descr': '<f4', 'fortran_order': False, 'shape': (1,)}\n".utf8)
        for version: UInt8 in [2, 3] {
            let start = [0x93] + Array("NUMPY".utf8) + [version, 0] + WAVFile.number(header.count, bytes: 4)
            #expect(try read(start + header + [0, 0, 0x80, 0x3F]).values == [1])
        }
    }

    @Test func otherWaysToWriteTheHeader() throws {
        let text = "{ \"shape\":(2 ,),'fortran_order' :True,'descr':\"|u1\" }"
        #expect(try read(NPYFile.file(text, [3, 4])).values == [3, 4])
    }

    @Test func notNPY() {
        #expect(
            message(Array("NP\u{3}\u{4}....".utf8))
                == "a.npy: offset 0: the file begins with \"NP\\u{3}\\u{4}..\"; "
                + "an NPY file begins with the byte 147 and \"NUMPY\"")
        #expect(
            message(Array("PK\u{3}\u{4}....".utf8)) == "a.npy: this is a ZIP archive, not an NPY file; unpack it first")
        #expect(message([]).hasPrefix("a.npy: offset 0: the file begins with \"\""))
    }

    @Test func versionAndLength() {
        #expect(
            message(Bytes.hex("934e554d5059 0400 0000 0000"))
                == "a.npy: offset 6: the format's version is 4.0; read are 1.0, 2.0 and 3.0")
        #expect(
            message(Bytes.hex("934e554d5059 0100 7600 0000"))
                == "a.npy: offset 8: the header should have 118 bytes, but 2 follow; the file was cut off, so copy it again"
        )
        #expect(
            message(Bytes.hex("934e554d5059 0200 ffffffff"))
                == "a.npy: offset 8: the header has 4294967295 bytes; at most 65536 are read")
        #expect(message(Bytes.hex("934e554d5059 0100")).contains("the header should have 12 bytes, but 8 follow"))
    }

    @Test func headersThatAreNone() {
        #expect(
            message(header: "[1, 2]")
                == "a.npy: offset 10: the header should go on with { here, and goes on with \"[1, 2]      \"")
        #expect(
            message(header: "{'descr': [('a', '<f4')]")
                == "a.npy: offset 20: the header should go on with a text in quotes here, and goes on with \"[('a', '<f4'\""
        )
        #expect(
            message(header: "{'shape': (-1,)}").contains("should go on with a whole number of at most 18 digits here"))
        #expect(message(header: "{'shape': (1234567890123456789,)}").contains("a whole number of at most 18 digits"))
        #expect(message(header: "{'fortran_order': true}").contains("should go on with True or False here"))
        #expect(
            message(header: "{'size': 1}").contains("should go on with a known key here, and goes on with \"size\""))
        #expect(message(header: "{'descr': '<f4' 'shape'").contains("should go on with } here"))
        #expect(message(header: "{'descr").contains("should go on with a text in quotes here"))
        #expect(
            message(header: "{'descr': '<f4', 'fortran_order': False}")
                == "a.npy: offset 10: the header has no 'shape'; it needs 'descr', 'fortran_order' and 'shape'")
    }

    @Test func typesThatAreNotRead() {
        func message(_ type: String) -> String { self.message(NPYFile.file(type, "(1,)", [0])) }
        #expect(
            message("<c8")
                == "a.npy: offset 10: the numbers' type is \"<c8\"; read are b1, i1 to i8, u1 to u8, f2, f4 and f8; "
                + "convert the array, for instance with .astype('float32')")
        #expect(
            message("|O").contains(
                "the array holds Python objects, which are never loaded; save numbers with .astype('float32')"))
        #expect(message("<U0").contains("the numbers' type is \"<U0\""))
        for type in ["", "f4", "|f4", "<i3"] {
            #expect(message(type).contains("the numbers' type is \"\(type)\""))
        }
    }

    @Test func falseShapes() {
        #expect(
            message(Array(Self.rowByRow.dropLast()))
                == "a.npy: offset 128: 2 × 3 numbers of type float32 are announced, which take 24 bytes, "
                + "but 23 bytes follow; the file is damaged, so copy it again")
        #expect(
            message(NPYFile.file("<f8", "(999999999999999999, 999999999999999999)", [0]))
                .contains("of type float64 are announced, which no file can hold, but 1 bytes follow"))
        let axes = "(" + String(repeating: "1,", count: 65) + ")"
        #expect(
            message(NPYFile.file("|u1", axes, [0]))
                == "a.npy: offset 10: the array has 65 dimensions; allowed are at most 64")
    }

    @Test func damagedBytesEndWithAnErrorOrAnArray() {
        var damage = Damage(seed: 7)
        var arrays = 0
        for file in [Self.rowByRow, Self.columnByColumn, NPYFile.file(">f2", "(3,)", [1, 2, 3, 4, 5, 6])] {
            for _ in 0..<10_000 {
                guard let array = try? read(damage.copy(of: file)) else { continue }
                #expect(array.values.count == array.shape.reduce(1, *))
                arrays += 1
            }
        }
        for _ in 0..<10_000 { _ = try? read(NPYFile.file("{'descr': '<f4', 'shape': (", damage.noise(upTo: 30))) }
        #expect(arrays > 1_000)
    }
}
