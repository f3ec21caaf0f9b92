#if SQLite
    internal import SkeinModel
    internal import SkeinSQL

    /// A replacement of bytes; an empty range inserts.
    struct SQLiteTextEdit {
        var range: Range<Int>
        var text: String

        init(_ range: Range<Int>, _ text: String) {
            self.range = range
            self.text = text
        }

        static func insert(_ text: String, at offset: Int) -> SQLiteTextEdit { SQLiteTextEdit(offset..<offset, text) }

        static func remove(_ range: Range<Int>) -> SQLiteTextEdit { SQLiteTextEdit(range, "") }
    }

    extension String {
        /// The text after `edits`, which do not overlap; those at one place keep their order.
        func applying(_ edits: [SQLiteTextEdit]) -> String {
            let bytes = Array(utf8)
            var result: [UInt8] = []
            var position = 0
            for (_, edit) in edits.enumerated().sorted(by: {
                ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
            }) {
                result += bytes[position..<max(position, edit.range.lowerBound)]
                result += Array(edit.text.utf8)
                position = max(position, edit.range.upperBound)
            }
            return String(decoding: result + bytes[position...], as: UTF8.self)
        }
    }

    /// Edits that leave everything else as it is, byte for byte, comments included.
    extension SQLiteTableText {
        /// Adds a column behind the last one, where `ALTER TABLE … ADD COLUMN` puts it (`alter.c`, `addColOffset`).
        func adding(column definition: String) -> [SQLiteTextEdit] {
            [.insert(", \(definition)", at: endOfColumns)]
        }

        /// Adds a table constraint behind everything else.
        func adding(constraint definition: String) -> [SQLiteTextEdit] {
            let end = constraints.last?.range.upperBound ?? columns.last?.range.upperBound ?? close
            return insertion(of: definition, behind: end, before: close)
        }

        /// Removes a column's definition as `ALTER TABLE … DROP COLUMN` does (`alter.c`, `dropColumnFunc`), which takes
        /// the comments behind it along.
        func droppingInPlace(columnAt position: Int) -> [SQLiteTextEdit] {
            let start = columns[position].range.lowerBound
            if position + 1 < columns.count { return [.remove(start..<columns[position + 1].range.lowerBound)] }
            let comma = Array(text.utf8)[..<start].lastIndex(of: 0x2C) ?? start
            return [.remove(comma..<endOfColumns)]
        }

        /// Behind the columns and what belongs to them: at the comma before the constraints, or at the end.
        private var endOfColumns: Int { columns.last?.comma ?? close }

        /// Removes a column's definition and leaves every comment.
        func removing(columnAt position: Int) -> [SQLiteTextEdit] {
            let previous = position > 0 ? columns[position - 1].comma : nil
            return removal(
                of: columns[position].range,
                comma: columns[position].comma,
                previousComma: previous,
                isLast: true
            )
        }

        /// Removes a table constraint.
        func removing(constraintAt position: Int) -> [SQLiteTextEdit] {
            let previous = position > 0 ? constraints[position - 1].comma : columns.last?.comma
            return removal(
                of: constraints[position].range,
                comma: constraints[position].comma,
                previousComma: previous,
                isLast: position == constraints.count - 1
            )
        }

        /// Removes a clause or another piece of a definition, with the white space before it.
        func removing(_ piece: Range<Int>) -> SQLiteTextEdit {
            let bytes = Array(text.utf8)
            var start = piece.lowerBound
            while start > 0, Self.isSpace(bytes[start - 1]) { start -= 1 }
            // A line comment before it would swallow what follows without its line feed.
            let keepsLine = bytes[start..<piece.lowerBound].contains(0x0A) && endsLineComment(at: start)
            return .remove((keepsLine ? piece.lowerBound : start)..<piece.upperBound)
        }

        private func endsLineComment(at offset: Int) -> Bool {
            guard let tokens = try? Lexer(text, lexicon: .sqlite).tokens() else { return true }
            return tokens.contains { $0.kind == .comment && $0.range.upperBound == offset && $0.text.hasPrefix("--") }
        }

        private func insertion(of definition: String, behind end: Int, before limit: Int) -> [SQLiteTextEdit] {
            let gap = Array(text.utf8)[end..<limit]
            let isMultiline = text.utf8.dropFirst(nameRange.upperBound).prefix(close - nameRange.upperBound).contains(
                0x0A
            )
            let separator = isMultiline ? "\n\(indentation)" : " "
            guard let commentEnd = gap.lastIndex(where: { !Self.isSpace($0) }) else {
                return [.insert(",\(separator)\(definition)", at: end)]
            }
            // A comment behind the last definition belongs to it and stays there.
            return [.insert(",", at: end), .insert("\(separator)\(definition)", at: commentEnd + 1)]
        }

        private func removal(
            of range: Range<Int>,
            comma: Int?,
            previousComma: Int?,
            isLast: Bool
        ) -> [SQLiteTextEdit] {
            let bytes = Array(text.utf8)
            if let comma {
                var start = range.lowerBound
                var end = comma + 1
                while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
                var line = start
                while line > 0, bytes[line - 1] == 0x20 || bytes[line - 1] == 0x09 { line -= 1 }
                // A line that would be left empty goes too.
                if line > 0, bytes[line - 1] == 0x0A, end < bytes.count, bytes[end] == 0x0A {
                    start = line
                    end += 1
                }
                return [.remove(start..<end)]
            }
            guard isLast, let previousComma else { return [.remove(range)] }
            if bytes[(previousComma + 1)..<range.lowerBound].allSatisfy(Self.isSpace) {
                return [.remove(previousComma..<range.upperBound)]
            }
            return [.remove(previousComma..<(previousComma + 1)), .remove(range)]
        }

        /// The white space before the last column on its line.
        private var indentation: String {
            guard let last = columns.last else { return "    " }
            let line = text.utf8.prefix(last.range.lowerBound).reversed().prefix { $0 != 0x0A }
            guard !line.isEmpty, line.allSatisfy(Self.isSpace) else { return "    " }
            return String(decoding: line.reversed(), as: UTF8.self)
        }

        private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    }
#endif
