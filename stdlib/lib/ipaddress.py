"""Addresses and networks of IP, versions 4 and 6.

An address is an int with a version (_V4, _V6 say how it is read and written); a network is an address and a prefix length;
an interface is an address within a network.
"""
import functools

__all__ = ["ip_address", "ip_network", "ip_interface", "IPv4Address", "IPv4Network", "IPv4Interface", "IPv6Address",
           "IPv6Network", "IPv6Interface", "AddressValueError", "NetmaskValueError", "summarize_address_range",
           "collapse_addresses", "get_mixed_type_key", "v4_int_to_packed", "v6_int_to_packed"]

IPV4LENGTH = 32
IPV6LENGTH = 128


class AddressValueError(ValueError):
    """No address."""


class NetmaskValueError(ValueError):
    """No netmask."""


# ---- texts of addresses

def _octet(text):
    if not text:
        raise ValueError("Empty octet not permitted")
    if not (text.isascii() and text.isdigit()):
        raise ValueError(f"Only decimal digits permitted in {text!r}")
    if len(text) > 3:
        raise ValueError(f"At most 3 characters permitted in {text!r}")
    if text != "0" and text[0] == "0":
        raise ValueError(f"Leading zeros are not permitted in {text!r}")
    if int(text) > 255:
        raise ValueError(f"Octet {int(text)} (> 255) not permitted")
    return int(text)


def _read_v4(text):
    if not text:
        raise AddressValueError("Address cannot be empty")
    octets = text.split(".")
    if len(octets) != 4:
        raise AddressValueError(f"Expected 4 octets in {text!r}")
    try:
        return int.from_bytes(map(_octet, octets), "big")
    except ValueError as e:
        raise AddressValueError(f"{e} in {text!r}") from None


def _write_v4(number):
    return ".".join(map(str, number.to_bytes(4, "big")))


def _hextet(text):
    if not all(c in "0123456789abcdefABCDEF" for c in text):
        raise ValueError(f"Only hex digits permitted in {text!r}")
    if len(text) > 4:
        raise ValueError(f"At most 4 characters permitted in {text!r}")
    return int(text, 16)


def _read_v6(text):
    if not text:
        raise AddressValueError("Address cannot be empty")
    parts = text.split(":")
    if len(parts) < 3:
        raise AddressValueError(f"At least 3 parts expected in {text!r}")
    if "." in parts[-1]:
        try:
            low = _read_v4(parts.pop())
        except AddressValueError as e:
            raise AddressValueError(f"{e} in {text!r}") from None
        parts += [f"{low >> 16:x}", f"{low & 0xffff:x}"]
    if len(parts) > 9:
        raise AddressValueError(f"At most 8 colons permitted in {text!r}")
    gap = None
    for i in range(1, len(parts) - 1):
        if not parts[i]:
            if gap is not None:
                raise AddressValueError(f"At most one '::' permitted in {text!r}")
            gap = i
    high, low = _around_gap(parts, gap, text)
    try:
        left = [_hextet(part) for part in parts[:high]]
        right = [_hextet(part) for part in parts[len(parts) - low:]]
    except ValueError as e:
        raise AddressValueError(f"{e} in {text!r}") from None
    number = 0
    for value in left + [0] * (8 - high - low) + right:
        number = number << 16 | value
    return number


def _around_gap(parts, gap, text):
    """How many parts there are in front of '::' and behind it."""
    if gap is None:
        if len(parts) != 8:
            raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
        for part, where in ((parts[0], "Leading"), (parts[-1], "Trailing")):
            if not part:
                raise AddressValueError(f"{where} ':' only permitted as part of '::' in {text!r}")
        return 8, 0
    high, low = gap, len(parts) - gap - 1
    if not parts[0]:
        high -= 1
        if high:
            raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
    if not parts[-1]:
        low -= 1
        if low:
            raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
    if high + low >= 8:
        raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
    return high, low


def _write_v6(number):
    """The longest run of zeros as '::'."""
    parts = [f"{number >> shift & 0xffff:x}" for shift in range(112, -1, -16)]
    best_start = best = at = 0
    while at < 8:
        end = at
        while end < 8 and parts[end] == "0":
            end += 1
        if end - at > best:
            best_start, best = at, end - at
        at = end + 1
    if best < 2:
        return ":".join(parts)
    return ":".join(parts[:best_start]) + "::" + ":".join(parts[best_start + best:])


# ---- what addresses and networks share

class _Base:
    __slots__ = ()

    @property
    def compressed(self):
        return str(self)

    @property
    def exploded(self):
        return self._explode()

    @property
    def reverse_pointer(self):
        return self._reverse()

    @property
    def version(self):
        return self._version

    @property
    def max_prefixlen(self):
        return self._bits

    def _explode(self):
        return str(self)


