import Files

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Memory of the machine.
enum MachineMemory {
    /// Bytes that can still be taken: what the system and a container leave, or all of the machine's memory where neither
    /// tells.
    static var available: Int {
        let pages = sysconf(Int32(_SC_PHYS_PAGES))
        let size = sysconf(Int32(_SC_PAGESIZE))
        let total = pages > 0 && size > 0 ? pages * size : Int.max
        let free = field("MemAvailable:", in: "/proc/meminfo").map { $0 * 1_024 } ?? total
        guard let limit = number(in: "/sys/fs/cgroup/memory.max") else { return min(free, total) }
        return max(0, min(free, total, limit - (number(in: "/sys/fs/cgroup/memory.current") ?? 0)))
    }

    /// Returns the number after a word in a file of lines.
    private static func field(_ word: String, in path: String) -> Int? {
        let line = text(path)?.split(separator: "\n").first { $0.hasPrefix(word) }
        return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    }

    private static func number(in path: String) -> Int? {
        text(path).flatMap { Int($0.filter(\.isNumber)) }
    }

    private static func text(_ path: String) -> String? {
        (try? FileContents.read(path, limit: 1 << 16)).map { String(decoding: $0, as: UTF8.self) }
    }
}
