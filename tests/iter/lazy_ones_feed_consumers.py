# Consumers in C drive map, filter and the iterators of containers; who else holds the iterator sees each step.
def show(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


m = map(lambda x: x * 2, [1, 2, 3])
print(next(m), list(m), list(m))  # expect: 2 [4, 6] []
items = [1, 2, 3, 4, 5, 6]
it = iter(items)
print(list(map(lambda x: (x, next(it, None)), it)))  # the function steps its own source
# expect: [(1, 2), (3, 4), (5, 6)]
it = iter(items)
print(sum(map(lambda x: x if x != 3 else next(it), it)), list(it))  # expect: 18 []


def steps():
    for i in range(6):
        yield i


g = steps()
print(list(map(lambda x: (x, next(g, "end")), g)))  # expect: [(0, 1), (2, 3), (4, 5)]
g = steps()
print(tuple(filter(lambda x: next(g, 0) % 2, g)))  # expect: (0, 2, 4)

grows = [1]
print(len(list(map(lambda x: grows.append(x) if len(grows) < 10 else None, grows))), len(grows))
# expect: 10 10
shrinks = list(range(10))
print(list(map(lambda x: shrinks.pop(), shrinks)))  # expect: [9, 8, 7, 6, 5]


def stop(x):
    if x == 3:
        raise StopIteration("mine")
    return x


m = map(stop, items)
print(list(m), list(m))  # it looks exhausted, and goes on  # expect: [1, 2] [4, 5, 6]
show(list, map(lambda x: 1 / (x - 2), items))  # expect: ZeroDivisionError division by zero
show(sum, filter(lambda x: x.none, items))  # expect: AttributeError 'int' object has no attribute 'none'
show(max, map(None, [1]))  # expect: TypeError 'NoneType' object is not callable
show(list, filter(3, [1]))  # expect: TypeError 'int' object is not callable
print(list(map(lambda a, b: a + b, [1, 2, 3], (10, 20))), list(map(print, [])), any(map(lambda x: x > 2, it := iter(items))), next(it))
# expect: [11, 22] [] True 4
print(3 in map(abs, [-3, 4]), "".join(map(str, range(5))), dict(map(lambda x: (x, x), "ab")), sorted(filter(None, [3, 0, 1])))
# expect: True 01234 {'a': 'a', 'b': 'b'} [1, 3]
a, b = map(str, (1, 2))
print(a, b, {*map(len, ["a", "bb"])}, [*filter(str.isdigit, "a1b2")], max("hello"), min("hé一"), sum(b"abc"), sum(bytearray(b"\xff\x01")), max([2.5, float("nan"), 3.0]))
# expect: 1 2 {1, 2} ['1', '2'] o h 294 256 3.0
d = dict(a=1, b=2)
show(list, map(lambda k: d.update({k * 2: 1}), d))
# expect: RuntimeError dictionary changed size during iteration
show(sum, map(lambda v: d.pop("a", 0) + v, d.values()))
# expect: RuntimeError dictionary changed size during iteration
s = {1, 2}
show(list, map(lambda v: s.add(v + 10), s))  # expect: RuntimeError Set changed size during iteration


class Loud(map):
    def __next__(self):
        return ("loud", super().__next__())


print(list(Loud(str, [1, 2])), tuple(Loud(str, [3])))
# expect: [('loud', '1'), ('loud', '2')] (('loud', '3'),)


class Sized(filter):
    def __length_hint__(self):
        print("hint")
        return 3


print(list(Sized(None, [1, 0, 2])))  # expect: hint
# expect: [1, 2]
