/* Chains of filters for liblzma, as Python gives them: a sequence of dicts, each with an "id" and the options of that filter. */
#include "stdlib/data/lzma.h"

#include <stdlib.h>

/* An option's name, and where its number goes in the struct. */
typedef struct OptionRow {
    const char *name;
    size_t offset;
} OptionRow;

static const OptionRow lzma_rows[] = {
    {"lc", offsetof(LzmaOptions, lc)}, {"lp", offsetof(LzmaOptions, lp)}, {"pb", offsetof(LzmaOptions, pb)},
    {"dict_size", offsetof(LzmaOptions, dict_size)}, {"mode", offsetof(LzmaOptions, mode)}, {"nice_len", offsetof(LzmaOptions, nice_len)},
    {"mf", offsetof(LzmaOptions, mf)}, {"depth", offsetof(LzmaOptions, depth)}, {0},
};
static const OptionRow delta_rows[] = {{"dist", offsetof(LzmaDelta, dist)}, {0}};
static const OptionRow branch_rows[] = {{"start_offset", offsetof(LzmaBranch, start_offset)}, {0}};

typedef struct FilterKind {
    const char *name;         /* in messages */
    const OptionRow *rows;
    size_t size;
} FilterKind;
static const FilterKind lzma_kind = {"LZMA", lzma_rows, sizeof(LzmaOptions)}, delta_kind = {"delta", delta_rows, sizeof(LzmaDelta)},
                        branch_kind = {"BCJ", branch_rows, sizeof(LzmaBranch)};

static const FilterKind *kind_of(uint64_t id) {
    if (id == LZMA_FILTER_LZMA1 || id == LZMA_FILTER_LZMA2) return &lzma_kind;
    if (id == LZMA_FILTER_DELTA) return &delta_kind;
    return id >= LZMA_FILTER_X86 && id <= LZMA_FILTER_SPARC ? &branch_kind : NULL;
}

int lzma_uint32_from(Ref v, uint32_t *out) {
    scoped Own n = index_of(v);
    uint64_t value;
    if (!n) return -1;
    if (int_sign(n) < 0) return fail(OverflowError, "can't convert negative value to unsigned int");
    if (!int_as_uint64(n, &value) || value > UINT32_MAX) return fail(OverflowError, "Value too large for uint32_t type");
    *out = (uint32_t)value;
    return 0;
}

static int id_from(Ref v, uint64_t *out) {
    scoped Own n = index_of(v);
    if (!n) return -1;
    if (int_sign(n) < 0) return fail(OverflowError, "can't convert negative int to unsigned");
    return int_as_uint64(n, out) ? 0 : fail(OverflowError, "int too big to convert");
}

/* The value of a key, or *out NULL.  0, -1. */
static int spec_get(Ref spec, const char *name, Own *out) {
    *out = NULL;
    scoped Own key = str_new(name);
    if (!key) return -1;
    return (*out = getitem(spec, key)) || error_clear_if(KeyError) ? 0 : -1;
}

int lzma_options_preset(LzmaOptions *options, Ref preset) {
    uint32_t n = LZMA_PRESET_DEFAULT;
    if (preset && lzma_uint32_from(preset, &n) < 0) return -1;
    return lzma.preset(options, n) ? fail(lzma_error, "Invalid compression preset: %u", n) : 0;
}

/* The numbers that the spec gives; *known counts its keys that mean something. */
static int options_fill(void *options, const OptionRow *rows, Ref spec, size_t *known) {
    for (const OptionRow *row = rows; row->name; row++) {
        scoped Own value = NULL;
        if (spec_get(spec, row->name, &value) < 0) return -1;
        if (!value) continue;
        ++*known;
        if (lzma_uint32_from(value, (uint32_t *)((char *)options + row->offset)) < 0) return -1;
    }
    return 0;
}

