/* The module binascii: bytes as text of hexadecimal digits, base 64, quoted-printable or uuencode, and check sums. */
#include "stdlib/stdlib.h"

#include "runtime/base/buf.h"
#include "runtime/base/digits.h"

static Type *binascii_error, *binascii_incomplete; /* made once */

/* ASCII text or a buffer. */
static int text_get(Ref v, Buffer *out) {
    if (!is_str(v)) {
        if (has_buffer(v)) return buffer_get(v, out, BUFFER_READ);
        return fail(TypeError, "argument should be bytes, buffer or ASCII string, not '%T'", v);
    }
    if (!str_of(v)->ascii) return fail(ValueError, "string argument should contain only ASCII characters");
    buffer_fill(out, v, str_data(v), str_length(v), true);
    return 0;
}

/* ---- hexadecimal */

static Own plain_hex(const uint8_t *data, size_t size) {
    if (size > MEM_MAX / 2) return throw_memory();
    Own text = bytes_new_empty(2 * size);
    char *out = text ? bytes_data(text) : NULL;
    for (size_t i = 0; out && i < size; i++) {
        *out++ = "0123456789abcdef"[data[i] >> 4];
        *out++ = "0123456789abcdef"[data[i] & 15];
    }
    return text;
}

static Own hex_of(Ref self, const Ref *a) {
    Buffer data;
    if (buffer_get(a[0], &data, BUFFER_READ) < 0) return NULL;
    if (!a[1]) {
        Own text = plain_hex(data.data, data.size_bytes);
        buffer_release(&data);
        return text;
    }
    scoped Own bytes = bytes_new(data.data, data.size_bytes);
    buffer_release(&data);
    if (!bytes) return NULL;
    scoped Own text = call_method_named(bytes, "hex", a + 1, a[2] ? 2 : a[1] ? 1 : 0);
    return text ? encode(text, "ascii", NULL) : NULL;
}

static Own unhex_data(const uint8_t *in, size_t size) {
    if (size % 2) return throw(binascii_error, "Odd-length string");
    scoped Own bytes = bytes_new_empty(size / 2);
    for (size_t i = 0; bytes && i < size / 2; i++) {
        int byte = digit_pair(in[2 * i], in[2 * i + 1]);
        if (byte < 0) return throw(binascii_error, "Non-hexadecimal digit found");
        bytes_data(bytes)[i] = (char)byte;
    }
    return give(bytes);
}

static Own unhex(Ref m, const Ref *a) {
    Buffer text;
    if (text_get(a[0], &text) < 0) return NULL;
    Own result = unhex_data(text.data, text.size_bytes);
    buffer_release(&text);
    return result;
}

/* ---- base 64 */

static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

static Own to_base64_data(const uint8_t *in, size_t size, bool newline) {
    if (size > MEM_MAX / 2) return throw_memory();
    size_t groups = (size + 2) / 3;
    scoped Own bytes = bytes_new_empty(groups * 4 + newline);
    if (!bytes) return NULL;
    char *out = bytes_data(bytes);
    for (; size >= 3; size -= 3, in += 3) {
        uint32_t n = (uint32_t)in[0] << 16 | (uint32_t)in[1] << 8 | in[2];
        for (int shift = 18; shift >= 0; shift -= 6) *out++ = letters[n >> shift & 63];
    }
    if (size) {
        uint32_t n = (uint32_t)in[0] << 16 | (size == 2 ? (uint32_t)in[1] << 8 : 0);
        *out++ = letters[n >> 18];
        *out++ = letters[n >> 12 & 63];
        *out++ = size == 2 ? letters[n >> 6 & 63] : '=';
        *out++ = '=';
    }
    if (newline) *out = '\n';
    return give(bytes);
}

static Own to_base64(Ref m, const Ref *a) {
    Buffer data;
    int newline = a[1] ? truth(a[1]) : 1;
    if (newline < 0 || buffer_get(a[0], &data, BUFFER_READ) < 0) return NULL;
    Own result = to_base64_data(data.data, data.size_bytes, newline);
    buffer_release(&data);
    return result;
}

