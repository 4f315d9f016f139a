/* Normal and exponential numbers: the ziggurat of G. Marsaglia and W. Tsang (Journal of Statistical Software 5(8), 2000).
 *
 * 256 stairs of equal area cover the density.  A random word chooses a stair and a place in it; nearly always that place is below
 * the density too, which one comparison of integers decides.  numpy's tables are reproduced here to the last bit, so they are made in
 * the way they once were: the normal one in doubles from the outermost edge inwards, where each step makes an error larger (hence
 * the one correction below: an exp() that rounded otherwise has left its trace), the exponential one in higher precision. */
#include "stdlib/numpy/random.h"

#include <math.h>
#include <pthread.h>

enum { STAIRS = 256, NORMAL_BITS = 52, SINGLE_BITS = 23 };

/* Stair i reaches from 0 to width[i] (in units of the place's last bit); places below `inner` are below the density of the stair's
 * outer edge.  height: the density at the edge. */
typedef struct Ziggurat {
    uint64_t inner[STAIRS];
    double width[STAIRS], height[STAIRS];
    uint32_t inner_single[STAIRS];
    float width_single[STAIRS], height_single[STAIRS];
} Ziggurat;

static Ziggurat normal, exponential; /* written once, by ziggurat_prepare */

static const double NORMAL_EDGE = 3.6541528853610088, NORMAL_AREA = 0.004928673233974652;
#define EXPONENTIAL_EDGE 7.69711747013104971404462804801521549911L
#define EXPONENTIAL_AREA 0.00394965982258155721997757195681486109L

/* How far the next stair's edge is from this one's.  The innermost stair has none; the outermost, 0, stands for the tail, too. */
static long double ratio_at(const long double *edges, int i) { return i == 1 ? 0 : edges[i ? i - 1 : STAIRS - 1] / edges[i]; }

static void normal_prepare(void) {
    Ziggurat *z = &normal;
    double edges[STAIRS];
    z->height[STAIRS - 1] = exp(-0.5 * NORMAL_EDGE * NORMAL_EDGE);
    edges[STAIRS - 1] = NORMAL_EDGE;
    edges[0] = NORMAL_AREA / z->height[STAIRS - 1];
    z->height[0] = 1;
    for (int i = STAIRS - 2; i > 0; i--) {
        edges[i] = sqrt(-2.0 * log(NORMAL_AREA / edges[i + 1] + z->height[i + 1]));
        z->height[i] = exp(-0.5 * edges[i] * edges[i]);
        if (i == 38) z->height[i] = 0x1.5ad29acc85c89p-1;
    }
    for (int i = 0; i < STAIRS; i++) {
        double ratio = i == 1 ? 0 : edges[i ? i - 1 : STAIRS - 1] / edges[i];
        z->inner[i] = (uint64_t)rint(ldexp(ratio, NORMAL_BITS));
        z->width[i] = ldexp(edges[i], -NORMAL_BITS);
    }
    for (int i = 0; i < STAIRS; i++) {
        z->inner_single[i] = (uint32_t)rint(ldexp((double)z->inner[i], SINGLE_BITS - NORMAL_BITS));
        z->width_single[i] = (float)ldexp(edges[i], -SINGLE_BITS);
        z->height_single[i] = (float)z->height[i];
    }
}

/* The edge at which a stair of this area ends whose upper end is at `height`, by Newton's method from `guess`. */
static long double exponential_edge(long double height, long double guess) {
    for (int i = 0; i < 60; i++) {
        long double density = expl(-guess), stair = EXPONENTIAL_AREA / guess;
        guess += (density + stair - height) / (density + stair / guess);
    }
    return guess;
}

