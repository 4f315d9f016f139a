/* Bytes of a file -> the text the lexer reads: UTF-8 without BOM, newlines \n, a newline at the end. */
#pragma once
#include "interp/ast.h"
#include "runtime/base/own.h"

/* Sets ast->source; 0, or -1 with *fault.  is_text: the source was a str, a coding line means nothing. */
int source_decode(Ast *ast, const char *bytes, size_t size, bool is_text, SyntaxFault *fault);

/* Can a program that is run from its file be decoded?  -1: SyntaxError without a place, worded as CPython does for files alone. */
NODISCARD int source_check_file(const char *bytes, size_t size, Ref filename) HOLDS_GIL;
