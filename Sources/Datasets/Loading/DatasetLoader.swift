/// Makes the dataset that a preset describes.
package enum DatasetLoader {
    /// Generates or reads the dataset; `resolve` supplies the bytes of a named file, and `seed` decides a generator's noise.
    ///
    /// Throws `GeneratorError`, `CSVError` or what `resolve` throws.
    package static func load(
        _ source: DataSource, resolve: (String) throws -> [UInt8], seed: UInt64
    ) throws -> Dataset {
        switch source {
        case .generator(let name, let parameters):
            try Generator.dataset(name, parameters: parameters, seed: seed)
        case .csv(let file, let options):
            try CSVReader.read(resolve(file), file: file, options: options)
        }
    }
}
