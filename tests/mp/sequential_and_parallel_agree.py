from multiprocessing import Pool
def sum_powers(n):
    total = 0
    for i in range(n): total += i ** 3
    return total
ns = [100, 200, 300, 400]
with Pool(2) as pool:
    print(pool.map(sum_powers, ns) == [sum_powers(n) for n in ns])  # expect: True
