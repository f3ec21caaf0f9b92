import SkeinSQL
import Testing

@Suite struct SearchPathChangeTests {
    @Test(arguments: [
        "SET search_path TO a", "set search_path = a, b", "SET LOCAL search_path TO a", "SET SESSION Search_Path TO a",
        "SET \"search_path\" TO a", "RESET search_path", "/* x */ SET search_path TO a",
        "SELECT set_config('search_path', 'a', false)", "SELECT pg_catalog.set_config('search_path', '', false)",
    ])
    func isOne(_ sql: String) { #expect(SearchPathChange.isOne(sql, lexicon: Lexicon())) }

    @Test(arguments: [
        "SET lock_timeout TO 1", "SELECT 1",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql SET search_path TO a AS $$ SELECT 1 $$",
        "ALTER ROLE r SET search_path TO a", "SELECT set_config('work_mem', '1', false)",
        "UPDATE t SET search_path = 1", "",
    ])
    func isNone(_ sql: String) { #expect(!SearchPathChange.isOne(sql, lexicon: Lexicon())) }
}
