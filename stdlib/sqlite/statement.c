/* Statements: SQL that is ready to run, its parameters, and the rows it gives. */
#include "stdlib/sqlite/sqlite.h"

#include "runtime/base/utf8.h"

static Statement *statement_of(Ref v) { return (Statement *)object_of(v); }

/* ---- SQL text */

/* Behind blanks and comments. */
static const char *skip_blanks(const char *sql) {
    for (;;) {
        sql += strspn(sql, " \t\n\r\f");
        if (sql[0] == '-' && sql[1] == '-') {
            sql += strcspn(sql, "\n");
        } else if (sql[0] == '/' && sql[1] == '*') {
            const char *end = strstr(sql + 2, "*/");
            sql = end ? end + 2 : sql + strlen(sql);
        } else {
            return sql;
        }
    }
}

static bool changes_rows(const char *sql) {
    static const char *const words[] = {"insert", "update", "delete", "replace"};
    sql = skip_blanks(sql);
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (strncasecmp(sql, words[i], strlen(words[i])) == 0) return true;
    return false;
}

/* ---- beginning and end */

Own statement_new(Database *d, Ref text) {
    int code;
    const char *sql = text_argument(text, "prepare() argument 1"), *tail = NULL;
    if (!sql) return NULL;
    if (str_has_char(text, 0)) return throw(sqlite_errors[E_PROGRAMMING], "the query contains a null character");
    size_t size = strlen(sql);
    Statement *s = object_new(&statement_type, 0);
    scoped Own self = s ? as_own(s) : NULL;
    if (!s || database_enter(d) < 0) return NULL;
    sqlite3 *db = d->db;
    sqlite3_stmt *made = NULL;
    if (size > (size_t)sq.limit(db, LIMIT_SQL_LENGTH, -1)) {
        database_leave(d);
        return throw(sqlite_errors[E_DATA], "query string is too large");
    }
    WITHOUT_GIL_FOR("sqlite3_prepare", code = sq.prepare(db, sql, (int)size + 1, &made, &tail));
    s->statement = made;
    s->database = own(as_ref(d));
    s->changing = changes_rows(sql);
    if (code != SQLITE_OK) throw_sqlite(db);
    database_leave(d);
    if (code != SQLITE_OK) return NULL;
    if (*skip_blanks(tail)) return throw(sqlite_errors[E_PROGRAMMING], "You can only execute one statement at a time.");
    if (made) gc_track(&s->head);
    return made ? give(self) : None;
}

/* Another thread may be inside SQLite and wait for the GIL: then it is put off until that one has done. */
static void end_statement(Database *d, sqlite3_stmt *statement) {
    if (!d->lock.count || rlock_is_mine(&d->lock)) {
        sq.finalize(statement);
        return;
    }
    if (d->orphan_count == d->orphan_capacity) {
        size_t capacity = d->orphan_capacity ? d->orphan_capacity * 2 : 8;
        sqlite3_stmt **orphans = mem_realloc_array(d->orphans, capacity, sizeof *orphans);
        if (!orphans) return; /* it stays until the database is closed */
        d->orphans = orphans;
        d->orphan_capacity = capacity;
    }
    d->orphans[d->orphan_count++] = statement;
}

static void statement_dealloc(Object *o) {
    Statement *s = (Statement *)o;
    gc_untrack(o);
    if (s->statement) end_statement(database_of(s->database), s->statement);
    decref(s->database);
    decref(s->description);
    object_free(o);
}

/* ---- parameters */

static int status_of(Database *d, int code) {
    if (code == SQLITE_OK) return 0;
    throw_sqlite(d->db);
    return -1;
}

static int bind_bytes(Database *d, sqlite3_stmt *st, int i, Ref value) {
    Buffer data;
    if (buffer_get(value, &data, BUFFER_READ) < 0) return -1;
    bool fits = data.size_bytes <= INT32_MAX;
    int code = fits ? sq.bind_blob(st, i, data.data ? data.data : "", (int)data.size_bytes, SQLITE_TRANSIENT) : SQLITE_OK;
    buffer_release(&data);
    return fits ? status_of(d, code) : fail(OverflowError, "BLOB longer than INT_MAX bytes");
}

