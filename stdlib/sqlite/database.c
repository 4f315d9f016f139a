/* A Database: an open file, its lock, and what goes wrong in it. */
#include "stdlib/sqlite/sqlite.h"

#include <errno.h>

enum { NANOSECONDS_IN_MS = 1000000 };

/* ---- errors */

static enum SqliteError error_class(int code) {
    switch (code & 255) {
    case 2: case 12: return E_INTERNAL;                       /* INTERNAL, NOTFOUND */
    case 11: return E_DATABASE;                               /* CORRUPT */
    case SQLITE_TOOBIG: return E_DATA;
    case 19: case 20: return E_INTEGRITY;                     /* CONSTRAINT, MISMATCH */
    case SQLITE_MISUSE: case 25: return E_INTERFACE;          /* RANGE */
    case SQLITE_ERROR: case 3: case 4: case SQLITE_BUSY: case SQLITE_LOCKED: case 8: case 9: case 10: case 13: case 14: case 15:
    case 16: case 17: return E_OPERATIONAL;                   /* PERM, ABORT, READONLY, INTERRUPT, IOERR, FULL ... SCHEMA */
    default: return E_DATABASE;
    }
}

static const struct { const char *name; int code; } code_names[] = {
#define CODE(name, code) {"SQLITE_" #name, code},
#include "stdlib/sqlite/codes.def"
#undef CODE
};

static const char *code_name(int code) {
    for (size_t i = 0; i < COUNT_OF(code_names); i++)
        if (code_names[i].code == code) return code_names[i].name;
    return code > 255 ? code_name(code & 255) : "unknown";
}

/* The exception that is set learns SQLite's code. */
static void *note_code(int code) {
    scoped Own e = error_take(), number = int_new(code), name = number ? str_new(code_name(code)) : NULL;
    if (!name || setattr_named(e, "sqlite_errorcode", number) < 0 || setattr_named(e, "sqlite_errorname", name) < 0) return NULL;
    error_restore_take(give(e));
    return NULL;
}

static void *throw_as(int code, int extended, const char *text) {
    if ((code & 255) == SQLITE_NOMEM) return throw_memory();
    throw(sqlite_errors[error_class(code)], "%s", text ? text : "unknown error");
    return note_code(extended);
}

static void *throw_sqlite_code(int code) { return throw_as(code, code, sq.errstr(code)); }

void *throw_sqlite(sqlite3 *db) { return throw_as(sq.errcode(db), sq.extended_errcode(db), sq.errmsg(db)); }

/* ---- the lock */

static void bury_orphans(Database *d) {
    while (d->orphan_count) sq.finalize(d->orphans[--d->orphan_count]);
}

int database_enter(Database *d) {
    scoped Own held = own(as_ref(d));
    int error;
    while ((error = rlock_acquire(&d->lock, DEADLINE_NEVER)) == EINTR)
        if (signals_run() < 0) return -1;
    if (error) return fail(sqlite_errors[E_OPERATIONAL], "database is locked");
    if (d->db) return 0;
    rlock_release(&d->lock);
    return fail(sqlite_errors[E_PROGRAMMING], "Cannot operate on a closed database.");
}

void database_leave(Database *d) {
    if (d->lock.count == 1) bury_orphans(d);
    rlock_release(&d->lock);
}

/* ---- opening and closing */

Own database_open(Ref m, const Ref *a) {
    int flags, error;
    scoped Own path = NULL;
    int64_t thread;
    if (path_from(a[0], &path) < 0 || int_from(a[1], &flags) < 0 || int64_from(a[2], &thread) < 0) return NULL;
    Database *d = object_new(&database_type, 0);
    if (!d) return NULL;
    scoped Own self = as_own(d);
    rlock_init(&d->lock);
    const char *name = bytes_data(path);
    sqlite3 *db = NULL;
    WITHOUT_GIL_FOR("sqlite3_open", error = sq.open(name, &db, flags, NULL));
    if (error != SQLITE_OK) {
        if (db) throw_sqlite(db);
        else throw_memory();
        sq.close(db);
        return NULL;
    }
    sq.extended_result_codes(db, 1);
    d->db = db;
    d->thread = (uint64_t)thread;
    gc_track(&d->head);
    return give(self);
}

