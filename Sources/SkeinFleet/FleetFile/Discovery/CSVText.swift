/// Reads comma-separated values (RFC 4180): a header, then a record a line, `"` around fields that hold `,`, `"` or line
/// breaks, and `""` for a `"`. Lines may end with CRLF or LF. An empty field has no value.
struct CSVText {
    private let bytes: [UInt8]
    private var offset = 0
    private var line = 1

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // A byte order mark, as spreadsheets write it.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    }

    /// The rows of a file.
    ///
    /// - Parameter name: what origins of rows call the file.
    /// - Throws: `DiscoveryFault` with the line of the first fault.
    static func rows(_ bytes: [UInt8], of name: String) throws(DiscoveryFault) -> FoundRows {
        var text = CSVText(bytes)
        guard let header = try text.record() else {
            throw DiscoveryFault("is empty: it has no line with the columns' names")
        }
        if header.count == 1, header[0].contains(where: { $0 == ";" || $0 == "\t" }) {
            throw DiscoveryFault(
                "has one column, `\(TargetID.printable(header[0]))`",
                hint: "columns have commas between them"
            )
        }
        if header.contains("") { throw DiscoveryFault("has a column without a name in line 1") }
        for (index, column) in header.enumerated() where header[..<index].contains(column) {
            throw DiscoveryFault("has two columns called `\(TargetID.printable(column))`")
        }
        var rows: [FoundRows.Row] = []
        while true {
            let start = text.line
            guard let fields = try text.record() else { break }
            if fields == [""] { continue }
            guard fields.count == header.count else {
                throw DiscoveryFault(
                    "has \(fields.count) fields in line \(start), and \(header.count) columns",
                    hint: "a field with a comma stands in quotation marks"
                )
            }
            guard rows.count < FoundRows.limit else { throw DiscoveryFault("has more than \(FoundRows.limit) rows") }
            let values = zip(header, fields).filter { !$0.1.isEmpty }
            rows.append(.init(values: Dictionary(uniqueKeysWithValues: values), origin: "line \(start) of \(name)"))
        }
        return FoundRows(columns: header, rows: rows)
    }

    /// The next record, or nil at the end.
    private mutating func record() throws(DiscoveryFault) -> [String]? {
        guard offset < bytes.count else { return nil }
        var fields: [String] = []
        while true {
            fields.append(try field())
            guard offset < bytes.count else { return fields }
            if bytes[offset] == UInt8(ascii: ",") {
                offset += 1
                // A comma at the end of the file is followed by an empty field.
                if offset == bytes.count { return fields + [""] }
                continue
            }
            if bytes[offset] == UInt8(ascii: "\r") { offset += 1 }
            offset += 1
            line += 1
            return fields
        }
    }

    /// The next field; what follows it is a comma, the end of the line or of the file.
    private mutating func field() throws(DiscoveryFault) -> String {
        let start = line
        var value: [UInt8] = []
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") {
            offset += 1
            while true {
                guard offset < bytes.count else {
                    throw DiscoveryFault("has a quotation mark in line \(start) that is not closed")
                }
                let byte = bytes[offset]
                offset += 1
                if byte == UInt8(ascii: "\n") { line += 1 }
                guard byte == UInt8(ascii: "\"") else {
                    value.append(byte)
                    continue
                }
                guard offset < bytes.count, bytes[offset] == byte else { break }
                value.append(byte)
                offset += 1
            }
            guard isAtEndOfField else {
                throw DiscoveryFault(
                    "has text after a closing quotation mark in line \(line)",
                    hint: "write `\"\"` for a quotation mark"
                )
            }
        } else {
            while !isAtEndOfField {
                if bytes[offset] == UInt8(ascii: "\"") {
                    throw DiscoveryFault(
                        "has a quotation mark within a field in line \(line)",
                        hint: "put the whole field in quotation marks and write `\"\"` for one of its own"
                    )
                }
                value.append(bytes[offset])
                offset += 1
            }
        }
        guard let text = String(validating: value, as: UTF8.self) else {
            throw DiscoveryFault("is not UTF-8 in line \(start)")
        }
        return text
    }

    private var isAtEndOfField: Bool {
        guard offset < bytes.count else { return true }
        switch bytes[offset] {
        case UInt8(ascii: ","), UInt8(ascii: "\n"): return true
        case UInt8(ascii: "\r"): return offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "\n")
        default: return false
        }
    }
}