static uint8_t values[256]; /* 64: no letter */
static void make_values(void) {
    memset(values, 64, sizeof values);
    for (uint8_t i = 0; i < 64; i++) values[(uint8_t)letters[i]] = i;
}

/* Letters taken in groups of four; others are passed over, unless strict. */
typedef struct Decoder {
    uint8_t *out;
    uint32_t held;         /* bits of the letters of this group */
    int letters, padding;  /* in this group */
    size_t count;          /* letters in all */
    bool strict, began, ended; /* began: padding has been seen */
} Decoder;

/* 0, or -1 with an error of strict mode. */
static int decode_padding(Decoder *d, bool at_start) {
    if (d->strict && at_start) return fail(binascii_error, "Leading padding not allowed");
    d->began = true;
    if (d->letters >= 2 && d->letters + ++d->padding >= 4) {
        d->ended = true;
        d->letters = 0;
    }
    return 0;
}

static int decode_letter(Decoder *d, uint8_t value) {
    if (d->began && d->strict) return fail(binascii_error, "Discontinuous padding not allowed");
    d->padding = 0;
    d->count++;
    d->held = d->held << 6 | value;
    switch (++d->letters) {
    case 2: *d->out++ = (uint8_t)(d->held >> 4); break;
    case 3: *d->out++ = (uint8_t)(d->held >> 2); break;
    case 4:
        *d->out++ = (uint8_t)d->held;
        d->letters = 0;
        break;
    }
    return 0;
}

/* Groups of four letters, as long as nothing else comes; returns how many bytes of text that were. */
static size_t decode_groups(Decoder *d, const uint8_t *in, size_t size) {
    size_t i = 0;
    for (; i + 4 <= size; i += 4) {
        uint8_t a = values[in[i]], b = values[in[i + 1]], c = values[in[i + 2]], e = values[in[i + 3]];
        if ((a | b | c | e) & 0xc0) break;
        *d->out++ = (uint8_t)(a << 2 | b >> 4);
        *d->out++ = (uint8_t)(b << 4 | c >> 2);
        *d->out++ = (uint8_t)(c << 6 | e);
    }
    d->count += i;
    return i;
}

static int decode_all(Decoder *d, const uint8_t *in, size_t size) {
    for (size_t i = 0; i < size; i++) {
        if (d->letters == 0 && !d->began) {
            i += decode_groups(d, in + i, size - i);
            if (i == size) break;
        }
        if (in[i] == '=') {
            if (decode_padding(d, i == 0) < 0) return -1;
            if (!d->ended) continue;
            if (d->strict && i + 1 < size) return fail(binascii_error, "Excess data after padding");
            return 0;
        }
        uint8_t value = values[in[i]];
        if (value == 64) {
            if (d->strict) return fail(binascii_error, "Only base64 data is allowed");
            continue;
        }
        if (decode_letter(d, value) < 0) return -1;
    }
    if (d->letters == 1)
        return fail(binascii_error, "Invalid base64-encoded string: number of data characters (%zu) cannot be 1 more than a multiple of 4", d->count);
    return d->letters ? fail(binascii_error, "Incorrect padding") : 0;
}

static Own from_base64(Ref m, const Ref *a) {
    Buffer text;
    int strict = a[1] ? truth(a[1]) : 0;
    if (strict < 0 || text_get(a[0], &text) < 0) return NULL;
    if (!values['=']) make_values();
    scoped Own bytes = bytes_new_empty(text.size_bytes / 4 * 3 + 3);
    Decoder d = {.out = bytes ? (uint8_t *)bytes_data(bytes) : NULL, .strict = strict};
    int status = bytes ? decode_all(&d, text.data, text.size_bytes) : -1;
    buffer_release(&text);
    if (status < 0) return NULL;
    size_t length = (size_t)(d.out - (uint8_t *)bytes_data(bytes));
    return bytes_shrink_take(give(bytes), length);
}

/* ---- uuencode: lines of at most 45 bytes */

