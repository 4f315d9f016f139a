/* Instruction words: opcodes.def as an enum, and how a word is put together and taken apart. */
#pragma once

#include <stdint.h>

enum Opcode {
#define OP(name, format, words, text) OP_##name##_,
#include "interp/opcodes.def"
#undef OP
    OPCODE_COUNT
};

/* What CALL_EX finds in R[B+2]: nothing, a dict made for the call, or the m of f(**m) itself. */
enum CallKeywords { KEYWORDS_NONE, KEYWORDS_DICT, KEYWORDS_MAPPING };

enum { COMPARE_MIRRORED = 2 }; /* of JUMP_LT_K and its like */

typedef struct OpcodeInfo {
    const char *name, *format, *text;
    uint8_t words;
} OpcodeInfo;
extern const OpcodeInfo opcode_info[OPCODE_COUNT];
/* What the compiler emits for an instruction that has specialised itself to op: the row above whose text does not begin with "...". */
enum Opcode opcode_base(enum Opcode op);

static inline enum Opcode opcode_of(uint32_t word) { return (enum Opcode)(word & 255); }
static inline uint32_t instruction(unsigned op, unsigned a, unsigned b, unsigned c) {
    return op | a << 8 | b << 16 | c << 24;
}
