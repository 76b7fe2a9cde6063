/// A signature that is accepted is written as it was read; a refusal names the field.
@c(LLVMFuzzerTestOneInput)
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let text = String(
        decoding: UnsafeBufferPointer(start: data, count: size), as: UTF8.self)
    do throws(Failure) {
        let signature = try FunctionSignature(text)
        precondition(signature.description == text)
        precondition(signature.arguments.count <= FunctionSignature.maximumArguments)
        precondition(!signature.arguments.contains(.void))
        precondition(!signature.arguments.contains(.ownedText))
        let again = try FunctionSignature(signature.description)
        precondition(again == signature)
    } catch {
        precondition(error.code == .invalidArgument && error.field == "signature")
        precondition(!error.message.isEmpty && !error.text.isEmpty)
    }
    return 0
}
