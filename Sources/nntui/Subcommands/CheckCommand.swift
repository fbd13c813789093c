import Backprop
import Formats
import TUI
import Text
import Training

/// `nntui check`: compares gradients with central differences and checks the adjoint identity.
struct CheckCommand: Subcommand {
    private static let json = CommandOption(flag: "--json", "print one object per layer")

    static let interface = CommandInterface(
        name: "check", forms: [.init(line: "nntui check PRESET [options]")],
        summary: "check gradients by central differences", options: RunRequest.options + [json],
        introduction: """
            Compares the gradients of backpropagation with central differences of the same network in double precision, \
            and with the adjoint identity <u, Jv> = <transposed J u, v>, in a row per layer. The exit code is 1 where a \
            layer differs.
            """)

    private let request: RunRequest
    private let printsJSON: Bool

    init(_ arguments: ParsedArguments) throws(UsageError) {
        request = RunRequest(arguments)
        printsJSON = arguments.has(Self.json)
        if request.preset == nil { throw .missingPreset(command: "check") }
    }

    func run() throws -> ExitCode {
        let rows = try request.loadTrainer().checkGradients()
        if printsJSON {
            for row in rows { Output.print(json(row)) }
        } else {
            table(rows)
        }
        return rows.allSatisfy(\.passed) ? .success : .failure
    }

    private func json(_ row: GradientCheck.Row) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("layer", row.layer)
        writer.member("checked", row.checked)
        writer.member("skipped", row.skipped)
        writer.member("gradient_norm", row.gradientNorm)
        writer.member("maximum_absolute_error", row.maximumAbsoluteError)
        writer.member("relative_error", row.relativeError)
        writer.member("adjoint_error", row.adjointError)
        writer.member("passed", row.passed)
        writer.endObject()
        return writer.text
    }

    private func table(_ rows: [GradientCheck.Row]) {
        let header = ["layer", "checked", "‖∂L/∂θ‖", "relative error", "adjoint error", ""]
        let body = rows.map { row in
            [
                row.layer, "\(row.checked)", scientific(row.gradientNorm), scientific(row.relativeError),
                scientific(row.adjointError), row.passed ? "passed" : "FAILED",
            ]
        }
        for line in TextColumns.aligned([header] + body) { Output.print(line) }
    }

    private func scientific(_ number: Double) -> String { NumberFormat.scientific(number) }
}
