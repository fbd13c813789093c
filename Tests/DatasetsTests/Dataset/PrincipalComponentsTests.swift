import Datasets
import Testing

/// Directions against numpy 2.4.6, `eigh` of `cov`.
struct PrincipalComponentsTests {
    private static let rows: [Float] = [
        5.1, 3.5, 1.4, 0.2, 4.9, 3.0, 1.4, 0.2, 7.0, 3.2, 4.7, 1.4, 6.4, 3.2, 4.5, 1.5, 6.3, 3.3, 6.0, 2.5, 5.8, 2.7,
        5.1,
        1.9, 4.6, 3.1, 1.5, 0.2, 6.9, 3.1, 4.9, 1.5,
    ]

    @Test func directionsAndShares() throws {
        let components = try #require(PrincipalComponents(of: Self.rows, width: 4))
        let expected = [
            [0.358_595_84, -0.016_950_04, 0.852_439_67, 0.380_089_89],
            [0.884_237_59, 0.196_795_69, -0.202_086_81, -0.372_231_46],
        ]
        for (found, wanted) in zip(components.directions.joined(), expected.joined()) {
            #expect(abs(found - wanted) < 1e-6)
        }
        #expect(abs(components.shares[0] - 0.942_596_163) < 1e-7)
        #expect(abs(components.shares[1] - 0.048_058_111_3) < 1e-7)
        let first = components.coordinates(of: Self.rows[..<4])
        #expect(abs(first.x + 2.604_599_56) < 1e-5)
        #expect(abs(first.y - 0.211_253_55) < 1e-5)
    }

    @Test func dataThatDoNotVaryHaveNone() {
        #expect(PrincipalComponents(of: Array(repeating: 1, count: 30), width: 3) == nil)
        #expect(PrincipalComponents(of: [1, 2, 3], width: 1) == nil)
        // A line has no second direction.
        #expect(PrincipalComponents(of: (0..<10).flatMap { [Float($0), Float(2 * $0)] }, width: 2) == nil)
    }
}