static Own to_uu(Ref m, const Ref *a) {
    Buffer data;
    int backtick = a[1] ? truth(a[1]) : 0;
    if (backtick < 0 || buffer_get(a[0], &data, BUFFER_READ) < 0) return NULL;
    char line[64], *out = line, zero = backtick ? '`' : ' ';
    const uint8_t *in = data.data;
    size_t size = data.size_bytes;
    bool fits = size <= 45;
    if (fits) *out++ = size ? (char)(' ' + size) : zero;
    for (size_t i = 0; fits && i < size; i += 3) {
        uint32_t n = (uint32_t)in[i] << 16 | (i + 1 < size ? (uint32_t)in[i + 1] << 8 : 0) | (i + 2 < size ? in[i + 2] : 0u);
        for (int shift = 18; shift >= 0; shift -= 6) {
            char c = (char)(n >> shift & 63);
            *out++ = c ? (char)(c + ' ') : zero;
        }
    }
    *out++ = '\n';
    buffer_release(&data);
    return fits ? bytes_new(line, (size_t)(out - line)) : throw(binascii_error, "At most 45 bytes at once");
}

static Own from_uu_data(const uint8_t *in, size_t size) {
    const uint8_t *end = in + size;
    size_t length = size ? (size_t)((in[0] - ' ') & 63) : 0;
    uint8_t out[64 + 3];
    if (size) in++;
    uint32_t n = 0;
    for (size_t i = 0, done = 0; done < length; i++) {
        uint8_t c = in < end && *in != '\n' && *in != '\r' ? *in++ : ' '; /* blanks at the end may have been cut off */
        if (c < ' ' || c > ' ' + 64) return throw(binascii_error, "Illegal char");
        n = n << 6 | ((uint32_t)(c - ' ') & 63);
        if (i % 4 == 0) continue;
        out[done++] = (uint8_t)(n >> (6 - 2 * (i % 4)));
    }
    for (; in < end; in++)
        if (*in != ' ' && *in != '`' && *in != '\n' && *in != '\r') return throw(binascii_error, "Trailing garbage");
    return bytes_new(out, length);
}

static Own from_uu(Ref m, const Ref *a) {
    Buffer text;
    if (text_get(a[0], &text) < 0) return NULL;
    Own result = from_uu_data(text.data, text.size_bytes);
    buffer_release(&text);
    return result;
}

/* ---- quoted-printable (RFC 2045, 6.7; header: RFC 2047's form, blanks as underscores) */

enum { QP_LINE_MAX = 76 };

typedef struct { bool quote_blanks, is_text, header; } QpStyle;

static bool ends_line(const uint8_t *in, size_t size, size_t i) {
    return in[i] == '\n' || (in[i] == '\r' && i + 1 < size && in[i + 1] == '\n');
}

/* Must in[i] be written as =XX, at this column? */
static bool qp_quoted(const uint8_t *in, size_t size, size_t i, size_t column, const QpStyle *style) {
    uint8_t c = in[i];
    if (c == '\r' || c == '\n') return !style->is_text;
    if (c == ' ' || c == '\t') return i + 1 == size || style->quote_blanks;
    if (c == '.' && column == 0) /* a lone dot ends a mail */
        return i + 1 == size || in[i + 1] == '\n' || in[i + 1] == '\r' || in[i + 1] == 0;
    return c < 33 || c > 126 || c == '=' || (style->header && c == '_');
}

static void put_quoted(Buf *out, uint8_t c) {
    static const char digits[] = "0123456789ABCDEF";
    buf_putc(out, '=');
    buf_putc(out, digits[c >> 4]);
    buf_putc(out, digits[c & 15]);
}

/* A blank at the end of a line would get lost: quote it. */
static void quote_last_blank(Buf *out) {
    if (out->n == 0 || (out->bytes[out->n - 1] != ' ' && out->bytes[out->n - 1] != '\t')) return;
    uint8_t blank = (uint8_t)out->bytes[--out->n];
    put_quoted(out, blank);
}

