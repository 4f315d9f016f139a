from modules.package import sub
from modules.package import from_init
print(sub.name, from_init)  # expect: sub set by __init__