static int bind_text(Database *d, sqlite3_stmt *st, int i, Ref value) {
    size_t size;
    const char *text = str_utf8(value, &size);
    if (!text) return -1;
    if (size > INT32_MAX) return fail(OverflowError, "string longer than INT_MAX bytes");
    return status_of(d, sq.bind_text(st, i, text, (int)size, SQLITE_TRANSIENT));
}

static int bind_value(Database *d, sqlite3_stmt *st, int i, Ref value) {
    int64_t n;
    double x;
    if (is_none(value)) return status_of(d, sq.bind_null(st, i));
    if (is_int(value)) {
        if (!int_as_int64(value, &n)) return fail(OverflowError, "Python int too large to convert to SQLite INTEGER");
        return status_of(d, sq.bind_int64(st, i, n));
    }
    if (is_kind(value, &float_type)) return double_from(value, &x) < 0 ? -1 : status_of(d, sq.bind_double(st, i, x));
    if (is_str(value)) return bind_text(d, st, i, value);
    if (has_buffer(value)) return bind_bytes(d, st, i, value);
    return fail(sqlite_errors[E_PROGRAMMING], "Error binding parameter %d: type '%N' is not supported", i, type_of(value));
}

static bool needs_no_adapter(Ref v) {
    return is_exactly(v, &int_type) || is_exactly(v, &float_type) || is_exactly(v, &str_type) || is_exactly(v, &bytearray_type);
}

typedef struct Adapter { Ref adapt; bool always; } Adapter; /* always: also for the types that SQLite knows */

/* adapt(value) first, which programs may have told how to treat it. */
static int bind_adapted(Database *d, sqlite3_stmt *st, int i, Ref value, const Adapter *adapter) {
    if (!adapter->always && needs_no_adapter(value)) return bind_value(d, st, i, value);
    scoped Own adapted = call1(adapter->adapt, value);
    return adapted ? bind_value(d, st, i, adapted) : -1;
}

static int bind_sequence(Database *d, sqlite3_stmt *st, int needed, Ref values, const Adapter *adapter) {
    size_t count;
    if (length(values, &count) < 0) return -1;
    if (count != (size_t)needed)
        return fail(sqlite_errors[E_PROGRAMMING], "Incorrect number of bindings supplied. The current statement uses %d, and there are %zu supplied.", needed, count);
    for (int i = 0; i < needed; i++) {
        scoped Own value = getitem(values, small_int_new(i));
        if (!value || bind_adapted(d, st, i + 1, value, adapter) < 0) return -1;
    }
    return 0;
}

static int bind_mapping(Database *d, sqlite3_stmt *st, int needed, Ref values, const Adapter *adapter) {
    for (int i = 1; i <= needed; i++) {
        const char *name = sq.bind_parameter_name(st, i);
        if (!name) return fail(sqlite_errors[E_PROGRAMMING], "Binding %d has no name, but you supplied a dictionary (which has only names).", i);
        scoped Own key = str_new(name + 1), value = key ? getitem(values, key) : NULL;
        if (!value && error_is(LookupError)) {
            error_clear();
            return fail(sqlite_errors[E_PROGRAMMING], "You did not supply a value for binding parameter :%s.", name + 1);
        }
        if (!value || bind_adapted(d, st, i, value, adapter) < 0) return -1;
    }
    return 0;
}

static bool is_row_of_values(Ref v) {
    return is_tuple(v) || is_list(v) || (!is_dict(v) && type_of(v)->length && type_of(v)->getitem && !type_has(type_of(v), TYPE_MAPPING));
}

