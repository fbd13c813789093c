import Foundation
import TestSupport
import Testing

/// Questions about data that are no table, with the built program.
@Suite struct AskingTests {
    private let folder = TemporaryFolder()

    private func write(_ bytes: [UInt8], to name: String) throws {
        let file = URL(filePath: folder.file(name))
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    private func picture(_ light: Int, _ seed: Int, side: Int = 8) -> [UInt8] {
        let pixels = (0..<side * side).map { "\(light + $0 * seed % 40)" }.joined(separator: " ")
        return Array("P2 \(side) \(side) 255 \(pixels)".utf8)
    }

    /// Trains on ten light and ten dark pictures, and returns the path of the checkpoint.
    private func model() throws -> String {
        for index in 0..<20 {
            let isDark = index % 2 == 0
            try write(
                picture(isDark ? 20 : 200, index), to: "lamps/\(isDark ? "dark" : "light")/\(index).pgm")
        }
        let path = folder.file("m.safetensors")
        let result = try Shell.nntui("train", folder.file("lamps"), "--steps", "100", "--save", path)
        #expect(result.status == 0, "\(result.errors)")
        return path
    }

    @Test func picturesAreAnsweredByName() throws {
        let model = try model()
        try write(picture(190, 3), to: "new/bright.pgm")
        try write(picture(10, 5, side: 16), to: "new/dim.pgm")
        let all = try Shell.nntui("predict", model, folder.file("new"))
        let lines = all.output.split(separator: "\n")
        #expect(all.status == 0 && lines.count == 3 && lines[0] == "file,class,probability", "\(all.output)")
        #expect(lines[1].hasPrefix("bright.pgm,light,") && lines[2].hasPrefix("dim.pgm,dark,"), "\(all.output)")
        #expect(all.errors.contains("1 picture of other sizes is scaled to 8 × 8, as in training"))
        let one = try Shell.nntui("predict", model, folder.file("new/bright.pgm"), "--probabilities")
        #expect(one.output.hasPrefix("file,class,probability of dark,probability of light\nbright.pgm,light,0."))
        let out = folder.file("out.csv")
        let written = try Shell.nntui("predict", model, folder.file("new"), "-o", out)
        #expect(written.output == "2 pictures answered in \(out)\n" && folder.text("out.csv") == all.output)
    }

    /// What `predict` answers is what `evaluate` judges.
    @Test func picturesAreJudgedAsTheyAreAnswered() throws {
        let model = try model()
        let worst = folder.file("worst.csv")
        let pictures = folder.file("pictures")
        let judged = try Shell.nntui(
            "evaluate", model, folder.file("lamps"), "--json", "--worst", worst, "--worst-pictures", pictures)
        #expect(judged.status == 0 && judged.output.contains(#""rows":20,"accuracy":1.0"#), "\(judged)")
        let answers = try Shell.nntui("predict", model, folder.file("lamps"), "--probabilities").output
        let rows = try #require(folder.text("worst.csv")).split(separator: "\n").dropFirst().map {
            $0.split(separator: ",").map(String.init)
        }
        #expect(rows.count == 20)
        for answer in answers.split(separator: "\n").dropFirst() {
            let fields = answer.split(separator: ",").map(String.init)
            let row = try #require(rows.first { $0[0] == fields[0] })
            #expect(row[0].hasPrefix(row[1]) && row[2] == fields[1])
            let share = try #require(Double(row[3]))
            #expect(abs(share - (Double(fields[row[1] == "dark" ? 2 : 3]) ?? 0)) < 1e-6)
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: pictures).sorted()
        #expect(files.count == 20 && files[0] == "001-\(rows[0][1])-as-\(rows[0][2]).pgm", "\(files)")
        let first = try Data(contentsOf: URL(filePath: "\(pictures)/\(files[0])"))
        #expect(first.count == 11 + 64 && first.starts(with: Array("P5\n8 8\n255\n".utf8)))
        let kept = try Shell.nntui("evaluate", model)
        #expect(kept.status == 0 && kept.output.contains("file ") && kept.output.contains(".pgm"), "\(kept.output)")
    }

    @Test func whatTheModelHasNotLearntIsRefused() throws {
        let model = try model()
        try write(picture(190, 3), to: "other/lights/a.pgm")
        let unknown = try Shell.nntui("evaluate", model, folder.file("other"))
        #expect(
            unknown.status == 2
                && unknown.errors.contains("other: the model has not learnt \"lights\" (is it \"light\"?)"),
            "\(unknown)")
        let alone = try Shell.nntui("evaluate", model, folder.file("other/lights/a.pgm"))
        #expect(alone.status == 2 && alone.errors.contains("nothing here says what is right"), "\(alone)")
        try write(Array("hello".utf8), to: "texts/a.md")
        let nothing = try Shell.nntui("predict", model, folder.file("texts"))
        #expect(nothing.status == 2 && nothing.errors.contains("there are no data here that are read"), "\(nothing)")
        let moons = folder.file("moons.safetensors")
        _ = try Shell.nntui("train", "moons", "--steps", "5", "--save", moons)
        let refused = try Shell.nntui("predict", moons, folder.file("lamps"))
        #expect(
            refused.status == 2
                && refused.errors.contains("lamps: these are pictures, but the model learnt rows of 2 features"),
            "\(refused)")
        let none = try Shell.nntui("evaluate", moons, "--worst-pictures", folder.file("p"))
        #expect(none.status == 2 && none.errors.contains("answers no pictures"), "\(none)")
    }

    /// The line of a row is that in the file, whatever stands before it and is left out.
    @Test func worstRowsAreCalledByTheirLines() throws {
        var lines = ["# a comment", "width,length,size"]
        for index in 0..<60 {
            if index % 10 == 3 { lines.append("") }
            lines.append("\(index % 9).\(index),\(index % 5),\(index % 7 == 2 ? "" : index % 9 > 4 ? "big" : "small")")
        }
        try folder.write(lines.joined(separator: "\n"), to: "t.csv")
        let model = folder.file("t.safetensors")
        let trained = try Shell.nntui("train", folder.file("t.csv"), "--steps", "50", "--save", model)
        #expect(trained.status == 0, "\(trained.errors)")
        let worst = folder.file("worst.csv")
        for (words, least) in [(["evaluate", model], 5), (["evaluate", model, folder.file("t.csv")], 51)] {
            let result = try Shell.run(Shell.program, words + ["--worst", worst])
            #expect(result.status == 0, "\(result.errors)")
            let rows = try #require(folder.text("worst.csv")).split(separator: "\n").map {
                $0.split(separator: ",").map(String.init)
            }
            #expect(rows[0] == ["line", "width", "length", "truth", "answer", "probability of the truth"])
            #expect(rows.count > least)
            for row in rows.dropFirst() {
                let fields = try lines[#require(Int(row[0])) - 1].split(separator: ",").map(String.init)
                #expect(Double(fields[0]) == Double(row[1]) && fields[2] == row[3], "\(row)")
            }
        }
    }
}
