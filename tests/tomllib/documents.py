import io
import tomllib
from decimal import Decimal

TEXT = '''# a document
title = "TOML \\u00e9 \\"x\\""
"quoted key" = 'C:\\path'
site."a.b".c = true
[owner]
dob = 1979-05-27T07:32:00-08:00
local = 1979-05-27 00:32:00.999999
day = 1979-05-27
at = 07:32:00.5
[numbers]
ints = [1, +99, -17, 1_000, 0xDEAD_beef, 0o755, 0b1101,]
floats = [1.0, -0.01, 5e+22, 6.626e-34, inf, -inf]
mixed = [[1, 2], ["a"], {x = 1, y.z = "deep"}]
[[fruit]]
name = "apple"
[fruit.physical]
color = "red"
[[fruit.variety]]
name = "delicious"
[[fruit]]
name = """
multi \\
    line "quoted" ""end"""
raw = \'\'\'
as 'it' is\\n\'\'\'
[a.b.c]
[a]
d = 1
'''
for key, value in tomllib.loads(TEXT).items():
    print(key, "=", value)  # expect: title = TOML é "x"
    # expect: quoted key = C:\path
    # expect: site = {'a.b': {'c': True}}
    # expect: owner = {'dob': datetime.datetime(1979, 5, 27, 7, 32, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=57600))), 'local': datetime.datetime(1979, 5, 27, 0, 32, 0, 999999), 'day': datetime.date(1979, 5, 27), 'at': datetime.time(7, 32, 0, 500000)}
    # expect: numbers = {'ints': [1, 99, -17, 1000, 3735928559, 493, 13], 'floats': [1.0, -0.01, 5e+22, 6.626e-34, inf, -inf], 'mixed': [[1, 2], ['a'], {'x': 1, 'y': {'z': 'deep'}}]}
    # expect: fruit = [{'name': 'apple', 'physical': {'color': 'red'}, 'variety': [{'name': 'delicious'}]}, {'name': 'multi line "quoted" ""end', 'raw': "as 'it' is\\n"}]
    # expect: a = {'b': {'c': {}}, 'd': 1}
print(tomllib.load(io.BytesIO(b"x = 0.1\r\ny = 1")), tomllib.loads("x = 0.10", parse_float=Decimal), tomllib.loads(""))
# expect: {'x': 0.1, 'y': 1} {'x': Decimal('0.10')} {}
for bad in ("x", "x =", "x = 1 y = 2", "[a", "[a]\n[a]", "a = 1\na = 2", "a = {b = 1, }", "a = [1", "a = 'x", 'a = "x\ny"', 'a = "\\q"', "a = 1979-13-01",
            "a = 1\n[a]", "[[a]]\n[a]", "a.b = 1\n[a]", "a = {}\na.b = 1", "a = 01", "= 1", "a = '\0'", 'a = "\\ud800"', "a = 2023-02-30", "[a]]", "a = tru"):
    try:
        print(tomllib.loads(bad))
    except tomllib.TOMLDecodeError as e:
        print(repr(bad), type(e).__name__)  # expect: 'x' TOMLDecodeError
        # expect: 'x =' TOMLDecodeError
        # expect: 'x = 1 y = 2' TOMLDecodeError
        # expect: '[a' TOMLDecodeError
        # expect: '[a]\n[a]' TOMLDecodeError
        # expect: 'a = 1\na = 2' TOMLDecodeError
        # expect: 'a = {b = 1, }' TOMLDecodeError
        # expect: 'a = [1' TOMLDecodeError
        # expect: "a = 'x" TOMLDecodeError
        # expect: 'a = "x\ny"' TOMLDecodeError
        # expect: 'a = "\\q"' TOMLDecodeError
        # expect: 'a = 1979-13-01' TOMLDecodeError
        # expect: 'a = 1\n[a]' TOMLDecodeError
        # expect: '[[a]]\n[a]' TOMLDecodeError
        # expect: 'a.b = 1\n[a]' TOMLDecodeError
        # expect: 'a = {}\na.b = 1' TOMLDecodeError
        # expect: 'a = 01' TOMLDecodeError
        # expect: '= 1' TOMLDecodeError
        # expect: "a = '\x00'" TOMLDecodeError
        # expect: 'a = "\\ud800"' TOMLDecodeError
        # expect: 'a = 2023-02-30' TOMLDecodeError
        # expect: '[a]]' TOMLDecodeError
        # expect: 'a = tru' TOMLDecodeError
for wrong in (lambda: tomllib.loads(b"x"), lambda: tomllib.load(io.StringIO("x")), lambda: tomllib.loads("x = 1.0", parse_float=lambda t: [])):
    try:
        wrong()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)  # expect: TypeError a bytes-like object is required, not 'str'
        # expect: TypeError File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`
        # expect: ValueError parse_float must not return dicts or lists
