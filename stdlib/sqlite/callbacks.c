/* Python code that SQLite calls: functions, aggregates, collations, and those that watch a database.
 *
 * SQLite calls from within an operation, on the thread that began it, with or without the GIL.  What Python code raises is
 * SQLite's error to tell; it is shown only after enable_callback_tracebacks(True).
 *
 * A Callback belongs to SQLite from its registration on, which gives it back by callback_release. */
#include "stdlib/sqlite/sqlite.h"

#include <stdio.h>

static bool tracebacks;

#define UNCHECKED THREAD_ATTR(no_thread_safety_analysis) /* whether the lock is held is known at run time only */

static bool UNCHECKED visit_begin(void) {
    bool mine = gil_is_mine();
    if (!mine) gil_take();
    return mine;
}
static void UNCHECKED visit_end(bool mine) {
    if (!mine) gil_drop("callback's end");
}

static Callback *callback_new(Database *d, Ref callable) {
    Callback *c = mem_alloc(sizeof *c);
    if (!c) return throw_memory();
    *c = (Callback){.next = d->callbacks, .link = &d->callbacks, .callable = own(callable)};
    if (c->next) c->next->link = &c->next;
    return d->callbacks = c;
}

static void callback_free(Callback *c) {
    *c->link = c->next;
    if (c->next) c->next->link = c->link;
    decref(c->callable);
    mem_free(c);
}

static void UNCHECKED callback_release(void *callback) {
    bool mine = visit_begin();
    callback_free(callback);
    visit_end(mine);
}

static Ref callable_of(sqlite3_context *context) { return ((Callback *)sq.user_data(context))->callable; }

/* Nobody above hears of it. */
static void swallow(Ref callable) {
    if (tracebacks) error_unraisable(callable);
    else error_clear();
}

/* ---- values */

static Own argument_value(sqlite3_value *v) {
    switch (sq.value_type(v)) {
    case SQLITE_INTEGER: return int_new(sq.value_int64(v));
    case SQLITE_FLOAT: return float_new(sq.value_double(v));
    case SQLITE_TEXT: {
        const unsigned char *text = sq.value_text(v);
        return value_from_text(text, sq.value_bytes(v));
    }
    case SQLITE_BLOB: {
        const void *data = sq.value_blob(v);
        return bytes_new(data ? data : "", (size_t)sq.value_bytes(v));
    }
    default: return None;
    }
}

static int answer(sqlite3_context *context, Ref v) {
    int64_t n;
    double x;
    if (is_none(v)) return sq.result_null(context), 0;
    if (is_int(v)) {
        if (!int_as_int64(v, &n)) return fail(OverflowError, "Python int too large to convert to SQLite INTEGER");
        return sq.result_int64(context, n), 0;
    }
    if (is_kind(v, &float_type)) return double_from(v, &x) < 0 ? -1 : (sq.result_double(context, x), 0);
    if (is_str(v)) {
        size_t size;
        const char *text = str_utf8(v, &size);
        if (!text) return -1;
        if (size > INT32_MAX) return fail(OverflowError, "string longer than INT_MAX bytes");
        return sq.result_text(context, text, (int)size, SQLITE_TRANSIENT), 0;
    }
    Buffer data;
    if (!has_buffer(v)) return fail(sqlite_errors[E_PROGRAMMING], "User-defined functions cannot return '%N' values to SQLite", type_of(v));
    if (buffer_get(v, &data, BUFFER_READ) < 0) return -1;
    bool fits = data.size_bytes <= INT32_MAX;
    if (fits) sq.result_blob(context, data.data ? data.data : "", (int)data.size_bytes, SQLITE_TRANSIENT);
    buffer_release(&data);
    return fits ? 0 : fail(OverflowError, "BLOB longer than INT_MAX bytes");
}

static Own call_with(Ref callable, int count, sqlite3_value **values) {
    scoped Own args = tuple_new((size_t)count);
    for (int i = 0; args && i < count; i++) {
        Own value = argument_value(values[i]);
        if (!value) return NULL;
        tuple_of(args)->items[i] = value;
    }
    return args ? call_spread(callable, args, NULL) : NULL;
}

static void tell_failure(sqlite3_context *context, Ref callable, const char *text) {
    if (error_is(MemoryError)) sq.result_error_nomem(context);
    else if (error_is(OverflowError)) sq.result_error_toobig(context);
    else sq.result_error(context, text, -1);
    swallow(callable);
}

/* ---- functions and aggregates */

static void answer_call(sqlite3_context *context, int count, sqlite3_value **values) {
    Ref callable = callable_of(context);
    scoped Own result = call_with(callable, count, values);
    if (!result || answer(context, result) < 0) tell_failure(context, callable, "user-defined function raised exception");
}

