import sys
import modules.simple  # expect: loaded simple
first = modules.simple
del sys.modules["modules.simple"]
import modules.simple  # expect: loaded simple
print(modules.simple is first)  # expect: False