static Own database_close(Ref self, const Ref *a) {
    Database *d = database_of(self);
    scoped Own held = own(self);
    if (!d->db) return None;
    if (database_enter(d) < 0) return NULL;
    if (d->lock.count > 1) {
        database_leave(d);
        return throw(sqlite_errors[E_OPERATIONAL], "unable to close due to unfinalized statements or unfinished backups");
    }
    sqlite3 *db = d->db;
    d->db = NULL;
    bury_orphans(d);
    for (sqlite3_stmt *s = sq.next_stmt(db, NULL); s; s = sq.next_stmt(db, s)) sq.reset(s); /* those that live on hold no lock of the file */
    WITHOUT_GIL_FOR("sqlite3_close", sq.close(db));
    CLEAR(d->authorizer);
    CLEAR(d->progress);
    CLEAR(d->tracer);
    database_leave(d);
    return None;
}

static void database_dealloc(Object *o) {
    Database *d = (Database *)o;
    gc_untrack(o);
    bury_orphans(d);
    if (d->db) sq.close(d->db);
    mem_free(d->orphans);
    decref(d->authorizer);
    decref(d->progress);
    decref(d->tracer);
    object_free(o);
}

/* ---- asking */

static Own check_thread(Ref self, const Ref *a) {
    uint64_t wanted = database_of(self)->thread, here = thread_current->ident;
    if (!wanted || wanted == here) return None;
    return throw(sqlite_errors[E_PROGRAMMING],
                 "SQLite objects created in a thread can only be used in that same thread. The object was created in thread id "
                 "%llu and this is thread id %llu.", (unsigned long long)wanted, (unsigned long long)here);
}

static Own check(Ref self, const Ref *a) {
    if (!check_thread(self, a)) return NULL;
    return database_of(self)->db ? None : throw(sqlite_errors[E_PROGRAMMING], "Cannot operate on a closed database.");
}

typedef enum { ASK_CHANGES, ASK_TOTAL_CHANGES, ASK_ROWID, ASK_AUTOCOMMIT } Question;
static Own ask(Ref self, Question question) {
    Database *d = database_of(self);
    if (database_enter(d) < 0) return NULL;
    int64_t answer = question == ASK_CHANGES ? sq.changes(d->db) : question == ASK_TOTAL_CHANGES ? sq.total_changes(d->db) :
                     question == ASK_ROWID ? sq.last_insert_rowid(d->db) : sq.get_autocommit(d->db);
    database_leave(d);
    return int_new(answer);
}
static Own database_changes(Ref self, const Ref *a) { return ask(self, ASK_CHANGES); }
static Own database_total_changes(Ref self, const Ref *a) { return ask(self, ASK_TOTAL_CHANGES); }
static Own database_rowid(Ref self, const Ref *a) { return ask(self, ASK_ROWID); }
static Own database_autocommit(Ref self, const Ref *a) { return ask(self, ASK_AUTOCOMMIT); }

/* Without the lock: it is for another thread's statement. */
static Own database_interrupt(Ref self, const Ref *a) {
    Database *d = database_of(self);
    if (!d->db) return throw(sqlite_errors[E_PROGRAMMING], "Cannot operate on a closed database.");
    sq.interrupt(d->db);
    return None;
}

static Own database_timeout(Ref self, const Ref *a) {
    Database *d = database_of(self);
    int64_t ns;
    if (seconds_from(a[0], &ns) < 0 || database_enter(d) < 0) return NULL;
    int64_t ms = ns / NANOSECONDS_IN_MS;
    sq.busy_timeout(d->db, ms > INT32_MAX ? INT32_MAX : (int)ms);
    database_leave(d);
    return None;
}

static Own database_limit(Ref self, const Ref *a) {
    Database *d = database_of(self);
    int category, value;
    if (int_from(a[0], &category) < 0 || int_from(a[1], &value) < 0 || database_enter(d) < 0) return NULL;
    int old = sq.limit(d->db, category, value);
    database_leave(d);
    return old < 0 ? throw(sqlite_errors[E_PROGRAMMING], "'category' is out of bounds") : int_new(old);
}

static Own database_prepare(Ref self, const Ref *a) { return statement_new(database_of(self), a[0]); }

/* ---- scripts */

static int run_nogil(sqlite3 *db, const char *sql) {
    while (*sql) {
        sqlite3_stmt *statement = NULL;
        int code = sq.prepare(db, sql, -1, &statement, &sql);
        if (code != SQLITE_OK) return code;
        do code = sq.step(statement);
        while (code == SQLITE_ROW);
        code = sq.finalize(statement);
        if (code != SQLITE_OK) return code;
    }
    return SQLITE_OK;
}

