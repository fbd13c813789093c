import Backprop

extension Trainer {
    /// Hash of all weights, bit for bit: FNV-1a with 64 bits over their bytes (Fowler, Noll, Vo).
    package var weightsHash: UInt64 { weightsHash(of: plan.vector(.parameters).values) }

    /// Hash of the weights at the end of a former run; nil if it has to be computed again and no file says it.
    func weightsHash(of run: FormerRun) -> UInt64? {
        run.end.map { weightsHash(of: $0.state.parameters) } ?? run.weightsHash
    }

    /// Returns the hash of the weights in a vector of parameters.
    private func weightsHash(of parameters: [Float]) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for entry in plan.store.entries {
            let count = entry.declaration.rows * entry.declaration.columns
            for value in parameters[entry.offset..<entry.offset + count] {
                var bits = value.bitPattern
                for _ in 0..<4 {
                    hash = (hash ^ UInt64(bits & 0xff)) &* 0x100_0000_01b3
                    bits >>= 8
                }
            }
        }
        return hash
    }
}
