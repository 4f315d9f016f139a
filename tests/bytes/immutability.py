b"abc"[0] = 1
# expect-error: TypeError: 'bytes' object does not support item assignment
