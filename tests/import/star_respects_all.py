from modules.with_all import *
print(public, "hidden" in globals(), "_private" in globals())  # expect: public False False
