"""A program at a terminal of 24 lines: from _terminal import run; run(main, keys) calls main(screen, say) in a child by
curses.wrapper and types the keys there once it has said "ready"; prints what was said, and answers with what the terminal got."""
import curses
import fcntl
import os
import pty
import struct
import sys
import termios
import threading


def run(main, keys=b""):
    ours, theirs = os.pipe()
    pid, fd = pty.fork()
    if pid == 0:
        status = 1
        try:
            os.close(ours)
            os.environ.update(TERM="xterm", LC_ALL="C.UTF-8", LINES="24", COLUMNS="80")
            with open(theirs, "w", encoding="utf-8") as out:
                def say(*words):
                    print(*words, file=out, flush=True)
                try:
                    say("result:", curses.wrapper(main, say))
                    status = 0
                except BaseException as error:
                    say("raised", type(error).__name__, error)
        finally:
            os._exit(status)
    os.close(theirs)
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    got = bytearray()

    def watch():
        try:
            while data := os.read(fd, 65536):
                got.extend(data)
        except OSError:
            pass                # the child has gone
    watcher = threading.Thread(target=watch)
    watcher.start()
    with open(ours, encoding="utf-8") as said:
        for line in said:
            if line == "ready\n":
                os.write(fd, keys)
            else:
                print(line, end="")
    os.waitpid(pid, 0)
    watcher.join()
    os.close(fd)
    return bytes(got)