static void to_qp_data(Buf *out, const uint8_t *in, size_t size, const QpStyle *style) {
    const uint8_t *first = memchr(in, '\n', size);
    const char *end = first && first > in && first[-1] == '\r' ? "\r\n" : "\n"; /* as the first line does */
    for (size_t i = 0, column = 0; i < size; i++) {
        bool quoted = qp_quoted(in, size, i, column, style);
        if (!quoted && style->is_text && ends_line(in, size, i)) {
            quote_last_blank(out);
            buf_append(out, end, strlen(end));
            i += in[i] == '\r';
            column = 0;
            continue;
        }
        size_t width = quoted ? 3 : 1;
        bool last = i + 1 == size || in[i + 1] == '\n';
        if (column + width + (quoted || !last) > QP_LINE_MAX) {
            buf_putc(out, '=');
            buf_append(out, end, strlen(end));
            column = 0;
        }
        if (quoted) put_quoted(out, in[i]);
        else buf_putc(out, style->header && in[i] == ' ' ? '_' : (char)in[i]);
        column += width;
    }
}

static Own to_qp(Ref self, const Ref *a) {
    int flags[3] = {0, 1, 0};
    for (int i = 0; i < 3; i++)
        if (a[i + 1] && (flags[i] = truth(a[i + 1])) < 0) return NULL;
    Buffer data;
    if (buffer_get(a[0], &data, BUFFER_READ) < 0) return NULL;
    Buf out = {0};
    to_qp_data(&out, data.data, data.size_bytes, &(QpStyle){flags[0], flags[1], flags[2]});
    buffer_release(&data);
    Own result = out.failed ? throw_memory() : bytes_new(out.bytes, out.n);
    buf_free(&out);
    return result;
}

static void from_qp_data(Buf *out, const uint8_t *in, size_t size, bool header) {
    for (size_t i = 0; i < size; i++) {
        if (in[i] != '=') {
            buf_putc(out, header && in[i] == '_' ? ' ' : (char)in[i]);
            continue;
        }
        if (++i >= size) return;
        if (in[i] == '\n' || in[i] == '\r') { /* a line that goes on */
            while (i < size && in[i] != '\n') i++;
        } else if (in[i] == '=') {
            buf_putc(out, '=');
        } else if (i + 1 < size && digit_value(in[i], 16) >= 0 && digit_value(in[i + 1], 16) >= 0) {
            buf_putc(out, (char)(digit_value(in[i], 16) << 4 | digit_value(in[i + 1], 16)));
            i++;
        } else {
            buf_putc(out, '=');
            i--;
        }
    }
}

static Own from_qp(Ref self, const Ref *a) {
    int header = a[1] ? truth(a[1]) : 0;
    Buffer text;
    if (header < 0 || text_get(a[0], &text) < 0) return NULL;
    Buf out = {0};
    from_qp_data(&out, text.data, text.size_bytes, header);
    buffer_release(&text);
    Own result = out.failed ? throw_memory() : bytes_new(out.bytes, out.n);
    buf_free(&out);
    return result;
}

/* ---- check sums */

/* crc_table[k][b]: what a byte b does to the sum k bytes later.  Eight bytes are looked up at once ("slicing by 8"; Kounavis,
 * Berry 2005). */
static uint32_t crc_table[8][256];
static void make_crc_table(void) {
    for (uint32_t i = 0; i < 256; i++) {
        uint32_t c = i;
        for (int bit = 0; bit < 8; bit++) c = c & 1 ? c >> 1 ^ 0xedb88320u : c >> 1;
        crc_table[0][i] = c;
    }
    for (int k = 1; k < 8; k++)
        for (int i = 0; i < 256; i++) crc_table[k][i] = crc_table[k - 1][i] >> 8 ^ crc_table[0][crc_table[k - 1][i] & 255];
}

