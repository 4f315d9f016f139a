import atexit
atexit.register(print, "registered first")
@atexit.register
def second(): print("registered second")
atexit.register(print, "third", "with", sep="-")
print("main ends")  # expect: main ends
# expect: third-with
# expect: registered second
# expect: registered first
