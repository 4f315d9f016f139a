import threading
def f(n):
    for i in range(200): print("line of thread")
ts = [threading.Thread(target=f, args=(i,)) for i in range(2)]
import sys, io
real, sys.stdout = sys.stdout, io.StringIO()
for t in ts: t.start()
for t in ts: t.join()
lines = sys.stdout.getvalue().replace("line of thread", "x").replace("\n", "")
sys.stdout = real
print(len(lines), set(lines))  # expect: 400 {'x'}
