# byteswap turns the bytes of every item round, in place, whatever the size of the items.
from array import array

for code in "bBuhHiIlLqQfd":
    items = array(code, "a\u1234z" if code == "u" else [1, 2, 127])
    before = items.tobytes()
    size = items.itemsize
    if code == "u":
        items = array("I", before)
    items.byteswap()
    turned = b"".join(before[i:i + size][::-1] for i in range(0, len(before), size))
    print(code, items.tobytes() == turned, items.tobytes().hex())
    items.byteswap()
    print(items.tobytes() == before)  # expect: b True 01027f
    # expect: True
    # expect: B True 01027f
    # expect: True
    # expect: u True 00000061000012340000007a
    # expect: True
    # expect: h True 00010002007f
    # expect: True
    # expect: H True 00010002007f
    # expect: True
    # expect: i True 00000001000000020000007f
    # expect: True
    # expect: I True 00000001000000020000007f
    # expect: True
    # expect: l True 00000000000000010000000000000002000000000000007f
    # expect: True
    # expect: L True 00000000000000010000000000000002000000000000007f
    # expect: True
    # expect: q True 00000000000000010000000000000002000000000000007f
    # expect: True
    # expect: Q True 00000000000000010000000000000002000000000000007f
    # expect: True
    # expect: f True 3f8000004000000042fe0000
    # expect: True
    # expect: d True 3ff00000000000004000000000000000405fc00000000000
    # expect: True
empty = array("q")
print(empty.byteswap(), empty)  # expect: None array('q')
view = array("H", [0x0102, 0xff00])
with memoryview(view) as exported:
    view.byteswap()
    print(exported.tolist())  # expect: [513, 255]
