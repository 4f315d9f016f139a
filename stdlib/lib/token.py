"""The numbers of tokens, as tokenize gives them."""

# In the order of their numbers: names, then the operators with their text.
_NAMED = "ENDMARKER NAME NUMBER STRING NEWLINE INDENT DEDENT"
_OPERATORS = """
    LPAR ( RPAR ) LSQB [ RSQB ] COLON : COMMA , SEMI ; PLUS + MINUS - STAR * SLASH / VBAR | AMPER & LESS < GREATER >
    EQUAL = DOT . PERCENT % LBRACE { RBRACE } EQEQUAL == NOTEQUAL != LESSEQUAL <= GREATEREQUAL >= TILDE ~ CIRCUMFLEX ^
    LEFTSHIFT << RIGHTSHIFT >> DOUBLESTAR ** PLUSEQUAL += MINEQUAL -= STAREQUAL *= SLASHEQUAL /= PERCENTEQUAL %=
    AMPEREQUAL &= VBAREQUAL |= CIRCUMFLEXEQUAL ^= LEFTSHIFTEQUAL <<= RIGHTSHIFTEQUAL >>= DOUBLESTAREQUAL **=
    DOUBLESLASH // DOUBLESLASHEQUAL //= AT @ ATEQUAL @= RARROW -> ELLIPSIS ... COLONEQUAL :="""
_OTHERS = "OP AWAIT ASYNC TYPE_IGNORE TYPE_COMMENT SOFT_KEYWORD ERRORTOKEN COMMENT NL ENCODING N_TOKENS"

_pairs = _OPERATORS.split()
_names = _NAMED.split() + _pairs[::2] + _OTHERS.split()
globals().update(zip(_names, range(len(_names))))
NT_OFFSET = 256

tok_name = {**dict(enumerate(_names)), NT_OFFSET: "NT_OFFSET"}
EXACT_TOKEN_TYPES = {text: globals()[name] for name, text in sorted(zip(_pairs[::2], _pairs[1::2]), key=lambda pair: pair[1])}

__all__ = ["tok_name", "ISTERMINAL", "ISNONTERMINAL", "ISEOF", "NT_OFFSET", *_names]


def ISTERMINAL(x):
    """Is it a token?"""
    return x < NT_OFFSET


def ISNONTERMINAL(x):
    """Is it a rule of the grammar?"""
    return x >= NT_OFFSET


def ISEOF(x):
    """Is it the end?"""
    return x == 0
