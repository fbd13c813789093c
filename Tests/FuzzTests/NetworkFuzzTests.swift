import Backprop
import Formats
import Presets
import Testing

@testable import Training

/// Presets with other layers, sizes, data and settings are trained or refused.
@Suite struct NetworkFuzzTests {
    @Test func networks() throws {
        let errors: [any Error.Type] = [
            JSONError.self, ConfigurationError.self, PresetError.self, TrainerError.self,
        ]
        try Fuzz("networks", errors: errors, namesFile: false).run(
            300, make: { Array($0.preset().text().utf8) },
            read: { bytes in
                let preset = try Preset(JSONParser.parse(bytes, file: "fuzz"), name: "fuzz", file: "fuzz")
                // Their features take seconds.
                if case .recordings = preset.data { return }
                let trainer = try Trainer.load(preset).trainer
                guard trainer.plan.memoryCount < 1_000_000 else { return }
                for _ in 0..<2 { _ = trainer.advance() }
                let isFinite = trainer.plan.vector(.parameters).values.allSatisfy(\.isFinite)
                try Fuzz.expect(isFinite, "a weight that is not finite")
            })
    }
}
