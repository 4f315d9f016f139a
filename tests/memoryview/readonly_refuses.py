memoryview(b"abc")[0] = 1
# expect-error: TypeError: cannot modify read-only memory
