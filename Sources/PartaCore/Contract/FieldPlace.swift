/// Where a record holds a field's value.
///
/// Following a key path costs more than writing the value as JSON, and every reply does it for
/// every field; a stored property is therefore reached where it lies.
struct FieldPlace<Owner: Record, Value: FieldValue>: Sendable {
    private let path: any WritableKeyPath<Owner, Value> & Sendable
    /// Bytes from the record's beginning; `nil` for a computed property.
    private let offset: Int?

    init(_ path: any WritableKeyPath<Owner, Value> & Sendable) {
        self.path = path
        offset = MemoryLayout<Owner>.offset(of: path)
    }

    func value(in owner: Owner) -> Value {
        guard let offset else { return owner[keyPath: path] }
        // The key path says that a value of the type lies there; it is copied, not moved.
        return unsafe withUnsafeBytes(of: owner) { bytes in
            unsafe bytes.load(fromByteOffset: offset, as: Value.self)
        }
    }

    func set(_ value: Value, in owner: inout Owner) {
        guard let offset else {
            owner[keyPath: path] = value
            return
        }
        // As above; the assignment releases the value that was there.
        unsafe withUnsafeMutablePointer(to: &owner) { pointer in
            let place = unsafe UnsafeMutableRawPointer(pointer) + offset
            unsafe place.assumingMemoryBound(to: Value.self).pointee = value
        }
    }
}
