/* Listing of a code object, driven by the format letters of opcodes.def. */
#include "interp/code.h"
#include "runtime/base/buf.h"

/* The name of a register: a local or cell by name, a temporary as t0, t1 ... */
static void put_register(Buf *out, const Code *code, uint32_t r) {
    uint32_t cells = code->local_count, frees = cells + code->cell_count;
    if (r < cells) buf_puts(out, str_utf8_lossy(tuple_item_peek(code->local_names, r)));
    else if (r < frees) buf_printf(out, "&%s", str_utf8_lossy(tuple_item_peek(code->cell_names, r - cells)));
    else if (r < code->first_temp)
        buf_printf(out, "%s%s", r < code->first_temp - code->lent_free ? "&" : "", str_utf8_lossy(tuple_item_peek(code->free_names, r - frees)));
    else buf_printf(out, "t%u", r - code->first_temp);
}

static void put_constant(Buf *out, const Code *code, uint32_t k) {
    if (k >= code->constant_count) {
        buf_printf(out, "constant %u", k);
        return;
    }
    scoped Own text = repr(code->constants[k]);
    if (!text) error_clear();
    buf_puts(out, text ? str_utf8_lossy(text) : "?");
}

static void put_site(Buf *out, const Code *code, uint32_t s) {
    if (s < code->site_count && code->sites[s].name) buf_printf(out, "(%s)", str_utf8_lossy(code->sites[s].name));
    else buf_printf(out, "#%u", s);
}

/* One operand; `end` is the word after the instruction. */
static void put_operand(Buf *out, const Code *code, char letter, uint32_t value, uint32_t end) {
    switch (letter) {
    case 'd': case 'r': case 'p': put_register(out, code, value); break;
    case 'b': put_register(out, code, value); buf_puts(out, ".."); break;
    case 'k': case 'K': put_constant(out, code, value); break;
    case 'J': case 'W': buf_printf(out, "to %u", (end + value) * 4); break;
    case 'S': put_site(out, code, value); break;
    case 'H': buf_printf(out, "%d", (int16_t)value); break;
    default: buf_printf(out, "%u", value); break;
    }
}

/* The operands of the instruction at words[0]; `high` are the operand bytes of a WIDE in front of it. */
static void put_operands(Buf *out, const Code *code, const uint32_t *words, uint32_t high, uint32_t end) {
    const OpcodeInfo *info = &opcode_info[words[0] & 255];
    const char *separator = "";
    uint32_t extra = 1;
    for (int i = 0; info->format[i]; i++) {
        char letter = info->format[i];
        uint32_t value;
        int shift = 8 * (i + 1);
        bool packed = strchr("HUW", letter) != NULL;
        if (letter == 'W') value = (uint32_t)((int32_t)words[0] >> 8);
        else if (letter == 'H' || letter == 'U') value = words[0] >> 16;
        else if (strchr("JSKN", letter)) value = words[extra++];
        else value = (words[0] >> shift & 255) | (high >> shift & 255) << 8;
        if (letter == '-') continue;
        buf_puts(out, separator);
        separator = ", ";
        if (letter == 'U' && (words[0] & 255) != OP_LOAD_INT_) put_constant(out, code, value);
        else put_operand(out, code, letter, value, end);
        if (packed) { /* stands for the operands that follow it, extra words excepted */
            while (info->format[i + 1] && !strchr("JSKN", info->format[i + 1])) i++;
        }
    }
}

static void put_handlers(Buf *out, const Code *code) {
    if (code->handler_count) buf_puts(out, "ExceptionTable:\n");
    for (uint32_t i = 0; i < code->handler_count; i++) {
        const ExceptionRow *row = &code->handlers[i];
        buf_printf(out, "  %u to %u -> %u, exception in ", row->start * 4, row->end * 4, row->handler * 4);
        put_register(out, code, row->exception);
        buf_printf(out, ", releases from t%u\n", row->depth > code->first_temp ? row->depth - code->first_temp : 0);
    }
}

static int put_code(Buf *out, Code *code) {
    int32_t line = 0;
    uint32_t high = 0;
    if (code_thaw(code) < 0) return -1;
    for (uint32_t pc = 0; pc < code->word_count;) {
        const OpcodeInfo *info = &opcode_info[code->words[pc] & 255];
        const PositionRow *row = code_position(code, pc);
        uint32_t end = pc + info->words;
        if ((code->words[pc] & 255) == OP_WIDE_) {
            high = code->words[pc];
            pc = end;
            continue;
        }
        bool fresh = row && row->line > 0 && row->line != line;
        if (fresh) buf_printf(out, "%s%3d ", line ? "\n" : "", row->line);
        else buf_puts(out, "    ");
        if (fresh) line = row->line;
        buf_printf(out, "%10u %-20s ", pc * 4, info->name);
        put_operands(out, code, code->words + pc, high, end);
        buf_putc(out, '\n');
        high = 0;
        pc = end;
    }
    put_handlers(out, code);
    for (uint32_t i = 0; i < code->constant_count; i++) {
        if (!is_exactly(code->constants[i], &code_type)) continue;
        scoped Own title = repr(code->constants[i]);
        if (!title) error_clear();
        buf_printf(out, "\nDisassembly of %s:\n", title ? str_utf8_lossy(title) : "code");
        if (put_code(out, (Code *)object_of(code->constants[i])) < 0) return -1;
    }
    return 0;
}

Own code_disassemble(Code *code) {
    Buf out = {0};
    Own text = put_code(&out, code) < 0 ? NULL : out.failed ? throw_memory() : str_new_utf8(out.bytes ? out.bytes : "", out.n);
    buf_free(&out);
    return text;
}
