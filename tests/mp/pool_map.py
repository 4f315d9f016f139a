from multiprocessing import Pool
def square(x): return x * x
if __name__ == "__main__":
    with Pool(2) as pool:
        print(pool.map(square, range(10)), pool.map(square, []), pool.map(square, [3], chunksize=5), pool.map(abs, (-1, -2)))
        # expect: [0, 1, 4, 9, 16, 25, 36, 49, 64, 81] [] [9] [1, 2]
