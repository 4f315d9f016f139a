from concurrent.futures import ProcessPoolExecutor
def square(x): return x * x
def fail(x): raise ValueError(x)
if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool:
        print(list(pool.map(square, range(8))), pool.submit(square, 9).result(), list(pool.map(square, range(10), chunksize=3)))
        # expect: [0, 1, 4, 9, 16, 25, 36, 49] 81 [0, 1, 4, 9, 16, 25, 36, 49, 64, 81]
        try:
            pool.submit(fail, 7).result()
        except ValueError as e:
            print(e, type(e.__cause__).__name__)  # expect: 7 _RemoteTraceback