static Own database_script(Ref self, const Ref *a) {
    Database *d = database_of(self);
    int code;
    const char *sql = text_argument(a[0], "executescript() argument");
    if (!sql) return NULL;
    if (str_has_char(a[0], 0)) return throw(ValueError, "embedded null character");
    if (database_enter(d) < 0) return NULL;
    sqlite3 *db = d->db;
    if (strlen(sql) > (size_t)sq.limit(db, LIMIT_SQL_LENGTH, -1)) {
        database_leave(d);
        return throw(sqlite_errors[E_DATA], "query string is too large");
    }
    WITHOUT_GIL_FOR("sqlite3_step", code = run_nogil(db, sql));
    if (code != SQLITE_OK) throw_sqlite(db);
    database_leave(d);
    return code == SQLITE_OK ? None : NULL;
}

int database_transact(Database *d, const char *sql, bool outside) {
    int code = SQLITE_OK;
    sqlite3 *db = d->db;
    if (outside == (sq.get_autocommit(db) != 0)) WITHOUT_GIL_FOR("sqlite3_step", code = run_nogil(db, sql));
    if (code != SQLITE_OK) throw_sqlite(db);
    return code == SQLITE_OK ? 0 : -1;
}

/* transact(sql, outside).  At once: another thread cannot come between the question and the answer. */
static Own transact(Ref self, const Ref *a) {
    int outside = truth(a[1]);
    const char *sql = text_argument(a[0], "transact() argument 1");
    if (!sql || outside < 0 || database_enter(database_of(self)) < 0) return NULL;
    int status = database_transact(database_of(self), sql, outside);
    database_leave(database_of(self));
    return status < 0 ? NULL : None;
}

/* ---- copies */

/* backup(target, pages, progress, name, sleep): pages at a time (-1 all), telling progress(status, remaining, pages). */
static Own copy_pages(Database *from, Database *to, sqlite3_backup *b, int pages, Ref progress, int64_t sleep_ns) {
    int code;
    do {
        WITHOUT_GIL_FOR("sqlite3_backup_step", code = sq.backup_step(b, pages));
        if (!is_none(progress)) {
            scoped Own status = int_new(code), left = int_new(sq.backup_remaining(b)), all = int_new(sq.backup_pagecount(b));
            scoped Own told = status && left && all ? call3(progress, status, left, all) : NULL;
            if (!told) return NULL;
        }
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
            if (sleep_until(clock_mono_ns() + sleep_ns) == EINTR && signals_run() < 0) return NULL;
    } while (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED);
    return code == SQLITE_DONE ? None : throw_sqlite_code(code);
}

static Own database_backup(Ref self, const Ref *a) {
    if (!is_exactly(a[0], &database_type)) return throw(TypeError, "backup() argument 1 must be Database, not %T", a[0]);
    Database *from = database_of(self), *to = database_of(a[0]);
    int pages;
    int64_t sleep_ns;
    const char *name = text_argument(a[3], "backup() argument 'name'");
    if (!name || int_from(a[1], &pages) < 0 || seconds_from(a[4], &sleep_ns) < 0 || database_enter(from) < 0) return NULL;
    if (database_enter(to) < 0) return database_leave(from), NULL;
    sqlite3_backup *b = sq.backup_init(to->db, "main", from->db, name);
    scoped Own result = b ? copy_pages(from, to, b, pages ? pages : -1, a[2], sleep_ns) : throw_sqlite(to->db);
    if (b) sq.backup_finish(b);
    database_leave(to);
    database_leave(from);
    return give(result);
}

static Own database_serialize(Ref self, const Ref *a) {
    Database *d = database_of(self);
    int64_t size = 0;
    const char *name = text_argument(a[0], "serialize() argument 'name'");
    if (!name || database_enter(d) < 0) return NULL;
    sqlite3 *db = d->db;
    unsigned char *data;
    WITHOUT_GIL_FOR("sqlite3_serialize", data = sq.serialize(db, name, &size, 0));
    scoped Own result = data ? bytes_new(data, (size_t)size) : throw(sqlite_errors[E_OPERATIONAL], "unable to serialize '%s'", name);
    sq.free(data);
    database_leave(d);
    return give(result);
}

