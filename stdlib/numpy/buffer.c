/* Arrays and the buffer protocol, in both directions. */
#include "stdlib/numpy/scalar.h"
#include "stdlib/numpy/flexible.h"

/* ---- out: bytes(a), memoryview(a), file.write(a) */

/* The format's text by type: 'q' and 'Q' are never used, numpy says 'l' and 'L'. */
static const char *format_of(const Dtype *d) {
#define DTYPE(ID, ctype, name, kind, code, number) [DT_##ID] = {code},
    static const char native[DTYPE_COUNT][2] = {
#include "stdlib/numpy/dtypes.def"
    };
#undef DTYPE
    static const char *const other[DTYPE_COUNT] = {
        [DT_BOOL] = "?", [DT_INT8] = "b", [DT_UINT8] = "B", [DT_INT16] = ">h", [DT_UINT16] = ">H", [DT_INT32] = ">i", [DT_UINT32] = ">I",
        [DT_INT64] = ">q", [DT_UINT64] = ">Q", [DT_FLOAT16] = ">e", [DT_FLOAT32] = ">f", [DT_FLOAT64] = ">d",
        [DT_COMPLEX64] = ">Zf", [DT_COMPLEX128] = ">Zd"};
    if (d->swapped) return other[d->id];
    return d->id == DT_COMPLEX64 ? "Zf" : d->id == DT_COMPLEX128 ? "Zd" : native[d->id];
}

/* Of a structure "T{i:a:d:b:}", of text "5w", of bytes "3s": made when first asked for, and kept.  What is not aligned says so, so that
 * it depends on where elements lie. */
static const char *flexible_format(const Dtype *d, int alignment_log) {
    const char **kept = &d->parts->formats[alignment_log];
    if (*kept) return *kept;
    scoped Own function = import_from("numpy._structures", "format_of"), alignment = small_int_new(1 << alignment_log);
    scoped Own text = function ? call2(function, as_ref(d), alignment) : NULL;
    if (!text) return NULL;
    const char *utf8 = str_utf8_lossy(text);
    char *copy = block_new(strlen(utf8) + 1);
    return copy ? *kept = strcpy(copy, utf8) : NULL;
}

/* The alignment that all of a's elements have, as an exponent of two up to 3. */
static int alignment_log_of(const Array *a) {
    size_t bits = (size_t)a->data | 8;
    for (int i = 0; a->size > 1 && i < a->ndim; i++) bits |= (size_t)a->strides[i];
    return __builtin_ctzl(bits);
}

int array_get_buffer(Ref self, Buffer *out, int flags) {
    if (array_is_elsewhere(self)) return fail(BufferError, "memoryview: arrays of objects have no memory to share");
    const Array *a = array_peek(self);
    if (flags & BUFFER_WRITE && !(a->flags & ARRAY_WRITEABLE)) return fail(ValueError, "buffer source array is read-only");
    if (!(flags & BUFFER_STRIDES) && !(a->flags & ARRAY_C)) return fail(ValueError, "ndarray is not C-contiguous");
    if (a->ndim > (int)COUNT_OF(out->shape)) return fail(BufferError, "gilt exports arrays of at most 8 dimensions");
    const char *format = dtype_is_number(a->dtype) ? format_of(a->dtype) : flexible_format(a->dtype, alignment_log_of(a));
    if (!format) return -1;
    buffer_fill(out, self, a->data, (size_t)a->size * a->dtype->size, !(a->flags & ARRAY_WRITEABLE));
    out->item_size = a->dtype->size;
    out->format = format;
    out->dimensions = a->ndim;
    for (int i = 0; i < a->ndim; i++) {
        out->shape[i] = a->shape[i];
        out->strides[i] = a->strides[i];
    }
    return 0;
}

int scalar_get_buffer(Ref self, Buffer *out, int flags) {
    const Dtype *d = scalar_dtype(self);
    if (flags & BUFFER_WRITE) return fail(BufferError, "scalar buffer is readonly");
    buffer_fill(out, self, (void *)scalar_data(self), d->size, true);
    out->item_size = d->size;
    out->format = format_of(d);
    out->dimensions = 0;
    return 0;
}

/* ---- in: array(memoryview), frombuffer */

