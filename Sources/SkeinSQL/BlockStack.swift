/// The open blocks of a MySQL or MariaDB stored program (MySQL manual 15.6 "Compound Statement Syntax").
struct BlockStack {
    private struct Block {
        var opener: String
        /// A `CASE` inside an expression, whose `THEN` and `ELSE` are followed by values and not by statements.
        var isExpression = false
        var sawSemicolon = false
    }

    private var blocks: [Block] = []
    private var closedByPrevious = false

    /// The word that opened the innermost block, nil outside of all blocks.
    var innermost: String? { blocks.last?.opener }

    /// Takes one token with its neighbours.
    mutating func judge(_ token: Token, previous: Token?, next: Token?) {
        if token.isPunctuation(";"), !blocks.isEmpty {
            blocks[blocks.count - 1].sawSemicolon = true
        }
        let followsEnd = closedByPrevious
        closedByPrevious = false
        guard token.kind == .word, previous?.isPunctuation(".") != true else { return }
        let word = token.text.uppercased()
        // END IF, END CASE, END LOOP, …
        if followsEnd, Self.closers.contains(word) { return }
        switch word {
        case "BEGIN":
            if isBlockBegin(previous, next) { blocks.append(Block(opener: word)) }
        case "CASE":
            blocks.append(Block(opener: word, isExpression: !startsStatement(previous)))
        case "LOOP", "WHILE":
            blocks.append(Block(opener: word))
        case "IF":
            if startsStatement(previous) || (blocks.isEmpty && isBareCondition(next)) {
                blocks.append(Block(opener: word))
            }
        case "REPEAT":
            // REPEAT( is the function.
            if startsStatement(previous), next?.isPunctuation("(") != true { blocks.append(Block(opener: word)) }
        case "FOR":
            // MariaDB "FOR"; elsewhere FOR stands in cursors, handlers and FOR EACH ROW.
            if !blocks.isEmpty, startsStatement(previous) { blocks.append(Block(opener: word)) }
        case "END":
            if closesBlock(previous, next) {
                blocks.removeLast()
                closedByPrevious = true
            }
        default: break
        }
    }

    /// Words after which a statement of the program starts.
    private func startsStatement(_ previous: Token?) -> Bool {
        guard let previous else { return true }
        if blocks.isEmpty {
            // The body follows the parameters, the characteristics or the head of a trigger or event.
            return previous.isPunctuation(")") || previous.isPunctuation(":") || previous.kind == .string
                || previous.isWord(in: ["ROW", "DO", "DETERMINISTIC", "SQL", "DATA", "DEFINER", "INVOKER"])
        }
        if previous.isPunctuation(";") || previous.isPunctuation(":") { return true }
        if previous.isWord(in: ["THEN", "ELSE"]) { return blocks.last?.isExpression != true }
        return previous.isWord(in: ["ATOMIC", "BEGIN", "DO", "LOOP", "REPEAT", "SQLEXCEPTION", "SQLWARNING", "FOUND"])
    }

    /// Outside of blocks: not the function `IF(` and not `IF [NOT] EXISTS` of the statement itself.
    private func isBareCondition(_ next: Token?) -> Bool {
        guard let next else { return false }
        return !next.isPunctuation("(") && !next.isWord(in: ["EXISTS", "NOT"])
    }

    /// BEGIN and END are not reserved, so a column may have their name.
    private func isBlockBegin(_ previous: Token?, _ next: Token?) -> Bool {
        if let next, next.kind == .punctuation, !next.isPunctuation("("), !next.isPunctuation(";") { return false }
        guard let previous else { return true }
        if previous.kind == .punctuation { return [";", ":", ")"].contains(previous.text) }
        return !previous.isWord(in: [
            "SELECT", "DISTINCT", "WHERE", "AND", "OR", "NOT", "BY", "SET", "AS", "ON", "WHEN",
        ])
    }

    private func closesBlock(_ previous: Token?, _ next: Token?) -> Bool {
        guard let block = blocks.last, previous?.isWord("AS") != true else { return false }
        if block.opener == "CASE", !block.sawSemicolon { return true }
        // END IF closes IF alone, so a block that lacks its END is not closed by the END of another.
        if block.opener != "BEGIN" { return next?.isWord(block.opener) == true }
        return previous?.isPunctuation(";") == true || previous?.isWord(in: ["ATOMIC", "BEGIN"]) == true
    }

    private static let closers: Set<String> = ["IF", "CASE", "LOOP", "REPEAT", "WHILE", "FOR"]
}
