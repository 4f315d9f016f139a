# Attributes of a terminal, raw and cbreak mode, and what is no terminal.
import os
import termios
import tty
master, slave = os.openpty()
before = termios.tcgetattr(slave)
print(len(before), len(before[6]), before[4] == before[5], type(before[6][termios.VINTR]), bool(before[3] & termios.ICANON))
# expect: 7 32 True <class 'bytes'> True
tty.setraw(slave)
raw = termios.tcgetattr(slave)
print(bool(raw[3] & (termios.ICANON | termios.ECHO | termios.ISIG)), bool(raw[1] & termios.OPOST), raw[6][termios.VMIN], raw[6][termios.VTIME])
# expect: False False 1 0
os.write(master, b"k")
print(os.read(slave, 10))  # expect: b'k'
termios.tcsetattr(slave, termios.TCSADRAIN, before)
print(termios.tcgetattr(slave) == before)  # expect: True
tty.setcbreak(slave)
print(bool(termios.tcgetattr(slave)[3] & termios.ISIG))  # expect: True
termios.tcflush(slave, termios.TCIOFLUSH)
termios.tcsetwinsize(slave, (24, 80))
print(termios.tcgetwinsize(slave), os.get_terminal_size(slave))
# expect: (24, 80) os.terminal_size(columns=80, lines=24)
read, write = os.pipe()
for call in (lambda: termios.tcgetattr(read), lambda: termios.tcsetattr(slave, termios.TCSANOW, [1, 2]), lambda: termios.tcgetattr("x"),
             lambda: termios.tcsetattr(slave, termios.TCSANOW, [0, 0, 0, 0, 0, 0, []])):
    try:
        call()
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e.args)
        # expect: termios error (25, 'Inappropriate ioctl for device')
        # expect: builtins TypeError ('tcsetattr, arg 3: must be 7 element list',)
        # expect: builtins TypeError ('argument must be an int, or have a fileno() method.',)
        # expect: builtins TypeError ('tcsetattr: attributes[6] must be 32 element list',)
