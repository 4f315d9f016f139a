from modules.simple import *  # expect: loaded simple
print(value, "_secret" in globals())  # expect: 42 False