static int bind(Database *d, Statement *s, Ref values, const Adapter *adapter) {
    int needed = sq.bind_parameter_count(s->statement);
    if (is_row_of_values(values)) return bind_sequence(d, s->statement, needed, values, adapter);
    if (type_of(values)->getitem) return bind_mapping(d, s->statement, needed, values, adapter);
    return fail(sqlite_errors[E_PROGRAMMING], "parameters are of unsupported type");
}

/* ---- running */

/* 1 a row, 0 done, -1.  The database is entered. */
static int step(Database *d, Statement *s) {
    int code;
    sqlite3_stmt *st = s->statement;
    WITHOUT_GIL_FOR("sqlite3_step", code = sq.step(st));
    s->has_row = code == SQLITE_ROW;
    if (error_occurred()) return -1;
    if (code == SQLITE_ROW || code == SQLITE_DONE) return s->has_row;
    throw_sqlite(d->db);
    sq.reset(st);
    return -1;
}

/* Runs it with these parameters, within a transaction if `begin` is a str and it changes rows.  How many rows it has changed;
 * -2 for an exception.  With a row that it returns, they are not counted yet. */
static int64_t run(Database *d, Statement *s, Ref values, const Adapter *adapter, Ref begin) {
    if (s->changing && is_str(begin) && database_transact(d, str_utf8_lossy(begin), true) < 0) return -2;
    if (bind(d, s, values, adapter) < 0) return -2;
    int found = step(d, s);
    return found < 0 ? -2 : !s->changing ? -1 : found ? 0 : sq.changes(d->db);
}

/* Are the columns named as `all`, a description, says? */
static bool still_describes(Ref all, sqlite3_stmt *st, int count) {
    if (!is_tuple(all) || tuple_length(all) != (size_t)count) return false;
    for (int i = 0; i < count; i++) {
        const char *name = sq.column_name(st, i), *known = str_utf8_lossy(tuple_item_peek(tuple_item_peek(all, (size_t)i), 0));
        if (!name || strcmp(name, known) != 0) return false;
    }
    return true;
}

/* ((name, None, None ...), ...), as a cursor describes its columns; None if there are none.  The database is entered. */
static Own describe(Statement *s) {
    int count = sq.column_count(s->statement);
    if (!count) return None;
    if (s->description && still_describes(s->description, s->statement, count)) return own(s->description);
    scoped Own all = tuple_new((size_t)count);
    for (int i = 0; all && i < count; i++) {
        const char *name = sq.column_name(s->statement, i);
        scoped Own label = name ? str_new_utf8(name, strlen(name)) : throw_memory();
        Own column = label ? tuple_pack(7, label, None, None, None, None, None, None) : NULL;
        if (!column) return NULL;
        tuple_of(all)->items[i] = column;
    }
    if (all) own_set_take(&s->description, own(all));
    return give(all);
}

/* (rows changed or -1, description, number of the row inserted last): what a cursor notes of a statement that has begun. */
static Own noted(Database *d, Statement *s, int64_t changed) {
    scoped Own rows = int_new(changed), columns = rows ? describe(s) : NULL;
    scoped Own last = columns ? int_new(sq.last_insert_rowid(d->db)) : NULL;
    return last ? tuple_pack(3, rows, columns, last) : NULL;
}

/* execute(values, adapt, always, begin): see run() and noted(); adapt and always: see Adapter. */
static Own statement_execute(Ref self, const Ref *a) {
    Statement *s = statement_of(self);
    Database *d = database_of(s->database);
    int always = truth(a[2]);
    scoped Own held = own(self);
    if (always < 0 || database_enter(d) < 0) return NULL;
    int64_t changed = run(d, s, a[0], &(Adapter){a[1], always}, a[3]);
    Own answer = changed < -1 ? NULL : noted(d, s, changed);
    database_leave(d);
    return answer;
}

