import SkeinSQL
import Testing

struct SplitCase: Sendable, CustomTestStringConvertible {
    var script: String
    var lexicon: Lexicon
    var expected: [String]
    var testDescription: String { script }

    init(_ lexicon: Lexicon, _ script: String, _ expected: [String]) {
        self.script = script
        self.lexicon = lexicon
        self.expected = expected
    }

    /// Statements that must come back as they are when joined.
    init(_ lexicon: Lexicon, whole statements: String...) {
        self.init(lexicon, statements.joined(separator: ";\n"), statements)
    }
}

@Suite struct StatementSplitterTests {
    static let cases: [SplitCase] = [
        SplitCase(.standard, "", []),
        SplitCase(.standard, ";; ; -- c\n;/* c */", []),
        SplitCase(.standard, "a;b", ["a", "b"]),
        SplitCase(.standard, "-- lead\r\na -- in;\r\n b -- tail\r\n;\r\nc;", ["a -- in;\r\n b", "c"]),
        SplitCase(.standard, "SELECT ';', \";\" ; SELECT 'it''s;'", ["SELECT ';', \";\"", "SELECT 'it''s;'"]),
        SplitCase(.standard, "INSERT INTO t VALUES ('名;前')", ["INSERT INTO t VALUES ('名;前')"]),
        SplitCase(
            .postgres,
            whole: "DO $$ BEGIN a; b; END $$",
            "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $f$BEGIN; $$;$$ END;$f$",
            "SELECT 1"
        ),
        SplitCase(
            .postgres,
            whole:
                "create or replace function f(x int) returns int begin atomic select case when x > 1 then 2 end; select t.end; select 1 as end; end",
            "CREATE PROCEDURE p() LANGUAGE SQL BEGIN ATOMIC INSERT INTO t VALUES (1); INSERT INTO t VALUES (2); END",
            "SELECT 1"
        ),
        SplitCase(
            .postgres,
            whole: "CREATE RULE r AS ON INSERT TO t DO ALSO (INSERT INTO a VALUES (1); DELETE FROM b)",
            "x"
        ),
        SplitCase(
            .postgres,
            whole: "CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW EXECUTE FUNCTION f()",
            "BEGIN",
            "END",
            "y"
        ),
        SplitCase(.postgres, whole: "CREATE FUNCTION f() RETURNS int AS 'select 1' LANGUAGE sql", "SELECT 2"),
        SplitCase(
            .sqlite,
            whole:
                "CREATE TRIGGER IF NOT EXISTS t AFTER INSERT ON a WHEN CASE WHEN 1 THEN 1 END BEGIN UPDATE a SET b = CASE c WHEN 1 THEN 2 END; SELECT NEW.end FROM x; DELETE FROM d; END",
            "SELECT 1"
        ),
        SplitCase(.sqlite, whole: "CREATE TEMP TRIGGER \"end;\" DELETE ON a BEGIN SELECT end; SELECT 1; end", "COMMIT"),
        SplitCase(.sqlite, whole: "CREATE TABLE trigger_x (begin int)", "BEGIN", "SELECT 1", "END"),
        SplitCase(
            .mysql,
            whole: "CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW SET NEW.a = IF(1, 2, 3)",
            "SELECT 1"
        ),
        SplitCase(
            .mysql,
            whole:
                "CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW IF NEW.a > 1 THEN SET NEW.a = 1; ELSE SET NEW.a = 2; END IF",
            "SELECT 1"
        ),
        SplitCase(
            .mysql,
            whole: """
                CREATE DEFINER=`root`@`localhost` PROCEDURE p(IN a INT)
                  COMMENT 'x;' lbl: BEGIN
                  DECLARE done INT DEFAULT 0;
                  DECLARE c CURSOR FOR SELECT end FROM t;
                  DECLARE CONTINUE HANDLER FOR NOT FOUND SET done = 1;
                  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; END;
                  IF EXISTS (SELECT 1) THEN SET a = IF(a, 1, 2); ELSEIF a THEN SET a = 3; ELSE IF a THEN SELECT 1; END IF; END IF;
                  CASE a WHEN 1 THEN SELECT 1; WHEN 2 THEN IF (a) THEN SELECT 2; END IF; ELSE BEGIN END; END CASE;
                  SET a = CASE WHEN a THEN IF(a, 1, 2) ELSE IF(a, 3, 4) END;
                  l: LOOP LEAVE l; END LOOP l;
                  REPEAT SET a = REPEAT('x', 2); UNTIL a > CASE a WHEN 1 THEN 2 END END REPEAT;
                  WHILE a < 3 DO SET a = a + 1; END WHILE;
                  DROP TABLE IF EXISTS tmp;
                  CREATE TABLE IF NOT EXISTS tmp (a INT);
                  COMMIT;
                END lbl
                """,
            "SELECT 1"
        ),
        SplitCase(
            .mysql,
            whole: "CREATE FUNCTION IF NOT EXISTS f() RETURNS INT DETERMINISTIC RETURN IF(1, 2, 3)",
            "SELECT 1"
        ),
        SplitCase(
            .mysql,
            whole: "CREATE OR REPLACE EVENT e ON SCHEDULE EVERY 1 DAY DO BEGIN DELETE FROM a; DELETE FROM b; END",
            "x"
        ),
        SplitCase(.mysql, whole: "BEGIN NOT ATOMIC FOR i IN 1..10 DO SELECT i; END FOR; END", "BEGIN", "COMMIT"),
        SplitCase(
            .mysql,
            whole: "CREATE /*!50017 DEFINER=`a`@`b`*/ TRIGGER t BEFORE INSERT ON x FOR EACH ROW BEGIN SELECT 1; END",
            "x"
        ),
        SplitCase(
            .mysql,
            whole: "/*!50000 SELECT 1; */",
            "CREATE TABLE procedure_x (a int)",
            "DROP PROCEDURE IF EXISTS p",
            "y"
        ),
        SplitCase(.mysql, whole: "CREATE TABLE IF NOT EXISTS t (a int)", "SELECT 1--1", "SELECT 2 # ;\n, 3"),
        SplitCase(
            .mysql,
            "SELECT 1;\nDELIMITER //\nCREATE PROCEDURE p() BEGIN SELECT 1; SELECT '//'; END//\r\nDROP x; // DELIMITER ;\r\nSELECT 2; SELECT 3",
            ["SELECT 1", "CREATE PROCEDURE p() BEGIN SELECT 1; SELECT '//'; END", "DROP x;", "SELECT 2", "SELECT 3"]
        ),
        SplitCase(.mysql, "delimiter $$\nBEGIN; a END$$ b$$\ndelimiter ;\nc;d", ["BEGIN; a END", "b", "c", "d"]),
        SplitCase(
            .mysql,
            "DELIMITER ';;'\n/*!50003 CREATE TRIGGER t FOR EACH ROW BEGIN a; END */;;\nx;;",
            ["/*!50003 CREATE TRIGGER t FOR EACH ROW BEGIN a; END */", "x"]
        ),
    ]

