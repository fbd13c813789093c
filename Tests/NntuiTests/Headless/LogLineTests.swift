import Testing

@testable import nntui

@Suite struct LogLineTests {
    private static let layers =
        #""layers":[{"name":"dense1","gradient_norm":1.5,"update_ratio":0.001},"#
        + #"{"name":"dense2","gradient_norm":1.5,"update_ratio":0.001}]}"#

    @Test func aStepIsOneObject() throws {
        #expect(
            try LogLine(Readings.xor()).text == #"{"step":1250,"epoch":12.5,"loss":0.125,"validation_loss":0.25,"#
                + #""accuracy":0.75,"learning_rate":0.5,"gradient_norm":2.0,"clipped":false,"# + Self.layers)
    }

    @Test func everyLineHasTheBeginningOfALog() throws {
        #expect(try LogLine(Readings.xor()).text.hasPrefix(LogLine.beginning))
    }

    @Test func whatIsNotKnownIsNullOrLeftOut() throws {
        var snapshot = try Readings.xor()
        snapshot.loss = nil
        snapshot.validationLoss = .nan
        snapshot.accuracy = nil
        snapshot.clippedGradientNorm = 1
        #expect(
            LogLine(snapshot).text == #"{"step":1250,"epoch":12.5,"loss":null,"validation_loss":null,"#
                + #""learning_rate":0.5,"gradient_norm":2.0,"clipped":true,"# + Self.layers)
    }

    @Test func theValidationAccuracyGoesBeforeTheTrainingOne() throws {
        var snapshot = try Readings.xor()
        snapshot.validationAccuracy = 0.5
        #expect(LogLine(snapshot).text.contains(#""accuracy":0.5,"#))
    }

    @Test func layersTellOfTheirCreditAssignment() throws {
        var snapshot = try Readings.xor()
        snapshot.layers.removeLast()
        snapshot.layers[0].alignment = 45
        snapshot.layers[0].syntheticError = 0.5
        #expect(
            LogLine(snapshot).text.hasSuffix(
                #"[{"name":"dense1","gradient_norm":1.5,"update_ratio":0.001,"alignment":45.0,"synthetic_error":0.5}]}"#
            ))
    }
}