/* execute_many(iterator, adapt, always): the same with each of many values; the sum. */
static Own statement_execute_many(Ref self, const Ref *a) {
    Statement *s = statement_of(self);
    Database *d = database_of(s->database);
    int always = truth(a[2]);
    int64_t sum = 0;
    scoped Own held = own(self), iterator = always < 0 ? NULL : own(a[0]);
    while (iterator) {
        scoped Own values = NULL;
        int got = next(iterator, &values);
        if (got < 0) return NULL;
        if (got == 0) return int_new(sum);
        if (database_enter(d) < 0) return NULL;
        int64_t changed = run(d, s, values, &(Adapter){a[1], always}, None);
        int more = changed < -1 ? -1 : s->has_row;
        while (more > 0) more = step(d, s);
        sq.reset(s->statement);
        database_leave(d);
        if (more < 0 || safe_point() < 0) return NULL;
        sum += changed;
    }
    return NULL;
}

static Own statement_reset(Ref self, const Ref *a) {
    Statement *s = statement_of(self);
    Database *d = database_of(s->database);
    scoped Own held = own(self);
    if (!d->db) return None;
    if (database_enter(d) < 0) return NULL;
    s->has_row = false;
    sq.reset(s->statement);
    sq.clear_bindings(s->statement);
    database_leave(d);
    return None;
}

/* ---- rows */

Own value_from_text(const unsigned char *text, int size) { return str_new_utf8(text ? (const char *)text : "", (size_t)size); }

static Own undecodable(sqlite3_stmt *st, int column) {
    error_clear();
    const char *name = sq.column_name(st, column);
    scoped Own text = decode((const char *)sq.column_text(st, column), (size_t)sq.column_bytes(st, column), "ascii", "replace");
    return text ? throw(sqlite_errors[E_OPERATIONAL], "Could not decode to UTF-8 column '%s' with text '%U'", name ? name : "?", text) : NULL;
}

static Own text_value(sqlite3_stmt *st, int i, Ref text_factory) {
    const unsigned char *text = sq.column_text(st, i);
    if (!text) return throw_memory();
    size_t size = (size_t)sq.column_bytes(st, i);
    if (text_factory == as_ref(&str_type)) {
        if (utf8_ascii_prefix((const char *)text, size) == size) return str_new_ascii((const char *)text, size);
        Own made = decode((const char *)text, size, "utf-8", NULL);
        return made || !error_is(UnicodeDecodeError) ? made : undecodable(st, i);
    }
    if (text_factory == as_ref(&bytes_type)) return bytes_new(text, size);
    if (text_factory == as_ref(&bytearray_type)) return bytearray_new(text, size);
    scoped Own data = bytes_new(text, size);
    return data ? call1(text_factory, data) : NULL;
}

static Own column_value(sqlite3_stmt *st, int i, Ref text_factory, Ref converter) {
    int type = sq.column_type(st, i);
    if (type == SQLITE_NULL) return None;
    if (!is_none(converter)) {
        const void *data = sq.column_blob(st, i);
        if (!data) return None;
        scoped Own bytes = bytes_new(data, (size_t)sq.column_bytes(st, i));
        return bytes ? call1(converter, bytes) : NULL;
    }
    switch (type) {
    case SQLITE_INTEGER: return int_new(sq.column_int64(st, i));
    case SQLITE_FLOAT: return float_new(sq.column_double(st, i));
    case SQLITE_TEXT: return text_value(st, i, text_factory);
    default: {
        const void *data = sq.column_blob(st, i);
        return bytes_new(data ? data : "", (size_t)sq.column_bytes(st, i));
    }
    }
}

/* converters: a tuple, a callable or None for each column; or None. */
static Own make_row(sqlite3_stmt *st, Ref text_factory, Ref converters) {
    int count = sq.column_count(st);
    scoped Own row = tuple_new((size_t)count);
    for (int i = 0; row && i < count; i++) {
        Ref converter = is_tuple(converters) && (size_t)i < tuple_length(converters) ? tuple_item_peek(converters, (size_t)i) : None;
        Own value = column_value(st, i, text_factory, converter);
        if (!value) return NULL;
        tuple_of(row)->items[i] = value;
    }
    return give(row);
}