static Own database_deserialize(Ref self, const Ref *a) {
    enum { FREE_ON_CLOSE = 1, RESIZEABLE = 2 };
    Database *d = database_of(self);
    Buffer data;
    const char *name = text_argument(a[1], "deserialize() argument 'name'");
    if (!name || buffer_get(a[0], &data, BUFFER_READ) < 0) return NULL;
    size_t size = data.size_bytes;
    unsigned char *copy = sq.malloc(size ? size : 1);
    if (copy) memcpy(copy, data.data, size);
    buffer_release(&data);
    if (!copy) return throw_memory();
    if (database_enter(d) < 0) return sq.free(copy), NULL;
    int code = sq.deserialize(d->db, name, copy, (int64_t)size, (int64_t)size, FREE_ON_CLOSE | RESIZEABLE);
    if (code != SQLITE_OK) throw_sqlite(d->db);
    database_leave(d);
    return code == SQLITE_OK ? None : NULL;
}

/* ---- extensions */

static Own database_allow_extensions(Ref self, const Ref *a) {
    Database *d = database_of(self);
    int on = truth(a[0]);
    if (on < 0 || database_enter(d) < 0) return NULL;
    int code = sq.enable_load_extension(d->db, on);
    database_leave(d);
    return code == SQLITE_OK ? None : throw(sqlite_errors[E_OPERATIONAL], "Error enabling load extension");
}

static Own database_load_extension(Ref self, const Ref *a) {
    Database *d = database_of(self);
    char *error = NULL;
    const char *file = text_argument(a[0], "load_extension() argument 1");
    if (!file || database_enter(d) < 0) return NULL;
    int code = sq.load_extension(d->db, file, NULL, &error);
    if (code != SQLITE_OK) throw(sqlite_errors[E_OPERATIONAL], "%s", error ? error : "unknown error");
    sq.free(error);
    database_leave(d);
    return code == SQLITE_OK ? None : NULL;
}

static const MethodRow methods[] = {
    {"allow_extensions(self, on, /)", database_allow_extensions, "May extensions be loaded?", 0},
    {"authorizer(self, callable, /)", callback_authorizer, "Is asked whether a statement may do what it wants.", 0},
    {"autocommit(self, /)", database_autocommit, "1 where no transaction is open.", 0},
    {"backup(self, target, pages, progress, name, sleep, /)", database_backup, "Copy the pages into another database.", 0},
    {"changes(self, /)", database_changes, "Rows that the last statement changed.", 0},
    {"check(self, /)", check, "ProgrammingError where it may not be used: in another thread, or after it was closed.", 0},
    {"check_thread(self, /)", check_thread, "ProgrammingError in another thread than its own.", 0},
    {"close(self, /)", database_close, "Close it; once is enough.", 0},
    {"collation(self, name, callable, /)", callback_collation, "An order of texts.", 0},
    {"define(self, kind, name, count, flags, callable, /)", callback_define, "A function (0), an aggregate (1), a window function (2).", 0},
    {"deserialize(self, data, name, /)", database_deserialize, "Replace the content.", 0},
    {"interrupt(self, /)", database_interrupt, "The statements at work end with an error.", 0},
    {"limit(self, category, value, /)", database_limit, "Set a limit, unless value is negative; what it was.", 0},
    {"load_extension(self, file, /)", database_load_extension, "Load an extension.", 0},
    {"open_blob(self, table, column, row, writable, name, /)", database_open_blob, "A handle on one blob.", 0},
    {"prepare(self, sql, /)", database_prepare, "A Statement, or None where there is none.", 0},
    {"progress(self, callable, every, /)", callback_progress, "Is asked again and again whether to stop.", 0},
    {"rowid(self, /)", database_rowid, "Of the row inserted last.", 0},
    {"script(self, sql, /)", database_script, "Run statements one after the other, whose rows nobody wants.", 0},
    {"serialize(self, name, /)", database_serialize, "The content as bytes.", 0},
    {"timeout(self, seconds, /)", database_timeout, "Wait so long for a lock of another process.", 0},
    {"total_changes(self, /)", database_total_changes, "Rows changed since it was opened.", 0},
    {"transact(self, sql, outside, /)", transact, "BEGIN outside a transaction, COMMIT or ROLLBACK inside one.", 0},
    {"tracer(self, callable, /)", callback_trace, "Is told of each statement.", 0},
    {0},
};

static int database_traverse(Object *o, VisitFn visit, void *context) {
    Database *d = (Database *)o;
    VISIT(d->authorizer);
    VISIT(d->progress);
    VISIT(d->tracer);
    for (const Callback *c = d->callbacks; c; c = c->next) VISIT(c->callable);
    return 0;
}

Type database_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_sqlite3.Database", .base = &object_type, .flags = TYPE_NO_NEW | TYPE_GC, .size = sizeof(Database),
    .methods = methods, .dealloc = database_dealloc, .traverse = database_traverse,
};
