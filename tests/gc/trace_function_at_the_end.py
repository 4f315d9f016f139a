# A program that ends while it is traced and profiled: nothing is left of it.
# oracle: no (-X leakcheck)
import subprocess, sys
PROGRAM = """
import sys
class Tracer:
    def event(self, frame, event, arg): return self.event
sys.setprofile(Tracer().event)
sys.settrace(Tracer().event)
"""
print(subprocess.run([sys.executable, "-X", "leakcheck", "-c", PROGRAM], capture_output=True).stderr)  # expect: b''
