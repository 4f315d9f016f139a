/* File names: between Python's values and the bytes that the kernel takes.  The file system's encoding is UTF-8; bytes
 * that are not come in, and go out again, as lone surrogates (PEP 383). */
#include "runtime/object/error.h"
#include "runtime/object/protocol.h"
#include "runtime/types/bytes.h"
#include "runtime/types/str.h"

/* v.__fspath__(): str or bytes. */
static Own ask_fspath(Ref v) {
    Own path;
    int found = special_call(v, name___fspath__, NULL, 0, &path);
    if (found < 0) return NULL;
    if (!found) return throw(TypeError, "expected str, bytes or os.PathLike object, not %T", v);
    if (is_str(path) || is_bytes(path)) return path;
    throw(TypeError, "expected %T.__fspath__() to return str or bytes, not %T", v, path);
    decref(path);
    return NULL;
}

int path_from(Ref v, Own *out) {
    *out = NULL;
    scoped Own path = is_str(v) || is_bytes(v) ? own(v) : ask_fspath(v);
    if (!path) return -1;
    scoped Own bytes = is_bytes(path) ? own(path) : encode(path, "utf-8", "surrogateescape");
    if (!bytes) return -1;
    if (strlen(bytes_data(bytes)) != bytes_length(bytes)) return fail(ValueError, "embedded null byte");
    *out = give(bytes);
    return 0;
}

Own str_from_fs(const char *bytes, size_t size) { return decode(bytes, size, "utf-8", "surrogateescape"); }
