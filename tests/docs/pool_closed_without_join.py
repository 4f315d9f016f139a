from multiprocessing import Pool
def f(a):
    return a*a
p = Pool(4)
print(p.map(f, range(8)))  # expect: [0, 1, 4, 9, 16, 25, 36, 49]
p.close()
q = Pool(2)
print(q.map(f, [1, 2]))  # expect: [1, 4]
q.close()
