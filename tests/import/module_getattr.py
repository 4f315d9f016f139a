from modules import lazy
print(lazy.anything, lazy.real)  # expect: made anything real
try:
    lazy.missing
except AttributeError as e:
    print(e)  # expect: no missing
from modules.lazy import invented
print(invented)  # expect: made invented
