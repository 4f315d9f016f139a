/* Search functions for one width of character: included by chars_find.c with CHAR and NAME set, which it undefines.
 *
 * Texts are walked by `step`, 1 or -1: p points to the first character met, the i-th one met is p[i * step].  Results
 * count characters from there.
 */

#define AT(p, i) ((p)[(ssize_t)(i) * step])

/* Distance to the first c, or -1.  Sixteen characters are tested at once, which compilers turn into vector code. */
__attribute__((unused))
static ALWAYS_INLINE ssize_t NAME(scan_char)(const CHAR *text, size_t count, CHAR c, int step) {
    size_t i = 0;
    for (; i + 16 <= count; i += 16) {
        CHAR hit = 0;
        for (int j = 0; j < 16; j++) hit |= AT(text, i + (size_t)j) == c;
        if (hit) break;
    }
    for (; i < count; i++)
        if (AT(text, i) == c) return (ssize_t)i;
    return -1;
}

__attribute__((unused)) static size_t NAME(count_char)(const CHAR *text, size_t count, CHAR c) {
    size_t total = 0, i = 0;
    for (; i + 64 <= count; i += 64) {
        CHAR hits = 0;
        for (int j = 0; j < 64; j++) hits = (CHAR)(hits + (text[i + (size_t)j] == c));
        total += hits;
    }
    for (; i < count; i++) total += text[i] == c;
    return total;
}

/* Start of the maximal suffix of x by < (or by > if `reversed`), and its period. */
static ALWAYS_INLINE size_t NAME(maximal_suffix)(const CHAR *x, size_t length, size_t *period, bool reversed,
                                                 int step) {
    size_t start = 0, j = 1, k = 0, p = 1; /* suffix candidates at start and j agree in k characters */
    while (j + k < length) {
        CHAR a = AT(x, j + k), b = AT(x, start + k);
        if (a == b) {
            if (++k == p) j += p, k = 0;
        } else if (reversed ? a > b : a < b) {
            j += k + 1, k = 0;
            p = j - start;
        } else {
            start = j++;
            k = 0, p = 1;
        }
    }
    *period = p;
    return start;
}

/* Two-Way: the needle is cut at a critical place; its right part is compared forwards, its left part backwards. */
static ALWAYS_INLINE ssize_t NAME(two_way)(const CHAR *text, size_t count, const CHAR *needle, size_t length,
                                           int step) {
    size_t period, other_period;
    size_t cut = NAME(maximal_suffix)(needle, length, &period, false, step);
    size_t other_cut = NAME(maximal_suffix)(needle, length, &other_period, true, step);
    if (other_cut > cut) cut = other_cut, period = other_period;
    bool periodic = true;
    for (size_t i = 0; i < cut && periodic; i++)
        periodic = i + period < length && AT(needle, i) == AT(needle, i + period);
    if (!periodic) period = (cut > length - cut ? cut : length - cut) + 1;
    size_t known = 0; /* of a periodic needle: characters known to match after a shift by the period */
    for (size_t at = 0; at <= count - length;) {
        size_t i = cut > known ? cut : known;
        while (i < length && AT(needle, i) == AT(text, at + i)) i++;
        if (i < length) {
            at += i - cut + 1;
            known = 0;
            continue;
        }
        i = cut;
        while (i > known && AT(needle, i - 1) == AT(text, at + i - 1)) i--;
        if (i <= known) return (ssize_t)at;
        at += period;
        known = periodic ? length - period : 0;
    }
    return -1;
}

/* The same as scan_char, by vector code where there is some. */
static ALWAYS_INLINE ssize_t NAME(scan)(const CHAR *text, size_t count, CHAR c, int step) {
    if (sizeof c == 1) return NAME(scan_char)(text, count, c, step);
    if (step > 0) return chars_find_char(text, (int)sizeof c, count, c);
    ssize_t hit = chars_rfind_char(text - (count - 1), (int)sizeof c, count, c);
    return hit < 0 ? -1 : (ssize_t)count - 1 - hit;
}

/* length >= 2, count >= length. */
static ALWAYS_INLINE ssize_t NAME(search)(const CHAR *text, size_t count, const CHAR *needle, size_t length, int step) {
    size_t last = count - length, work = 0;
    CHAR first = AT(needle, 0);
    for (size_t at = 0; at <= last; at++) {
        ssize_t hit = NAME(scan)(text + (ssize_t)at * step, last - at + 1, first, step);
        if (hit < 0) return -1;
        at += (size_t)hit;
        size_t i = 1;
        while (i < length && AT(needle, i) == AT(text, at + i)) i++;
        if (i == length) return (ssize_t)at;
        work += i + 4;
        if (work > 64 + at) {
            hit = NAME(two_way)(text + (ssize_t)at * step, count - at, needle, length, step);
            return hit < 0 ? -1 : (ssize_t)at + hit;
        }
    }
    return -1;
}

#undef AT
#undef CHAR
#undef NAME
