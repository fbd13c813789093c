import Files
import Text

/// Error in a safetensors file, with its location and a remedy.
package struct SafetensorsError: Error, Equatable, Sendable {
    /// Name of the file.
    package let file: String
    /// Byte offset of the faulty part: the length (0), the header (8) or the data.
    package let offset: Int
    /// Kind of error.
    package let problem: Problem

    /// Kinds of errors.
    package enum Problem: Error, Equatable, Sendable {
        /// The file has fewer than 10 bytes, the least possible.
        case tooShort(bytes: Int)
        /// The file is of another format, if its first bytes give one away.
        case otherFormat(FileSignature?)
        /// The header's length says more bytes than follow it.
        case headerBeyondEnd(length: UInt64, available: Int)
        /// The header's length exceeds the format's own limit.
        case headerTooLarge(length: UInt64, limit: Int)
        /// The header is not JSON, or exceeds a limit of the parser.
        case headerNotJSON(JSONError)
        /// The header is JSON, but not an object.
        case headerNotObject(found: String)
        /// A name appears twice in one object of the header.
        case duplicateName(String)
        /// `__metadata__` is no object, or its value at `key` is no string.
        case badMetadata(key: String?, found: String)
        /// A tensor's entry lacks `dtype`, `shape` or `data_offsets`.
        case missingField(tensor: String, key: String)
        /// A tensor's entry has a key that the format does not define.
        case unknownField(tensor: String, key: String)
        /// A tensor's entry, or its field `key`, is not of the form `allowed`.
        case badEntry(tensor: String, key: String?, found: String, allowed: String)
        /// The `dtype` is none of F64, I64, F32 and U8.
        case unknownType(tensor: String, found: String)
        /// The size of the shape in bytes overflows an Int.
        case shapeOverflow(tensor: String, shape: [Int])
        /// The shape takes `wanted` bytes, but `data_offsets` span `found`.
        case wrongSize(tensor: String, shape: [Int], wanted: Int, found: Int)
        /// A tensor ends at byte `end` of the data, beyond those `available`.
        case truncated(tensor: String, end: Int, available: Int)
        /// Two tensors share bytes of the data.
        case overlap(first: String, second: String)
        /// The `bytes` bytes before a tensor belong to none.
        case hole(before: String, bytes: Int)
        /// The last `bytes` bytes of the data belong to no tensor.
        case unclaimed(bytes: Int)
        /// The contents do not match the checksum in the metadata.
        case wrongChecksum(wanted: String, found: String)
    }
}

extension SafetensorsError: CustomStringConvertible {
    package var description: String {
        "\(file.pathForDisplay): offset \(offset): \(problem.description); \(problem.remedy)"
    }
}

extension SafetensorsError.Problem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .tooShort(let bytes): "the file has \(bytes) bytes; the smallest safetensors file has 10"
        case .otherFormat(let signature?): "this is \(signature.name), not a checkpoint"
        case .otherFormat(nil): "this is no checkpoint"
        case .headerBeyondEnd(let length, let available):
            "the header should have \(length) bytes, but only \(available) follow"
        case .headerTooLarge(let length, let limit): "the header has \(length) bytes; at most \(limit) are read"
        case .headerNotJSON(let error):
            "the header is not JSON: column \(error.position.column): \(error.problem.description)"
        case .headerNotObject(let found): "the header is \(found); allowed is an object"
        case .duplicateName(let name): "the name \(name.quotedForDisplay) appears twice in the header"
        case .badMetadata(nil, let found): "__metadata__ is \(found); allowed is an object of texts"
        case .badMetadata(let key?, let found):
            "the metadata's \(key.quotedForDisplay) is \(found); allowed is a text"
        case .wrongChecksum(let wanted, let found):
            "the contents have the checksum \(found), but \(wanted.clipped(to: 20)) was noted when the file was written"
        default: entryDescription
        }
    }

    private var entryDescription: String {
        switch self {
        case .missingField(let tensor, let key): "\(label(tensor)) has no \(key)"
        case .unknownField(let tensor, let key):
            "\(label(tensor)) has an unknown key \(key.quotedForDisplay); allowed are dtype, shape, data_offsets"
        case .badEntry(let tensor, let key, let found, let allowed):
            "\(label(tensor))\(key.map { "'s \($0)" } ?? "") is \(found); allowed is \(allowed)"
        case .unknownType(let tensor, let found):
            "\(label(tensor))'s dtype is \(found); allowed are F64, I64, F32 and U8"
        case .shapeOverflow(let tensor, let shape): "\(label(tensor))'s shape \(text(shape)) has too many elements"
        case .wrongSize(let tensor, let shape, let wanted, let found):
            "\(label(tensor))'s shape \(text(shape)) takes \(wanted) bytes, but its data_offsets span \(found)"
        case .truncated(let tensor, let end, let available):
            "\(label(tensor)) ends at byte \(end) of the data, but there are only \(available)"
        case .overlap(let first, let second): "\(label(first)) and \(label(second)) overlap"
        case .hole(let before, let bytes): "\(bytes) bytes before \(label(before)) belong to no tensor"
        case .unclaimed(let bytes): "\(bytes) bytes at the end belong to no tensor"
        default: ""
        }
    }

    /// Remedy for the user to apply.
    package var remedy: String {
        switch self {
        case .otherFormat: "give a file that --save or the key w wrote, or another one in the format safetensors"
        case .tooShort, .headerBeyondEnd, .truncated:
            "the file was cut off: copy it again, or use the older copy (the same name with ~ after it)"
        case .headerTooLarge, .headerNotJSON, .headerNotObject, .unclaimed:
            "it is no safetensors file, or damaged: copy it again, or use the older copy (the same name with ~ after it)"
        case .unknownType: "convert the tensor with .float() before saving it"
        case .wrongChecksum:
            "the file is damaged: use the older copy (the same name with ~ after it); if the change was meant, "
                + "remove \"checksum\" from the metadata"
        default: "write the file again with the program that made it"
        }
    }

    private func label(_ tensor: String) -> String { "the tensor \(tensor.quotedForDisplay)" }

    private func text(_ shape: [Int]) -> String {
        let sizes = shape.prefix(8).map(String.init).joined(separator: ", ")
        return "[\(sizes)\(shape.count > 8 ? ", …" : "")]"
    }
}
