"""Mailboxes that are folders of files, one for a message: Maildir and MH.  A part of mailbox."""
import errno
import fcntl
import itertools
import os
import shutil
import socket
import time

from _mailbox_messages import ExternalClashError, FormatError, MHMessage, Mailbox, MaildirMessage, NoSuchMailboxError, NotEmptyError, bytes_of

__all__ = ["MH", "Maildir"]

_counter = itertools.count(1)


def _read(path):
    with open(path, "rb") as file:
        return file.read()


class Maildir(Mailbox):
    """Folders "tmp", "new" and "cur": a message is written in the first, and shown in one of the others.  No locks are needed."""

    def __init__(self, dirname, factory=None, create=True):
        super().__init__(dirname, factory, create)
        self._places = {name: os.path.join(self._path, name) for name in ("tmp", "new", "cur")}
        if not os.path.exists(self._path):
            if not create:
                raise NoSuchMailboxError(self._path)
            os.mkdir(self._path, 0o700)
            for place in self._places.values():
                os.mkdir(place, 0o700)
        self._known = {}

    def _refresh(self):
        """Look which files there are: key -> folder/name."""
        self._known = {}
        for folder in ("new", "cur"):
            with os.scandir(self._places[folder]) as entries:
                for entry in entries:
                    if not entry.name.startswith(".") and entry.is_file():
                        self._known[entry.name.partition(self.colon)[0]] = f"{folder}/{entry.name}"

    def _lookup(self, key):
        """folder/name of a message."""
        if key not in self._known or not os.path.exists(os.path.join(self._path, self._known[key])):
            self._refresh()
        try:
            return self._known[key]
        except KeyError:
            raise KeyError("No message with key: %s" % key) from None

    def _new_name(self):
        now = time.time()
        host = socket.gethostname().replace("/", r"\057").replace(":", r"\072")
        return "%d.M%dP%dQ%d.%s" % (now, now % 1 * 1e6, os.getpid(), next(_counter), host)

    def _write(self, message):
        """Write a message into "tmp": its path."""
        path = os.path.join(self._places["tmp"], self._new_name())
        with open(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            file.write(bytes_of(message))
        return path

    def _show(self, path, key, message):
        """Put a written message where it is seen."""
        folder, info = "new", ""
        if isinstance(message, MaildirMessage):
            folder = message.get_subdir()
            info = self.colon + message.get_info() if message.get_info() else ""
            os.utime(path, (os.path.getatime(path), message.get_date()))
        name = f"{folder}/{key}{info}"
        target = os.path.join(self._path, name)
        if os.path.exists(target):
            os.remove(path)
            raise ExternalClashError("Name clash with existing message: %s" % target)
        os.rename(path, target)
        self._known[key] = name

    def add(self, message):
        path = self._write(message)
        key = os.path.basename(path)
        self._show(path, key, message)
        return key

    def remove(self, key):
        os.remove(os.path.join(self._path, self._lookup(key)))
        self._known.pop(key, None)

    def discard(self, key):
        try:
            self.remove(key)
        except (KeyError, FileNotFoundError):
            pass

    def __setitem__(self, key, message):
        old = self._lookup(key)
        path = self._write(message)
        if not isinstance(message, MaildirMessage):     # folder and flags stay
            os.rename(path, os.path.join(self._path, old))
            return
        os.remove(os.path.join(self._path, old))
        self._show(path, key, message)

    def get_message(self, key):
        name = self._lookup(key)
        path = os.path.join(self._path, name)
        message = MaildirMessage(_read(path))
        folder, _, file_name = name.partition("/")
        message.set_subdir(folder)
        if self.colon in file_name:
            message.set_info(file_name.split(self.colon)[-1])
        message.set_date(os.path.getmtime(path))
        return message

    def get_bytes(self, key):
        return _read(os.path.join(self._path, self._lookup(key))).replace(b"\r\n", b"\n")

    def get_file(self, key):
        return open(os.path.join(self._path, self._lookup(key)), "rb")

    def iterkeys(self):
        self._refresh()
        for key in list(self._known):
            try:
                self._lookup(key)
            except KeyError:
                continue
            yield key

    def __contains__(self, key):
        self._refresh()
        return key in self._known

    def __len__(self):
        self._refresh()
        return len(self._known)

    def next(self):
        """The next message, or None: for those who go through once."""
        if not hasattr(self, "_rest"):
            self._rest = self.itervalues()
        return next(self._rest, None)

    def clean(self):
        """Delete files in "tmp" that nobody has touched for 36 hours."""
        for name in os.listdir(self._places["tmp"]):
            path = os.path.join(self._places["tmp"], name)
            if time.time() - os.path.getatime(path) > 36 * 3600:
                os.remove(path)

    # -- mailboxes within: folders whose names begin with a dot

    def list_folders(self):
        return [name[1:] for name in os.listdir(self._path)
                if name.startswith(".") and len(name) > 1 and os.path.isdir(os.path.join(self._path, name))]

    def get_folder(self, folder):
        return Maildir(os.path.join(self._path, "." + folder), self._factory, create=False)

    def add_folder(self, folder):
        made = Maildir(os.path.join(self._path, "." + folder), self._factory)
        mark = os.path.join(made._path, "maildirfolder")
        if not os.path.exists(mark):
            os.close(os.open(mark, os.O_CREAT | os.O_WRONLY, 0o666))
        return made

    def remove_folder(self, folder):
        path = os.path.join(self._path, "." + folder)
        for name in ("new", "cur"):
            if any(not entry.startswith(".") for entry in os.listdir(os.path.join(path, name))):
                raise NotEmptyError("Folder contains message(s): %s" % folder)
        for name in os.listdir(path):
            if name not in ("new", "cur", "tmp") and os.path.isdir(os.path.join(path, name)):
                raise NotEmptyError("Folder contains subdirectory '%s': %s" % (folder, name))
        shutil.rmtree(path)


class MH(Mailbox):
    """A folder of files that are numbered; ".mh_sequences" has named lists of numbers."""

    def __init__(self, path, factory=None, create=True):
        super().__init__(path, factory, create)
        if not os.path.exists(self._path):
            if not create:
                raise NoSuchMailboxError(self._path)
            os.mkdir(self._path, 0o700)
            os.close(os.open(os.path.join(self._path, ".mh_sequences"), os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        self._lock_file = None

    def _place(self, key):
        path = os.path.join(self._path, str(key))
        if not os.path.exists(path):
            raise KeyError("No message with key: %s" % key)
        return path

    def _set_sequences_of(self, key, names):
        sequences = self.get_sequences()
        for name in set(sequences) | set(names):
            keys = set(sequences.get(name, ())) - {key}
            sequences[name] = sorted(keys | {key} if name in names else keys)
        self.set_sequences(sequences)

    def add(self, message):
        key = max(self.keys(), default=0) + 1
        with open(os.open(os.path.join(self._path, str(key)), os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            file.write(bytes_of(message))
        if isinstance(message, MHMessage):
            self._set_sequences_of(key, message.get_sequences())
        return key

    def remove(self, key):
        os.remove(self._place(key))

    def __setitem__(self, key, message):
        path = self._place(key)
        with open(path, "wb") as file:
            file.write(bytes_of(message))
        if isinstance(message, MHMessage):
            self._set_sequences_of(key, message.get_sequences())

    def get_message(self, key):
        message = MHMessage(_read(self._place(key)))
        for name, keys in self.get_sequences().items():
            if key in keys:
                message.add_sequence(name)
        return message

    def get_bytes(self, key):
        return _read(self._place(key)).replace(b"\r\n", b"\n")

    def get_file(self, key):
        return open(self._place(key), "rb")

    def iterkeys(self):
        return iter(sorted(int(name) for name in os.listdir(self._path) if name.isdigit()))

    def __contains__(self, key):
        return os.path.exists(os.path.join(self._path, str(key)))

    def __len__(self):
        return len(list(self.iterkeys()))

    def lock(self):
        if self._lock_file is not None:
            return
        self._lock_file = open(os.path.join(self._path, ".mh_sequences"), "rb+")
        try:
            fcntl.lockf(self._lock_file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            self._lock_file.close()
            self._lock_file = None
            if error.errno in (errno.EAGAIN, errno.EACCES):
                raise ExternalClashError("lockf: lock unavailable: %s" % self._path) from None
            raise

    def unlock(self):
        if self._lock_file is not None:
            self._lock_file.close()
            self._lock_file = None

    def close(self):
        self.unlock()

    # -- folders within, and sequences

    def list_folders(self):
        return [name for name in os.listdir(self._path) if os.path.isdir(os.path.join(self._path, name))]

    def get_folder(self, folder):
        return MH(os.path.join(self._path, folder), self._factory, create=False)

    def add_folder(self, folder):
        return MH(os.path.join(self._path, folder), self._factory)

    def remove_folder(self, folder):
        path = os.path.join(self._path, folder)
        if set(os.listdir(path)) - {".mh_sequences"}:
            raise NotEmptyError("Folder not empty: %s" % self._path)
        shutil.rmtree(path)

    def get_sequences(self):
        """{name: numbers of messages that are there}"""
        there, found = set(self.iterkeys()), {}
        with open(os.path.join(self._path, ".mh_sequences"), encoding="ascii") as file:
            for line in file:
                try:
                    name, text = line.split(":")
                    keys = set()
                    for word in text.split():
                        first, dash, last = word.partition("-")
                        keys.update(range(int(first), int(last if dash else first) + 1))
                except ValueError:
                    raise FormatError("Invalid sequence specification: %s" % line.rstrip()) from None
                if keys & there:
                    found[name] = sorted(keys & there)
        return found

    def set_sequences(self, sequences):
        """Write them, neighbours as "3-7"."""
        with open(os.path.join(self._path, ".mh_sequences"), "w", encoding="ascii") as file:
            for name, keys in sequences.items():
                if keys:
                    file.write(f"{name}: {' '.join(_ranges(sorted(set(keys))))}\n")

    def pack(self):
        """Number the messages from 1 on, without gaps."""
        sequences, new = self.get_sequences(), {}
        for number, key in enumerate(self.keys(), 1):
            new[key] = number
            if key != number:
                os.rename(os.path.join(self._path, str(key)), os.path.join(self._path, str(number)))
        self.set_sequences({name: [new[key] for key in keys] for name, keys in sequences.items()})


def _ranges(keys):
    """[1, 2, 3, 7] -> "1-3", "7"."""
    for _, run in itertools.groupby(enumerate(keys), lambda pair: pair[1] - pair[0]):
        run = [key for _, key in run]
        yield str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}"
