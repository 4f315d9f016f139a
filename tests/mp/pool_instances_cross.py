from multiprocessing import Pool
class Point:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return self.x == o.x
def move(p): return Point(p.x + 1)
with Pool(1) as pool:
    print([p.x for p in pool.map(move, [Point(1), Point(5)])])  # expect: [2, 6]
