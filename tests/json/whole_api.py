import json
def t(f, *a, **k):
    try: r = f(*a, **k)
    except Exception as e: r = (type(e).__name__, str(e))
    print(r)
D = json.dumps
for v in [None, True, 1, -2.5, 1e100, float("inf"), "a\"\\\n\x01é\U0001F600\x7f", [1, [2, []], {}], {"a": 1, 2: [3], None: True, 1.5: "x", False: 0}, (1, 2), 10**30, 0.1]: t(D, v)
t(D, {"b": 1, "a": [1, 2, {"c": []}]}, indent=2, sort_keys=True); t(D, [1, 2], indent="\t"); t(D, [], indent=2); t(D, {"a": {}}, indent=1)
t(D, "é日", ensure_ascii=False); t(D, [1, {"a": 2}], separators=(",", ":")); t(D, object()); t(D, {(1,): 2}); t(D, {(1,): 2, "a": 1}, skipkeys=True); t(D, float("nan"), allow_nan=False)
t(D, {1, 2}, default=list); t(D, 1j, default=str)
a = []; a.append(a); t(D, a); d = {}; d["x"] = d; t(D, d)
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex): return [o.real, o.imag]
        return super().default(o)
t(D, [1j], cls=E); t(D, [object], cls=E)
L = json.loads
for s in ['1', ' [1, 2.5, "a", null, true, false, {"k": [1]}] ', '"\\u00e9\\ud83d\\ude00\\n\\/"', '-0', '1e5', '-1.5E-3', 'NaN', '-Infinity', '{}', '[]', '{"a":{"b":{"c":1}}}', '123456789012345678901234567890',
    '', '[', '[1', '[1,', '[1,]', '{', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{a:1}', "{'a':1}", '"abc', '"a\nb"', '"\\x"', '"\\u12"', '01', '1.', '.5', '+1', 'nul', '[1] x', '{"a" 1}', '[1 2]', '--1', '\n\n  ]', '"\\ud800"']: t(L, s)
import io
f = io.StringIO(); json.dump({"a": [1]}, f, indent=1); print(f.getvalue()); print(json.load(io.StringIO("[1]")))
print(json.JSONDecoder().raw_decode('{"a":1} tail'))
x = []
for i in range(100000): x = [x]
try: D(x)
except RecursionError as e: print("RecursionError")
try: L("{bad")
except json.JSONDecodeError as e: print(e.msg, e.pos, e.lineno, e.colno, e.doc)
from enum import IntEnum
class C(IntEnum): A = 1
print(D({"x": C.A, C.A: 2}), D({"z": 1, "y": 2}, sort_keys=True), D([1.0, 1e16, 1e-7]))
# expect-error: UnicodeEncodeError: 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
