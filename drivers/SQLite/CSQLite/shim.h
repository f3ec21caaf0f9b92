#ifndef SKEIN_CSQLITE_SHIM_H
#define SKEIN_CSQLITE_SHIM_H

#include <sqlite3.h>

/* Swift imports neither variadic functions nor SQLITE_TRANSIENT, a number cast to a function pointer. */

static inline int skein_sqlite3_set_flag(sqlite3 *database, int option, int value) {
    return sqlite3_db_config(database, option, value, (int *)0);
}

/* What a flag is now; -1 when the library does not know it. */
static inline int skein_sqlite3_flag(sqlite3 *database, int option) {
    int value = -1;
    return sqlite3_db_config(database, option, -1, &value) == SQLITE_OK ? value : -1;
}

static inline int skein_sqlite3_bind_text(sqlite3_stmt *statement, int position, const char *text, sqlite3_uint64 length) {
    /* A null pointer, which an empty text may have, would bind NULL. */
    return sqlite3_bind_text64(statement, position, text ? text : "", length, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static inline int skein_sqlite3_bind_blob(sqlite3_stmt *statement, int position, const void *bytes, sqlite3_uint64 length) {
    if (length == 0) return sqlite3_bind_zeroblob(statement, position, 0);
    return sqlite3_bind_blob64(statement, position, bytes, length, SQLITE_TRANSIENT);
}

#endif
