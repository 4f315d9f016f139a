"""Headers as objects: each is a str, its decoded text, with attributes of what it says; and the addresses in them."""
import datetime
import re

from email import _header_value_parser as parser
from email import errors, utils
from email._parameters import split_parameters
from email.header import decode_header
from email.message import _split_params as split_params

_ATOM = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.\u0080-\U0010ffff-]+\Z")


def _quoted(text):
    return '"%s"' % text.replace("\\", "\\\\").replace('"', '\\"')


def _dot_atom(text):
    return bool(_ATOM.match(text)) and not text.startswith(".") and not text.endswith(".") and ".." not in text


class Address:
    """A name and an address."""

    def __init__(self, display_name="", username="", domain="", addr_spec=None):
        for text in filter(None, (display_name, username, domain, addr_spec)):
            if "\r" in text or "\n" in text:
                raise ValueError("invalid arguments; address parts cannot contain CR or LF")
        if addr_spec is not None:
            if username or domain:
                raise TypeError("addrspec specified when username and/or domain also specified")
            address = utils.parseaddr(addr_spec)[1]
            if addr_spec and not address:
                raise errors.HeaderParseError("Invalid Domain")
            username, _, domain = address.rpartition("@")
            if not username:
                username, domain = domain, ""
            username = utils.unquote(username)
        self._display_name, self._username, self._domain = display_name, username, domain

    @property
    def display_name(self):
        return self._display_name

    @property
    def username(self):
        return self._username

    @property
    def domain(self):
        return self._domain

    @property
    def addr_spec(self):
        """username@domain, quoted where that is needed."""
        local = self.username if not self.username or _dot_atom(self.username) else _quoted(self.username)
        return local + "@" + self.domain if self.domain else local or "<>"

    def __repr__(self):
        return "{}(display_name={!r}, username={!r}, domain={!r})".format(type(self).__name__, self.display_name, self.username, self.domain)

    def __str__(self):
        name = self.display_name
        if re.search(r'[][()<>@,:;".\\]', name):
            name = _quoted(name)
        if not name:
            return self.addr_spec
        return "{} <{}>".format(name, "" if self.addr_spec == "<>" else self.addr_spec)

    def __eq__(self, other):
        if not isinstance(other, Address):
            return NotImplemented
        return (self.display_name, self.username, self.domain) == (other.display_name, other.username, other.domain)


class Group:
    """Addresses under a name; without a name, one that stands alone."""

    def __init__(self, display_name=None, addresses=None):
        self._display_name = display_name
        self._addresses = tuple(addresses) if addresses else ()

    @property
    def display_name(self):
        return self._display_name

    @property
    def addresses(self):
        return self._addresses

    def __repr__(self):
        return "{}(display_name={!r}, addresses={!r}".format(type(self).__name__, self.display_name, self.addresses)

    def __str__(self):
        if self.display_name is None and len(self.addresses) == 1:
            return str(self.addresses[0])
        name = self.display_name
        if name is not None and re.search(r'[][()<>@,:;".\\]', name):
            name = _quoted(name)
        members = ", ".join(str(address) for address in self.addresses)
        return "{}:{};".format(name, " " + members if members else members)

    def __eq__(self, other):
        if not isinstance(other, Group):
            return NotImplemented
        return self.display_name == other.display_name and self.addresses == other.addresses


def decoded(text):
    """Text whose encoded words are read."""
    if "=?" not in text:
        return text
    pieces = []
    for data, charset in decode_header(text):
        if isinstance(data, bytes):
            try:
                data = data.decode(charset or "ascii", "surrogateescape" if charset is None else "replace")
            except LookupError:
                data = data.decode("ascii", "surrogateescape")
        pieces.append(data)
    return "".join(pieces)


class BaseHeader(str):
    """What all have: name, defects, fold()."""

    max_count = None

    def __new__(cls, name, value):
        about = {"defects": []}
        cls.parse(value, about)
        self = str.__new__(cls, utils._sanitize(about.pop("decoded")))
        self.init(name, **about)
        return self

    def init(self, name, *, defects, **more):
        self._name, self._defects = name, defects
        self.__dict__.update({"_" + key: value for key, value in more.items()})

    @property
    def name(self):
        return self._name

    @property
    def defects(self):
        return tuple(self._defects)

    @classmethod
    def parse(cls, value, about):
        about["decoded"] = decoded(value)

    def fold(self, *, policy):
        """The lines of the header, as they stand in a message."""
        from email._fold import folded
        return folded(self.name, self._pieces(), policy)

    def _pieces(self):
        return [(str(self), True)]

    def __reduce__(self):
        return _rebuilt, (type(self).__name__, type(self).__bases__, self.name, str(self))


