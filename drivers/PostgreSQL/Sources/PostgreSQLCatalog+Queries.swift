#if PostgreSQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension PostgreSQLCatalog {
        /// The queries for the parts of a scope, in their order.
        ///
        /// Partitions belong to their parent and members of an extension to it; neither are objects of the target's own,
        /// unless they are asked for by name.
        static func queries(_ scope: InspectionScope, _ version: ServerVersion) -> [Statement] {
            let queries = CatalogQueries(scope, version)
            return parts(of: scope).map(queries.statement)
        }
    }

    /// The text of the queries for one scope.
    private struct CatalogQueries {
        private let scope: InspectionScope
        private let version: ServerVersion
        private let binds: [Value]

        init(_ scope: InspectionScope, _ version: ServerVersion) {
            self.scope = scope
            self.version = version
            guard case .tables(let names) = scope else {
                binds = []
                return
            }
            let sorted = names.sorted()
            binds = [
                .text(arrayLiteral(sorted.map { $0.schema?.text ?? "" })),
                .text(arrayLiteral(sorted.map(\.name.text))),
                .text("{\(sorted.map { $0.schema == nil ? "t" : "f" }.joined(separator: ","))}"),
            ]
        }

        func statement(_ part: PostgreSQLCatalog.Part) -> Statement {
            switch part {
            case .tables: Statement(tables + tableList, binds: binds)
            case .enums: Statement(tables + enums, binds: binds)
            case .columns: Statement(tables + Self.columns, binds: binds)
            case .constraints: Statement(tables + Self.constraints, binds: binds)
            case .indexes: Statement(tables + indexes, binds: binds)
            case .options: Statement(tables + Self.options, binds: binds)
            case .views: Statement(views, binds: binds)
            case .viewOptions: Statement(viewOptions, binds: binds)
            case .sequences: Statement(sequences, binds: binds)
            case .schemas: Statement(Self.schemas)
            case .extensions: Statement(Self.extensions)
            }
        }

        /// Whether an object is one of those that are wanted.
        ///
        /// - Parameters:
        ///   - object: the alias of its row of `catalog`.
        ///   - name: its column for the name.
        private func wanted(_ object: String, _ name: String, of catalog: String = "pg_class") -> String {
            switch scope {
            case .everything:
                """
                n.nspname = current_schema() AND NOT EXISTS (
                    SELECT FROM pg_catalog.pg_depend d
                    WHERE d.classid = 'pg_catalog.\(catalog)'::regclass AND d.objid = \(object).oid AND d.deptype = 'e')
                """
            case .tables:
                """
                (n.nspname::text, \(object).\(name)::text) IN (
                    SELECT CASE WHEN own THEN current_schema()::text ELSE s END, o
                    FROM unnest($1::text[], $2::text[], $3::bool[]) AS w (s, o, own))
                """
            }
        }

        private var isEverything: Bool { scope == .everything }

        private var tables: String {
            """
            WITH t AS (
                SELECT c.oid, c.relname, n.nspname, c.reloptions, c.reltoastrelid, c.relpersistence, c.reltablespace
                FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p') \(isEverything ? "AND NOT c.relispartition" : "")
                  AND \(wanted("c", "relname"))
            )

            """
        }

        private let tableList = """
            SELECT t.oid, t.nspname::text, t.nspname IS NOT DISTINCT FROM current_schema(), t.relname::text,
                   obj_description(t.oid, 'pg_class')
            FROM t
            """

        /// The wanted types, and those of the tables' columns.
        private var enums: String {
            """
            SELECT y.oid, n.nspname::text, n.nspname IS NOT DISTINCT FROM current_schema(), y.typname::text,
                   \(wanted("y", "typname", of: "pg_type")), e.enumlabel::text
            FROM pg_catalog.pg_type y
            JOIN pg_catalog.pg_namespace n ON n.oid = y.typnamespace
            LEFT JOIN pg_catalog.pg_enum e ON e.enumtypid = y.oid
            WHERE y.typtype = 'e' AND (\(wanted("y", "typname", of: "pg_type")) OR y.oid IN (
                SELECT CASE WHEN u.typelem <> 0 THEN u.typelem ELSE u.oid END
                FROM t JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0
                JOIN pg_catalog.pg_type u ON u.oid = a.atttypid))
            ORDER BY y.oid, e.enumsortorder
            """
        }

        private static let columns = """
            SELECT t.oid, a.attname::text, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                   pg_get_expr(d.adbin, d.adrelid), a.attidentity::text, a.attgenerated::text,
                   col_description(t.oid, a.attnum),
                   (SELECT l.collname::text FROM pg_catalog.pg_collation l
                    WHERE l.oid = a.attcollation AND a.attcollation <> y.typcollation),
                   CASE WHEN y.typcategory = 'A' THEN y.typelem ELSE y.oid END,
                   q.seqrelid IS NOT NULL, q.seqstart, q.seqincrement, q.seqmin, q.seqmax, q.seqcycle, q.seqcache
            FROM t
            JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
            JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
            LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
            LEFT JOIN LATERAL (
                SELECT s.*
                FROM pg_catalog.pg_depend p JOIN pg_catalog.pg_sequence s ON s.seqrelid = p.objid
                WHERE p.classid = 'pg_catalog.pg_class'::regclass AND p.refclassid = 'pg_catalog.pg_class'::regclass
                  AND p.refobjid = t.oid AND p.refobjsubid = a.attnum AND p.deptype IN ('a', 'i')
                ORDER BY p.deptype DESC
                LIMIT 1) q ON true
            ORDER BY t.oid, a.attnum
            """

        /// A key to a partitioned table has a constraint for each of the partitions besides.
        private static let constraints = """
            SELECT t.oid, k.oid, k.conname::text, k.contype::text, a.attname::text, r.attname::text,
                   rn.nspname::text, rn.nspname IS NOT DISTINCT FROM current_schema(), rc.relname::text,
                   k.confdeltype::text, k.confupdtype::text, k.condeferrable, k.condeferred,
                   pg_get_expr(k.conbin, k.conrelid), k.confmatchtype::text, k.convalidated
            FROM t
            JOIN pg_catalog.pg_constraint k ON k.conrelid = t.oid AND k.contype IN ('p', 'u', 'f', 'c', 'x')
            LEFT JOIN LATERAL unnest(k.conkey, k.confkey) WITH ORDINALITY AS u (key, referenced, place)
                   ON k.contype IN ('p', 'u', 'f')
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum = u.key
            LEFT JOIN pg_catalog.pg_attribute r ON r.attrelid = k.confrelid AND r.attnum = u.referenced
            LEFT JOIN pg_catalog.pg_class rc ON rc.oid = k.confrelid
            LEFT JOIN pg_catalog.pg_namespace rn ON rn.oid = rc.relnamespace
            WHERE NOT EXISTS (
                SELECT FROM pg_catalog.pg_constraint o WHERE o.oid = k.conparentid AND o.conrelid = k.conrelid)
            ORDER BY t.oid, k.oid, u.place
            """

        /// A row for each key of each index, those of constraints included. An index that is not valid serves nobody: a
        /// failed CREATE INDEX CONCURRENTLY left it behind.
        private var indexes: String {
            // Since version 15 (manual 53.26).
            let nulls = version >= ServerVersion(15) ? "i.indnullsnotdistinct" : "false"
            return """
                SELECT t.oid, c.relname::text, i.indisunique, m.amname::text, pg_get_expr(i.indpred, i.indrelid, true),
                       u.place > i.indnkeyatts, a.attname::text, pg_get_indexdef(i.indexrelid, u.place::int, true),
                       (SELECT l.collname::text FROM pg_catalog.pg_collation l
                        WHERE l.oid = i.indcollation[u.place::int - 1] AND a.attnum IS NOT NULL
                          AND l.oid <> a.attcollation),
                       (SELECT CASE WHEN pg_opclass_is_visible(o.oid) THEN quote_ident(o.opcname)
                               ELSE quote_ident(on_.nspname) || '.' || quote_ident(o.opcname) END
                               || coalesce((SELECT ' (' || string_agg(
                                       quote_ident(p.option_name) || '=' || quote_literal(p.option_value), ', ') || ')'
                                   FROM pg_options_to_table(x.attoptions) p), '')
                        FROM pg_catalog.pg_opclass o JOIN pg_catalog.pg_namespace on_ ON on_.oid = o.opcnamespace
                        WHERE o.oid = i.indclass[u.place::int - 1]
                          AND (NOT o.opcdefault OR x.attoptions IS NOT NULL)),
                       i.indoption[u.place::int - 1], \(nulls), k.oid, k.contype::text,
                       (SELECT CASE WHEN pg_operator_is_visible(o.oid) THEN o.oprname::text
                               ELSE 'OPERATOR(' || quote_ident(on_.nspname) || '.' || o.oprname || ')' END
                        FROM pg_catalog.pg_operator o JOIN pg_catalog.pg_namespace on_ ON on_.oid = o.oprnamespace
                        WHERE o.oid = k.conexclop[u.place]),
                       CASE WHEN a.attnum IS NULL AND i.indcollation[u.place::int - 1] <> 0
                            THEN pg_get_indexdef(i.indexrelid) END, u.place
                FROM t
                JOIN pg_catalog.pg_index i ON i.indrelid = t.oid AND i.indisvalid
                JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
                JOIN pg_catalog.pg_am m ON m.oid = c.relam
                LEFT JOIN pg_catalog.pg_constraint k
                       ON k.conindid = i.indexrelid AND k.conrelid = t.oid AND k.contype IN ('p', 'u', 'x')
                CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS u (key, place)
                LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum = u.key AND u.key <> 0
                LEFT JOIN pg_catalog.pg_attribute x ON x.attrelid = i.indexrelid AND x.attnum = u.place
                ORDER BY t.oid, c.relname, u.place
                """
        }

        /// The options of tables, and of indexes by their names.
        private static let options = """
            SELECT t.oid, NULL::text, o.option_name, o.option_value
            FROM t CROSS JOIN LATERAL pg_options_to_table(t.reloptions) o
            UNION ALL
            SELECT t.oid, NULL, 'toast.' || o.option_name, o.option_value
            FROM t JOIN pg_catalog.pg_class c ON c.oid = t.reltoastrelid
            CROSS JOIN LATERAL pg_options_to_table(c.reloptions) o
            UNION ALL
            SELECT t.oid, NULL, 'unlogged', 'true' FROM t WHERE t.relpersistence = 'u'
            UNION ALL
            SELECT t.oid, NULL, 'tablespace', s.spcname::text
            FROM t JOIN pg_catalog.pg_tablespace s ON s.oid = t.reltablespace
            UNION ALL
            SELECT t.oid, c.relname::text, o.option_name, o.option_value
            FROM t JOIN pg_catalog.pg_index i ON i.indrelid = t.oid JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            CROSS JOIN LATERAL pg_options_to_table(c.reloptions) o
            UNION ALL
            SELECT t.oid, c.relname::text, 'tablespace', s.spcname::text
            FROM t JOIN pg_catalog.pg_index i ON i.indrelid = t.oid JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            JOIN pg_catalog.pg_tablespace s ON s.oid = c.reltablespace
            """

        /// A row for each column, the query in the first.
        private var views: String {
            """
            SELECT c.oid, n.nspname::text, n.nspname IS NOT DISTINCT FROM current_schema(), c.relname::text,
                   c.relkind = 'm', CASE WHEN coalesce(a.attnum, 1) = 1 THEN pg_get_viewdef(c.oid) END,
                   a.attname::text
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
            WHERE c.relkind IN ('v', 'm') AND \(wanted("c", "relname"))
            ORDER BY c.oid, a.attnum
            """
        }

        private var viewOptions: String {
            """
            SELECT c.oid, o.option_name, o.option_value
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            CROSS JOIN LATERAL (
                SELECT option_name, option_value FROM pg_options_to_table(c.reloptions)
                UNION ALL
                SELECT 'tablespace', s.spcname::text FROM pg_catalog.pg_tablespace s WHERE s.oid = c.reltablespace) o
            WHERE c.relkind IN ('v', 'm') AND \(wanted("c", "relname"))
            """
        }

        /// The sequences that no column owns.
        private var sequences: String {
            """
            SELECT c.oid, n.nspname::text, n.nspname IS NOT DISTINCT FROM current_schema(), c.relname::text,
                   s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcycle, s.seqcache
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_sequence s ON s.seqrelid = c.oid
            WHERE \(wanted("c", "relname")) AND NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend d
                WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.refobjsubid > 0
                  AND d.deptype IN ('a', 'i'))
            """
        }

        /// The schemas that somebody made beside the target's own; `public` comes with every database.
        private static let schemas = """
            SELECT n.oid, n.nspname::text FROM pg_catalog.pg_namespace n
            WHERE n.nspname NOT LIKE 'pg\\_%' AND n.nspname NOT IN ('information_schema', 'public')
              AND n.nspname IS DISTINCT FROM current_schema() AND NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend d
                WHERE d.classid = 'pg_catalog.pg_namespace'::regclass AND d.objid = n.oid AND d.deptype = 'e')
            """

        private static let extensions = """
            SELECT e.oid, e.extname::text, n.nspname::text, e.extversion
            FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
            WHERE e.extname <> 'plpgsql'
            """
    }
#endif
