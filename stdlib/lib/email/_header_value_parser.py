"""The parts of header values that programs take apart one by one: a mailbox, an address, and what follows it."""
from email._addresses import Addresses
from email.errors import HeaderParseError

__all__ = ["Mailbox", "AngleAddr", "get_mailbox", "get_addr_spec", "get_angle_addr"]


class Mailbox:
    """A name and an address; what is missing is None."""

    def __init__(self, text, display_name, local_part, domain):
        self.text, self.display_name, self.local_part, self.domain = text, display_name, local_part, domain

    @property
    def addr_spec(self):
        special = not self.local_part or not set(self.local_part).isdisjoint(' \t()<>@,:;"[]\\')
        local = '"%s"' % self.local_part.replace("\\", "\\\\").replace('"', '\\"') if special else self.local_part
        return local if self.domain is None else local + "@" + self.domain

    def __str__(self):
        return self.text


class AngleAddr(Mailbox):
    """An address in angles; there may be none between them."""

    @property
    def addr_spec(self):
        return "<>" if self.local_part is None else super().addr_spec


class _Reader(Addresses):
    def domain(self):
        """Words with dots between them: what else stands behind a blank is the rest."""
        parts = []
        while True:
            self.skip()
            parts.append("[" + self.delimited("]", False) + "]" if self.peek() == "[" else self.atom())
            self.skip()
            if self.peek() != ".":
                return "".join(parts)
            parts.append(".")
            self.at += 1


def _parts(address):
    """(local part without its quotes, domain or None)"""
    local, at, domain = address.rpartition("@")
    if not at:
        local, domain = address, None
    if local[:1] == '"':
        reader = Addresses(local)
        local = reader.delimited('"', False)
    return local, domain


def _mailbox(reader, name, address, kind):
    if not address or address[0] == "@":
        raise HeaderParseError("expected {} but found '{}'".format(kind, reader.text))
    reader.skip()
    return Mailbox(reader.text[:reader.at], name, *_parts(address)), reader.text[reader.at:]


def get_addr_spec(value):
    """(a Mailbox without a name, the rest of value). HeaderParseError."""
    reader = _Reader(value)
    reader.skip()
    return _mailbox(reader, None, reader.local_part(), "addr-spec")


def get_mailbox(value):
    """(Mailbox, the rest of value) of "name <address>" or "address". HeaderParseError."""
    reader = _Reader(value)
    reader.skip()
    words = reader.phrase()
    reader.skip()
    if reader.peek() == "<":
        return _mailbox(reader, " ".join(words) or None, reader.route_address(), "mailbox")
    reader = _Reader(value)
    reader.skip()
    return _mailbox(reader, None, reader.local_part(), "mailbox")


def get_angle_addr(value):
    """(AngleAddr, the rest of value) of "<address>".  HeaderParseError."""
    reader = _Reader(value)
    reader.skip()
    if reader.peek() != "<":
        raise HeaderParseError("expected angle-addr but found '{}'".format(value))
    start = reader.at
    address = reader.route_address()
    reader.skip()
    local, domain = _parts(address) if address else (None, None)
    return AngleAddr(value[start:reader.at], None, local, domain), value[reader.at:]
