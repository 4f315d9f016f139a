"""The numbers of curses: keys, attributes, colors, buttons of the mouse, and the letters that stand for characters of lines."""
__all__ = ["LINE_CHARACTERS", "NUMBERS"]

_KEYS = """BREAK DOWN UP LEFT RIGHT HOME BACKSPACE 64 DL IL DC IC EIC CLEAR EOS EOL SF SR NPAGE PPAGE STAB CTAB CATAB ENTER SRESET RESET
PRINT LL A1 A3 B2 C1 C3 BTAB BEG CANCEL CLOSE COMMAND COPY CREATE END EXIT FIND HELP MARK MESSAGE MOVE NEXT OPEN OPTIONS PREVIOUS REDO
REFERENCE REFRESH REPLACE RESTART RESUME SAVE SBEG SCANCEL SCOMMAND SCOPY SCREATE SDC SDL SELECT SEND SEOL SEXIT SFIND SHELP SHOME SIC
SLEFT SMESSAGE SMOVE SNEXT SOPTIONS SPREVIOUS SPRINT SREDO SREPLACE SRIGHT SRSUME SSAVE SSUSPEND SUNDO SUSPEND UNDO MOUSE RESIZE"""
_ATTRIBUTES = "STANDOUT UNDERLINE REVERSE BLINK DIM BOLD ALTCHARSET INVIS PROTECT HORIZONTAL LEFT LOW RIGHT TOP VERTICAL ITALIC"
_COLORS = "BLACK RED GREEN YELLOW BLUE MAGENTA CYAN WHITE"
_CLICKS = "RELEASED PRESSED CLICKED DOUBLE_CLICKED TRIPLE_CLICKED"

NUMBERS = {"OK": 0, "ERR": -1, "KEY_MIN": 257, "KEY_MAX": 511, "A_NORMAL": 0, "A_CHARTEXT": 0xff, "A_COLOR": 0xff00,
           "A_ATTRIBUTES": 0xffffff00, "BUTTON_CTRL": 1 << 25, "BUTTON_SHIFT": 1 << 26, "BUTTON_ALT": 1 << 27,
           "ALL_MOUSE_EVENTS": (1 << 28) - 1, "REPORT_MOUSE_POSITION": 1 << 28}
_number = 257
for _name in _KEYS.split():
    if _name.isdigit():                     # so many numbers in between: the function keys
        _number += int(_name) - 1
        NUMBERS.update({f"KEY_F{_i}": 264 + _i for _i in range(64)})
    else:
        NUMBERS["KEY_" + _name] = _number
    _number += 1
NUMBERS.update({"A_" + _name: 1 << 16 + _i for _i, _name in enumerate(_ATTRIBUTES.split())})
NUMBERS.update({"COLOR_" + _name: _i for _i, _name in enumerate(_COLORS.split())})
NUMBERS.update({f"BUTTON{_button + 1}_{_name}": 1 << 5 * _button + _i for _button in range(5) for _i, _name in enumerate(_CLICKS.split())})

LINE_CHARACTERS = dict(pair.split(":") for pair in """ULCORNER:l LLCORNER:m URCORNER:k LRCORNER:j LTEE:t RTEE:u BTEE:v TTEE:w HLINE:q
VLINE:x PLUS:n S1:o S9:s DIAMOND:` CKBOARD:a DEGREE:f PLMINUS:g BULLET:~ LARROW:, RARROW:+ DARROW:. UARROW:- BOARD:h LANTERN:i BLOCK:0
S3:p S7:r LEQUAL:y GEQUAL:z PI:{ NEQUAL:| STERLING:} BSSB:l SSBB:m BBSS:k SBBS:j SBSS:u SSSB:t SSBS:v BSSS:w BSBS:q SBSB:x
SSSS:n""".split())
