#if MySQL
    internal import SkeinModel

    /// The names that servers give to what has none.
    enum MySQLNames {
        /// `email`, `email_2`: the first column's.
        static func isGenerated(index name: Identifier, first: Identifier?) -> Bool {
            guard let first else { return false }
            if name == first { return true }
            guard name.text.hasPrefix(first.text + "_") else { return false }
            return isNumber(name.text.dropFirst(first.text.count + 1))
        }

        /// `t_ibfk_1`; only a number on the newest MariaDB.
        static func isGenerated(foreignKey name: Identifier) -> Bool {
            if isNumber(name.text[...]) { return true }
            guard let mark = name.text.ranges(of: "_ibfk_").last else { return false }
            return isNumber(name.text[mark.upperBound...])
        }

        /// MariaDB's `CONSTRAINT_1`, MySQL's `t_chk_1`.
        static func isGenerated(check name: Identifier) -> Bool {
            if name.text.hasPrefix("CONSTRAINT_") { return isNumber(name.text.dropFirst(11)) }
            guard let mark = name.text.ranges(of: "_chk_").last else { return false }
            return isNumber(name.text[mark.upperBound...])
        }

        private static func isNumber(_ text: Substring) -> Bool {
            !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber }
        }
    }
#endif
