import TUI
import Testing

struct ResamplingTests {
    @Test func binsCoverEverythingInOrder() {
        #expect((0..<3).map { bin($0, of: 3, over: 7) } == [0..<2, 2..<4, 4..<7])
    }

    @Test func placesRepeatWhereThereAreTooFew() {
        #expect((0..<4).map { bin($0, of: 4, over: 2) } == [0..<1, 0..<1, 1..<2, 1..<2])
    }
}
