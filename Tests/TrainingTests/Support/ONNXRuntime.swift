import Foundation
import Testing

/// Python with onnx and onnxruntime, which checks exported models; CI and whoever wishes name it by ONNX_PYTHON.
enum ONNXRuntime {
    /// Reason for skipping a test where there is no such Python.
    static let absence: Comment =
        "ONNX_PYTHON names no Python with onnx, onnxruntime and numpy; .ci/run says how to install them"

    /// Whether the packages can be imported.
    static let isAvailable = (try? run(["-c", "import numpy, onnx, onnxruntime"]).status) == 0

    /// Compares the models in a folder with nntui's answers beside them; see the script.
    static func compare(_ folder: String) throws -> (status: Int32, words: String) {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Measurements/onnx_answers.py").path
        return try run([script, folder])
    }

    private static func run(_ arguments: [String]) throws -> (status: Int32, words: String) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [ProcessInfo.processInfo.environment["ONNX_PYTHON"] ?? "python3"] + arguments
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let words = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, words)
    }
}
