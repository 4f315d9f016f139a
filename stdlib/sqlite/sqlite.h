/* sqlite3 over the system's libsqlite3, which is loaded when the module is: the parts in C, a Database and its Statements.
 * lib/sqlite3 makes connections, cursors and transactions of them.
 *
 * SQLite works without the GIL.  A lock of the Database, which its owner may take again (a function called by a statement may
 * run another one), is held for every operation: so two threads never meet inside SQLite, where one would wait with the
 * GIL for a mutex of one that waits for the GIL. */
#pragma once

#include "stdlib/data/library.h"
#include "stdlib/stdlib.h"

typedef struct sqlite3 sqlite3;
typedef struct sqlite3_stmt sqlite3_stmt;
typedef struct sqlite3_value sqlite3_value;
typedef struct sqlite3_context sqlite3_context;
typedef struct sqlite3_backup sqlite3_backup;
typedef struct sqlite3_blob sqlite3_blob;

/* Of sqlite3.h, version 3.37 and later. */
enum { SQLITE_OK = 0, SQLITE_ERROR = 1, SQLITE_BUSY = 5, SQLITE_LOCKED = 6, SQLITE_NOMEM = 7, SQLITE_TOOBIG = 18, SQLITE_MISUSE = 21,
       SQLITE_ROW = 100, SQLITE_DONE = 101 };
enum { SQLITE_INTEGER = 1, SQLITE_FLOAT, SQLITE_TEXT, SQLITE_BLOB, SQLITE_NULL };
enum { SQLITE_UTF8 = 1, SQLITE_DENY = 1, SQLITE_TRACE_STMT = 1, LIMIT_SQL_LENGTH = 1 };
#define SQLITE_TRANSIENT ((void (*)(void *))(intptr_t)-1)

typedef void ScalarFn(sqlite3_context *context, int count, sqlite3_value **values);
typedef void FinalFn(sqlite3_context *context);

extern struct SqliteLibrary {
    const char *(*libversion)(void);
    int (*complete)(const char *sql);
    int (*open)(const char *path, sqlite3 **out, int flags, const char *vfs);
    int (*close)(sqlite3 *db);
    int (*busy_timeout)(sqlite3 *db, int milliseconds);
    int (*changes)(sqlite3 *db);
    int (*total_changes)(sqlite3 *db);
    int64_t (*last_insert_rowid)(sqlite3 *db);
    int (*get_autocommit)(sqlite3 *db);
    void (*interrupt)(sqlite3 *db);
    int (*limit)(sqlite3 *db, int category, int value);
    int (*errcode)(sqlite3 *db);
    int (*extended_errcode)(sqlite3 *db);
    int (*extended_result_codes)(sqlite3 *db, int on);
    const char *(*errmsg)(sqlite3 *db);
    const char *(*errstr)(int code);
    int (*prepare)(sqlite3 *db, const char *sql, int size, sqlite3_stmt **out, const char **tail);
    int (*finalize)(sqlite3_stmt *statement);
    sqlite3_stmt *(*next_stmt)(sqlite3 *db, sqlite3_stmt *after);
    int (*reset)(sqlite3_stmt *statement);
    int (*clear_bindings)(sqlite3_stmt *statement);
    int (*step)(sqlite3_stmt *statement);
    int (*readonly)(sqlite3_stmt *statement);
    char *(*expanded_sql)(sqlite3_stmt *statement);
    int (*bind_parameter_count)(sqlite3_stmt *statement);
    const char *(*bind_parameter_name)(sqlite3_stmt *statement, int i);
    int (*bind_int64)(sqlite3_stmt *statement, int i, int64_t value);
    int (*bind_double)(sqlite3_stmt *statement, int i, double value);
    int (*bind_text)(sqlite3_stmt *statement, int i, const char *text, int size, void (*free)(void *));
    int (*bind_blob)(sqlite3_stmt *statement, int i, const void *data, int size, void (*free)(void *));
    int (*bind_null)(sqlite3_stmt *statement, int i);
    int (*column_count)(sqlite3_stmt *statement);
    const char *(*column_name)(sqlite3_stmt *statement, int i);
    const char *(*column_decltype)(sqlite3_stmt *statement, int i);
    int (*column_type)(sqlite3_stmt *statement, int i);
    int64_t (*column_int64)(sqlite3_stmt *statement, int i);
    double (*column_double)(sqlite3_stmt *statement, int i);
    const void *(*column_blob)(sqlite3_stmt *statement, int i);
    const unsigned char *(*column_text)(sqlite3_stmt *statement, int i);
    int (*column_bytes)(sqlite3_stmt *statement, int i);
    int (*value_type)(sqlite3_value *value);
    int64_t (*value_int64)(sqlite3_value *value);
    double (*value_double)(sqlite3_value *value);
    const void *(*value_blob)(sqlite3_value *value);
    const unsigned char *(*value_text)(sqlite3_value *value);
    int (*value_bytes)(sqlite3_value *value);
    void (*result_int64)(sqlite3_context *context, int64_t value);
    void (*result_double)(sqlite3_context *context, double value);
    void (*result_text)(sqlite3_context *context, const char *text, int size, void (*free)(void *));
    void (*result_blob)(sqlite3_context *context, const void *data, int size, void (*free)(void *));
    void (*result_null)(sqlite3_context *context);
    void (*result_error)(sqlite3_context *context, const char *text, int size);
    void (*result_error_nomem)(sqlite3_context *context);
    void (*result_error_toobig)(sqlite3_context *context);
    void *(*user_data)(sqlite3_context *context);
    void *(*aggregate_context)(sqlite3_context *context, int size);
    int (*create_function)(sqlite3 *db, const char *name, int count, int flags, void *data, ScalarFn *call, ScalarFn *step, FinalFn *final, void (*destroy)(void *));
    int (*create_window_function)(sqlite3 *db, const char *name, int count, int flags, void *data, ScalarFn *step, FinalFn *final, FinalFn *value, ScalarFn *inverse, void (*destroy)(void *));
    int (*create_collation)(sqlite3 *db, const char *name, int flags, void *data, int (*compare)(void *data, int a_size, const void *a, int b_size, const void *b), void (*destroy)(void *));
    int (*set_authorizer)(sqlite3 *db, int (*ask)(void *data, int action, const char *a, const char *b, const char *c, const char *d), void *data);
    void (*progress_handler)(sqlite3 *db, int every, int (*call)(void *data), void *data);
    int (*trace)(sqlite3 *db, unsigned mask, int (*call)(unsigned event, void *data, void *p, void *x), void *data);
    sqlite3_backup *(*backup_init)(sqlite3 *to, const char *to_name, sqlite3 *from, const char *from_name);
    int (*backup_step)(sqlite3_backup *backup, int pages);
    int (*backup_finish)(sqlite3_backup *backup);
    int (*backup_remaining)(sqlite3_backup *backup);
    int (*backup_pagecount)(sqlite3_backup *backup);
    unsigned char *(*serialize)(sqlite3 *db, const char *name, int64_t *size, unsigned flags);
    int (*deserialize)(sqlite3 *db, const char *name, unsigned char *data, int64_t size, int64_t capacity, unsigned flags);
    int (*blob_open)(sqlite3 *db, const char *name, const char *table, const char *column, int64_t row, int writable, sqlite3_blob **out);
    int (*blob_close)(sqlite3_blob *blob);
    int (*blob_bytes)(sqlite3_blob *blob);
    int (*blob_read)(sqlite3_blob *blob, void *out, int size, int offset);
    int (*blob_write)(sqlite3_blob *blob, const void *data, int size, int offset);
    void *(*malloc)(uint64_t size);
    void (*free)(void *block);
    int (*enable_load_extension)(sqlite3 *db, int on);
    int (*load_extension)(sqlite3 *db, const char *file, const char *entry, char **error);
} sq;

