"""What mailboxes have in common, and their messages.  A part of mailbox."""
import copy
import email
import email.message
import io
import os
import time

__all__ = ["Error", "NoSuchMailboxError", "NotEmptyError", "ExternalClashError", "FormatError", "Mailbox", "Message", "MaildirMessage",
           "mboxMessage", "MHMessage", "MMDFMessage", "bytes_of"]


class Error(Exception):
    """What is wrong with a mailbox."""


class NoSuchMailboxError(Error):
    """It is not there, and was not to be made."""


class NotEmptyError(Error):
    """There are still messages or folders in it."""


class ExternalClashError(Error):
    """Somebody else works with it."""


class FormatError(Error):
    """What was found is not in the mailbox's form."""


def bytes_of(message):
    """The bytes of a message: of any of email's, text, bytes, or an open file."""
    if isinstance(message, email.message.Message):
        return message.as_bytes()
    if isinstance(message, str):
        return message.encode("ascii")
    if isinstance(message, bytes):
        return message
    if hasattr(message, "read"):
        data = message.read()
        return data.encode("ascii") if isinstance(data, str) else data
    raise TypeError("Invalid message type: %s" % type(message))


class Mailbox:
    """A group of messages by their keys."""

    colon = ":"

    def __init__(self, path, factory=None, create=True):
        self._path = os.path.abspath(os.path.expanduser(path))
        self._factory = factory

    # -- for a kind of mailbox to say

    def add(self, message):
        """Put in a message: its key."""
        raise NotImplementedError("Method must be implemented by subclass")

    def remove(self, key):
        raise NotImplementedError("Method must be implemented by subclass")

    def __setitem__(self, key, message):
        raise NotImplementedError("Method must be implemented by subclass")

    def get_message(self, key):
        raise NotImplementedError("Method must be implemented by subclass")

    def get_bytes(self, key):
        raise NotImplementedError("Method must be implemented by subclass")

    def get_file(self, key):
        """An open file of the message's bytes."""
        return io.BytesIO(self.get_bytes(key))

    def iterkeys(self):
        raise NotImplementedError("Method must be implemented by subclass")

    def __contains__(self, key):
        raise NotImplementedError("Method must be implemented by subclass")

    def __len__(self):
        raise NotImplementedError("Method must be implemented by subclass")

    def flush(self):
        """Write what was changed."""

    def lock(self):
        """Keep others out.  ExternalClashError: somebody else has it."""

    def unlock(self):
        """Let others in again."""

    def close(self):
        """Write what was changed, and let go."""
        self.flush()

    # -- what follows from that

    def __delitem__(self, key):
        self.remove(key)

    def discard(self, key):
        """Remove a message, if it is there."""
        try:
            self.remove(key)
        except KeyError:
            pass

    def __getitem__(self, key):
        if not self._factory:
            return self.get_message(key)
        with self.get_file(key) as file:
            return self._factory(file)

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def get_string(self, key):
        """The message as text."""
        return email.message_from_bytes(self.get_bytes(key)).as_string()

    def keys(self):
        return list(self.iterkeys())

    def itervalues(self):
        for key in self.iterkeys():
            try:
                yield self[key]
            except KeyError:
                continue            # somebody has taken it away meanwhile

    def __iter__(self):
        return self.itervalues()

    def values(self):
        return list(self.itervalues())

    def iteritems(self):
        for key in self.iterkeys():
            try:
                yield key, self[key]
            except KeyError:
                continue

    def items(self):
        return list(self.iteritems())

    def clear(self):
        for key in self.keys():
            self.discard(key)

    def pop(self, key, default=None):
        try:
            message = self[key]
        except KeyError:
            return default
        self.discard(key)
        return message

    def popitem(self):
        for key in self.iterkeys():
            return key, self.pop(key)
        raise KeyError("No messages in mailbox")

    def update(self, arg=None):
        """Replace messages by those of a mapping or of pairs.  KeyError, in the end, for keys that are not there."""
        pairs = arg.iteritems() if hasattr(arg, "iteritems") else arg.items() if hasattr(arg, "items") else arg
        missing = False
        for key, message in pairs:
            try:
                self[key] = message
            except KeyError:
                missing = True
        if missing:
            raise KeyError("No message with key(s)")


class Message(email.message.Message):
    """A message with what a mailbox keeps beside it."""

    def __init__(self, message=None):
        if isinstance(message, email.message.Message):
            self.__dict__.update({name: copy.deepcopy(value) for name, value in vars(message).items() if name not in _ALL_KEPT})
            if isinstance(message, Message):
                message._explain_to(self)
        elif message is None:
            email.message.Message.__init__(self)
        else:
            made = email.message_from_bytes(bytes_of(message))
            self.__dict__.update(vars(made))

    def _explain_to(self, other):
        """Tell another kind of message what is known of this one."""


