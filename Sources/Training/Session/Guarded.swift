import Synchronization

/// Value behind a mutex whose ordering the thread sanitizer can see.
///
/// On Linux `Mutex` waits inside a library built without the sanitizer, which would report every hand-over as a race.
/// The two atomic operations under the lock make its ordering visible to the sanitizer.
package struct Guarded<Value: ~Copyable>: ~Copyable {
    private let mutex: Mutex<Value>
    private let turn = Atomic<Bool>(false)

    /// Creates a guarded value.
    package init(_ value: consuming sending Value) { mutex = Mutex(value) }

    /// Calls `body` with the value while no other thread has it.
    package borrowing func withLock<Result>(_ body: (inout sending Value) -> sending Result) -> sending Result {
        mutex.withLock { value in
            _ = turn.load(ordering: .acquiring)
            defer { turn.store(true, ordering: .releasing) }
            return body(&value)
        }
    }
}
