import Backprop
import Testing

@Suite struct SubnormalTests {
    /// In a process of its own: the mode belongs to the thread, and other tests want the usual one.
    @Test func smallMomentsBecomeZero() async {
        await #expect(processExitsWith: .success) {
            let sheets = Sheets()
            let x = sheets.row([.leastNormalMagnitude])
            x.scale(by: 0.5)
            precondition(x[0] != 0)
            Subnormals.flush()
            x.fill(.leastNormalMagnitude)
            x.scale(by: 0.5)
            precondition(x[0] == 0)
        }
    }
}
