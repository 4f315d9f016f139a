# Windows, pads and parts; text, attributes, lines; what the terminal gets.
import curses
import hashlib

from _terminal import run


def main(s, say):
    say(curses.LINES, curses.COLS, s.getmaxyx(), s.getbegyx(), s.getparyx(), curses.termname())
    s.addstr(0, 0, "hello", curses.A_BOLD)
    s.addstr(" wörld")
    s.addch(2, 3, "x")
    s.addch(curses.ACS_HLINE)
    s.addch("é")
    say(s.getyx(), s.instr(0, 0, 12), s.inch(0, 0), s.inch(0, 6), hex(s.inch(2, 4)))
    s.insstr(4, 0, "ins")
    s.addnstr("abcdef", 3)
    say(s.instr(4, 0, 10))
    w = curses.newwin(5, 20, 5, 10)
    w.box()
    w.hline(2, 1, curses.ACS_HLINE, 18)
    w.vline(1, 3, "|", 3)
    w.addstr(1, 1, b"bytes")
    w.refresh()
    say(w.getmaxyx(), w.getbegyx(), w.instr(1, 0), w.enclose(6, 12), w.enclose(0, 0), w.is_wintouched())
    part = w.derwin(2, 2, 1, 1)
    say(part.getparyx(), part.getbegyx(), part.getmaxyx(), w.subwin(6, 11).getmaxyx())
    pad = curses.newpad(50, 60)
    pad.addstr(10, 10, "in pad")
    pad.refresh(9, 9, 12, 0, 15, 20)
    for wrong in (pad.refresh, lambda: s.addstr(100, 0, "x"), lambda: s.addstr(), lambda: s.addch("xy"), lambda: s.addch(1.5),
                  lambda: s.addstr("a\0b"), lambda: s.addstr(5), lambda: curses.window(), lambda: s.instr(-1), lambda: w.addstr(4, 19, "zz"),
                  lambda: s.erase(1), lambda: s.move("a", 1)):
        try:
            say("ok", wrong())
        except (curses.error, TypeError, ValueError) as error:
            say(type(error).__name__, error)
    s.chgat(0, 0, 3, curses.A_REVERSE)
    s.bkgd(" ", curses.A_DIM)
    say(hex(s.inch(0, 0)), hex(s.inch(0, 4)), hex(s.getbkgd()))
    s.refresh()
    w.overlay(s)
    say(s.instr(6, 11, 6), s.delch(0, 0), s.insch(0, 0, "q"), s.deleteln(), s.insertln())
    s.refresh()
    return "done"


print(hashlib.sha256(run(main)).hexdigest()[:16])  # expect: 24 80 (24, 80) (0, 0) (-1, -1) b'xterm'
# expect: (2, 6) b'hello w\xc3\xb6rld' 2097256 119 0x400071
# expect: b'abc       '
# expect: (5, 20) (5, 10) b'xbytes             x' True False False
# expect: (1, 1) (6, 11) (2, 2) (4, 19)
# expect: error refresh() for a pad requires 6 arguments
# expect: error addwstr() returned ERR
# expect: TypeError _curses.window.addstr requires 1 to 4 arguments
# expect: TypeError expect bytes or str of length 1, or int, got a str of length 2
# expect: TypeError expect bytes or str of length 1, or int, got float
# expect: ValueError embedded null character
# expect: TypeError expect bytes or str, got int
# expect: TypeError cannot create '_curses.window' instances
# expect: ValueError 'n' must be nonnegative
# expect: error addwstr() returned ERR
# expect: TypeError window.erase() takes no arguments (1 given)
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: 0x140068 0x30006f 0x100020
# expect: b'bytes ' None None None None
# expect: result: done
# expect: e56b2faaebbedab5
