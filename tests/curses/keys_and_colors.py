# Keys, lines that are typed, colors, what the terminal can do.
import curses
import io

from _terminal import run

for early in (lambda: curses.newwin(1, 1), lambda: curses.color_pair(1), lambda: curses.tigetnum("cols"), lambda: curses.beep()):
    try:
        early()
    except curses.error as error:
        print(error)


def main(s, say):
    say("ready")
    say([s.getch() for _ in range(2)], s.getkey(), s.get_wch(), s.getkey())
    curses.echo()
    say(s.getstr(10, 0, 5))
    curses.noecho()
    curses.flushinp()
    curses.ungetch("a")
    say(s.getch())
    curses.ungetch(curses.KEY_UP)
    say(s.getkey())
    curses.unget_wch("ü")
    say(s.get_wch())
    s.nodelay(True)
    say(s.getch())
    try:
        s.getkey()
    except curses.error as error:
        say(error)
    say(curses.has_colors(), curses.COLORS, curses.COLOR_PAIRS)
    curses.init_pair(1, curses.COLOR_RED, curses.COLOR_BLACK)
    say(curses.pair_content(1), curses.color_pair(1), curses.pair_number(256), curses.color_content(1))
    for wrong in (lambda: curses.init_pair(-1, 1, 1), lambda: curses.init_pair(1, 300, 1), lambda: curses.keyname(-1),
                  lambda: curses.tigetnum(5), lambda: curses.set_tabsize(0)):
        try:
            say("ok", wrong())
        except (curses.error, TypeError, ValueError) as error:
            say(type(error).__name__, error)
    say(curses.keyname(1), curses.keyname(curses.KEY_F1), curses.unctrl("\x01"), curses.unctrl(65), curses.has_key(curses.KEY_UP))
    say(curses.tigetnum("cols"), curses.tigetstr("clear"), curses.tigetflag("am"), curses.tparm(curses.tigetstr("cup"), 3, 4))
    say(curses.get_escdelay(), curses.get_tabsize(), curses.mousemask(curses.ALL_MOUSE_EVENTS), curses.isendwin())
    w = curses.newwin(2, 10, 3, 3)
    w.addstr("kept")
    file = io.BytesIO()
    w.putwin(file)
    file.seek(0)
    say(curses.getwin(file).instr(0, 0))
    curses.resizeterm(20, 70)
    say(curses.LINES, curses.COLS, s.getch() == curses.KEY_RESIZE)
    raise KeyError("left")


run(main, b"ab" + b"\x1bOA" + "ü".encode() + b"z" + b"line\n")
print(curses.A_BOLD, curses.KEY_F5, curses.KEY_BTAB, curses.BUTTON3_CLICKED, curses.COLOR_CYAN, curses.error.__module__)
# expect: must call initscr() first
# expect: must call initscr() first
# expect: must call (at least) setupterm() first
# expect: must call initscr() first
# expect: [97, 98] KEY_UP ü z
# expect: b'line'
# expect: 97
# expect: KEY_UP
# expect: ü
# expect: -1
# expect: no input
# expect: True 8 64
# expect: (1, 0) 256 1 (680, 0, 0)
# expect: ValueError Color pair is less than 0.
# expect: ValueError Color number is greater than COLORS-1 (7).
# expect: ValueError invalid key number
# expect: TypeError tigetnum() argument must be str, not int
# expect: ValueError size must be > 0
# expect: b'^A' b'KEY_F(1)' b'^A' b'A' True
# expect: 80 b'\x1b[H\x1b[2J' 1 b'\x1b[4;5H'
# expect: 1000 8 (268435455, 0) False
# expect: b'kept      '
# expect: 20 70 True
# expect: raised KeyError 'left'
# expect: 2097152 269 353 4096 6 _curses
