# exec runs code with free variables if it is given as many cells; a namespace of its own kind is asked for every name.
def outer(value):
    def inner():
        print(value)
    return inner


inner = outer(1)
code = inner.__code__
exec(code, closure=outer(2).__closure__)  # expect: 2
for arguments in ((code,), {}), ((code,), {"closure": ()}), ((code,), {"closure": (1,)}), ((code,), {"closure": [1]}), \
        (("1",), {"closure": ()}), ((compile("1", "", "exec"),), {"closure": inner.__closure__}):
    try:
        exec(*arguments[0], **arguments[1])
    except TypeError as error:
        print(error)  # expect: code object requires a closure of exactly length 1
        # expect: code object requires a closure of exactly length 1
        # expect: code object requires a closure of exactly length 1
        # expect: code object requires a closure of exactly length 1
        # expect: closure can only be used when source is a code object
        # expect: cannot use a closure with this code object
try:
    eval(code)
except TypeError as error:
    print(error)  # expect: code object passed to eval() may not contain free variables


class Frozen(dict):
    def __setitem__(self, key, value):
        raise KeyError("frozen")


class Loud(dict):
    def __getitem__(self, key):
        print("get", key)
        return super().__getitem__(key)


try:
    exec("x = 1", Frozen())
except KeyError as error:
    print(error)  # expect: 'frozen'
exec("print(a)", Loud(a=5, print=print))  # expect: get print
# expect: get a
# expect: 5
for flags in 0xff, 1, 0x400000:
    try:
        print(type(compile("1", "", "eval", flags)))
    except ValueError as error:
        print(error)  # expect: compile(): unrecognised flags
        # expect: compile(): unrecognised flags
        # expect: <class 'code'>
try:
    compile("1", "", "eval", optimize=3)
except ValueError as error:
    print(error)  # expect: compile(): invalid optimize value