static int fetch(Database *d, Statement *s, Ref list, ssize_t limit, Ref text_factory, Ref converters) {
    for (; limit && s->has_row; limit--) {
        if (list_append_take(list, make_row(s->statement, text_factory, converters)) < 0 || step(d, s) < 0) return -1;
    }
    return 0;
}

/* row(text_factory, converters): the next one, or None. */
static Own statement_row(Ref self, const Ref *a) {
    Statement *s = statement_of(self);
    Database *d = database_of(s->database);
    if (!s->has_row) return None;
    scoped Own held = own(self);
    if (database_enter(d) < 0) return NULL;
    scoped Own row = s->has_row ? make_row(s->statement, a[0], a[1]) : None;
    bool good = row && (is_none(row) || step(d, s) >= 0);
    database_leave(d);
    return good ? give(row) : NULL;
}

/* rows(limit, text_factory, converters): at most so many (negative: all), beginning with the one step() has found. */
static Own statement_rows(Ref self, const Ref *a) {
    Statement *s = statement_of(self);
    Database *d = database_of(s->database);
    ssize_t limit;
    scoped Own held = own(self), rows = list_new(0);
    if (!rows || index_ssize(a[0], &limit) < 0 || database_enter(d) < 0) return NULL;
    int status = fetch(d, s, rows, limit, a[1], a[2]);
    database_leave(d);
    return status < 0 ? NULL : give(rows);
}

/* (name, declared type or None) of each column. */
static Own statement_columns(Ref self, const Ref *a) {
    Statement *s = statement_of(self);
    Database *d = database_of(s->database);
    if (database_enter(d) < 0) return NULL;
    int count = sq.column_count(s->statement);
    scoped Own all = tuple_new((size_t)count);
    for (int i = 0; all && i < count; i++) {
        const char *declared = sq.column_decltype(s->statement, i), *name = sq.column_name(s->statement, i);
        scoped Own label = name ? str_new_utf8(name, strlen(name)) : throw_memory(), type = declared ? str_new_utf8(declared, strlen(declared)) : None;
        Own pair = label && type ? tuple_pack(2, label, type) : NULL;
        if (pair) tuple_of(all)->items[i] = pair;
        else CLEAR(all);
    }
    database_leave(d);
    return give(all);
}

static Own get_has_row(Ref self) { return bool_new(statement_of(self)->has_row); }
static Own get_readonly(Ref self) { return bool_new(sq.readonly(statement_of(self)->statement)); }
static Own get_changing(Ref self) { return bool_new(statement_of(self)->changing); }

static const MethodRow methods[] = {
    {"columns(self, /)", statement_columns, "(name, declared type or None) of each column.", 0},
    {"execute(self, values, adapt, always, begin, /)", statement_execute, "Run it with parameters: (rows changed or -1, description or None, last row).", 0},
    {"execute_many(self, iterator, adapt, always, /)", statement_execute_many, "Run it with each of many parameters.", 0},
    {"reset(self, /)", statement_reset, "Back to the beginning, without parameters.", 0},
    {"row(self, text_factory, converters, /)", statement_row, "The next row, or None.", 0},
    {"rows(self, limit, text_factory, converters, /)", statement_rows, "The next rows, at most so many; all, if limit is negative.", 0},
    {0},
};
static const GetSetRow getset[] = {
    {"has_row", get_has_row, NULL, "Did the last step find a row?"},
    {"changing", get_changing, NULL, "Is it an INSERT, UPDATE, DELETE or REPLACE?"},
    {"readonly", get_readonly, NULL, "Does it leave the database as it is?"},
    {0},
};

static int statement_traverse(Object *o, VisitFn visit, void *context) {
    VISIT(((Statement *)o)->database);
    return 0;
}

Type statement_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_sqlite3.Statement", .base = &object_type, .flags = TYPE_NO_NEW | TYPE_GC, .size = sizeof(Statement),
    .methods = methods, .getset = getset, .dealloc = statement_dealloc, .traverse = statement_traverse,
};
