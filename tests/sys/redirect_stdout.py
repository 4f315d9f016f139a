import sys
class Upper:
    def write(self, s): real.write(s.upper())
    def flush(self): pass
real = sys.stdout
sys.stdout = Upper()
print("shout")  # expect: SHOUT
sys.stdout = real
print("quiet", sys.__stdout__ is real)  # expect: quiet True
