/* The codec.  Well-formedness is table 3-7 of the Unicode standard: the second byte's range depends on the first, all
 * others are 80..BF; a bad sequence is cut off before the first byte that cannot belong to it. */
#include "runtime/base/utf8.h"
#include <string.h>

/* Length of the sequence that `first` starts and the range of its second byte; 0: no sequence starts so. */
static int sequence_shape(unsigned char first, unsigned char *low, unsigned char *high) {
    *low = 0x80;
    *high = 0xBF;
    if (first < 0xC2) return 0;
    if (first < 0xE0) return 2;
    if (first < 0xF0) {
        if (first == 0xE0) *low = 0xA0;
        if (first == 0xED) *high = 0x9F;
        return 3;
    }
    if (first > 0xF4) return 0;
    if (first == 0xF0) *low = 0x90;
    if (first == 0xF4) *high = 0x8F;
    return 4;
}

int32_t utf8_decode(const char *p, const char *end, int *length) {
    const unsigned char *s = (const unsigned char *)p;
    unsigned char low, high;
    *length = 1;
    if (s[0] < 0x80) return s[0];
    int need = sequence_shape(s[0], &low, &high);
    if (!need) return -1;
    int32_t code = s[0] & (0x7F >> need);
    for (int i = 1; i < need; i++, low = 0x80, high = 0xBF) {
        if (p + i >= end || s[i] < low || s[i] > high) return *length = i, -1;
        code = code << 6 | (s[i] & 0x3F);
    }
    *length = need;
    return code;
}

const char *utf8_reason(const char *p, const char *end) {
    unsigned char low, high;
    int length;
    if (!sequence_shape((unsigned char)*p, &low, &high)) return "invalid start byte";
    utf8_decode(p, end, &length);
    return p + length >= end ? "unexpected end of data" : "invalid continuation byte";
}

int utf8_encode(uint32_t code, char *out) {
    int n = utf8_length(code);
    static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (int i = n - 1; i > 0; i--, code >>= 6) out[i] = (char)(0x80 | (code & 0x3F));
    out[0] = (char)(lead[n] | code);
    return n;
}

size_t utf8_ascii_prefix(const char *bytes, size_t n) {
    typedef uint64_t Block __attribute__((vector_size(16)));
    size_t i = 0;
    for (Block b[4]; i + sizeof b <= n; i += sizeof b) {
        memcpy(b, bytes + i, sizeof b);
        Block any = (b[0] | b[1]) | (b[2] | b[3]);
        if ((any[0] | any[1]) & 0x8080808080808080u) break;
    }
    for (uint64_t word; i + 8 <= n; i += 8) {
        memcpy(&word, bytes + i, 8);
        if (word & 0x8080808080808080u) break;
    }
    while (i < n && !(bytes[i] & 0x80)) i++;
    return i;
}

size_t utf8_check(const char *bytes, size_t n) {
    for (size_t i = 0;;) {
        i += utf8_ascii_prefix(bytes + i, n - i);
        if (i == n) return n;
        int length;
        if (utf8_decode(bytes + i, bytes + n, &length) < 0) return i;
        i += (size_t)length;
    }
}

size_t utf8_count(const char *bytes, size_t n) {
    size_t count = 0;
    for (size_t i = 0; i < n; i++) count += (bytes[i] & 0xC0) != 0x80;
    return count;
}
