/* str_format: printf for messages, with codes for values.  error.h lists the formats. */
#include <stdio.h>

#include "runtime/object/class.h"
#include "runtime/object/error.h"
#include "runtime/object/protocol.h"
#include "runtime/types/str.h"

/* One conversion: what stands between % and its letter. */
typedef struct Spec {
    char text[24];    /* "%05l": for snprintf, the letter to be added */
    size_t length;
    size_t precision; /* SIZE_MAX: none */
    char size;        /* 'l', 'q' (ll), 'z' or 0 */
} Spec;

static const char *spec_read(const char *p, Spec *spec) {
    *spec = (Spec){.text = "%", .length = 1, .precision = SIZE_MAX};
    for (; *p && strchr("-+ #0123456789.lz", *p) && spec->length < sizeof spec->text - 2; p++) {
        if (*p == '.') spec->precision = 0;
        else if (*p == 'l') spec->size = spec->size == 'l' ? 'q' : 'l';
        else if (*p == 'z') spec->size = 'z';
        else if (spec->precision != SIZE_MAX) spec->precision = spec->precision * 10 + (size_t)(*p - '0');
        spec->text[spec->length++] = *p;
    }
    return p;
}

static int put_number(StrBuilder *b, Spec *spec, char letter, va_list *args) {
    char text[64];
    spec->text[spec->length] = letter;
    spec->text[spec->length + 1] = 0;
    int n;
    switch (spec->size) {
    case 'l': n = snprintf(text, sizeof text, spec->text, va_arg(*args, long)); break;
    case 'q': n = snprintf(text, sizeof text, spec->text, va_arg(*args, long long)); break;
    case 'z': n = snprintf(text, sizeof text, spec->text, va_arg(*args, ssize_t)); break;
    default: n = snprintf(text, sizeof text, spec->text, va_arg(*args, int));
    }
    return str_builder_ascii(b, text, (size_t)n);
}

/* A C string cut to `precision` bytes, but not inside a character. */
static int put_text(StrBuilder *b, const char *text, size_t precision) {
    size_t size = strnlen(text, precision);
    while (size > 0 && text[size] && ((unsigned char)text[size] & 0xC0) == 0x80) size--;
    return str_builder_utf8(b, text, size);
}

static int put_str(StrBuilder *b, Ref s, size_t precision) {
    if (str_length(s) <= precision) return str_builder_str(b, s);
    return str_builder_slice(b, s, 0, precision);
}

static int put_str_take(StrBuilder *b, Own text, size_t precision) {
    scoped Own s = text;
    return s ? put_str(b, s, precision) : -1;
}

static int put_type(StrBuilder *b, const Type *type, int precision) {
    if (type->flags & TYPE_SPOKEN_OTHERWISE) return put_str_take(b, type_spoken_name(type), precision);
    return put_text(b, type->name, precision);
}

static int put_value(StrBuilder *b, Spec *spec, char letter, va_list *args) {
    switch (letter) {
    case 's': return put_text(b, va_arg(*args, const char *), spec->precision);
    case 'c': return str_builder_char(b, (uint32_t)va_arg(*args, int));
    case 'S': return put_str_take(b, str(va_arg(*args, Ref)), spec->precision);
    case 'R': return put_str_take(b, repr(va_arg(*args, Ref)), spec->precision);
    case 'A': return put_str_take(b, ascii(va_arg(*args, Ref)), spec->precision);
    case 'U': return put_str(b, va_arg(*args, Ref), spec->precision);
    case 'K': {
        Ref v = va_arg(*args, Ref);
        return is_none(v) ? put_text(b, "None", spec->precision) : put_type(b, type_of(v), spec->precision);
    }
    case 'T': return put_type(b, type_of(va_arg(*args, Ref)), spec->precision);
    case 'N': return put_text(b, type_name(va_arg(*args, const Type *)), spec->precision);
    case 'p': {
        char text[32];
        int n = snprintf(text, sizeof text, "%p", va_arg(*args, const void *));
        return str_builder_ascii(b, text, (size_t)n);
    }
    case '%': return str_builder_char(b, '%');
    default: return put_number(b, spec, letter, args);
    }
}

static int put_all(StrBuilder *b, const char *format, va_list *args) {
    while (*format) {
        size_t plain = strcspn(format, "%");
        if (plain && str_builder_utf8(b, format, plain) < 0) return -1;
        format += plain;
        if (!*format) break;
        Spec spec;
        format = spec_read(format + 1, &spec);
        if (put_value(b, &spec, *format, args) < 0) return -1;
        format++;
    }
    return 0;
}

Own str_format_va(const char *format, va_list args) {
    StrBuilder b;
    va_list copy;
    str_builder_init(&b);
    va_copy(copy, args);
    int status = put_all(&b, format, &copy);
    va_end(copy);
    if (status == 0) return str_builder_finish(&b);
    str_builder_drop(&b);
    return NULL;
}

Own str_format(const char *format, ...) {
    va_list args;
    va_start(args, format);
    Own s = str_format_va(format, args);
    va_end(args);
    return s;
}