class _V4:
    """What is particular to version 4."""

    __slots__ = ()
    _version, _bits = 4, 32
    _read, _write = staticmethod(_read_v4), staticmethod(_write_v4)

    def _reverse(self):
        return ".".join(reversed(str(self).split("/")[0].split("."))) + ".in-addr.arpa"


class _V6:
    """What is particular to version 6."""

    __slots__ = ()
    _version, _bits = 6, 128
    _read, _write = staticmethod(_read_v6), staticmethod(_write_v6)

    def _explode(self):
        number = int(self) if hasattr(self, "_ip") else int(self.network_address)
        text = ":".join(f"{number >> shift & 0xffff:04x}" for shift in range(112, -1, -16))
        return f"{text}/{self._prefixlen}" if hasattr(self, "_prefixlen") else text

    def _reverse(self):
        return ".".join(reversed(self.exploded.split("/")[0].replace(":", ""))) + ".ip6.arpa"


@functools.total_ordering
class _BaseAddress(_Base):
    """One address."""

    __slots__ = ()

    def __init__(self, address):
        if isinstance(address, int):
            self._check_int(address)
            self._ip = address
        elif isinstance(address, bytes):
            if len(address) != self._bits // 8:
                raise AddressValueError(f"{address} (len {len(address)} != {self._bits // 8}) is not permitted as an "
                                        f"IPv{self._version} address")
            self._ip = int.from_bytes(address, "big")
        else:
            text = str(address)
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {text!r}")
            self._ip = self._read_text(text)

    def _read_text(self, text):
        return self._read(text)

    def _check_int(self, number):
        if number < 0:
            raise AddressValueError(f"{number} (< 0) is not permitted as an IPv{self._version} address")
        if number >> self._bits:
            raise AddressValueError(f"{number} (>= 2**{self._bits}) is not permitted as an IPv{self._version} address")

    def __int__(self):
        return self._ip

    def __str__(self):
        return self._write(self._ip)

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __hash__(self):
        return hash(hex(int(self._ip)))

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self._version == other._version
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _BaseAddress):
            return NotImplemented
        if self._version != other._version:
            raise TypeError(f"{self} and {other} are not of the same version")
        return self._ip < other._ip

    def __add__(self, other):
        return type(self)(int(self) + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return type(self)(int(self) - other) if isinstance(other, int) else NotImplemented

    def __format__(self, spec):
        if not spec or spec[-1] == "s":
            return format(str(self), spec)
        kind = spec[-1]
        if kind in "bxXn":
            kind = "b" if kind == "n" and self._version == 4 else "x" if kind == "n" else kind
            width = self._bits if kind == "b" else self._bits // 4
            flags = spec[:-1]
            text = format(self._ip, f"0{width}{kind}")
            if "_" in flags:
                text = "_".join(text[i:i + 4] for i in range(0, len(text), 4))
            return ("0" + kind if "#" in flags else "") + text
        raise TypeError(f"unsupported format string passed to {type(self).__name__}.__format__")

    def __reduce__(self):
        return type(self), (str(self),)

    @property
    def packed(self):
        return self._ip.to_bytes(self._bits // 8, "big")

    def _within(self, networks):
        return any(self in network for network in networks)

    is_multicast = property(lambda self: self._within(_known(self, "multicast")))
    is_link_local = property(lambda self: self._within(_known(self, "link_local")))
    is_loopback = property(lambda self: self._within(_known(self, "loopback")))
    is_reserved = property(lambda self: self._within(_known(self, "reserved")))
    is_private = property(lambda self: self._within(_known(self, "private")))
    is_unspecified = property(lambda self: self._ip == 0)


class IPv4Address(_V4, _BaseAddress):
    """IPv4Address("192.0.2.1"), or of an int, or of 4 bytes."""

    __slots__ = ("_ip", "__weakref__")

    @property
    def is_global(self):
        return self not in _network("100.64.0.0/10") and not self.is_private


class IPv6Address(_V6, _BaseAddress):
    """IPv6Address("2001:db8::1"), or of an int, or of 16 bytes; "%scope" may follow."""

    __slots__ = ("_ip", "_scope_id", "__weakref__")

    def __init__(self, address):
        self._scope_id = None
        super().__init__(address)

    def _read_text(self, text):
        text, percent, scope = text.partition("%")
        if percent:
            if not scope or "%" in scope:
                raise AddressValueError(f'Invalid IPv6 address: "{text}%{scope}"')
            self._scope_id = scope
        return self._read(text)

    def __str__(self):
        return self._write(self._ip) + ("%" + self._scope_id if self._scope_id else "")

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    def __eq__(self, other):
        equal = super().__eq__(other)
        if equal is not True:
            return equal
        return self._scope_id == getattr(other, "_scope_id", None)

    @property
    def scope_id(self):
        return self._scope_id

    @property
    def ipv4_mapped(self):
        return IPv4Address(self._ip & 0xffffffff) if self._ip >> 32 == 0xffff else None

    @property
    def teredo(self):
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xffffffff), IPv4Address(~self._ip & 0xffffffff)

    @property
    def sixtofour(self):
        return IPv4Address(self._ip >> 80 & 0xffffffff) if self._ip >> 112 == 0x2002 else None

    @property
    def is_site_local(self):
        return self in _network("fec0::/10")

    @property
    def is_private(self):
        mapped = self.ipv4_mapped
        return self._within(_known(self, "private")) if mapped is None else mapped.is_private

    @property
    def is_global(self):
        return not self.is_private


# ---- networks

def _split(address, bits):
    """The parts of "address/prefix", of (address, prefix), of an address."""
    if isinstance(address, tuple):
        return address if len(address) > 1 else (address[0], bits)
    if isinstance(address, (int, bytes)):
        return address, bits
    parts = str(address).split("/")
    if len(parts) > 2:
        raise AddressValueError(f"Only one '/' permitted in {str(address)!r}")
    return parts[0], parts[1] if len(parts) == 2 else bits


class _WithPrefix:
    """Reading what stands behind the '/'."""

    __slots__ = ()

    @classmethod
    def _read_prefix(cls, text):
        if isinstance(text, int):
            if not 0 <= text <= cls._bits:
                raise NetmaskValueError(f"{text!r} is not a valid netmask")
            return text
        if text.isascii() and text.isdigit():
            if int(text) > cls._bits:
                raise NetmaskValueError(f"{text!r} is not a valid netmask")
            return int(text)
        if cls._version == 4:
            try:
                return cls._prefix_of_mask(_read_v4(text), text)
            except AddressValueError:
                pass
        raise NetmaskValueError(f"{text!r} is not a valid netmask")

    @classmethod
    def _prefix_of_mask(cls, mask, text):
        """Of a netmask, or of a hostmask."""
        for number in (mask, mask ^ 0xffffffff):
            zeros = (number & -number).bit_length() - 1 if number else cls._bits
            if number >> zeros == (1 << cls._bits - zeros) - 1:
                return cls._bits - zeros
        raise NetmaskValueError(f"{text!r} is not a valid netmask")

    @classmethod
    def _mask(cls, prefix):
        return ((1 << prefix) - 1) << cls._bits - prefix


@functools.total_ordering
class _BaseNetwork(_WithPrefix, _Base):
    """A range of addresses with the same first bits."""

    def __init__(self, address, strict=True):
        address, prefix = _split(address, self._bits)
        kind = self._address_class
        self.network_address = kind(address)
        self._prefixlen = self._read_prefix(prefix)
        self.netmask = kind(self._mask(self._prefixlen))
        number = int(self.network_address)
        if number & ~int(self.netmask):
            if strict:
                raise ValueError(f"{self} has host bits set")
            self.network_address = kind(number & int(self.netmask))

    def __str__(self):
        return f"{self.network_address}/{self._prefixlen}"

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __reduce__(self):
        return type(self), (str(self),)

    def __hash__(self):
        return hash(int(self.network_address) ^ int(self.netmask))

    def __eq__(self, other):
        try:
            return (self._version == other._version and self.network_address == other.network_address
                    and int(self.netmask) == int(other.netmask))
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _BaseNetwork):
            return NotImplemented
        self._check_version(other)
        return (self.network_address, self.netmask) < (other.network_address, other.netmask)

    def _check_version(self, other):
        if self._version != other._version:
            raise TypeError(f"{self} and {other} are not of the same version")

    def __iter__(self):
        return map(self._address_class, range(int(self.network_address), int(self.broadcast_address) + 1))

    def __getitem__(self, n):
        first, last = int(self.network_address), int(self.broadcast_address)
        number = first + n if n >= 0 else last + n + 1
        if not first <= number <= last:
            raise IndexError("address out of range")
        return self._address_class(number)

    def __contains__(self, other):
        if self._version != other._version or isinstance(other, _BaseNetwork):
            return False
        return other._ip & int(self.netmask) == int(self.network_address)

    @functools.cached_property
    def broadcast_address(self):
        return self._address_class(int(self.network_address) | int(self.hostmask))

    @functools.cached_property
    def hostmask(self):
        return self._address_class(int(self.netmask) ^ (1 << self._bits) - 1)

    @property
    def prefixlen(self):
        return self._prefixlen

    @property
    def num_addresses(self):
        return 1 << self._bits - self._prefixlen

    @property
    def with_prefixlen(self):
        return str(self)

    @property
    def with_netmask(self):
        return f"{self.network_address}/{self.netmask}"

    @property
    def with_hostmask(self):
        return f"{self.network_address}/{self.hostmask}"

    def overlaps(self, other):
        return self.network_address in other or self.broadcast_address in other or other.network_address in self or \
            other.broadcast_address in self

    def _is_within(self, other):
        self._check_version(other)
        return other.network_address <= self.network_address and other.broadcast_address >= self.broadcast_address

    def subnet_of(self, other):
        return self._is_within(other)

    def supernet_of(self, other):
        return other._is_within(self)

    def hosts(self):
        """The addresses that hosts may have."""
        first, last = int(self.network_address), int(self.broadcast_address)
        if self._prefixlen == self._bits:
            return [self.network_address]
        if self._prefixlen == self._bits - 1:
            return [self._address_class(first), self._address_class(last)]
        return map(self._address_class, range(first + 1, last + (self._version == 6)))

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """The networks that this one consists of."""
        if self._prefixlen == self._bits:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError("new prefix must be longer")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        length = self._prefixlen + prefixlen_diff
        if length > self._bits:
            raise ValueError(f"prefix length diff {length} is invalid for netblock {self}")
        step = 1 << self._bits - length
        for number in range(int(self.network_address), int(self.broadcast_address) + 1, step):
            yield type(self)((number, length))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """The network that this one is a part of."""
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError("new prefix must be shorter")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = self._prefixlen - new_prefix
        length = self._prefixlen - prefixlen_diff
        if length < 0:
            raise ValueError(f"current prefixlen is {self._prefixlen}, cannot have a prefixlen_diff of {prefixlen_diff}")
        return type(self)((int(self.network_address) & self._mask(length), length))

    def address_exclude(self, other):
        """The networks that are left without `other`."""
        self._check_version(other)
        if not isinstance(other, _BaseNetwork):
            raise TypeError(f"{other} is not a network object")
        if not other.subnet_of(self):
            raise ValueError(f"{other} not contained in {self}")
        whole = self
        while whole != other:
            left, right = whole.subnets()
            whole, rest = (left, right) if other.subnet_of(left) else (right, left)
            yield rest

    def compare_networks(self, other):
        self._check_version(other)
        mine, others = (self.network_address, self.netmask), (other.network_address, other.netmask)
        return (mine > others) - (mine < others)

    def _both(name):
        return property(lambda self: getattr(self.network_address, name) and getattr(self.broadcast_address, name))

    is_multicast = _both("is_multicast")
    is_reserved = _both("is_reserved")
    is_link_local = _both("is_link_local")
    is_loopback = _both("is_loopback")
    is_unspecified = _both("is_unspecified")

    @property
    def is_private(self):
        return any(self.network_address in n and self.broadcast_address in n for n in _known(self, "private"))

    @property
    def is_global(self):
        return not self.is_private


