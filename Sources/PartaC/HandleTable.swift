import PartaCore
import Synchronization

/// Something that a handle stands for.
protocol Handled: AnyObject, Sendable {
    /// The type's number within a handle, 1 to 7, so that a handle of another type is told apart.
    static var tag: UInt { get }
    /// Ends it; called once, when its handle is invalid already.
    func end()
}

/// The open handles of the process.
///
/// A handle is a number in the shape of a pointer: generation, slot, type and a 1, so it is no
/// address of anything and is looked up, never followed. Closing raises the slot's generation,
/// which makes every old handle of the slot invalid.
final class HandleTable: Sendable {
    static let shared = HandleTable()

    private struct Slot {
        var generation: UInt = 1
        var handle: UInt = 0
        var object: (any Handled)?
        /// The handle through which this one was opened; 0 for an engine.
        var parent: UInt = 0
    }

    private struct Slots {
        var all: [Slot] = []
        var free: [Int] = []
    }

    /// Slots that fit between type and generation.
    private static let limit = 1 << 28

    /// Guards the slots.
    private let slots = Mutex(Slots())

    /// Finds what an open handle of a type stands for.
    func find<Object: Handled>(_ handle: UInt, as type: Object.Type) -> Object? {
        slots.withLock { slots in
            Self.index(of: handle, tag: type.tag, in: slots).flatMap {
                slots.all[$0].object as? Object
            }
        }
    }

    /// Opens a handle.
    ///
    /// - Parameter parent: The handle through which it is opened; 0 for an engine.
    /// - Returns: `nil` when the parent has been closed meanwhile, or no slot is left.
    func open<Object: Handled>(_ object: Object, under parent: UInt) -> UInt? {
        slots.withLock { slots in
            guard parent == 0 || Self.index(of: parent, tag: parent >> 1 & 7, in: slots) != nil,
                slots.all.count < Self.limit
            else { return nil }
            let index: Int
            if let free = slots.free.popLast() {
                index = free
            } else {
                index = slots.all.count
                slots.all.append(Slot())
            }
            let generation = slots.all[index].generation
            let handle = generation << 32 | UInt(index) << 4 | Object.tag << 1 | 1
            slots.all[index] = Slot(
                generation: generation, handle: handle, object: object, parent: parent)
            return handle
        }
    }

    /// Makes a handle and all that was opened through it invalid.
    ///
    /// - Returns: What they stood for, the handle's own object last; empty when it was not open.
    func close<Object: Handled>(_ handle: UInt, as type: Object.Type) -> [any Handled] {
        slots.withLock { slots in
            guard let index = Self.index(of: handle, tag: type.tag, in: slots) else { return [] }
            var closed: [any Handled] = []
            Self.close(index, in: &slots, &closed)
            return closed
        }
    }

    private static func close(
        _ index: Int, in slots: inout Slots, _ closed: inout [any Handled]
    ) {
        let slot = slots.all[index]
        // Uploads, files and subscriptions have nothing below them.
        if slot.handle >> 1 & 7 <= ToolSession.tag {
            for child in slots.all.indices where slots.all[child].parent == slot.handle {
                close(child, in: &slots, &closed)
            }
        }
        if let object = slot.object { closed.append(object) }
        slots.all[index] = Slot(generation: slot.generation + 1)
        // A slot whose generations are used up is never used again.
        if slot.generation < 0xFFFF_FFFE { slots.free.append(index) }
    }

    private static func index(of handle: UInt, tag: UInt, in slots: Slots) -> Int? {
        let index = Int(handle >> 4 & 0xFFF_FFFF)
        guard handle & 1 == 1, handle >> 1 & 7 == tag, index < slots.all.count,
            slots.all[index].handle == handle
        else { return nil }
        return index
    }
}
