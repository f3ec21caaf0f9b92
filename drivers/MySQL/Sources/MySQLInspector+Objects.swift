#if MySQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension MySQLInspector {
        mutating func readView(_ row: [Value]) {
            let name = name(row[0], row[1])
            if !isWanted(name) { return }
            var view = View(name, query: dialect.unqualified(row[2].text ?? "", from: database))
            if let check = row[3].text, check != "NONE" { view.query += " WITH \(check) CHECK OPTION" }
            if row[4].text == "INVOKER" { view.options["security"] = "invoker" }
            if let algorithm = row[5].text?.lowercased(), algorithm != "undefined" {
                view.options["algorithm"] = algorithm
            }
            model.views[name] = view
        }

        /// What reads all sequences at once, numbered as in ``sequences``; nil where there are none.
        var sequenceQuery: String? {
            if sequences.isEmpty { return nil }
            return sequences.enumerated().map { number, name in
                """
                SELECT \(number), minimum_value, maximum_value, start_value, increment, cache_size, cycle_option \
                FROM \(dialect.quote(name))
                """
            }.joined(separator: " UNION ALL ")
        }

        mutating func readSequences(_ rows: [[Value]]) {
            for row in rows {
                let numbers = row.map { $0.integer.map { Int($0) } }
                guard let number = numbers[0], sequences.indices.contains(number) else { continue }
                let name = sequences[number]
                model.sequences[name] = SQLSequence(
                    name,
                    start: numbers[3],
                    increment: numbers[4],
                    minimum: numbers[1],
                    maximum: numbers[2],
                    cycle: numbers[6] == 1,
                    cache: numbers[5]
                )
            }
        }

        private func isWanted(_ name: ObjectName) -> Bool { wanted.map { $0.contains(name) } ?? true }
    }
#endif
