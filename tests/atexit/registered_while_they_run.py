import atexit

def late():
    print("late")

def last():
    print("last")
    print(atexit.register(late) is late)

@atexit.register
def first():
    print("first")

atexit.register(last)
atexit._run_exitfuncs()
atexit.register(late)
print(atexit._ncallbacks())  # expect: last
# expect: True
# expect: first
# expect: 1
# expect: late