/* A callable that SQLite has: a function, an aggregate, a collation.  Its Database knows them for the collector's sake. */
typedef struct Callback {
    struct Callback *next, **link;
    Own callable;
} Callback;

typedef struct Database {
    Object head;
    sqlite3 *db;              /* NULL: closed */
    struct RLock lock;
    uint64_t thread;          /* the only one that may use it; 0: all may */
    Own authorizer, progress, tracer; /* callables that SQLite knows, or NULL */
    Callback *callbacks;      /* the others */
    sqlite3_stmt **orphans;   /* statements that died while another thread was at work; of mem_alloc */
    size_t orphan_count, orphan_capacity;
} Database;

typedef struct Statement {
    Object head;
    sqlite3_stmt *statement;
    Own database;             /* the Database */
    bool has_row;             /* step() found one, which row() reads */
    bool changing;            /* INSERT, UPDATE, DELETE, REPLACE: rows may be changed */
    Own description;          /* what was said of its columns last, or NULL */
} Statement;

extern Type database_type, statement_type, row_type, blob_type;
static inline Database *database_of(Ref v) { return (Database *)object_of(v); }

/* Every operation stands between these.  -1: ProgrammingError, it is closed; what a signal handler raised. */
NODISCARD int database_enter(Database *d) DROPS_GIL;
void database_leave(Database *d) HOLDS_GIL;
/* The exception for what SQLite said last: NULL. */
void *throw_sqlite(sqlite3 *db) HOLDS_GIL;

/* The UTF-8 of an argument.  TypeError "x must be str, not T". */
NODISCARD const char *text_argument(Ref v, const char *what) HOLDS_GIL;
NODISCARD Own database_open(Ref m, const Ref *a) DROPS_GIL; /* open(path, flags, thread) */
NODISCARD Own database_open_blob(Ref self, const Ref *a) DROPS_GIL; /* open_blob(table, column, row, writable, name): blob.c */
NODISCARD Own statement_new(Database *d, Ref sql) DROPS_GIL; /* None for a text without a statement */
/* Run a BEGIN outside a transaction, or a COMMIT or ROLLBACK inside one; else nothing.  The database is entered. */
NODISCARD int database_transact(Database *d, const char *sql, bool outside) DROPS_GIL;
NODISCARD Own rows_from_tuples(Ref m, const Ref *a) HOLDS_GIL; /* rows(description, tuples): a list of Rows */
/* Methods of Database that register callables (callbacks.c). */
NODISCARD Own callback_authorizer(Ref self, const Ref *a) DROPS_GIL;
NODISCARD Own callback_collation(Ref self, const Ref *a) DROPS_GIL;
NODISCARD Own callback_define(Ref self, const Ref *a) DROPS_GIL;
NODISCARD Own callback_progress(Ref self, const Ref *a) DROPS_GIL;
NODISCARD Own callback_trace(Ref self, const Ref *a) DROPS_GIL;
NODISCARD Own callback_enable_tracebacks(Ref m, const Ref *a) HOLDS_GIL;
/* A value of SQLite's for Python code.  Text as str. */
NODISCARD Own value_from_text(const unsigned char *text, int size) HOLDS_GIL;

/* The exception classes of DB-API 2.0, in the order of sqlite_errors (sqlite_.c). */
enum SqliteError { E_WARNING, E_ERROR, E_INTERFACE, E_DATABASE, E_INTERNAL, E_OPERATIONAL, E_PROGRAMMING, E_INTEGRITY, E_DATA, E_NOT_SUPPORTED, E_COUNT };
extern Type *sqlite_errors[E_COUNT];
