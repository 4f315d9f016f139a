import pickle, math
class Outer:
    class Inner: pass
    def method(self): pass
def f(): return "f"
print(pickle.loads(pickle.dumps(f)) is f, pickle.loads(pickle.dumps(Outer.Inner, 4)) is Outer.Inner, pickle.loads(pickle.dumps(math.sqrt)) is math.sqrt, pickle.loads(pickle.dumps(Outer.method, 4)) is Outer.method, pickle.loads(pickle.dumps([].append)) is not None, pickle.loads(pickle.dumps(type(None))), pickle.loads(pickle.dumps(Outer().method)).__name__, pickle.loads(pickle.dumps(str.upper))("a"))
# expect: True True True True True <class 'NoneType'> method A
