print(complex("1+2j"), complex("j"), complex("-1.5e3-2j"), complex("(1+2j)"), complex(" 3 "), complex("nan+infj"), complex("1_0j"))
# expect: (1+2j) 1j (-1500-2j) (1+2j) (3+0j) (nan+infj) 10j
try:
    complex("1 + 2j")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError complex() arg is a malformed string
try:
    complex("abc")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError complex() arg is a malformed string
try:
    complex("1", 2)
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError complex() can't take second arg if first is a string
try:
    complex(1, "2")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError complex() second arg can't be a string
try:
    complex(None)
except Exception as e:
    print(type(e).__name__, e)
    # expect: TypeError complex() first argument must be a string or a number, not 'NoneType'
