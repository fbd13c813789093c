/// Names that PyTorch gives to parameters, where they are not those of checkpoints.
///
/// They differ in a transformer's block, which is two layers here and one `TransformerEncoderLayer` there.
struct PyTorchName {
    /// Names of the blocks, such as `transformer1`.
    private let blocks: Set<String>

    /// Finds the blocks among the names of a network's parameters.
    init(_ names: some Sequence<String>) {
        let suffix = ".mlp.linear1.weight"
        blocks = Set(names.filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) })
    }

    /// Parts of a name after that of the block, here and there.
    private static let parts = [
        (".attention.norm.", ".norm1."), (".attention.", ".self_attn."), (".mlp.norm.", ".norm2."), (".mlp.", "."),
    ]

    /// Returns PyTorch's name of a parameter.
    func of(_ name: String) -> String {
        for (own, other) in Self.parts {
            let pieces = name.split(separator: own, maxSplits: 1)
            if pieces.count == 2, blocks.contains(String(pieces[0])) { return pieces[0] + other + pieces[1] }
        }
        return name
    }
}
