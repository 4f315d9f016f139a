# Addresses, networks and interfaces of both versions.
from ipaddress import *
import ipaddress, pickle
def t(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, e)
for a in ("192.168.0.1", "10.0.0.256", "1.2.3", "1.2.3.04", "a.b.c.d", "", 2**32 - 1, 2**32, -1, b"\x7f\0\0\1", "::1", "2001:db8::8:800:200c:417a", "1:2:3:4:5:6:7:8", "::", "1::2::3",
          ":1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "12345::", "g::", "::ffff:1.2.3.4", "fe80::1%eth0", "1.2.3.4/5", "::1.2.3"):
    t(ip_address, a)  # expect: IPv4Address('192.168.0.1')
    # expect: ValueError '10.0.0.256' does not appear to be an IPv4 or IPv6 address
    # expect: ValueError '1.2.3' does not appear to be an IPv4 or IPv6 address
    # expect: ValueError '1.2.3.04' does not appear to be an IPv4 or IPv6 address
    # expect: ValueError 'a.b.c.d' does not appear to be an IPv4 or IPv6 address
    # expect: ValueError '' does not appear to be an IPv4 or IPv6 address
    # expect: IPv4Address('255.255.255.255')
    # expect: IPv6Address('::1:0:0')
    # expect: ValueError -1 does not appear to be an IPv4 or IPv6 address
    # expect: IPv4Address('127.0.0.1')
    # expect: IPv6Address('::1')
    # expect: IPv6Address('2001:db8::8:800:200c:417a')
    # expect: IPv6Address('1:2:3:4:5:6:7:8')
    # expect: IPv6Address('::')
    # expect: ValueError '1::2::3' does not appear to be an IPv4 or IPv6 address
    # expect: ValueError ':1:2:3:4:5:6:7' does not appear to be an IPv4 or IPv6 address
    # expect: ValueError '1:2:3:4:5:6:7:8:9' does not appear to be an IPv4 or IPv6 address
    # expect: ValueError '12345::' does not appear to be an IPv4 or IPv6 address
    # expect: ValueError 'g::' does not appear to be an IPv4 or IPv6 address
    # expect: IPv6Address('::ffff:102:304')
    # expect: IPv6Address('fe80::1%eth0')
    # expect: ValueError '1.2.3.4/5' does not appear to be an IPv4 or IPv6 address
    # expect: ValueError '::1.2.3' does not appear to be an IPv4 or IPv6 address
for a in ("1.2.3", "1.2.3.04", "256.1.1.1", "1..2.3", "1.2.3.4/8", b"12", "1.2.3.1234"):
    t(IPv4Address, a)  # expect: AddressValueError Expected 4 octets in '1.2.3'
    # expect: AddressValueError Leading zeros are not permitted in '04' in '1.2.3.04'
    # expect: AddressValueError Octet 256 (> 255) not permitted in '256.1.1.1'
    # expect: AddressValueError Empty octet not permitted in '1..2.3'
    # expect: AddressValueError Unexpected '/' in '1.2.3.4/8'
    # expect: AddressValueError b'12' (len 2 != 4) is not permitted as an IPv4 address
    # expect: AddressValueError At most 3 characters permitted in '1234' in '1.2.3.1234'
for a in ("1::2::3", ":1", ":1:2:3:4:5:6:7", "1:2:3:4:5:6:7:", "12345::", "g::", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7::8", "1:2", "::1.2.3", "1:2:3:4:5:6:7"):
    t(IPv6Address, a)  # expect: AddressValueError At most one '::' permitted in '1::2::3'
    # expect: AddressValueError At least 3 parts expected in ':1'
    # expect: AddressValueError Leading ':' only permitted as part of '::' in ':1:2:3:4:5:6:7'
    # expect: AddressValueError Trailing ':' only permitted as part of '::' in '1:2:3:4:5:6:7:'
    # expect: AddressValueError At most 4 characters permitted in '12345' in '12345::'
    # expect: AddressValueError Only hex digits permitted in 'g' in 'g::'
    # expect: AddressValueError Exactly 8 parts expected without '::' in '1:2:3:4:5:6:7:8:9'
    # expect: AddressValueError Expected at most 7 other parts with '::' in '1:2:3:4:5:6:7::8'
    # expect: AddressValueError At least 3 parts expected in '1:2'
    # expect: AddressValueError Expected 4 octets in '1.2.3' in '::1.2.3'
    # expect: AddressValueError Exactly 8 parts expected without '::' in '1:2:3:4:5:6:7'
a = ip_address("192.168.0.1")
print(int(a), a.packed, a + 5, a - 1, a < ip_address("192.168.0.2"), a == IPv4Address(3232235521), a.reverse_pointer, a.version, a.max_prefixlen, {a: 1}[IPv4Address("192.168.0.1")], f"{a:b} {a:x} {a:#X} {a:_b} {a:s}")
# expect: 3232235521 b'\xc0\xa8\x00\x01' 192.168.0.6 192.168.0.0 True True 1.0.168.192.in-addr.arpa 4 32 1 11000000101010000000000000000001 c0a80001 0XC0A80001 1100_0000_1010_1000_0000_0000_0000_0001 192.168.0.1
for x in ("10.1.2.3", "8.8.8.8", "127.0.0.1", "224.0.0.1", "169.254.1.1", "240.0.0.1", "0.0.0.0", "100.64.0.1", "::1", "fe80::1", "2001:4860::1", "ff02::1", "fec0::1", "fc00::1", "::ffff:10.0.0.1"):
    i = ip_address(x)
    print(x, *(n for n in ("is_private", "is_global", "is_loopback", "is_multicast", "is_link_local", "is_reserved", "is_unspecified") if getattr(i, n)))
    # expect: 10.1.2.3 is_private
    # expect: 8.8.8.8 is_global
    # expect: 127.0.0.1 is_private is_loopback
    # expect: 224.0.0.1 is_global is_multicast
    # expect: 169.254.1.1 is_private is_link_local
    # expect: 240.0.0.1 is_private is_reserved
    # expect: 0.0.0.0 is_private is_unspecified
    # expect: 100.64.0.1
    # expect: ::1 is_private is_loopback is_reserved
    # expect: fe80::1 is_private is_link_local
    # expect: 2001:4860::1 is_global
    # expect: ff02::1 is_global is_multicast
    # expect: fec0::1 is_global
    # expect: fc00::1 is_private
    # expect: ::ffff:10.0.0.1 is_private is_reserved
t(lambda: ip_address("1.1.1.1") < ip_address("::1"))
# expect: TypeError 1.1.1.1 and ::1 are not of the same version
t(lambda: ip_address("1.1.1.1") < 3)
# expect: TypeError '<' not supported between instances of 'IPv4Address' and 'int'
n = ip_network("192.168.0.0/29")
print(n, repr(n), list(n), [str(h) for h in n.hosts()], n.num_addresses, n.netmask, n.hostmask, n.broadcast_address, n.prefixlen, n[1], n[-1], a in n, n.with_netmask, n.with_hostmask)
# expect: 192.168.0.0/29 IPv4Network('192.168.0.0/29') [IPv4Address('192.168.0.0'), IPv4Address('192.168.0.1'), IPv4Address('192.168.0.2'), IPv4Address('192.168.0.3'), IPv4Address('192.168.0.4'), IPv4Address('192.168.0.5'), IPv4Address('192.168.0.6'), IPv4Address('192.168.0.7')] ['192.168.0.1', '192.168.0.2', '192.168.0.3', '192.168.0.4', '192.168.0.5', '192.168.0.6'] 8 255.255.255.248 0.0.0.7 192.168.0.7 29 192.168.0.1 192.168.0.7 True 192.168.0.0/255.255.255.248 192.168.0.0/0.0.0.7
t(lambda: n[8])  # expect: IndexError address out of range
for x in ("192.168.0.1/24", "10.0.0.0/255.0.0.0", "10.0.0.0/0.255.255.255", "10.0.0.0/33", "10.0.0.0/255.0.255.0", "x/8", "1.2.3.4", ("10.0.0.0", 8), "::/129", "2001:db8::/32", "1.1.1.1/8/8"):
    t(ip_network, x)  # expect: ValueError 192.168.0.1/24 has host bits set
    # expect: IPv4Network('10.0.0.0/8')
    # expect: IPv4Network('10.0.0.0/8')
    # expect: ValueError '10.0.0.0/33' does not appear to be an IPv4 or IPv6 network
    # expect: ValueError '10.0.0.0/255.0.255.0' does not appear to be an IPv4 or IPv6 network
    # expect: ValueError 'x/8' does not appear to be an IPv4 or IPv6 network
    # expect: IPv4Network('1.2.3.4/32')
    # expect: IPv4Network('10.0.0.0/8')
    # expect: ValueError '::/129' does not appear to be an IPv4 or IPv6 network
    # expect: IPv6Network('2001:db8::/32')
    # expect: ValueError '1.1.1.1/8/8' does not appear to be an IPv4 or IPv6 network
t(ip_network, "192.168.0.1/24", False)  # expect: IPv4Network('192.168.0.0/24')
print(list(n.subnets()), list(n.subnets(new_prefix=31)), n.supernet(), n.supernet(new_prefix=8), list(ip_network("10.0.0.0/30").address_exclude(ip_network("10.0.0.1/32"))))
# expect: [IPv4Network('192.168.0.0/30'), IPv4Network('192.168.0.4/30')] [IPv4Network('192.168.0.0/31'), IPv4Network('192.168.0.2/31'), IPv4Network('192.168.0.4/31'), IPv4Network('192.168.0.6/31')] 192.168.0.0/28 192.0.0.0/8 [IPv4Network('10.0.0.2/31'), IPv4Network('10.0.0.0/32')]
t(lambda: list(n.subnets(new_prefix=8))); t(lambda: list(n.subnets(9))); t(lambda: n.supernet(40))
# expect: ValueError new prefix must be longer
# expect: ValueError prefix length diff 38 is invalid for netblock 192.168.0.0/29
# expect: ValueError current prefixlen is 29, cannot have a prefixlen_diff of 40
print(n.overlaps(ip_network("192.168.0.0/16")), n.subnet_of(ip_network("192.168.0.0/16")), ip_network("192.168.0.0/16").supernet_of(n), n < ip_network("192.168.0.8/29"), n == ip_network("192.168.0.0/29"))
# expect: True True True True True
print(list(summarize_address_range(ip_address("192.0.2.0"), ip_address("192.0.2.130"))))
# expect: [IPv4Network('192.0.2.0/25'), IPv4Network('192.0.2.128/31'), IPv4Network('192.0.2.130/32')]
print(list(collapse_addresses([ip_network("192.0.2.0/25"), ip_network("192.0.2.128/25"), ip_address("10.0.0.1")])))
# expect: [IPv4Network('10.0.0.1/32'), IPv4Network('192.0.2.0/24')]
i = ip_interface("192.168.1.5/24")
print(i, repr(i), i.ip, i.network, i.netmask, i.with_netmask, i.with_hostmask, i == ip_interface("192.168.1.5/24"), i == ip_interface("192.168.1.5/25"))
# expect: 192.168.1.5/24 IPv4Interface('192.168.1.5/24') 192.168.1.5 192.168.1.0/24 255.255.255.0 192.168.1.5/255.255.255.0 192.168.1.5/0.0.0.255 True False
v = ip_address("2001:db8::1")
print(v.exploded, v.compressed, v.reverse_pointer, ip_network("2001:db8::/126").exploded, [str(h) for h in ip_network("2001:db8::/126").hosts()], ip_address("::ffff:1.2.3.4").ipv4_mapped, ip_address("2002:c000:204::").sixtofour, ip_address("fe80::1%eth0").scope_id, ip_interface("2001:db8::5/64"))
# expect: 2001:0db8:0000:0000:0000:0000:0000:0001 2001:db8::1 1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa 2001:0db8:0000:0000:0000:0000:0000:0000/126 ['2001:db8::1', '2001:db8::2', '2001:db8::3'] 1.2.3.4 192.0.2.4 eth0 2001:db8::5/64
print(pickle.loads(pickle.dumps([a, n, i, v])), sorted([ip_address("10.0.0.2"), ip_network("10.0.0.0/8")], key=get_mixed_type_key))
# expect: [IPv4Address('192.168.0.1'), IPv4Network('192.168.0.0/29'), IPv4Interface('192.168.1.5/24'), IPv6Address('2001:db8::1')] [IPv4Network('10.0.0.0/8'), IPv4Address('10.0.0.2')]
print([str(h) for h in ip_network("10.0.0.0/31").hosts()], [str(h) for h in ip_network("10.0.0.0/32").hosts()], ip_network("10.0.0.0/8").is_private, ip_network("8.0.0.0/8").is_global)
# expect: ['10.0.0.0', '10.0.0.1'] ['10.0.0.0'] True True
