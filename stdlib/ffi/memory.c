/* Bytes that others own as instances of a C type: at an address, in a buffer, a variable of a library. */
#include "stdlib/ffi/memory.h"

#include <dlfcn.h>

#include "stdlib/ffi/cdata.h"

const MethodRow ctype_methods[] = {CTYPE_ROWS, {0}};

static CInfo *check_concrete(Ref type) {
    CInfo *info = ctype_concrete(type);
    return info ? info : throw(TypeError, "abstract class");
}

int pointer_from(Ref v, const char *message, uintptr_t *out) {
    uint64_t natural = 0;
    int64_t number = 0;
    if (!is_int(v)) return fail(TypeError, "%s", message);
    if (!int_as_uint64(v, &natural)) {
        if (!int_as_int64(v, &number)) return fail(OverflowError, "int too large to convert");
        natural = (uint64_t)number;
    }
    *out = (uintptr_t)natural;
    return 0;
}

Own ctype_from_address(Ref type, const Ref *args) {
    uintptr_t address;
    if (!check_concrete(type) || pointer_from(args[0], "integer expected", &address) < 0) return NULL;
    return cdata_view(type_peek(type), (void *)address, NULL, 0);
}

/* ---- buffers */

/* Do `size` bytes at the offset given lie within the buffer? */
static int check_room(const Buffer *view, Ref offset_given, size_t size, size_t *offset) {
    ssize_t n = 0;
    if (offset_given && index_ssize(offset_given, &n) < 0) return -1;
    if (n < 0) return fail(ValueError, "offset cannot be negative");
    *offset = (size_t)n;
    if (*offset <= view->size_bytes && size <= view->size_bytes - *offset) return 0;
    return fail(ValueError, "Buffer size too small (%zu instead of at least %zu bytes)", view->size_bytes, size + *offset);
}

/* The memoryview that is kept holds the buffer for as long as the instance lives. */
Own ctype_from_buffer(Ref type, const Ref *args) {
    const CInfo *info = check_concrete(type);
    scoped Own kept = info ? memoryview_new(args[0]) : NULL;
    Buffer view;
    size_t offset;
    if (!kept) return NULL;
    if (buffer_get(kept, &view, BUFFER_READ) < 0) return NULL;
    bool readonly = view.readonly;
    int status = readonly ? fail(TypeError, "underlying buffer is not writable") : check_room(&view, args[1], info->size, &offset);
    char *data = view.data;
    buffer_release(&view);
    scoped Own made = status < 0 ? NULL : cdata_view(type_peek(type), data + offset, NULL, 0);
    return made && cdata_keep_take(cdata_of(made), (size_t)UINT32_MAX, give(kept)) == 0 ? give(made) : NULL;
}

Own ctype_from_buffer_copy(Ref type, const Ref *args) {
    const CInfo *info = check_concrete(type);
    Buffer view;
    size_t offset;
    if (!info || buffer_get(args[0], &view, BUFFER_READ) < 0) return NULL;
    Own made = check_room(&view, args[1], info->size, &offset) < 0 ? NULL : cdata_new(type_peek(type));
    if (made) memcpy(cdata_of(made)->data, (char *)view.data + offset, info->size);
    buffer_release(&view);
    return made;
}

/* ---- libraries */

/* dlerror's text, which may be any bytes. */
static void *throw_dl(Type *type) {
    const char *text = dlerror();
    scoped Own message = text ? decode(text, strlen(text), "utf-8", "surrogateescape") : NULL;
    return message ? throw(type, "%U", message) : error_occurred() ? NULL : throw(type, "unknown dl error");
}

void *library_symbol(Ref library, Ref name, Type *error) {
    if (!is_str(name) && !is_bytes(name)) return throw(TypeError, "function name must be string, bytes object or integer");
    scoped Own handle = getattr_named(library, "_handle"), bytes = NULL;
    uintptr_t address;
    if (!handle || pointer_from(handle, "the _handle attribute of the second argument must be an integer", &address) < 0) return NULL;
    if (!(bytes = is_str(name) ? encode(name, "utf-8", NULL) : own(name))) return NULL;
    if (strlen(bytes_data(bytes)) != bytes_length(bytes)) return throw(ValueError, "embedded null character");
    void *found = dlsym((void *)address, bytes_data(bytes));
    return found ? found : throw_dl(error);
}

Own ctype_in_dll(Ref type, const Ref *args) {
    if (!check_concrete(type)) return NULL;
    if (!is_str(args[1])) return throw(TypeError, "in_dll() argument 2 must be str, not %T", args[1]);
    void *address = library_symbol(args[0], args[1], ValueError);
    return address ? cdata_view(type_peek(type), address, NULL, 0) : NULL;
}

/* Loading runs the library's constructors: anything, for any time. */
static void NO_GIL *library_open(const char *name, int mode) { return dlopen(name, mode | RTLD_NOW); }

Own ctypes_dlopen(Ref module, const Ref *args) {
    scoped Own path = NULL;
    int mode = RTLD_LOCAL;
    void *handle;
    if (!is_none(args[0]) && path_from(args[0], &path) < 0) return NULL;
    if (args[1] && int_from(args[1], &mode) < 0) return NULL;
    if (AUDIT("ctypes.dlopen", args[0]) < 0) return NULL;
    WITHOUT_GIL_FOR("dlopen", handle = library_open(path ? bytes_data(path) : NULL, mode));
    return handle ? int_new_unsigned((uintptr_t)handle) : throw_dl(OSError);
}

Own ctypes_dlclose(Ref module, const Ref *args) {
    uintptr_t handle;
    if (pointer_from(args[0], "an integer is required", &handle) < 0) return NULL;
    return dlclose((void *)handle) ? throw_dl(OSError) : None;
}

Own ctypes_dlsym(Ref module, const Ref *args) {
    uintptr_t handle;
    if (pointer_from(args[0], "an integer is required", &handle) < 0) return NULL;
    if (!is_str(args[1])) return throw(TypeError, "dlsym() argument 2 must be str, not %T", args[1]);
    const char *name = str_utf8(args[1], NULL);
    void *found = name ? dlsym((void *)handle, name) : NULL;
    return found ? int_new_unsigned((uintptr_t)found) : error_occurred() ? NULL : throw_dl(OSError);
}