static void UNCHECKED run_function(sqlite3_context *context, int count, sqlite3_value **values) {
    bool mine = visit_begin();
    answer_call(context, count, values);
    visit_end(mine);
}

/* Where the aggregate's object is kept; with `make`, made if it is not there.  NULL: there is none, or it failed. */
static Own *aggregate_of(sqlite3_context *context, bool make) {
    Own *home = sq.aggregate_context(context, make ? (int)sizeof *home : 0);
    if (!home || *home || !make) return home;
    Ref class = callable_of(context);
    *home = call0(class);
    if (*home) return home;
    tell_failure(context, class, "user-defined aggregate's '__init__' method raised error");
    return NULL;
}

static void call_step(sqlite3_context *context, const char *name, int count, sqlite3_value **values) {
    Own *home = aggregate_of(context, true);
    if (!home) return;
    char text[80];
    scoped Own held = own(*home), method = getattr_named(held, name), result = NULL;
    if (method) result = call_with(method, count, values);
    snprintf(text, sizeof text, "user-defined aggregate's '%s' method %s", name, method ? "raised error" : "not defined");
    if (!result) tell_failure(context, callable_of(context), text);
}

static void call_value(sqlite3_context *context, const char *name, bool last) {
    Own *home = aggregate_of(context, false);
    if (!home || !*home) return; /* no row: NULL */
    char text[80];
    scoped Own held = own(*home), method = getattr_named(held, name), result = method ? call0(method) : NULL;
    bool missing = !method && error_is(AttributeError);
    snprintf(text, sizeof text, "user-defined aggregate's '%s' method %s", name, missing ? "not defined" : "raised error");
    if (!result || answer(context, result) < 0) tell_failure(context, callable_of(context), text);
    if (last) CLEAR(*home);
}

static void UNCHECKED run_step(sqlite3_context *context, int count, sqlite3_value **values) {
    bool mine = visit_begin();
    call_step(context, "step", count, values);
    visit_end(mine);
}
static void UNCHECKED run_inverse(sqlite3_context *context, int count, sqlite3_value **values) {
    bool mine = visit_begin();
    call_step(context, "inverse", count, values);
    visit_end(mine);
}
static void UNCHECKED run_value(sqlite3_context *context) {
    bool mine = visit_begin();
    call_value(context, "value", false);
    visit_end(mine);
}
/* After an error, too: then what is raised here would hide it. */
static void UNCHECKED run_finalize(sqlite3_context *context) {
    bool mine = visit_begin();
    call_value(context, "finalize", true);
    visit_end(mine);
}

enum { KIND_FUNCTION, KIND_AGGREGATE, KIND_WINDOW };

/* define(kind, name, number of arguments, flags, callable or None) */
Own callback_define(Ref self, const Ref *a) {
    Database *d = database_of(self);
    int kind, count, flags, code;
    const char *name = text_argument(a[1], "the name of a function");
    if (!name || int_from(a[0], &kind) < 0 || int_from(a[2], &count) < 0 || int_from(a[3], &flags) < 0 || database_enter(d) < 0) return NULL;
    bool on = !is_none(a[4]);
    Callback *data = on ? callback_new(d, a[4]) : NULL;
    if (on && !data) return database_leave(d), NULL;
    void (*destroy)(void *) = on ? callback_release : NULL;
    flags |= SQLITE_UTF8;
    if (kind == KIND_WINDOW)
        code = sq.create_window_function(d->db, name, count, flags, data, on ? run_step : NULL, on ? run_finalize : NULL, on ? run_value : NULL, on ? run_inverse : NULL, destroy);
    else if (kind == KIND_AGGREGATE)
        code = sq.create_function(d->db, name, count, flags, data, NULL, on ? run_step : NULL, on ? run_finalize : NULL, destroy);
    else
        code = sq.create_function(d->db, name, count, flags, data, on ? run_function : NULL, NULL, NULL, destroy);
    if (code != SQLITE_OK && kind == KIND_WINDOW) throw(sqlite_errors[E_PROGRAMMING], "%s", sq.errmsg(d->db));
    else if (code != SQLITE_OK) throw(sqlite_errors[E_OPERATIONAL], "Error creating %s", kind == KIND_FUNCTION ? "function" : "aggregate");
    database_leave(d);
    return code == SQLITE_OK ? None : NULL;
}

/* ---- collations */

static int order_of(Ref callable, int a_size, const void *a, int b_size, const void *b) {
    int64_t order = 0;
    scoped Own left = value_from_text(a, a_size), right = left ? value_from_text(b, b_size) : NULL;
    scoped Own result = right ? call2(callable, left, right) : NULL;
    if (!result || int64_from(result, &order) < 0) swallow(callable);
    return order > 0 ? 1 : order < 0 ? -1 : 0;
}