class IPv4Network(_V4, _BaseNetwork):
    """IPv4Network("192.0.2.0/24"): all addresses that begin with the same 24 bits."""

    _address_class = IPv4Address


class IPv6Network(_V6, _BaseNetwork):
    """IPv6Network("2001:db8::/32")"""

    _address_class = IPv6Address

    @property
    def is_site_local(self):
        return self.network_address.is_site_local and self.broadcast_address.is_site_local


# ---- interfaces

class _Interface(_WithPrefix):
    """An address within its network."""

    def __init__(self, address):
        address, prefix = _split(address, self._bits)
        super().__init__(address)
        self.network = self._network_class((int(self.ip), self._read_prefix(prefix)), strict=False)
        self.netmask = self.network.netmask
        self._prefixlen = self.network.prefixlen

    @property
    def hostmask(self):
        return self.network.hostmask

    @property
    def ip(self):
        return self._plain_class(self._ip)

    def __str__(self):
        return f"{super().__str__()}/{self._prefixlen}"

    def __eq__(self, other):
        equal = super().__eq__(other)
        if equal is not True:
            return equal
        return self.network == getattr(other, "network", None)

    def __lt__(self, other):
        less = super().__lt__(other)
        if less is NotImplemented or not isinstance(other, _Interface):
            return less
        return (self.network, self._ip) < (other.network, other._ip)

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))

    @property
    def with_prefixlen(self):
        return str(self)

    @property
    def with_netmask(self):
        return f"{self.ip}/{self.netmask}"

    @property
    def with_hostmask(self):
        return f"{self.ip}/{self.hostmask}"


