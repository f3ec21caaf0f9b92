import SkeinSQL
import Testing

@Suite struct TransactionControlTests {
    static let cases: [(Lexicon, String, TransactionControl?)] = [
        (.postgres, "begin", .begin), (.sqlite, "BEGIN IMMEDIATE", .begin),
        (.mysql, "START TRANSACTION READ ONLY", .startTransaction),
        (.mysql, "START REPLICA", nil), (.mysql, "BEGIN NOT ATOMIC SELECT 1; END", nil),
        (.postgres, "/* x */ COMMIT", .commit),
        (.postgres, "COMMIT PREPARED 'x'", .commit), (.sqlite, "END TRANSACTION", .end),
        (.postgres, "Rollback", .rollback),
        (.postgres, "ROLLBACK WORK TO SAVEPOINT a", .rollbackTo), (.sqlite, "ROLLBACK TRANSACTION TO a", .rollbackTo),
        (.mysql, "ROLLBACK TO a", .rollbackTo), (.mysql, "ROLLBACK AND CHAIN", .rollback), (.postgres, "ABORT", .abort),
        (.postgres, "PREPARE TRANSACTION 'x'", .prepareTransaction), (.postgres, "PREPARE s AS SELECT 1", nil),
        (.mysql, "XA START 'x'", .distributed), (.sqlite, "SAVEPOINT a", .savepoint), (.sqlite, "RELEASE a", .release),
        (.mysql, "/*!50000 COMMIT */", .commit), (.mysql, "/*!*/ COMMIT", .commit),
        (.mysql, "/*M!100000 ROLLBACK*/ WORK TO a", .rollbackTo),
        (.mysql, "CREATE PROCEDURE p() BEGIN COMMIT; END", nil), (.postgres, "\"commit\"", nil),
        (.postgres, "SELECT 'COMMIT'", nil),
    ]

    @Test(arguments: cases.indices)
    func recognises(_ index: Int) throws {
        let (lexicon, sql, expected) = Self.cases[index]
        #expect(TransactionControl(of: try Lexer(sql, lexicon: lexicon).significantTokens()) == expected)
        let statements = try StatementSplitter(lexicon: lexicon).split("SELECT 1; \(sql); SELECT 2")
        #expect(statements.map(\.transactionControl) == [nil, expected, nil])
    }

    @Test func tellsSavepoints() {
        #expect(TransactionControl.allCases.filter(\.isSavepoint) == [.savepoint, .rollbackTo, .release])
    }
}
