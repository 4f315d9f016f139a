import contextlib
import io
import os
import sys
import tempfile
import trace

with tempfile.TemporaryDirectory() as top:
    path = os.path.join(top, "prog.py")
    with open(path, "w") as f:
        f.write("def f(n):\n    if n:\n        return f(n - 1)\n    return 0\n\n\ndef never():\n    pass\n\n\nf(2)\n")
    code = compile(open(path).read(), path, "exec")
    t = trace.Trace(count=1, trace=1)
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        t.runctx(code, names := {"__name__": "__main__", "__file__": path}, names)
    print(out.getvalue())
    r = t.results()
    print({line: n for (_, line), n in sorted(r.counts.items())})
    r.write_results(True, False, top)
    print(open(os.path.join(top, [n for n in os.listdir(top) if n.endswith("prog.cover")][0])).read())
    t = trace.Trace(countfuncs=1, count=0, trace=0)
    t.runctx(code, names := {"__name__": "__main__", "__file__": path}, names)
    print(sorted(name for _, _, name in t.results().calledfuncs))
    t = trace.Trace(countcallers=1, count=0, trace=0)
    t.runctx(code, names := {"__name__": "__main__", "__file__": path}, names)
    print(sorted((a[2], b[2]) for a, b in t.results().callers))
    print(trace.Trace(count=0, trace=0).runfunc(lambda x: x + 1, 4))

