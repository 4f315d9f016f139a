import os
os.environ["GREETING"] = "hällo"
print(os.environ["GREETING"], os.getenv("GREETING"), os.getenv("NOPE"), os.getenv("NOPE", 3), os.environb[b"GREETING"], "GREETING" in os.environ)
# expect: hällo hällo None 3 b'h\xc3\xa4llo' True
print(os.popen("echo $GREETING").read())  # expect: hällo
# expect:
del os.environ["GREETING"]
print(os.environ.get("GREETING"), os.environ.pop("NOPE", "gone"), os.environ.setdefault("A_B", "1"), (os.environ | {"A_B": "2"})["A_B"])
# expect: None gone 1 2
for wrong in (lambda: os.environ["NOPE"], lambda: os.environ.__setitem__("X", 1), lambda: os.environ.__setitem__(1, "X"), lambda: os.environ.__delitem__("NOPE"), lambda: os.putenv("a=b", "c")):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)  # expect: KeyError 'NOPE'
        # expect: TypeError str expected, not int
        # expect: TypeError str expected, not int
        # expect: KeyError 'NOPE'
        # expect: ValueError illegal environment variable name
