/// Entry of one tensor in a safetensors header.
struct TensorEntry {
    let name: String
    let type: TensorType
    let shape: [Int]
    /// Byte range within the data that follow the header.
    let range: Range<Int>

    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("dtype", type.rawValue)
        writer.key("shape")
        writer.beginArray()
        for size in shape { writer.value(size) }
        writer.endArray()
        writer.key("data_offsets")
        writer.beginArray()
        writer.value(range.lowerBound)
        writer.value(range.upperBound)
        writer.endArray()
        writer.endObject()
    }

    /// Reads an entry whose tensor lies in `dataCount` bytes of data.
    init(_ member: JSONMember, dataCount: Int) throws(SafetensorsError.Problem) {
        name = member.key
        guard let fields = member.value.members else {
            throw .badEntry(tensor: name, key: nil, found: member.value.foundDescription, allowed: "an object")
        }
        if let unknown = fields.first(where: { !["dtype", "shape", "data_offsets"].contains($0.key) }) {
            throw .unknownField(tensor: name, key: unknown.key)
        }
        type = try Self.type(member)
        shape = try Self.integers(member, "shape", allowed: "an array of whole numbers from 0")
        let offsets = try Self.integers(member, "data_offsets", allowed: "two whole numbers, the second not less")
        guard offsets.count == 2, offsets[0] <= offsets[1] else {
            throw .badEntry(
                tensor: name, key: "data_offsets", found: "\(offsets.prefix(4))",
                allowed: "two whole numbers, the second not less")
        }
        range = offsets[0]..<offsets[1]
        try checkSize(dataCount: dataCount)
    }

    init(name: String, type: TensorType, shape: [Int], range: Range<Int>) {
        self.name = name
        self.type = type
        self.shape = shape
        self.range = range
    }

    private func checkSize(dataCount: Int) throws(SafetensorsError.Problem) {
        guard range.upperBound <= dataCount else {
            throw .truncated(tensor: name, end: range.upperBound, available: dataCount)
        }
        guard let count = NamedTensor.count(shape),
            case (let size, let overflow) = count.multipliedReportingOverflow(by: type.size),
            !overflow
        else { throw .shapeOverflow(tensor: name, shape: shape) }
        guard size == range.count else {
            throw .wrongSize(tensor: name, shape: shape, wanted: size, found: range.count)
        }
    }

    private static func type(_ member: JSONMember) throws(SafetensorsError.Problem) -> TensorType {
        guard let value = member.value["dtype"] else { throw .missingField(tensor: member.key, key: "dtype") }
        guard let type = value.string.flatMap(TensorType.init(rawValue:)) else {
            throw .unknownType(tensor: member.key, found: value.foundDescription)
        }
        return type
    }

    private static func integers(
        _ member: JSONMember, _ key: String, allowed: String
    ) throws(SafetensorsError.Problem) -> [Int] {
        guard let value = member.value[key] else { throw .missingField(tensor: member.key, key: key) }
        guard let numbers = value.array?.map(\.int), let integers = numbers as? [Int],
            integers.allSatisfy({ $0 >= 0 })
        else { throw .badEntry(tensor: member.key, key: key, found: value.foundDescription, allowed: allowed) }
        return integers
    }
}
