class E(Exception):
    def __del__(self): print("exception freed")
try:
    raise E
except E as e:
    print("handling")  # expect: handling
    # expect: exception freed
print("after")  # expect: after
