#if MySQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension MySQLDialect {
        func tableSuffix(_ table: Table) throws(DialectError) -> String {
            let options = MySQLTableOptions(table.options)
            var suffix = " ENGINE=\(options.engine) DEFAULT CHARSET=\(options.charset) COLLATE=\(options.collation)"
            for word in [options.engine, options.charset, options.collation] where !word.isOptionWord {
                throw DialectError(flavor, "an option of table \(table.name) is not a name")
            }
            let start =
                table.options["auto_increment"] ?? table.columns.compactMap(\.identity?.start).first.map { "\($0)" }
            if let start {
                guard UInt64(start) != nil else {
                    throw DialectError(flavor, "auto_increment of table \(table.name) is no number")
                }
                suffix += " AUTO_INCREMENT=\(start)"
            }
            for (key, value) in table.options.sorted(by: { $0.key < $1.key }) {
                suffix += try clause(key, value, of: table)
            }
            if let comment = table.comment { suffix += " COMMENT=\(try literal(.text(comment)))" }
            return suffix
        }

        /// One option, with a leading space; nothing for those that are stated always.
        private func clause(_ key: String, _ value: String, of table: Table) throws(DialectError) -> String {
            switch key {
            case "engine", "charset", "collation", "auto_increment": return ""
            case "system_versioning":
                guard traits.hasSystemVersioning, value == "true" else { break }
                return " WITH SYSTEM VERSIONING"
            case "partitioned":
                throw DialectError(
                    flavor,
                    "table \(table.name) is partitioned, and how cannot be said here",
                    hint: "write its CREATE TABLE in `execute`"
                )
            case let key where MySQLTableOptions.known.contains(key):
                // MySQL reads the names of algorithms as strings (15.1.20).
                if key == "compression" || key == "encryption" {
                    return " \(key.uppercased())=\(try literal(.text(value)))"
                }
                guard value.isOptionWord else {
                    throw DialectError(flavor, "\(key) of table \(table.name) is neither a word nor a number")
                }
                return " \(key.uppercased())=\(value.uppercased())"
            default: break
            }
            let known = ["engine", "charset", "collation", "auto_increment"] + MySQLTableOptions.known.sorted()
            throw DialectError(
                flavor,
                "table \(table.name) has the unknown option \(key)",
                hint: "known are \(known.joined(separator: ", "))"
            )
        }
    }

    /// The options of a table as the server has to be told them.
    struct MySQLTableOptions: Hashable {
        static let engine = "InnoDB"
        static let charset = "utf8mb4"
        static let collation = "utf8mb4_unicode_ci"

        /// The options that are stated as they are given (MySQL 15.1.20 "CREATE TABLE Statement", and MariaDB's).
        static let known: Set<String> = [
            "avg_row_length", "checksum", "compression", "delay_key_write", "encrypted", "encryption",
            "encryption_key_id",
            "key_block_size", "max_rows", "min_rows", "pack_keys", "page_checksum", "page_compressed",
            "page_compression_level", "row_format", "stats_auto_recalc", "stats_persistent", "stats_sample_pages",
            "transactional",
        ]

        var engine: String
        var charset: String
        var collation: String

        init(_ options: [String: String]) {
            engine = options["engine"] ?? Self.engine
            let collation = options["collation"]?.lowercased()
            charset = Self.named(options["charset"]?.lowercased() ?? collation.map(Self.charset(of:)) ?? Self.charset)
            self.collation = collation.map(Self.named(collation:)) ?? Self.collation(of: charset)
        }

        /// The collation's character set, which its name starts with.
        static func charset(of collation: String) -> String {
            named(String(collation.prefix { $0 != "_" }))
        }

        /// The language in the name of a character set's usual collation, where it is not `general`.
        private static let languages = [
            "latin1": "swedish", "swe7": "swedish", "dec8": "swedish", "hp8": "english", "big5": "chinese",
            "gbk": "chinese", "gb2312": "chinese", "gb18030": "chinese", "sjis": "japanese", "cp932": "japanese",
            "ujis": "japanese", "eucjpms": "japanese", "euckr": "korean", "tis620": "thai",
        ]

        /// The collation to state for a character set without one; the server's own differs from version to version.
        static func collation(of charset: String) -> String {
            switch charset {
            case "utf8mb4": collation
            case "binary": "binary"
            default: "\(charset)_\(languages[charset] ?? "general")_ci"
            }
        }

        /// `utf8` is the old name of `utf8mb3` on both vendors.
        private static func named(_ charset: String) -> String { charset == "utf8" ? "utf8mb3" : charset }

        static func named(collation: String) -> String {
            collation.hasPrefix("utf8_") ? "utf8mb3" + collation.dropFirst(4) : collation
        }

        /// What `CREATE_OPTIONS` of the information schema lists, such as ``row_format=DYNAMIC `page_compressed`=1``.
        static func reported(_ text: String) -> [String: String] {
            var options: [String: String] = [:]
            for part in text.split(separator: " ") {
                let pair = part.split(separator: "=", maxSplits: 1).map { $0.filter { !"`'\"".contains($0) } }
                guard let key = pair.first?.lowercased() else { continue }
                options[key] = pair.count > 1 ? pair[1].lowercased() : "true"
            }
            // Aria says so of every table that is not told otherwise.
            if options["transactional"] == "1" { options["transactional"] = nil }
            return options
        }
    }

    extension String {
        /// Whether it may stand in SQL unquoted, as the value of an option.
        var isOptionWord: Bool {
            !isEmpty && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
        }
    }
#endif
