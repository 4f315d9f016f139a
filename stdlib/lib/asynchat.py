"""Conversations by lines, or by whatever ends a message, over asyncore.  Old; asyncio does this better."""
import warnings
from collections import deque

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    import asyncore

warnings.warn("The asynchat module is deprecated and will be removed in Python 3.12. The recommended replacement is asyncio",
              DeprecationWarning, stacklevel=2)


class async_chat(asyncore.dispatcher):
    """Calls collect_incoming_data() with what comes, and found_terminator() when a message is complete."""

    ac_in_buffer_size = ac_out_buffer_size = 65536
    use_encoding = 0
    encoding = "latin-1"

    def __init__(self, sock=None, map=None):
        self.ac_in_buffer = b""
        self.incoming = []
        self.producer_fifo = deque()
        asyncore.dispatcher.__init__(self, sock, map)

    def collect_incoming_data(self, data):
        raise NotImplementedError("must be implemented in subclass")

    def found_terminator(self):
        raise NotImplementedError("must be implemented in subclass")

    def _collect_incoming_data(self, data):
        self.incoming.append(data)

    def _get_data(self):
        data = b"".join(self.incoming)
        del self.incoming[:]
        return data

    def set_terminator(self, term):
        """What ends a message: bytes or text, a number of bytes, or None: nothing."""
        if isinstance(term, str) and self.use_encoding:
            term = bytes(term, self.encoding)
        elif isinstance(term, int) and term < 0:
            raise ValueError("the number of received bytes must be positive")
        self.terminator = term

    def get_terminator(self):
        return self.terminator

    # -- reading

    def handle_read(self):
        try:
            data = self.recv(self.ac_in_buffer_size)
        except BlockingIOError:
            return
        except OSError:
            self.handle_error()
            return
        self.ac_in_buffer += data
        while self.ac_in_buffer and self._one_step():
            pass

    def _one_step(self):
        """Hand over what can be: is it worth to go on?"""
        terminator, buffer = self.get_terminator(), self.ac_in_buffer
        if not terminator:
            self.ac_in_buffer = b""
            self.collect_incoming_data(buffer)
            return True
        if isinstance(terminator, int):
            self._count_down(terminator, buffer)
            return True
        at = buffer.find(terminator)
        if at >= 0:
            self.ac_in_buffer = buffer[at + len(terminator):]
            if at > 0:
                self.collect_incoming_data(buffer[:at])
            self.found_terminator()
            return True
        kept = find_prefix_at_end(buffer, terminator)
        self.ac_in_buffer = buffer[len(buffer) - kept:]
        if kept != len(buffer):
            self.collect_incoming_data(buffer[:len(buffer) - kept])
        return False

    def _count_down(self, wanted, buffer):
        self.ac_in_buffer = buffer[wanted:]
        self.collect_incoming_data(buffer[:wanted])
        if len(buffer) < wanted:
            self.terminator = wanted - len(buffer)
        else:
            self.terminator = 0
            self.found_terminator()

    # -- writing

    def handle_write(self):
        self.initiate_send()

    def handle_close(self):
        self.close()

    def push(self, data):
        """Send bytes."""
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError("data argument must be byte-ish (%r)", type(data))
        size = self.ac_out_buffer_size
        self.producer_fifo.extend(data[i:i + size] for i in range(0, len(data), size))
        self.initiate_send()

    def push_with_producer(self, producer):
        """Send what producer.more() gives, until it gives nothing."""
        self.producer_fifo.append(producer)
        self.initiate_send()

    def close_when_done(self):
        """Close when all is sent."""
        self.producer_fifo.append(None)

    def readable(self):
        return 1

    def writable(self):
        return self.producer_fifo or not self.connected

    def discard_buffers(self):
        """Forget everything that is under way."""
        self.ac_in_buffer = b""
        del self.incoming[:]
        self.producer_fifo.clear()

    def initiate_send(self):
        queue, most = self.producer_fifo, self.ac_out_buffer_size
        while queue and self.connected:
            first = queue[0]
            if not first:                   # None is close_when_done()'s; the rest has nothing more to say
                queue.popleft()
                if first is None:
                    return self.handle_close()
            try:
                data = first[:most]
            except TypeError:
                self._ask(first)
                continue
            if isinstance(data, str) and self.use_encoding:
                data = bytes(data, self.encoding)
            try:
                sent = self.send(data)
            except OSError:
                self.handle_error()
                return
            if sent < len(data) or len(first) > most:
                queue[0] = first[sent:]
            elif queue:
                queue.popleft()
            return

    def _ask(self, producer):
        data = producer.more()
        if data:
            self.producer_fifo.appendleft(data)
        else:
            del self.producer_fifo[0]


class simple_producer:
    """Gives bytes in pieces."""

    def __init__(self, data, buffer_size=512):
        self.data = data
        self.buffer_size = buffer_size

    def more(self):
        data, self.data = self.data[:self.buffer_size], self.data[self.buffer_size:]
        return data


def find_prefix_at_end(haystack, needle):
    """How many bytes at the end of the first may be the begin of the second."""
    n = len(needle) - 1
    while n and not haystack.endswith(needle[:n]):
        n -= 1
    return n