def _rebuilt(class_name, bases, name, text):
    return type(class_name, bases, {})(name, text)


class UnstructuredHeader(BaseHeader):
    """Text."""


class UniqueUnstructuredHeader(UnstructuredHeader):
    """Text that a message has once."""
    max_count = 1


class DateHeader(BaseHeader):
    """`datetime`"""

    @classmethod
    def parse(cls, value, about):
        moment = None
        if not value:
            about["defects"].append(errors.HeaderMissingRequiredValue())
            about["decoded"] = ""
        else:
            if isinstance(value, str):
                about["decoded"] = value
                try:
                    moment = utils.parsedate_to_datetime(value)
                except ValueError:
                    about["defects"].append(errors.InvalidDateDefect("Invalid date value or format"))
            else:
                moment = value
            if moment is not None:
                about["decoded"] = utils.format_datetime(moment)
        about["datetime"] = moment

    @property
    def datetime(self):
        return self._datetime


class UniqueDateHeader(DateHeader):
    """A date that a message has once."""
    max_count = 1


def _groups_of(text, defects):
    """The Groups of a field's text."""
    from email._addresses import Addresses
    reader = Addresses(text, named_by_comments=False)
    groups = []
    while reader.at < len(text):
        before = reader.at
        words = reader.phrase()
        reader.skip()
        if reader.peek() == ":":
            members = [_address_of(name, address) for name, address in reader.group() if address]
            groups.append(Group(decoded(" ".join(words)), members))
        else:
            reader.at = before
            for name, address in reader.one():
                if not address:
                    defects.append(errors.InvalidHeaderDefect("invalid address in address-list"))
                    _skip_entry(reader)
                groups.append(Group(None, [_address_of(name if address else "", address)]))
        reader.skip()
        if reader.peek() == "," or reader.at == before:
            reader.at += 1
    return groups


def _skip_entry(reader):
    """Past what belongs to an address that is none."""
    while reader.peek() and reader.peek() != ",":
        before = reader.at
        reader.one()
        if reader.at == before:
            reader.at += 1


def _address_of(name, address):
    username, at, domain = address.rpartition("@")
    if not at:
        username, domain = domain, ""
    return Address(decoded(name), utils.unquote(username), domain)


class AddressHeader(BaseHeader):
    """`groups`, `addresses`"""

    @classmethod
    def parse(cls, value, about):
        if isinstance(value, str):
            groups = _groups_of(value, about["defects"])
        else:
            items = value if hasattr(value, "__iter__") else [value]
            groups = [item if hasattr(item, "addresses") else Group(None, [item]) for item in items]
        about["groups"] = tuple(groups)
        about["decoded"] = ", ".join(str(group) for group in groups)

    @property
    def groups(self):
        return self._groups

    @property
    def addresses(self):
        return tuple(address for group in self._groups for address in group.addresses)

    def _pieces(self):
        pieces = []
        for group in self.groups:
            if group.display_name is not None:
                pieces.append((_quoted_name(group.display_name) + ":", False))
            for i, address in enumerate(group.addresses):
                comma = "," if i < len(group.addresses) - 1 else ""
                name = address.display_name
                if name:
                    pieces.append((name, True) if not name.isascii() else (_quoted_name(name), False))
                    pieces.append(("<%s>" % address.addr_spec + comma, False))
                else:
                    pieces.append((address.addr_spec + comma, False))
            if group.display_name is not None:
                text, encode = pieces[-1]
                pieces[-1] = text + ";", encode
            if pieces and group is not self.groups[-1]:
                text, encode = pieces[-1]
                pieces[-1] = text + ",", encode
        return pieces


def _quoted_name(name):
    return _quoted(name) if re.search(r'[][()<>@,:;".\\]', name) else name


class UniqueAddressHeader(AddressHeader):
    """Addresses that a message has once."""
    max_count = 1


class SingleAddressHeader(AddressHeader):
    """`address`"""

    @property
    def address(self):
        if len(self.addresses) != 1:
            raise ValueError("value of single address header {} is not a single address".format(self.name))
        return self.addresses[0]


class UniqueSingleAddressHeader(SingleAddressHeader):
    """One address that a message has once."""
    max_count = 1


class MIMEVersionHeader(BaseHeader):
    """`version`, `major`, `minor`"""

    max_count = 1

    @classmethod
    def parse(cls, value, about):
        about["decoded"] = str(value)
        found = re.match(r"\s*(\d+)\s*\.\s*(\d+)", str(value))
        about["major"], about["minor"] = (int(found[1]), int(found[2])) if found else (None, None)
        about["version"] = "%d.%d" % (int(found[1]), int(found[2])) if found else None

    major = property(lambda self: self._major)
    minor = property(lambda self: self._minor)
    version = property(lambda self: self._version)


