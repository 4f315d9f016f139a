/* The table behind opcode.h: opcodes.def as rows. */
#include "interp/opcode.h"

const OpcodeInfo opcode_info[OPCODE_COUNT] = {
#define OP(name, format, words, text) {#name, format, text, words},
#include "interp/opcodes.def"
#undef OP
};

enum Opcode opcode_base(enum Opcode op) {
    while (opcode_info[op].text[0] == '.') op--;
    return op;
}

_Static_assert(OPCODE_COUNT <= 256, "an opcode is a byte");