static const Dtype *dtype_of_format(const char *format) {
    bool swapped = *format == '>' || *format == '!';
    bool sized = *format == '<' || *format == '=' || swapped; /* standard sizes: l is 4 bytes */
    if (*format && strchr("<>=@!^", *format)) format++;
    int id = -1;
    if (format[0] == 'Z') id = format[1] == 'f' ? DT_COMPLEX64 : format[1] == 'd' ? DT_COMPLEX128 : -1;
    else if (!format[0] || format[1]) return NULL;
    else if (format[0] == 'q' || format[0] == 'n') id = DT_INT64;
    else if (format[0] == 'Q' || format[0] == 'N' || format[0] == 'P') id = DT_UINT64;
    else if (sized && format[0] == 'l') id = DT_INT32;
    else if (sized && format[0] == 'L') id = DT_UINT32;
    for (int i = 0; id < 0 && i < DTYPE_COUNT; i++)
        if (dtypes[i].code == format[0] && dtypes[i].kind != 'c') id = i;
    if (id < 0) return NULL;
    return swapped && dtypes[id].size > 1 ? &dtypes_swapped[id] : &dtypes[id];
}

/* An array over memory that a buffer holds: the array releases it. */
static Own array_over(Buffer *held, const Dtype *dtype, char *data, int ndim, const ssize_t *shape, const ssize_t *strides) {
    Buffer *kept = block_new(sizeof *kept);
    Array *a = kept ? array_head(dtype) : NULL;
    if (!a) {
        buffer_release(held);
        block_free(kept);
        return NULL;
    }
    *kept = *held;
    a->exported = kept;
    a->base = own(kept->owner);
    a->data = data;
    a->flags = kept->readonly ? 0 : ARRAY_WRITEABLE;
    scoped Own result = as_own(a);
    return array_set_dims(a, ndim, shape, strides) < 0 ? NULL : give(result);
}

static int buffer_open(Ref v, Buffer *out, int flags) {
    if (buffer_get(v, out, BUFFER_WRITE | flags) == 0) return 0;
    if (!error_is(BufferError) && !error_is(TypeError) && !error_is(ValueError)) return -1;
    error_clear();
    return buffer_get(v, out, flags);
}

/* NULL without an exception: it means nothing. */
static const Dtype *dtype_of_fields_format(const char *format, size_t size_bytes) {
    scoped Own function = import_from("numpy._structures", "dtype_of_format"), text = str_new(format);
    scoped Own size = int_new((int64_t)size_bytes), dtype = function && text && size ? call2(function, text, size) : NULL;
    return dtype && !is_none(dtype) ? dtype_from(dtype) : NULL;
}

Own array_from_buffer(Ref v) {
    Buffer buffer;
    if (buffer_open(v, &buffer, BUFFER_STRIDES | BUFFER_FORMAT) < 0) return NULL;
    const Dtype *dtype = dtype_of_format(buffer.format);
    if (!dtype) dtype = dtype_of_fields_format(buffer.format, buffer.item_size);
    if (!dtype && error_occurred()) {
        buffer_release(&buffer);
        return NULL;
    }
    if (!dtype || dtype->size != buffer.item_size) {
        throw(ValueError, "'%s' is not a valid PEP 3118 buffer format string", buffer.format);
        buffer_release(&buffer);
        return NULL;
    }
    return array_over(&buffer, dtype, buffer.data, buffer.dimensions, buffer.shape, buffer.strides);
}

Own function_frombuffer(Ref module, const Ref *args) {
    const Dtype *dtype = &dtypes[DT_FLOAT64];
    ssize_t count = -1, offset = 0;
    if (dtype_option(args[1], &dtype) < 0 || (args[2] && index_ssize(args[2], &count) < 0) || (args[3] && index_ssize(args[3], &offset) < 0)) return NULL;
    if (dtype->size == 0 && !is_structure(dtype)) return throw(ValueError, "itemsize cannot be zero in type");
    Buffer buffer;
    if (buffer_open(args[0], &buffer, BUFFER_READ) < 0) return NULL;
    ssize_t size = (ssize_t)buffer.size_bytes, item = dtype->size, rest = size - offset;
    const char *error = NULL;
    if (offset < 0 || offset > size) {
        throw(ValueError, "offset must be non-negative and no greater than buffer length (%zd)", size);
        buffer_release(&buffer);
        return NULL;
    }
    if (count < 0 && item == 0) error = "cannot determine count if itemsize is 0";
    else if (count < 0 && rest % item) error = "buffer size must be a multiple of element size";
    else if (count < 0) count = rest / item;
    else if (item && count > rest / item) error = "buffer is smaller than requested size";
    if (error) {
        buffer_release(&buffer);
        return throw(ValueError, "%s", error);
    }
    return array_over(&buffer, dtype, (char *)buffer.data + offset, 1, &count, &item);
}
