# A box to type in, with its keys; panels that cover each other; names of characters.
import curses
import curses.ascii
import curses.panel
import curses.textpad

from _terminal import run


def typed(lines, columns, keys, **how):
    def main(s, say):
        window = curses.newwin(lines, columns, 2, 2)
        curses.textpad.rectangle(s, 1, 1, lines + 2, columns + 2)
        s.refresh()
        box = curses.textpad.Textbox(window, **how)
        say("ready")
        say(repr(box.edit()), window.getyx())
    run(main, keys)


typed(1, 20, b"some text\x08\x08xx\x01A\x05!\n")
typed(4, 12, b"first\nsecond line that is long\x10\x10\x0b\x0fnew\x07")
typed(3, 10, b"abc\x02\x02X\x06Y\x01\x04\x07", insert_mode=True)


def piles(s, say):
    windows = [curses.newwin(3, 6, i, 2 * i) for i in range(3)]
    panels = [curses.panel.new_panel(w) for w in windows]
    for i, w in enumerate(windows):
        w.addstr(1, 1, str(i) * 4)
    curses.panel.update_panels()
    curses.doupdate()
    names = {p: i for i, p in enumerate(panels)}
    say(names[curses.panel.top_panel()], names[curses.panel.bottom_panel()], panels[1].above() is panels[2], panels[0].below())
    panels[0].top()
    panels[2].hide()
    say(names[curses.panel.top_panel()], panels[2].hidden(), panels[0].window() is windows[0])
    panels[1].move(5, 5)
    panels[1].set_userptr("mine")
    say(windows[1].getbegyx(), panels[1].userptr())
    for wrong in (lambda: panels[1].move(100, 100), lambda: panels[0].userptr(), lambda: curses.panel.new_panel(3), curses.panel.panel):
        try:
            wrong()
        except (curses.panel.error, TypeError) as error:
            say(type(error).__module__, error)


run(piles)
a = curses.ascii
print(a.unctrl("\x01"), a.unctrl(200), a.unctrl(127), a.ctrl("g") == "\x07", a.alt("a"), a.isblank("\t"), a.ispunct("!"), a.isxdigit("g"),
      a.ESC, a.controlnames[:3], a.ascii(193), a.ismeta(200), a.iscntrl(127), a.isctrl(127))
      # expect: 'Aome texx! ' (0, 10)
      # expect: result: None
      # expect: 'first \n          ne\nwecond lin \nthat is long\n' (3, 11)
      # expect: result: None
      # expect: 'XbYc \n' (2, 0)
      # expect: result: None
      # expect: 2 0 True None
      # expect: 0 True True
      # expect: (5, 5) mine
      # expect: _curses_panel move_panel() returned ERR
      # expect: _curses_panel no userptr set
      # expect: builtins new_panel() argument must be _curses.window, not int
      # expect: builtins cannot create '_curses_panel.panel' instances
      # expect: result: None
      # expect: ^A !H ^? True á True True False 27 ['NUL', 'SOH', 'STX'] 65 True True False
