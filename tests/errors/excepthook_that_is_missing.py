import subprocess, sys

done = subprocess.run([sys.executable, "-c", "import sys\ndel sys.excepthook\n1 / 0"], capture_output=True, text=True)
print(done.stderr, done.returncode)  # expect: sys.excepthook is missing
# expect: Traceback (most recent call last):
# expect:   File "<string>", line 3, in <module>
# expect: ZeroDivisionError: division by zero
# expect:  1
