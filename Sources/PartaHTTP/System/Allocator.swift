internal import CLinux

/// What glibc's allocator is told about the process.
package enum Allocator {
    /// Makes large replies and bodies give their memory back to the system when they are done.
    ///
    /// Without a fixed threshold glibc raises it to the largest block freed so far, up to 32 MiB,
    /// and keeps what is smaller in its heaps for good (mallopt(3)). Call it once, at the start.
    package static func returnLargeBlocks() {
        _ = mallopt(M_MMAP_THRESHOLD, 128 << 10)
    }
}
