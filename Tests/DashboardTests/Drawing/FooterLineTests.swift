import Dashboard
import Testing

/// Keys named in the last line.
@Suite struct FooterTests {
    private func footer(_ model: Model) -> Substring { draw(model).text.split(separator: "\n").last ?? "" }

    /// The key of an unusual setting stays visible after the setting has been taken back.
    @Test func whatIsInUseIsNamedAndStays() {
        var model = Model.showing(Snapshots.misaligned(), of: .digits)
        #expect(footer(model).contains("e credit"))
        _ = update(&model, .snapshot(Snapshots.digits()), now: 2)
        #expect(footer(model).contains("e credit"))
        model = Model.showing(Snapshots.digits(), of: .digits)
        #expect(!footer(model).contains("e credit"))
        model = Model.showing(Snapshots.checkpointed(), of: .digits)
        #expect(footer(model).contains("M memory"))
    }

    /// After going back, nothing has been measured yet.
    @Test func noNormIsShownBeforeItIsMeasured() {
        var snapshot = Snapshots.digits()
        #expect(draw(.showing(snapshot, of: .digits)).text.contains("‖g‖"))
        snapshot.loss = nil
        snapshot.gradientNorm = 0
        #expect(!draw(.showing(snapshot, of: .digits)).text.contains("‖g‖"))
    }
}
