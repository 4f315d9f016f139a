class E(Exception):
    def __str__(self): raise TypeError("str")
    def __repr__(self): raise TypeError("repr")
try:
    raise E
except E as e:
    for f in (str, repr):
        try:
            f(e)
        except TypeError as t:
            print(t)  # expect: str
            # expect: repr
