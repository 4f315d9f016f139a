"""Structured dtypes, structured and record arrays."""
import numpy as np

people = np.array([("Ann", 31, 1.5), ("Bob", 25, 2.25), ("Cy", 47, 10.0)], dtype=[("name", "U10"), ("age", "i4"), ("weight", "f8")])
print(repr(people))  # expect: array([('Ann', 31,  1.5 ), ('Bob', 25,  2.25), ('Cy', 47, 10.  )],
# expect:       dtype=[('name', '<U10'), ('age', '<i4'), ('weight', '<f8')])
print(people)  # expect: [('Ann', 31,  1.5 ) ('Bob', 25,  2.25) ('Cy', 47, 10.  )]
print(people.dtype, people.dtype.names, people.dtype.itemsize, people.shape, len(people), people.ndim)
# expect: [('name', '<U10'), ('age', '<i4'), ('weight', '<f8')] ('name', 'age', 'weight') 52 (3,) 3 1
print(repr(people["age"]), people["name"], people["weight"].mean())
# expect: array([31, 25, 47], dtype=int32) ['Ann' 'Bob' 'Cy'] 4.583333333333333
print(people[0], type(people[0]).__name__, people[0]["name"], people[1][1], people[0].item(), list(people[2]))
# expect: ('Ann', 31, 1.5) void Ann 25 ('Ann', 31, 1.5) ['Cy', 47, 10.0]
people["age"] += 1
people[0]["weight"] = 99
people["name"][1] = "Robert"
print(people)  # expect: [('Ann', 32, 99.  ) ('Robert', 26,  2.25) ('Cy', 48, 10.  )]
print(people[people["age"] > 30], people[1:]["age"], people[::-1]["name"])
# expect: [('Ann', 32, 99.) ('Cy', 48, 10.)] [26 48] ['Cy' 'Robert' 'Ann']
print(np.sort(people, order="age"), np.argsort(people, order="name"))
# expect: [('Robert', 26,  2.25) ('Ann', 32, 99.  ) ('Cy', 48, 10.  )] [0 2 1]
print(people[["name", "age"]])  # expect: [('Ann', 32) ('Robert', 26) ('Cy', 48)]
people[1] = ("Zoe", 5, 0.5)
print(people.tolist(), people[-1].tolist())
# expect: [('Ann', 32, 99.0), ('Zoe', 5, 0.5), ('Cy', 48, 10.0)] ('Cy', 48, 10.0)
z = np.zeros(2, dtype=[("x", int), ("y", float)])
print(repr(z), z["x"].dtype, z.dtype["y"], repr(z.dtype), z.dtype.fields)
# expect: array([(0, 0.), (0, 0.)], dtype=[('x', '<i8'), ('y', '<f8')]) int64 float64 dtype([('x', '<i8'), ('y', '<f8')]) {'x': (dtype('int64'), 0), 'y': (dtype('float64'), 8)}
z["x"] = [1, 2]
z[0]["y"] = 7
print(z, z["x"].sum(), z == z)  # expect: [(1, 7.) (2, 0.)] 3 [ True  True]
for row in z:
    print(row["x"], row["y"])  # expect: 1 7.0
    # expect: 2 0.0
print(np.dtype("i4,f8"), np.dtype([("a", "i2"), ("b", "f4", (2,))]), np.dtype({"names": ["p", "q"], "formats": ["i4", "U3"]}))
# expect: [('f0', '<i4'), ('f1', '<f8')] [('a', '<i2'), ('b', '<f4', (2,))] [('p', '<i4'), ('q', '<U3')]
m = np.zeros((2, 2), dtype=[("a", "i2"), ("b", "f4", (2,))])
m["b"][0, 1] = 3
print(m["b"].shape, m["b"][0].tolist(), m.reshape(4)["a"], m.T.shape)
# expect: (2, 2, 2) [[0.0, 0.0], [3.0, 3.0]] [0 0 0 0] (2, 2)
r = np.rec.array([(1, 2.5), (3, 4.5)], dtype=[("a", int), ("b", float)])
print(r.a, r.b.sum(), r[0].a, r[1].b)  # expect: [1 3] 7.0 1 4.5
r.a = [7, 8]
print(r.a.tolist(), np.concatenate([z, z])["x"], z.copy()["x"], len(z[z["x"] == 5]))
# expect: [7, 8] [1 2 1 2] [1 2] 0
try:
    z["nothing"]
except ValueError as error:
    print(error)  # expect: no field of name nothing
