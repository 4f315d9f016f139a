"""What is told to a program about a connection: base classes whose methods do nothing."""
__all__ = ("BaseProtocol", "Protocol", "BufferedProtocol", "DatagramProtocol", "SubprocessProtocol")


class BaseProtocol:
    """The life of a connection, and whether its transport has too much to send."""

    __slots__ = ()

    def connection_made(self, transport):
        """It is open; the transport sends and closes."""

    def connection_lost(self, exc):
        """It is closed: exc is None, or the error that ended it."""

    def pause_writing(self):
        """The transport's buffer is above its high mark: write no more for now."""

    def resume_writing(self):
        """The buffer is below its low mark."""


class Protocol(BaseProtocol):
    """A stream of bytes."""

    __slots__ = ()

    def data_received(self, data):
        """Some bytes have come."""

    def eof_received(self):
        """The other side sends no more.  True: keep the transport open."""


class BufferedProtocol(BaseProtocol):
    """A stream of bytes that go into the protocol's own buffers."""

    __slots__ = ()

    def get_buffer(self, sizehint):
        """Where the next bytes shall go."""

    def buffer_updated(self, nbytes):
        """So many bytes have come into it."""

    def eof_received(self):
        """As Protocol's."""


class DatagramProtocol(BaseProtocol):
    """Told of packets that come, and of errors."""
    __slots__ = ()

    def datagram_received(self, data, addr):
        """A packet has come."""

    def error_received(self, exc):
        """Sending or receiving failed with an OSError."""


class SubprocessProtocol(BaseProtocol):
    """Told of what a child process writes, and of its end."""
    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """The program has written to its descriptor fd."""

    def pipe_connection_lost(self, fd, exc):
        """A pipe of the program's is closed."""

    def process_exited(self):
        """The program has ended."""
