# An exception that cannot be made is thrown as the error of making it.
def g():
    try: yield 1
    except TypeError as e: print('in', e); yield 2
class E(Exception):
    def __new__(cls,*a): return cls
class F(Exception):
    def __init__(s): raise TypeError('no')
for k in E,F:
    q=g(); next(q); print(q.throw(k))
    # expect: in calling <class '__main__.E'> should have returned an instance of BaseException, not type
    # expect: 2
    # expect: in no
    # expect: 2
q=g()
try: q.throw(E)
except TypeError as e: print(e)
# expect: calling <class '__main__.E'> should have returned an instance of BaseException, not type
print(list(q))  # expect: []
