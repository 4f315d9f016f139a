/* A handle on one blob of a table, read and written in place; lib/sqlite3/blob.py makes a file-like object of it. */
#include "stdlib/sqlite/sqlite.h"

typedef struct BlobHandle {
    Object head;
    sqlite3_blob *blob;       /* NULL: closed */
    Own database;             /* the Database */
} BlobHandle;

static BlobHandle *handle_of(Ref v) { return (BlobHandle *)object_of(v); }
static Database *owner_of(Ref v) { return database_of(handle_of(v)->database); }

/* As database_enter, and the handle is open.  -1: an exception, the database is left. */
static int handle_enter(Ref self) {
    if (database_enter(owner_of(self)) < 0) return -1;
    if (handle_of(self)->blob) return 0;
    database_leave(owner_of(self));
    return fail(sqlite_errors[E_PROGRAMMING], "Cannot operate on a closed blob.");
}

/* Leave; what SQLite answered is told: NULL with an exception unless it is OK. */
static Own handle_leave(Ref self, int code, Own result) {
    scoped Own kept = result;
    if (code != SQLITE_OK && !error_occurred()) throw_sqlite(owner_of(self)->db);
    database_leave(owner_of(self));
    return code == SQLITE_OK ? give(kept) : NULL;
}

Own database_open_blob(Ref self, const Ref *a) {
    Database *d = database_of(self);
    int64_t row;
    const char *table = text_argument(a[0], "blobopen() argument 1"), *column = table ? text_argument(a[1], "blobopen() argument 2") : NULL;
    const char *name = column ? text_argument(a[4], "blobopen() argument 'name'") : NULL;
    int writable = name && int64_from(a[2], &row) == 0 ? truth(a[3]) : -1, code;
    if (writable < 0) return NULL;
    if (database_enter(d) < 0) return NULL;
    sqlite3_blob *blob = NULL;
    WITHOUT_GIL_FOR("sqlite3_blob_open", code = sq.blob_open(d->db, name, table, column, row, writable, &blob));
    BlobHandle *handle = code == SQLITE_OK ? object_new(&blob_type, 0) : NULL;
    if (code != SQLITE_OK) throw_sqlite(d->db);
    if (!handle && code == SQLITE_OK) sq.blob_close(blob);
    database_leave(d);
    if (!handle) return NULL;
    handle->blob = blob;
    handle->database = own(self);
    return as_own(handle);
}

static Own handle_size(Ref self, const Ref *a) {
    if (handle_enter(self) < 0) return NULL;
    int size = sq.blob_bytes(handle_of(self)->blob);
    return handle_leave(self, SQLITE_OK, small_int_new(size));
}

static Own handle_read(Ref self, const Ref *a) {
    int offset, size, code;
    if (int_from(a[0], &offset) < 0 || int_from(a[1], &size) < 0) return NULL;
    scoped Own bytes = size < 0 ? throw(ValueError, "negative size") : bytes_new_empty((size_t)size);
    if (!bytes || handle_enter(self) < 0) return NULL;
    sqlite3_blob *blob = handle_of(self)->blob;
    char *data = bytes_data(bytes);
    WITHOUT_GIL_FOR("sqlite3_blob_read", code = sq.blob_read(blob, data, size, offset));
    return handle_leave(self, code, give(bytes));
}

static Own handle_write(Ref self, const Ref *a) {
    int offset, code;
    Buffer data;
    if (int_from(a[1], &offset) < 0 || buffer_get(a[0], &data, BUFFER_READ) < 0) return NULL;
    if (handle_enter(self) < 0) {
        buffer_release(&data);
        return NULL;
    }
    sqlite3_blob *blob = handle_of(self)->blob;
    WITHOUT_GIL_FOR("sqlite3_blob_write", code = sq.blob_write(blob, data.data, (int)data.size_bytes, offset));
    Own result = handle_leave(self, code, None);
    buffer_release(&data);
    return result;
}

static Own handle_close(Ref self, const Ref *a) {
    if (!handle_of(self)->blob || !owner_of(self)->db) return None;
    if (database_enter(owner_of(self)) < 0) return NULL;
    sqlite3_blob *blob = handle_of(self)->blob;
    handle_of(self)->blob = NULL;
    if (blob) sq.blob_close(blob);
    database_leave(owner_of(self));
    return None;
}

/* Python's Blob closes it when it dies; if it could not, the connection's end does. */
static void handle_dealloc(Object *o) {
    decref(((BlobHandle *)o)->database);
    object_free(o);
}

static const MethodRow methods[] = {
    {"close(self, /)", handle_close, "Close it; once is enough.", 0},
    {"read(self, offset, size, /)", handle_read, "Bytes from a place on.", 0},
    {"size(self, /)", handle_size, "How many bytes there are.", 0},
    {"write(self, data, offset, /)", handle_write, "Replace bytes from a place on.", 0},
    {0},
};

Type blob_type = {
    .head = OBJECT_STATIC(&type_type), .name = "_sqlite3.BlobHandle", .base = &object_type, .flags = TYPE_NO_NEW, .size = sizeof(BlobHandle),
    .methods = methods, .dealloc = handle_dealloc,
};
