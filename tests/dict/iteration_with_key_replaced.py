d = {1: 1}
def run():
    for k in d:
        del d[k]
        d[k + 1] = 0
try:
    run()
except Exception as e:
    print(type(e).__name__, e)  # expect: RuntimeError dictionary keys changed during iteration
