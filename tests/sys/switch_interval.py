import sys
sys.setswitchinterval(0.01)
print(sys.getswitchinterval())  # expect: 0.01
try:
    sys.setswitchinterval(0)
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError switch interval must be strictly positive
try:
    sys.setswitchinterval("a")
except Exception as e:
    print(type(e).__name__, e)  # expect: TypeError must be real number, not str
for seconds in 1e-4, 1e-3, 0.0123456789:
    sys.setswitchinterval(seconds)
    print(sys.getswitchinterval())  # expect: 9.999999999999999e-05
    # expect: 0.001
    # expect: 0.012345
