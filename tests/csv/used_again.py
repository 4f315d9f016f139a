# oracle: no (CPython 3.11 crashes)
# A reader whose lines come from itself, a writer whose values use it, and readers of readers of readers.  CPython 3.11
# crashes in the first and the last, and mixes the rows up in the second.
import csv
import io


class Lines:
    count = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.count += 1
        if self.count == 2:
            print("inner", next(reader))  # expect: inner ['x', 'y']
            return 'c",d'
        return '"a,b' if self.count == 1 else "x,y"


reader = csv.reader(Lines())
print(next(reader), reader.line_num)  # expect: ['a,bc', 'd'] 3


class Writes:
    def __str__(self):
        writer.writerow(["inner", 1])
        return 'q"q'


out = io.StringIO()
writer = csv.writer(out)
writer.writerow(["a,", Writes(), None, 1.5])
print(repr(out.getvalue()))  # expect: 'inner,1\r\n"a,","q""q",,1.5\r\n'

deep = iter(["x"])
for _ in range(100000):
    deep = csv.reader(deep)
try:
    next(deep)
except (RecursionError, csv.Error):
    print("too deep")  # expect: too deep
del deep


def ends_it():
    global reader
    yield 'a,"b'
    reader = None
    yield 'c",d'


reader = csv.reader(ends_it())
print(next(reader), reader)  # expect: ['a', 'bc', 'd'] None
