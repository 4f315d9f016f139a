/* The module _sqlite3: the library, the exceptions, the constants. */
#include "stdlib/sqlite/sqlite.h"

struct SqliteLibrary sq;

#define SYMBOL(name) {"sqlite3_" #name, &sq.name}
#define RENAMED(symbol, field) {"sqlite3_" #symbol, &sq.field}
static const LibrarySymbol symbols[] = {
    SYMBOL(libversion), SYMBOL(complete), RENAMED(open_v2, open), RENAMED(close_v2, close), SYMBOL(busy_timeout), SYMBOL(changes),
    SYMBOL(total_changes), SYMBOL(last_insert_rowid), SYMBOL(get_autocommit), SYMBOL(interrupt), SYMBOL(limit), SYMBOL(errcode),
    SYMBOL(extended_errcode), SYMBOL(extended_result_codes), SYMBOL(errmsg), SYMBOL(errstr), RENAMED(prepare_v2, prepare),
    SYMBOL(finalize), SYMBOL(next_stmt), SYMBOL(reset), SYMBOL(clear_bindings), SYMBOL(step), RENAMED(stmt_readonly, readonly), SYMBOL(expanded_sql),
    SYMBOL(bind_parameter_count), SYMBOL(bind_parameter_name), SYMBOL(bind_int64), SYMBOL(bind_double), SYMBOL(bind_text),
    SYMBOL(bind_blob), SYMBOL(bind_null), SYMBOL(column_count), SYMBOL(column_name), SYMBOL(column_decltype), SYMBOL(column_type),
    SYMBOL(column_int64), SYMBOL(column_double), SYMBOL(column_blob), SYMBOL(column_text), SYMBOL(column_bytes), SYMBOL(value_type),
    SYMBOL(value_int64), SYMBOL(value_double), SYMBOL(value_blob), SYMBOL(value_text), SYMBOL(value_bytes), SYMBOL(result_int64),
    SYMBOL(result_double), SYMBOL(result_text), SYMBOL(result_blob), SYMBOL(result_null), SYMBOL(result_error),
    SYMBOL(result_error_nomem), SYMBOL(result_error_toobig), SYMBOL(user_data), SYMBOL(aggregate_context),
    RENAMED(create_function_v2, create_function), SYMBOL(create_window_function), RENAMED(create_collation_v2, create_collation),
    SYMBOL(set_authorizer), SYMBOL(progress_handler), RENAMED(trace_v2, trace), SYMBOL(backup_init), SYMBOL(backup_step),
    SYMBOL(backup_finish), SYMBOL(backup_remaining), SYMBOL(backup_pagecount), SYMBOL(serialize), SYMBOL(deserialize),
    RENAMED(malloc64, malloc), SYMBOL(free), SYMBOL(enable_load_extension), SYMBOL(load_extension),
    SYMBOL(blob_open), SYMBOL(blob_close), SYMBOL(blob_bytes), SYMBOL(blob_read), SYMBOL(blob_write), {0},
};
static Library library = {{"libsqlite3.so.0", "libsqlite3.so", NULL}, "libsqlite3-0", symbols, false};

Type *sqlite_errors[E_COUNT];
static const struct { const char *name; int base; } error_rows[E_COUNT] = { /* base: a row above, or -1 for Exception */
    [E_WARNING] = {"sqlite3.Warning", -1}, [E_ERROR] = {"sqlite3.Error", -1}, [E_INTERFACE] = {"sqlite3.InterfaceError", E_ERROR},
    [E_DATABASE] = {"sqlite3.DatabaseError", E_ERROR}, [E_INTERNAL] = {"sqlite3.InternalError", E_DATABASE},
    [E_OPERATIONAL] = {"sqlite3.OperationalError", E_DATABASE}, [E_PROGRAMMING] = {"sqlite3.ProgrammingError", E_DATABASE},
    [E_INTEGRITY] = {"sqlite3.IntegrityError", E_DATABASE}, [E_DATA] = {"sqlite3.DataError", E_DATABASE},
    [E_NOT_SUPPORTED] = {"sqlite3.NotSupportedError", E_DATABASE},
};

static int errors_make(Ref module) {
    for (int i = 0; i < E_COUNT; i++) {
        Type *base = error_rows[i].base < 0 ? Exception : sqlite_errors[error_rows[i].base];
        if (!sqlite_errors[i]) sqlite_errors[i] = exception_class_new(error_rows[i].name, base);
        if (!sqlite_errors[i] || module_add(module, strchr(error_rows[i].name, '.') + 1, as_ref(sqlite_errors[i])) < 0) return -1;
    }
    return 0;
}