class ParameterizedMIMEHeader(BaseHeader):
    """`params`"""

    max_count = 1

    @classmethod
    def parse(cls, value, about):
        named, defects = split_parameters(split_params(value)[1:])
        for key, (name, text) in named.items():
            if "=?" in text:
                defects.append(errors.InvalidHeaderDefect("encoded word inside quoted string"))
                named[key] = name, decoded(text)
        about["defects"] += defects
        about["params"] = {key: utils._sanitize(text) for key, (name, text) in named.items()}
        written = [name + "=" + _quoted(text) if text else name for name, text in named.values()]
        main = value[:value.index(";")] if ";" in value else value
        about["decoded"] = "; ".join([main] + written) if written else main + ";" * (";" in value)
        if not value.strip():
            about["defects"].append(errors.HeaderMissingRequiredValue())
        cls.take_main(main.strip().lower(), about)

    @classmethod
    def take_main(cls, text, about):
        """What stands before the parameters."""

    @property
    def params(self):
        return dict(self._params)

    def _pieces(self):
        return [(self._main(), False)] + [(text, False) for text in self._parameters()]

    def _main(self):
        return str(self).partition(";")[0].strip() + (";" if self._params else "")

    def _parameters(self):
        items = list(self._params.items())
        for i, (name, value) in enumerate(items):
            end = ";" if i < len(items) - 1 else ""
            if not value.isascii():
                yield name + "*=" + utils.encode_rfc2231(value, "utf-8", "") + end
            else:
                yield name + "=" + _quoted(value) + end


class ContentTypeHeader(ParameterizedMIMEHeader):
    """`content_type`, `maintype`, `subtype`"""

    @classmethod
    def take_main(cls, text, about):
        good = re.fullmatch(r"[^\s/;]+/[^\s/;]+", text)
        if not good and text:
            about["defects"].append(errors.InvalidHeaderDefect("Expected a content type"))
        about["maintype"], about["subtype"] = text.split("/") if good else ("text", "plain")

    maintype = property(lambda self: self._maintype)
    subtype = property(lambda self: self._subtype)
    content_type = property(lambda self: self._maintype + "/" + self._subtype)


class ContentDispositionHeader(ParameterizedMIMEHeader):
    """`content_disposition`"""

    @classmethod
    def take_main(cls, text, about):
        about["content_disposition"] = text or None

    content_disposition = property(lambda self: self._content_disposition)


class ContentTransferEncodingHeader(BaseHeader):
    """`cte`"""

    max_count = 1

    @classmethod
    def parse(cls, value, about):
        about["decoded"] = value
        about["cte"] = value.strip().lower() or "7bit"

    cte = property(lambda self: self._cte)


class MessageIDHeader(BaseHeader):
    """<id@host>"""
    max_count = 1

    @classmethod
    def parse(cls, value, about):
        about["decoded"] = value.strip()

    def _pieces(self):
        return [(str(self), False)]


_CLASSES = {
    "subject": UniqueUnstructuredHeader, "date": UniqueDateHeader, "resent-date": DateHeader, "orig-date": UniqueDateHeader,
    "sender": UniqueSingleAddressHeader, "resent-sender": SingleAddressHeader, "to": UniqueAddressHeader, "resent-to": AddressHeader,
    "cc": UniqueAddressHeader, "resent-cc": AddressHeader, "bcc": UniqueAddressHeader, "resent-bcc": AddressHeader,
    "from": UniqueAddressHeader, "resent-from": AddressHeader, "reply-to": UniqueAddressHeader, "mime-version": MIMEVersionHeader,
    "content-type": ContentTypeHeader, "content-disposition": ContentDispositionHeader,
    "content-transfer-encoding": ContentTransferEncodingHeader, "message-id": MessageIDHeader,
}


class HeaderRegistry:
    """Makes headers: the class for a name."""

    def __init__(self, base_class=BaseHeader, default_class=UnstructuredHeader, use_default_map=True):
        self.registry = dict(_CLASSES) if use_default_map else {}
        self.base_class, self.default_class = base_class, default_class

    def map_to_type(self, name, cls):
        """From now on headers of this name are of this class."""
        self.registry[name.lower()] = cls

    def __getitem__(self, name):
        cls = self.registry.get(name.lower(), self.default_class)
        return type("_" + cls.__name__, (cls,) if issubclass(cls, self.base_class) else (cls, self.base_class), {})

    def __call__(self, name, value):
        return self[name](name, value)
