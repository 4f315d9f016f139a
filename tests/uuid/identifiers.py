import pickle
import uuid

u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.urn, u.version, u.variant, u.time, u.clock_seq, u.node)
# expect: 12345678-1234-5678-1234-567812345678 UUID('12345678-1234-5678-1234-567812345678') 12345678123456781234567812345678 24197857161011715162171839636988778104 b'\x124Vx\x124Vx\x124Vx\x124Vx' b'xV4\x124\x12xV\x124Vx\x124Vx' (305419896, 4660, 22136, 18, 52, 95073701484152) urn:uuid:12345678-1234-5678-1234-567812345678 None reserved for NCS compatibility 466142576285865592 4660 95073701484152
print(uuid.UUID(bytes=u.bytes) == u, uuid.UUID(bytes_le=u.bytes_le) == u, uuid.UUID(fields=u.fields) == u, uuid.UUID(int=u.int) == u, uuid.UUID("{%s}" % u) == u, uuid.UUID(u.urn) == u)
# expect: True True True True True True
print(uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_URL, "http://python.org/"))
# expect: 6fa459ea-ee8a-3ca4-894e-db77e160355e 4c565f0d-3f5a-5890-b41b-20cf47701c5e
a, b = uuid.uuid4(), uuid.uuid4()
print(a.version, a.variant, a != b, len({uuid.uuid4() for _ in range(1000)}), (a < b) != (b < a), pickle.loads(pickle.dumps(a)) == a, hash(a) == hash(a.int))
# expect: 4 specified in RFC 4122 True 1000 True True True
c, d = uuid.uuid1(), uuid.uuid1()
print(c.version, c < d or c.time < d.time, uuid.uuid1(5, 7).node, uuid.uuid1(5, 7).clock_seq)
# expect: 1 True 5 7
for call in (lambda: uuid.UUID(), lambda: uuid.UUID("x"), lambda: uuid.UUID(bytes=b"1"), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(int=1, version=9), lambda: uuid.UUID(fields=(1,)), lambda: setattr(a, "int", 3), lambda: a < 3, lambda: uuid.UUID(fields=(1, 2, 3, 300, 1, 1)), lambda: uuid.UUID(fields=(1, 70000, 3, 1, 1, 1))):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
        # expect: TypeError one of the hex, bytes, bytes_le, fields, or int arguments must be given
        # expect: ValueError badly formed hexadecimal UUID string
        # expect: ValueError bytes is not a 16-char string
        # expect: ValueError int is out of range (need a 128-bit value)
        # expect: ValueError illegal version number
        # expect: ValueError fields is not a 6-tuple
        # expect: TypeError UUID objects are immutable
        # expect: TypeError '<' not supported between instances of 'UUID' and 'int'
        # expect: ValueError field 4 out of range (need an 8-bit value)
        # expect: ValueError field 2 out of range (need a 16-bit value)
import secrets
print(len(secrets.token_bytes(5)), len(secrets.token_hex(4)), len(secrets.token_urlsafe(16)), secrets.randbelow(1), secrets.choice([7]), secrets.compare_digest("a", "a"), secrets.randbits(3) < 8)
# expect: 5 8 22 0 7 True True
try:
    secrets.randbelow(0)
except ValueError as e:
    print(e)  # expect: Upper bound must be positive.
import getpass
import os
import platform
os.environ["LOGNAME"] = "me"
print(getpass.getuser(), platform.system(), platform.python_version_tuple()[:2], platform.architecture()[0], platform.uname().system, platform.machine() == os.uname().machine, platform.node() == os.uname().nodename, platform.libc_ver()[0])
# expect: me Linux ('3', '11') 64bit Linux True True glibc