class IPv4Interface(_Interface, IPv4Address):
    """IPv4Interface("192.0.2.5/24")"""

    _network_class, _plain_class = IPv4Network, IPv4Address


class IPv6Interface(_Interface, IPv6Address):
    """IPv6Interface("2001:db8::5/64")"""

    _network_class, _plain_class = IPv6Network, IPv6Address


# ---- networks with a meaning (IANA's registries)

_NETWORKS = {
    4: {"multicast": ["224.0.0.0/4"], "link_local": ["169.254.0.0/16"], "loopback": ["127.0.0.0/8"], "reserved": ["240.0.0.0/4"],
        "private": ["0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/29",
                    "192.0.0.170/31", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
                    "240.0.0.0/4", "255.255.255.255/32"]},
    6: {"multicast": ["ff00::/8"], "link_local": ["fe80::/10"], "loopback": ["::1/128"],
        "reserved": ["::/8", "100::/8", "200::/7", "400::/6", "800::/5", "1000::/4", "4000::/3", "6000::/3", "8000::/3",
                     "a000::/3", "c000::/3", "e000::/4", "f000::/5", "f800::/6", "fe00::/9"],
        "private": ["::1/128", "::/128", "::ffff:0:0/96", "100::/64", "2001::/23", "2001:2::/48", "2001:db8::/32",
                    "2001:10::/28", "fc00::/7", "fe80::/10"]},
}