static int filter_from(LzmaFilter *filter, Ref spec) {
    scoped Own id = NULL, preset = NULL;
    size_t known = 1, given;
    if (!type_of(spec)->getitem) return fail(TypeError, "Filter specifier must be a dict or dict-like object");
    if (spec_get(spec, "id", &id) < 0) return -1;
    if (!id) return fail(ValueError, "Filter specifier must have an \"id\" entry");
    uint64_t number;
    if (id_from(id, &number) < 0) return -1;
    const FilterKind *kind = kind_of(number);
    if (!kind) return fail(ValueError, "Invalid filter ID: %llu", (unsigned long long)number);
    if (!(filter->options = calloc(1, kind->size))) return fail_memory();
    filter->id = number;
    if (kind == &lzma_kind) {
        if (spec_get(spec, "preset", &preset) < 0 || lzma_options_preset(filter->options, preset) < 0) return -1;
        known += preset != NULL;
    }
    if (kind == &delta_kind) ((LzmaDelta *)filter->options)->dist = 1;
    if (options_fill(filter->options, kind->rows, spec, &known) < 0 || length(spec, &given) < 0) return -1;
    return given == known ? 0 : fail(ValueError, "Invalid filter specifier for %s filter", kind->name);
}

int lzma_chain_from(LzmaChain *chain, Ref specs) {
    for (size_t i = 0; i <= LZMA_FILTERS_MAX; i++) chain->filters[i] = (LzmaFilter){LZMA_FILTER_NONE, NULL};
    size_t count;
    if (is_dict(specs)) return fail(TypeError, "%T is not a sequence", specs);
    if (length(specs, &count) < 0) return -1;
    if (count > LZMA_FILTERS_MAX) return fail(ValueError, "Too many filters - liblzma supports a maximum of %d", LZMA_FILTERS_MAX);
    for (size_t i = 0; i < count; i++) {
        scoped Own at = int_new((int64_t)i), spec = at ? getitem(specs, at) : NULL;
        if (!spec || filter_from(&chain->filters[i], spec) < 0) return -1;
    }
    return 0;
}

void lzma_chain_free(LzmaChain *chain) {
    for (size_t i = 0; i <= LZMA_FILTERS_MAX; i++) free(chain->filters[i].options);
}

/* ---- the options of one filter as the bytes that archives keep */

Own lzma_encode_properties(Ref module, const Ref *a) {
    LzmaFilter filter = {LZMA_FILTER_NONE, NULL};
    uint32_t size;
    int status = LZMA_OK;
    scoped Own result = NULL;
    bool good = filter_from(&filter, a[0]) == 0;
    if (good) status = lzma.properties_size(&size, &filter);
    if (good && status == LZMA_OK) {
        uint8_t bytes[256];
        status = size > sizeof bytes ? LZMA_PROG_ERROR : lzma.properties_encode(&filter, bytes);
        if (status == LZMA_OK) result = bytes_new(bytes, size);
    }
    free(filter.options);
    return good && status != LZMA_OK ? lzma_throw(status) : give(result);
}

static int spec_add(Ref spec, const char *name, uint64_t value) {
    scoped Own n = int_new_unsigned(value);
    return n ? dict_set_named(spec, name, n) : -1;
}

static int spec_describe(Ref spec, const LzmaFilter *filter, const FilterKind *kind) {
    if (spec_add(spec, "id", filter->id) < 0) return -1;
    if (!filter->options) return 0;
    for (const OptionRow *row = kind->rows; row->name; row++) {
        bool said = kind != &lzma_kind || !strcmp(row->name, "dict_size") || (filter->id == LZMA_FILTER_LZMA1 && strlen(row->name) == 2 && row->name[0] != 'm');
        if (said && spec_add(spec, row->name, *(const uint32_t *)((const char *)filter->options + row->offset)) < 0) return -1;
    }
    return 0;
}

Own lzma_decode_properties(Ref module, const Ref *a) {
    LzmaFilter filter = {0};
    Buffer data;
    if (id_from(a[0], &filter.id) < 0) return NULL;
    if (buffer_get(a[1], &data, BUFFER_READ) < 0) return NULL;
    int status = lzma.properties_decode(&filter, NULL, data.data, data.size_bytes);
    buffer_release(&data);
    if (status != LZMA_OK) return lzma_throw(status);
    const FilterKind *kind = kind_of(filter.id);
    scoped Own spec = kind ? dict_new() : throw(ValueError, "Invalid filter ID: %llu", (unsigned long long)filter.id);
    int described = spec ? spec_describe(spec, &filter, kind) : -1;
    free(filter.options);
    return described < 0 ? NULL : give(spec);
}