static const struct { const char *name; int value; } constants[] = {
#define CODE(name, code) {"SQLITE_" #name, code},
#include "stdlib/sqlite/codes.def"
#undef CODE
    {"SQLITE_DENY", 1}, {"SQLITE_IGNORE", 2},
    /* what an authorizer is asked */
    {"SQLITE_CREATE_INDEX", 1}, {"SQLITE_CREATE_TABLE", 2}, {"SQLITE_CREATE_TEMP_INDEX", 3}, {"SQLITE_CREATE_TEMP_TABLE", 4},
    {"SQLITE_CREATE_TEMP_TRIGGER", 5}, {"SQLITE_CREATE_TEMP_VIEW", 6}, {"SQLITE_CREATE_TRIGGER", 7}, {"SQLITE_CREATE_VIEW", 8},
    {"SQLITE_DELETE", 9}, {"SQLITE_DROP_INDEX", 10}, {"SQLITE_DROP_TABLE", 11}, {"SQLITE_DROP_TEMP_INDEX", 12},
    {"SQLITE_DROP_TEMP_TABLE", 13}, {"SQLITE_DROP_TEMP_TRIGGER", 14}, {"SQLITE_DROP_TEMP_VIEW", 15}, {"SQLITE_DROP_TRIGGER", 16},
    {"SQLITE_DROP_VIEW", 17}, {"SQLITE_INSERT", 18}, {"SQLITE_PRAGMA", 19}, {"SQLITE_READ", 20}, {"SQLITE_SELECT", 21},
    {"SQLITE_TRANSACTION", 22}, {"SQLITE_UPDATE", 23}, {"SQLITE_ATTACH", 24}, {"SQLITE_DETACH", 25}, {"SQLITE_ALTER_TABLE", 26},
    {"SQLITE_REINDEX", 27}, {"SQLITE_ANALYZE", 28}, {"SQLITE_CREATE_VTABLE", 29}, {"SQLITE_DROP_VTABLE", 30},
    {"SQLITE_FUNCTION", 31}, {"SQLITE_SAVEPOINT", 32}, {"SQLITE_RECURSIVE", 33}, {"SQLITE_DONE", SQLITE_DONE}, {"SQLITE_ROW", SQLITE_ROW},
    /* categories of limits */
    {"SQLITE_LIMIT_LENGTH", 0}, {"SQLITE_LIMIT_SQL_LENGTH", 1}, {"SQLITE_LIMIT_COLUMN", 2}, {"SQLITE_LIMIT_EXPR_DEPTH", 3},
    {"SQLITE_LIMIT_COMPOUND_SELECT", 4}, {"SQLITE_LIMIT_VDBE_OP", 5}, {"SQLITE_LIMIT_FUNCTION_ARG", 6}, {"SQLITE_LIMIT_ATTACHED", 7},
    {"SQLITE_LIMIT_LIKE_PATTERN_LENGTH", 8}, {"SQLITE_LIMIT_VARIABLE_NUMBER", 9}, {"SQLITE_LIMIT_TRIGGER_DEPTH", 10},
    {"SQLITE_LIMIT_WORKER_THREADS", 11},
};

const char *text_argument(Ref v, const char *what) {
    if (is_str(v)) return str_utf8(v, NULL);
    return throw(TypeError, "%s must be str, not %T", what, v);
}

static Own is_complete(Ref m, const Ref *a) {
    const char *sql = text_argument(a[0], "complete_statement() argument 'statement'");
    return sql ? bool_new(sq.complete(sql)) : NULL;
}

static int init(Ref module) {
    if (library_load(&library, "sqlite3") < 0 || errors_make(module) < 0) return -1;
    if (type_ready(&database_type) < 0 || type_ready(&statement_type) < 0 || type_ready(&blob_type) < 0) return -1;
    for (size_t i = 0; i < COUNT_OF(constants); i++)
        if (module_add(module, constants[i].name, small_int_new(constants[i].value)) < 0) return -1;
    return module_add_take(module, "sqlite_version", str_new(sq.libversion()));
}

static const MethodRow functions[] = {
    {"complete_statement(statement)", is_complete, "Does the text end a statement?", 0},
    {"open(path, flags, thread, /)", database_open, "A Database; thread: the only one that may use it, or 0.", 0},
    {"rows(description, tuples, /)", rows_from_tuples, "A Row of each tuple.", 0},
    {"enable_callback_tracebacks(enable, /)", callback_enable_tracebacks, "Show what functions called by SQLite raise.", 0},
    {0},
};

const ModuleDef _sqlite3_module = {"_sqlite3", "Databases of SQLite.", functions, (Type *const[]){&row_type, NULL}, init};
