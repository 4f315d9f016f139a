from functools import singledispatch
@singledispatch
def show(x): return "other"
@show.register
def _(x: int): return "int"
@show.register(list)
def _(x): return "list"
print(show(1), show([]), show("a"), show(True), show.dispatch(int)(5))  # expect: int list other int int
