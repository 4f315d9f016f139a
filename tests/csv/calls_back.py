# The Python code that a reader or writer calls may do anything: fail, write other rows, change the row.
import csv
import gc
import io


def show(call, *args, **kw):
    try:
        print(call(*args, **kw))
    except Exception as e:
        print(f"{type(e).__name__}: {e}", repr(e.__context__))


class Lines:
    """Fails at its second line, in the midst of a field."""

    def __init__(self):
        self.count = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.count += 1
        if self.count == 2:
            raise RuntimeError("line 2")
        if self.count > 6:
            raise StopIteration
        return ['"a', None, '"b,c', "x,y", 'd",e', "f"][self.count - 1]


reader = csv.reader(Lines())
for _ in range(5):
    show(next, reader)  # expect: RuntimeError: line 2 None
    # expect: ['b,cx,yd', 'e']
    # expect: ['f']
    # expect: StopIteration:  None
    # expect: StopIteration:  None
print(reader.line_num)  # expect: 5


class File:
    def write(self, text):
        print("write", repr(text))
        return len(text)


class Bad:
    def __str__(self):
        return 3


class Raises:
    def __str__(self):
        raise RuntimeError("str")


class RaisesTypeError:
    def __iter__(self):
        raise TypeError("iter")


class Number(float):
    def __str__(self):
        return "number"


class Index:
    def __index__(self):
        return 1

    def __str__(self):
        return "index"


def rows():
    yield [1]
    writer.writerow(["between"])
    yield "ab"
    yield 3


writer = csv.writer(File())
show(writer.writerow, ["a,", 'q"q', None, 1.5])  # expect: write '"a,","q""q",,1.5\r\n'
# expect: 18
show(writer.writerow, [Bad()])  # expect: TypeError: __str__ returned non-string (type int) None
show(writer.writerow, [Raises()])  # expect: RuntimeError: str None
show(writer.writerow, RaisesTypeError())  # expect: Error: iterable expected, not RaisesTypeError None
show(writer.writerow, 3)  # expect: Error: iterable expected, not int None
show(writer.writerow, [])  # expect: write '\r\n'
# expect: 2
show(writer.writerows, rows())  # expect: write '1\r\n'
# expect: write 'between\r\n'
# expect: write 'a,b\r\n'
# expect: Error: iterable expected, not int None
show(writer.writerows, 3)  # expect: TypeError: 'int' object is not iterable None
show(csv.writer(File(), quoting=csv.QUOTE_NONNUMERIC).writerow, [Number(1), Index(), True, 1j, None, "x", 10**30])
# expect: write 'number,index,True,1j,"","x",1000000000000000000000000000000\r\n'
# expect: 61


class Shrinks:
    def __str__(self):
        row.clear()
        return "shrunk"


row = [1, Shrinks(), 2, 3]
show(writer.writerow, row)  # expect: write '1,shrunk\r\n'
# expect: 10


class Property:
    @property
    def write(self):
        raise RuntimeError("write")


show(csv.writer, 3)  # expect: TypeError: argument 1 must have a "write" method None
show(csv.writer, Property())  # expect: RuntimeError: write None
show(csv.reader)  # expect: TypeError:  expected at least 1 argument, got 0 None
show(csv.reader, 3)  # expect: TypeError: 'int' object is not iterable None
show(csv.reader, [], "a", "b")  # expect: TypeError:  expected at most 2 arguments, got 3 None
show(csv.reader, [], "unheard of")  # expect: Error: unknown dialect None
show(next, csv.reader([b"x"]))
# expect: Error: iterator should return strings, not bytes (the file should be opened in text mode) None

class Cycle:
    def write(self, text):
        return self.writer.dialect


def read_self():
    yield "x"
    yield cycle


c = Cycle()
c.writer = csv.writer(c)
print(type(c.writer.writerow([1])).__name__)  # expect: Dialect
cycle = csv.reader(read_self())
print(next(cycle))  # expect: ['x']
del c, cycle
print(gc.collect() > 0)  # expect: True


class Text(str):
    pass


print([type(field).__name__ for field in next(csv.reader([Text("abc")])) + next(csv.reader([Text("a")]))])
# expect: ['str', 'str']
print(list(csv.reader(['"'])), list(csv.reader(['"\\'], escapechar="\\")))  # expect: [['']] [['\n']]
