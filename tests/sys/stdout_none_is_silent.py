import sys
real = sys.stdout
sys.stdout = None
print("nothing")
sys.stdout = real
print("visible")  # expect: visible
