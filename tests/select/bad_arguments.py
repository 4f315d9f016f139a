"""What poll and epoll refuse; an epoll object for a descriptor."""
import os
import select


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


poll = select.poll()
attempt(poll.register, 0, -1)  # expect: ValueError value must be positive
attempt(poll.register, 0, 65536)  # expect: OverflowError Python int too large for C unsigned short
attempt(poll.modify, 0, -1)  # expect: ValueError value must be positive
attempt(select.epoll, "x")  # expect: TypeError 'str' object cannot be interpreted as an integer
attempt(select.epoll, -2)  # expect: ValueError negative sizehint
attempt(select.epoll, 1, 2)  # expect: OSError invalid flags
epoll = select.epoll(5, select.EPOLL_CLOEXEC)
other = select.epoll.fromfd(os.dup(epoll.fileno()))
r, w = os.pipe()
other.register(r, select.EPOLLIN)
os.write(w, b"x")
print(epoll.poll(1) == [(r, select.EPOLLIN)])  # expect: True
attempt(select.epoll.fromfd, "x")  # expect: TypeError 'str' object cannot be interpreted as an integer
