# json.tool ends with the number of EPIPE when nobody reads what it writes.
import errno
import subprocess
import sys

process = subprocess.Popen([sys.executable, "-m", "json.tool"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
process.stdout.close()
process.communicate(b'"{}"')
print(process.returncode == errno.EPIPE)  # expect: True