@functools.cache
def _network(text):
    return ip_network(text)


def _known(obj, kind):
    return map(_network, _NETWORKS[obj._version][kind])


# ---- of either version

def _either(address, v4, v6, what):
    for kind in (v4, v6):
        try:
            return kind(address)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 {what}")


def ip_address(address):
    """An IPv4Address, or an IPv6Address."""
    return _either(address, IPv4Address, IPv6Address, "address")


def ip_network(address, strict=True):
    """The IPv4Network or IPv6Network that this means.  ValueError"""
    return _either(address, lambda a: IPv4Network(a, strict), lambda a: IPv6Network(a, strict), "network")


def ip_interface(address):
    """The IPv4Interface or IPv6Interface that this means.  ValueError"""
    return _either(address, IPv4Interface, IPv6Interface, "interface")


def v4_int_to_packed(address):
    """The four bytes of an address.  ValueError"""
    try:
        return address.to_bytes(4, "big")
    except OverflowError:
        raise ValueError("Address negative or too large for IPv4") from None


def v6_int_to_packed(address):
    """The sixteen bytes of an address.  ValueError"""
    try:
        return address.to_bytes(16, "big")
    except OverflowError:
        raise ValueError("Address negative or too large for IPv6") from None


def summarize_address_range(first, last):
    """The networks that together are all addresses from first to last."""
    if not isinstance(first, _BaseAddress) or not isinstance(last, _BaseAddress):
        raise TypeError("first and last must be IP addresses, not networks")
    if first.version != last.version:
        raise TypeError(f"{first} and {last} are not of the same version")
    if first > last:
        raise ValueError("last IP address must be greater than first")
    kind = IPv4Network if first.version == 4 else IPv6Network
    at, end = int(first), int(last)
    while at <= end:
        aligned = (at & -at).bit_length() - 1 if at else first._bits
        bits = min(aligned, (end - at + 1).bit_length() - 1)
        yield kind((at, first._bits - bits))
        at += 1 << bits


def collapse_addresses(addresses):
    """Networks that together are the same as the addresses and networks given, as few as possible."""
    ranges, version = [], None
    for item in addresses:
        if version is not None and version[0] != item._version:
            raise TypeError(f"{item} and {version[1]} are not of the same version")
        version = item._version, item
        if isinstance(item, _BaseNetwork):
            ranges.append((int(item.network_address), int(item.broadcast_address)))
        else:
            ranges.append((int(item), int(item)))
    if not ranges:
        return iter([])
    kind = IPv4Address if version[0] == 4 else IPv6Address
    merged = []
    for low, high in sorted(ranges):
        if merged and low <= merged[-1][1] + 1:
            merged[-1][1] = max(merged[-1][1], high)
        else:
            merged.append([low, high])
    return (network for low, high in merged for network in summarize_address_range(kind(low), kind(high)))


def get_mixed_type_key(obj):
    """A key to sort addresses and networks together."""
    if isinstance(obj, _BaseNetwork):
        return obj._version, obj.network_address, obj.netmask
    if isinstance(obj, _BaseAddress):
        return obj._version, obj
    return NotImplemented
