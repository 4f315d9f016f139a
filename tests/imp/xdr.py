# xdrlib: what it packs, and takes apart again.
import warnings

warnings.simplefilter("ignore")
import xdrlib  # noqa: E402

p = xdrlib.Packer()
p.pack_uint(9)
p.pack_int(-7)
p.pack_bool(True)
p.pack_bool("")
p.pack_uhyper(45 << 35)
p.pack_hyper(-3)
p.pack_float(1.5)
p.pack_double(1.9)
p.pack_fstring(5, b"hello world")
p.pack_string(b"hello world")
p.pack_list(range(3), p.pack_uint)
p.pack_array([b"a", b"", b"abcd"], p.pack_string)
data = p.get_buffer()
print(data.hex(), len(data))
u = xdrlib.Unpacker(data)
print(u.unpack_uint(), u.unpack_int(), u.unpack_bool(), u.unpack_bool(), u.unpack_uhyper(), u.unpack_hyper(), u.unpack_float(), u.unpack_double(),
      u.unpack_fstring(5), u.unpack_string(), u.unpack_list(u.unpack_uint), u.get_position(), u.unpack_array(u.unpack_string), u.done())
for attempt in (lambda: p.pack_uint("x"), lambda: p.pack_int(1 << 40), lambda: p.pack_uhyper("x"), lambda: p.pack_fstring(-1, b""),
                lambda: p.pack_farray(2, [1], p.pack_int), u.unpack_uint, lambda: u.unpack_fstring(-1), lambda: xdrlib.Unpacker(b"\0\0\0\5abc").unpack_string(),
                lambda: xdrlib.Unpacker(b"\0\0\0\2").unpack_list(int), lambda: xdrlib.Unpacker(b"abcd").done(), lambda: xdrlib.Unpacker(b"ab").unpack_double()):
    try:
        print(attempt())
    except (xdrlib.Error, ValueError, EOFError) as e:
        print(type(e).__name__, e)
