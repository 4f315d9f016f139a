class Meta(type):
    def __subclasscheck__(cls, sub): return True
    def __instancecheck__(cls, obj): return True
class Fake(Exception, metaclass=Meta): pass
try:
    try:
        raise ValueError
    except Fake:
        print("caught by check")
except ValueError:
    print("not caught")  # expect: not caught
