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
