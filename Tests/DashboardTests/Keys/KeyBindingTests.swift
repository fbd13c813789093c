import Dashboard
import Diagnosis
import TUI
import Testing

@Suite struct KeyBindingTests {
    @Test(arguments: [KeyBinding.Context.training, .graph, .menu, .help])
    func noKeyDoesTwoThings(context: KeyBinding.Context) {
        var seen: [Key: String] = [:]
        for row in KeyBinding.rows(in: context) {
            for stroke in row.strokes {
                #expect(seen[stroke.key] == nil, "\(stroke.key) is \(row.name) and \(seen[stroke.key] ?? "")")
                seen[stroke.key] = row.name
            }
        }
    }

    @Test func everyRowHasAKeyANameAndALine() {
        for row in KeyBinding.all {
            #expect(!row.strokes.isEmpty && !row.keys.isEmpty && !row.name.isEmpty && !row.help.isEmpty)
            #expect(row.help.unicodeScalars.count <= 44, "\(row.help) is cut in the help")
        }
    }

    @Test func everyPieceOfAdviceHasAKey() {
        for remedy in Remedy.allCases { #expect(KeyBinding.label(for: remedy) != nil, "\(remedy)") }
        #expect(KeyBinding.label(for: Remedy.changeActivation) == "f")
        #expect(KeyBinding.label(for: Remedy.resume) == "space")
    }

    @Test func theTopicsOfTheHelpAreNotEmpty() {
        for topic in KeyBinding.Topic.allCases { #expect(KeyBinding.all.contains { $0.topic == topic }) }
    }
}
