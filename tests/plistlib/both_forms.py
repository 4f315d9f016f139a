import datetime
import hashlib
import plistlib

value = {"text": "a<b&c>ü", "number": 42, "big": 2**40, "negative": -7, "float": 1.5, "yes": True, "no": False, "list": [1, "two", [], {}],
         "data": b"\0\1\2" * 30, "date": datetime.datetime(2023, 1, 2, 3, 4, 5), "dict": {"inner": {"k": "v"}, "a": 1}, "uni": "日本"}
for fmt in plistlib.FMT_XML, plistlib.FMT_BINARY:
    data = plistlib.dumps(value, fmt=fmt)
    print(len(data), hashlib.sha256(data).hexdigest()[:16], plistlib.loads(data) == value)
print(plistlib.dumps({"b": [1, 2.5, "x\ty"], "a": {}}).decode())
print(plistlib.dumps({"b": 1, "a": 2}, sort_keys=False).decode().count("key"), plistlib.loads(plistlib.dumps([plistlib.UID(3)], fmt=plistlib.FMT_BINARY)), plistlib.UID(7))
for call in (lambda: plistlib.loads(b"junk"), lambda: plistlib.dumps({1: 2}), lambda: plistlib.dumps(object()), lambda: plistlib.dumps(2**64), lambda: plistlib.UID(-1),
             lambda: plistlib.dumps("\x00"), lambda: plistlib.loads(b"<plist><dict><string>x</string></dict></plist>"), lambda: plistlib.loads(b"bplist00" + b"\0" * 40)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e if "object" not in str(e) else "...")
print(plistlib.dumps({1: 2, "a": 3}, skipkeys=True).count(b"integer"), plistlib.FMT_XML)
# expect-error: TypeError: '<' not supported between instances of 'str' and 'int'
