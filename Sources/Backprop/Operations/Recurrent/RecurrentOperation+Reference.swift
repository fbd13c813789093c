extension RecurrentOperation {
    package func reference(
        inputs: [ReferenceTensor], parameters: [ReferenceTensor], pass: Pass
    ) -> ReferenceTensor {
        let (x, units) = (inputs[0], recurrence.units)
        let length = x.rows / pass.batch
        var h = ReferenceTensor(rows: x.rows, columns: units, values: Array(repeating: 0, count: x.rows * units))
        for example in 0..<pass.batch {
            let zero = Array(repeating: 0.0, count: units)
            var state = ReferenceState(hidden: zero, cell: zero)
            for step in 0..<length {
                let row = example * length + recurrence.timeStep(ofStep: step, length: length)
                let features = Array(x.values[row * x.columns..<(row + 1) * x.columns])
                Self.reference(
                    Self.sums(features, parameters[0], parameters[2]),
                    Self.sums(state.hidden, parameters[1], parameters[3]), &state)
                h.values.replaceSubrange(row * units..<(row + 1) * units, with: state.hidden)
            }
        }
        return h
    }

    /// Returns x W + b for one row.
    private static func sums(_ x: [Double], _ weight: ReferenceTensor, _ bias: ReferenceTensor) -> [Double] {
        (0..<weight.columns).map { column in
            x.indices.reduce(bias.values[column]) { $0 + x[$1] * weight[$1, column] }
        }
    }
}
