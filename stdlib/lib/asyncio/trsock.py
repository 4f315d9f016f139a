"""TransportSocket: what streams, transports and servers show of their sockets, for its options and addresses.

The event loop reads and writes; who did so behind its back, or made the socket block, would stop it.
"""

_SHOWN = frozenset(("family", "type", "proto", "dup", "fileno", "get_inheritable", "getpeername", "getsockname", "getsockopt", "setsockopt",
                    "shutdown"))


class TransportSocket:
    """What may be asked of a transport's socket; reading and writing are the transport's."""
    __slots__ = ("_sock",)

    def __init__(self, sock):
        self._sock = sock

    def __getattr__(self, name):
        if name in _SHOWN:
            return getattr(self._sock, name)
        raise AttributeError(f"'TransportSocket' object has no attribute '{name}'")

    def __repr__(self):
        facts = f"fd={self.fileno()}, family={self.family!s}, type={self.type!s}, proto={self.proto}"
        for title, address_of in ("laddr", self.getsockname), ("raddr", self.getpeername):
            try:
                address = self.fileno() != -1 and address_of()
            except OSError:
                address = None
            if address:
                facts += f", {title}={address}"
        return f"<asyncio.TransportSocket {facts}>"

    def __getstate__(self):
        raise TypeError("Cannot serialize asyncio.TransportSocket object")

    def gettimeout(self):
        return 0

    def settimeout(self, value):
        if value != 0:
            raise ValueError("settimeout(): only 0 timeout is allowed on transport sockets")

    def setblocking(self, flag):
        if flag:
            raise ValueError("setblocking(): transport sockets cannot be blocking")
