import Text

/// Reason why a settings file cannot be used: the file, the line, the key's full path, what was found and what is
/// allowed.
package struct ConfigurationError: Error, Equatable, Sendable {
    /// Name of the file.
    package let file: String
    /// Line, counted from 1; 0 for a value given with `--set`.
    package let line: Int
    /// Full path of the key, such as `network[2].units`; empty for the file's outermost value.
    package let keyPath: String
    /// Kind of error.
    package let problem: Problem

    /// Kinds of errors.
    package enum Problem: Equatable, Sendable {
        /// An object has a key other than those `allowed`; `suggestion` is the closest.
        case unknownKey(suggestion: String?, allowed: [String])
        /// A required key is missing; `wanted` describes its value.
        case missingKey(wanted: String)
        /// The value's type, range or length is not allowed.
        case wrongKind(found: String, allowed: String)
        /// The value is none of the choices `allowed`; `suggestion` is the closest.
        case notAllowed(found: String, suggestion: String?, allowed: [String])
        /// The path of an override has an empty step or over 64 steps.
        case badPath
        /// A step of the path is no index into an array of `count` elements.
        case noSuchElement(step: String, count: Int)
        /// The path goes on at a value that is no object or array.
        case notAContainer(step: String, found: String)
        /// The file is not JSON.
        case syntax(column: Int, JSONError.Problem)
        /// A message that only the owner of the settings can word: what was found, what is allowed, what to do.
        case other(String)
    }

    /// Creates an error about the value at a key path.
    package init(file: String, line: Int, keyPath: String, _ problem: Problem) {
        self.file = file
        self.line = line
        self.keyPath = keyPath
        self.problem = problem
    }

    /// Creates an error about the value at a key path, with a message of its own.
    package init(file: String, line: Int, keyPath: String, message: String) {
        self.init(file: file, line: line, keyPath: keyPath, .other(message))
    }

    /// Wraps an error in the file's JSON.
    package init(_ error: JSONError) {
        let problem = Problem.syntax(column: error.position.column, error.problem)
        self.init(file: error.file, line: error.position.line, keyPath: "", problem)
    }

    init(override path: String, _ problem: Problem) {
        self.init(file: "--set", line: 0, keyPath: path, problem)
    }
}

extension ConfigurationError: CustomStringConvertible {
    package var description: String {
        if case .syntax(let column, let problem) = problem {
            let position = JSONPosition(line: line, column: column)
            return JSONError(file: file, position: position, problem: problem).description
        }
        let key = keyPath.clipped(to: 200)
        if line == 0 { return "--set \(key): \(message)" }
        let place = "\(file.pathForDisplay):\(line): "
        return keyPath.isEmpty ? place + message : "\(place)\(key): \(message)"
    }

    /// Message without file, line and key.
    package var message: String {
        switch problem {
        case .unknownKey(let suggestion, let allowed):
            "unknown key\(remedy(suggestion, allowed))"
        case .missingKey(let wanted):
            "the key is missing; wanted is \(wanted)"
        case .wrongKind(let found, let allowed):
            "found \(found); allowed is \(allowed)"
        case .notAllowed(let found, let suggestion, let allowed):
            "found \(found)\(remedy(suggestion, allowed))"
        case .badPath:
            "a path is keys and numbers with points between, such as optimizer.learning_rate or network.0.units"
        case .noSuchElement(let step, let count):
            "found \(step.quotedForDisplay) where an array is indexed; allowed is \(elements(count))"
        case .notAContainer(let step, let found):
            "found \(found) where \(step.quotedForDisplay) should lead on; only objects and arrays lead on"
        case .syntax(_, let problem): problem.description
        case .other(let message): message
        }
    }

    private func remedy(_ suggestion: String?, _ allowed: [String]) -> String {
        let question = suggestion.map { "; did you mean \"\($0)\"?" } ?? ";"
        return allowed.isEmpty
            ? "\(question) no key is allowed here" : "\(question) allowed: \(allowed.joined(separator: ", "))"
    }

    private func elements(_ count: Int) -> String {
        count == 0 ? "nothing, for the array is empty" : "a number from 0 to \(count - 1)"
    }
}