class MaildirMessage(Message):
    """Has a folder ("new" or "cur"), flags (D draft, F flagged, P passed, R replied, S seen, T trashed), and a date."""

    def __init__(self, message=None):
        self._subdir, self._info, self._date = "new", "", time.time()
        super().__init__(message)

    def get_subdir(self):
        return self._subdir

    def set_subdir(self, subdir):
        if subdir not in ("new", "cur"):
            raise ValueError("subdir must be 'new' or 'cur': %s" % subdir)
        self._subdir = subdir

    def get_flags(self):
        return self._info[2:] if self._info.startswith("2,") else ""

    def set_flags(self, flags):
        self._info = "2," + "".join(sorted(flags))

    def add_flag(self, flag):
        self.set_flags("".join(set(self.get_flags()) | set(flag)))

    def remove_flag(self, flag):
        if self.get_flags():
            self.set_flags("".join(set(self.get_flags()) - set(flag)))

    def get_date(self):
        return self._date

    def set_date(self, date):
        try:
            self._date = float(date)
        except ValueError:
            raise TypeError("can't convert to float: %s" % date) from None

    def get_info(self):
        return self._info

    def set_info(self, info):
        if not isinstance(info, str):
            raise TypeError("info must be a string: %s" % type(info))
        self._info = info

    def _explain_to(self, other):
        flags = set(self.get_flags())
        if isinstance(other, MaildirMessage):
            other.set_flags(self.get_flags())
            other.set_subdir(self.get_subdir())
            other.set_date(self.get_date())
        elif isinstance(other, _FileMessage):
            wanted = "".join(theirs for ours, theirs in (("S", "R"), ("F", "F"), ("R", "A"), ("T", "D")) if ours in flags)
            other.set_flags(wanted + ("O" if self.get_subdir() == "cur" else ""))
            other.set_from("MAILER-DAEMON", time.gmtime(self.get_date()))
        elif isinstance(other, MHMessage):
            other.set_sequences([name for name, there in (("unseen", "S" not in flags), ("replied", "R" in flags), ("flagged", "F" in flags))
                                 if there])


class _FileMessage(Message):
    """A message of a file of many: who it is from and when, and flags in two headers (R read, O old, D deleted, F flagged, A answered)."""

    def __init__(self, message=None):
        self.set_from("MAILER-DAEMON", True)
        if isinstance(message, email.message.Message) and message.get_unixfrom() and message.get_unixfrom().startswith("From "):
            self.set_from(message.get_unixfrom()[5:])
        super().__init__(message)

    def get_from(self):
        return self._from

    def set_from(self, from_, time_=None):
        if time_ is not None:
            from_ += " " + time.asctime(time.gmtime() if time_ is True else time_)
        self._from = from_

    def get_flags(self):
        return self.get("Status", "") + self.get("X-Status", "")

    def set_flags(self, flags):
        flags = set(flags)
        for name, letters in (("Status", "RO"), ("X-Status", "DFA")):
            text = "".join(letter for letter in letters if letter in flags)
            if name == "X-Status":
                text += "".join(sorted(flags - set("RODFA")))
            if name in self:
                self.replace_header(name, text)
            else:
                self.add_header(name, text)

    def add_flag(self, flag):
        self.set_flags("".join(set(self.get_flags()) | set(flag)))

    def remove_flag(self, flag):
        if "Status" in self or "X-Status" in self:
            self.set_flags("".join(set(self.get_flags()) - set(flag)))

    def _explain_to(self, other):
        flags = set(self.get_flags())
        if isinstance(other, _FileMessage):
            other.set_flags(self.get_flags())
            other.set_from(self.get_from())
        elif isinstance(other, MaildirMessage):
            if "O" in flags:
                other.set_subdir("cur")
            other.set_flags("".join(theirs for ours, theirs in (("F", "F"), ("A", "R"), ("R", "S"), ("D", "T")) if ours in flags))
            del other["status"], other["x-status"]
            try:
                from calendar import timegm
                other.set_date(timegm(time.strptime(" ".join(self.get_from().split()[-5:]), "%a %b %d %H:%M:%S %Y")))
            except (ValueError, OverflowError):
                pass
        elif isinstance(other, MHMessage):
            other.set_sequences([name for name, there in (("unseen", "R" not in flags), ("replied", "A" in flags), ("flagged", "F" in flags))
                                 if there])
            del other["status"], other["x-status"]


class mboxMessage(_FileMessage):
    """A message of an mbox."""


class MMDFMessage(_FileMessage):
    """A message of an MMDF file."""


class MHMessage(Message):
    """Has the names of the sequences that it is in."""

    def __init__(self, message=None):
        self._sequences = []
        super().__init__(message)

    def get_sequences(self):
        return self._sequences[:]

    def set_sequences(self, sequences):
        self._sequences = list(sequences)

    def add_sequence(self, sequence):
        if not isinstance(sequence, str):
            raise TypeError("sequence type must be str: %s" % type(sequence))
        if sequence not in self._sequences:
            self._sequences.append(sequence)

    def remove_sequence(self, sequence):
        if sequence in self._sequences:
            self._sequences.remove(sequence)

    def _explain_to(self, other):
        names = set(self.get_sequences())
        if isinstance(other, MHMessage):
            for name in self.get_sequences():
                other.add_sequence(name)
        elif isinstance(other, MaildirMessage):
            other.set_subdir("cur")
            if "unseen" not in names:
                other.add_flag("S")
            for name, flag in (("flagged", "F"), ("replied", "R")):
                if name in names:
                    other.add_flag(flag)
        elif isinstance(other, _FileMessage):
            other.add_flag("O" if "unseen" in names else "RO")
            for name, flag in (("flagged", "F"), ("replied", "A")):
                if name in names:
                    other.add_flag(flag)


_ALL_KEPT = {"_subdir", "_info", "_date", "_from", "_sequences"}