    @Test(arguments: cases)
    func splits(_ example: SplitCase) throws {
        let statements = try StatementSplitter(lexicon: example.lexicon).split(example.script)
        #expect(statements.map(\.sql) == example.expected)
        for statement in statements {
            #expect(Array(example.script.utf8.dropFirst(statement.offset)).starts(with: statement.sql.utf8))
        }
    }

    @Test func tellsWhereStatementsStart() throws {
        let statements = try StatementSplitter(lexicon: .standard).split("/* c\n */ a;\r\n\r\n 'é'; b; -- x\n c")
        #expect(
            statements.map { [$0.line, $0.column, $0.offset] } == [[2, 5, 9], [4, 2, 16], [4, 7, 22], [5, 2, 31]]
        )
    }

    static let failures: [(Lexicon, String, Int, Int, String)] = [
        (.postgres, "SELECT 1;\n\\copy t FROM 'x'", 2, 1, "psql commands cannot be run: \\copy"),
        (.postgres, "SELECT 1 \\gexec", 1, 10, "\\gexec"),
        (.postgres, "a;\n$$ b", 2, 1, "$$"),
        (.postgres, "x;\nCREATE FUNCTION f() BEGIN ATOMIC SELECT 1; SELECT 2;", 2, 1, "BEGIN ATOMIC"),
        (.sqlite, "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1;\nSELECT 2;", 1, 1, "trigger"),
        (.mysql, "a; CREATE PROCEDURE p() BEGIN IF 1 THEN SELECT 1; END; SELECT 2", 1, 4, "IF"),
        (.mysql, "DELIMITER\nx", 1, 1, "DELIMITER"),
        (.mysql, "DELIMITER \\\\\nx", 1, 1, "backslash"),
        (.sqlite, "a;\n b;\u{0}", 2, 4, "NUL"),
    ]

    @Test(arguments: failures.indices)
    func refuses(_ index: Int) {
        let (lexicon, script, line, column, message) = Self.failures[index]
        let error = #expect(throws: LexError.self) { try StatementSplitter(lexicon: lexicon).split(script) }
        #expect(error?.line == line)
        #expect(error?.column == column)
        #expect(error?.message.contains(message) == true)
    }

    @Test func joinedStatementsComeBack() throws {
        let shared = [
            "SELECT 1", "INSERT INTO t VALUES ('a;b', 'it''s')", "DELETE /* ; */ FROM t", "SELECT -- ;'\n 1", "é",
            "COMMIT",
        ]
        let own: [(Lexicon, [String])] = [
            (
                .postgres,
                [
                    "SELECT $$;$$", #"SELECT E'\';'"#, "x /* /* ; */ */ y", "CREATE RULE r AS ON INSERT TO t DO (a; b)",
                    "CREATE FUNCTION f() BEGIN ATOMIC SELECT 1; END",
                ]
            ),
            (
                .mysql,
                [
                    #"SELECT '\';'"#, "SELECT `;`", "SELECT 1 # ;\n + 1", "/*! x; */",
                    "CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN IF a THEN b; END IF; END",
                ]
            ),
            (
                .sqlite,
                ["SELECT [;]", "SELECT `;`, \";\"", "CREATE TRIGGER t DELETE ON a BEGIN SELECT 1; SELECT 2; END"]
            ),
        ]
        var random = SplitMix(state: 11)
        for (lexicon, statements) in own {
            for _ in 0..<300 {
                let chosen = (0..<Int.random(in: 1...8, using: &random)).compactMap { _ in
                    (shared + statements).randomElement(using: &random)
                }
                let script = chosen.joined(separator: ";\n")
                #expect(try StatementSplitter(lexicon: lexicon).split(script).map(\.sql) == chosen)
            }
        }
    }

    @Test(arguments: [Lexicon.postgres, .mysql, .sqlite])
    func readsAMegabyteInASecond(_ lexicon: Lexicon) throws {
        let row =
            "INSERT INTO people (id, name, note) VALUES (12345, 'O''Brien; again', 'Lorem ipsum dolor sit amet');\n"
        let script = String(repeating: row, count: 1_048_576 / row.utf8.count)
        let clock = ContinuousClock()
        var count = 0
        let elapsed = try clock.measure { count = try StatementSplitter(lexicon: lexicon).split(script).count }
        #expect(count == 1_048_576 / row.utf8.count)
        #expect(elapsed < .seconds(5))
    }
}
