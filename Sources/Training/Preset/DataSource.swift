package enum DataSource: Sendable {
    case generator(name: String, parameters: [String: Double], seed: UInt64?)
}
