/// Every way in which Swift turns a value into text.
struct Printed {
    let texts: [String]

    init<Value>(_ value: Value) {
        var dumped = ""
        dump(value, to: &dumped)
        var printed = ""
        print(value, to: &printed)
        var debugged = ""
        debugPrint(value, [value], ["key": value], to: &debugged)
        texts = [
            "\(value)", "\([value])", "\(Optional(value) as Any)", String(describing: value), String(reflecting: value),
            String(reflecting: [value]), dumped, printed, debugged,
            Mirror(reflecting: value).children.map { "\($0)" }.joined(),
        ]
    }
}