static int UNCHECKED run_collation(void *callback, int a_size, const void *a, int b_size, const void *b) {
    bool mine = visit_begin();
    int order = order_of(((Callback *)callback)->callable, a_size, a, b_size, b);
    visit_end(mine);
    return order;
}

Own callback_collation(Ref self, const Ref *a) {
    Database *d = database_of(self);
    const char *name = text_argument(a[0], "create_collation() argument 1");
    if (!name || database_enter(d) < 0) return NULL;
    bool on = !is_none(a[1]);
    Callback *data = on ? callback_new(d, a[1]) : NULL;
    if (on && !data) return database_leave(d), NULL;
    int code = sq.create_collation(d->db, name, SQLITE_UTF8, data, on ? run_collation : NULL, on ? callback_release : NULL);
    if (code != SQLITE_OK) {
        if (on) callback_free(data); /* SQLite does not release it here */
        throw_sqlite(d->db);
    }
    database_leave(d);
    return code == SQLITE_OK ? None : NULL;
}

/* ---- watchers: one of each for a database, which keeps it */

static Own text_or_none(const char *text) { return text ? str_new_utf8(text, strlen(text)) : None; }

static Own asked(Ref callable, int action, const char *const texts[4]) {
    Own all[5] = {int_new(action)};
    for (int i = 0; i < 4; i++) all[i + 1] = text_or_none(texts[i]);
    bool made = true;
    for (int i = 0; i < 5; i++) made = made && all[i];
    Own result = made ? call(callable, (Ref *)all, 5, NULL) : NULL;
    for (int i = 0; i < 5; i++) decref(all[i]);
    return result;
}

static int verdict_of(Ref callable, int action, const char *const texts[4]) {
    int verdict = SQLITE_DENY;
    scoped Own held = own(callable), result = asked(held, action, texts);
    if (!result || !is_int(result) || int_from(result, &verdict) < 0) swallow(held);
    return verdict;
}

static int UNCHECKED run_authorizer(void *data, int action, const char *a, const char *b, const char *c, const char *e) {
    bool mine = visit_begin();
    int verdict = verdict_of(((Database *)data)->authorizer, action, (const char *const[]){a, b, c, e});
    visit_end(mine);
    return verdict;
}

static bool told_to_stop(Ref callable) {
    scoped Own held = own(callable), result = call0(held);
    int stop = result ? truth(result) : -1;
    if (stop < 0) swallow(held);
    return stop != 0;
}

/* True ends the statement. */
static int UNCHECKED run_progress(void *data) {
    bool mine = visit_begin(), stop = told_to_stop(((Database *)data)->progress);
    visit_end(mine);
    return stop;
}

static void tell_tracer(Database *d, sqlite3_stmt *statement, const char *plain) {
    char *expanded = strncmp(plain, "--", 2) == 0 ? NULL : sq.expanded_sql(statement); /* of a trigger there is but a comment */
    scoped Own held = own(d->tracer), text = text_or_none(expanded ? expanded : plain), result = text ? call1(held, text) : NULL;
    if (!result) swallow(held);
    sq.free(expanded);
}

static int UNCHECKED run_trace(unsigned event, void *data, void *statement, void *x) {
    bool mine = visit_begin();
    tell_tracer(data, statement, x);
    visit_end(mine);
    return 0;
}

Own callback_authorizer(Ref self, const Ref *a) {
    Database *d = database_of(self);
    if (database_enter(d) < 0) return NULL;
    bool on = !is_none(a[0]);
    sq.set_authorizer(d->db, on ? run_authorizer : NULL, d);
    own_set_take(&d->authorizer, on ? own(a[0]) : NULL);
    database_leave(d);
    return None;
}

Own callback_progress(Ref self, const Ref *a) {
    Database *d = database_of(self);
    int every;
    if (int_from(a[1], &every) < 0 || database_enter(d) < 0) return NULL;
    bool on = !is_none(a[0]);
    sq.progress_handler(d->db, on ? every : 0, on ? run_progress : NULL, d);
    own_set_take(&d->progress, on ? own(a[0]) : NULL);
    database_leave(d);
    return None;
}

Own callback_trace(Ref self, const Ref *a) {
    Database *d = database_of(self);
    if (database_enter(d) < 0) return NULL;
    bool on = !is_none(a[0]);
    sq.trace(d->db, on ? SQLITE_TRACE_STMT : 0, on ? run_trace : NULL, d);
    own_set_take(&d->tracer, on ? own(a[0]) : NULL);
    database_leave(d);
    return None;
}

Own callback_enable_tracebacks(Ref m, const Ref *a) {
    int on = truth(a[0]);
    if (on < 0) return NULL;
    tracebacks = on;
    return None;
}
