s = {1, 2}
def run():
    for x in s:
        s.add(x + 10)
try:
    run()
except Exception as e:
    print(type(e).__name__, e)  # expect: RuntimeError Set changed size during iteration
