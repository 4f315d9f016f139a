import contextlib, io, os, re, socket, tracemalloc, warnings
warnings.simplefilter("always")

def shown(make):
    with contextlib.redirect_stderr(io.StringIO()) as said:
        make()
    print(re.sub(r"fd=\d+|:\d+:|lineno \d+", "N", said.getvalue().replace(__file__, "FILE")))

def leave_open(): open("/dev/null")
def leave_socket(): socket.socket()
def leave_folder(): next(os.scandir("/"))
shown(leave_open)
# expect: FILEN ResourceWarning: unclosed file <_io.TextIOWrapper name='/dev/null' mode='r' encoding='UTF-8'>
# expect:   def leave_open(): open("/dev/null")
# expect: ResourceWarning: Enable tracemalloc to get the object allocation traceback
# expect:
shown(leave_socket)
# expect: FILEN ResourceWarning: unclosed <socket.socket N, family=2, type=1, proto=0, laddr=('0.0.0.0', 0)>
# expect:   def leave_socket(): socket.socket()
# expect: ResourceWarning: Enable tracemalloc to get the object allocation traceback
# expect:
shown(leave_folder)
# expect: FILEN ResourceWarning: unclosed scandir iterator <posix.ScandirIterator object at 0x..>
# expect:   def leave_folder(): next(os.scandir("/"))
# expect: ResourceWarning: Enable tracemalloc to get the object allocation traceback
# expect:
tracemalloc.start()
shown(leave_open)
# expect: FILEN ResourceWarning: unclosed file <_io.TextIOWrapper name='/dev/null' mode='r' encoding='UTF-8'>
# expect:   def leave_open(): open("/dev/null")
# expect: Object allocated at (most recent call last):
# expect:   File "FILE", N
# expect:     def leave_open(): open("/dev/null")
# expect:
tracemalloc.stop()

with warnings.catch_warnings(record=True) as caught:
    leave_open()
    leave_socket()
print([(type(w.source).__name__, w.source.fileno() if isinstance(w.source, socket.socket) else w.source.closed) for w in caught])
# expect: [('TextIOWrapper', True), ('socket', -1)]
