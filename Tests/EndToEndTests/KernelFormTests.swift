import Backprop
import Foundation
import Presets
import TestSupport
import Testing

/// Runs of the built program with each form of the kernels.
@Suite struct KernelFormTests {
    private static let fused = KernelForm.available.filter { $0.rounding == "fused" }

    /// Trains a preset with one form and returns the bytes of its weights.
    private func weights(of preset: String, steps: Int, _ form: KernelForm) throws -> Data {
        let folder = TemporaryFolder()
        let command = """
            NNTUI_PATH=\(form.name) '\(Shell.program)' train \(preset) --steps \(steps) --save run \
            && '\(Shell.program)' export run --weights weights
            """
        let result = try Shell.run("/bin/sh", ["-c", command], folder: folder.path)
        try #require(result.status == 0, "\(result.errors)")
        return try Data(contentsOf: URL(fileURLWithPath: folder.file("weights")))
    }

    @Test(arguments: PresetCatalog.names)
    func everyPresetGivesTheSameBits(_ preset: String) throws {
        let all = try Self.fused.map { try weights(of: preset, steps: 2, $0) }
        #expect(all[0].count > 100)
        for (form, weights) in zip(Self.fused, all) { #expect(weights == all[0], "\(form)") }
    }

    /// Small differences would grow over many steps.
    @Test func manyStepsGiveTheSameBits() throws {
        let all = try Self.fused.map { try weights(of: "spirals", steps: 500, $0) }
        #expect(Set(all).count == 1)
    }

    @Test func anUnknownFormIsRefused() throws {
        let result = try Shell.run("/bin/sh", ["-c", "NNTUI_PATH=mmx '\(Shell.program)' presets"])
        #expect(result.status == 2 && result.output.isEmpty)
        #expect(result.errors.hasPrefix("nntui: NNTUI_PATH: found \"mmx\", allowed is portable, "))
    }

    private static let compilesForARM =
        (try? Shell.run("/bin/sh", ["-c", "command -v aarch64-linux-gnu-gcc && command -v qemu-aarch64"]).status) == 0

    /// Builds the kernels for a processor and returns a hash of their results for each form.
    private func hashes(options: String, emulator: String = "") throws -> [String: String] {
        let folder = TemporaryFolder()
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        let command = """
            "$(dirname "$(readlink -f "$(command -v swift)")")"/clang -O2 -Wall -Werror \(options) \
                -I'\(root)/Sources/CKernels/include' '\(root)'/Tests/Support/KernelHashes/hashes.c \
                '\(root)'/Sources/CKernels/forms/*.c -o hashes && \(emulator) ./hashes
            """
        let result = try Shell.run("/bin/sh", ["-c", command], folder: folder.path)
        try #require(result.status == 0, "\(result.errors)")
        let lines = result.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        return Dictionary(uniqueKeysWithValues: lines.map { ($0[0], $0[1]) })
    }

    /// The kernels for arm64 run on an emulated processor.
    @Test(.enabled(if: compilesForARM, "gcc-aarch64-linux-gnu and qemu-user are not installed"))
    func anotherProcessorGivesTheSameBits() throws {
        let here = try hashes(options: "")
        let there = try hashes(
            options: "--target=aarch64-linux-gnu -static -fuse-ld=/usr/bin/aarch64-linux-gnu-ld",
            emulator: "qemu-aarch64")
        #expect(Set(there.keys) == ["portable", "neon"])
        #expect(Set(there.values) == [try #require(here["portable"])])
        #expect(here.filter { $0.key != "sse2" }.values.allSatisfy { $0 == here["portable"] })
    }
}