static uint32_t crc32_of(const uint8_t *in, size_t size, uint32_t crc) {
    crc = ~crc;
    for (; size >= 8; in += 8, size -= 8) {
        uint32_t low = crc ^ ((uint32_t)in[0] | (uint32_t)in[1] << 8 | (uint32_t)in[2] << 16 | (uint32_t)in[3] << 24);
        crc = crc_table[7][low & 255] ^ crc_table[6][low >> 8 & 255] ^ crc_table[5][low >> 16 & 255] ^ crc_table[4][low >> 24] ^
              crc_table[3][in[4]] ^ crc_table[2][in[5]] ^ crc_table[1][in[6]] ^ crc_table[0][in[7]];
    }
    for (; size > 0; size--) crc = crc_table[0][(crc ^ *in++) & 255] ^ crc >> 8;
    return ~crc;
}

static uint32_t crc_hqx_of(const uint8_t *in, size_t size, uint32_t crc) {
    for (size_t i = 0; i < size; i++) {
        crc ^= (uint32_t)in[i] << 8;
        for (int bit = 0; bit < 8; bit++) crc = (crc << 1 ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff;
    }
    return crc;
}

/* The low 32 bits of an int. */
static int start_value(Ref v, uint32_t *out) {
    *out = 0;
    if (!v) return 0;
    scoped Own n = index_of(v), mask = int_new(UINT32_MAX), low = n && mask ? binary(OP_AND, n, mask) : NULL;
    int64_t value;
    if (!low || int64_from(low, &value) < 0) return -1;
    *out = (uint32_t)value;
    return 0;
}

static Own crc_of(const Ref *a, uint32_t (*sum)(const uint8_t *in, size_t size, uint32_t crc)) {
    Buffer data;
    uint32_t crc;
    if (start_value(a[1], &crc) < 0 || buffer_get(a[0], &data, BUFFER_READ) < 0) return NULL;
    if (!crc_table[0][1]) make_crc_table();
    if (data.size_bytes > 5 * 1024) WITHOUT_GIL_FOR("crc", crc = sum(data.data, data.size_bytes, crc));
    else crc = sum(data.data, data.size_bytes, crc);
    buffer_release(&data);
    return int_new_unsigned(crc);
}

static Own crc32(Ref m, const Ref *a) { return crc_of(a, crc32_of); }
static Own crc_hqx(Ref m, const Ref *a) { return crc_of(a, crc_hqx_of); }

/* ---- the module */

static int init(Ref module) {
    if (!binascii_error) binascii_error = exception_class_new("binascii.Error", ValueError);
    if (binascii_error && !binascii_incomplete) binascii_incomplete = exception_class_new("binascii.Incomplete", &exc_Exception);
    if (!binascii_incomplete || module_add(module, "Error", as_ref(binascii_error)) < 0) return -1;
    return module_add(module, "Incomplete", as_ref(binascii_incomplete));
}

static const MethodRow functions[] = {
    {"a2b_base64(data, /, *, strict_mode=False)", from_base64, "Bytes from base 64.", 0},
    {"a2b_hex(hexstr, /)", unhex, "Bytes from hexadecimal digits.", 0},
    {"a2b_qp(data, header=False)", from_qp, "Bytes from quoted-printable text.", 0},
    {"a2b_uu(data, /)", from_uu, "Bytes from a line of uuencode.", 0},
    {"b2a_base64(data, /, *, newline=True)", to_base64, "Base 64 of bytes, and a newline.", 0},
    {"b2a_hex(data, sep=b'', bytes_per_sep=1)", hex_of, "Hexadecimal digits of bytes.", 0},
    {"b2a_qp(data, quotetabs=False, istext=True, header=False)", to_qp, "Quoted-printable text of bytes.", 0},
    {"b2a_uu(data, /, *, backtick=False)", to_uu, "A line of uuencode of at most 45 bytes.", 0},
    {"crc32(data, crc=0, /)", crc32, "The check sum of zip and PNG.", 0},
    {"crc_hqx(data, crc, /)", crc_hqx, "The check sum CRC-CCITT.", 0},
    {"hexlify(data, sep=b'', bytes_per_sep=1)", hex_of, "Hexadecimal digits of bytes.", 0},
    {"unhexlify(hexstr, /)", unhex, "Bytes from hexadecimal digits.", 0},
    {0},
};

const ModuleDef binascii_module = {"binascii", "Bytes as text, and check sums.", functions, NULL, init};
