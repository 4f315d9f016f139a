s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, slice(5), slice(None), s == slice(1, 10, 2), slice(1) < slice(2), slice("a", []))
# expect: slice(1, 10, 2) 1 10 2 slice(None, 5, None) slice(None, None, None) True True slice('a', [], None)
try:
    slice()
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError slice expected at least 1 argument, got 0
try:
    slice(1, 2, 3, 4)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError slice expected at most 3 arguments, got 4
try:
    hash(s)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError unhashable type: 'slice'
