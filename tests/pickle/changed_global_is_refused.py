import pickle
class C: pass
c = C()
Old = C
class C: pass
def attempt(x):
    try:
        pickle.dumps(x)
    except pickle.PicklingError as e:
        print(e)
attempt(c)  # expect: Can't pickle <class '__main__.C'>: it's not the same object as __main__.C
attempt(Old)  # expect: Can't pickle <class '__main__.C'>: it's not the same object as __main__.C
