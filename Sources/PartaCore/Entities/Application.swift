/// An institution's application for registration.
package struct Application: Named {
    package static let noun = "application"
    /// Identifier of such an object.
    package typealias ID = HostID<Application>
}
