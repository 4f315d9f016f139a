# Tuples that only their container holds need no entry in the memo; shared and recursive ones do.
import hashlib
import pickle


def show(value):
    print(len(data := pickle.dumps(value)), hashlib.sha256(data).hexdigest()[:12])
    return pickle.loads(data)


pair = (1, [2])
again = show([pair, (pair, pair), {"p": pair}, (3, [4])])  # expect: 49 3fbaa3923cda
print(again[0] is again[1][0] is again[1][1] is again[2]["p"])  # expect: True

inner = []
loop = (inner, "in a list")
inner.append(loop)
again = show(loop)  # expect: 37 e52332e285e3
print(again[0][0] is again, again[1])  # expect: True in a list
again = show(inner)  # expect: 31 65f22f249610
print(again[0][0] is again)  # expect: True

table = {}
loop = (table,)
table["me"] = loop
del loop
again = show(table)  # expect: 24 f2e7f0fe9c09
print(again["me"][0] is again)  # expect: True

long = ([], 1, 2, 3, 4)
long[0].append(long)
again = show([long])  # expect: 43 7013ab21cc69
print(again[0][0][0] is again[0])  # expect: True
row = [([],) for _ in range(3)]
row[0][0].append(row)
del pair, inner, long
again = show(row)  # expect: 31 55fa9af06c97
print(again[0][0][0] is again)  # expect: True


class Point(tuple):
    def __new__(cls, *args):
        return super().__new__(cls, args)

    def __getnewargs__(self):
        return tuple(self)


print(show([Point(1, 2), Point(3, (4, 5))]))  # expect: 59 0a69bed07133
# expect: [(1, 2), (3, (4, 5))]
