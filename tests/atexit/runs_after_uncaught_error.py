import atexit
atexit.register(print, "cleanup")
raise ValueError("v")  # expect: cleanup
# expect-error: ValueError: v