static void exponential_prepare(void) {
    Ziggurat *z = &exponential;
    long double edges[STAIRS], height = 1;
    edges[0] = EXPONENTIAL_AREA / expl(-EXPONENTIAL_EDGE);
    edges[STAIRS - 1] = EXPONENTIAL_EDGE;
    for (int i = 1; i < STAIRS - 1; i++) { /* outwards: errors become smaller */
        edges[i] = exponential_edge(height, i == 1 ? 0.0636L : edges[i - 1] * 1.02L);
        height = expl(-edges[i]);
    }
    for (int i = 0; i < STAIRS; i++) {
        z->inner[i] = 2 * (uint64_t)ldexpl(ratio_at(edges, i), NORMAL_BITS);
        z->width[i] = (double)ldexpl(edges[i], -NORMAL_BITS - 1);
        z->height[i] = i ? (double)expl(-edges[i]) : 1;
        z->inner_single[i] = (uint32_t)rintl(ldexpl(ratio_at(edges, i), SINGLE_BITS));
        z->width_single[i] = (float)ldexpl(edges[i], -SINGLE_BITS);
        z->height_single[i] = i ? (float)expl(-edges[i]) : 1;
    }
}

static void prepare(void) {
    normal_prepare();
    exponential_prepare();
}

void ziggurat_prepare(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, prepare);
}

/* ---- normal */

/* Beyond the outermost edge (Marsaglia 1964). */
static double normal_tail(Source *s) {
    for (;;) {
        double x = -(1 / NORMAL_EDGE) * log1p(-source_double(s)), y = -log1p(-source_double(s));
        if (y + y > x * x) return NORMAL_EDGE + x;
    }
}

double ziggurat_normal(Source *s) {
    for (;;) {
        uint64_t word = source_word64(s);
        unsigned stair = word & 0xff;
        uint64_t place = word >> 9 & 0xfffffffffffffu;
        double x = (double)place * normal.width[stair];
        if (word >> 8 & 1) x = -x;
        if (LIKELY(place < normal.inner[stair])) return x;
        if (stair == 0) {
            double far = normal_tail(s);
            return place >> 8 & 1 ? -far : far;
        }
        double above = normal.height[stair - 1] - normal.height[stair];
        if (above * source_double(s) + normal.height[stair] < exp(-0.5 * x * x)) return x;
    }
}

static float normal_tail_single(Source *s) {
    for (;;) {
        float x = (float)-(1 / NORMAL_EDGE) * log1pf(-source_float(s)), y = -log1pf(-source_float(s));
        if (y + y > x * x) return (float)NORMAL_EDGE + x;
    }
}

float ziggurat_normal_single(Source *s) {
    for (;;) {
        uint32_t word = source_word(s), place = word >> 9;
        unsigned stair = word & 0xff;
        float x = (float)place * normal.width_single[stair];
        if (word >> 8 & 1) x = -x;
        if (LIKELY(place < normal.inner_single[stair])) return x;
        if (stair == 0) {
            float far = normal_tail_single(s);
            return place >> 8 & 1 ? -far : far;
        }
        float above = normal.height_single[stair - 1] - normal.height_single[stair];
        if (above * source_float(s) + normal.height_single[stair] < exp(-0.5 * x * x)) return x;
    }
}

/* ---- exponential */

double ziggurat_exponential(Source *s) {
    for (;;) {
        uint64_t word = source_word64(s) >> 3, place = word >> 8;
        unsigned stair = word & 0xff;
        double x = (double)place * exponential.width[stair];
        if (LIKELY(place < exponential.inner[stair])) return x;
        if (stair == 0) return (double)EXPONENTIAL_EDGE - log1p(-source_double(s));
        double above = exponential.height[stair - 1] - exponential.height[stair];
        if (above * source_double(s) + exponential.height[stair] < exp(-x)) return x;
    }
}

float ziggurat_exponential_single(Source *s) {
    for (;;) {
        uint32_t word = source_word(s) >> 1, place = word >> 8;
        unsigned stair = word & 0xff;
        float x = (float)place * exponential.width_single[stair];
        if (LIKELY(place < exponential.inner_single[stair])) return x;
        if (stair == 0) return (float)EXPONENTIAL_EDGE - log1pf(-source_float(s));
        float above = exponential.height_single[stair - 1] - exponential.height_single[stair];
        if (above * source_float(s) + exponential.height_single[stair] < expf(-x)) return x;
    }
}
