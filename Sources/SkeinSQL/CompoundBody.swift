/// Follows the tokens of one statement and knows whether a semicolon would end it.
struct CompoundBody {
    private enum Form {
        /// The first words have not told yet.
        case undecided
        case plain
        /// SQLite's trigger.
        case trigger
        /// MySQL's routine, trigger or event.
        case storedProgram
        /// PostgreSQL's routine, which may have an atomic body.
        case routine
    }

    private let rules: Set<Lexicon.Compound>
    private var form = Form.undecided
    private var parentheses = 0
    private var blocks = BlockStack()
    private var atomicDepth = 0
    private var previous: Token?
    /// The last token, judged when the one after it is known.
    private var current: Token?

    init(rules: Set<Lexicon.Compound>) {
        self.rules = rules
        if rules.isEmpty { form = .plain }
    }

    mutating func append(_ next: Token) {
        if rules.isEmpty { return }
        judge(next: next)
        previous = current
        current = next
    }

    /// Whether a semicolon after the tokens so far is inside the statement.
    var isOpen: Bool {
        var judged = self
        judged.judge(next: nil)
        if rules.contains(.parenthesisedCommands), judged.parentheses > 0 { return true }
        return judged.unfinishedBlock != nil
    }

    /// What the statement opened and did not close, nil if it may end here.
    var unfinished: String? {
        var judged = self
        judged.judge(next: nil)
        return judged.unfinishedBlock
    }

    private var unfinishedBlock: String? {
        switch form {
        case .undecided, .plain: return nil
        case .trigger:
            // sqlite.org/c3ref/complete.html: a trigger ends at `; END ;`, whatever stands before.
            return current?.isWord("END") == true && previous?.isPunctuation(";") == true ? nil : "a trigger body"
        case .storedProgram: return blocks.innermost
        case .routine: return atomicDepth > 0 ? "BEGIN ATOMIC" : nil
        }
    }

    private mutating func judge(next: Token?) {
        guard let token = current else { return }
        if token.kind == .punctuation {
            if token.text == "(" { parentheses += 1 }
            if token.text == ")" { parentheses = max(0, parentheses - 1) }
        }
        if form == .undecided { decide(token, next) }
        switch form {
        case .storedProgram: blocks.judge(token, previous: previous, next: next)
        case .routine: judgeAtomic(token, next)
        case .undecided, .plain, .trigger: break
        }
    }

    /// `CREATE [OR REPLACE] [DEFINER = user] [AGGREGATE] [TEMP] TRIGGER | PROCEDURE | …`.
    private mutating func decide(_ token: Token, _ next: Token?) {
        guard let previous else {
            if token.isWord("BEGIN"), rules.contains(.storedPrograms), next?.isWord("NOT") == true {
                form = .storedProgram
            } else if !token.isWord(in: ["CREATE", "ALTER", "EXPLAIN"]) {
                form = .plain
            }
            return
        }
        // The name of a DEFINER may be any word.
        if previous.isPunctuation("=") || previous.isPunctuation("@") || token.kind == .parameter { return }
        if token.kind == .punctuation, ["=", "@", "(", ")"].contains(token.text) { return }
        if token.isWord(in: ["CREATE", "OR", "REPLACE", "DEFINER", "AGGREGATE", "TEMP", "TEMPORARY", "QUERY", "PLAN"]) {
            return
        }
        if rules.contains(.triggers), token.isWord("TRIGGER") {
            form = .trigger
        } else if rules.contains(.storedPrograms),
            token.isWord(in: ["TRIGGER", "PROCEDURE", "FUNCTION", "EVENT", "PACKAGE"])
        {
            form = .storedProgram
        } else if rules.contains(.atomicBodies), token.isWord(in: ["FUNCTION", "PROCEDURE"]) {
            form = .routine
        } else {
            form = .plain
        }
    }

    /// As `psqlscan.l` counts: `CASE` also ends with `END`.
    private mutating func judgeAtomic(_ token: Token, _ next: Token?) {
        guard token.kind == .word, previous?.isPunctuation(".") != true else { return }
        if atomicDepth == 0 {
            if token.isWord("BEGIN"), next?.isWord("ATOMIC") == true { atomicDepth = 1 }
        } else if token.isWord("CASE") {
            atomicDepth += 1
        } else if token.isWord("END"), previous?.isWord("AS") != true {
            atomicDepth -= 1
        }
    }
}
