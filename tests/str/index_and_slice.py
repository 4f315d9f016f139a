s = "hello wörld"
print(s[0], s[-1], s[1:4], s[::-1], s[::3], s[20:], s[-3:], s[4:1:-1], s[:], s[7])
# expect: h d ell dlröw olleh hlwl  rld oll hello wörld ö
try:
    s[11]
except Exception as e:
    print(type(e).__name__, e)  # expect: IndexError string index out of range
try:
    s[-12]
except Exception as e:
    print(type(e).__name__, e)  # expect: IndexError string index out of range
try:
    s["a"]
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError string indices must be integers, not 'str'
try:
    s[1.0]
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError string indices must be integers, not 'float'
