/// A tenant of the host: one school, college, centre or technical school.
package enum Institution: Named {
    package static let noun = "institution"
    package typealias ID = HostID<Institution>
}
