#include <libpq-fe.h>

// PG_DIAG_* are character macros, which Swift does not import.
enum {
    SKEIN_DIAG_SEVERITY = PG_DIAG_SEVERITY_NONLOCALIZED,
    SKEIN_DIAG_SQLSTATE = PG_DIAG_SQLSTATE,
    SKEIN_DIAG_MESSAGE = PG_DIAG_MESSAGE_PRIMARY,
    SKEIN_DIAG_DETAIL = PG_DIAG_MESSAGE_DETAIL,
    SKEIN_DIAG_HINT = PG_DIAG_MESSAGE_HINT,
    SKEIN_DIAG_POSITION = PG_DIAG_STATEMENT_POSITION
};

static inline void skein_ignore_notice(void *context, const char *message) {
    (void) context;
    (void) message;
}

// libpq prints notices on stderr unless told otherwise.
static inline void skein_silence_notices(PGconn *connection) {
    PQsetNoticeProcessor(connection, skein_ignore_notice, 0);
}
