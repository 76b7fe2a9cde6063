/// A row of the regulations' table: one thing that a regulation may ask for.
///
/// The rows and their quotations stand in `clauses.csv`; profiles say which of them they promise.
package enum Row: String, Choice, Comparable {
    case M01, M02, M03, M04, M05, M06, M07, M08, M09, M10
    case M11, M12, M13, M14, M15, M16, M17, M18, M19, M20
    case M21, M22, M23, M24, M25, M26, M27, M28, M29, M30
    case M31, M32, M33, M34, M35, M36, M37, M38, M39, M40
    case M41, M42, M43, M44, M45, M46, M47, M48, M49, M50
    case M51, M52, M53, M54, M55, M56, M57, M58, M59, M60
    case M61, M62, M63, M64, M65, M66, M67, M68, M69, M70
    case M71, M72, M73, M74, M75, M76, M77, M78, M79, M80
    case M81, M82, M83, M84, M85, M86, M87, M88, M89, M90
    case M91, M92, M93, M94, M95, M96, M97, M98

    package static func < (left: Row, right: Row) -> Bool { left.rawValue < right.rawValue }
}
