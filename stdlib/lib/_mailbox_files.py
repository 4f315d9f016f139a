"""Mailboxes that are one file: mbox, where a line "From ..." begins a message, and MMDF, where lines of four Ctrl-A stand around one.
A part of mailbox.

The file is read once, into messages as bytes; flush() writes a new file beside it and puts it in its place.
"""
import email
import errno
import fcntl
import os
import re
import tempfile
import time

from _mailbox_messages import ExternalClashError, MMDFMessage, Mailbox, NoSuchMailboxError, bytes_of, mboxMessage

__all__ = ["MMDF", "mbox"]


class _File(Mailbox):
    """A file of many messages: key -> (the line "From ...", the message)."""

    _message_class = mboxMessage

    def __init__(self, path, factory=None, create=True):
        super().__init__(path, factory, create)
        if not os.path.exists(self._path):
            if not create:
                raise NoSuchMailboxError(self._path)
            open(self._path, "xb").close()
        self._messages = None
        self._next_key = 0
        self._pending = False
        self._lock_file = None

    def _all(self):
        if self._messages is None:
            with open(self._path, "rb") as file:
                parts = self._split(file.read())
            self._messages = dict(enumerate(parts))
            self._next_key = len(self._messages)
        return self._messages

    def _entry(self, message):
        """(the line "From ...", bytes with \\n) of a message to be stored."""
        start = None
        if isinstance(message, (str, bytes)) or hasattr(message, "read"):
            message = bytes_of(message)
            if message.startswith(b"From "):
                first, _, message = message.partition(b"\n")
                start = first[5:]
        elif isinstance(message, (mboxMessage, MMDFMessage)):
            start = message.get_from().encode("ascii")
        elif isinstance(message, email.message.Message) and (message.get_unixfrom() or "").startswith("From "):
            start = message.get_unixfrom()[5:].encode("ascii")
        if start is None:
            start = b"MAILER-DAEMON " + time.asctime(time.gmtime()).encode()
        head, separator, body = bytes_of(message).replace(b"\r\n", b"\n").partition(b"\n\n")
        return b"From " + start, head + separator + re.sub(rb"^From ", b">From ", body, flags=re.M)

    def _known(self, key):
        try:
            return self._all()[key]
        except KeyError:
            raise KeyError("No message with key: %s" % key) from None

    def add(self, message):
        entry = self._entry(message)
        self._all()
        key, self._next_key = self._next_key, self._next_key + 1
        self._messages[key] = entry
        self._pending = True
        return key

    def remove(self, key):
        self._known(key)
        del self._messages[key]
        self._pending = True

    def __setitem__(self, key, message):
        self._known(key)
        self._messages[key] = self._entry(message)
        self._pending = True

    def get_message(self, key):
        start, data = self._known(key)
        message = self._message_class(data)
        message.set_from(start[5:].decode("ascii", "surrogateescape"))
        message.set_unixfrom(start.decode("ascii", "surrogateescape"))
        return message

    def get_bytes(self, key, from_=False):
        start, data = self._known(key)
        return start + b"\n" + data if from_ else data

    def get_string(self, key, from_=False):
        return email.message_from_bytes(self.get_bytes(key)).as_string(unixfrom=from_)

    def iterkeys(self):
        yield from list(self._all())

    def __contains__(self, key):
        return key in self._all()

    def __len__(self):
        return len(self._all())

    def flush(self):
        """Write what was changed."""
        if not self._pending:
            return
        handle, name = tempfile.mkstemp(dir=os.path.dirname(self._path))
        with open(handle, "wb") as file:
            for start, data in self._messages.values():
                file.write(self._joined(start, data))
        os.chmod(name, os.stat(self._path).st_mode)
        if self._lock_file is not None:     # the new file is locked before it can be seen
            fresh = open(name, "rb+")
            fcntl.lockf(fresh, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self._lock_file.close()
            self._lock_file = fresh
        os.replace(name, self._path)
        self._pending = False

    def lock(self):
        """Keep others out, by lockf() and by a file beside it."""
        if self._lock_file is not None:
            return
        file = open(self._path, "rb+")
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            file.close()
            if error.errno in (errno.EAGAIN, errno.EACCES):
                raise ExternalClashError("lockf: lock unavailable: %s" % self._path) from None
            raise
        try:
            os.close(os.open(self._path + ".lock", os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        except FileExistsError:
            file.close()
            raise ExternalClashError("dot lock unavailable: %s" % self._path) from None
        self._lock_file = file

    def unlock(self):
        if self._lock_file is not None:
            self._lock_file.close()
            self._lock_file = None
            os.remove(self._path + ".lock")

    def close(self):
        try:
            self.flush()
        finally:
            self.unlock()


class mbox(_File):
    """The form of most mail programs: a line "From ..." after an empty one begins a message; in texts ">" stands before such lines."""

    @staticmethod
    def _split(data):
        parts = []
        for piece in re.split(rb"(?:\A|(?<=\n\n)|(?<=\A\n))(?=From )", data):
            if piece.startswith(b"From "):
                start, _, text = piece.partition(b"\n")
                parts.append((start, text[:-1] if text.endswith(b"\n\n") else text))
        return parts

    @staticmethod
    def _joined(start, data):
        return start + b"\n" + data + (b"" if data.endswith(b"\n") else b"\n") + b"\n"


class MMDF(_File):
    """The form of the Multichannel Memorandum Distribution Facility."""

    _message_class = MMDFMessage
    _MARK = b"\1\1\1\1\n"

    @classmethod
    def _split(cls, data):
        parts = []
        for piece in data.split(cls._MARK)[1::2]:
            start, _, text = piece.partition(b"\n") if piece.startswith(b"From ") else (b"From MAILER-DAEMON", b"", piece)
            parts.append((start, text[:-1] if text.endswith(b"\n\n") else text))
        return parts

    @classmethod
    def _joined(cls, start, data):
        return cls._MARK + start + b"\n" + data + (b"" if data.endswith(b"\n") else b"\n") + b"\n" + cls._MARK
