import pickle, threading
def outer():
    def inner(): pass
    class Local: pass
    return inner, Local
def g(): yield
inner, Local = outer()
def attempt(x):
    try:
        pickle.dumps(x)
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
for x in (lambda: 0, inner, Local, Local(), g(), threading.Lock(), pickle, open("/dev/null"), (i for i in ())):
    attempt(x)  # expect: PicklingError Can't pickle <function <lambda>
    # expect: AttributeError Can't pickle local object 'outer.<locals>.inner'
    # expect: AttributeError Can't pickle local object 'outer.<locals>.Local'
    # expect: AttributeError Can't pickle local object 'outer.<locals>.Local'
    # expect: TypeError cannot pickle 'generator' object
    # expect: TypeError cannot pickle '_thread.lock' object
    # expect: TypeError cannot pickle 'module' object
    # expect: TypeError cannot pickle '_io.TextIOWrapper' object
    # expect: TypeError cannot pickle 'generator' object
