"""A box to type in, with Emacs' keys, and rectangles."""
import curses
import curses.ascii

__all__ = ["Textbox", "rectangle"]


def rectangle(win, uly, ulx, lry, lrx):
    """A frame of lines between two corners."""
    win.vline(uly + 1, ulx, curses.ACS_VLINE, lry - uly - 1)
    win.hline(uly, ulx + 1, curses.ACS_HLINE, lrx - ulx - 1)
    win.hline(lry, ulx + 1, curses.ACS_HLINE, lrx - ulx - 1)
    win.vline(uly + 1, lrx, curses.ACS_VLINE, lry - uly - 1)
    for y, x, corner in ((uly, ulx, "UL"), (uly, lrx, "UR"), (lry, lrx, "LR"), (lry, ulx, "LL")):
        win.addch(y, x, getattr(curses, f"ACS_{corner}CORNER"))


class Textbox:
    """Typing in a window.

    Ctrl-A, E: begin and end of a line; B, F, P, N and the arrows: move; D: delete; H, Backspace: delete to the left; J: end of a line of
    one, else a new line; K: delete to the end of the line, or the line; L: redraw; O: insert a line; G: done.
    """

    def __init__(self, win, insert_mode=False):
        self.win = win
        self.insert_mode = insert_mode
        self.stripspaces = 1
        self.lastcmd = None
        self._update_max_yx()
        win.keypad(1)

    def _update_max_yx(self):
        lines, columns = self.win.getmaxyx()
        self.maxy, self.maxx = lines - 1, columns - 1

    def _end_of_line(self, y):
        """The column behind the last character that is not blank."""
        self._update_max_yx()
        for column in range(self.maxx, -1, -1):
            if curses.ascii.ascii(self.win.inch(y, column)) != curses.ascii.SP:
                return min(self.maxx, column + 1)
        return 0

    # -- what keys do: (y, x) is where the cursor is

    def _insert(self, ch):
        """Write a character; in insert mode what stands behind it moves on, over the ends of lines."""
        self._update_max_yx()
        y, x = self.win.getyx()
        back = None
        while y < self.maxy or x < self.maxx:
            pushed = self.win.inch() if self.insert_mode else None
            try:
                self.win.addch(ch)
            except curses.error:
                pass                # in the last corner, where the cursor cannot move on
            if pushed is None or not curses.ascii.isprint(pushed):
                break
            ch = pushed
            y, x = self.win.getyx()
            back = back or (y, x)
        if back is not None:
            self.win.move(*back)

    def _left(self, y, x):
        if x > 0:
            self.win.move(y, x - 1)
        elif y > 0:
            self.win.move(y - 1, self._end_of_line(y - 1) if self.stripspaces else self.maxx)

    def _backspace(self, y, x):
        self._left(y, x)
        self.win.delch()

    def _right(self, y, x):
        if x < self.maxx:
            self.win.move(y, x + 1)
        elif y < self.maxy:
            self.win.move(y + 1, 0)

    def _to_end(self, y, x):
        self.win.move(y, self._end_of_line(y) if self.stripspaces else self.maxx)

    def _vertically(self, y, x):
        self.win.move(y, x)
        end = self._end_of_line(y)
        if x > end:
            self.win.move(y, end)

    def _up(self, y, x):
        if y > 0:
            self._vertically(y - 1, x)

    def _down(self, y, x):
        if y < self.maxy:
            self._vertically(y + 1, x)

    def _kill(self, y, x):
        if x == 0 and self._end_of_line(y) == 0:
            self.win.deleteln()
        else:
            self.win.move(y, x)
            self.win.clrtoeol()

    def _newline(self, y, x):
        """False in a box of one line: that is the end."""
        if self.maxy == 0:
            return False
        if y < self.maxy:
            self.win.move(y + 1, 0)

    def _done(self, y, x):
        return False

    def do_command(self, ch):
        """What a key does; false: the typing is over."""
        self._update_max_yx()
        y, x = self.win.getyx()
        self.lastcmd = ch
        if curses.ascii.isprint(ch):
            if y < self.maxy or x < self.maxx:
                self._insert(ch)
            return 1
        command = _COMMANDS.get(ch)
        return 0 if command is not None and command(self, y, x) is False else 1

    def gather(self):
        """The text of the window, without the blanks at the ends of lines."""
        self._update_max_yx()
        lines = []
        for y in range(self.maxy + 1):
            self.win.move(y, 0)
            end = self._end_of_line(y)
            if end == 0 and self.stripspaces:
                continue
            width = self.maxx + 1
            if self.stripspaces:
                width = min(width, end + 1)
            lines.append("".join(chr(curses.ascii.ascii(self.win.inch(y, x))) for x in range(width)))
        return "".join(line + "\n" for line in lines) if self.maxy > 0 else "".join(lines)

    def edit(self, validate=None):
        """Let somebody type; validate(key) may change keys, or swallow them.  The text."""
        going_on = True
        while going_on:
            key = validate(self.win.getch()) if validate else self.win.getch()
            if key:
                going_on = self.do_command(key)
                if going_on:
                    self.win.refresh()
        return self.gather()


_control = curses.ascii
_COMMANDS = {
    _control.SOH: lambda box, y, x: box.win.move(y, 0), _control.STX: Textbox._left, curses.KEY_LEFT: Textbox._left,
    _control.BS: Textbox._backspace, curses.KEY_BACKSPACE: Textbox._backspace, _control.DEL: Textbox._backspace,
    _control.EOT: lambda box, y, x: box.win.delch(), _control.ENQ: Textbox._to_end, _control.ACK: Textbox._right,
    curses.KEY_RIGHT: Textbox._right, _control.BEL: Textbox._done, _control.NL: Textbox._newline, _control.VT: Textbox._kill,
    _control.FF: lambda box, y, x: box.win.refresh(), _control.SO: Textbox._down, curses.KEY_DOWN: Textbox._down,
    _control.SI: lambda box, y, x: box.win.insertln(), _control.DLE: Textbox._up, curses.KEY_UP: Textbox._up,
}
