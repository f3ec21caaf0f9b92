#if PostgreSQL
    internal import SkeinModel

    extension IndexKey {
        /// The key with the operator class and the place of NULLs that its author wrote behind the expression, such as
        /// `email varchar_pattern_ops` or `lower(name) NULLS LAST`, as parts of the key (manual, CREATE INDEX).
        var separated: IndexKey {
            guard case .expression(let text) = subject,
                let rest = try? ExpressionParser.rest(behindExpressionIn: text), !rest.isEmpty, text.hasSuffix(rest)
            else { return self }
            var key = self
            var words = rest
            for (order, first) in [("NULLS FIRST", true), ("NULLS LAST", false)]
            where words.uppercased().hasSuffix(order) {
                words = String(words.dropLast(order.count))
                key.nullsFirst = key.nullsFirst ?? first
            }
            words = PostgreSQLDialect.bare(query: words)
            if !words.isEmpty { key.operatorClass = key.operatorClass ?? words }
            key.subject = .expression(PostgreSQLDialect.bare(query: String(text.dropLast(rest.count))))
            return key
        }
    }

    /// Operator classes, which say how an index compares (manual 11.10).
    enum OperatorClass {
        /// Nil for a class that an index of this method has by default.
        static func normalized(_ words: String, method: String) -> String? {
            let text = PostgreSQLDialect.bare(query: words)
            if defaults[method]?.contains(text.lowercased()) == true { return nil }
            // The server quotes the parameters of a class: gist_trgm_ops (siglen='32').
            return text.replacing("'", with: "").replacing(" ", with: "")
        }

        /// The server's classes that are the default of some type (`pg_opclass.opcdefault`). No name is at once that of a
        /// default and of another class of the same method.
        private static let defaults: [String: Set<String>] = [
            "btree": names(
                """
                array bit bool bpchar bytea char date enum float4 float8 inet int2 int4 int8 interval jsonb macaddr8 \
                macaddr money multirange name numeric oid oidvector pg_lsn range record text tid time timestamp \
                timestamptz timetz tsquery tsvector uuid varbit xid8
                """
            ),
            "hash": names(
                """
                aclitem array bool bpchar bytea char cid date enum float4 float8 inet int2 int4 int8 interval jsonb \
                macaddr8 macaddr multirange name numeric oid oidvector pg_lsn range record text tid time timestamp \
                timestamptz timetz uuid xid8 xid
                """
            ),
            "gin": names("array jsonb tsvector"),
            "gist": names("box circle multirange point poly range tsquery tsvector"),
            "spgist": names("box inet poly quad_point range text"),
            "brin": names(
                """
                bit_minmax box_inclusion bpchar_minmax bytea_minmax char_minmax date_minmax float4_minmax \
                float8_minmax inet_inclusion int2_minmax int4_minmax int8_minmax interval_minmax macaddr8_minmax \
                macaddr_minmax name_minmax numeric_minmax oid_minmax pg_lsn_minmax range_inclusion text_minmax \
                tid_minmax time_minmax timestamp_minmax timestamptz_minmax timetz_minmax uuid_minmax varbit_minmax
                """
            ),
        ]

        private static func names(_ stems: String) -> Set<String> {
            Set(stems.split(separator: " ").map { "\($0)_ops" })
        }
    }
#endif
