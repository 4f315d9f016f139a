/* liblzma, by lzma.h of version 5: what _lzma calls of it.  The library is loaded with the module. */
#pragma once

#include "stdlib/data/stream_coder.h"

typedef struct LzmaStream {
    const uint8_t *next_in;
    size_t avail_in;
    uint64_t total_in;
    uint8_t *next_out;
    size_t avail_out;
    uint64_t total_out;
    const void *allocator;
    void *internal, *reserved_pointers[4];
    uint64_t reserved_numbers[4];
    int reserved_enums[2];
} LzmaStream;

/* mode, mf: enums of the library's; 0 in `reserved` is right for all versions. */
typedef struct LzmaOptions {
    uint32_t dict_size;
    const uint8_t *preset_dict;
    uint32_t preset_dict_size, lc, lp, pb, mode, nice_len, mf, depth, reserved[12];
    void *reserved_pointers[2];
} LzmaOptions;

typedef struct LzmaDelta {
    uint32_t type, dist, reserved[4];
    void *reserved_pointers[2];
} LzmaDelta;

typedef struct LzmaBranch { uint32_t start_offset; } LzmaBranch;

typedef struct LzmaFilter {
    uint64_t id;
    void *options;            /* malloc'ed: the library makes such, too */
} LzmaFilter;

enum { LZMA_FILTERS_MAX = 4, LZMA_PRESET_DEFAULT = 6, LZMA_CHECK_CRC64 = 4, LZMA_CHECK_UNKNOWN = 16 };
enum { LZMA_OK, LZMA_STREAM_END, LZMA_NO_CHECK, LZMA_UNSUPPORTED_CHECK, LZMA_GET_CHECK, LZMA_MEM_ERROR, LZMA_MEMLIMIT_ERROR, LZMA_FORMAT_ERROR,
       LZMA_OPTIONS_ERROR, LZMA_DATA_ERROR, LZMA_BUF_ERROR, LZMA_PROG_ERROR };
#define LZMA_FILTER_LZMA1 UINT64_C(0x4000000000000001)
#define LZMA_FILTER_LZMA2 UINT64_C(0x21)
#define LZMA_FILTER_DELTA UINT64_C(3)
#define LZMA_FILTER_X86 UINT64_C(4)
#define LZMA_FILTER_SPARC UINT64_C(9)
#define LZMA_FILTER_NONE UINT64_MAX /* ends a chain */

typedef struct LzmaLibrary {
    unsigned char (*preset)(LzmaOptions *options, uint32_t preset);
    int (*easy_encoder)(LzmaStream *s, uint32_t preset, int check);
    int (*stream_encoder)(LzmaStream *s, const LzmaFilter *filters, int check);
    int (*alone_encoder)(LzmaStream *s, const LzmaOptions *options);
    int (*raw_encoder)(LzmaStream *s, const LzmaFilter *filters);
    int (*auto_decoder)(LzmaStream *s, uint64_t memory, uint32_t flags);
    int (*stream_decoder)(LzmaStream *s, uint64_t memory, uint32_t flags);
    int (*alone_decoder)(LzmaStream *s, uint64_t memory);
    int (*raw_decoder)(LzmaStream *s, const LzmaFilter *filters);
    int (*code)(LzmaStream *s, int action);
    void (*end)(LzmaStream *s);
    int (*get_check)(const LzmaStream *s);
    unsigned char (*check_is_supported)(int check);
    int (*properties_size)(uint32_t *size, const LzmaFilter *filter);
    int (*properties_encode)(const LzmaFilter *filter, uint8_t *out);
    int (*properties_decode)(LzmaFilter *filter, const void *allocator, const uint8_t *in, size_t size);
} LzmaLibrary;
extern LzmaLibrary lzma;

extern Type *lzma_error;
void *lzma_throw(int status) HOLDS_GIL; /* the exception for a status that is none of success */

/* ---- chains of filters (lzma_filters.c) */
typedef struct LzmaChain { LzmaFilter filters[LZMA_FILTERS_MAX + 1]; } LzmaChain;

/* From a sequence of dicts.  -1: TypeError, ValueError, LZMAError; free it in each case. */
NODISCARD int lzma_chain_from(LzmaChain *chain, Ref specs) DROPS_GIL;
void lzma_chain_free(LzmaChain *chain);
NODISCARD int lzma_uint32_from(Ref v, uint32_t *out) DROPS_GIL;
/* preset: an int, or NULL for the default. */
NODISCARD int lzma_options_preset(LzmaOptions *options, Ref preset) DROPS_GIL;
NODISCARD Own lzma_encode_properties(Ref module, const Ref *a) DROPS_GIL;
NODISCARD Own lzma_decode_properties(Ref module, const Ref *a) DROPS_GIL;
