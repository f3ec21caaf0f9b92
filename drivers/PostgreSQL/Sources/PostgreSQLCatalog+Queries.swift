#if PostgreSQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension PostgreSQLCatalog {
        /// The queries, one for each ``Part``, in their order.
        ///
        /// Partitions belong to their parent and members of an extension to it; neither are tables of the target's own,
        /// unless they are asked for by name.
        static func queries(_ scope: InspectionScope) -> [Statement] {
            let wanted: String
            var binds: [Value] = []
            switch scope {
            case .everything:
                wanted = """
                    n.nspname = current_schema() AND NOT c.relispartition AND NOT EXISTS (
                        SELECT FROM pg_catalog.pg_depend d
                        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
                    """
            case .tables(let names):
                let names = names.sorted()
                wanted = """
                    (n.nspname::text, c.relname::text) IN (
                        SELECT CASE WHEN own THEN current_schema()::text ELSE s END, t
                        FROM unnest($1::text[], $2::text[], $3::bool[]) AS w (s, t, own))
                    """
                binds = [
                    .text(arrayLiteral(names.map { $0.schema?.text ?? "" })),
                    .text(arrayLiteral(names.map(\.name.text))),
                    .text("{\(names.map { $0.schema == nil ? "t" : "f" }.joined(separator: ","))}"),
                ]
            }
            let tables = """
                WITH t AS (
                    SELECT c.oid, c.relname, n.nspname, c.reloptions
                    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                    WHERE c.relkind IN ('r', 'p') AND \(wanted)
                )
                """
            return Part.allCases.map { Statement("\(tables)\n\(text(of: $0))", binds: binds) }
        }

        private static func text(of part: Part) -> String {
            switch part {
            case .tables:
                """
                SELECT t.oid, t.nspname::text, t.nspname IS NOT DISTINCT FROM current_schema(), t.relname::text,
                       obj_description(t.oid, 'pg_class')
                FROM t
                """
            case .options:
                """
                SELECT t.oid, o.option_name, o.option_value
                FROM t CROSS JOIN LATERAL pg_options_to_table(t.reloptions) o
                """
            case .enums:
                """
                SELECT e.enumtypid, e.enumlabel::text FROM pg_catalog.pg_enum e
                WHERE e.enumtypid IN (
                    SELECT CASE WHEN y.typelem <> 0 THEN y.typelem ELSE y.oid END
                    FROM t JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0
                    JOIN pg_catalog.pg_type y ON y.oid = a.atttypid)
                ORDER BY e.enumtypid, e.enumsortorder
                """
            case .columns:
                """
                SELECT t.oid, a.attname::text, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                       pg_get_expr(d.adbin, d.adrelid), a.attidentity::text, a.attgenerated::text,
                       col_description(t.oid, a.attnum),
                       (SELECT l.collname::text FROM pg_catalog.pg_collation l
                        WHERE l.oid = a.attcollation AND a.attcollation <> y.typcollation),
                       e.oid, CASE WHEN pg_type_is_visible(e.oid) THEN e.typname::text END,
                       q.seqstart, q.seqincrement, q.seqrelid IS NOT NULL
                FROM t
                JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
                JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
                LEFT JOIN pg_catalog.pg_type e
                       ON e.oid = CASE WHEN y.typcategory = 'A' THEN y.typelem ELSE y.oid END AND e.typtype = 'e'
                LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
                LEFT JOIN LATERAL (
                    SELECT s.seqrelid, s.seqstart, s.seqincrement
                    FROM pg_catalog.pg_depend p JOIN pg_catalog.pg_sequence s ON s.seqrelid = p.objid
                    WHERE p.classid = 'pg_class'::regclass AND p.refclassid = 'pg_class'::regclass
                      AND p.refobjid = t.oid AND p.refobjsubid = a.attnum AND p.deptype IN ('a', 'i')
                    LIMIT 1) q ON true
                ORDER BY t.oid, a.attnum
                """
            case .constraints:
                """
                SELECT t.oid, k.oid, k.conname::text, k.contype::text, a.attname::text, r.attname::text,
                       rn.nspname::text, rn.nspname IS NOT DISTINCT FROM current_schema(), rc.relname::text,
                       k.confdeltype::text, k.confupdtype::text, k.condeferrable, k.condeferred,
                       pg_get_expr(k.conbin, k.conrelid)
                FROM t
                JOIN pg_catalog.pg_constraint k ON k.conrelid = t.oid AND k.contype IN ('p', 'u', 'f', 'c')
                LEFT JOIN LATERAL unnest(k.conkey, k.confkey) WITH ORDINALITY AS u (key, referenced, place)
                       ON k.contype <> 'c'
                LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum = u.key
                LEFT JOIN pg_catalog.pg_attribute r ON r.attrelid = k.confrelid AND r.attnum = u.referenced
                LEFT JOIN pg_catalog.pg_class rc ON rc.oid = k.confrelid
                LEFT JOIN pg_catalog.pg_namespace rn ON rn.oid = rc.relnamespace
                ORDER BY t.oid, k.oid, u.place
                """
            case .indexes:
                // An index that is not valid serves nobody: a failed CREATE INDEX CONCURRENTLY left it behind.
                """
                SELECT t.oid, c.relname::text, i.indisunique, m.amname::text, pg_get_expr(i.indpred, i.indrelid, true),
                       u.place > i.indnkeyatts, a.attname::text, pg_get_indexdef(i.indexrelid, u.place::int, true),
                       (SELECT l.collname::text FROM pg_catalog.pg_collation l
                        WHERE l.oid = i.indcollation[u.place::int - 1] AND a.attnum IS NOT NULL
                          AND l.oid <> a.attcollation),
                       (SELECT CASE WHEN pg_opclass_is_visible(o.oid) THEN quote_ident(o.opcname)
                               ELSE quote_ident(on_.nspname) || '.' || quote_ident(o.opcname) END
                        FROM pg_catalog.pg_opclass o JOIN pg_catalog.pg_namespace on_ ON on_.oid = o.opcnamespace
                        WHERE o.oid = i.indclass[u.place::int - 1] AND NOT o.opcdefault),
                       i.indoption[u.place::int - 1]
                FROM t
                JOIN pg_catalog.pg_index i ON i.indrelid = t.oid AND i.indisvalid
                JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
                JOIN pg_catalog.pg_am m ON m.oid = c.relam
                CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS u (key, place)
                LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum = u.key AND u.key <> 0
                WHERE NOT EXISTS (
                    SELECT FROM pg_catalog.pg_constraint k
                    WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
                ORDER BY t.oid, c.relname, u.place
                """
            }
        }
    }
#endif
