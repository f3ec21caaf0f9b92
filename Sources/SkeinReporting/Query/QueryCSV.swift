internal import SkeinModel

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The answers as CSV (RFC 4180, with line feeds). NULL is an empty field and an empty text is `""`.
///
/// The header names the columns of all answers, so the rows wait for it in a file that is gone when the process is.
package final class QueryCSV {
    private var columns = QueryColumns()
    private let file: UnsafeMutablePointer<FILE>
    private let isForTerminal: Bool
    private let isForSpreadsheet: Bool
    private var records = 0

    /// An error of the file, as the system names it.
    package struct Failure: Error {
        /// What happened.
        package let message: String
    }

    /// - Parameters:
    ///   - isForTerminal: whether control characters in values are written out, since a terminal would obey them.
    ///   - isForSpreadsheet: whether an apostrophe stands before texts that a spreadsheet would take for formulas.
    /// - Throws: ``Failure`` when there is no room for temporary files.
    package init(isForTerminal: Bool, isForSpreadsheet: Bool = false) throws(Failure) {
        guard let file = tmpfile() else { throw Self.failure() }
        self.file = file
        self.isForTerminal = isForTerminal
        self.isForSpreadsheet = isForSpreadsheet
    }

    deinit { fclose(file) }

    /// Adds an answer.
    package func add(_ answer: QueryAnswer) throws(Failure) {
        let places = columns.places(of: answer.columns)
        for row in answer.rows {
            var fields = Array(repeating: "", count: (places.max() ?? 0) + 1)
            fields[0] = field(.text(answer.target))
            for (place, value) in zip(places, row) { fields[place] = field(value) }
            try write(fields.joined(separator: ","), fields.count)
        }
    }

    /// Gives the header and every row, in pieces.
    package func finish(_ give: (String) -> Void) throws(Failure) {
        give(columns.names.map { field(.text($0)) }.joined(separator: ",") + "\n")
        guard fflush(file) == 0, fseek(file, 0, SEEK_SET) == 0 else { throw Self.failure() }
        for _ in 0..<records {
            var head = [0, 0]
            guard fread(&head, MemoryLayout<Int>.size, 2, file) == 2 else { throw Self.failure() }
            var bytes = [UInt8](repeating: 0, count: head[1])
            guard fread(&bytes, 1, head[1], file) == head[1] else { throw Self.failure() }
            let missing = String(repeating: ",", count: columns.names.count - head[0])
            give(String(decoding: bytes, as: UTF8.self) + missing + "\n")
        }
    }

    /// Writes a row with the numbers of its fields and bytes before it.
    private func write(_ text: String, _ fields: Int) throws(Failure) {
        let bytes = Array(text.utf8)
        let head = [fields, bytes.count]
        guard fwrite(head, MemoryLayout<Int>.size, 2, file) == 2, fwrite(bytes, 1, bytes.count, file) == bytes.count
        else { throw Self.failure() }
        records += 1
    }

    private func field(_ value: Value) -> String {
        if value == .null { return "" }
        var text = isForTerminal ? Printable.escape(value.cell) : value.cell
        if isForSpreadsheet, Self.isFormula(value) { text = "'" + text }
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): false
            default: true
            }
        }
        if isPlain, !text.isEmpty, text.first != " ", text.last != " " { return text }
        return "\"\(text.replacing("\"", with: "\"\""))\""
    }

    /// Whether a spreadsheet would reckon instead of show: what begins so is a formula to Excel, LibreOffice or Google Sheets
    /// (OWASP, "CSV Injection"). Numbers are none, whatever their sign.
    private static func isFormula(_ value: Value) -> Bool {
        guard case .text(let text) = value, let first = text.unicodeScalars.first else { return false }
        return "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(first) && Double(text) == nil
    }

    private static func failure() -> Failure { Failure(message: String(cString: strerror(errno))) }
}
